/** How many digits the codes of a column have, where some of them begin with zeros: a shorter one has lost such. */

const DIGITS = /^\d{2,15}$/;
/** Values that begin with a zero, and all values, that it takes; and the share of them that has the width. */
const [LEAST_ZEROS, LEAST_VALUES, SHARE] = [3, 10, 0.8] as const;

/**
 * @param values of the column in the prefix, empty ones too
 * @returns undefined where the column has no width, or no value that is shorter
 */
export function findWidth(values: readonly string[]): { width: number; widthEvidence: string } | undefined {
  const counts = new Map<number, number>();
  let [all, digits] = [0, 0];
  for (const value of values) {
    const text = value.trim();
    if (text === '') continue;
    all++;
    if (!DIGITS.test(text)) continue;
    digits++;
    counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  }
  const width = Math.max(0, ...counts.keys());
  const fit = counts.get(width) ?? 0;
  if (digits < LEAST_VALUES || fit < SHARE * all || digits === fit) return undefined;
  const led = values.filter((value) => /^0\d+$/.test(value.trim()));
  // a shorter one that begins with a zero has kept it
  if (led.length < LEAST_ZEROS || led.some((value) => value.trim().length < width)) return undefined;
  return { width, widthEvidence: `${fit} of ${all} values have ${width} digits, ${led.length} of them zeros in front` };
}
