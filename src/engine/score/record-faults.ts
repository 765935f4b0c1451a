/** Which cells of the record at hand the checks find fault with, as far as it counts in the score: by dimension, and read as each of their readings. */
import { DIMENSIONS } from '../../contract.ts';
import type { Found } from '../rules/findings.ts';
import { EVERYWHERE, type Expectation } from './expectation.ts';
import type { Hearsay } from './hearsay.ts';
import type { OtherReadings } from './other-readings.ts';

const DIMENSION_COUNT = DIMENSIONS.length;

/** The column that a finding is about, -1 for none. */
export type Blame = (found: Found) => number;

export class RecordFaults {
  readonly #expected: Expectation;
  readonly #hearsay: Hearsay | undefined;
  /** Undefined where no column may be read otherwise. */
  readonly #others: OtherReadings | undefined;
  /** By column, its readings, by their places. */
  readonly #readingsOf: readonly (readonly number[])[];
  readonly #width: number;
  /** By dimension and reading: number of the record in which a check found fault with the cell, read so. */
  readonly #faults: Int32Array;
  #record = 0;
  /** Rules of checks of the whole record. */
  readonly #facets: readonly string[];
  /** Which of them failed, as bits. */
  facetFailures = 0;

  constructor(expected: Expectation, columns: number, hearsay: Hearsay | undefined, others: OtherReadings | undefined) {
    this.#expected = expected;
    this.#hearsay = hearsay;
    this.#others = others;
    this.#width = expected.readings.length;
    this.#readingsOf = Array.from({ length: columns }, (_, i) =>
      [...expected.readings.keys()].filter((at) => expected.readings[at]!.column === i),
    );
    this.#facets = expected.recordFacets.map(({ rule }) => rule);
    this.#faults = new Int32Array(DIMENSION_COUNT * this.#width);
  }

  /**
   * Turns to the next record.
   * @param original its cells as they came; undefined where none of them was changed
   * @returns the dimensions in which a cell of it was found fault with, as bits
   */
  begin(values: string[], original: readonly string[] | undefined, found: readonly Found[], blamed: Blame): number {
    this.#record++;
    this.facetFailures = 0;
    let faulty = 0;
    for (let k = 0; k < found.length; k++) faulty |= this.#mark(found[k]!, values, original ?? values, blamed);
    return this.#others === undefined ? faulty : faulty | this.#others.judge(this.#note, original);
  }

  /** Whether the cell of a reading is at fault in a dimension. */
  has(d: number, reading: number): boolean {
    return this.#faults[d * this.#width + reading] === this.#record;
  }

  /** The dimensions in which a cell is at fault, as bits. */
  readonly of = (column: number): number => {
    let faults = 0;
    for (const reading of this.#readingsOf[column]!) {
      for (let d = 0; d < DIMENSION_COUNT; d++) if (this.has(d, reading)) faults |= 1 << d;
    }
    return faults;
  };

  /** Notes what was found. @returns the dimensions in which a cell is at fault by it, as bits */
  #mark(found: Found, values: string[], original: readonly string[], blamed: Blame): number {
    const { step, finding } = found;
    if (!this.#expected.isFault(finding) || this.#isHearsay(found, values, original)) return 0;
    if (step.rule.asks !== undefined) {
      const facet = step.field === undefined ? this.#facets.indexOf(step.rule.id) : -1;
      if (facet >= 0 && !this.#hearsay?.isSoundOtherwise(step, values)) this.facetFailures |= 1 << facet;
      return 0;
    }
    const column = blamed(found);
    if (column < 0) return 0;
    const readings = this.#readingsOf[column]!;
    // which column a check of the record finds to blame hangs on how it is read
    if (readings.length > 1 && (finding.isOfReading || step.field === undefined)) return 0;
    const faults = finding.isForeign ? EVERYWHERE : 1 << step.dimension;
    for (let r = 0; r < readings.length; r++) {
      if (this.#expected.readings[readings[r]!]!.isOwn) this.#note(readings[r]!, faults);
    }
    return faults;
  }

  #isHearsay({ step, finding }: Found, values: string[], original: readonly string[]): boolean {
    if (!this.#hearsay?.concerns(step, finding)) return false;
    return this.#hearsay.has(step, finding, values[step.field?.index ?? -1] ?? '', values, original);
  }

  /** Notes that a cell of this record was found fault with, read as one of its readings. */
  readonly #note = (reading: number, faults: number): void => {
    for (let d = 0; d < DIMENSION_COUNT; d++) {
      if ((faults & (1 << d)) !== 0) this.#faults[d * this.#width + reading] = this.#record;
    }
  };
}
