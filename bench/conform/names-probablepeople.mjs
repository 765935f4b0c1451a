import { measure, sameName } from './measure.mjs';

/** First and last name, each of a case by itself, where one person is labelled. Couples are to be told apart from persons. */
export async function score(cases, ask) {
  const answers = await ask(
    'name',
    cases.map(({ input }) => input),
  );
  const rated = cases.map((one, i) => ({ case: one, answer: answers[i] }));
  const persons = rated.filter(({ case: { couple } }) => !couple);
  const part = (name) =>
    persons
      .filter(({ case: { expected } }) => expected[name] !== undefined)
      .map(({ case: one, answer }) => ({
        case: one,
        expected: { [name]: one.expected[name] },
        got: answer.parts,
        right: sameName(answer.parts[name], one.expected[name]),
      }));
  const both = persons.map(({ case: one, answer }) => ({
    case: one,
    expected: one.expected,
    got: answer.parts,
    right: ['first', 'last'].every((name) => sameName(answer.parts[name], one.expected[name])),
  }));
  const couples = rated.map(({ case: one, answer }) => ({
    case: one,
    expected: { couple: one.couple },
    got: answer.issues,
    right: one.couple === answer.issues.includes('name-plausibility/two-people'),
  }));
  return [
    measure('first and last', both, { bar: 0.95, peer: 'parse-full-name 89.5 %' }),
    measure('first', part('first')),
    measure('last', part('last')),
    ...['middle', 'suffix', 'nickname'].map((name) => measure(name, part(name))),
    measure('one person or two', couples),
  ];
}
