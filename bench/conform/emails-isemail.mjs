import { measure } from './measure.mjs';

/** Valid or not by RFC 5321; what the RFC only frowns on (unusual, deprecated) is a matter of taste and has no bar. */
export async function score(cases, ask) {
  const answers = await ask(
    'email',
    cases.map(({ input }) => input),
  );
  const rate = (classes) =>
    cases
      .map((one, i) => ({ case: one, got: answers[i].valid, answer: answers[i] }))
      .filter(({ case: { expected } }) => classes.includes(expected.class))
      .map(({ case: one, got, answer }) => ({
        case: one,
        expected: `${one.expected.class} (${one.expected.diagnosis})`,
        got: answer.issues.join(' ') || 'valid',
        right: got === (one.expected.class === 'valid'),
      }));
  return [
    measure('valid and invalid', rate(['valid', 'invalid']), { bar: 0.96, peer: 'validator 92.0 %' }),
    measure('unusual and deprecated refused', rate(['unusual', 'deprecated'])),
  ];
}
