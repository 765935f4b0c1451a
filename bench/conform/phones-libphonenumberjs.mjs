import { askEach } from './ask.mjs';
import { measure } from './measure.mjs';

/** `XX` is no country, and is said to crmq by saying none. */
const NONE = [null, 'XX'];
const flagsOf = ({ defaultRegion }) => (NONE.includes(defaultRegion) ? [] : ['--country', defaultRegion]);

/**
 * Tests of the library. Whether a number is possible by its length alone is not asked of crmq: a number counts as possible where no length
 * is complained of. `Call: 8 (800) …` is a number with a label to a CRM, and to the library none.
 */
const JUDGES = {
  valid: ({ valid }, wanted) => valid === wanted,
  e164: ({ valid, parts }, wanted) => (valid ? parts.e164 : null) === wanted,
  national: ({ parts }, wanted) => parts.e164.endsWith(wanted),
  possible: ({ valid, issues }, wanted) => (valid || issues.includes('phone-valid/invalid')) === wanted,
  lengthProblem: ({ valid, issues }, wanted) => PROBLEMS.some(([name, test]) => name === wanted && test(valid, issues)),
};
const PROBLEMS = [
  [null, (valid) => valid],
  ['TOO_SHORT', (_valid, issues) => issues.includes('phone-valid/too-short')],
  ['TOO_LONG', (_valid, issues) => issues.includes('phone-valid/too-long')],
  ['INVALID_LENGTH', (_valid, issues) => issues.includes('phone-valid/invalid')],
  ['NOT_A_NUMBER', (valid) => !valid],
  ['INVALID_COUNTRY', (valid) => !valid],
];

export async function score(cases, ask) {
  const answers = await askEach(ask, 'phone', cases, flagsOf);
  const rated = cases.map((one, i) => {
    const [[what, wanted]] = Object.entries(one.expected);
    const { valid, issues, parts } = answers[i];
    return {
      case: one,
      expected: one.expected,
      got: { valid, issues, e164: parts.e164 },
      right: JUDGES[what](answers[i], wanted),
    };
  });
  return [measure('as the library', rated, { peer: 'libphonenumber-js 78 %' })];
}
