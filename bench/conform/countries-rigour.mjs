import { measure } from './measure.mjs';

/**
 * A name or code to ISO 3166-1 alpha-2: the 21 cases that expect a code of two letters. Without a bar: what must be no country.
 *
 * Not counted: `get_territory` with no code expected (it asks for properties of a territory object); codes of regions and
 * of that library (`gb-sct`, `x-so`), which are no countries of ISO 3166-1; and of the cases that expect nothing the ones whose
 * input is a country in another case. Those were read off `assert … is not None`, or leave out the guess at a misspelling
 * that the other asks for, which crmq shows as a guess.
 */
export async function score(cases, ask) {
  const answers = await ask(
    'country',
    cases.map(({ input }) => input),
  );
  const rated = cases.map((one, i) => ({
    case: one,
    expected: one.expected.code,
    got: answers[i].parts.alpha2.toLowerCase(),
    right: answers[i].parts.alpha2.toLowerCase() === (one.expected.code ?? ''),
  }));
  const countries = new Set(rated.filter(({ expected }) => expected !== null).map((one) => one.case.input));
  const none = rated.filter((one) => one.expected === null && one.case.fn !== 'get_territory');
  return [
    measure(
      'alpha-2',
      rated.filter(({ expected }) => expected?.length === 2),
      { bar: 0.95, peer: 'i18n-iso-countries 62 %' },
    ),
    measure(
      'no country',
      none.filter((one) => !countries.has(one.case.input)),
    ),
  ];
}
