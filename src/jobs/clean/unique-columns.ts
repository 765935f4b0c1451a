/** Columns that a pack says hold every value once: what the rule `unique-id` finds there when all records were read and merged. */
import type { AnyValidator, Catalog, Field, Plan, Severity, Tally, Use } from '../../contract.ts';
import { Seen } from '../../dedupe/columns/seen.ts';
import type { ToldFinding } from '../../engine/lines/finding-lines.ts';
import { shorten } from '../../engine/lines/sample-text.ts';
import { RecordContext } from '../../engine/rules/record.ts';
import { ChunkMemory } from '../../engine/run/spool.ts';
import { type Codec, createCells } from '../../io/format/codec.ts';
import type { LineNumbers } from '../line-numbers.ts';
import type { Prepared } from '../prepare.ts';
import type { CleanedSpool } from './cleaned-spool.ts';
import { noteLate } from './unique-ids.ts';

const RULE = 'unique-id';

/** A column, and what the rule says of a value that stands there twice. */
export interface UniqueColumn {
  readonly field: Field;
  readonly rule: AnyValidator;
  readonly message: string;
  readonly severity: Severity;
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
  const columns = uniqueColumns(plan, catalog).map((column) => ({ column, seen: new Seen(true) }));
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
      for (const finding of found) noteLate(tally, finding);
      await tell(found);
    }
  }
}

/** Those that the rule was set for by name; the record id is looked at by dedupe (`unique-ids.ts`). */
export function uniqueColumns(plan: Plan, { validators }: Pick<Catalog, 'validators'>): UniqueColumn[] {
  const rule = validators.find((candidate) => candidate.id === RULE);
  if (!rule) return [];
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
  return [{ field, rule, message, severity }];
}

/** What is said of a value that stands in an earlier record too, but for the lines of both. */
type Repeated = Omit<ToldFinding, 'line' | 'first'>;

export function repeated({ field, rule, message, severity }: UniqueColumn, row: number, value: string): Repeated {
  const [code, template] = [`${rule.id}/${message}`, rule.messages[message] ?? ''];
  const about = { row, column: field.column, value: shorten(value), data: {} };
  return { ...about, code, template, severity, dimension: rule.dimension };
}

function repeatedIn(
  { bytes, ends, rows }: { readonly bytes: Uint8Array; readonly ends: Int32Array; readonly rows: Int32Array },
  codec: Codec,
  columns: readonly { readonly column: UniqueColumn; readonly seen: Seen }[],
  gone: { has(row: number): boolean },
): (Repeated & { readonly first: number })[] {
  const found: (Repeated & { readonly first: number })[] = [];
  const cells = createCells(codec.columns.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (gone.has(row)) continue;
    codec.scan(bytes, i === 0 ? 0 : ends[i - 1]!, ends[i]!, true, cells);
    for (const { column, seen } of columns) {
      const value = codec.decode(bytes, cells, column.field.index);
      const first = value === '' ? row : seen.firstRow(value, row);
      if (first !== row) found.push({ ...repeated(column, row, value), first });
    }
  }
  return found;
}
