/**
 * A record whose values have slipped into neighbouring columns, as it would be if they had not been held back for that: values that stand in wrong
 * columns are moved to where they belong. Nobody is given it; the score counts it so, as it would without the column that shows the slip.
 */
import type { Plan } from '../../contract.ts';
import { findShift } from '../../values/record/row-shift.ts';
import type { Program } from '../rules/compile.ts';
import { type Found, findAll } from '../rules/findings.ts';
import { RecordContext } from '../rules/record.ts';
import { type RepairGuards, repair } from '../rules/repair.ts';

/** What is counted of a record: its cells, and what the checks say of them. */
export interface Judged {
  readonly values: string[];
  readonly found: readonly Found[];
}

const SHIFTED = 'shifted-row';

export class InPlace {
  readonly #record: RecordContext;
  readonly #program: Program;
  /** Whether a slip is always among what is found. */
  readonly #isTold: boolean;

  constructor(plan: Plan, program: Program) {
    this.#record = new RecordContext(plan);
    this.#record.asIfInPlace = true;
    this.#program = program;
    this.#isTold = program.checks.some(
      ({ rule, severityOf }) => rule.id === SHIFTED && severityOf('shifted') !== 'off',
    );
  }

  /** Whether the values of the record that the context shows have slipped. */
  concerns(record: RecordContext, found: readonly Found[]): boolean {
    if (!this.#isTold) return findShift(record).length > 0;
    return found.length > 0 && found.some(({ step }) => step.rule.id === SHIFTED);
  }

  /**
   * @param original the cells of a record as they came
   * @returns undefined where a rule fails on it: nobody asked for this, so it counts as it is
   */
  judge(row: number, original: readonly string[], guards: RepairGuards): Judged | undefined {
    const values = [...original];
    this.#record.values = values;
    try {
      repair(this.#program.repairs, this.#record, original, row, guards, []);
      return { values, found: findAll(this.#program.checks, this.#record, original) };
    } catch {
      return undefined;
    }
  }
}
