/** Values that are nobody's in particular. */

const TRUTHS: ReadonlySet<string> = new Set([
  '0',
  '1',
  'true',
  'false',
  'yes',
  'no',
  'y',
  'n',
  't',
  'f',
  'x',
  'on',
  'off',
]);

/** Whether a text is a word for yes or no. */
export const boolean = (text: string): boolean => TRUTHS.has(text.trim().toLowerCase());
