/** What a score alone does not tell: as what else the file is better, and what is not in it. Sentences in the reader's language. */
import { betterAs } from '../words/past-text.ts';
import type { Medium } from './medium.ts';
import { expectedName, roleName } from './names.ts';

/** Nothing of a file without records. */
export const remarkWords = (medium: Medium): string[] =>
  medium.report.rows.read === 0 ? [] : [...otherKind(medium), ...missing(medium), ...absent(medium)];

/** As which records the file is better than as what it looks like, if so. */
function otherKind({ t, language, report, mark }: Medium): string[] {
  const better = betterAs(report);
  if (better === undefined) return [];
  const text = t('best-as.these', {
    kind: mark.bold(t(`kind.${better.as}`)),
    score: language.score(better.score),
    taken: t(`kind.${better.taken}`),
    less: language.score(better.less),
    code: mark.code(`score: { expect: ${better.taken} }`),
  });
  return [text];
}

/** What a file of this kind is expected to hold and does not. */
function missing(medium: Medium): string[] {
  const { t, language, limits, report, mark } = medium;
  const lacking = report.scoring.expected.filter(({ columns }) => columns.length === 0);
  if (lacking.length === 0) return [];
  const shown = lacking.slice(0, limits.list);
  const names = shown.map(({ field, roles }) => mark.bold(expectedName(medium, field, roles)));
  return [t('missing.these', { count: names.length, list: language.list(names) })];
}

/** Checks of the record as a whole that fail everywhere, although a column of the field is there. */
function absent(medium: Medium): string[] {
  const { t, language, report, mark } = medium;
  return (report.scoring.absent ?? []).map(({ roles, dimension }) => {
    const list = language.list(roles.map((role) => mark.bold(roleName(medium, role))));
    return t('missing.whole', { list, dimension: t(`dimension.${dimension}`) });
  });
}
