/** What a person is told of a run beside earlier ones, a line each. */

import type { Anomaly, History } from '../report/shape/watch-schema.ts';
import { formatCount, formatRatio } from '../report/text/numbers.ts';
import { showCell } from '../report/text/safe-text.ts';
import { apartText } from '../report/words/apart-text.ts';

const SHOWN = 5;
const NAME = 40;

/** Nothing where nothing is unusual. */
export function remarksOf({ anomalies, columns, runs, apart }: History): string[] {
  const lines = anomalies.slice(0, SHOWN).map((one) => `unusual: ${anomalyText(one)}`);
  if (anomalies.length > SHOWN) lines.push(`and ${anomalies.length - SHOWN} more unusual: see the report`);
  if (apart) lines.push(`${apartText(apart)}; gone: ${named(apart.gone)}`);
  const since = runs.at(-2)?.asOf;
  if (columns.gone.length > 0) lines.push(`columns gone since ${since}: ${named(columns.gone)}`);
  if (columns.added.length > 0) lines.push(`columns added since ${since}: ${named(columns.added)}`);
  return lines;
}

function named(columns: readonly string[]): string {
  const more = columns.length > SHOWN ? ` and ${columns.length - SHOWN} more` : '';
  return (
    columns
      .slice(0, SHOWN)
      .map((name) => showCell(name, NAME))
      .join(', ') + more
  );
}

/** `fill of Email 71.2 %, expected 92.4 % (18.2 times the usual spread)`. */
export function anomalyText(anomaly: Anomaly): string {
  const { actual, expected, deviation } = anomaly;
  const show = amountText(anomaly);
  return `${subject(anomaly)} ${show(actual)}, expected ${show(expected)} (${deviation.toFixed(1)} × the usual spread)`;
}

function subject({ metric, column, value }: Anomaly): string {
  const of = column === undefined ? '' : ` of ${showCell(column, NAME)}`;
  if (metric === 'share') return `share of "${showCell(value ?? '', NAME)}" in ${showCell(column ?? '', NAME)}`;
  if (metric === 'findings') return `findings ${value}`;
  return `${metric}${of}`;
}

const IN_COUNTS: ReadonlySet<string> = new Set(['rows']);
const IN_SHARES: ReadonlySet<string> = new Set(
  'rejected expired duplicates review fill distinct share findings'.split(' '),
);

function amountText({ metric }: Anomaly): (value: number) => string {
  if (IN_COUNTS.has(metric)) return formatCount;
  if (IN_SHARES.has(metric)) return formatRatio;
  return (value) => value.toFixed(1);
}
