/** One column of the plan: its rules, and what they are known to say of values that come again and again. */
import { type Field, LONGEST_BOUND, PHASES } from '../contract.ts';
import { traitsOf } from '../traits.ts';
import { CellTable } from './cell-table.ts';
import { type CheckStep, type Program, phaseOf, type RepairStep } from './compile.ts';
import type { Found } from './findings.ts';
import { Outcome } from './outcome.ts';
import type { Reads } from './record.ts';
import type { CellChange } from './repair.ts';

/** The steps of a column that values with certain traits can concern. */
export interface Concerned {
  /** By phase. */
  readonly repairs: readonly (readonly RepairStep[])[];
  /** The phases that have steps, as bits. */
  readonly phases: number;
  readonly checks: readonly CheckStep[];
}

/** What the repairs of a phase make of a value: the steps, and the cell that it is then. No step: nothing. */
export interface Repaired {
  readonly steps: readonly CellChange[];
  readonly cell: Cell | undefined;
}

export const UNREPAIRED: Repaired = { steps: [], cell: undefined };

/** A value of a column, with what its rules make of it as far as that is known. */
export class Cell {
  readonly text: string;
  readonly steps: Concerned;
  /** By phase: what the repairs make of the value, where that was asked for. */
  readonly #repairs: (Outcome<Repaired> | undefined)[] = [];
  #findings: Outcome<readonly Found[]> | undefined;
  /** Whether the checks are known to find nothing, whatever the record holds. */
  isFaultless = false;
  /** Phases, as bits, of which it is not known that their repairs never do anything to this value, whatever the record holds. */
  openPhases: number;

  /** @param steps of the column, for values with these traits and this length */
  constructor(text: string, steps: Concerned) {
    this.text = text;
    this.steps = steps;
    this.openPhases = steps.phases;
    this.isFaultless = steps.checks.length === 0;
  }

  repairs(phase: number): Outcome<Repaired> {
    return (this.#repairs[phase] ??= new Outcome<Repaired>());
  }

  get findings(): Outcome<readonly Found[]> {
    return (this.#findings ??= new Outcome<readonly Found[]>());
  }

  rememberFindings(reads: Reads, found: readonly Found[]): void {
    this.findings.remember(reads, found);
    this.isFaultless = found.length === 0 && this.findings.isPlain;
  }

  /** To be called when a phase turned out to do nothing, whatever the record holds. */
  close(phase: number): void {
    this.openPhases &= ~(1 << phase);
  }
}

export class Column {
  readonly field: Field;
  readonly table = new CellTable<Cell>();
  /** Checks that look at an empty cell too. */
  readonly emptyChecks: readonly CheckStep[];
  readonly checks: readonly CheckStep[];
  readonly #repairs: readonly (readonly RepairStep[])[];
  readonly #concerned = new Map<number, Concerned>();
  /** Answers that the cells of the table remember. */
  #weight = 0;

  constructor(field: Field, program: Program) {
    this.field = field;
    const own = program.repairs.filter((step) => step.field.index === field.index);
    this.#repairs = PHASES.map((_, phase) => own.filter((step) => phaseOf(step) === phase));
    this.checks = program.checks.filter((step) => step.field?.index === field.index);
    this.emptyChecks = this.checks.filter((step) => step.rule.seesEmpty);
  }

  cell(text: string): Cell {
    return new Cell(text, this.concerned(traitsOf(text), text.length));
  }

  /** To be called for each answer that is remembered: past a bound everything remembered is dropped, and begins anew. */
  weigh(): void {
    if (++this.#weight < MOST_ANSWERS) return;
    this.#weight = 0;
    this.table.clear();
  }

  /** The steps for values with these traits and this length (UTF-16 units). */
  concerned(traits: number, length: number): Concerned {
    const key = traits * 256 + Math.min(length, LONGEST_BOUND + 1);
    let found = this.#concerned.get(key);
    if (found === undefined) {
      const wanted = (step: RepairStep | CheckStep) => step.concerns(traits, length);
      const repairs = this.#repairs.map((steps) => steps.filter(wanted));
      const phases = repairs.reduce((bits, steps, phase) => (steps.length > 0 ? bits | (1 << phase) : bits), 0);
      found = { repairs, phases, checks: this.checks.filter(wanted) };
      this.#concerned.set(key, found);
    }
    return found;
  }
}

const MOST_ANSWERS = 65_536;
