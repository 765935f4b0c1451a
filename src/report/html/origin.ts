/** 4. Where does it come from? Quality by who made a record and when, by age, by cluster and over runs. */
import type { Report } from '../shape/schema.ts';
import { barList } from './charts/bars.ts';
import { columns } from './columns.ts';
import { distributions } from './distributions.ts';
import { groups } from './groups.ts';
import { heatMap } from './heat-map.ts';
import type { Page } from './page.ts';
import { facts, pair, part } from './parts.ts';
import { trend } from './trend.ts';

export const origin = (page: Page): string =>
  trend(page) + groups(page) + heatMap(page) + pair(ages(page) + clusters(page)) + columns(page) + distributions(page);

/** How long ago the records last gave a sign of life. */
function ages(page: Page): string {
  const { t, language, report } = page;
  const { fresh, ageing, stale, unknown, ages } = report.staleness;
  const total = fresh + ageing + stale + unknown;
  if (total === 0) return '';
  const list = [
    ['age.fresh', fresh],
    ['age.ageing', ageing],
    ['age.stale', stale],
    ['age.unknown', unknown],
  ] as const;
  const numbers = list.map(
    ([word, count]) => [t(word), `${language.count(count)} <small>${language.share(count, total)}</small>`] as const,
  );
  const known = ages.reduce((sum, { records }) => sum + records, 0);
  const bars = ages.map((age) => ({ label: ageOf(page, age), count: age.records }));
  return part(t('age.title'), facts(numbers) + (bars.length === 0 ? '' : barList(page, bars, known)), t('age.lead'));
}

const ageOf = ({ t }: Page, { fromMonths, toMonths }: Report['staleness']['ages'][number]): string =>
  toMonths === null ? t('age.from', { from: fromMonths }) : t('age.between', { from: fromMonths, to: toMonths });

/** How many records became one. */
function clusters(page: Page): string {
  const { t, report } = page;
  const { sizes } = report.duplicates;
  if (sizes.length === 0) return '';
  const total = sizes.reduce((sum, { clusters }) => sum + clusters, 0);
  const shown = sizes.slice(0, page.limits.list);
  const rest = sizes.slice(shown.length).reduce((sum, { clusters }) => sum + clusters, 0);
  const bars = shown.map(({ size, clusters }) => ({ label: t('cluster.size', { count: size }), count: clusters }));
  if (rest > 0) bars.push({ label: t('cluster.larger'), count: rest });
  return part(t('cluster.title'), barList(page, bars, total), t('cluster.lead'));
}
