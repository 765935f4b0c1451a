/** Text of a cell or record as the report shows it: bounded, and never half a character. */

const LONGEST = 200;

export const shorten = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
