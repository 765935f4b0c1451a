/**
 * What two organisations are compared in, with published weights in bits, set by hand from what kind of evidence a field is. They hold
 * for files that have too few matches to train on.
 */

import { EXTERNAL_ID, GENERATION } from './compared-person.ts';
import { comparison } from './comparison.ts';

/** Published: as likely two organisations as 128 to 1, before anything is compared. */
export const COMPANY_BASE = -7;

export const NAME = comparison('company-name', {
  same: [0.7, 6, 'same name'],
  alike: [0.1, 5, 'names alike (%)'],
  contained: [0.08, 4, 'one name contains the other (%)'],
  acronym: [0.01, 4, 'one name is the initials of the other'],
  relative: [0.02, 2, 'names of one group', 'fixed'],
  doubtful: [0.05, 0, 'names somewhat alike (%)'],
  differs: [0.03, -6, 'names differ (%)'],
});

export const DOMAIN = comparison('web-domain', {
  same: [0.8, 7, 'same domain'],
  crowd: [0.05, 2, 'domain shared by # names', 'fixed'],
  near: [0.05, 1, 'domains alike'],
  differs: [0.1, -2.5, 'domains differ'],
});

export const PHONE = comparison('phone', {
  same: [0.7, 5, 'same phone'],
  crowd: [0.05, 2, 'phone shared by # names', 'fixed'],
  near: [0.05, 1.5, 'phones alike'],
  differs: [0.2, -1.5, 'phones differ'],
});

export const ADDRESS = comparison('address', {
  same: [0.7, 6, 'same address'],
  alike: [0.15, 4.5, 'addresses alike'],
  weak: [0.05, 1, ''],
  differs: [0.06, -4, 'addresses differ'],
});

export const PLACE = comparison('place', {
  postcode: [0.6, 2, 'same postcode'],
  city: [0.3, 1.5, 'same city'],
  'postcode-differs': [0.05, -2, 'postcodes differ'],
  'city-differs': [0.05, -2.5, 'cities differ'],
});

export const EMAIL = comparison('email', {
  same: [0.6, 5, 'same email'],
  differs: [0.4, -0.5, ''],
});

export const LINKEDIN = comparison('linkedin', {
  same: [0.95, 9, 'same LinkedIn page'],
  differs: [0.05, -4, 'LinkedIn pages differ'],
});

export const BUSINESS_ID = comparison('business-id', {
  same: [0.97, 12, 'same registered number'],
  crowd: [0.01, 0, 'registered number shared by # names', 'fixed'],
  near: [0.02, 0, 'registered numbers alike', 'fixed'],
  differs: [0.01, -9, 'registered numbers differ', 'fixed'],
});

/** Of names that both say their legal form. What follows is decided by guards-company.ts: a form weighs nothing. */
export const FORM = comparison('company-form', {
  compatible: [0.98, 0, '', 'fixed'],
  differs: [0.02, 0, 'legal forms differ', 'fixed'],
});

/** In the order of a vector, which is that of the reasons. */
export const ORGANISATION = [
  NAME, DOMAIN, PHONE, PLACE, ADDRESS, EMAIL, LINKEDIN, BUSINESS_ID, EXTERNAL_ID, GENERATION, FORM,
] as const; // biome-ignore format: a table reads better dense

/** Places in a vector. */
export const AT = {
  name: 0, domain: 1, phone: 2, place: 3, address: 4, email: 5, linkedin: 6, businessId: 7, externalId: 8, generation: 9, form: 10,
} as const; // biome-ignore format: a table reads better dense
