/**
 * Values that stand in a wrong column and would be moved to where they belong, were some column not there: out of one that is read otherwise then, into
 * one that nothing else stands before, or because nothing contradicts them. The score counts them as if they were, since it must not hang on that.
 */
import { type Catalog, type Field, PHASES, type Plan, type Role, type Spread } from '../../contract.ts';
import { traitsOf } from '../../traits.ts';
import { Column } from '../batch/column.ts';
import { type RepairStep, repairsOfReading } from '../rules/compile.ts';
import { COMPLETENESS, type Expectation } from './expectation.ts';
import { rolesOf } from './groups.ts';
import { OtherRecord, readAs } from './other-record.ts';

/** A column read as one of its roles, of which values may move. */
interface Source {
  readonly index: number;
  /** The steps that write into other columns; where nobody has repaired its values, all. */
  readonly column: Column;
  /** All of them: what speaks against the others may speak against a repair before them. */
  readonly whole: Column;
  /** The groups that they may fill elsewhere, and those that the column itself stands for. */
  readonly targets: number;
  readonly own: number;
}

type Asked = Pick<Expectation, 'bitsOf' | 'countryColumns'>;

export class PossibleMoves {
  readonly #sources: readonly Source[];
  readonly #record: OtherRecord;
  readonly #bitsOf: Expectation['bitsOf'];
  /** The groups that may be filled from elsewhere, the same with those of the columns that they come from, and by group the columns for it. */
  readonly #targets: number;
  readonly #bits: number;
  readonly #standing: readonly (readonly number[])[];

  private constructor(
    sources: readonly Source[],
    record: OtherRecord,
    bitsOf: Expectation['bitsOf'],
    { fields }: Pick<Plan, 'fields'>,
  ) {
    this.#sources = sources;
    this.#record = record;
    this.#bitsOf = bitsOf;
    this.#targets = sources.reduce((all, { targets }) => all | targets, 0);
    this.#bits = sources.reduce((all, { own }) => all | own, this.#targets);
    this.#standing = Array.from({ length: MOST_GROUPS }, (_, at) =>
      fields.flatMap((field) => (rolesOf(field).some((role) => (bitsOf(role) & (1 << at)) !== 0) ? [field.index] : [])),
    );
  }

  /** Undefined where each value moves or stays whatever else is there. */
  static of(plan: Plan, catalog: Catalog, { bitsOf, countryColumns }: Asked): PossibleMoves | undefined {
    const record = new OtherRecord(plan, countryColumns);
    const sources = plan.fields.flatMap((field) =>
      rolesOf(field).flatMap((role) => sourceOf(field, role, plan, catalog, record, bitsOf) ?? []),
    );
    return sources.length > 0 ? new PossibleMoves(sources, record, bitsOf, plan) : undefined;
  }

  /**
   * @param values cells of a record, as they are now
   * @param original the same as they came
   * @param missing groups that no sound cell fills
   * @param faultsOf the dimensions in which a cell is at fault, as bits
   * @returns those of them that values of the record would fill
   */
  judge(values: string[], original: readonly string[], missing: number, faultsOf: (column: number) => number): number {
    if ((missing & this.#bits) === 0) return 0;
    const room = this.#withRoom(values, faultsOf);
    if (room === 0) return 0;
    this.#record.values = values;
    const filled = this.#pass(original, missing, room, faultsOf);
    // where a value has made room, another may stand
    const hasMoved = this.#record.values !== values;
    return missing & (hasMoved ? filled | this.#pass(original, missing & ~filled, room, faultsOf) : filled);
  }

  #pass(original: readonly string[], missing: number, room: number, faultsOf: (column: number) => number): number {
    let filled = 0;
    for (const source of this.#sources) {
      const { index, targets, own } = source;
      const wanted = (targets | own) & missing & ~filled;
      if ((targets & room) === 0 || wanted === 0) continue;
      const column = faultsOf(index) === 0 ? source.column : source.whole;
      // what was moved to a column that stands for nothing expected might have been moved elsewhere
      const value = this.#record.values[index]! || original[index]!;
      if (value === '' || column.concerned(traitsOf(value), value.length).phases === 0) continue;
      filled |= this.#filledFrom(source, column, value, wanted);
    }
    return filled;
  }

  #filledFrom(source: Source, column: Column, value: string, wanted: number): number {
    this.#record.settleIn(undefined);
    this.#record.wasAskedForCountry = false;
    this.#record.wasAskedForOthers = false;
    let filled = this.#filledBy(source, column, value, true);
    if (this.#record.wasAskedForOthers) filled |= this.#filledBy(source, column, value, false);
    if (!this.#record.wasAskedForCountry) return filled;
    for (const country of this.#record.otherCountries(source.index)) {
      if ((wanted & ~filled) === 0) break;
      this.#record.settleIn(country);
      filled |= this.#filledBy(source, column, value, true);
    }
    return filled;
  }

  /** The groups for which a cell is empty, or may become so. */
  #withRoom(values: readonly string[], faultsOf: (column: number) => number): number {
    let room = 0;
    for (let rest = this.#targets; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const columns = this.#standing[31 - Math.clz32(bit)]!;
      if (columns.some((index) => values[index] === '' || (faultsOf(index) & IS_EMPTY) !== 0)) room |= bit;
    }
    return room;
  }

  /** The groups that a value fills where a cell for it is empty: elsewhere, and with what is left of it in its own. */
  #filledBy({ index, own }: Source, column: Column, value: string, isAlone: boolean): number {
    let bits = 0;
    let text = value;
    for (let phase = 0; phase < PHASES.length && text !== ''; phase++) {
      for (const step of column.concerned(traitsOf(text), text.length).repairs[phase]!) {
        if (text === '' || text.length > step.reach) break;
        this.#record.makeFree(step.rule.fills ?? [], isAlone);
        this.#record.point(step, value);
        const result = this.#answer(step, text);
        text = typeof result === 'string' ? result : result.value;
        if (typeof result === 'string') continue;
        const roles = (Object.keys(result.also) as Role[]).filter((role) => this.#record.hasRoom(role));
        for (const role of roles) bits |= this.#bitsOf(role);
        if (roles.length > 0 && text !== '') bits |= own;
        else if (roles.length > 0) this.#empty(index);
      }
    }
    return bits;
  }

  /** What a repair makes of a value. Nobody asked for this, so one that fails on it does nothing. */
  #answer(step: RepairStep, text: string): string | Spread {
    try {
      return step.normalize.call(step.rule, text, this.#record);
    } catch {
      return text;
    }
  }

  #empty(index: number): void {
    const { values } = this.#record;
    if (values[index] !== '') this.#record.values = values.with(index, '');
  }
}

/** They are the bits of a number. */
const MOST_GROUPS = 32;

/** A cell that holds what belongs into another column is none to the score. */
const IS_EMPTY = 1 << COMPLETENESS;

/** Undefined where no value of the column, read so, would fill what is expected elsewhere, or nothing decides over that but itself. */
function sourceOf(
  field: Field,
  role: Role,
  plan: Plan,
  catalog: Catalog,
  record: OtherRecord,
  bitsOf: Expectation['bitsOf'],
): Source | undefined {
  const elsewhere = (target: Role) => record.columnsOf(target).filter((index) => index !== field.index);
  const targetsOf = ({ rule: { fills = [] } }: RepairStep) => fills.filter((target) => elsewhere(target).length > 0);
  const bitsFilled = (step: RepairStep) => targetsOf(step).reduce((bits, target) => bits | bitsOf(target), 0);
  const steps = repairsOfReading(plan, catalog, readAs(field, role), role);
  const filling = steps.filter((step) => bitsFilled(step) !== 0);
  const isOnly = (target: Role) => {
    const [only, ...others] = elsewhere(target).map((index) => plan.fields[index]!);
    return bitsOf(target) !== 0 && others.length === 0 && only?.role === target && !only.facts.setApart;
  };
  // a guess hangs on whatever speaks against it; what is moved, on where it would stand
  const isSettled = (step: RepairStep) => step.rule.risk === 'safe' && targetsOf(step).every(isOnly);
  const isOfNoCrm = plan.crm === 'unknown' && plan.kind === 'contact';
  const isSure = role === field.role && !field.facts.setApart && isOfNoCrm && !record.hasOtherCountries;
  if (filling.length === 0 || (isSure && filling.every(isSettled))) return undefined;
  const whole = new Column(field, steps, []);
  return {
    index: field.index,
    column: field.role === null ? whole : new Column(field, filling, []),
    whole,
    targets: filling.reduce((bits, step) => bits | bitsFilled(step), 0),
    own: bitsOf(role),
  };
}
