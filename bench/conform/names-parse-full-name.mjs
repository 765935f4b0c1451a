import { scoreParts } from './names/parts.mjs';

/** Names in comma and other orders, with nicknames, suffixes and in one case. */
export async function score(cases, ask) {
  const answers = await ask(
    'name',
    cases.map(({ input }) => input),
  );
  return scoreParts(cases, answers, { bar: 0.9, peer: '43 %' });
}
