/**
 * The files of a link run: pairs (link-pairs.ts), duplicates, golden records with their crosswalk, conflicts, and who is missing where.
 *
 * Memory: a batch of records of each system; 8 bytes a record for the order of the entities.
 */

import type { RecordKind } from '../../contract.ts';
import { faultsOf } from '../../engine/batch/faults.ts';
import { dedupePlan } from '../../engine/run/assemble.ts';
import { CrmqError } from '../../errors.ts';
import { csvLine } from '../../io/format/csv-line.ts';
import { Conflicts } from '../../link/conflicts.ts';
import { GOLDEN_ID, Golden, type GoldenMember } from '../../link/golden.ts';
import type { Link } from '../../link/model.ts';
import { joinedName, type NameStyle } from '../../values/name/joined-name.ts';
import { CsvSink } from './csv-sink.ts';
import { type GoldenHabits, goldenHabits } from './golden-habits.ts';
import type { LinkRun, OpenSink } from './link.ts';
import { cellsOf, locate } from './link-cells.ts';
import { entitiesInOrder } from './link-entities.ts';
import { writePairs } from './link-pairs.ts';

export interface LinkCounts {
  readonly links: number;
  readonly accounts: number;
  readonly reviews: number;
  /** Records of a system that are there more than once: members of groups less groups. */
  readonly duplicates: number;
  /** Of those, the ones that are in one golden record with another one of their group. */
  readonly duplicatesTogether: number;
  readonly conflicts: number;
  readonly consentConflicts: number;
  /** Golden records; null where there are none to be made. */
  readonly golden: number | null;
  readonly records: number;
  /** By system and the system that they are not in. */
  readonly missing: readonly { readonly system: string; readonly in: string; readonly records: number }[];
}

/** Writes all files but `link.json`. @throws CrmqError `law-broken` should a record be in no entity, or in two */
export async function writeLinkFiles(run: LinkRun, open: OpenSink): Promise<LinkCounts> {
  const count = (role: Link['role']): number => run.links.reduce((sum, link) => sum + (link.role === role ? 1 : 0), 0);
  const habits = await goldenHabits(run);
  const common = goldenOf(run, habits);
  await writePairs(run, common, open);
  await writeDuplicates(run, open);
  const { golden, records } = await writeEntities(run, isMergeable(run) ? common : undefined, open);
  const conflicts = await writeConflicts(run, open);
  const missing = await writeMissing(run, habits.style, open);
  return {
    links: count('link'),
    accounts: count('account'),
    reviews: count('review'),
    duplicates: run.duplicates.reduce((sum, { members }) => sum + members.length - 1, 0),
    duplicatesTogether: golden === null ? 0 : together(run),
    ...conflicts,
    golden,
    records,
    missing,
  };
}

/** Duplicates that were linked with one record of another system, and are one golden record with it. */
const together = ({ duplicates, entityOf }: LinkRun): number =>
  duplicates.reduce(
    (sum, { members }) => sum + members.length - new Set(members.map(({ row }) => entityOf[row])).size,
    0,
  );

/** Whether the systems hold one kind of record, so that one can be made of several. A lead and a contact are linked and stay two; so do orders. */
function isMergeable({ systems, modes }: Pick<LinkRun, 'systems' | 'modes'>): boolean {
  if (systems.some(({ prepared }) => prepared.plan.kind === 'transaction')) return false;
  const kinds = new Set(systems.map(({ plan }) => plan.kind).filter((kind) => kind !== 'unknown') as RecordKind[]);
  return new Set(modes).size === 1 && kinds.size <= 1;
}

const goldenOf = ({ systems }: LinkRun, { words, style }: GoldenHabits): Golden =>
  new Golden(
    systems.map(({ name, plan, prepared }, at) => ({
      name,
      file: prepared.inputs[0]!.name,
      fields: plan.fields,
      isFaulty: faultsOf(plan, prepared.catalog),
      words: words[at]!,
    })),
    systems[0]!.plan.survivorship,
    style,
  );

async function writeDuplicates(run: LinkRun, open: OpenSink): Promise<void> {
  const sink = new CsvSink(await open('duplicates.csv'), ['system', 'cluster', 'row', 'record_id', 'score', 'why']);
  for (const [at, { members }] of run.duplicates.entries()) {
    for (const { row, score, why } of members) {
      const { system, own } = locate(run, row);
      const { name } = run.systems[system]!;
      await sink.add([name, at + 1, own, run.systems[system]!.idOf(own), score, why]);
    }
  }
  await sink.end();
}

/** Records that are in no entity because they could not be read, or were not let through. */
function* rejectedRows({ systems, places }: LinkRun): Generator<{ name: string; own: number }> {
  for (const [at, system] of systems.entries()) {
    for (let own = 1; own <= places[at]!.rows; own++) if (!system.has(own)) yield { name: system.name, own };
  }
}

const PROVENANCE = [GOLDEN_ID, 'column', 'kept', 'value', 'system', 'row', 'record_id'];

/** golden.csv, where its cells come from, and crosswalk.csv: every record of every system is in exactly one entity, or rejected and without a golden id. */
async function writeEntities(
  run: LinkRun,
  golden: Golden | undefined,
  open: OpenSink,
): Promise<{ golden: number | null; records: number }> {
  const { systems } = run;
  const crosswalk = new CsvSink(await open('crosswalk.csv'), [GOLDEN_ID, 'system', 'row', 'record_id']);
  const sink = golden && new CsvSink(await open('golden.csv'), [GOLDEN_ID, ...golden.columns], csvLine);
  const provenance = golden && new CsvSink(await open('provenance.csv'), PROVENANCE);
  const most = Math.min(...(await Promise.all(systems.map((system) => system.batch()))));
  let id = 0;
  let records = 0;
  for (const batch of entitiesInOrder(run, most)) {
    const cells = sink === undefined ? undefined : await cellsOf(run, batch.rows);
    for (let at = 0, from = 0; at < batch.ends.length; from = batch.ends[at++]!) {
      id++;
      const members: GoldenMember[] = [];
      const named: (readonly [system: string, row: number, id: string])[] = [];
      for (let i = from; i < batch.ends[at]!; i++, records++) {
        const { system, own } = locate(run, batch.rows[i]!);
        const name = [systems[system]!.name, own, systems[system]!.idOf(own)] as const;
        named.push(name);
        await crosswalk.add([id, ...name]);
        if (cells !== undefined) members.push({ system, cells: cells[i]! });
      }
      if (golden === undefined) continue;
      const { cells: made, origins } = golden.merge(members);
      await sink!.add([id, ...made]);
      for (const { column, value, member, isKept } of origins) {
        await provenance!.add([id, column, isKept ? 'yes' : 'no', value, ...named[member]!]);
      }
    }
  }
  for (const { name, own } of rejectedRows(run)) await crosswalk.add(['', name, own, '']);
  await crosswalk.end();
  await sink?.end();
  await provenance?.end();
  assertNothingLost(run, records);
  return { golden: sink === undefined ? null : id, records };
}

async function writeConflicts(run: LinkRun, open: OpenSink): Promise<{ conflicts: number; consentConflicts: number }> {
  const header = ['left_row', 'right_row', 'field', 'left_value', 'right_value', 'kind', 'left_system', 'right_system'];
  const sink = new CsvSink(await open('conflicts.csv'), header);
  const [first] = run.systems;
  const { plan, catalog } = first!.prepared;
  const enabled = new Set(dedupePlan(plan, catalog).matchers.map(({ id }) => id));
  const conflicts = new Conflicts(catalog.matchers.filter(({ id }) => enabled.has(id)));
  const [lefts, rights] = [run.systems.map((system) => system.sight()), run.systems.map((system) => system.sight())];
  const most = Math.min(...(await Promise.all(run.systems.map((system) => system.batch()))));
  const linked = run.links.filter(({ role }) => role === 'link');
  let consentConflicts = 0;
  for (let from = 0; from < linked.length; from += most) {
    const batch = linked.slice(from, from + most);
    const ours = await cellsOf(
      run,
      batch.map(({ left }) => left),
    );
    const theirs = await cellsOf(
      run,
      batch.map(({ right }) => right),
    );
    for (const [at, { left, right }] of batch.entries()) {
      const [a, b] = [locate(run, left), locate(run, right)];
      const [x, y] = [lefts[a.system]!, rights[b.system]!];
      x.cells = ours[at]!;
      y.cells = theirs[at]!;
      const [mine, other] = [run.systems[a.system]!.name, run.systems[b.system]!.name];
      for (const { field, left: value, right: against, kind } of conflicts.between(x, y)) {
        if (kind === 'consent') consentConflicts++;
        await sink.add([a.own, b.own, field, value, against, kind, mine, other]);
      }
    }
  }
  await sink.end();
  return { conflicts: sink.count, consentConflicts };
}

/** Columns that show a person or an organisation to people. */
const SHOWN = ['full_name', 'first_name', 'last_name', 'company', 'email'] as const;

async function writeMissing(run: LinkRun, style: NameStyle, open: OpenSink): Promise<LinkCounts['missing']> {
  const header = ['system', 'row', 'record_id', 'missing_in', 'in_review', 'name', 'company', 'email'];
  const sink = new CsvSink(await open('missing.csv'), header);
  const counts: { system: string; in: string; records: number }[] = [];
  const { there, doubted } = presence(run);
  for (const [at, system] of run.systems.entries()) {
    const missing = run.systems.map(() => 0);
    const sight = system.sight();
    for await (const { row, cells } of system.records()) {
      const place = run.places[at]!.base + row;
      for (const [other, { name }] of run.systems.entries()) {
        if (other === at || there[other]![place] === 1) continue;
        missing[other]!++;
        sight.cells = cells;
        const [full, given, family, company, email] = SHOWN.map((role) => sight.get(role));
        const shown = full || joinedName(given!, family!, style);
        const isDoubted = doubted[other]![place] === 1 ? 'yes' : '';
        await sink.add([system.name, row, system.idOf(row), name, isDoubted, shown, company!, email!]);
      }
    }
    for (const [other, records] of missing.entries()) {
      if (other !== at) counts.push({ system: system.name, in: run.systems[other]!.name, records });
    }
  }
  await sink.end();
  return counts;
}

/** By system, which rows have a link with it, or a duplicate that has; and which wait for review. */
function presence(run: LinkRun): { there: Uint8Array[]; doubted: Uint8Array[] } {
  const size = run.entityOf.length;
  const [there, doubted] = [run.systems.map(() => new Uint8Array(size)), run.systems.map(() => new Uint8Array(size))];
  for (const { left, right, role } of run.links) {
    const into = role === 'review' ? doubted : there;
    into[locate(run, right).system]![left] = 1;
    into[locate(run, left).system]![right] = 1;
  }
  for (const { members } of run.duplicates) {
    for (const column of there) {
      if (members.some(({ row }) => column[row] === 1)) for (const { row } of members) column[row] = 1;
    }
  }
  return { there, doubted };
}

function assertNothingLost({ systems }: LinkRun, records: number): void {
  const kept = systems.reduce((sum, { tally }) => sum + tally.kept, 0);
  if (kept === records) return;
  throw new CrmqError('law-broken', `${kept} records were kept, but ${records} are in the crosswalk`, {
    exitCode: 4,
    hint: 'nothing was written; this is a bug of crmq, please report it',
  });
}
