/** Which column is weak in what: a table of column × dimension, whose cells hold the number that their tint stands for. */
import { DIMENSIONS } from '../../contract.ts';
import type { Report } from '../schema.ts';
import type { Page } from './page.ts';
import { part, quoted, shownOf } from './parts.ts';

type Field = Report['fields'][number];

/** From which share of failed checks on a cell has the next tint. */
const STEPS = [0.000_001, 0.02, 0.1, 0.25, 0.5];

/** Columns that are shown: of more, those with the most failed checks. */
const MOST = 60;

export function heatMap(page: Page): string {
  const { t, report, limits } = page;
  const checked = report.fields.filter(({ counts }) => DIMENSIONS.some((dimension) => counts[dimension].applied > 0));
  if (checked.length === 0) return '';
  const used = DIMENSIONS.filter((dimension) => checked.some(({ counts }) => counts[dimension].applied > 0));
  const shown = worst(checked, Math.min(limits.columns, MOST));
  const head = used.map((dimension) => `<th scope="col"><span>${t(`dimension.${dimension}`)}</span></th>`).join('');
  const rows = shown.map(
    (field) =>
      `<tr${isFine(field) ? ' class="fine"' : ''}><th scope="row">${quoted(field.column, limits.name)}</th>${used.map((dimension) => cellOf(page, field, dimension)).join('')}</tr>`,
  );
  const body = `<table class="heat"><caption>${t('heat.title')}</caption><thead><tr><th scope="col">${t('column')}</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>${fineOnPaper(page, shown.filter(isFine).length)}${shownOf(page, shown.length, checked.length, '<code>report.json</code>')}`;
  return part(t('heat.title'), body, t('heat.lead'));
}

/** The `most` columns of which the largest share of checks failed in a dimension, in the order of the file. */
function worst(fields: readonly Field[], most: number): readonly Field[] {
  if (fields.length <= most) return fields;
  const failing = ({ counts }: Field): number =>
    Math.max(...DIMENSIONS.map((dimension) => counts[dimension].failed / Math.max(1, counts[dimension].applied)));
  const places = fields.map((field, at) => ({ at, failing: failing(field) }));
  const kept = places.sort((a, b) => b.failing - a.failing || a.at - b.at).slice(0, most);
  return kept.sort((a, b) => a.at - b.at).map(({ at }) => fields[at]!);
}

/** Whether every check of a column passed. */
const isFine = ({ counts }: Field): boolean => DIMENSIONS.every((dimension) => counts[dimension].failed === 0);

/** Columns that are not printed are counted there. */
const fineOnPaper = ({ t }: Page, count: number): string =>
  count === 0 ? '' : `<p class="more paper">${t('heat.fine', { count })}</p>`;

function cellOf({ language }: Page, { counts }: Field, dimension: (typeof DIMENSIONS)[number]): string {
  const { applied, failed } = counts[dimension];
  if (applied === 0) return '<td class="no">–</td>';
  const step = STEPS.filter((least) => failed / applied >= least).length;
  return `<td class="h${step}">${language.share(applied - failed, applied)}</td>`;
}
