import { askEach } from './ask.mjs';
import { measure } from './measure.mjs';

/** `MDY-default` and the like of the corpus → the order that is given. */
const orderOf = ({ order }) => order.slice(0, 3).toLowerCase();

/**
 * A date and time to the second, as the corpus writes it: fractions are cut off, and midnight is the day alone, since its source
 * makes no difference between the two.
 */
const toSecond = (iso) =>
  iso
    .replace(/(?:Z|[+-]\d\d:?\d\d)$/, '')
    .replace(/\.\d+$/, '')
    .replace(/T(\d\d:\d\d)$/, 'T$1:00')
    .replace(/T00:00:00$/, '');

/** Day and month in digits, both of them possible as either, and different: with any separators, with or without a time of day. */
function isAmbiguous(input) {
  const m = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]'?(?:\d{2}|\d{4})(?:\s+\d{1,2}:\d\d.*)?\s*$/.exec(input);
  if (!m) return false;
  const [a, b] = [Number(m[1]), Number(m[2])];
  return a >= 1 && b >= 1 && a <= 12 && b <= 12 && a !== b;
}

/** Every case with the order of day and month given; then, without it, whether exactly those that it decides are flagged. */
export async function score(cases, ask) {
  const given = await askEach(ask, 'date', cases, (one) => ['--date-order', orderOf(one)]);
  const read = cases.map((one, i) => ({
    case: one,
    expected: one.expected,
    got: given[i].parts.iso,
    right: toSecond(given[i].parts.iso) === toSecond(one.expected),
  }));
  const alone = await ask(
    'date',
    cases.map(({ input }) => input),
  );
  const flagged = cases.map((one, i) => ({
    case: one,
    expected: { ambiguous: isAmbiguous(one.input) },
    got: { ambiguous: alone[i].parts.ambiguous, valid: alone[i].valid, value: alone[i].value },
    right: isAmbiguous(one.input)
      ? alone[i].parts.ambiguous && !alone[i].valid && alone[i].issues.length > 0 && alone[i].value === one.input
      : !alone[i].parts.ambiguous,
  }));
  return [
    measure('with order given', read, { bar: 0.88, peer: 'chrono-node 67 %' }),
    measure('ambiguous are flagged without order, others not', flagged),
  ];
}
