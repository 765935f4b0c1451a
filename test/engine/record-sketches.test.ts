/** What a stage counts of values is what plain counting of its cleaned cells gives, however they came and however they are cut. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../seed.ts';
import { sizeKey } from '../../src/bins.ts';
import type { AnyNormalizer, Catalog, Field, Plan, Role } from '../../src/contract.ts';
import { defineNormalizer } from '../../src/define.ts';
import { monthCode } from '../../src/engine/sketch/month-code.ts';
import { createStage } from '../../src/engine/stage.ts';
import { emptyTally } from '../../src/engine/tally/tally.ts';
import { addSketch, mostValues } from '../../src/engine/tally/value-tally.ts';
import { createCsvCodec } from '../../src/io/format/csv.ts';
import { hashOfText, mixed } from '../../src/ledger/record-hash.ts';

const tidy = defineNormalizer({
  id: 'tidy',
  roles: '*',
  phase: 'shape',
  risk: 'safe',
  docs: { summary: 's', why: 'w', examples: [{ before: ' a', after: 'a' }] },
  normalize: (value) => (value === 'n/a' ? '' : value.trim()),
}) as AnyNormalizer;

const COLUMNS = ['Name', 'Made', 'Staff'];
const ROLES: readonly Role[] = ['first_name', 'created_at', 'employees'];

function stageOf() {
  const fields = ROLES.map(
    (role, index): Field => ({ column: COLUMNS[index]!, index, role, confidence: 1, reason: '', facts: {} }),
  );
  const layout = { format: 'csv', delimiter: ',', quote: '"', eol: '\n', loneCr: false, columns: COLUMNS, header: '' };
  const uses = [{ rule: 'tidy', severity: 'on', options: {} }];
  const rest = { country: '', asOf: '2026-01-15', crm: 'unknown', kind: 'contact', outputEncoding: 'utf-8' };
  const catalog: Catalog = { normalizers: [tidy], validators: [], matchers: [] };
  const codec = createCsvCodec({ columns: COLUMNS, delimiter: ',', quote: '"', loneCr: false });
  return createStage({ fields, uses, layout, ...rest } as unknown as Plan, catalog, codec, undefined);
}

/** Values by rising hashes, each with how often it comes, and how long they are. */
function counted(values: readonly string[]) {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = [...counts].map(([value, count]) => ({ hash: mixed(hashOfText(value)), value, count }));
  all.sort((a, b) => a.hash - b.hash || (a.value < b.value ? -1 : 1));
  const lengths = values.map((value) => [...value].length);
  const most = mostValues(COLUMNS.length);
  return {
    isWhole: all.length <= most,
    values: all.slice(0, most),
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
  };
}

/** Each plain number or day in the bin that is its own. */
function binned(column: number, values: readonly string[]) {
  if (column === 0) return undefined;
  const [form, key] =
    column === 1 ? ([/^\d{4}-\d\d-\d\d$/, monthCode] as const) : ([/^-?\d+(\.\d+)?$/, sizeOf] as const);
  const keys = values.filter((value) => form.test(value)).map(key);
  const all = [...new Set(keys)].sort((a, b) => a - b);
  if (all.length === 0) return undefined;
  const counts = all.map((one) => keys.filter((other) => other === one).length);
  return { by: column === 1 ? 'month' : 'size', coarse: 0, keys: all, counts };
}

const sizeOf = (text: string): number => sizeKey(Number(text));

const cell = (value: string): string => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const name = fc.oneof(
  fc.constantFrom('Ann', '"Bo"', 'a, b', 'Zoë', '李', '😀😀', 'n/a', ''),
  fc.stringMatching(/^(?: [a-z]{2,9}|[a-zé]{1,90})$/),
);
const day = fc.oneof(
  fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('soon', '2024', ' 2024-02-29 ', ''),
); // biome-ignore format: one kind a line
const staff = fc.oneof(fc.integer({ min: -5, max: 5000 }).map(String), fc.constantFrom('10.0', '1e3', 'many', ''));

const dayAfter = (days: number): string => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10);

it('counts what is in the cleaned file', () => {
  const rows = fc.array(fc.tuple(name, day, staff), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(rows, fc.constantFrom(0, 1000), fc.constantFrom(1, 7, 60, 500), fc.boolean(), (some, many, size, undo) => {
      const unique = Array.from({ length: many }, (_, at) => [`No ${at}`, dayAfter(at * 3), String(at)]);
      const lines = [...unique, ...some].map((row) => `${row.map(cell).join(',')}\n`);
      const stage = stageOf();
      const tally = emptyTally(COLUMNS.length);
      let out = '';
      for (let at = 0; at < lines.length; at += size) {
        const result = stage(Buffer.from(lines.slice(at, at + size).join('')), at + 1, at + 2, undo);
        out += Buffer.from(result.out).toString();
        addSketch(tally, result.sketch, COLUMNS.length);
      }
      const records = parse(out, { relax_column_count: true }) as string[][];
      for (const i of COLUMNS.keys()) {
        const values = records.map((record) => record[i]!).filter((value) => value !== '');
        const { least = '', greatest = '', bins, ...rest } = tally.values[i] ?? {};
        expect(bins).toEqual(binned(i, values));
        if (values.length === 0) expect(tally.values[i]).toBeUndefined();
        else expect(rest).toEqual(counted(values));
        const days = i === 1 ? values.filter((value) => /^\d{4}-\d\d-\d\d$/.test(value)).sort() : [];
        if (i === 1) expect([least, greatest]).toEqual([days[0] ?? '', days.at(-1) ?? '']);
        if (i !== 2) continue;
        const numbers = values.filter((value) => /^-?\d+(\.\d+)?$/.test(value)).map(Number);
        if (numbers.length > 0) expect([Number(least), Number(greatest)]).toEqual([Math.min(...numbers), Math.max(...numbers)]);
      }
    }), // biome-ignore format: reads better so
    { numRuns: 40 },
  );
});
