import { measure } from './measure.mjs';

/**
 * The name without its legal form, letter for letter. The bar is for cleanco's own defaults; what its authors ask for with options, and
 * rows whose answer is open to question (`dubious`: a name that is nothing but a form, a sign that is dropped), are counted apart.
 */
export async function score(cases, ask) {
  const answers = await ask(
    'company',
    cases.map(({ input }) => input),
  );
  const rated = cases.map((one, i) => ({
    case: one,
    expected: one.expected.base,
    got: answers[i].parts.base,
    right: answers[i].parts.base === one.expected.base,
  }));
  const isDefault = ({ case: { options } }) => Object.keys(options).length === 0;
  const sure = rated.filter(({ case: { dubious } }) => !dubious);
  return [
    measure('name without legal form', sure.filter(isDefault), { bar: 54, peer: 'plain regex 51 of 55' }),
    measure(
      'the same with options',
      sure.filter((one) => !isDefault(one)),
    ),
    measure(
      'dubious rows',
      rated.filter(({ case: { dubious } }) => dubious),
    ),
  ];
}
