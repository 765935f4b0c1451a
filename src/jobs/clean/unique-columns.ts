/** Columns that a pack says hold every value once: what the rule `unique-id` finds there when all records were read and merged. */
import type { AnyValidator, Field, Plan, Severity, Tally, Use } from '../../contract.ts';
import { Seen } from '../../dedupe/seen.ts';
import type { ToldFinding } from '../../engine/finding-lines.ts';
import { RecordContext } from '../../engine/record.ts';
import { shorten } from '../../engine/sample-text.ts';
import { ChunkMemory } from '../../engine/spool.ts';
import { type Codec, createCells } from '../../io/codec.ts';
import type { LineNumbers } from '../line-numbers.ts';
import type { Prepared } from '../prepare.ts';
import type { CleanedSpool } from './cleaned-spool.ts';
import { note } from './unique-ids.ts';

const RULE = 'unique-id';

interface UniqueColumn {
  readonly field: Field;
  readonly rule: AnyValidator;
  readonly message: string;
  readonly severity: Severity;
  readonly seen: Seen;
}

interface CleanedRecords {
  readonly cleaned: CleanedSpool;
  readonly lines: LineNumbers;
  /** Rows that were merged into others, or set aside. */
  readonly gone: { has(row: number): boolean };
}

/**
 * Adds to the tally which records that are written repeat a value of an earlier one in these columns. What a merge wrote into a survivor
 * is not looked at.
 * @param tell takes the findings of a chunk
 */
export async function noteRepeated(
  tally: Tally,
  { plan, catalog, inputs }: Prepared,
  { cleaned, lines, gone }: CleanedRecords,
  tell: (findings: readonly ToldFinding[]) => Promise<void>,
): Promise<void> {
  const rule = catalog.validators.find(({ id }) => id === RULE);
  const columns = rule ? columnsOf(plan, rule) : [];
  if (columns.length === 0) return;
  const memory = new ChunkMemory();
  for (const [index, { codec }] of inputs.entries()) {
    const { from, to } = cleaned.chunksOf(index);
    for (let i = from; i < to; i++) {
      const repeated = repeatedIn(await cleaned.spool.chunk(i, memory), codec, columns, gone);
      const found = repeated.map(({ first, ...rest }) => ({
        ...rest,
        line: lines.of(rest.row),
        first: { row: first, line: lines.of(first) },
      }));
      for (const finding of found) note(tally, finding);
      await tell(found);
    }
  }
}

/** Those that the rule was set for by name; the record id is looked at by dedupe (`unique-ids.ts`). */
function columnsOf(plan: Plan, rule: AnyValidator): UniqueColumn[] {
  const id = plan.fields.find(({ role }) => role === 'id');
  return plan.uses
    .filter((use) => use.rule === RULE && use.columns !== undefined)
    .flatMap((use) =>
      plan.fields.filter(({ column }) => use.columns!.includes(column)).map((field) => ({ field, use })),
    )
    .filter(({ field }) => field !== id)
    .flatMap(({ field, use }) => saying(plan, rule, field, use));
}

/** What the rule says of a value that came before; nothing where that is off. */
function saying(plan: Plan, rule: AnyValidator, field: Field, use: Use): UniqueColumn[] {
  const record = new RecordContext(plan);
  record.point({ rule, options: rule.options.parse(use.options), role: field.role ?? 'notes', field }, '');
  record.twins = 1;
  const message = rule.check('', record)?.message;
  const severity = message === undefined ? 'off' : (use.messages?.[message] ?? use.severity);
  if (message === undefined || severity === 'off' || severity === 'on') return [];
  return [{ field, rule, message, severity, seen: new Seen(true) }];
}

/** A value that stands in an earlier record too, and the row of the first. */
type Repeated = Omit<ToldFinding, 'line' | 'first'> & { readonly first: number };

function repeatedIn(
  { bytes, ends, rows }: { readonly bytes: Uint8Array; readonly ends: Int32Array; readonly rows: Int32Array },
  codec: Codec,
  columns: readonly UniqueColumn[],
  gone: { has(row: number): boolean },
): Repeated[] {
  const found: Repeated[] = [];
  const cells = createCells(codec.columns.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (gone.has(row)) continue;
    codec.scan(bytes, i === 0 ? 0 : ends[i - 1]!, ends[i]!, true, cells);
    for (const { field, rule, message, severity, seen } of columns) {
      const value = codec.decode(bytes, cells, field.index);
      const first = value === '' ? row : seen.firstRow(value, row);
      if (first === row) continue;
      const [code, template] = [`${rule.id}/${message}`, rule.messages[message] ?? ''];
      const about = { row, column: field.column, value: shorten(value), data: {} };
      found.push({ ...about, code, template, severity, dimension: rule.dimension, first });
    }
  }
  return found;
}
