/**
 * Finds the records that decisions name, as they come out of the record stage.
 *
 * Memory: the keys of the decisions, and the rows that they fit. Of a key that fits more rows than `MOST` no more are kept.
 */
import type { Field } from '../../contract.ts';
import { Decided } from '../../dedupe/cluster/decided.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import type { Decision } from './decisions.ts';
import { Identity, isCellsKey, isVague, printIn } from './identity.ts';

const MOST = 100;

/** Cleaned records of a chunk. */
interface CleanedChunk {
  readonly out: Uint8Array;
  readonly ends: Int32Array;
  readonly rows: Int32Array;
}

export class NamedRecords {
  readonly #identity: Identity;
  readonly #cells: Cells;
  /** Rows by key. */
  readonly #rows = new Map<string, number[]>();
  /** Names that keys name: most records have none of them. */
  readonly #prints = new Set<string>();
  readonly #byHash: boolean;
  readonly #byCells: boolean;
  readonly #system: string | undefined;

  /** @param system of the records; undefined where there is but one */
  constructor(decisions: readonly Decision[], fields: readonly Field[], system?: string) {
    this.#system = system;
    this.#identity = new Identity(fields);
    this.#cells = createCells(fields.length);
    for (const one of decisions) {
      for (const [side, keys] of one.records.entries()) {
        if (this.#isOwn(one, side)) for (const key of keys) this.#rows.set(key, []);
      }
    }
    for (const key of this.#rows.keys()) this.#prints.add(printIn(key) ?? '');
    this.#byCells = [...this.#rows.keys()].some(isCellsKey);
    this.#byHash = this.#byCells || this.#prints.size > 1 || !this.#prints.has('');
  }

  /** Looks through the records of a chunk. */
  look({ out, ends, rows }: CleanedChunk, codec: Codec): void {
    if (this.#rows.size === 0) return;
    const cells = this.#cells;
    const { idColumn } = this.#identity;
    for (let at = 0; at < rows.length; at++) {
      codec.scan(out, at === 0 ? 0 : ends[at - 1]!, ends[at]!, true, cells);
      if (idColumn >= 0) this.#note(this.#identity.idKey(codec.decode(out, cells, idColumn)), rows[at]!);
      if (!this.#byHash) continue;
      const texts = codec.columns.map((_, index) => codec.decode(out, cells, index));
      if (!this.#byCells && !this.#prints.has(this.#identity.print(texts))) continue;
      const { exact, vague } = this.#identity.hashesOf(texts);
      for (const key of [...exact, ...vague]) this.#note(key, rows[at]!);
    }
  }

  /** Rows that a record of a decision is named by, and those that it may be. Of a key that fits more than `MOST` not all. */
  rowsOf(decision: Decision, side: number): { readonly exact: readonly number[]; readonly vague: readonly number[] } {
    if (!this.#isOwn(decision, side)) return { exact: [], vague: [] };
    const keys = decision.records[side]!;
    const of = (isWanted: (key: string) => boolean): number[] =>
      keys.filter(isWanted).flatMap((key) => this.#rows.get(key) ?? []);
    return { exact: of((key) => !isVague(key)), vague: of(isVague) };
  }

  #isOwn({ systems }: Decision, side: number): boolean {
    const named = systems?.[side];
    return named === undefined || named === this.#system;
  }

  #note(key: string, row: number): void {
    const rows = this.#rows.get(key);
    if (rows && rows.length < MOST) rows.push(row);
  }
}

/** Records of a system; its rows begin behind `base`, where those of several are numbered through. */
interface NamedIn {
  readonly named: NamedRecords;
  readonly base: number;
}

/** The decisions by rows. */
export const decidedIn = (decisions: readonly Decision[], places: readonly NamedIn[]): Decided =>
  new Decided(
    decisions.map((decision) => {
      const [left, right] = [0, 1].map((side) => rowsOf(decision, side, places)) as [Side, Side];
      const isCut = left.isCut || right.isCut;
      return { verdict: decision.verdict, rows: [left.rows, right.rows], ...(isCut ? { isCut } : {}) };
    }),
  );

interface Side {
  readonly rows: readonly number[];
  readonly isCut: boolean;
}

/**
 * Rows that a record is named by; where there are none, those that it may be. To keep apart the wrong ones does no harm. But what was
 * merged is not there any more, and who is like it then is somebody else, who must not be merged in its place.
 */
function rowsOf(decision: Decision, side: number, places: readonly NamedIn[]): Side {
  const found = places.map(({ named, base }) => ({ ...named.rowsOf(decision, side), base }));
  const of = (kind: 'exact' | 'vague'): number[] => found.flatMap((one) => one[kind].map((row) => row + one.base));
  const exact = of('exact');
  const rows = exact.length > 0 || decision.verdict === 'merge' ? exact : of('vague');
  return { rows: [...new Set(rows)].sort((a, b) => a - b), isCut: rows.length >= MOST };
}
