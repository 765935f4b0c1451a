/** How pairs of records were found and weighed. */
import { formatCount } from '../numbers.ts';
import type { Report } from '../schema.ts';
import { safe, table } from './parts.ts';

export function weighed({ blocks, model }: Report['duplicates']): string {
  return found(blocks) + (model ? weights(model) : '');
}

function found(blocks: Report['duplicates']['blocks']): string {
  const used = blocks.filter(({ keys }) => keys > 0);
  if (used.length === 0) return '';
  const columns = [
    { title: 'In common', width: '28%' },
    { title: 'Blocks', number: true },
    { title: 'Pairs compared', number: true },
    { title: 'Left out: block too large', number: true },
    { title: 'Largest block', number: true },
  ];
  const rows = used.map(({ family, keys, pairs, skipped, largest }) => [
    safe(family),
    ...[keys, pairs, skipped, largest].map(formatCount),
  ]);
  return fold('How pairs were found', table('Families of blocks', columns, rows));
}

function weights({ source, records, matches, base, weights: all }: NonNullable<Report['duplicates']['model']>): string {
  const columns = [
    { title: 'Comparison', width: '24%' },
    { title: 'Level' },
    { title: 'Of matches', number: true },
    { title: 'Of others', number: true },
    { title: 'Bits', number: true },
  ];
  const rows = Object.entries(all).flatMap(([comparison, levels]) =>
    Object.entries(levels).map(([level, { m, u, bits }]) => [
      safe(comparison),
      safe(level),
      share(m),
      share(u),
      bits.toFixed(1),
    ]),
  );
  const lead =
    source === 'trained'
      ? `Trained on ${formatCount(records)} records, of which ${formatCount(matches)} pairs are expected to be one.`
      : 'Published weights: there were too few matches to train on.';
  const start = `A pair starts at ${base.toFixed(1)} bits.`;
  return fold('How pairs were weighed', `<p>${lead} ${start}</p>${table('Weights', columns, rows)}`);
}

const share = (value: number): string => (value >= 0.001 ? `${(value * 100).toFixed(1)} %` : value.toExponential(0));

const fold = (title: string, html: string): string => `<details><summary>${title}</summary>${html}</details>`;
