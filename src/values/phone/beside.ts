/** A remark beside the one number of a cell: `+358 40 123 4567 / call mornings`, `Tel. 030 1234567 Fr. Huber`. */

interface Beside {
  readonly number: string;
  readonly remark: string;
}

const NUMBER = /[+(]?\d[\d\s().-]{4,}\d/g;
/** Parts of a time of day, a date or a second number would be told for a remark. */
const WORDS = /^[^\d]*\p{L}{2}[^\d]*$/u;
/** `Apt 12`, `Zimmer 4` behind the number. */
const NUMBERED = /^[(,;\s-]*\p{L}{2,}\.? ?\d{1,4}\)?$/u;
const LONGEST = 200;

/** Undefined where a cell holds no number or several, or where figures stand beside the one. */
export function phoneBeside(text: string): Beside | undefined {
  if (text.length > LONGEST) return undefined;
  const [found, ...others] = text.matchAll(NUMBER);
  if (found === undefined || others.length > 0) return undefined;
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found[0].length).trim();
  const remark = `${before} ${after}`.trim();
  return WORDS.test(remark) || (before === '' && NUMBERED.test(after))
    ? { number: found[0].trim(), remark }
    : undefined;
}
