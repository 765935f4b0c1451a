/** What becomes of the records of a scenario: alone, and among others that have nothing to do with them. */
import type { MatchModel, RecordKind, Role } from '../../../src/contract.ts';
import type { Resolution } from '../../../src/dedupe/cluster/resolution.ts';
import { createDeduper } from '../../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../../src/dedupe/features/features.ts';
import type { DedupePlan } from '../../../src/dedupe/plan.ts';
import { addTo, MATCHERS, type Person, planFor } from '../people.ts';
import { COLUMNS, companies, people } from './crowd.ts';

/** Of a pair: one record, a pair for somebody to look at, or nothing. */
export type Answer = 'merge' | 'review' | 'apart';

/** The other records of a file. The largest has duplicates enough for weights to be learnt from. */
export const SETTINGS = ['alone', 'among 300', 'among 2,000'] as const;
export type Setting = (typeof SETTINGS)[number];

/** Rows of a crowd come after those of any scenario. */
const FIRST_OF_CROWD = 101;

const WIDE: Person = Object.fromEntries(COLUMNS.map((role) => [role, '']));

interface Crowd {
  readonly plan: DedupePlan;
  readonly features: Uint8Array;
}

const crowds = new Map<string, Crowd>();

function crowdOf(setting: Exclude<Setting, 'alone'>, kind: RecordKind): Crowd {
  const key = `${setting} ${kind}`;
  const known = crowds.get(key);
  if (known) return known;
  const make = kind === 'company' ? companies : people;
  const { records } = setting === 'among 300' ? make(300, 0, 7) : make(2000, 0.1, 11);
  const plan = planFor([WIDE], kind);
  const features = featuresOf(plan, records, FIRST_OF_CROWD);
  // what a crowd teaches is learnt once: a few records more change nothing of it
  const crowd = { plan: { ...plan, model: modelOf(plan, features) }, features };
  crowds.set(key, crowd);
  return crowd;
}

function modelOf(plan: DedupePlan, features: Uint8Array): MatchModel {
  const deduper = createDeduper(plan, MATCHERS);
  deduper.add(features.slice());
  return deduper.resolve().model;
}

function featuresOf(plan: DedupePlan, records: readonly Person[], firstRow: number): Uint8Array {
  const features = createFeatures(plan, MATCHERS);
  for (const [at, record] of records.entries()) addTo(features, plan, firstRow + at, record);
  return features.take();
}

/** For each pair of records, named by letters (`ab`, `ac`, `bc`), what dedupe says of it. */
export function answersIn(
  setting: Setting,
  records: readonly Person[],
  kind: RecordKind = 'contact',
): Map<string, Answer> {
  const unknown = records.flatMap((record) => Object.keys(record)).find((role) => !COLUMNS.includes(role as Role));
  if (unknown) throw new Error(`a crowd has no column for ${unknown}`);
  const crowd = setting === 'alone' ? undefined : crowdOf(setting, kind);
  const plan = crowd?.plan ?? planFor(records, kind);
  const deduper = createDeduper(plan, MATCHERS);
  deduper.add(featuresOf(plan, records, 1));
  if (crowd) deduper.add(crowd.features.slice());
  return answersOf(deduper.resolve(), records.length);
}

function answersOf({ merges, reviews }: Resolution, count: number): Map<string, Answer> {
  const cluster = new Map<number, number>();
  for (const members of merges) for (const { row } of members) cluster.set(row, members[0]!.row);
  const rootOf = (row: number): number => cluster.get(row) ?? row;
  // a review of one member of a cluster is a review of all
  const shown = new Set<string>();
  for (let at = 0; at < reviews.count; at++) {
    const [a, b] = [rootOf(reviews.first[at]!), rootOf(reviews.second[at]!)];
    shown.add(`${a} ${b}`).add(`${b} ${a}`);
  }
  const answers = new Map<string, Answer>();
  for (let a = 1; a < count; a++) {
    for (let b = a + 1; b <= count; b++) {
      const [left, right] = [rootOf(a), rootOf(b)];
      const answer = left === right ? 'merge' : shown.has(`${left} ${right}`) ? 'review' : 'apart';
      answers.set(letter(a) + letter(b), answer);
    }
  }
  return answers;
}

const letter = (row: number): string => String.fromCharCode(96 + row);
