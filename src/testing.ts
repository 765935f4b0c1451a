/** The rule tester: turns a table into test cases, and polices the table's author. Works with any test runner. */
import type {
  AnyNormalizer,
  AnyValidator,
  Context,
  Country,
  Crm,
  Facts,
  Json,
  RecordKind,
  Role,
  Row,
} from './contract.ts';
import { renderMessage } from './message.ts';
import { boundsOf, concernOf, covers, traitsOf } from './traits.ts';

/** What a case may say of the record around the value. Everything has a quiet default. */
export interface Surroundings {
  readonly role?: Role;
  readonly column?: string;
  readonly country?: Country;
  readonly crm?: Crm;
  readonly kind?: RecordKind;
  readonly asOf?: string;
  readonly facts?: Facts;
  readonly original?: string;
  readonly twins?: number;
  readonly row?: Row;
  readonly options?: { readonly [key: string]: Json };
  /** Other columns of the record by role. A role named here exists, `''` makes it an empty cell. */
  readonly record?: { readonly [role in Role]?: string };
  /** Facts of those other columns. */
  readonly factsOf?: { readonly [role in Role]?: Facts };
}

export interface Repair extends Surroundings {
  readonly before: string;
  readonly after: string;
  /** What the repair puts into other columns, by role. */
  readonly also?: { readonly [role in Role]?: string };
}

export interface NormalizerTable {
  readonly repairs: readonly Repair[];
  /** Values that must stay exactly as they are. */
  readonly keeps: readonly (string | (Surroundings & { readonly value: string }))[];
}

export interface ValidatorTable {
  readonly passes: readonly (string | (Surroundings & { readonly value: string }))[];
  readonly fails: readonly (Surroundings & {
    readonly value: string;
    readonly message: string;
    /** When given, the data of the finding must be exactly this. */
    readonly data?: { readonly [key: string]: Json };
  })[];
}

export interface Case {
  readonly title: string;
  run(): void;
}

/** A frozen context for one call of a rule. */
export function contextFor(
  rule: AnyNormalizer | AnyValidator,
  value: string,
  around: Surroundings,
  record = around.record,
): Context {
  const role = around.role ?? (Array.isArray(rule.roles) ? (rule.roles[0] as Role) : 'notes');
  const cells: { readonly [role in Role]?: string } = { ...record, [role]: value };
  const options = deepFreeze(rule.options.parse(around.options ?? {}));
  return deepFreeze({
    options,
    role,
    column: around.column ?? (rule.type === 'validator' && rule.roles === 'record' ? '' : role),
    facts: around.facts ?? {},
    crm: around.crm ?? 'unknown',
    kind: around.kind ?? 'contact',
    country: around.country ?? '',
    asOf: around.asOf ?? '2026-01-15',
    original: around.original ?? value,
    ...(around.twins === undefined ? {} : { twins: around.twins }),
    ...(around.row === undefined ? {} : { row: around.row }),
    get: (wanted: Role) => cells[wanted] ?? '',
    has: (wanted: Role) => wanted in cells,
    factsOf: (wanted: Role) => (wanted === role ? around.facts : around.factsOf?.[wanted]) ?? {},
  });
}

/** Cases of a normalizer's table: each repair once, then again (nothing may change), each keep, and the examples of its docs. */
export function normalizerCases(rule: AnyNormalizer, table: NormalizerTable): Case[] {
  const rows: Repair[] = [
    ...table.repairs,
    ...table.keeps.map((keep) => (typeof keep === 'string' ? { value: keep } : keep)).map(keepAsRepair),
  ];
  refuseTwins(rule.id, rows);
  if (table.repairs.length === 0) throw new Error(`${rule.id}: the table has no repair`);
  // Damage counts double: a wrong correction costs more trust than a missed one.
  if (table.keeps.length < table.repairs.length) {
    const missing = table.repairs.length - table.keeps.length;
    throw new Error(`${rule.id}: fewer values that must stay than repairs (${missing} missing under keeps)`);
  }
  for (const row of table.repairs) {
    const same = row.before === row.after && Object.keys(row.also ?? {}).length === 0;
    if (same) throw new Error(`${rule.id}: repair of ${show(row.before)} repairs nothing: put it under keeps`);
  }
  return rows.map((row) => ({
    title: row.before === row.after ? `keeps ${show(row.before)}` : `${show(row.before)} → ${show(row.after)}`,
    run: () => runRepair(rule, row),
  }));
}

/** Cases of a validator's table: each value that passes, each that fails; every message must have a case. */
export function validatorCases(rule: AnyValidator, table: ValidatorTable): Case[] {
  const passes = table.passes.map((pass) => (typeof pass === 'string' ? { value: pass } : pass));
  refuseTwins(rule.id, [...passes, ...table.fails.map(({ message: _m, data: _d, ...rest }) => rest)]);
  if (passes.length === 0) throw new Error(`${rule.id}: the table has no value that passes`);
  const covered = new Set(table.fails.map((fail) => fail.message));
  for (const message of Object.keys(rule.messages)) {
    if (!covered.has(message)) throw new Error(`${rule.id}: message ${message} has no case`);
  }
  return [
    ...passes.map((pass) => ({ title: `passes ${show(pass.value)}`, run: () => runPass(rule, pass) })),
    ...table.fails.map((fail) => ({ title: `${show(fail.value)}: ${fail.message}`, run: () => runFail(rule, fail) })),
  ];
}

const keepAsRepair = ({ value, ...around }: Surroundings & { value: string }): Repair => ({
  ...around,
  before: value,
  after: value,
});

function runRepair(rule: AnyNormalizer, row: Repair): void {
  const first = apply(rule, row.before, row, row.record);
  expectSame(`${rule.id}(${show(row.before)})`, first, { value: row.after, also: row.also ?? {} });
  if (first.value !== row.before || Object.keys(first.also).length > 0) expectConcern(rule, row.before, row);
  for (const role of Object.keys(first.also) as Role[]) {
    if (!rule.fills?.includes(role))
      throw new Error(`${rule.id}: it writes into ${role}, and its "fills" leaves that out`);
  }
  const record = { ...row.record, ...first.also };
  const second = apply(rule, first.value, { ...row, original: row.original ?? row.before }, record);
  const again = Object.fromEntries(
    Object.entries(second.also).filter(([role, value]) => value !== (record[role as Role] ?? '')),
  );
  expectSame(
    `${rule.id} a second time on ${show(first.value)}`,
    { value: second.value, also: again },
    {
      value: first.value,
      also: {},
    },
  );
}

function apply(rule: AnyNormalizer, value: string, around: Surroundings, record: Surroundings['record']) {
  const result = rule.normalize(value, contextFor(rule, value, around, record));
  return typeof result === 'string' ? { value: result, also: {} } : { value: result.value, also: { ...result.also } };
}

function runPass(rule: AnyValidator, row: Surroundings & { value: string }): void {
  const finding = rule.check(row.value, contextFor(rule, row.value, row));
  expectSame(`${rule.id}(${show(row.value)})`, finding ?? null, null);
}

function runFail(rule: AnyValidator, row: ValidatorTable['fails'][number]): void {
  const context = contextFor(rule, row.value, row);
  const finding = rule.check(row.value, context);
  expectSame(`${rule.id}(${show(row.value)})`, finding?.message ?? null, row.message);
  if (!finding) return;
  if (row.value !== '') expectConcern(rule, row.value, row);
  expectSame(`${rule.id}: finding as JSON`, JSON.parse(JSON.stringify(finding)), finding);
  if (row.data) expectSame(`${rule.id}: data`, finding.data ?? {}, row.data);
  const text = renderMessage(rule.messages[finding.message] ?? '', {
    ...finding.data,
    value: row.value,
    column: context.column,
  });
  const unfilled = /\{[a-zA-Z]+\}/.exec(text);
  if (unfilled) throw new Error(`${rule.id}/${finding.message}: nothing fills ${unfilled[0]} in "${text}"`);
}

/** What a rule does something about, its `only` must let through: the engine does not show it the rest. */
function expectConcern(rule: AnyNormalizer | AnyValidator, value: string, around: Surroundings): void {
  const { role, options } = contextFor(rule, value, around);
  if (covers(boundsOf(concernOf(rule, role, options)), traitsOf(value), value.length)) return;
  throw new Error(`${rule.id}: ${show(value)} concerns it, but its "only" leaves that out`);
}

function refuseTwins(id: string, rows: readonly object[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (seen.has(key)) throw new Error(`${id}: the same case stands twice: ${key}`);
    seen.add(key);
  }
}

function expectSame(what: string, got: unknown, wanted: unknown): void {
  const [a, b] = [stable(got), stable(wanted)];
  if (a !== b) throw new Error(`${what}\n     got ${a}\n  wanted ${b}`);
}

const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const show = (value: string): string => JSON.stringify(value);

function deepFreeze<T>(value: T): T {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
