/**
 * Counts which checks of expected fields fail (docs/score.md). Of each record one question a field and dimension is asked: is there a cell
 * that passes? What is not there passes nothing, so neither an empty cell nor a missing column can make it better.
 */
import { DIMENSIONS, type DimensionNumbers } from '../contract.ts';
import { COMPLETENESS, CONSISTENCY, type Expectation } from './expectation.ts';
import type { Found } from './findings.ts';

const DIMENSION_COUNT = DIMENSIONS.length;

export class ScoreCounts {
  readonly #expected: Expectation;
  /** Of the record that was counted last, by dimension: how many checks failed. */
  fails: Int32Array;
  /** The same for a record in which a cell was found fault with. */
  readonly #scratch = new Int32Array(DIMENSION_COUNT);
  /** By what is filled and which checks of the record failed: what fails in a record without faulty cells. Two sets: by the form of its name. */
  readonly #vectors: readonly Map<number, Int32Array>[] = [new Map(), new Map()];
  #lastKey = -1;
  #lastVectors: Map<number, Int32Array> | undefined;
  #lastVector: Int32Array;
  /** Whether every dimension is counted by the same bits. */
  readonly #isUniform: boolean;
  readonly #failed = new Float64Array(DIMENSION_COUNT);
  /** More that failed of consistency as the records came. */
  #untidy = 0;
  /** By dimension: the first one with the same bits by column, and what is known of its sets of groups. */
  readonly #sameAs: readonly number[];
  readonly #known: readonly Map<number, number>[];
  readonly #sound = new Int32Array(DIMENSION_COUNT);
  /** By dimension: the set that was asked for last, and what is missing in it. */
  readonly #last = new Int32Array(DIMENSION_COUNT).fill(-1);
  readonly #lastMissing = new Int32Array(DIMENSION_COUNT);
  /** By dimension and column: number of the record in which a check found fault with the cell. */
  readonly #faults: Int32Array;
  readonly #width: number;
  #record = 0;
  /** Rules of checks of the whole record, and which of them failed, as bits. */
  readonly #facets: readonly string[];
  #facetFailures = 0;

  constructor(expected: Expectation, columns: number) {
    this.#expected = expected;
    this.#width = columns;
    this.#facets = expected.recordFacets.map(({ rule }) => rule);
    this.#sameAs = expected.bits.map((bits) => expected.bits.findIndex((other) => isSame(bits, other)));
    this.#known = DIMENSIONS.map(() => new Map());
    this.#isUniform = this.#sameAs.every((same) => same === COMPLETENESS) && this.#facets.length <= MOST_FACETS;
    this.fails = this.#scratch;
    this.#lastVector = this.#scratch;
    this.#faults = new Int32Array(DIMENSION_COUNT * columns);
  }

  /** By column, the groups that a filled cell fills; which of several kinds of bits a record is counted by hangs on its name. */
  bitsFor(values: readonly string[]): Int32Array {
    const { bits, bitsOfOneWord, fullName } = this.#expected;
    return fullName >= 0 && isOneWord(values[fullName]!) ? bitsOfOneWord[COMPLETENESS]! : bits[COMPLETENESS]!;
  }

  /**
   * Counts a record that is kept.
   * @param filled the groups that its filled cells fill, by `bitsFor`
   * @param original its cells as they came; undefined where none of them was changed
   */
  record(
    filled: number,
    values: readonly string[],
    original: readonly string[] | undefined,
    found: readonly Found[],
    blamed: Blame,
  ): void {
    const { fullName } = this.#expected;
    const isHalf = fullName >= 0 && isOneWord(values[fullName]!);
    const bits = isHalf ? this.#expected.bitsOfOneWord : this.#expected.bits;
    this.#record++;
    this.#facetFailures = 0;
    const faulty = found.length > 0 ? this.#mark(found, blamed) : 0;
    const fails = faulty === 0 && this.#isUniform ? this.#vector(filled, isHalf) : undefined;
    this.fails = fails ?? this.#compute(this.#scratch, filled, values, bits, faulty);
    if (original) this.#untidy += this.#countUntidy(values, original, bits[CONSISTENCY]!, faulty);
    for (let d = 0; d < DIMENSION_COUNT; d++) this.#failed[d]! += this.fails[d]!;
  }

  /** What fails in a record without faulty cells: nearly always what failed in one before. */
  #vector(filled: number, isHalf: boolean): Int32Array {
    const vectors = this.#vectors[isHalf ? 1 : 0]!;
    const key = filled * (1 << MOST_FACETS) + this.#facetFailures;
    if (key === this.#lastKey && vectors === this.#lastVectors) return this.#lastVector;
    let vector = vectors.get(key);
    if (vector === undefined) {
      vector = this.#compute(new Int32Array(DIMENSION_COUNT), filled, [], [], 0);
      if (vectors.size >= MOST_SETS) vectors.clear();
      vectors.set(key, vector);
    }
    this.#lastKey = key;
    this.#lastVectors = vectors;
    this.#lastVector = vector;
    return vector;
  }

  #compute(
    fails: Int32Array,
    filled: number,
    values: readonly string[],
    bits: readonly Int32Array[],
    faulty: number,
  ): Int32Array {
    for (let d = 0; d < DIMENSION_COUNT; d++) {
      const same = this.#sameAs[d]!;
      const isFaulty = (faulty & (1 << d)) !== 0;
      // what was made out for another dimension holds where neither has faults
      const isKnown = same < d && !isFaulty && (faulty & (1 << same)) === 0;
      const sound =
        same === COMPLETENESS && !isFaulty
          ? filled
          : isKnown
            ? this.#sound[same]!
            : this.#soundIn(d, values, bits[d]!, isFaulty);
      this.#sound[d] = sound;
      fails[d] = this.#missing(d, sound);
    }
    for (let d = 0; d < DIMENSION_COUNT; d++) fails[d]! += this.#facetsFailed(d);
    return fails;
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

  /** Notes which cells of this record were found fault with. @returns the dimensions in which one was, as bits */
  #mark(found: readonly Found[], blamed: Blame): number {
    let faulty = 0;
    for (let k = 0; k < found.length; k++) {
      const one = found[k]!;
      const { dimension, rule } = one.step;
      if (one.finding.isExcused) continue;
      if (rule.asks !== undefined) {
        const facet = this.#facets.indexOf(rule.id);
        if (facet >= 0) this.#facetFailures |= 1 << facet;
        continue;
      }
      const column = blamed(one);
      if (column < 0) continue;
      this.#faults[dimension * this.#width + column] = this.#record;
      faulty |= 1 << dimension;
    }
    return faulty;
  }

  /** Bits of the groups that sound cells fill. */
  #soundIn(d: number, values: readonly string[], bits: Int32Array, isFaulty: boolean): number {
    const { columns } = this.#expected;
    const place = d * this.#width;
    let filled = 0;
    for (let k = 0; k < columns.length; k++) {
      const i = columns[k]!;
      if (values[i] === '' || (isFaulty && this.#faults[place + i] === this.#record)) continue;
      filled |= bits[i]!;
    }
    return filled;
  }

  /** Checks of this record as a whole that failed. */
  #facetsFailed(d: number): number {
    const { recordFacets } = this.#expected;
    let failed = 0;
    for (let k = 0; k < recordFacets.length; k++) {
      const { dimension, isHopeless } = recordFacets[k]!;
      if (dimension === d && (isHopeless || (this.#facetFailures & (1 << k)) !== 0)) failed++;
    }
    return failed;
  }

  /** Checks of consistency that fail only because a repair has changed the cell. */
  #countUntidy(values: readonly string[], original: readonly string[], bits: Int32Array, faulty: number): number {
    const { columns } = this.#expected;
    const isFaulty = (faulty & (1 << CONSISTENCY)) !== 0;
    const place = CONSISTENCY * this.#width;
    let filled = 0;
    for (let k = 0; k < columns.length; k++) {
      const i = columns[k]!;
      // a group that is filled needs no other cell
      if ((bits[i]! & ~filled) === 0) continue;
      if (values[i] === '' || values[i] !== original[i]) continue;
      if (isFaulty && this.#faults[place + i] === this.#record) continue;
      filled |= bits[i]!;
    }
    return this.#missing(CONSISTENCY, filled) + this.#facetsFailed(CONSISTENCY) - this.fails[CONSISTENCY]!;
  }

  /** How many fields lack a group of these. */
  #missing(d: number, filled: number): number {
    if (filled === this.#last[d]) return this.#lastMissing[d]!;
    const known = this.#known[d]!;
    let missing = known.get(filled);
    if (missing === undefined) {
      missing = 0;
      for (const need of this.#expected.needs[d]!) if ((filled & need) !== need) missing++;
      if (known.size >= MOST_SETS) known.clear();
      known.set(filled, missing);
    }
    this.#last[d] = filled;
    this.#lastMissing[d] = missing;
    return missing;
  }
}

const MOST_SETS = 4096;
/** Checks of the whole record, in bits of a key. */
const MOST_FACETS = 4;
/** From here on scripts begin that part the words of a name by nothing. */
const CJK = 0x2e80;

const isOneWord = (name: string): boolean => name !== '' && name.charCodeAt(0) < CJK && !name.includes(' ');

/** The column that a finding is about, -1 for none. */
export type Blame = (found: Found) => number;

const isSame = (a: Int32Array, b: Int32Array): boolean => a.every((bits, at) => bits === b[at]);
