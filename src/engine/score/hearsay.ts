/**
 * Whether a check finds fault with a cell by a country that others would not find it by: several columns may name one, a repair has it from another
 * column, or the run names it. Without one of them the cell might be sound, so it is none to the score.
 */
import type { Country, Finding, Plan } from '../../contract.ts';
import { countryInCell } from '../../values/place/country.ts';
import type { CheckStep } from '../rules/compile.ts';
import type { Expectation } from './expectation.ts';
import { OtherRecord } from './other-record.ts';

export class Hearsay {
  readonly #record: OtherRecord;
  /** The one column that says which country a record is of, and nothing else; -1: there are several, or none, or it may be another. */
  readonly #countryColumn: number;

  readonly #spares: readonly number[];

  constructor(plan: Plan, { countryColumns, isCountrySure }: Pick<Expectation, 'countryColumns' | 'isCountrySure'>) {
    this.#record = new OtherRecord(plan, countryColumns);
    this.#spares = this.#record.spares;
    this.#countryColumn = isCountrySure ? countryColumns[0]! : -1;
  }

  /** Whether it hangs on the country at all that something was found. */
  concerns({ rule }: CheckStep, finding: Finding): boolean {
    return finding.hangsOnCountry === true || rule.compares?.includes('country') === true;
  }

  /**
   * @param finding what the check says of a cell, and that hangs on the country
   * @param text the cell
   * @param values cells of the record, as they are now
   * @param original the same as they came
   */
  has(step: CheckStep, finding: Finding, text: string, values: string[], original: readonly string[]): boolean {
    if (finding.hangsOnCountry) return this.#isSoundElsewhere(step, text, values, original);
    const at = this.#countryColumn;
    if (at < 0) return true;
    return values[at] !== original[at] && countryInCell(values[at]!) !== countryInCell(original[at]!);
  }

  /** Whether a check of the whole record finds nothing where another column stands for a role: one that would be the first without another. */
  isSoundOtherwise(step: CheckStep, values: string[]): boolean {
    this.#record.values = values;
    this.#record.settleIn(undefined);
    this.#record.point(step, '');
    const isSound = this.#spares.some((index) => {
      this.#record.putFirst(index);
      return this.#passes(step, '');
    });
    this.#record.putFirst(-1);
    return isSound;
  }

  /** Whether the check finds nothing in a record of another country that it may be of. */
  #isSoundElsewhere(step: CheckStep, text: string, values: string[], original: readonly string[]): boolean {
    const index = step.field?.index;
    if (index === undefined) return false;
    const isSound = (country: Country): boolean => {
      this.#record.settleIn(country);
      this.#record.point(step, original[index]!);
      return this.#passes(step, text);
    };
    this.#record.values = values;
    return this.#record.otherCountries(index).some(isSound);
  }

  /** Nobody asked for this, so a check that fails on it does not pass. */
  #passes(step: CheckStep, text: string): boolean {
    try {
      const finding = step.check.call(step.rule, text, this.#record);
      return finding === undefined || finding.isExcused === true;
    } catch {
      return false;
    }
  }
}
