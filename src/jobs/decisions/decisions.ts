/** Decisions of a person about pairs of records: review.csv with its column `decision` filled in, read and checked. */
import { createHash } from 'node:crypto';
import { CrmqError } from '../../errors.ts';
import { readSmallTable, type TableRow } from '../../io/format/small-table.ts';
import { readKeys, readSystem } from './identity.ts';
import { SystemNames } from './system-names.ts';

type Verdict = 'merge' | 'keep';

export interface Decision {
  readonly verdict: Verdict;
  /** Keys of each of the two records: its id, if it has one, and hashes. */
  readonly records: readonly [readonly string[], readonly string[]];
  /** Where several systems are linked: the system of each, as it is called now. */
  readonly systems?: readonly [string | undefined, string | undefined];
  /** `file:line`. */
  readonly place: string;
}

/** A file of decisions, as the report and the manifest name it. */
export interface DecisionFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly merge: number;
  readonly keep: number;
}

export interface Decisions {
  readonly files: readonly DecisionFile[];
  readonly list: readonly Decision[];
  /** Systems that are called otherwise now, as they were and are. */
  readonly renamed?: readonly (readonly [was: string, is: string])[];
}

/** Columns that make a table one of decisions. */
const NEEDED = ['decision', 'record', 'other'] as const;

const nameOf = (cell: string): string => cell.trim().toLowerCase();

/**
 * @param systems what the systems are called that are linked; undefined where there is but one
 * @throws CrmqError `bad-decision` with file and line, `decisions-conflict`
 */
export function readDecisions(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  systems?: readonly string[],
): Decisions {
  const renamed = new Map<string, string>();
  const read = files.map(({ name, bytes }) => ({ name, bytes, list: decisionsOf(name, bytes, systems, renamed) }));
  return {
    files: read.map(({ name, bytes, list }) => ({
      path: name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      merge: list.filter(({ verdict }) => verdict === 'merge').length,
      keep: list.filter(({ verdict }) => verdict === 'keep').length,
    })),
    list: consistent(read.flatMap(({ list }) => list)),
    ...(renamed.size === 0 ? {} : { renamed: [...renamed] }),
  };
}

function decisionsOf(
  name: string,
  bytes: Uint8Array,
  systems: readonly string[] | undefined,
  renamed: Map<string, string>,
): Decision[] {
  const table = readSmallTable(bytes, (cells) => cells.map(nameOf).includes('decision'));
  const columns = table?.header.cells.map(nameOf) ?? [];
  const missing = NEEDED.find((column) => !columns.includes(column));
  if (!table || missing !== undefined) {
    throw bad(
      `${name}:${table?.header.line ?? 1}`,
      `there is no column ${JSON.stringify(missing ?? 'decision')}`,
      'decisions are a review.csv that crmq wrote (or a pairs.csv of crmq link), with its column decision filled in; keep its header',
    );
  }
  const [decision, record, other] = NEEDED.map((column) => columns.indexOf(column)) as [number, number, number];
  // the two lines of a pair say the same, or only one of them says anything
  const found = new Map<string, Decision>();
  for (const one of inSystems(decided(table.rows, [decision, record, other], name), systems, renamed)) {
    const [left, right] = nodesOf(one);
    if (left === right) throw bad(one.place, 'record and other are the same record', 'put back what stood there');
    const pair = pairOf(one);
    const before = found.get(pair);
    if (before && before.verdict !== one.verdict) throw conflict(before, one);
    if (!before) found.set(pair, one);
  }
  return [...found.values()];
}

/** Lines in which something is decided, as they say it. */
function decided(rows: readonly TableRow[], [at, ...sides]: [number, number, number], name: string): Decision[] {
  return rows.flatMap((row) => {
    const place = `${name}:${row.line}`;
    const verdict = verdictOf(row.cells[at] ?? '', place);
    if (verdict === undefined) return [];
    const [left, right] = sides.map((side, i) => keysIn(row, side, NEEDED[i + 1]!, place)) as [Keys, Keys];
    const systems = [left.system, right.system] as const;
    const isInSystems = systems.some((system) => system !== undefined);
    return [{ verdict, records: [left.keys, right.keys], place, ...(isInSystems ? { systems } : {}) }];
  });
}

/** The decisions of a file with its systems as they are called now. */
function inSystems(
  list: readonly Decision[],
  systems: readonly string[] | undefined,
  renamed: Map<string, string>,
): readonly Decision[] {
  const named = list.find((one) => one.systems !== undefined);
  if (named === undefined) return list;
  if (systems === undefined) {
    const hint = 'what crmq link wrote is for crmq link --decisions';
    throw bad(named.place, 'it is about records of several systems', hint);
  }
  const said = new Set(list.flatMap((one) => one.systems ?? []).filter((name) => name !== undefined));
  const names = new SystemNames(systems, said);
  const isHere = (one: Decision): boolean =>
    (one.systems ?? []).every((name) => name === undefined || names.now(name) !== undefined);
  if (!list.some(isHere)) {
    const gone = named.systems!.find((name) => name !== undefined && names.now(name) === undefined);
    const hint = `systems: ${systems.join(', ')}; each is called as its file: name the files as they were, or replace the name in the columns record and other`;
    throw bad(named.place, `no system is called ${JSON.stringify(gone)}`, hint);
  }
  for (const [was, is] of names.renamed()) renamed.set(was, is);
  return list.map((one) => {
    if (one.systems === undefined) return one;
    const [left, right] = one.systems.map((name) => name && (names.now(name) ?? name));
    return { ...one, systems: [left, right] };
  });
}

function verdictOf(cell: string, place: string): Verdict | undefined {
  const word = cell.replace(/[\s\u00a0\u200b\ufeff'"]+/g, '').toLowerCase();
  if (word === '' || word === 'merge' || word === 'keep') return word || undefined;
  throw bad(
    place,
    `the decision ${JSON.stringify(cell.trim())} is neither merge nor keep`,
    'merge: they are one; keep: they are two; leave it blank while it is open',
  );
}

interface Keys {
  readonly keys: readonly string[];
  readonly system: string | undefined;
}

function keysIn({ cells }: TableRow, index: number, column: string, place: string): Keys {
  const text = (cells[index] ?? '').trim();
  const read = readSystem(text);
  const keys = readKeys(read.keys);
  if (keys) return { keys, system: read.system };
  throw bad(
    place,
    text === ''
      ? `there is nothing in the column ${column}`
      : `${JSON.stringify(text)} in the column ${column} names no record`,
    'leave the columns record and other as crmq wrote them; by hand, write id: and the id of the record',
  );
}

const bad = (place: string, what: string, hint: string): CrmqError =>
  new CrmqError('bad-decision', `${place}: ${what}`, { hint });

/** Each record by its id, else by the first hash, and by its system. */
const nodesOf = ({ records, systems }: Decision): [string, string] =>
  records.map(([first = ''], at) => `${first}\t${systems?.[at] ?? ''}`) as [string, string];
const pairOf = (one: Decision): string => nodesOf(one).sort().join('\n');

const conflict = (one: Pick<Decision, 'verdict' | 'place'>, other: Pick<Decision, 'verdict' | 'place'>): CrmqError =>
  new CrmqError(
    'decisions-conflict',
    `${other.place} says ${other.verdict} of a pair of which ${one.place} says ${one.verdict}`,
    { hint: 'decide for one of the two' },
  );

/** Each pair once. @throws CrmqError where records that are to be kept apart are merged, be it through others */
function consistent(all: readonly Decision[]): Decision[] {
  const byPair = new Map<string, Decision>();
  for (const decision of all) {
    const pair = pairOf(decision);
    const before = byPair.get(pair);
    if (before && before.verdict !== decision.verdict) throw conflict(before, decision);
    if (!before) byPair.set(pair, decision);
  }
  const list = [...byPair.values()];
  const groups = new Groups();
  for (const one of list) if (one.verdict === 'merge') groups.join(...nodesOf(one));
  const rootOf = (one: Decision): string => groups.rootOf(nodesOf(one)[0]);
  const wrong = list.filter((one) => one.verdict === 'keep' && rootOf(one) === groups.rootOf(nodesOf(one)[1]));
  const [first] = wrong;
  if (first === undefined) return list;
  const merges = list.filter((one) => one.verdict === 'merge' && rootOf(one) === rootOf(first));
  const rest = wrong.length === 1 ? '' : `; so do ${wrong.length - 1} other lines`;
  throw new CrmqError(
    'decisions-conflict',
    `${first.place} keeps apart two records that other lines merge: ${placesOf(merges)}${rest}`,
    { hint: 'what is merged with the same record is one: change one of these decisions' },
  );
}

/** Decisions that a message names. */
const NAMED = 5;

function placesOf(decisions: readonly Decision[]): string {
  const places = decisions.slice(0, NAMED).map(({ place }) => place);
  return places.join(', ') + (decisions.length > NAMED ? `, and ${decisions.length - NAMED} more` : '');
}

/** Names that are one, by union. */
class Groups {
  readonly #parents = new Map<string, string>();

  rootOf(name: string): string {
    let root = name;
    for (let above = this.#parents.get(root); above !== undefined; above = this.#parents.get(root)) root = above;
    return root;
  }

  join(a: string, b: string): void {
    const [left, right] = [this.rootOf(a), this.rootOf(b)];
    if (left !== right) this.#parents.set(right, left);
  }
}
