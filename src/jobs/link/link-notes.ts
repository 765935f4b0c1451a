/** What a person should know of how systems were understood before they believe that nobody of one is in the other. */
import type { Field } from '../../contract.ts';
import { idleSources } from '../../dedupe/merge/survivorship.ts';
import { dedupePlan } from '../../engine/run/assemble.ts';
import type { LinkRun } from './link.ts';
import type { LinkedSystem } from './linked-system.ts';

/** Sureness below which the contents of a column hardly show what it is. */
const WEAK = 0.6;
/** Share of the records of the smaller system that should be in the other, if the two have anything to do with each other. */
const FEW = 0.02;
/** Columns that a note names. */
const NAMED = 4;

/** Columns of which little is known, system by system, and systems that hardly have anybody in common. */
export function linkNotes(run: Pick<LinkRun, 'systems' | 'places' | 'modes' | 'links' | 'decided'>): string[] {
  return [
    ...(run.decided?.notes ?? []),
    ...run.systems.flatMap(columnNotes),
    ...pairNotes(run),
    ...sourceNotes(run),
    ...fileNotes(run),
  ];
}

/** Files of which whoever named them hardly thinks so: without a record, and the same bytes twice. */
function* fileNotes({ systems }: Pick<LinkRun, 'systems'>): Generator<string> {
  for (const [at, { name, tally, prepared }] of systems.entries()) {
    const { sha256 } = prepared.inputs[0]!.read;
    const twin = systems.slice(0, at).find((other) => other.prepared.inputs[0]!.read.sha256 === sha256);
    if (twin !== undefined) yield `${twin.name} and ${name} are the same bytes: one of the two is a copy`;
    if (tally.read === 0) yield `${name} has no records: all others are missing in it`;
    else if (tally.kept === 0) yield `${name}: all its records were rejected, so all others are missing in it`;
  }
}

/** What the rules of golden records name and no system has. */
function sourceNotes({ systems }: Pick<LinkRun, 'systems'>): string[] {
  const note = idleSources(
    systems[0]!.plan.survivorship,
    systems.flatMap(({ plan }) => plan.fields),
    systems.map(({ prepared }) => prepared.inputs[0]!.name),
  );
  return note === undefined ? [] : [note];
}

function columnNotes({ name, plan, prepared }: LinkedSystem): string[] {
  const notes: string[] = [];
  const unknown = plan.fields.filter(({ role }) => role === null);
  if (unknown.length > 0) {
    const of = `${unknown.length} of ${plan.fields.length} columns`;
    notes.push(`${name}: not known what ${of} mean: ${namesOf(unknown)}; ${howToMap(name, unknown[0]!, 'ROLE')}`);
  }
  const ids = new Set(dedupePlan(plan, prepared.catalog).matchers.map(({ id }) => id));
  const matchers = prepared.catalog.matchers.filter(({ id }) => ids.has(id));
  const compared = new Set(matchers.flatMap(({ roles }): readonly string[] => roles));
  for (const field of plan.fields) {
    if (field.role === null || field.confidence >= WEAK || !compared.has(field.role)) continue;
    const sure = `${Math.round(field.confidence * 100)} %`;
    notes.push(
      `${name}: ${field.column} is read as ${field.role}, ${sure} sure (${field.reason}); ${howToMap(name, field, 'none')} if it is not`,
    );
  }
  return notes;
}

function namesOf(fields: readonly Field[]): string {
  const more = fields.length > NAMED ? ` and ${fields.length - NAMED} more` : '';
  return (
    fields
      .slice(0, NAMED)
      .map(({ column }) => column)
      .join(', ') + more
  );
}

const howToMap = (system: string, { column }: Field, role: string): string => `--map "${system}:${column}=${role}"`;

/** Each two systems between which hardly anything was linked. */
function* pairNotes({ systems, places, modes, links }: Parameters<typeof linkNotes>[0]): Generator<string> {
  const numberOf = (row: number): number => places.findIndex(({ base, rows }) => row > base && row <= base + rows);
  const counts = new Map<string, number>();
  for (const { left, right, role } of links) {
    if (role === 'review') continue;
    const key = [numberOf(left), numberOf(right)].sort((a, b) => a - b).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [b, theirs] of systems.entries()) {
    for (const [a, ours] of systems.slice(0, b).entries()) {
      const most = Math.min(ours.tally.kept, theirs.tally.kept);
      const linked = counts.get(`${a} ${b}`) ?? 0;
      if (most === 0 || linked > most * FEW) continue;
      const two = `${ours.name} and ${theirs.name}`;
      const what = [modes[a]!, modes[b]!].map((mode) => (mode === 'person' ? 'people' : 'organisations'));
      const kinds = what[0] === what[1] ? `both are read as ${what[0]}` : `read as ${what[0]} and ${what[1]}`;
      yield `${two}: ${linked === 0 ? 'nothing' : 'hardly anything'} was linked; ${kinds}, --about says it otherwise; crmq inspect shows what columns are read as, --map names others`;
    }
  }
}
