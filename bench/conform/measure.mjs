/** What the corpora share in being scored. */

/**
 * One line of the table: how many of the cases are right.
 * @param what name of the measure
 * @param rated one entry a case: the case, what was got and what was wanted (shown where it failed), and whether it is right
 * @param bar least share that is right, 0 to 1; a whole number above 1 is a count of cases
 * @param peer what the best npm package does, as text
 */
export function measure(what, rated, { bar, peer = '' } = {}) {
  const right = rated.filter((one) => one.right).length;
  const failures = rated
    .filter((one) => !one.right)
    .map(({ case: { id, input }, expected, got }) => ({ measure: what, id, input, expected, got }));
  return { what, right, count: rated.length, bar, peer, failures };
}

/** Whether a measure keeps its bar; true where there is none. */
export function keeps({ right, count, bar }) {
  if (bar === undefined) return true;
  return bar > 1 ? right >= bar : right >= bar * count;
}

/** Two names are one for a score if they differ in case, dots or spacing only. */
export const sameName = (a = '', b = '') => bare(a) === bare(b);
const bare = (text) => text.normalize('NFC').toLowerCase().replace(/[.,]/g, '').replace(/\s+/g, ' ').trim();
