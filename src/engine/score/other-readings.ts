/**
 * What would be found fault with in the cells of columns that may be read otherwise: `Name` is that of a person or of a firm, by what stands beside
 * it. Nobody is told, but the score must not hang on which of them it is.
 */

import { PHASES } from '../../contract.ts';
import { hashOfText } from '../../ledger/record-hash.ts';
import { traitsOf } from '../../traits.ts';
import { Column } from '../batch/column.ts';
import { lastUpTo } from '../batch/trial.ts';
import type { CheckStep } from '../rules/compile.ts';
import { runChecks } from '../rules/findings.ts';
import type { RecordContext } from '../rules/record.ts';
import { EVERYWHERE, type Expectation } from './expectation.ts';
import type { Hearsay } from './hearsay.ts';

/** Of each reading, values of which the faults are remembered: they are the same in every record. */
const MOST_VALUES = 1024;

interface Other {
  /** In `Expectation.readings`. */
  readonly place: number;
  readonly column: Column;
  readonly known: Map<string, number>;
}

export class OtherReadings {
  readonly #list: readonly Other[];
  readonly #isFault: Expectation['isFault'];
  readonly #record: RecordContext;
  readonly #hearsay: Hearsay;
  #original: readonly string[] = [];
  /** Whether what was found out hangs on nothing but the value. */
  #isKnown = true;

  private constructor(
    list: readonly Other[],
    isFault: Expectation['isFault'],
    record: RecordContext,
    hearsay: Hearsay,
  ) {
    this.#list = list;
    this.#isFault = isFault;
    this.#record = record;
    this.#hearsay = hearsay;
  }

  /** Undefined where every column is read in one way, or in ways that no check is made of. */
  static of({ readings, isFault }: Expectation, record: RecordContext, hearsay: Hearsay): OtherReadings | undefined {
    const list = readings.flatMap(({ checks, repairs }, place): Other[] => {
      const field = checks[0]?.field;
      return field ? [{ place, column: new Column(field, repairs, checks), known: new Map() }] : [];
    });
    return list.length > 0 ? new OtherReadings(list, isFault, record, hearsay) : undefined;
  }

  /**
   * Of the record that the context shows. What repairs have made of a cell as one of its role is not asked, but what they would as one of the other.
   * @param original its cells as they came; undefined: as they are
   * @param note is told which reading has faults, and in which dimensions, as bits
   * @returns the dimensions in which any has, or in which a cell counts that is empty now
   */
  judge(note: (reading: number, faults: number) => void, original: readonly string[] | undefined): number {
    const { values } = this.#record;
    this.#original = original ?? values;
    let all = 0;
    for (let k = 0; k < this.#list.length; k++) {
      const other = this.#list[k]!;
      const { index } = other.column.field;
      const value = values[index]!;
      const came = original?.[index] || value;
      if (came === '') continue;
      const faults = this.#faultsOf(other, came);
      // what was moved away by another reading would stand there by this one
      if (value === '' && faults !== EVERYWHERE) all = EVERYWHERE;
      if (faults === 0) continue;
      note(other.place, faults);
      all |= faults;
    }
    return all;
  }

  #faultsOf(other: Other, value: string): number {
    const { checks, phases } = other.column.concerned(traitsOf(value), value.length);
    if (checks.length === 0 && phases === 0) return 0;
    return other.known.get(value) ?? this.#learn(other, value);
  }

  #learn({ known, column }: Other, value: string): number {
    this.#isKnown = true;
    this.#record.beginTrace();
    this.#record.isOtherwise = true;
    const text = this.#repaired(column, value);
    const { checks } = column.concerned(traitsOf(text), text.length);
    const faults = text === '' ? EVERYWHERE : this.#found(checks, text, value);
    this.#record.isOtherwise = false;
    this.#record.endTrace();
    // most names come once: to remember them costs more than to ask again
    if (!this.#isKnown || this.#record.reads.count > 0 || !column.table.isWorthKeeping(value.length, hashOfText(value)))
      return faults;
    if (known.size >= MOST_VALUES) known.clear();
    known.set(value, faults);
    return faults;
  }

  /** The value as repairs of its cell alone leave it: what they move elsewhere stays. */
  #repaired(column: Column, value: string): string {
    let text = value;
    for (let phase = 0; phase < PHASES.length; phase++) {
      let steps = column.concerned(traitsOf(text), text.length).repairs[phase]!;
      for (let k = 0; k < steps.length && text !== ''; k++) {
        const step = steps[k]!;
        this.#record.point(step, value);
        const result = step.normalize.call(step.rule, text, this.#record);
        if (typeof result !== 'string' || result === text) continue;
        text = result;
        steps = column.concerned(traitsOf(text), text.length).repairs[phase]!;
        k = lastUpTo(steps, step.order);
      }
    }
    return text;
  }

  #found(checks: readonly CheckStep[], value: string, original: string): number {
    let faults = 0;
    for (const { step, finding } of runChecks(checks, value, original, this.#record)) {
      if (finding.isOfReading || !this.#isFault(finding)) continue;
      if (this.#hearsay.concerns(step, finding)) {
        this.#isKnown = false;
        if (this.#hearsay.has(step, finding, value, this.#record.values, this.#original)) continue;
      }
      faults |= finding.isForeign ? EVERYWHERE : 1 << step.dimension;
    }
    return faults;
  }
}
