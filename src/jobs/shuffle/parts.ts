/** The parts of a run in the order of their rows: which of them a row is of, and how its records are read and repaired. */
import type { Catalog, Plan } from '../../contract.ts';
import { faultsOf } from '../../engine/batch/faults.ts';
import { assemble } from '../../engine/run/assemble.ts';
import type { Stage } from '../../engine/stage.ts';
import type { Codec } from '../../io/format/codec.ts';
import { createCodec } from '../../io/stream/input.ts';
import type { StagedPart } from '../shards/staged-part.ts';

export class Parts {
  readonly #plan: Plan;
  readonly #catalog: Catalog;
  readonly #parts: readonly StagedPart[];
  /** First row of each part. */
  readonly #firstRows: number[] = [];
  readonly #codecs = new Map<string, Codec>();
  readonly #stages = new Map<string, Stage>();

  constructor(plan: Plan, catalog: Catalog, parts: readonly StagedPart[]) {
    this.#plan = plan;
    this.#catalog = catalog;
    this.isFaulty = faultsOf(plan, catalog);
    this.#parts = parts;
    let row = 1;
    for (const { rows } of parts) {
      this.#firstRows.push(row);
      row += rows;
    }
  }

  /** Whether a check objects to a value of a column. */
  readonly isFaulty: (index: number, value: string) => boolean;

  readonly codecOf = (row: number): Codec => {
    const { layout } = this.#partOf(row);
    return made(this.#codecs, JSON.stringify(layout), () => createCodec(layout));
  };

  readonly stageOf = (row: number): Stage => {
    const { layout } = this.#partOf(row);
    return made(this.#stages, JSON.stringify(layout), () => assemble({ ...this.#plan, layout }, this.#catalog));
  };

  /** Number of the first row of a part. */
  firstRowOf(part: number): number {
    return this.#firstRows[part]!;
  }

  fileOf(row: number): string {
    return this.#partOf(row).name;
  }

  /** Number of the part that a row is of. */
  indexOf(row: number): number {
    let [low, high] = [0, this.#firstRows.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#firstRows[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #partOf(row: number): StagedPart {
    return this.#parts[this.indexOf(row)]!;
  }
}

function made<T>(known: Map<string, T>, name: string, make: () => T): T {
  const before = known.get(name);
  if (before !== undefined) return before;
  const one = make();
  known.set(name, one);
  return one;
}
