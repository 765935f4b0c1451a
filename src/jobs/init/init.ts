/** `crmq init`: a file is read twice, first to see what its columns hold, then under the pack that says so, to see how good it is today. */
import type { Field, Plan } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { judge } from '../../gate/judge.ts';
import { conclude } from '../../infer/conclude.ts';
import { type Conclusions, rulesIn } from '../../infer/conclusions.ts';
import { missingFields } from '../../infer/expected.ts';
import { concludeGate, type GateConclusion } from '../../infer/gate.ts';
import { packText } from '../../infer/pack-text.ts';
import type { InputOverrides } from '../../io/stream/input.ts';
import type { Source } from '../../io/stream/source.ts';
import type { Configuration } from '../../packs/configuration.ts';
import { gateFor, joinGate } from '../../packs/gate.ts';
import { parsePack } from '../../packs/parse.ts';
import { isBuiltInPack } from '../../packs/resolve.ts';
import type { PackSource } from '../../packs/source.ts';
import type { Report } from '../../report/shape/schema.ts';
import { clean } from '../clean.ts';
import { type ColumnMaps, type Prepared, prepare } from '../prepare.ts';
import { reportOf } from '../report.ts';
import { expectedKind } from './expected-kind.ts';
import { type Survey, type SurveyOptions, survey } from './survey.ts';

export interface InitRequest {
  /** The inputs, to be read from their beginning: called for each reading. */
  readonly inputs: () => readonly (string | Source)[];
  /** Without a project file, or with one that is not written yet. */
  readonly configuration: (project?: PackSource) => Promise<Configuration>;
  readonly overrides: (configuration: Configuration) => InputOverrides;
  readonly maps: ColumnMaps;
  /** Packs that were named, as the new one must name them. */
  readonly packs: readonly string[] | undefined;
  /** Settings that were given. */
  readonly given: readonly { readonly key: string; readonly value: string }[];
  /** Where the pack will stand. */
  readonly path: string;
  readonly version: string;
  readonly pace: (prepared: Prepared, what: string) => SurveyOptions;
  readonly signal: AbortSignal;
}

export interface Inferred {
  readonly text: string;
  readonly found: Conclusions;
  readonly gate: GateConclusion;
  /** What the file is under the pack. */
  readonly report: Report;
}

/** @throws CrmqError for input trouble, and `input-changed` where the second reading met another file */
export async function infer(request: InitRequest): Promise<Inferred> {
  const first = await open(request);
  const seen = await survey(first, request.pace(first, 'looking'));
  const found = { ...conclusions(request, first, seen), ...expectedKind(first.plan) };
  const head = {
    inputs: first.inputs.map(({ name }) => name),
    asOf: first.plan.asOf,
    version: request.version,
    kept: seen.tally.kept,
  };
  const { prepared, settled } = await settle(request, first.plan, found, head);
  const outcome = await clean(prepared, NOWHERE, request.pace(prepared, 'checking'));
  assertSame(first, prepared);
  const report = reportOf(prepared, outcome, { version: request.version, outputs: [], decayRate: undefined });
  const required = settled.columns.filter((one) => one.required !== undefined).map(({ column }) => column);
  const own = new Set([...rulesIn(settled), ...checksOfIds(prepared)]);
  const gate = concludeGate(report, [...own], new Set(required));
  const said = { ...settled, open: [...settled.open, ...missingFields(report, settled.expect)] };
  const text = packText(head, said, gate);
  await assertPasses(report, parsePack(text, request.path), prepared);
  return { text, found: said, gate, report };
}

/** A record id that is there twice overwrites a record in the next import: no such error may hide among others. */
const checksOfIds = ({ plan: { fields, uses } }: Prepared): string[] =>
  fields.some(({ role }) => role === 'id') && uses.some(({ rule }) => rule === 'unique-id') ? ['unique-id'] : [];

const NOWHERE = { joined: true, cautious: false, ledger: async () => {}, rejected: async () => {} };

async function open({ inputs, configuration, overrides, maps, signal }: InitRequest, project?: PackSource) {
  const found = await configuration(project);
  const told = project ? new Map() : maps;
  return prepare({ inputs: inputs(), overrides: overrides(found), maps: told, configuration: found, signal });
}

function conclusions(request: InitRequest, { plan, catalog }: Prepared, seen: Survey): Conclusions {
  const { crm, crmReason } = plan;
  const { tally, columns, dateOrder } = seen;
  const hiding = new Set(catalog.validators.filter((rule) => rule.secret).map(({ id }) => id));
  const found = Object.entries(tally.findings).filter(([code]) => hiding.has(code.split('/')[0]!));
  const secret = new Set(found.flatMap(([, count]) => Object.keys(count.columns)));
  return conclude({
    crm,
    crmReason,
    tally,
    columns,
    dateOrder,
    secret,
    packs: request.packs ?? [isBuiltInPack(crm) ? crm : 'recommended'],
    isNamed: request.packs !== undefined,
    given: request.given,
  });
}

/**
 * A role that is written down is one that was given, which may settle what others are. They are written down too then, until every
 * column is what it was.
 */
async function settle(
  request: InitRequest,
  { fields }: Plan,
  found: Conclusions,
  head: Parameters<typeof packText>[0],
): Promise<{ prepared: Prepared; settled: Conclusions }> {
  let settled = found;
  for (;;) {
    const prepared = await open(request, parsePack(packText(head, settled), request.path));
    const strayed = fields.filter(({ role }, i) => prepared.plan.fields[i]?.role !== role);
    const pinned = pin(settled, strayed);
    if (strayed.length === 0 || pinned === settled) return { prepared, settled };
    settled = pinned;
  }
}

/** The same where all of them are pinned already. */
function pin(found: Conclusions, strayed: readonly Field[]): Conclusions {
  const loose = strayed.filter(({ column }) => !found.columns.some((one) => one.column === column && one.role));
  if (loose.length === 0) return found;
  const columns = [...found.columns];
  for (const { column, role, reason } of loose) {
    const at = columns.findIndex((one) => one.column === column);
    const told = { value: role ?? ('none' as const), why: reason };
    if (at >= 0) columns[at] = { ...columns[at]!, role: told };
    else columns.push({ column, open: [], role: told });
  }
  return { ...found, columns };
}

/** What is asked of the file is what it is. @throws CrmqError `law-broken` (exit code 4) */
async function assertPasses(report: Report, pack: PackSource, { plan, catalog }: Prepared): Promise<void> {
  if (report.rows.read === 0) return;
  const asked = gateFor({ said: joinGate([pack]), flags: [], byDefault: true }, plan, catalog);
  const failed = judge(report, asked).criteria.find(({ passed }) => !passed);
  if (!failed) return;
  const { name, rule, column, dimension, limit, actual } = failed;
  const about = rule ?? column ?? dimension ?? '';
  throw new CrmqError(
    'law-broken',
    `the file does not pass what was inferred from it: ${name} ${about} ${limit}: ${actual}`,
    {
      exitCode: 4,
      hint: 'this is a bug of crmq: please report it',
    },
  );
}

function assertSame(first: Prepared, second: Prepared): void {
  const changed = second.inputs.find(({ read }, i) => read.sha256 !== first.inputs[i]?.read.sha256);
  if (!changed) return;
  throw new CrmqError('input-changed', `${changed.name} changed while it was read`, {
    exitCode: 3,
    hint: 'run it again when nobody writes into the file',
  });
}
