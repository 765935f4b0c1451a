/**
 * Finds the records that decisions name, as they come out of the record stage.
 *
 * Memory: the keys of the decisions, and the rows that they fit. Of a key that fits more rows than `MOST` no more are kept.
 */
import type { Field } from '../contract.ts';
import { Decided } from '../dedupe/decided.ts';
import { type Cells, type Codec, createCells } from '../io/codec.ts';
import type { Decision } from './decisions.ts';
import { Identity, isCellsKey, isIdKey, PRINT } from './identity.ts';

const MOST = 100;

/** Cleaned records of a chunk. */
export interface CleanedChunk {
  readonly out: Uint8Array;
  readonly ends: Int32Array;
  readonly rows: Int32Array;
}

export class NamedRecords {
  readonly #decisions: readonly Decision[];
  readonly #identity: Identity;
  readonly #cells: Cells;
  /** Rows by key. */
  readonly #rows = new Map<string, number[]>();
  /** What keys by a name begin with: most records have none of these names. */
  readonly #prints = new Set<string>();
  readonly #byHash: boolean;
  readonly #byCells: boolean;

  constructor(decisions: readonly Decision[], fields: readonly Field[]) {
    this.#decisions = decisions;
    this.#identity = new Identity(fields);
    this.#cells = createCells(fields.length);
    for (const { records } of decisions) for (const key of records.flat()) this.#rows.set(key, []);
    const hashes = [...this.#rows.keys()].filter((key) => !isIdKey(key));
    for (const key of hashes) if (!isCellsKey(key)) this.#prints.add(key.slice(0, PRINT));
    this.#byHash = hashes.length > 0;
    this.#byCells = hashes.some(isCellsKey);
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
      for (const key of this.#identity.hashKeys(texts)) this.#note(key, rows[at]!);
    }
  }

  /** The decisions by rows. */
  decided(): Decided {
    return new Decided(
      this.#decisions.map(({ verdict, records }) => {
        const [left, right] = records.map((keys) => this.#rowsOf(keys)) as [number[], number[]];
        return { verdict, rows: [left, right] };
      }),
    );
  }

  /** Rows with the id; where there is none, those that any of the hashes fits. */
  #rowsOf(keys: readonly string[]): number[] {
    const rowsOf = (wanted: readonly string[]): number[] => wanted.flatMap((key) => this.#rows.get(key) ?? []);
    const byId = rowsOf(keys.filter(isIdKey));
    const rows = byId.length > 0 ? byId : rowsOf(keys.filter((key) => !isIdKey(key)));
    return [...new Set(rows)].sort((a, b) => a - b);
  }

  #note(key: string, row: number): void {
    const rows = this.#rows.get(key);
    if (rows && rows.length < MOST) rows.push(row);
  }
}
