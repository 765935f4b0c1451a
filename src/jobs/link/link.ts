/**
 * Linking: the records of several systems, each through its own record stage, compared as one, linked, and written out.
 *
 * Memory: what dedupe keeps of all records (src/dedupe/store/store.ts), 12 bytes a record for what is one with what, an object for each link.
 */
import type { MatchModel, Plan } from '../../contract.ts';
import type { Decided, Obedience, Verdict } from '../../dedupe/cluster/decided.ts';
import { createDeduper, type Deduper, type Weighing } from '../../dedupe/dedupe.ts';
import { conform } from '../../dedupe/features/conform.ts';
import { type Edge, SAID } from '../../dedupe/weigh/edge.ts';
import type { Explanation } from '../../dedupe/weigh/explanation.ts';
import { csvLine } from '../../io/format/csv-line.ts';
import { linkRecords } from '../../link/link.ts';
import type { Cardinality, DuplicateGroup, Link, LinkStats, System } from '../../link/model.ts';
import { isUniqueEverywhere } from '../../values/id/record-id.ts';
import { LEDGER_HEADER } from '../clean/sinks.ts';
import type { Decisions } from '../decisions/decisions.ts';
import type { DecisionsTold } from '../decisions/told.ts';
import type { Prepared } from '../prepare.ts';
import { type AskedPair, rowsOf } from './asked-pair.ts';
import { accountLinks } from './link-accounts.ts';
import { decidedAccounts, LinkDecisions } from './link-decisions.ts';
import { type About, type Family, familiesOf, joinable } from './link-plans.ts';
import { believed, DOUBTED, NAMED, type Opinion, type Reference, referencesOf } from './link-references.ts';
import { LinkedSystem } from './linked-system.ts';

interface LinkOptions {
  readonly cardinality: Cardinality;
  /** What all systems are about, where their columns do not show it. */
  readonly about?: About;
  /** Pairs that are to be explained. */
  readonly asked?: readonly AskedPair[];
  /** What a person has decided about pairs. */
  readonly decisions?: Decisions | undefined;
  readonly jobs: number;
  readonly chunkBytes: number;
  readonly threadsFromBytes?: number;
  /** Called with the number of a system, the bytes read of it so far and its records done so far. */
  readonly onProgress?: (system: number, bytes: number, rows: number) => void;
  readonly onWeighing?: () => void;
}

/** Opens a file beside the others when there is something to be written into it. */
export type OpenSink = (name: string) => Promise<(bytes: Uint8Array) => Promise<void>>;

/** All that linking found, with the systems open to be read again. */
export interface LinkRun {
  readonly systems: readonly LinkedSystem[];
  /** The same, with where their rows begin when all are numbered through. */
  readonly places: readonly System[];
  readonly modes: readonly ('person' | 'company')[];
  readonly thresholds: { readonly merge: number; readonly review: number };
  /** In the order of their rows. */
  readonly links: readonly Link[];
  readonly duplicates: readonly DuplicateGroup[];
  /** By row, numbered through: the smallest row of the same entity. */
  readonly entityOf: Uint32Array;
  readonly stats: LinkStats;
  /** By what people and organisations were weighed. */
  readonly models: readonly MatchModel[];
  /** How each pair that was asked for is weighed; undefined where it is not. */
  readonly explanations: readonly (Explanation | undefined)[];
  /** What a person decided, and what became of it. */
  readonly decided?: LinkDecided | undefined;
}

interface LinkDecided {
  readonly told: DecisionsTold;
  readonly obedience: readonly Obedience[];
  readonly notes: readonly string[];
  /** What a person decided of two rows, numbered through. */
  decisionOn(rowA: number, rowB: number): Verdict | undefined;
}

/**
 * Reads and links.
 * @param systems at least two, in the order in which they were named; each is prepared by itself
 * @param use is given what was found; the records are there until its promise is kept
 */
export async function link<T>(
  systems: readonly { readonly name: string; readonly prepared: Prepared }[],
  options: LinkOptions,
  open: OpenSink,
  use: (run: LinkRun) => Promise<T>,
): Promise<T> {
  const ready = joinable(systems, options.about);
  const opened = ready.map(({ name, prepared, plan }) => new LinkedSystem(name, prepared, plan));
  try {
    const families = familiesOf(ready);
    const dedupers = families.map(({ dedupe, systems: of }) =>
      of.length < 2 ? undefined : createDeduper(dedupe, ready[0]!.prepared.catalog.matchers),
    );
    const said = options.decisions && new LinkDecisions(options.decisions, opened);
    const bases = await stageAll(opened, families, dedupers, { ...options, said }, open);
    options.onWeighing?.();
    const places = opened.map(({ name, tally }, at): System => ({ name, base: bases[at]!, rows: tally.read }));
    const decided = said?.decided(places);
    const found = await findLinks(opened, places, families, dedupers, { ...options, decided });
    const { mergeThreshold: merge, reviewThreshold: review } = ready[0]!.plan.dedupe;
    const modes = ready.map(({ mode }) => mode);
    const run = { systems: opened, places, modes, thresholds: { merge, review }, ...found };
    if (said === undefined || decided === undefined) return await use(run);
    const obedience = said.outcomes(decided, found.entityOf, found.links);
    const notes = said.notes(obedience, decided, found.links);
    const decisionOn = (a: number, b: number): Verdict | undefined => decided.decisionOn(a, b);
    return await use({ ...run, decided: { told: said.decisions, obedience, notes, decisionOn } });
  } finally {
    for (const system of opened) await system.close();
  }
}

/** Reads all systems; answers where the rows of each begin. In which order they are named makes no difference to what is compared. */
async function stageAll(
  opened: readonly LinkedSystem[],
  families: readonly Family[],
  dedupers: readonly (Deduper | undefined)[],
  options: LinkOptions & { readonly said: LinkDecisions | undefined },
  open: OpenSink,
): Promise<number[]> {
  const bases = opened.map(() => 0);
  const order = opened.map((system, at) => ({ at, key: keyOf(system) })).sort((x, y) => compare(x.key, y.key));
  let base = 0;
  for (const { at } of order) {
    const system = opened[at]!;
    const family = families.findIndex(({ systems }) => systems.includes(at));
    const { widths, systems } = families[family]!;
    const rank = order.filter((one) => systems.includes(one.at)).findIndex((one) => one.at === at);
    const start = base;
    await system.stage({
      jobs: options.jobs,
      chunkBytes: options.chunkBytes,
      ...(options.threadsFromBytes === undefined ? {} : { threadsFromBytes: options.threadsFromBytes }),
      onProgress: (bytes, rows) => options.onProgress?.(at, bytes, rows),
      onFeatures: (features) =>
        dedupers[family]?.add(conform(features, { widths, base: start, system: rank, systems: systems.length })),
      onRecords: (result, codec) => options.said?.named[at]?.look(result, codec),
      onLedger: lateSink(open, `${system.name}.changes.csv`, LEDGER_HEADER),
      onRejected: lateSink(open, `${system.name}.rejected.csv`, rejectedHeader(system.plan)),
    });
    bases[at] = base;
    base += system.tally.read;
  }
  return bases;
}

const keyOf = ({ plan, name }: LinkedSystem): string => JSON.stringify([plan.layout.columns, name]);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rejectedHeader = ({ fields }: Plan): string =>
  csvLine(['row', 'reason', 'line', ...fields.map(({ column }) => column)]);

/** A file that is begun with its first line. */
function lateSink(open: OpenSink, name: string, header: string): (bytes: Uint8Array) => Promise<void> {
  let sink: ((bytes: Uint8Array) => Promise<void>) | undefined;
  return async (bytes) => {
    if (bytes.length === 0) return;
    if (sink === undefined) {
      sink = await open(name);
      await sink(Buffer.from(header));
    }
    await sink(bytes);
  };
}

type Found = Pick<LinkRun, 'links' | 'duplicates' | 'entityOf' | 'stats' | 'models' | 'explanations'>;

async function findLinks(
  opened: readonly LinkedSystem[],
  places: readonly System[],
  families: readonly Family[],
  dedupers: readonly (Deduper | undefined)[],
  { cardinality, asked = [], decided }: LinkOptions & { readonly decided: Decided | undefined },
): Promise<Found> {
  const rows = Math.max(...places.map(({ base, rows }) => base + rows));
  const entityOf = Uint32Array.from({ length: rows + 1 }, (_, row) => row);
  const links: Link[] = [];
  const models: MatchModel[] = [];
  const explanations: (Explanation | undefined)[] = asked.map(() => undefined);
  const duplicates: DuplicateGroup[] = [];
  const stats: LinkStats = { pairs: 0, skipped: 0, contested: 0, largest: 0, greedy: 0, tied: 0, outweighed: 0 };
  for (const [at, { systems }] of families.entries()) {
    const deduper = dedupers[at];
    if (deduper === undefined) {
      for (const at of systems) decided?.among(isIn(places[at]!)).unite(entityOf);
      continue;
    }
    const own = systems.map((system) => places[system]!);
    const inOne = (a: number, b: number): boolean =>
      own.some(({ base, rows }) => a > base && a <= base + rows && b > base && b <= base + rows);
    if (decided) deduper.decide(decided.among((row) => own.some((place) => isIn(place)(row))));
    const weighing = deduper.weigh((a, b, id) => inOne(a, b) || isUniqueEverywhere(id));
    models.push(weighing.model);
    for (const [at, pair] of asked.entries()) {
      const rows = rowsOf(pair, places);
      if (!pair.every(({ system, row }) => systems.includes(system) && opened[system]!.has(row))) continue;
      const [left, right] = rows.map((row) => weighing.rowOf(weighing.recordOf(row)));
      explanations[at] = deduper.explain(left!, right!);
    }
    const named = await namedEdges(opened, places, systems, weighing);
    const found = linkRecords({ ...weighing, edges: [...named, ...weighing.edges] }, own, cardinality);
    for (const link of found.links) links.push(link);
    for (const group of found.duplicates) duplicates.push(group);
    for (const { base, rows } of own) {
      for (let row = base + 1; row <= base + rows; row++) entityOf[row] = found.entityOf[row]!;
    }
    const largest = Math.max(stats.largest, found.stats.largest);
    for (const key of Object.keys(stats) as (keyof LinkStats)[]) stats[key] += found.stats[key];
    stats.largest = largest;
  }
  const [people, organisations] = [familyOf(families, 'person'), familyOf(families, 'company')];
  const accounts: Link[] = [];
  for (const person of people) {
    for (const account of organisations) {
      for (const { row, account: at, ...found } of await accountLinks(opened[person]!, opened[account]!)) {
        const [a, b] = [row + places[person]!.base, at + places[account]!.base];
        accounts.push(person < account ? { left: a, right: b, ...found } : { left: b, right: a, ...found });
      }
    }
  }
  const systemOf = (row: number): number => places.findIndex(({ base, rows }) => row > base && row <= base + rows);
  const isPerson = (row: number): boolean => people.includes(systemOf(row));
  const all = decided ? decidedAccounts(accounts, decided, (a, b) => isPerson(a) !== isPerson(b), systemOf, isPerson) : accounts; // biome-ignore format: one choice
  return { links: inOrder([...links, ...all], places), duplicates, entityOf, stats, models, explanations };
}

const isIn =
  ({ base, rows }: System) =>
  (row: number): boolean =>
    row > base && row <= base + rows;

/** Edges between records of which one names the other by its id. */
async function namedEdges(
  opened: readonly LinkedSystem[],
  places: readonly System[],
  systems: readonly number[],
  weighing: Weighing,
): Promise<Edge[]> {
  const edges: Edge[] = [];
  for (const from of systems) {
    for (const to of systems) {
      if (from === to) continue;
      const ends = ({ row, target }: Reference): [number, number] => [
        weighing.recordOf(row + places[from]!.base),
        weighing.recordOf(target + places[to]!.base),
      ];
      const columns = await referencesOf(opened[from]!, opened[to]!);
      for (const reference of believed(columns, (one, isOwnId) => opinionOf(weighing, ends(one), isOwnId))) {
        const [x, y] = ends(reference);
        const why = `${reference.column} of ${opened[from]!.name} names it${AGAINST[reference.opinion]}`;
        const isSure = AGAINST[reference.opinion] === '';
        const [score, decision] = isSure ? ([NAMED, 'merge'] as const) : ([DOUBTED, 'review'] as const);
        edges.push({ a: Math.min(x, y), b: Math.max(x, y), score, bits: SAID, decision, why });
      }
    }
  }
  return edges;
}

const AGAINST: { readonly [opinion in Opinion]: string } = {
  for: '', nothing: '', against: '; contradict each other', doubt: '; names differ',
}; // biome-ignore format: a table reads better dense

function opinionOf(weighing: Weighing, [a, b]: readonly [number, number], isOwnId: boolean): Opinion {
  if (weighing.contradicts(a, b)) return 'against';
  if (weighing.areStrangers(a, b, isOwnId)) return 'doubt';
  return weighing.agreement(a, b) > 0 ? 'for' : 'nothing';
}

const familyOf = (families: readonly Family[], mode: Family['mode']): readonly number[] =>
  families.find((family) => family.mode === mode)?.systems ?? [];

/** By systems in the order in which they were named, then by rows. */
function inOrder(links: readonly Link[], places: readonly System[]): Link[] {
  const systemOf = (row: number): number => places.findIndex(({ base, rows }) => row > base && row <= base + rows);
  const placed = links.map((link) => ({ link, left: systemOf(link.left), right: systemOf(link.right) }));
  placed.sort(
    (x, y) => x.left - y.left || x.right - y.right || x.link.left - y.link.left || x.link.right - y.link.right,
  );
  return placed.map(({ link }) => link);
}
