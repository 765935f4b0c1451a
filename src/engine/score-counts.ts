/**
 * Counts which checks of expected fields fail (docs/score.md). Of each record one question a field and dimension is asked: is there a cell
 * that passes? What is not there passes nothing, so neither an empty cell nor a missing column can make it better.
 */
import { DIMENSIONS, type DimensionNumbers } from '../contract.ts';
import { CONSISTENCY, type Expectation } from './expectation.ts';
import type { Found } from './findings.ts';

const DIMENSION_COUNT = DIMENSIONS.length;

export class ScoreCounts {
  readonly #expected: Expectation;
  /** Of the record that was counted last, by dimension: how many checks failed. */
  readonly fails = new Int32Array(DIMENSION_COUNT);
  readonly #failed = new Float64Array(DIMENSION_COUNT);
  /** More that failed of consistency as the records came. */
  #untidy = 0;
  /** By dimension: the first one with the same bits by column, and what is known of its sets of groups. */
  readonly #sameAs: readonly number[];
  readonly #known: readonly Map<number, number>[];
  readonly #filled: Int32Array;
  /** By dimension and column: number of the record in which a check found fault with the cell. */
  readonly #faults: Int32Array;
  readonly #width: number;
  #record = 0;

  constructor(expected: Expectation, columns: number) {
    this.#expected = expected;
    this.#width = columns;
    this.#sameAs = expected.bits.map((bits) => expected.bits.findIndex((other) => isSame(bits, other)));
    this.#known = DIMENSIONS.map(() => new Map());
    this.#filled = new Int32Array(DIMENSION_COUNT);
    this.#faults = new Int32Array(DIMENSION_COUNT * columns);
  }

  /** Counts a record that is kept. @param original its cells as they came; undefined where none of them was changed */
  record(
    values: readonly string[],
    original: readonly string[] | undefined,
    found: readonly Found[],
    blamed: Blame,
  ): void {
    const { columns, recordFacets, fullName } = this.#expected;
    const { fails } = this;
    const bits = fullName >= 0 && isOneWord(values[fullName]!) ? this.#expected.bitsOfOneWord : this.#expected.bits;
    this.#record++;
    const hasFaults = found.length > 0 && this.#mark(found, blamed);
    for (let d = 0; d < DIMENSION_COUNT; d++) {
      const same = this.#sameAs[d]!;
      const filled =
        same < d && !hasFaults ? this.#filled[same]! : this.#soundIn(d, values, columns, bits[d]!, hasFaults);
      this.#filled[d] = filled;
      fails[d] = this.#missing(d, filled);
    }
    if (original) this.#untidy += this.#countUntidy(values, original, bits[CONSISTENCY]!, hasFaults);
    for (let k = 0; k < recordFacets.length; k++) {
      const { rule, dimension, isHopeless } = recordFacets[k]!;
      if (isHopeless || hasFailed(rule, found)) fails[dimension]!++;
    }
    for (let d = 0; d < DIMENSION_COUNT; d++) this.#failed[d]! += fails[d]!;
  }

  /** What failed since the last time; starts anew. */
  take(): { failed: DimensionNumbers; failedBefore: DimensionNumbers } {
    const failed = {} as DimensionNumbers;
    for (const [d, dimension] of DIMENSIONS.entries()) failed[dimension] = this.#failed[d]!;
    const failedBefore = { ...failed, consistency: failed.consistency + this.#untidy };
    this.#failed.fill(0);
    this.#untidy = 0;
    return { failed, failedBefore };
  }

  /** Notes which cells of this record were found fault with. @returns whether one of them counts */
  #mark(found: readonly Found[], blamed: Blame): boolean {
    let any = false;
    for (const one of found) {
      const column = blamed(one);
      if (column < 0 || one.finding.isExcused || one.step.rule.asks !== undefined) continue;
      this.#faults[DIMENSIONS.indexOf(one.step.rule.dimension) * this.#width + column] = this.#record;
      any = true;
    }
    return any;
  }

  /** Bits of the groups that sound cells fill. */
  #soundIn(
    d: number,
    values: readonly string[],
    columns: readonly number[],
    bits: Int32Array,
    hasFaults: boolean,
  ): number {
    let filled = 0;
    const place = d * this.#width;
    for (let k = 0; k < columns.length; k++) {
      const i = columns[k]!;
      if (values[i] === '' || (hasFaults && this.#faults[place + i] === this.#record)) continue;
      filled |= bits[i]!;
    }
    return filled;
  }

  /** Checks of consistency that fail only because a repair has changed the cell. */
  #countUntidy(values: readonly string[], original: readonly string[], bits: Int32Array, hasFaults: boolean): number {
    const { columns } = this.#expected;
    const place = CONSISTENCY * this.#width;
    let filled = 0;
    for (let k = 0; k < columns.length; k++) {
      const i = columns[k]!;
      if (values[i] === '' || values[i] !== original[i]) continue;
      if (hasFaults && this.#faults[place + i] === this.#record) continue;
      filled |= bits[i]!;
    }
    return this.#missing(CONSISTENCY, filled) - this.fails[CONSISTENCY]!;
  }

  /** How many fields lack a group of these. */
  #missing(d: number, filled: number): number {
    const known = this.#known[d]!;
    let missing = known.get(filled);
    if (missing === undefined) {
      missing = 0;
      for (const need of this.#expected.needs[d]!) if ((filled & need) !== need) missing++;
      if (known.size >= MOST_SETS) known.clear();
      known.set(filled, missing);
    }
    return missing;
  }
}

const MOST_SETS = 4096;
/** From here on scripts begin that part the words of a name by nothing. */
const CJK = 0x2e80;

const isOneWord = (name: string): boolean => name !== '' && name.charCodeAt(0) < CJK && !name.includes(' ');

/** The column that a finding is about, -1 for none. */
export type Blame = (found: Found) => number;

const isSame = (a: Int32Array, b: Int32Array): boolean => a.every((bits, at) => bits === b[at]);

function hasFailed(rule: string, found: readonly Found[]): boolean {
  for (const { step, finding } of found) if (step.rule.id === rule && !finding.isExcused) return true;
  return false;
}
