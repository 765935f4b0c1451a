import { measure } from './measure.mjs';

/** Throw-away, free and role addresses, each by the cases that say something of it, and no slip seen in a real domain. */
export async function score(cases, ask) {
  const answers = await ask(
    'email',
    cases.map(({ input }) => input),
  );
  const rate = (part, wanted) =>
    cases
      .map((one, i) => ({ case: one, expected: one.expected[part], got: answers[i].parts[part] }))
      .filter(({ expected }) => expected === wanted)
      .map((one) => ({ ...one, right: one.got === one.expected }));
  const real = cases
    .map((one, i) => ({ case: one, expected: '', got: answers[i].parts.suggestion }))
    .filter(({ case: { expected } }) => expected.disposable === false)
    .map((one) => ({ ...one, right: one.got === one.expected }));
  return [
    measure('disposable found', rate('disposable', true), { bar: 0.95, peer: 'disposable-email-domains 34 %' }),
    measure('not disposable', rate('disposable', false), { bar: 1 }),
    measure('role found', rate('role', true), { bar: 0.95 }),
    measure('free found', rate('free', true)),
    measure('no suggestion for a real provider', real, { bar: 1 }),
  ];
}
