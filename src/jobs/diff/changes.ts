/** What changed between two exports, counted by column, with a few samples. */
import type { Role } from '../../contract.ts';
import type { ColumnPair } from './columns.ts';

/** How many examples are shown of each column, and of records that came or went. */
export const SAMPLES = 5;

/** A text as it may leave the house. */
export type Show = (text: string, role: Role | null) => string;

interface Sample {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

export interface ColumnChanges {
  /** Its name in the new export. */
  readonly column: string;
  /** Its name in the old one, where that is another. */
  readonly was?: string;
  readonly count: number;
  readonly samples: readonly Sample[];
}

export class ChangeCounts {
  readonly #pairs: readonly ColumnPair[];
  readonly #counts: number[];
  readonly #samples: Sample[][];

  constructor(pairs: readonly ColumnPair[]) {
    this.#pairs = pairs;
    this.#counts = pairs.map(() => 0);
    this.#samples = pairs.map(() => []);
  }

  /** @param pair number of the column */
  add(pair: number, sample: Sample): void {
    this.#counts[pair]!++;
    const samples = this.#samples[pair]!;
    if (samples.length < SAMPLES) samples.push(sample);
  }

  /** Columns with changes, most first. */
  list(): ColumnChanges[] {
    return this.#pairs
      .map(({ from, to }, at) => ({
        column: to,
        ...(from === to ? {} : { was: from }),
        count: this.#counts[at]!,
        samples: this.#samples[at]!,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  }
}
