import { measure } from './measure.mjs';

/** A name that is no word, so that nothing of it can be part of a legal form. */
const NAME = 'Zellund';

/**
 * Each alias of a legal form behind a name: whether it is taken for one (nothing of it is left in the match form), and whether the aliases
 * of one form come to one key. A group is what shares `compare`, or `display` where there is none; its key is the one that most of its
 * recognised aliases have. Aliases without either name no single form and are left out of the second.
 */
export async function score(cases, ask) {
  const answers = await ask(
    'company',
    cases.map(({ input }) => `${NAME} ${input}`),
  );
  const rated = cases.map((one, i) => ({ case: one, parts: answers[i].parts, group: groupOf(one) }));
  const recognised = rated.map(({ case: one, parts }) => ({
    case: one,
    expected: { match: NAME.toLowerCase() },
    got: parts,
    right: parts.legalForm !== '' && parts.match === NAME.toLowerCase(),
  }));
  const keys = usualKeys(rated);
  const grouped = rated
    .filter(({ group }) => group !== '')
    .map(({ case: one, parts, group }) => ({
      case: one,
      expected: { legalFormKey: keys.get(group) },
      got: { legalFormKey: parts.legalFormKey },
      right: parts.legalFormKey !== '' && parts.legalFormKey === keys.get(group),
    }));
  return [measure('taken for a legal form', recognised), measure('one key a group', grouped)];
}

const groupOf = ({ expected: { compare, display } }) => compare || display || '';

function usualKeys(rated) {
  const counts = new Map();
  for (const { parts, group } of rated) {
    if (parts.legalFormKey === '') continue;
    const of = counts.get(group) ?? new Map();
    counts.set(group, of.set(parts.legalFormKey, (of.get(parts.legalFormKey) ?? 0) + 1));
  }
  return new Map([...counts].map(([group, of]) => [group, [...of].sort((a, b) => b[1] - a[1])[0][0]]));
}
