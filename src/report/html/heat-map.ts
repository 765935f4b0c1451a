/** Which column is weak in what: a table of column × dimension, whose cells hold the number that their tint stands for. */
import { DIMENSIONS } from '../../contract.ts';
import type { Report } from '../schema.ts';
import type { Page } from './page.ts';
import { part, quoted, shownOf } from './parts.ts';

type Field = Report['fields'][number];

/** From which share of failed checks on a cell has the next tint. */
const STEPS = [0.000_001, 0.02, 0.1, 0.25, 0.5];

export function heatMap(page: Page): string {
  const { t, report, limits } = page;
  const checked = report.fields.filter(({ counts }) => DIMENSIONS.some((dimension) => counts[dimension].applied > 0));
  if (checked.length === 0) return '';
  const used = DIMENSIONS.filter((dimension) => checked.some(({ counts }) => counts[dimension].applied > 0));
  const shown = checked.slice(0, Math.min(limits.columns, 60));
  const head = used.map((dimension) => `<th scope="col"><span>${t(`dimension.${dimension}`)}</span></th>`).join('');
  const rows = shown.map(
    (field) =>
      `<tr><th scope="row">${quoted(field.column, limits.name)}</th>${used.map((dimension) => cellOf(page, field, dimension)).join('')}</tr>`,
  );
  const body = `<table class="heat"><caption>${t('heat.title')}</caption><thead><tr><th scope="col">${t('column')}</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>${shownOf(page, shown.length, checked.length, '<code>report.json</code>')}`;
  return part(t('heat.title'), body, t('heat.lead'));
}

function cellOf({ language }: Page, { counts }: Field, dimension: (typeof DIMENSIONS)[number]): string {
  const { applied, failed } = counts[dimension];
  if (applied === 0) return '<td class="no">–</td>';
  const step = STEPS.filter((least) => failed / applied >= least).length;
  return `<td class="h${step}">${language.share(applied - failed, applied)}</td>`;
}
