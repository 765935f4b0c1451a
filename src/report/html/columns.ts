/** Columns: how full each is, and what its values are like. */
import type { Role } from '../../contract.ts';
import type { Report } from '../shape/schema.ts';
import { bar } from './charts/bars.ts';
import type { Page } from './page.ts';
import { code, part, quoted, safe, shownOf } from './parts.ts';
import { table } from './table.ts';

type Field = Report['fields'][number];

/** Most frequent values that are shown. */
const TOP = 3;

export function columns(page: Page): string {
  const { t, report, limits } = page;
  const { fields } = report;
  if (fields.length === 0) return '';
  const heads = [
    { title: t('column'), width: '24%' },
    { title: t('columns.filled'), width: '21%' },
    { title: t('columns.distinct'), number: true, width: '12%' },
    { title: t('columns.values') },
    { title: t('columns.repaired'), number: true, width: '11%' },
  ];
  const shown = fields.slice(0, limits.columns);
  const rows = shown.map((field) => row(page, field));
  const mapped = fields.filter(({ role }) => role !== null).length;
  const body =
    `<div class="two">${table(t('columns.title'), heads, rows, { named: true, kind: 'wide' })}</div>` +
    shownOf(page, shown.length, fields.length, code('report.json'));
  const lead = mapped === fields.length ? 'columns.all' : 'columns.lead';
  return part(t('columns.title'), body, t(lead, { mapped, count: fields.length }));
}

function row(page: Page, field: Field): string[] {
  const { t, language, limits } = page;
  const { filled, empty } = field;
  const role = field.role === null ? t('columns.passes') : roleName(page, field.role);
  return [
    `${quoted(field.column, limits.name)}<small>${role}</small>`,
    `<span class="scored">${bar(filled + empty === 0 ? 0 : filled / (filled + empty))}<b>${language.share(filled, filled + empty)}</b></span>`,
    filled === 0 || field.profile.distinct === 0
      ? '–'
      : `${field.profile.isExact ? '' : '≈ '}${language.count(field.profile.distinct)}`,
    filled === 0 ? '–' : profile(page, field),
    language.count(field.changed),
  ];
}

/** A role as the language names it, with its own name beside it. */
export function roleName({ language, limits }: Page, role: Role): string {
  const name = language.fieldOf(role)?.name;
  return name === undefined ? code(role) : `${safe(name, limits.name)} ${code(role)}`;
}

/** A date or number, which is not broken at its hyphens. */
const whole = (html: string): string => `<span class="whole">${html}</span>`;

/** Most frequent values with their counts, or the range, or the lengths: whatever says most. */
function profile({ t, language, limits }: Page, { profile }: Field): string {
  const { top, least, greatest, shortest, longest } = profile;
  const parts: string[] = [];
  if (least !== null && greatest !== null) {
    parts.push(
      t('columns.range', { least: whole(quoted(least, limits.name)), greatest: whole(quoted(greatest, limits.name)) }),
    );
  }
  for (const { value, count } of top.slice(0, TOP)) {
    parts.push(`${quoted(value, Math.min(32, limits.name))} <b>${language.count(count)}</b>`);
  }
  if (parts.length === 0 && longest > 0) {
    const length =
      shortest === longest ? t('columns.length', { count: longest }) : t('columns.lengths', { shortest, longest });
    parts.push(length);
  }
  return parts.length === 0 ? '–' : parts.map((one) => `<span class="col">${one}</span>`).join('');
}
