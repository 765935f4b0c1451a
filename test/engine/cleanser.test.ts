/** Remembering and skipping must not show: a record comes out as it does when every rule is asked about every cell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import {
  type AnyNormalizer,
  type AnyValidator,
  type Catalog,
  DATE_ROLES,
  type Field,
  type Plan,
  type Role,
} from '../../src/contract.ts';
import { hashCells } from '../../src/dedupe/columns/hash.ts';
import { Prints } from '../../src/dedupe/features/prints.ts';
import { defineNormalizer, defineValidator } from '../../src/define.ts';
import { Batch } from '../../src/engine/batch/batch.ts';
import { Cleanser } from '../../src/engine/batch/cleanser.ts';
import { compile } from '../../src/engine/rules/compile.ts';
import { findAll } from '../../src/engine/rules/findings.ts';
import { RecordContext } from '../../src/engine/rules/record.ts';
import { type CellChange, repair } from '../../src/engine/rules/repair.ts';
import { createCsvCodec } from '../../src/io/format/csv.ts';
import { hashRecord } from '../../src/ledger/record-hash.ts';
import { POOLS } from '../laws/pools.ts';

const ROLES_OF_POOL: { readonly [pool: string]: readonly (Role | null)[] } = {
  id: ['id', 'external_id', null], first: ['first_name'], last: ['last_name'], full: ['full_name'], email: ['email', 'email_2'],
  phone: ['phone', 'home_phone', null], mobile: ['mobile'], company: ['company'], title: ['job_title'], street: ['street', 'address'],
  city: ['city'], state: ['state'], postcode: ['postal_code'], country: ['country'], website: ['website', 'company_domain'],
  date: DATE_ROLES, optOut: ['opt_out_email'], noCalls: ['do_not_call'], optIn: ['opt_in_email'],
  stage: ['lifecycle_stage', 'lead_status', 'industry'], notes: ['notes', null], tags: ['tags'], owner: ['owner'], number: ['employees', 'deal_amount'],
}; // biome-ignore format: a table reads better dense

const everything = (rules: Catalog): Plan['uses'] =>
  [...rules.normalizers, ...rules.validators].map((rule) => ({
    rule: rule.id,
    severity: rule.type === 'normalizer' ? 'on' : rule.id === 'junk-record' ? 'reject' : 'warning',
    options: {},
  }));

function planOf(fields: readonly Field[], rules: Catalog, country: string): Plan {
  const kind = 'contact';
  return { fields, uses: everything(rules), country, asOf: '2026-01-15', crm: 'hubspot', kind } as unknown as Plan;
}

const field = (role: Role | null, index: number, dateOrder?: 'dmy' | 'mdy'): Field => ({
  column: `c${index}`,
  index,
  role,
  confidence: 1,
  reason: '',
  facts: dateOrder ? { dateOrder } : {},
});

const spell = (text: string, bare: boolean): string =>
  bare && !/["\r\n,]/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;

/** Runs the rows through one cleanser, `capacity` at once, and each by itself the plain way. */
function compare(
  plan: Plan,
  rules: Catalog,
  rows: readonly (readonly string[])[],
  bare: boolean,
  capacity: number,
): void {
  const program = compile(plan, rules);
  const encodable = (text: string) => !text.includes('☃');
  const shape = { columns: plan.fields.map(({ column }) => column), delimiter: ',', quote: '"', loneCr: false };
  const codec = createCsvCodec(shape);
  const batch = new Batch(plan.fields.length, capacity);
  const cleanser = new Cleanser(plan, program, codec, batch, encodable);
  const prints = new Prints(plan.fields.length);
  prints.wanted.fill(1);
  const bytes = Buffer.from(rows.map((texts) => `${texts.map((text) => spell(text, bare)).join(',')}\n`).join(''));
  for (let at = 0, row = 0; at < bytes.length; ) {
    batch.clear();
    const first = row;
    while (at < bytes.length && batch.units < capacity) {
      const unit = batch.units;
      at = codec.scan(bytes, at, bytes.length, true, batch.next());
      expect(batch.cells(unit).problem).toBe('');
      batch.admit(unit);
      row++;
    }
    cleanser.run(
      bytes,
      Int32Array.from({ length: capacity }, (_, unit) => first + unit),
    );
    for (let unit = 0; unit < batch.units; unit++) {
      const texts = rows[first + unit]!;
      cleanser.print(unit, bytes, prints);
      expect(batch.original[unit]).toEqual(texts);
      const record = new RecordContext(plan);
      record.values.splice(0, texts.length, ...texts);
      const wanted: CellChange[] = [];
      repair(program.repairs, record, texts, first + unit, { writable: () => true, encodable }, wanted);
      expect(batch.values[unit]).toEqual(record.values);
      expect(cleanser.changes[unit]!.map(({ line: _line, ...rest }) => rest)).toEqual(wanted);
      expect(cleanser.found[unit]).toEqual(findAll(program.checks, record, texts));
      const { hash, hi, lo } = new Prints(plan.fields.length).ofTexts(record.values);
      expect([prints.hash, prints.hi, prints.lo]).toEqual([hash, hi, lo]);
      expect(hash).toMatchObject(hashCells(record.values));
      expect({ ...cleanser.hash(unit, 1) }).toEqual(hashRecord(record.values, 1));
    }
  }
}

const capacities = fc.constantFrom(1, 2, 5, 64);

describe('a cleanser does what asking every rule does', () => {
  it('with the rules of the catalog, over records that repeat each other', { timeout: 120_000 }, () => {
    const pools = Object.keys(ROLES_OF_POOL);
    const column = fc
      .constantFrom(...pools)
      .chain((pool) => fc.tuple(fc.constant(pool), fc.constantFrom(...ROLES_OF_POOL[pool]!)));
    const sheet = fc
      .uniqueArray(column, { minLength: 2, maxLength: 9, selector: ([pool]) => pool })
      .chain((columns) => {
        const cell = ([pool]: readonly [string, Role | null]) => {
          const { values } = POOLS[pool]!;
          return fc.oneof(
            { weight: 8, arbitrary: fc.constantFrom(...values.slice(0, 8), '') },
            { weight: 3, arbitrary: fc.constantFrom(...values) },
            { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
          );
        };
        const rows = fc.array(fc.tuple(...columns.map(cell)), { minLength: 12, maxLength: 24 });
        return fc.record({
          columns: fc.constant(columns),
          rows,
          bare: fc.boolean(),
          order: fc.constantFrom(undefined, 'dmy', 'mdy'),
        });
      });
    fc.assert(
      fc.property(
        sheet,
        fc.constantFrom('', 'US', 'FI', 'DE'),
        capacities,
        ({ columns, rows, bare, order }, country, capacity) => {
          const fields = columns.map(([, role], index) => field(role, index, order as 'dmy' | undefined));
          compare(planOf(fields, catalog, country), catalog, rows as string[][], bare, capacity);
        },
      ),
      { numRuns: 40 * Number(process.env.LAWS_RUNS ?? 1) },
    );
  });

  const docs = { summary: 's', why: 'w', examples: [{ before: 'a', after: 'b' }] };
  const normalizer = (
    rule: Pick<AnyNormalizer, 'id' | 'phase' | 'normalize'> & Partial<AnyNormalizer>,
  ): AnyNormalizer => defineNormalizer({ roles: '*', risk: 'safe', docs, ...rule }) as AnyNormalizer;
  const validator = (id: string, check: AnyValidator['check']): AnyValidator =>
    defineValidator({
      id,
      roles: '*',
      dimension: 'validity',
      docs,
      messages: { bad: 'bad' },
      check: check as never,
    }) as AnyValidator;

  /** Rules that depend on each other's cells in every way that the contract allows. */
  const tangled: Catalog = {
    matchers: [],
    normalizers: [
      normalizer({
        id: 'cut',
        phase: 'decode',
        only: { any: ['other'] },
        normalize: (value) => value.replaceAll('!', ''),
      }),
      normalizer({ id: 'snow', phase: 'blank', normalize: (value) => (value === 'snow' ? '☃' : value) }),
      normalizer({ id: 'blank', phase: 'blank', normalize: (value) => (value === '-' ? '' : value) }),
      normalizer({
        id: 'early',
        phase: 'decode',
        roles: ['first_name', 'last_name'],
        normalize: (value, context) => (value === 'a' && context.get('city') === 'bb' ? 'x' : value),
      }),
      normalizer({
        id: 'split',
        phase: 'split',
        roles: ['first_name'],
        normalize: (value, context) => {
          const [first = '', last = ''] = value.split(' ');
          return last === '' || context.get('last_name') !== '' ? value : { value: first, also: { last_name: last } };
        },
      }),
      // Whether a spread comes about hangs on a cell that the rule does not ask for.
      normalizer({
        id: 'blind',
        phase: 'split',
        roles: ['last_name'],
        normalize: (value) => (value === 'a b' ? { value: 'a', also: { city: 'b' } } : value),
      }),
      normalizer({
        id: 'wipe',
        phase: 'shape',
        roles: ['city'],
        normalize: (value) => (value === 'aab' ? '' : value),
      }),
      normalizer({
        id: 'move',
        phase: 'shape',
        roles: ['country'],
        normalize: (value) => (value === 'SE' ? 'FI' : value),
      }),
      normalizer({
        id: 'follow',
        phase: 'shape',
        roles: ['last_name', 'city'],
        normalize: (value, context) =>
          context.get('first_name') === 'x' && value.startsWith('a') ? value.slice(1) : value,
      }),
      normalizer({
        id: 'land',
        phase: 'shape',
        roles: ['city'],
        normalize: (value, context) => (context.country === 'FI' ? value.toLowerCase() : value),
      }),
      normalizer({
        id: 'twice',
        phase: 'shape',
        normalize: (value, context) => (value === 'b' && context.original === 'b!' ? 'bb' : value),
      }),
    ],
    validators: [
      validator('same', (value, context) =>
        value !== '' && value === context.get('city') ? { message: 'bad' } : undefined,
      ),
      validator('was', (value, context) =>
        value !== context.original ? { message: 'bad', data: { was: context.original } } : undefined,
      ),
    ],
  };

  it('with a value that is remembered and leaves its cell', () => {
    const plan = planOf([field('id', 0), field('first_name', 1), field('job_title', 2)], catalog, 'FI');
    const rows = ['1', '2', '3', '4'].map((id) => [id, 'Sales Manager', '']);
    for (const capacity of [1, 3, 64]) compare(plan, catalog, rows, true, capacity);
  });

  it('with rules that read and write other cells', () => {
    const text = fc.constantFrom('', '-', 'a', 'aab', 'b', 'b!', 'x', 'x!', 'x aa', '- a', 'snow', 'A', 'a b');
    const land = fc.constantFrom('', 'FI', 'Suomi', 'SE', '-');
    const rows = fc.array(fc.tuple(text, text, text, land), { minLength: 5, maxLength: 60 });
    const fields = (['first_name', 'last_name', 'city', 'country'] as const).map((role, index) => field(role, index));
    fc.assert(
      fc.property(
        rows,
        fc.boolean(),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        capacities,
        (drawn, bare, order, capacity) => {
          const shuffled = order.map((from, index) => ({ ...fields[from]!, index, column: `c${index}` }));
          const texts = drawn.map((row) => order.map((from) => row[from]!));
          compare(planOf(shuffled, tangled, ''), tangled, texts, bare, capacity);
        },
      ),
      { numRuns: 1000 * Number(process.env.LAWS_RUNS ?? 1) },
    );
  });
});
