/** Where quality comes from, in Markdown: the worst of each group of records, and how full the columns are. */
import { EMAIL_ROLES, NAME_ROLES, PHONE_ROLES, type Role } from '../contract.ts';
import { endsOf, GROUP_NAMES, type GroupValue, weakestOf, worstOf } from './group-ends.ts';
import { cellSpan, folded, type Limits, plain, table } from './markdown-text.ts';
import { counted, formatCount, formatScore, formatShare } from './numbers.ts';
import type { Report } from './schema.ts';

const TOP = 3;
/** A list to choose from has so few values, and each of them so often on average. */
const [FEW, TIMES] = [20, 3];
const PERSONAL: ReadonlySet<Role | null> = new Set<Role | null>([
  ...[...NAME_ROLES, ...EMAIL_ROLES, ...PHONE_ROLES],
  ...(['notes', 'nickname', 'street', 'address', 'linkedin', 'birth_place'] as const),
]);

/** The worst values of each group. */
export function origin(report: Report, { values: most }: Limits): string {
  const rows = report.groups.flatMap((group) => {
    const worst = worstOf(group, report).slice(0, most);
    return worst.map(({ value, records, score, counts }) => [
      GROUP_NAMES[group.by],
      nameOf(value),
      formatCount(records),
      formatScore(score),
      weakestOf(counts, report) ?? '–',
    ]);
  });
  if (rows.length === 0) return '';
  const heads = ['By', 'Weakest', 'Records', 'Score', 'Weakest in'];
  return `#### Where it comes from\n\n${endsText(report)}${table(heads, [2, 3], rows)}`;
}

const nameOf = (value: string): string => (value === '' ? '*not filled*' : cellSpan(value, 40));

/** The best and the worst group in a line. */
function endsText(report: Report): string {
  const ends = endsOf(report);
  if (ends === undefined) return '';
  const said = ({ value, records, score }: GroupValue): string =>
    `${nameOf(value)} ${formatScore(score)} (${counted(records, 'record')})`;
  const { by, best, worst } = ends;
  return `${GROUP_NAMES[by]}: best ${said(best)}, worst ${said(worst)}\n\n`;
}

/** How full each column is, and what is in it most often. */
export function fillRates({ fields }: Report, { columns: most }: Limits): string {
  if (fields.length === 0 || most === 0) return '';
  const rows = fields
    .slice(0, most)
    .map(({ column, role, filled, empty, changed, profile }) => [
      cellSpan(column, 40),
      role === null ? '–' : plain(role),
      formatShare(filled, filled + empty).replace('<', '&lt;'),
      filled === 0 ? '–' : `${profile.isExact ? '' : '≈ '}${formatCount(profile.distinct)}`,
      valuesOf(role, filled, profile),
      formatCount(changed),
    ]);
  const rest = fields.length - rows.length;
  const more = rest > 0 ? `\n\nand ${counted(rest, 'more column')} in the report` : '';
  const heads = ['Column', 'Read as', 'Filled', 'Distinct', 'Values', 'Repaired'];
  return folded('Fill rate and values by column', `${table(heads, [2, 3, 5], rows)}${more}`);
}

/**
 * The range of dates and numbers, and what is frequent in a column of few values. A pull request is read by many: names, addresses and
 * notes are not listed there.
 */
function valuesOf(role: Role | null, filled: number, profile: Report['fields'][number]['profile']): string {
  const { top, least, greatest, distinct, isExact, distribution } = profile;
  if (role === 'birth_date') return '';
  if (least !== null && greatest !== null) {
    const { median, error } = distribution ?? {};
    const middle = median === undefined ? '' : `, median ${error ? '≈ ' : ''}${cellSpan(median, 30)}`;
    return `${cellSpan(least, 30)} to ${cellSpan(greatest, 30)}${middle}`;
  }
  const isList = isExact && distinct <= FEW && filled >= distinct * TIMES;
  if (!isList || PERSONAL.has(role)) return '';
  const shown = top.slice(0, TOP).map(({ value, count }) => `${cellSpan(value, 30)} ${formatCount(count)}`);
  return shown.join(' · ');
}
