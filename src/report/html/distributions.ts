/** How numbers and dates are spread: a small histogram of each column, its quartiles, and all bars as numbers. */
import { scaleLinear } from 'd3-scale';
import type { Report } from '../shape/schema.ts';
import type { Page } from './page.ts';
import { code, fold, part, quoted, safe, shownOf } from './parts.ts';
import { table } from './table.ts';

type Field = Report['fields'][number];
type Distribution = NonNullable<Field['profile']['distribution']>;
type Bar = Distribution['bars'][number];
type Spread = Field & { readonly profile: { readonly distribution: Distribution } };

const WIDTH = 240;
const HEIGHT = 40;

export function distributions(page: Page): string {
  const { t, language, report, limits } = page;
  const fields = report.fields.filter((field): field is Spread => field.profile.distribution !== undefined);
  const shown = fields.slice(0, limits.rules >> 1);
  if (shown.length === 0) return '';
  const heads = [
    { title: t('column'), width: '21%' },
    { title: t('spread.picture'), width: '27%' },
    { title: t('spread.least'), number: true },
    { title: t('spread.lower'), number: true },
    { title: t('spread.median'), number: true },
    { title: t('spread.upper'), number: true },
    { title: t('spread.greatest'), number: true },
  ];
  const rows = shown.map((field) => row(page, field));
  const body =
    table(t('spread.title'), heads, rows, { named: true, kind: 'wide-numbers' }) +
    shownOf(page, shown.length, fields.length, code('report.json')) +
    bars(page, shown);
  const error = Math.max(...shown.map(({ profile }) => profile.distribution.error ?? 0));
  const lead = error > 0 ? t('spread.lead', { error: language.percent(error) }) : t('spread.exact');
  return part(t('spread.title'), body, lead);
}

function row(page: Page, { column, profile }: Spread): string[] {
  const { t, language, limits } = page;
  const { least, greatest, distribution } = profile;
  const { kind, count, error, mean, lower, median, upper } = distribution;
  const about = (error ?? 0) > 0 ? '≈ ' : '';
  const value = (text: string | null, sign = ''): string =>
    text === null ? '–' : `<span class="whole">${sign}${written(page, kind, text)}</span>`;
  const more = [
    `${t('spread.counted')} ${language.count(count)}`,
    ...(mean === null ? [] : [`${t('spread.mean')} ${value(mean, about)}`]),
  ];
  return [
    `${quoted(column, limits.name)}${more.map((one) => `<small>${one}</small>`).join('')}`,
    histogram(page, distribution),
    value(least),
    value(lower, about),
    value(median, about),
    value(upper, about),
    value(greatest),
  ];
}

const LONGEST = 30;

/** A number as the language writes it; a day or a month stands as it is. */
function written({ language }: Page, kind: Distribution['kind'], text: string): string {
  if (kind === 'date') return safe(text, LONGEST);
  const number = Number(text);
  return safe(Number.isInteger(number) || Math.abs(number) >= 100 ? language.count(number) : text, LONGEST);
}

function rangeOf(page: Page, kind: Distribution['kind'], { from, to }: Bar): string {
  const { t } = page;
  const write = (text: string): string => written(page, kind, text);
  if (from === null) return t('spread.below', { to: write(to ?? '') });
  if (to === null) return t('spread.from', { from: write(from) });
  return t('spread.between', { from: write(from), to: write(to) });
}

function histogram(page: Page, { kind, count, bars }: Distribution): string {
  const { t, language } = page;
  const highest = bars.reduce((most, bar) => (bar.count > most.count ? bar : most));
  const y = scaleLinear([0, highest.count], [0, HEIGHT]);
  const step = WIDTH / bars.length;
  const rects = bars.map((bar, at) => {
    if (bar.count === 0) return '';
    // a bar of few values is still one
    const height = Math.max(1, y(bar.count));
    const open = bar.from === null || bar.to === null ? 'rest' : 'fill';
    return `<rect class="${open}" x="${(at * step).toFixed(1)}" y="${(HEIGHT - height).toFixed(1)}" width="${(step * 0.88).toFixed(1)}" height="${height.toFixed(1)}"/>`;
  });
  const says = t('spread.says', {
    range: rangeOf(page, kind, highest),
    share: language.share(highest.count, count),
  }).replaceAll('"', '&quot;');
  const first = bars.find(({ from }) => from !== null)?.from ?? '';
  const last = bars.findLast(({ to }) => to !== null)?.to ?? '';
  const ends = [first, last].map((text) => `<span>${written(page, kind, text)}</span>`);
  return `<span class="hist"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${says}">${rects.join('')}<path class="base" d="M0,${HEIGHT}H${WIDTH}"/></svg><span class="x" aria-hidden="true">${ends.join('')}</span></span>`;
}

/** The pictures as numbers. */
function bars(page: Page, fields: readonly Spread[]): string {
  const { t, language, limits } = page;
  const heads = [
    { title: t('column'), width: '34%' },
    { title: t('value') },
    { title: t('spread.counted'), number: true, width: '22%' },
  ];
  const rows = fields.flatMap(({ column, profile: { distribution } }) =>
    distribution.bars
      .filter(({ count }) => count > 0)
      .map((bar) => [quoted(column, limits.name), rangeOf(page, distribution.kind, bar), language.count(bar.count)]),
  );
  const most = limits.rules * 5;
  const shown = rows.slice(0, most);
  const body =
    table(t('spread.bars'), heads, shown, { named: true }) +
    shownOf(page, shown.length, rows.length, code('report.json'));
  return fold(t('spread.bars'), body, 'long');
}
