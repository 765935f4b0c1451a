/** Where quality comes from, in Markdown: the worst of each group of records, and how full the columns are. */
import { EMAIL_ROLES, type GroupBy, NAME_ROLES, PHONE_ROLES, type Role } from '../../contract.ts';
import type { Report } from '../shape/schema.ts';
import { endsOf, type GroupValue, weakestOf, worstOf } from '../words/group-ends.ts';
import type { MarkdownPage } from './page.ts';
import { cellSpan, folded, table } from './text.ts';

const TOP = 3;
/** A list to choose from has so few values, and each of them so often on average. */
const [FEW, TIMES] = [20, 3];
const PERSONAL: ReadonlySet<Role | null> = new Set<Role | null>([
  ...[...NAME_ROLES, ...EMAIL_ROLES, ...PHONE_ROLES],
  ...(['notes', 'nickname', 'street', 'address', 'linkedin', 'birth_place'] as const),
]);

/** The worst values of each group. */
export function origin(page: MarkdownPage): string {
  const { t, language, report, most } = page;
  const rows = report.groups.flatMap((group) => {
    const worst = worstOf(group, report).slice(0, most.values);
    return worst.map(({ value, records, score, counts }) => {
      const weakest = weakestOf(counts, report);
      return [
        groupName(page, group.by),
        valueName(page, group.by, value),
        language.count(records),
        language.score(score),
        weakest === undefined ? '–' : t(`dimension.${weakest}`),
      ];
    });
  });
  if (rows.length === 0) return '';
  const heads = [t('markdown.by'), t('markdown.weakest'), t('records-title'), t('group.score'), t('group.weakest')];
  return `#### ${t('markdown.origin')}\n\n${endsText(page)}${table(heads, [2, 3], rows)}`;
}

const groupName = ({ t }: MarkdownPage, by: GroupBy): string =>
  t(by === 'created' ? 'markdown.created' : `group.${by}`);

const valueName = ({ t, words }: MarkdownPage, by: GroupBy, value: string): string =>
  value === '' ? `*${t('group.empty')}*` : words.groupValue(by, value);

/** The best and the worst group in a line. */
function endsText(page: MarkdownPage): string {
  const { t, language, report } = page;
  const ends = endsOf(report);
  if (ends === undefined) return '';
  const { by, best, worst } = ends;
  const said = ({ value, records, score }: GroupValue): string =>
    t('markdown.end', {
      name: valueName(page, by, value),
      score: language.score(score),
      records: t('records', { count: records }),
    });
  return `${t('markdown.ends', { by: groupName(page, by), best: said(best), worst: said(worst) })}\n\n`;
}

/** How full each column is, and what is in it most often. */
export function fillRates(page: MarkdownPage): string {
  const { t, language, report, most, words } = page;
  const { fields } = report;
  if (fields.length === 0 || most.columns === 0) return '';
  const rows = fields
    .slice(0, most.columns)
    .map(({ column, role, filled, empty, changed, profile }) => [
      cellSpan(column, 40),
      role === null ? '–' : words.role(role),
      words.share(filled, filled + empty),
      filled === 0 ? '–' : `${profile.isExact ? '' : '≈ '}${language.count(profile.distinct)}`,
      valuesOf(page, role, filled, profile),
      language.count(changed),
    ]);
  const rest = fields.length - rows.length;
  const more = rest > 0 ? `\n\n${t('markdown.more-columns', { count: rest })}` : '';
  const heads = [
    ...[t('column'), t('dictionary.role'), t('columns.filled'), t('columns.distinct')],
    ...[t('columns.values'), t('columns.repaired')],
  ];
  return folded(t('columns.title'), `${table(heads, [2, 3, 5], rows)}${more}`);
}

/**
 * The range of dates and numbers, and what is frequent in a column of few values. A pull request is read by many: names, addresses and
 * notes are not listed there.
 */
function valuesOf(
  { t, language }: MarkdownPage,
  role: Role | null,
  filled: number,
  profile: Report['fields'][number]['profile'],
): string {
  const { top, least, greatest, distinct, isExact, distribution } = profile;
  if (role === 'birth_date') return '';
  if (least !== null && greatest !== null) {
    const range = t('columns.range', { least: cellSpan(least, 30), greatest: cellSpan(greatest, 30) });
    const { median, error } = distribution ?? {};
    if (median === undefined) return range;
    return range + t('comma') + t('markdown.median', { median: `${error ? '≈ ' : ''}${cellSpan(median, 30)}` });
  }
  const isList = isExact && distinct <= FEW && filled >= distinct * TIMES;
  if (!isList || PERSONAL.has(role)) return '';
  const shown = top.slice(0, TOP).map(({ value, count }) => `${cellSpan(value, 30)} ${language.count(count)}`);
  return shown.join(' · ');
}
