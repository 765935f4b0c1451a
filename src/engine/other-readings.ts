/**
 * What would be found fault with in the cells of columns that may be read otherwise, and what would be moved out of them: `Name` is that of a person
 * or of a firm, by what stands beside it. Nobody is told, and nothing moves, but the score must not hang on which of them it is.
 */

import type { Role, Spread } from '../contract.ts';
import { hashOfText } from '../ledger/record-hash.ts';
import { traitsOf } from '../traits.ts';
import { Column } from './column.ts';
import type { CheckStep, RepairStep } from './compile.ts';
import { EVERYWHERE, type Expectation } from './expectation.ts';
import { runChecks } from './findings.ts';
import type { RecordContext } from './record.ts';

/** Of each reading, values of which the faults are remembered: they are the same in every record. */
const MOST_VALUES = 1024;

interface Other {
  /** In `Expectation.readings`. */
  readonly place: number;
  readonly column: Column;
  readonly moves: readonly RepairStep[];
  readonly known: Map<string, number>;
}

export class OtherReadings {
  readonly #list: readonly Other[];
  readonly #isFault: Expectation['isFault'];
  readonly #record: RecordContext;

  private constructor(list: readonly Other[], isFault: Expectation['isFault'], record: RecordContext) {
    this.#list = list;
    this.#isFault = isFault;
    this.#record = record;
  }

  /** Undefined where every column is read in one way, or in ways that nothing is checked or moved by. */
  static of({ readings, isFault }: Expectation, record: RecordContext): OtherReadings | undefined {
    const list = readings.flatMap(({ checks, moves }, place): Other[] => {
      const field = checks[0]?.field ?? moves[0]?.field;
      return field ? [{ place, column: new Column(field, moves, checks), moves, known: new Map() }] : [];
    });
    return list.length > 0 ? new OtherReadings(list, isFault, record) : undefined;
  }

  /**
   * Of the record that the context shows.
   * @param note is told which reading has faults, and in which dimensions, as bits
   * @returns the dimensions in which any has
   */
  judge(note: (reading: number, faults: number) => void): number {
    const { values } = this.#record;
    let all = 0;
    for (let k = 0; k < this.#list.length; k++) {
      const other = this.#list[k]!;
      const value = values[other.column.field.index]!;
      if (value === '' || other.column.checks.length === 0) continue;
      const { checks } = other.column.concerned(traitsOf(value), value.length);
      if (checks.length === 0) continue;
      const faults = other.known.get(value) ?? this.#learn(other, checks, value);
      if (faults === 0) continue;
      note(other.place, faults);
      all |= faults;
    }
    return all;
  }

  /**
   * A record whose values are in another reading moved to where they belong: a copy of its cells in which they stand there as well, as what is
   * moved in one reading must be worth as much in all.
   * @returns undefined where nothing is moved
   */
  lift(values: readonly string[]): string[] | undefined {
    let lifted: string[] | undefined;
    for (let k = 0; k < this.#list.length; k++) {
      const { column, moves } = this.#list[k]!;
      const value = values[column.field.index]!;
      if (value === '' || moves.length === 0) continue;
      const { repairs, phases } = column.concerned(traitsOf(value), value.length);
      if (phases === 0) continue;
      for (const step of repairs.flat()) {
        const also = this.#moved(step, value);
        for (const role of Object.keys(also) as Role[]) {
          const at = this.#record.indexOf(role);
          if (at >= 0 && values[at] === '') (lifted ??= [...values])[at] = also[role]!;
        }
      }
    }
    return lifted;
  }

  /** What a repair would write into other cells. */
  #moved(step: RepairStep, value: string): Spread['also'] {
    this.#record.isOtherwise = true;
    this.#record.asIfInPlace = true;
    this.#record.point(step, value);
    const result = step.normalize.call(step.rule, value, this.#record);
    this.#record.asIfInPlace = false;
    this.#record.isOtherwise = false;
    return typeof result === 'string' ? {} : result.also;
  }

  #learn({ known, column }: Other, checks: readonly CheckStep[], value: string): number {
    this.#record.beginTrace();
    this.#record.isOtherwise = true;
    const faults = this.#faultsOf(checks, value);
    this.#record.isOtherwise = false;
    this.#record.endTrace();
    // most names come once: to remember them costs more than to ask again
    if (this.#record.reads.count > 0 || !column.table.isWorthKeeping(value.length, hashOfText(value))) return faults;
    if (known.size >= MOST_VALUES) known.clear();
    known.set(value, faults);
    return faults;
  }

  #faultsOf(checks: readonly CheckStep[], value: string): number {
    let faults = 0;
    for (const { step, finding } of runChecks(checks, value, value, this.#record)) {
      if (finding.isOfReading || !this.#isFault(finding)) continue;
      faults |= finding.isForeign ? EVERYWHERE : 1 << step.dimension;
    }
    return faults;
  }
}
