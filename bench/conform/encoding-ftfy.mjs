import { measure } from './measure.mjs';

/**
 * What counts as the answer of a case. ftfy also makes curly quotes straight, full-width signs narrow and ligatures two letters, which is
 * no repair of a CRM: where the corpus holds the text before that (`fixed_encoding`), it counts as well as `expected` does, and quotes count
 * alike whether they are curly or straight. A no-break blank counts as a blank, control characters as nothing: other rules see to them.
 */
const answersOf = ({ expected, fixed_encoding: repaired }) =>
  [expected, repaired].filter((text) => typeof text === 'string').map(plain);
const plain = (text) =>
  text
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’‚]/g, "'");

/** A text that is its own answer is to be left alone, whatever the corpus says of ftfy. All others can be fixed, known failures too. */
const isSound = (one) => answersOf(one).includes(plain(one.input));

export async function score(cases, ask) {
  const answers = await ask(
    'text',
    cases.map(({ input }) => input),
  );
  const rated = cases.map((one, i) => ({
    case: one,
    expected: one.fixed_encoding ?? one.expected,
    got: answers[i].value,
    right: answersOf(one).includes(plain(answers[i].value)),
  }));
  return [
    measure(
      'fixed, of the fixable',
      rated.filter((one) => !isSound(one.case)),
      { bar: 0.55, peer: 'one cp1252 round trip 27 %' },
    ),
    measure(
      'left alone, of what is sound',
      rated.filter((one) => isSound(one.case)),
      { bar: 1, peer: 'one cp1252 round trip 65 %' },
    ),
    measure(
      'nothing made worse: fixed, or as it was',
      rated.map((one) => ({ ...one, right: one.right || plain(one.got) === plain(one.case.input) })),
    ),
  ];
}
