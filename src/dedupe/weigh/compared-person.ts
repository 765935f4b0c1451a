/**
 * What two people are compared in, with published weights in bits. These hold for files that have too few matches to train on. They were
 * set by hand from what kind of evidence a field is; which of them training replaces is said in train.ts.
 */
import { comparison } from './comparison.ts';

/** Published: as likely two people as 256 to 1, before anything is compared. */
export const PERSON_BASE = -8;

export const GIVEN = comparison('given-name', {
  same: [0.8, 3, ''],
  alike: [0.06, 2.5, ''],
  'short-form': [0.04, 2, ''],
  initial: [0.03, -0.5, ''],
  doubtful: [0.02, -2, ''],
  loose: [0.01, -3, ''],
  differs: [0.005, -10, ''],
});

export const FAMILY = comparison('family-name', {
  same: [0.85, 4, ''],
  whole: [0.85, 4, ''],
  alike: [0.06, 4, ''],
  half: [0.02, 3.5, ''],
  swapped: [0.02, 6, ''],
  loose: [0.01, -2, ''],
  differs: [0.02, -7, ''],
});

export const EMAIL = comparison(
  'email',
  {
    own: [0.6, 12, 'same email'],
    'own-of-name': [0.05, 9, 'same email', 'fixed'],
    couple: [0.05, 9, 'same email, shared by two names', 'fixed'],
    crowd: [0.02, 1, 'email shared by # names', 'fixed'],
    role: [0.02, 1, 'same role mailbox', 'fixed'],
    near: [0.1, 4, 'emails alike'],
    'near-of-name': [0.05, 4, 'emails alike', 'fixed'],
    local: [0.05, 2, 'emails alike'],
    'local-of-name': [0.05, 1, 'emails alike', 'fixed'],
    loose: [0.05, 1, 'emails somewhat alike'],
    rival: [0.03, -5, 'two mailboxes at one company', 'fixed'],
    differs: [0.2, -2, 'emails differ'],
  },
  ['differs'],
);

export const PHONE = comparison(
  'phone',
  {
    own: [0.6, 7, 'same phone'],
    family: [0.1, 4, 'same phone, shared by two names', 'fixed'],
    crowd: [0.05, 1, 'phone shared by # names', 'fixed'],
    near: [0.05, 2, 'phones alike'],
    'differs-of-name': [0.05, -4, 'phones differ', 'fixed'],
    differs: [0.2, -2, 'phones differ'],
  },
  ['differs', 'differs-of-name'],
);

/** Street, with the place where both say it. */
export const ADDRESS = comparison(
  'address',
  {
    'same-there': [0.5, 6, 'same address'],
    same: [0.05, 5, 'same address'],
    'alike-there': [0.1, 5, 'addresses alike'],
    alike: [0.02, 4, 'addresses alike'],
    office: [0.05, 1, 'same office address', 'fixed'],
    weak: [0.05, 1, ''],
    'differs-of-name': [0.05, -3, 'addresses differ', 'fixed'],
    differs: [0.2, -1.5, 'addresses differ'],
  },
  ['differs', 'differs-of-name'],
);

/** Postcode and city, where the street has not said it already. */
export const PLACE = comparison(
  'place',
  {
    postcode: [0.6, 2, 'same postcode'],
    city: [0.2, 1, 'same city'],
    differs: [0.2, -0.5, ''],
  },
  ['differs'],
);

export const BIRTH = comparison('birth-date', {
  same: [0.85, 6, 'same birth date'],
  near: [0.1, 1.5, 'birth dates one slip apart'],
  // a first of January may say no more than the year
  year: [0.03, 1, 'same year of birth, of one perhaps no more'],
  'two-slips': [0.03, -2, 'birth dates two slips apart'],
  differs: [0.02, -12, 'birth dates differ'],
  // parent and child of one name
  generation: [0.005, -12, 'birth dates a generation apart'],
});

export const LINKEDIN = comparison('linkedin', {
  same: [0.95, 12, 'same LinkedIn profile'],
  differs: [0.05, -4, 'LinkedIn profiles differ'],
});

export const EXTERNAL_ID = comparison('external-id', {
  same: [0.5, 8, 'same external id'],
  // what was put in where an id was asked for
  crowd: [0.01, 0, 'external id shared by # names', 'fixed'],
  differs: [0.5, 0, ''],
});

export const COMPANY = comparison(
  'company',
  {
    same: [0.6, 2, 'same company'],
    common: [0.1, 1, 'same company, as on many records'],
    alike: [0.1, 1.5, 'companies alike'],
    'differs-of-name': [0.05, -2, '', 'fixed'],
    differs: [0.25, -1, ''],
  },
  ['differs', 'differs-of-name'],
);

/** For the guards alone. */
export const GENERATION = comparison('generation', {
  same: [0.9, 0, '', 'fixed'],
  half: [0.1, 0, '', 'fixed'],
  differs: [0.001, 0, '', 'fixed'],
});

/** For the guards alone. `joint`: one is a couple, and the other is not said to be. */
export const FORM_OF_ADDRESS = comparison('form-of-address', {
  same: [0.9, 0, '', 'fixed'],
  joint: [0.05, 0, '', 'fixed'],
  differs: [0.001, 0, '', 'fixed'],
});

/** In the order of a vector, which is that of the reasons. */
export const PERSON = [
  GIVEN,
  FAMILY,
  EMAIL,
  PHONE,
  ADDRESS,
  PLACE,
  BIRTH,
  LINKEDIN,
  EXTERNAL_ID,
  COMPANY,
  GENERATION,
  FORM_OF_ADDRESS,
] as const;
