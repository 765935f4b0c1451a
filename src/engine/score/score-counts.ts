/**
 * Counts which checks of expected fields fail (docs/score.md). Of each record one question a field and dimension is asked: is there a cell
 * that passes? What is not there passes nothing, so neither an empty cell nor a missing column can make it better. Each kind of records that
 * the file is held to asks its own questions; numbers stand kind by kind, and in each by dimension.
 */
import { DIMENSIONS, type Tally } from '../../contract.ts';
import type { Found } from '../rules/findings.ts';
import { COMPLETENESS, CONSISTENCY, type Expectation, type GroupsFilled } from './expectation.ts';
import type { Hearsay } from './hearsay.ts';
import { MendCounts } from './mend-counts.ts';
import type { OtherReadings } from './other-readings.ts';
import type { PossibleMoves } from './possible-moves.ts';
import { type Blame, RecordFaults } from './record-faults.ts';

const DIMENSION_COUNT = DIMENSIONS.length;

/** What fails in records in which the same is filled and no cell is at fault, and how many of them there were. */
interface Usual {
  readonly fails: Int32Array;
  /** By dimension, what is filled; and the checks of the record that failed. */
  readonly sound: Int32Array;
  readonly facetFailures: number;
  records: number;
}

/** What a record would be were some columns not there; undefined where that is the same. */
export interface Otherwise {
  readonly readings?: OtherReadings | undefined;
  readonly moves?: PossibleMoves | undefined;
  readonly hearsay?: Hearsay;
}

export class ScoreCounts {
  readonly #expected: Expectation;
  /** Kinds × dimensions. */
  readonly #slots: number;
  /** Where no full name is of one word. */
  readonly #filling: GroupsFilled;
  /** Of the record that was counted last: how many checks failed. */
  fails: Int32Array;
  /** The same for a record in which a cell was found fault with. */
  readonly #scratch: Int32Array;
  /** By what is filled and which checks of the record failed; a set for each form of its names. */
  readonly #usual: Map<number, Usual>[] = [];
  #lastKey = -1;
  #lastSet: Map<number, Usual> | undefined;
  #last: Usual | undefined;
  /** Whether every dimension is counted by the same bits. */
  readonly #isUniform: boolean;
  readonly #failed: Float64Array;
  readonly #failedRejected: Float64Array;
  /** By kind, more that failed of consistency as the records came. */
  readonly #untidy: Float64Array;
  /** By dimension: the first one with the same bits by column. */
  readonly #sameAs: readonly number[];
  /** What is known of sets of groups: how many fields lack one. */
  readonly #known: readonly Map<number, number>[];
  readonly #sound = new Int32Array(DIMENSION_COUNT);
  /** The set that was asked for last, and what is missing in it. */
  readonly #lastFilled: Int32Array;
  readonly #lastMissing: Int32Array;
  /** By dimension, the groups that any cell may fill. */
  readonly #reach: readonly number[];
  readonly #moves: PossibleMoves | undefined;
  readonly #faults: RecordFaults;
  readonly #mends: MendCounts;

  constructor(expected: Expectation, columns: number, otherwise: Otherwise = {}) {
    this.#expected = expected;
    this.#slots = expected.kinds.length * DIMENSION_COUNT;
    this.#filling = expected.fillingFor(0);
    this.#moves = otherwise.moves;
    this.#faults = new RecordFaults(expected, columns, otherwise.hearsay, otherwise.readings);
    this.#mends = new MendCounts(expected);
    const { ofReadings } = this.#filling;
    this.#sameAs = ofReadings.map((bits) => ofReadings.findIndex((other) => isSame(bits, other)));
    this.#reach = ofReadings.map((bits) => bits.reduce((all, own) => all | own, 0));
    this.#isUniform =
      this.#sameAs.every((same) => same === COMPLETENESS) && expected.recordFacets.length <= MOST_FACETS;
    this.#failed = new Float64Array(this.#slots);
    this.#failedRejected = new Float64Array(this.#slots);
    this.#untidy = new Float64Array(expected.kinds.length);
    this.#known = Array.from(this.#failed, () => new Map());
    this.#lastFilled = new Int32Array(this.#slots).fill(-1);
    this.#lastMissing = new Int32Array(this.#slots);
    this.#scratch = new Int32Array(this.#slots);
    this.fails = this.#scratch;
  }

  /** By column, the groups that a filled cell fills; which of several kinds of bits a record is counted by hangs on its name. */
  bitsFor(values: readonly string[]): Int32Array {
    return this.#fillingFor(this.#oneWord(values)).ofColumns[COMPLETENESS]!;
  }

  /** The groups that the filled cells of a record fill. */
  groupsOf(values: readonly string[]): number {
    const bits = this.bitsFor(values);
    return bits.reduce((sum, own, i) => (values[i] === '' ? sum : sum | own), 0);
  }

  /**
   * Counts a record that is kept.
   * @param filled the groups that its filled cells fill, by `bitsFor`
   * @param original its cells as they came; undefined where none of them was changed
   */
  record(
    filled: number,
    values: string[],
    original: readonly string[] | undefined,
    found: readonly Found[],
    blamed: Blame,
  ): void {
    const oneWord = this.#oneWord(values);
    const faulty = this.#faults.begin(values, original, found, blamed);
    const isUsual = faulty === 0 && this.#isUniform;
    if (isUsual && this.#movable(values, original, this.#reach[COMPLETENESS]! & ~filled) === 0) {
      const usual = this.#usualOf(filled, oneWord);
      usual.records++;
      this.fails = usual.fails;
    } else {
      this.#count(filled, values, original, this.#fillingFor(oneWord), faulty);
      for (let s = 0; s < this.#slots; s++) this.#failed[s]! += this.fails[s]!;
      this.#mends.add(this.#sound, this.#faults.facetFailures, 1);
    }
    if (original) this.#countUntidy(values, original, this.#fillingFor(oneWord).ofReadings[CONSISTENCY]!, faulty);
  }

  /** Counts a record that is rejected although its cells could be read: it fails where they do. */
  rejected(values: string[], original: readonly string[], found: readonly Found[], blamed: Blame): void {
    const isEmpty = values.every((value) => value === '');
    const filling = this.#fillingFor(this.#oneWord(values));
    const filled = this.groupsOf(values);
    const faulty = this.#faults.begin(values, original, found, blamed);
    this.#count(filled, values, original, filling, faulty);
    if (isEmpty) this.#mends.add(NOTHING_SOUND, ALL_FACETS, 1);
    else this.#mends.add(this.#sound, this.#faults.facetFailures, 1);
    for (let s = 0; s < this.#slots; s++) {
      const { checks, hopeless } = this.#expected.kinds[Math.floor(s / DIMENSION_COUNT)]!;
      const d = s % DIMENSION_COUNT;
      this.#failedRejected[s]! += isEmpty ? checks[d]! - hopeless[d]! : this.fails[s]!;
    }
    if (!isEmpty) this.#countUntidy(values, original, filling.ofReadings[CONSISTENCY]!, faulty);
  }

  /** What failed since the last time; starts anew. */
  take(): Pick<Tally, 'failed' | 'failedBefore' | 'failedRejected' | 'toMend'> {
    for (const set of this.#usual) if (set) this.#settle(set);
    const failed = [...this.#failed];
    const failedBefore = [...failed];
    for (const [kind, more] of this.#untidy.entries()) failedBefore[kind * DIMENSION_COUNT + CONSISTENCY]! += more;
    const failedRejected = [...this.#failedRejected];
    for (const counts of [this.#failed, this.#failedRejected, this.#untidy]) counts.fill(0);
    return { failed, failedBefore, failedRejected, toMend: this.#mends.take() };
  }

  /** Which of the full names are of one word, as bits. */
  #oneWord(values: readonly string[]): number {
    const { fullNames } = this.#expected;
    let mask = 0;
    for (let k = 0; k < fullNames.length; k++) if (isOneWord(values[fullNames[k]!]!)) mask |= 1 << k;
    return mask;
  }

  #fillingFor(oneWord: number): GroupsFilled {
    return oneWord === 0 ? this.#filling : this.#expected.fillingFor(oneWord);
  }

  /** What fails in a record in which a cell is at fault, or a value stands in a wrong column. */
  #count(
    filled: number,
    values: string[],
    original: readonly string[] | undefined,
    filling: GroupsFilled,
    faulty: number,
  ): void {
    this.fails = this.#compute(this.#scratch, filled, values, original, filling, faulty, 0);
    let missing = 0;
    for (let d = 0; d < DIMENSION_COUNT; d++) missing |= this.#reach[d]! & ~this.#sound[d]!;
    const movable = this.#movable(values, original, missing);
    if (movable !== 0) this.#compute(this.#scratch, filled, values, original, filling, faulty, movable);
  }

  /** Of the groups that no sound cell fills those that a value of another column would. */
  #movable(values: string[], original: readonly string[] = values, missing: number): number {
    if (this.#moves === undefined || missing === 0) return 0;
    return this.#moves.judge(values, original, missing, this.#faults.of);
  }

  /** What fails in a record without faulty cells: nearly always what failed in one before. */
  #usualOf(filled: number, oneWord: number): Usual {
    const set = (this.#usual[oneWord] ??= new Map());
    const key = filled * (1 << MOST_FACETS) + this.#faults.facetFailures;
    if (key === this.#lastKey && set === this.#lastSet) return this.#last!;
    let usual = set.get(key);
    if (usual === undefined) {
      const fails = this.#compute(new Int32Array(this.#slots), filled, [], undefined, this.#filling, 0, 0);
      usual = { fails, sound: this.#sound.slice(), facetFailures: this.#faults.facetFailures, records: 0 };
      if (set.size >= MOST_SETS) {
        this.#settle(set);
        set.clear();
      }
      set.set(key, usual);
    }
    this.#lastKey = key;
    this.#lastSet = set;
    this.#last = usual;
    return usual;
  }

  /** Adds what failed in the usual records. */
  #settle(set: ReadonlyMap<number, Usual>): void {
    for (const usual of set.values()) {
      if (usual.records === 0) continue;
      for (let s = 0; s < this.#slots; s++) this.#failed[s]! += usual.fails[s]! * usual.records;
      this.#mends.add(usual.sound, usual.facetFailures, usual.records);
      usual.records = 0;
    }
  }

  #compute(
    fails: Int32Array,
    filled: number,
    values: readonly string[],
    original: readonly string[] = values,
    { ofReadings }: GroupsFilled,
    faulty: number,
    movable: number,
  ): Int32Array {
    for (let d = 0; d < DIMENSION_COUNT; d++) {
      const same = this.#sameAs[d]!;
      const isFaulty = (faulty & (1 << d)) !== 0;
      // what was made out for another dimension holds where neither has faults
      const isKnown = same < d && !isFaulty && (faulty & (1 << same)) === 0;
      const sound =
        (movable & this.#reach[d]!) |
        (same === COMPLETENESS && !isFaulty
          ? filled
          : isKnown
            ? this.#sound[same]!
            : this.#soundIn(d, values, original, ofReadings[d]!, isFaulty));
      this.#sound[d] = sound;
      for (let k = 0, s = d; s < this.#slots; k++, s += DIMENSION_COUNT) {
        fails[s] = this.#missing(k, d, sound) + this.#facetsFailed(k, d);
      }
    }
    return fails;
  }

  /** Bits of the groups that sound cells fill; read otherwise than they were repaired, from what they held as they came. */
  #soundIn(
    d: number,
    values: readonly string[],
    original: readonly string[],
    bits: Int32Array,
    isFaulty: boolean,
  ): number {
    const { readings } = this.#expected;
    let filled = 0;
    for (let r = 0; r < readings.length; r++) {
      const { column, isOwn } = readings[r]!;
      if (values[column] === '' && (isOwn || original[column] === '')) continue;
      if (!isFaulty || !this.#faults.has(d, r)) filled |= bits[r]!;
    }
    return filled;
  }

  /** Checks of this record as a whole that failed. */
  #facetsFailed(kind: number, d: number): number {
    const { recordFacets, kinds } = this.#expected;
    const { facets } = kinds[kind]!;
    let failed = 0;
    for (let k = 0; k < facets.length; k++) {
      const { dimension } = recordFacets[facets[k]!]!;
      if (dimension === d && (this.#faults.facetFailures & (1 << facets[k]!)) !== 0) failed++;
    }
    return failed;
  }

  /** Counts checks of consistency that fail only because a repair has changed the cell. */
  #countUntidy(values: readonly string[], original: readonly string[], bits: Int32Array, faulty: number): void {
    const { readings } = this.#expected;
    const isFaulty = (faulty & (1 << CONSISTENCY)) !== 0;
    let filled = 0;
    for (let r = 0; r < readings.length; r++) {
      // a group that is filled needs no other cell
      if ((bits[r]! & ~filled) === 0) continue;
      const i = readings[r]!.column;
      if (values[i] === '' || values[i] !== original[i]) continue;
      if (isFaulty && this.#faults.has(CONSISTENCY, r)) continue;
      filled |= bits[r]!;
    }
    for (let k = 0, s = CONSISTENCY; s < this.#slots; k++, s += DIMENSION_COUNT) {
      const failing = this.#missing(k, CONSISTENCY, filled) + this.#facetsFailed(k, CONSISTENCY);
      this.#untidy[k]! += failing - this.fails[s]!;
    }
  }

  /** How many fields lack a group of these. */
  #missing(kind: number, d: number, filled: number): number {
    const s = kind * DIMENSION_COUNT + d;
    if (filled === this.#lastFilled[s]) return this.#lastMissing[s]!;
    const known = this.#known[s]!;
    let missing = known.get(filled);
    if (missing === undefined) {
      missing = 0;
      for (const need of this.#expected.kinds[kind]!.needs[d]!) if ((filled & need) !== need) missing++;
      if (known.size >= MOST_SETS) known.clear();
      known.set(filled, missing);
    }
    this.#lastFilled[s] = filled;
    this.#lastMissing[s] = missing;
    return missing;
  }
}

const MOST_SETS = 4096;
/** Checks of the whole record, in bits of a key. */
const MOST_FACETS = 4;
const NOTHING_SOUND = new Int32Array(DIMENSION_COUNT);
const ALL_FACETS = -1;
/** From here on scripts begin that part the words of a name by nothing. */
const CJK = 0x2e80;

const isOneWord = (name: string): boolean => name !== '' && name.charCodeAt(0) < CJK && !name.includes(' ');

const isSame = (a: Int32Array, b: Int32Array): boolean => a.every((bits, at) => bits === b[at]);
