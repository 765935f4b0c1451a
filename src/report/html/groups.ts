/** Quality by owner, source, country, and the month in which records were made. */
import { DIMENSIONS } from '../../contract.ts';
import { scoreOf, type Weights } from '../build/score.ts';
import { noCounts } from '../build/scoring.ts';
import type { Report } from '../shape/schema.ts';
import { leastOf, weakestOf, worstFirst, worstOf } from '../words/group-ends.ts';
import { lineChart } from './charts/line.ts';
import type { Page } from './page.ts';
import { facts, fold, pair, part, quoted, safe, shownOf } from './parts.ts';
import { scoreCell } from './score-cell.ts';
import { table } from './table.ts';

type Group = Report['groups'][number];
type Value = Group['values'][number];

/** Months up to which the numbers of the line are printed as well. */
const PRINTED = 12;

/** Months that a line is long. */
const MOST_MONTHS = 120;

export function groups(page: Page): string {
  const { groups, asOf } = page.report;
  const shown = groups.slice(0, page.limits.list);
  const tables = shown.filter((group) => !isLine(group, asOf)).map((group) => byValue(page, group));
  const lines = shown.filter((group) => isLine(group, asOf)).map((group) => byMonth(page, group));
  return pair(tables.join('')) + lines.join('');
}

/** Months since the year 0, and back. */
const monthsOf = (month: string): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1;
const monthAt = (months: number): string =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;

const isMonth = ({ value }: Value): boolean => /^\d{4}-\d\d$/.test(value);
const isLine = (group: Group, asOf: string): boolean => group.by === 'created' && months(group, asOf).shown.length > 1;

/** Months of the line, and those that are in none: a month to come is a mistake, and one long ago would leave the others no room. */
function months({ values }: Group, asOf: string): { future: Value[]; shown: Value[]; older: Value[] } {
  const all = values.filter(isMonth);
  const past = all.filter(({ value }) => value <= asOf.slice(0, 7));
  const first = monthsOf(past.at(-1)?.value ?? '') - MOST_MONTHS + 1;
  const isRecent = ({ value }: Value): boolean => monthsOf(value) >= first;
  return {
    future: all.filter(({ value }) => value > asOf.slice(0, 7)),
    shown: past.filter(isRecent),
    older: past.filter((one) => !isRecent(one)),
  };
}

const recordsIn = (values: readonly Value[]): number => values.reduce((sum, { records }) => sum + records, 0);

function byValue(page: Page, group: Group): string {
  const { t, limits, report } = page;
  if (group.values.length === 0) return '';
  const { values, ranked } =
    group.by === 'created' ? { values: group.values, ranked: 0 } : worstFirst(group.values, report);
  const shown = values.slice(0, limits.list);
  const rows = shown.map((one) => line(page, one.value === '' ? none(page) : quoted(one.value, limits.name), one));
  const others = othersThan(shown.length, { ...group, values }, report.scoring.weights);
  if (others) rows.push(line(page, `<span class="none">${t('group.others', { count: others.values })}</span>`, others));
  const columns = [
    { title: t(`group.${group.by}`) },
    { title: t('records-title'), number: true, width: '14%' },
    { title: t('group.score'), width: '30%' },
    { title: t('group.weakest'), width: '26%' },
  ];
  const title = t(`group.by-${group.by}`);
  const body =
    table(title, columns, rows, { named: true }) +
    shownOf(page, shown.length, shown.length + (others?.values ?? 0)) +
    commands(page, group);
  const lead = t('group.lead', { column: `<b>${quoted(group.column, limits.name)}</b>` });
  const order = ranked > 0 ? t('group.worst', { count: leastOf(report) }) : t('group.most');
  const isOrdered = group.by !== 'created' && values.length > 1;
  return part(title, body, isOrdered ? [lead, order].join(t('gap')) : lead);
}

/** All that the table does not list, in one row: its rows make up the file. */
function othersThan(listed: number, { values, others }: Group, weights: Weights): Group['others'] {
  const left = values.slice(listed);
  const all = others ? [...left, others] : left;
  if (all.length === 0) return null;
  const counts = noCounts();
  for (const dimension of DIMENSIONS)
    for (const one of all) {
      counts[dimension].applied += one.counts[dimension].applied;
      counts[dimension].failed += one.counts[dimension].failed;
    }
  const records = all.reduce((sum, one) => sum + one.records, 0);
  return { values: left.length + (others?.values ?? 0), records, counts, score: scoreOf(counts, weights).score };
}

/** Of the owners with the lowest scores, a command that lists what each has to mend. */
function commands(page: Page, group: Group): string {
  const { t, limits, report } = page;
  const worst = worstOf(group, report)
    .filter(({ find, score }) => find !== undefined && score! < 100)
    .slice(0, limits.samples);
  if (worst.length === 0) return '';
  const rows = worst.map(({ value, find }): [string, string] => [
    value === '' ? none(page) : quoted(value, limits.name),
    `<code class="command">${safe(find!, 1000)}</code>`,
  ]);
  return `<h4>${t('group.find')}</h4>${facts(rows, 'told')}`;
}

const none = ({ t }: Page): string => `<span class="none">${t('group.empty')}</span>`;

function line(page: Page, name: string, { records, score, counts }: Omit<Value, 'value'>): string[] {
  const { t, language } = page;
  const weakest = weakestOf(counts, page.report);
  const said =
    weakest === undefined
      ? '–'
      : `${t(`dimension.${weakest}`)} <small>${language.share(counts[weakest].applied - counts[weakest].failed, counts[weakest].applied)}</small>`;
  return [name, language.count(records), scoreCell(page, score), said];
}

/** A line over the months, and the numbers of it. */
function byMonth(page: Page, group: Group): string {
  const { t, language, limits, report } = page;
  const { future, shown, older } = months(group, report.asOf);
  const points = shown.map(({ value, score }) => ({ at: monthsOf(value), label: language.month(value), value: score }));
  const says = language.say('group.says', rangeOf(page, points));
  const undated = group.values.filter((one) => !isMonth(one));
  const past = [...older, ...shown].slice(-limits.columns);
  const all = [...past, ...future.slice(-limits.samples), ...undated.slice(0, limits.samples)];
  const columns = [
    { title: t('group.created') },
    { title: t('records-title'), number: true, width: '16%' },
    { title: t('group.score'), width: '30%' },
    { title: t('group.weakest'), width: '26%' },
  ];
  const rows = all.map((one) => line(page, monthName(page, one.value), one));
  const numbers = fold(
    t('numbers'),
    table(t('group.by-created'), columns, rows, { named: true }),
    rows.length > PRINTED ? 'long' : '',
  );
  const picture = lineChart(
    points,
    says,
    (value) => language.count(value),
    (at) => language.month(monthAt(at)),
  );
  const left = [
    future.length === 0
      ? ''
      : t('group.future', { count: recordsIn(future), month: language.month(report.asOf.slice(0, 7)) }),
    older.length === 0 ? '' : t('group.older', { count: recordsIn(older), month: points[0]!.label }),
  ].filter((one) => one !== '');
  const note = left.length === 0 ? '' : `<p class="more">${left.join(t('gap'))}</p>`;
  return part(
    t('group.by-created'),
    picture + note + numbers,
    t('group.lead', { column: `<b>${quoted(group.column, limits.name)}</b>` }),
  );
}

const monthName = (page: Page, value: string): string =>
  value === '' ? none(page) : quoted(page.language.month(value), page.limits.name);

/** First, last, lowest and highest of a line, in words. */
export function rangeOf(
  { language }: Pick<Page, 'language'>,
  points: readonly { readonly label: string; readonly value: number | null }[],
): { first: string; last: string; from: string; to: string; lowest: string; highest: string } {
  const known = points.filter((point): point is { label: string; value: number } => point.value !== null);
  const values = known.map(({ value }) => value);
  return {
    first: points[0]?.label ?? '',
    last: points.at(-1)?.label ?? '',
    from: language.score(known[0]?.value ?? null),
    to: language.score(known.at(-1)?.value ?? null),
    lowest: language.score(values.length === 0 ? null : Math.min(...values)),
    highest: language.score(values.length === 0 ? null : Math.max(...values)),
  };
}
