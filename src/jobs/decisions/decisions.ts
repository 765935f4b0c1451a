/** Decisions of a person about pairs of records: review.csv with its column `decision` filled in, read and checked. */
import { createHash } from 'node:crypto';
import { CrmqError } from '../../errors.ts';
import { readSmallTable, type TableRow } from '../../io/small-table.ts';
import { readKeys } from './identity.ts';

type Verdict = 'merge' | 'keep';

export interface Decision {
  readonly verdict: Verdict;
  /** Keys of each of the two records: its id, if it has one, and hashes. */
  readonly records: readonly [readonly string[], readonly string[]];
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
}

/** Columns that make a table one of decisions. */
const NEEDED = ['decision', 'record', 'other'] as const;

const nameOf = (cell: string): string => cell.trim().toLowerCase();

/** @throws CrmqError `bad-decision` with file and line, `decisions-conflict` */
export function readDecisions(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Decisions {
  const read = files.map(({ name, bytes }) => ({ name, bytes, list: decisionsOf(name, bytes) }));
  return {
    files: read.map(({ name, bytes, list }) => ({
      path: name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      merge: list.filter(({ verdict }) => verdict === 'merge').length,
      keep: list.filter(({ verdict }) => verdict === 'keep').length,
    })),
    list: consistent(read.flatMap(({ list }) => list)),
  };
}

function decisionsOf(name: string, bytes: Uint8Array): Decision[] {
  const table = readSmallTable(bytes, (cells) => cells.map(nameOf).includes('decision'));
  const columns = table?.header.cells.map(nameOf) ?? [];
  const missing = NEEDED.find((column) => !columns.includes(column));
  if (!table || missing !== undefined) {
    throw bad(
      `${name}:${table?.header.line ?? 1}`,
      `there is no column ${JSON.stringify(missing ?? 'decision')}`,
      'decisions are a review.csv that crmq clean wrote, with its column decision filled in; keep its header',
    );
  }
  const [decision, record, other] = NEEDED.map((column) => columns.indexOf(column)) as [number, number, number];
  // the two lines of a pair say the same, or only one of them says anything
  const found = new Map<string, Decision>();
  for (const row of table.rows) {
    const place = `${name}:${row.line}`;
    const verdict = verdictOf(row.cells[decision] ?? '', place);
    if (verdict === undefined) continue;
    const records = [keysIn(row, record, 'record', place), keysIn(row, other, 'other', place)] as const;
    if (nodeOf(records[0]) === nodeOf(records[1])) {
      throw bad(place, 'record and other are the same record', 'put back what stood there');
    }
    const pair = pairOf(records);
    const before = found.get(pair);
    if (before && before.verdict !== verdict) throw conflict(before, { verdict, place });
    if (!before) found.set(pair, { verdict, records, place });
  }
  return [...found.values()];
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

function keysIn({ cells }: TableRow, index: number, column: string, place: string): string[] {
  const text = (cells[index] ?? '').trim();
  const keys = readKeys(text);
  if (keys) return keys;
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

/** A record by its id, else by the first hash. */
const nodeOf = ([first]: readonly string[]): string => first ?? '';
const pairOf = (records: readonly (readonly string[])[]): string => records.map(nodeOf).sort().join('\n');

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
    const pair = pairOf(decision.records);
    const before = byPair.get(pair);
    if (before && before.verdict !== decision.verdict) throw conflict(before, decision);
    if (!before) byPair.set(pair, decision);
  }
  const list = [...byPair.values()];
  const groups = new Groups();
  for (const { verdict, records } of list) if (verdict === 'merge') groups.join(nodeOf(records[0]), nodeOf(records[1]));
  const rootOf = ({ records }: Decision): string => groups.rootOf(nodeOf(records[0]));
  const wrong = list.filter((one) => one.verdict === 'keep' && rootOf(one) === groups.rootOf(nodeOf(one.records[1])));
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
