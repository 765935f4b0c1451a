/** Numbers of articles and places (EAN, UPC, GTIN, GLN), told by the check digit that they have or by their label. */
import type { Facts } from '../../contract.ts';
import { namesCheckedCode } from '../label/code.ts';

const LENGTHS: ReadonlySet<number> = new Set([8, 12, 13, 14]);

/** GS1: every second digit from the right, but for the last, counts three times. */
export function hasCheckDigit(value: string): boolean {
  if (!LENGTHS.has(value.length) || !/^\d+$/.test(value) || /^0*$/.test(value)) return false;
  let sum = 0;
  for (let at = 0; at < value.length; at++) sum += Number(value[at]) * ((value.length - at) % 2 === 0 ? 3 : 1);
  return sum % 10 === 0;
}

/** Of ten numbers one has it by chance. */
const [LEAST, SHARE] = [8, 0.7] as const;

/**
 * @param values of the column in the prefix, empty ones too
 * @returns undefined where they are no such numbers, or too few to tell
 */
function findCheckDigits(values: readonly string[]): string | undefined {
  let [all, fit] = [0, 0];
  for (const value of values) {
    const text = value.trim();
    if (text === '') continue;
    all++;
    if (hasCheckDigit(text)) fit++;
  }
  return fit >= LEAST && fit >= all * SHARE
    ? `${fit} of ${all} values have the check digit of an article number`
    : undefined;
}

/** Whether a column holds codes that have check digits of their own. */
export function codesOf(label: string, values: readonly string[]): Facts {
  const codesEvidence =
    findCheckDigits(values) ?? (namesCheckedCode(label) ? `label ${JSON.stringify(label.trim())}` : '');
  return codesEvidence === '' ? {} : { codes: true, codesEvidence };
}
