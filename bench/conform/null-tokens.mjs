import { measure } from './measure.mjs';

/** Tokens that so many tools read as nothing are nothing beyond doubt. */
const AGREED = 2;
/** Surnames, and the country code of Namibia. */
const NAMES = ['Na', 'Null', 'Nil'];

/** Tokens that tools agree on become empty in a cell of text; those that may be a name or a country stay in such a column. */
export async function score(cases, ask) {
  const agreed = cases.filter(({ expected, consensus }) => expected.null && consensus >= AGREED);
  const texts = await ask(
    'text',
    agreed.map(({ input }) => input),
  );
  const emptied = agreed.map((one, i) => ({
    case: one,
    expected: '',
    got: texts[i].value,
    right: texts[i].value === '',
  }));
  const names = await ask('name', NAMES);
  const [country] = await ask('country', ['NA']);
  const kept = [...names, country].map((answer) => ({
    case: { id: `kept-${answer.input}`, input: answer.input },
    expected: answer.input,
    got: answer.value,
    right: answer.value === answer.input,
  }));
  return [
    measure(`emptied, where ${AGREED} tools agree`, emptied),
    measure('kept: Na, Null and Nil as names, NA as a country', kept),
  ];
}
