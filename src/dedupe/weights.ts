/**
 * Weights in bits (binary logarithm of how much likelier an agreement is between two records of one person than between records
 * of two). Fixed and the same for every file. Set by hand from what kind of evidence a field is, and a few of them corrected after
 * reading wrong and missed pairs of the labelled sets, so scores on those sets are no held-out measurement.
 */
import type { NameLevel } from './evidence.ts';

/** Where a pair of people starts before anything is compared. */
export const PERSON_BASE = -8;
export const COMPANY_BASE = -7;

export const NAME_BITS: { readonly [level in NameLevel]: number } = {
  same: 7, alike: 6.5, 'short-form': 6, swapped: 6, initial: 3, doubtful: 2, partial: 2, none: 0,
  'given-differs': -7, 'family-differs': -4, differs: -9,
}; // biome-ignore format: a table reads better dense

/** Bits that a name loses with every doubling of the records that carry it, from the third on; and the most that it can lose. */
export const COMMON_NAME = { perDoubling: 1, most: 4 };

export const PERSON_BITS = {
  email: { same: 12, couple: 9, crowd: 1, role: 1, near: 4, local: 2, differs: -2, sameDomain: -5 },
  /** Of a free mailbox that is made of the name itself: it says less on top of the name. */
  emailOfName: 7,
  phone: { same: 6, family: 4, crowd: 1, near: 2, differs: -2, differsBesideEmailOfName: -4 },
  street: { same: 5, alike: 4, weak: 1, differs: -1.5, differsBesideEmailOfName: -3, withCompany: 1, inSamePlace: 1 },
  place: { postcode: 2, city: 1, differs: -0.5, postcodeDiffers: -0.5 },
  birth: { same: 6, near: 1.5, differs: -12 },
  linkedin: { same: 10, differs: -4 },
  externalId: { same: 8 },
  company: { same: 2, alike: 1.5, differs: -1, differsBesideEmailOfName: -2 },
} as const;

export const COMPANY_BITS = {
  name: { same: 6, alike: 5, contained: 4, doubtful: 0, differs: -6 },
  domain: { same: 7, crowd: 2, near: 1, differs: -2.5 },
  email: { same: 5, differs: -0.5 },
  phone: { same: 5, crowd: 2, near: 1.5, differs: -1.5 },
  street: { same: 6, alike: 4.5, weak: 1, differs: -4 },
  city: { same: 1.5, differs: -2.5 },
  postcode: { same: 2, differs: -2 },
  linkedin: { same: 9, differs: -4 },
  externalId: { same: 8 },
} as const;

/** Of a matcher that a plug-in brings. Whoever writes one knows the data: full agreement counts like that of an identifier. */
export const FOREIGN_BITS = { same: 8, alike: 4, alikeFrom: 0.85, differs: -2 } as const;

/** Bits as a score between 0 and 1: the probability that two records are one. */
export const scoreOf = (bits: number): number => 1 / (1 + 2 ** -bits);

/** The other way round. */
export const bitsOf = (score: number): number => Math.log2(score / (1 - score));
