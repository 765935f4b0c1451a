/** Bands of similarity of two company names: the matcher answers in them, and what is decided by names reads them. */

/**
 * What a similarity says beside how alike two names are: from which on they are one name, one with a slip or in another language, one
 * in the other, initials and the whole, and two names of a group or of a house (`Acme`, `Acme Holding`).
 */
export const NAMES = {
  same: 0.96,
  alike: 0.9,
  contained: 0.86,
  acronym: 0.845,
  relative: 0.826,
  doubtful: 0.72,
} as const;
