/** Columns that a pack says hold every value once: what the rule `unique-id` finds there when all records were read and merged. */
import type { Catalog, Count, Field, Plan, Tally, Use } from '../../contract.ts';
import { Seen } from '../../dedupe/seen.ts';
import { RecordContext } from '../../engine/record.ts';
import type { Spool } from '../../engine/spool.ts';
import { SAMPLES } from '../../engine/tally.ts';
import type { Codec } from '../../io/codec.ts';
import { createCells } from '../../io/codec.ts';
import type { Prepared } from '../prepare.ts';
import type { CleanedSpool } from './cleaned-spool.ts';

const RULE = 'unique-id';

interface UniqueColumn {
  readonly field: Field;
  readonly use: Use;
  readonly seen: Seen;
  repeated: number;
  readonly samples: { readonly row: number; readonly value: string }[];
}

/**
 * Adds to the tally which values of these columns stand on more than one of the records that are written. What a merge wrote into a
 * survivor is not looked at.
 * @param gone rows that were merged into others, or set aside
 */
export async function noteRepeated(
  tally: Tally,
  { plan, catalog, inputs }: Prepared,
  cleaned: CleanedSpool,
  gone: { has(row: number): boolean },
): Promise<void> {
  const columns = columnsOf(plan);
  if (columns.length === 0) return;
  for (const [index, { codec }] of inputs.entries()) {
    const { from, to } = cleaned.chunksOf(index);
    for (let i = from; i < to; i++) await readChunk(cleaned.spool, i, codec, columns, gone);
  }
  for (const column of columns) if (column.repeated > 0) note(tally, plan, catalog, column);
}

/** Those that the rule was set for by name; the record id is looked at by dedupe (`unique-ids.ts`). */
function columnsOf({ uses, fields }: Plan): UniqueColumn[] {
  const id = fields.find(({ role }) => role === 'id');
  return uses
    .filter(({ rule, columns }) => rule === RULE && columns !== undefined)
    .flatMap((use) => fields.filter(({ column }) => use.columns!.includes(column)).map((field) => ({ field, use })))
    .filter(({ field }) => field !== id)
    .map(({ field, use }) => ({ field, use, seen: new Seen(), repeated: 0, samples: [] }));
}

async function readChunk(
  spool: Spool,
  index: number,
  codec: Codec,
  columns: readonly UniqueColumn[],
  gone: { has(row: number): boolean },
): Promise<void> {
  const { bytes, ends, rows } = await spool.chunk(index);
  const cells = createCells(codec.columns.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (gone.has(row)) continue;
    codec.scan(bytes, i === 0 ? 0 : ends[i - 1]!, ends[i]!, true, cells);
    for (const column of columns) {
      const value = codec.decode(bytes, cells, column.field.index);
      if (value === '' || column.seen.add(value)) continue;
      column.repeated++;
      if (column.samples.length < SAMPLES) column.samples.push({ row, value });
    }
  }
}

function note(tally: Tally, plan: Plan, catalog: Catalog, { field, use, repeated, samples }: UniqueColumn): void {
  const rule = catalog.validators.find(({ id }) => id === RULE);
  if (!rule) return;
  const record = new RecordContext(plan);
  record.point({ rule, options: rule.options.parse(use.options), role: field.role ?? 'notes', field }, '');
  record.twins = 1;
  const finding = rule.check(samples[0]!.value, record);
  if (!finding || (use.messages?.[finding.message] ?? use.severity) === 'off') return;
  const empty: Count = { count: 0, columns: Object.create(null), samples: [] };
  const entry = (tally.findings[`${rule.id}/${finding.message}`] ??= empty);
  entry.count += repeated;
  entry.columns[field.column] = (entry.columns[field.column] ?? 0) + repeated;
  const shown = samples.map(({ row, value }) => ({ row, column: field.column, value, data: { ...finding.data } }));
  entry.samples = [...entry.samples, ...shown].sort((a, b) => a.row - b.row).slice(0, SAMPLES);
  const counter = tally.checks[rule.id];
  if (counter) counter.failed += repeated;
}
