/** What a report says of the run before, and of what a file of its kind lacks, in words. */

import type { Report } from '../shape/schema.ts';
import { counted, formatCount, formatDelta, formatScore } from '../text/numbers.ts';

/** `2026-10-22: 92.0, +0.4; 31 more records`; undefined where there is none. */
export function lastRun({ history, score, rows }: Report): string | undefined {
  const last = history?.runs[history.runs.length - 2];
  if (!last) return undefined;
  const delta = formatDelta(last.score, score);
  const more = rows.read - last.read;
  const records =
    more === 0
      ? ''
      : `; ${formatCount(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} ${Math.abs(more) === 1 ? 'record' : 'records'}`;
  return `${last.asOf}: ${formatScore(last.score)}${delta === '' ? '' : `, ${delta} since`}${records}`;
}

/** The kind of records that a file was taken for, where the score is that of another kind, as which it is better; undefined where it is not. */
export function betterAs({
  kind,
  scoring,
}: Report): { as: TakenFor; score: Points; taken: TakenFor; less: Points } | undefined {
  const { as, kinds } = scoring;
  const taken = kind === 'company' || kind === 'deal' ? kind : 'contact';
  const [own, best] = [taken, as].map((wanted) => kinds.find((one) => one.kind === wanted));
  if (!own || !best || own === best || best.kind === 'pack' || best.kind === 'unknown') return undefined;
  return { as: best.kind, score: best.score, taken, less: own.score };
}

type TakenFor = Exclude<Report['kind'], 'unknown'>;
type Points = number | null;

/** Of kinds of records, more than one. */
export const KIND_NAMES: { readonly [kind in TakenFor]: string } = {
  contact: 'contacts',
  lead: 'leads',
  company: 'companies',
  deal: 'deals',
  transaction: 'transactions',
};

/** Names of fields that a file of its kind is expected to hold, and does not. */
export const missingFields = ({ scoring }: Report): string[] =>
  scoring.expected.filter(({ columns }) => columns.length === 0).map(({ field }) => field);

/** `3 values out of line with earlier runs`; undefined where there are none. */
export function anomalyCount({ history }: Report): string | undefined {
  const found = history?.anomalies.length ?? 0;
  return found === 0 ? undefined : `${counted(found, 'number')} out of line with earlier runs`;
}
