import { measure } from './measure.mjs';

/** A name or code of a country, in the six languages of the United Nations, to ISO 3166-1 alpha-2. */
export async function score(cases, ask) {
  const answers = await ask(
    'country',
    cases.map(({ input }) => input),
  );
  const rated = cases.map((one, i) => ({
    case: one,
    expected: one.expected.alpha2,
    got: answers[i].parts.alpha2,
    right: answers[i].parts.alpha2 === one.expected.alpha2,
  }));
  return [measure('alpha-2', rated, { bar: 0.92, peer: 'i18n-iso-countries 70.7 %' })];
}
