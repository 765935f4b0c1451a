import { askEach } from './ask.mjs';
import { measure } from './measure.mjs';

/**
 * Whether a postcode has the form of its country. Left out: the locale `any`, which asks whether some country has such a form; a
 * cell belongs to a record that has a country or has none.
 */
export async function score(cases, ask) {
  const known = cases.filter(({ args: [country] }) => country !== 'any');
  const answers = await askEach(ask, 'postcode', known, ({ args: [country] }) => ['--country', country]);
  const rated = known.map((one, i) => ({
    case: { ...one, input: `${one.args[0]} ${one.input}` },
    expected: one.expected.valid,
    got: answers[i].valid,
    right: answers[i].valid === one.expected.valid,
  }));
  return [measure('valid or not', rated, { peer: 'validator (its own tests)' })];
}
