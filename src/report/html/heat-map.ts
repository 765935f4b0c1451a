/** Which column is weak in what: a table of column × dimension, in percent, whose cells hold the number that their tint stands for. */
import { DIMENSIONS, type Dimension } from '../../contract.ts';
import type { Report } from '../shape/schema.ts';
import type { Page } from './page.ts';
import { part, quoted, shownOf } from './parts.ts';

type Field = Report['fields'][number];

/** From which share of failing cells on a cell of the map has the next tint. */
const STEPS = [0.000_001, 0.02, 0.1, 0.25, 0.5];

/** Columns that are shown: of more, those with the largest share of failing cells. */
const MOST = 60;

/** Cells of a column, and how many of them fail in a dimension. */
interface Cells {
  readonly count: number;
  readonly failing: number;
}

/**
 * What the map says of a column is what other numbers of the report say of it: completeness is how full it is, and in every other
 * dimension a cell fails once, however many checks found something in it. Undefined where no check of the dimension looks at the column.
 */
function cellsOf({ filled, empty, counts, flagged }: Field, dimension: Dimension): Cells | undefined {
  if (dimension === 'completeness') return { count: filled + empty, failing: empty };
  const failing = Math.min(filled, flagged?.[dimension] ?? counts[dimension].failed);
  return filled > 0 && (counts[dimension].applied > 0 || failing > 0) ? { count: filled, failing } : undefined;
}

export function heatMap(page: Page): string {
  const { t, report, limits } = page;
  const { fields } = report;
  if (fields.length === 0 || fields.every(({ filled, empty }) => filled + empty === 0)) return '';
  const used = DIMENSIONS.filter((dimension) => fields.some((field) => cellsOf(field, dimension) !== undefined));
  const shown = worst(fields, Math.min(limits.columns, MOST));
  const head = used.map((dimension) => `<th scope="col"><span>${t(`dimension.${dimension}`)}</span></th>`).join('');
  const rows = shown.map(
    (field) =>
      `<tr${isFine(field) ? ' class="fine"' : ''}><th scope="row">${quoted(field.column, limits.name)}</th>${used.map((dimension) => cellOf(page, field, dimension)).join('')}</tr>`,
  );
  const body = `<table class="heat"><caption>${t('heat.title')}</caption><thead><tr><th scope="col">${t('column')}</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>${fineOnPaper(page, shown.filter(isFine).length)}${shownOf(page, shown.length, fields.length, '<code>report.json</code>')}`;
  return part(t('heat.title'), body, t('heat.lead'));
}

const shareFailing = ({ count, failing }: Cells): number => failing / Math.max(1, count);

/** The `most` columns of which the largest share of cells fails in a dimension, in the order of the file. */
function worst(fields: readonly Field[], most: number): readonly Field[] {
  if (fields.length <= most) return fields;
  const failing = (field: Field): number =>
    Math.max(...DIMENSIONS.map((dimension) => shareFailing(cellsOf(field, dimension) ?? NO_CELLS)));
  const places = fields.map((field, at) => ({ at, failing: failing(field) }));
  const kept = places.sort((a, b) => b.failing - a.failing || a.at - b.at).slice(0, most);
  return kept.sort((a, b) => a.at - b.at).map(({ at }) => fields[at]!);
}

const NO_CELLS: Cells = { count: 0, failing: 0 };

/** Whether no cell of a column fails. */
const isFine = (field: Field): boolean =>
  DIMENSIONS.every((dimension) => (cellsOf(field, dimension)?.failing ?? 0) === 0);

/** Columns that are not printed are counted there. */
const fineOnPaper = ({ t }: Page, count: number): string =>
  count === 0 ? '' : `<p class="more paper">${t('heat.fine', { count })}</p>`;

function cellOf({ language }: Page, field: Field, dimension: Dimension): string {
  const cells = cellsOf(field, dimension);
  if (cells === undefined) return '<td class="no">–</td>';
  const step = STEPS.filter((least) => shareFailing(cells) >= least).length;
  return `<td class="h${step}">${language.points(cells.count - cells.failing, cells.count)}</td>`;
}
