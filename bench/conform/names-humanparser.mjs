import { scoreParts } from './names/parts.mjs';

/** English names with particles, titles and suffixes. */
export async function score(cases, ask) {
  const answers = await ask(
    'name',
    cases.map(({ input }) => input),
  );
  return scoreParts(cases, answers, { bar: 0.88, peer: '75 %' });
}
