/** Names of one person, scored by their parts. */
import { measure, sameName } from '../measure.mjs';

/** Parts by the words of the corpora: ours, and theirs joined where they keep initials apart from middle names. */
const PARTS = {
  title: ({ prefix }) => prefix,
  first: ({ first }) => first,
  last: ({ last }) => last,
  middle: ({ middle }) => middle,
  suffix: ({ suffix }) => suffix,
  nickname: ({ nickname }) => nickname,
};

const wanted = (expected, part) =>
  part === 'middle' ? [expected.initials, expected.middle].filter(Boolean).join(' ') : (expected[part] ?? '');

/** Whether a part is labelled: a corpus that says nothing of middle names has not said that there is none. */
const isLabelled = (expected, part) =>
  part === 'middle' ? (expected.middle ?? expected.initials) !== undefined : expected[part] !== undefined;

/**
 * Scores cases of one person each: first and last together (the bar), then each part that a case labels. Case, dots and commas do not
 * count, and an absent part is an empty one for first and last.
 * @param answers one answer a case, as `crmq value --as name --json` prints it
 */
export function scoreParts(cases, answers, { bar, peer }) {
  const rated = cases.map((one, i) => ({ case: one, expected: one.expected, got: answers[i].parts }));
  const isRight = (part, { expected, got }) => sameName(PARTS[part](got), wanted(expected, part));
  const both = rated.map((one) => ({ ...one, right: isRight('first', one) && isRight('last', one) }));
  const apart = Object.keys(PARTS).map((part) =>
    measure(
      part,
      rated.filter(({ expected }) => isLabelled(expected, part)).map((one) => ({ ...one, right: isRight(part, one) })),
    ),
  );
  return [measure('first and last', both, { bar, peer }), ...apart.filter(({ count }) => count > 0)];
}
