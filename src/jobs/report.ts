/** Outcome of a run → its report. */
import { createHash } from 'node:crypto';
import { GROUPS, type Plan, type Tally } from '../contract.ts';
import { idleSources } from '../dedupe/merge/survivorship.ts';
import { modeOf } from '../dedupe/plan.ts';
import { groupColumn } from '../engine/tally/record-groups.ts';
import { OF_FURTHER_CONTACT } from '../fields/draft/set-apart.ts';
import { findTransactions } from '../fields/label/transactions.ts';
import type { Input } from '../io/stream/input.ts';
import { buildReport } from '../report/build/build.ts';
import type { ReportParts } from '../report/shape/parts.ts';
import type { Report } from '../report/shape/schema.ts';
import { mayRun } from '../values/cell/formula.ts';
import type { CleanOutcome } from './clean.ts';
import { type DecisionsTold, decisionCounts, decisionNotes } from './decisions/told.ts';
import { type Found, foundIn } from './merging/found.ts';
import type { Prepared } from './prepare.ts';
import { quoteNotes } from './quote-notes.ts';
import { raggedNotes } from './ragged-notes.ts';
import { cellCountsOf } from './report/cell-counts.ts';
import { scoredOf } from './report/scored.ts';

interface ReportExtras {
  readonly version: string;
  readonly outputs: Report['outputs'];
  /** What the command has to say besides. */
  readonly notes?: readonly string[];
  /** What a dry run would have written. */
  readonly dryRun?: Report['dryRun'];
  readonly decayRate: number | undefined;
  readonly decisions?: DecisionsTold;
  /** What bad records cost, with the user's own numbers. */
  readonly cost?: ReportParts['cost'];
  /** A plan as it is written, by the hash of which the report names it. */
  readonly planText?: (plan: Plan) => string;
  /** The inputs as they were named on the command line, for commands to copy. */
  readonly paths?: readonly string[];
  /** The flags that such a command needs. */
  readonly flags?: readonly string[];
}

function groupColumnsOf({ fields }: Plan): ReportParts['groupColumns'] {
  const columns = GROUPS.map((by) => [by, fields[groupColumn(by, fields)]?.column] as const);
  return Object.fromEntries(columns.filter(([, column]) => column !== undefined));
}

/** What is told of an input that was read. */
interface ReadInput extends Pick<Input, 'name' | 'gzip' | 'encodingReason' | 'read'> {
  readonly layout: Pick<Input['layout'], 'encoding'>;
}

/** What a run had before it: its inputs by what is told of them. */
export interface ReadInputs extends Pick<Prepared, 'plan' | 'catalog'> {
  readonly inputs: readonly ReadInput[];
}

export function reportOf(prepared: ReadInputs, outcome: CleanOutcome, extras: ReportExtras): Report {
  const { plan, catalog, inputs } = prepared;
  const { resolution, tally, written, merged, inputRows } = outcome;
  const found = outcome.found ?? (resolution && foundIn(resolution, outcome.told));
  const planTextOf = extras.planText ?? ((whole: Plan) => `${JSON.stringify(whole, null, 2)}\n`);
  let firstRow = 1;
  const read = inputs.map((input, i) => {
    const rows = inputRows[i] ?? 0;
    const entry = { path: input.name, bytes: input.read.bytes, sha256: input.read.sha256, rows, firstRow };
    firstRow += rows;
    return entry;
  });
  return buildReport({
    version: extras.version,
    plan,
    planHash: createHash('sha256').update(planTextOf(outcome.plan)).digest('hex'),
    catalog,
    tally,
    scored: scoredOf(plan, catalog),
    groupColumns: groupColumnsOf(plan),
    cells: cellCountsOf(plan, catalog, tally),
    inputs: read,
    paths: extras.paths ?? read.map(({ path }) => path),
    flags: extras.flags ?? [],
    gzip: inputs.some((input) => input.gzip),
    written,
    merged,
    ...(outcome.policy ? { policy: outcome.policy.result } : {}),
    audience: outcome.audience,
    duplicates: {
      ...duplicatesOf(plan.dedupe.enabled, merged, found),
      ...(extras.decisions ? { decisions: decisionCounts(outcome.obedience, extras.decisions) } : {}),
    },
    outputs: extras.outputs,
    ...(extras.dryRun ? { dryRun: extras.dryRun } : {}),
    notes: [
      ...(extras.dryRun ? [DRY_RUN] : []),
      ...(extras.notes ?? []),
      ...lostNotes(outcome, extras),
      ...(extras.decisions ? decisionNotes(outcome.obedience, extras.decisions) : []),
      ...notesOf(prepared, tally, merged),
      ...(plan.dedupe.enabled ? [] : [UNCHECKED]),
    ],
    decayRate: extras.decayRate,
    cost: extras.cost,
  });
}

const DRY_RUN =
  'a dry run: no cleaned file was written; crmq apply writes it from this ledger, without what you refuse there';

function duplicatesOf(
  enabled: boolean,
  merged: number,
  found: Found | undefined,
): Omit<Report['duplicates'], 'decisions'> {
  return {
    enabled,
    clusters: found?.clusters ?? 0,
    merged,
    review: found?.review ?? 0,
    stats: { ...found?.stats },
    blocks: [...(found?.blocks ?? [])],
    ...(found ? { model: found.model } : {}),
    sizes: [...(found?.sizes ?? [])],
    samples: (found?.samples ?? []).map(({ records, ...sample }) => ({
      ...sample,
      rows: [...sample.rows],
      ...(records ? { records: records.map(({ row, cells }) => ({ row, cells: [...cells] })) } : {}),
    })),
  };
}

/** What leaves the cleaned file in a pipe, where nothing else is written, is told at least. */
function lostNotes({ policy }: CleanOutcome, { outputs }: ReportExtras): string[] {
  const isKept = outputs.length === 0 || outputs.some(({ kind }) => kind === 'expired');
  if (isKept || !policy || policy.total === 0) return [];
  return ['expired records were written nowhere: --out-dir names a folder for them'];
}

const UNCHECKED =
  'uniqueness was not checked: nobody looked for duplicates (--no-dedupe), so it does not count in the score';

/** What makes a run useless although nothing failed. */
function alarmsOf(plan: Plan, tally: Tally): string[] {
  const alarms: string[] = [];
  if (tally.read === 0) alarms.push('there is no record in the input');
  else if (tally.rejected === tally.read)
    alarms.push('every record was rejected: is this the right delimiter and encoding?');
  if (tally.read > 0 && plan.fields.every((field) => field.role === null)) {
    alarms.push('no column was understood, so nothing was repaired: see crmq inspect, and name columns with --map');
  }
  const names = plan.layout.format === 'csv' ? plan.fields.map(({ column }) => column).filter(mayRun) : [];
  if (names.length > 0) {
    alarms.push(
      `${names.join(', ')}: a spreadsheet may run this name of a column as a formula; it stays, for a run changes no header`,
    );
  }
  return alarms;
}

/** So much of a file is seldom duplicates: `MANY` of at least `LEAST` records. */
const [MANY, LEAST] = [0.3, 20];

/** That records are taken for transactions, or perhaps should be. */
function transactionNotes(plan: Plan, { read }: Tally, merged: number): string[] {
  if (!plan.dedupe.enabled) return [];
  if (plan.kind === 'transaction') {
    const shown = findTransactions(
      plan.fields.map(({ column }) => column),
      false,
    );
    if (!shown || modeOf({ ...plan, kind: 'unknown' }) === 'none') return [];
    return [
      `each record is taken for a transaction (${shown.join(', ')}): those of one person are not merged; --kind contact merges them`,
    ];
  }
  if (read < LEAST || merged < read * MANY) return [];
  return [
    `${merged} of ${read} records were merged into others: if each is an order, a ticket or a visit, use --kind transaction`,
  ];
}

/** That a row holds several people: one of them is the record. */
function furtherContactNote({ fields }: Plan): string | undefined {
  const theirs = fields.filter(({ facts }) => facts.setApartEvidence === OF_FURTHER_CONTACT);
  if (theirs.length === 0) return undefined;
  const columns = theirs.map(({ column }) => column).join(', ');
  return `${columns}: of another person in the same row, who is no record and not compared; a CRM takes one row a person`;
}

function swappedNotes({ fields }: Plan): string[] {
  return fields.flatMap(({ column, facts: { swappedWith, swappedEvidence = '' } }) => {
    const other = swappedWith === undefined ? undefined : fields[swappedWith];
    return other ? [`${column} and ${other.column} seem to have changed places: ${swappedEvidence}`] : [];
  });
}

/** What a person should know of how the file was understood. */
function notesOf({ plan, inputs }: ReadInputs, tally: Tally, merged: number): string[] {
  const { layout } = plan;
  const alarms = [
    ...alarmsOf(plan, tally),
    ...swappedNotes(plan),
    ...quoteNotes(plan, tally),
    ...raggedNotes(plan, tally),
    ...transactionNotes(plan, tally, merged),
  ];
  const notes = inputs.map((input) => `${input.name}: read as ${input.layout.encoding} (${input.encodingReason})`);
  for (const input of inputs) {
    const isAsRead = input.layout.encoding === plan.outputEncoding || plan.outputEncoding !== layout.encoding;
    if (!isAsRead)
      notes.push(
        `${input.name}: cleaned as ${plan.outputEncoding}, as ${inputs[0]!.name} is; --to-encoding names another`,
      );
  }
  notes.push(`${layout.format === 'csv' ? 'delimiter' : 'format'}: ${layout.reason}`);
  notes.push(`rule pack: ${plan.pack}`);
  const idle = idleSources(
    plan.survivorship,
    plan.fields,
    inputs.map(({ name }) => name),
  );
  if (idle !== undefined) notes.push(idle);
  const further = furtherContactNote(plan);
  if (further !== undefined) notes.push(further);
  for (const field of plan.fields) {
    const { dateOrderEvidence, dateSystemEvidence, bulkTimestamp, phoneCountry, phoneCountryEvidence, widthEvidence } =
      field.facts;
    if (dateOrderEvidence) notes.push(`${field.column}: ${dateOrderEvidence}`);
    if (field.facts.otherList) notes.push(`${field.column}: ${field.facts.otherList}`);
    if (field.facts.nameOrderEvidence) notes.push(`${field.column}: ${field.facts.nameOrderEvidence}`);
    if (field.facts.filledOnce) notes.push(`${field.column}: ${field.facts.filledOnce}`);
    if (widthEvidence) notes.push(`${field.column}: ${widthEvidence}`);
    if (dateSystemEvidence) notes.push(`${field.column}: ${dateSystemEvidence}`);
    if (phoneCountry) {
      notes.push(`${field.column}: national numbers read as ${phoneCountry} (${phoneCountryEvidence ?? 'given'})`);
    }
    if (bulkTimestamp) notes.push(`${field.column}: most records share ${bulkTimestamp}: an import, no sign of life`);
  }
  return [...alarms, ...notes];
}
