/**
 * Finds the records that decisions name, as they come out of the record stage.
 *
 * Memory: the keys of the decisions, and the rows that they fit. Of a key that fits more rows than `MOST` no more are kept.
 */
import type { Field } from '../../contract.ts';
import { Decided } from '../../dedupe/decided.ts';
import { type Cells, type Codec, createCells } from '../../io/codec.ts';
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
  readonly #decisions: readonly Decision[];
  readonly #identity: Identity;
  readonly #cells: Cells;
  /** Rows by key. */
  readonly #rows = new Map<string, number[]>();
  /** Names that keys name: most records have none of them. */
  readonly #prints = new Set<string>();
  readonly #byHash: boolean;
  readonly #byCells: boolean;

  constructor(decisions: readonly Decision[], fields: readonly Field[]) {
    this.#decisions = decisions;
    this.#identity = new Identity(fields);
    this.#cells = createCells(fields.length);
    for (const { records } of decisions) for (const key of records.flat()) this.#rows.set(key, []);
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

  /** The decisions by rows. */
  decided(): Decided {
    return new Decided(
      this.#decisions.map(({ verdict, records }) => {
        const [left, right] = records.map((keys) => this.#rowsOf(keys, verdict)) as [number[], number[]];
        return { verdict, rows: [left, right] };
      }),
    );
  }

  /**
   * Rows that a record is named by; where there are none, those that it may be. To keep apart the wrong ones does no harm. But what was
   * merged is not there any more, and who is like it then is somebody else, who must not be merged in its place.
   */
  #rowsOf(keys: readonly string[], verdict: Decision['verdict']): number[] {
    const rowsOf = (wanted: readonly string[]): number[] => wanted.flatMap((key) => this.#rows.get(key) ?? []);
    const exact = rowsOf(keys.filter((key) => !isVague(key)));
    const rows = exact.length > 0 || verdict === 'merge' ? exact : rowsOf(keys.filter(isVague));
    return [...new Set(rows)].sort((a, b) => a - b);
  }

  #note(key: string, row: number): void {
    const rows = this.#rows.get(key);
    if (rows && rows.length < MOST) rows.push(row);
  }
}
