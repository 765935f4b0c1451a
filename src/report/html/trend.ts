/** The score over runs, and what is unusual in this one. */
import { measureOf, metricOf } from '../said/metric.ts';
import type { History } from '../shape/watch-schema.ts';
import { lineChart } from './charts/line.ts';
import { rangeOf } from './groups.ts';
import type { Page } from './page.ts';
import { code, fold, part, quoted, safe, shownOf } from './parts.ts';
import { table } from './table.ts';

export function trend(page: Page): string {
  const { t, report } = page;
  const { history } = report;
  if (!history) return '';
  const lead = t('trend.lead', { count: history.total });
  return part(t('trend.title'), line(page, history) + anomalies(page, history) + changed(page, history), lead);
}

function line(page: Page, { runs }: History): string {
  const { t, language } = page;
  if (runs.length < 2) return '';
  const points = runs.map(({ asOf, score }) => ({ label: language.day(asOf), value: score }));
  const picture = lineChart(points, language.say('trend.says', rangeOf(page, points)), (value) =>
    language.count(value),
  );
  const columns = [
    // a day in words and six numbers: on paper too wide for half of it
    { title: t('trend.day'), width: '22%' },
    ...(['score', 'read', 'merged', 'rejected', 'errors', 'warnings'] as const).map((name) => ({
      title: t(`trend.${name}`),
      number: true,
    })),
  ];
  const rows = runs.map((run) => [
    safe(language.day(run.asOf)),
    language.score(run.score),
    ...[run.read, run.merged, run.rejected, run.errors, run.warnings].map(language.count),
  ]);
  return picture + fold(t('numbers'), table(t('trend.title'), columns, rows, { named: true }), 'across');
}

function anomalies(page: Page, { anomalies }: History): string {
  const { t, language, limits } = page;
  if (anomalies.length === 0) return `<p class="lead">${t('trend.usual')}</p>`;
  const shown = anomalies.slice(0, limits.list);
  const rows = shown.map((one) => [
    metricOf(page, one),
    `<span class="result fail"><span aria-hidden="true">${one.direction === 'up' ? '↑' : '↓'}</span> ${t(`trend.${one.direction}`)}</span>`,
    measureOf(page, one, one.actual),
    measureOf(page, one, one.expected),
    language.delta(0, one.deviation),
  ]);
  const columns = [
    { title: t('trend.metric') },
    { title: t('trend.direction'), width: '16%' },
    { title: t('trend.actual'), number: true, width: '14%' },
    { title: t('trend.expected'), number: true, width: '14%' },
    { title: t('trend.deviation'), number: true, width: '14%' },
  ];
  const all = table(t('trend.unusual'), columns, rows, { named: true });
  return `<h4>${t('trend.unusual')}</h4><p class="lead">${t('trend.method')}</p>${all}${shownOf(page, shown.length, anomalies.length, code('report.json'))}`;
}

/** Columns that came or went since the run before. */
function changed(page: Page, { columns }: History): string {
  const { t, language, limits } = page;
  const names = (all: readonly string[]): string => {
    const shown = all.slice(0, limits.list).map((one) => quoted(one, limits.name));
    return language.list(
      all.length > shown.length ? [...shown, t('more-columns', { count: all.length - shown.length })] : shown,
    );
  };
  const said = [
    columns.gone.length > 0 ? t('trend.gone', { list: names(columns.gone) }) : '',
    columns.added.length > 0 ? t('trend.added', { list: names(columns.added) }) : '',
  ].filter((one) => one !== '');
  return said.length === 0 ? '' : `<p class="lead">${said.join(t('gap'))}</p>`;
}
