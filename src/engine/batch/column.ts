/** One column of the plan: its rules, and what they are known to say of values that come again and again. */
import { type Field, PHASES } from '../../contract.ts';
import { hashOfText } from '../../ledger/record-hash.ts';
import { covers, traitsOf } from '../../traits.ts';
import { type CheckStep, phaseOf, type RepairStep } from '../rules/compile.ts';
import type { Found } from '../rules/findings.ts';
import { Outcome } from '../rules/outcome.ts';
import type { CellChange } from '../rules/repair.ts';
import type { Entry } from '../sketch/sketch.ts';
import { CellTable } from './cell-table.ts';

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
  /** Bits of the columns that the answer hangs on, as `Reads.others` has them. */
  readonly others: number;
}

/**
 * A value of a column, with what its rules make of it as far as that is known. It stands in the input as it is, or it is what repairs made
 * of one that does (`Repaired.cell`): so what a rule knows of the cell as it stood is the same whenever this one is met.
 */
export class Cell {
  readonly text: string;
  /** `hashOfText` of it. */
  readonly hash: number;
  readonly steps: Concerned;
  /** By phase: what the repairs make of the value, where that was asked for. */
  #repairs: (Outcome<Repaired> | undefined)[] | undefined;
  /** What the checks say that look at nothing but the value; undefined before they were asked. */
  silent: readonly Found[] | undefined;
  /** The checks that look at other cells too, and what they say. Whether a check does is a matter of the value alone. */
  asking: readonly CheckStep[] = [];
  #findings: Outcome<readonly Found[]> | undefined;
  /** Whether the checks are known to find nothing, whatever the record holds. */
  isFaultless: boolean;
  /** Where it is counted among the values of its column, and among groups of records; once it was asked for. */
  entry: Entry | undefined;
  group: Entry | undefined;
  /** Its print (dedupe/features/prints.ts), once it was asked for; 0: not yet. */
  hi = 0;
  lo = 0;
  /** Phases, as bits, of which it is not known that their repairs never do anything to this value, whatever the record holds. */
  openPhases: number;

  /** @param steps of the column, for values with these traits and this length */
  constructor(text: string, hash: number, steps: Concerned) {
    this.text = text;
    this.hash = hash;
    this.steps = steps;
    this.openPhases = steps.phases;
    this.isFaultless = steps.checks.length === 0;
  }

  repairs(phase: number): Outcome<Repaired> {
    const repairs = (this.#repairs ??= new Array<undefined>(PHASES.length).fill(undefined));
    return (repairs[phase] ??= new Outcome<Repaired>());
  }

  get findings(): Outcome<readonly Found[]> {
    return (this.#findings ??= new Outcome<readonly Found[]>());
  }

  /** To be called once every check was asked by itself. */
  learn(silent: readonly Found[], asking: readonly CheckStep[]): void {
    this.silent = silent;
    this.asking = asking;
    this.isFaultless = silent.length === 0 && asking.length === 0;
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
  /** By class of lengths, then by traits. */
  readonly #concerned: readonly Map<number, Concerned>[];
  readonly #classes: Uint8Array;
  /** Answers that the cells of the table remember. */
  #weight = 0;

  constructor(field: Field, repairs: readonly RepairStep[], checks: readonly CheckStep[]) {
    this.field = field;
    this.#repairs = PHASES.map((_, phase) => repairs.filter((step) => phaseOf(step) === phase));
    this.checks = checks;
    this.#classes = classesOf([...repairs, ...checks]);
    this.#concerned = Array.from({ length: Math.max(...this.#classes) + 1 }, () => new Map<number, Concerned>());
    this.emptyChecks = this.checks.filter((step) => step.rule.seesEmpty);
  }

  /** @param hash `hashOfText` of the text */
  cell(text: string, hash: number = hashOfText(text)): Cell {
    return new Cell(text, hash, this.concerned(traitsOf(text), text.length));
  }

  /** To be called for each answer that is remembered: past a bound everything remembered is dropped, and begins anew. */
  weigh(): void {
    if (++this.#weight < MOST_ANSWERS) return;
    this.#weight = 0;
    this.table.clear();
  }

  /** The steps for values with these traits and this length (UTF-16 units). */
  concerned(traits: number, length: number): Concerned {
    const last = this.#classes.length - 1;
    const known = this.#concerned[this.#classes[length < last ? length : last]!]!;
    return known.get(traits) ?? this.#choose(known, traits, length);
  }

  #choose(known: Map<number, Concerned>, traits: number, length: number): Concerned {
    const wanted = (step: RepairStep | CheckStep) => covers(step.bounds, traits, length);
    const repairs = this.#repairs.map((steps) => steps.filter(wanted));
    const phases = repairs.reduce((bits, steps, phase) => (steps.length > 0 ? bits | (1 << phase) : bits), 0);
    const found = { repairs, phases, checks: this.checks.filter(wanted) };
    // Ordinary values have some dozen kinds; a hostile file must not make millions.
    if (known.size >= MOST_KINDS) known.clear();
    known.set(traits, found);
    return found;
  }
}

/** By length, the number of the class that it is in: lengths of a class are within the same bounds. The last stands for all beyond. */
function classesOf(steps: readonly (RepairStep | CheckStep)[]): Uint8Array {
  const finite = (length: number) => Number.isFinite(length);
  const starts = steps.flatMap(({ bounds }) => [bounds.shortest, bounds.longest + 1]).filter(finite);
  const classes = new Uint8Array(Math.max(0, ...starts) + 1);
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  for (const [at, start] of sorted.entries()) classes.fill(at + 1, start);
  return classes;
}

const MOST_ANSWERS = 16_384;
const MOST_KINDS = 2048;
