/** Runs the normalizers over one record until nothing changes, and writes down every step. */
import type { Change, Spread } from '../../contract.ts';
import { PROTECTED_ROLES, type Role } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import type { RepairStep } from './compile.ts';
import type { RecordContext } from './record.ts';

/** More rounds than any chain of built-in rules needs; past them two rules undo each other. */
export const MAX_ROUNDS = 12;
const PROTECTED: ReadonlySet<Role> = new Set(PROTECTED_ROLES);

/** A changed cell of the record that is at hand. */
export interface CellChange extends Omit<Change, 'row'> {
  readonly index: number;
  /** Its line in changes.csv behind the row number, where that is known already. */
  readonly line?: Uint8Array;
  /** The column that an empty cell was filled from. */
  readonly from?: string;
}

export interface RepairGuards {
  /** Whether the cell exists in this record, so that a value can be written into it. */
  writable(index: number): boolean;
  /** Whether the output's encoding can hold the text. */
  encodable(text: string): boolean;
  /** Whether a rule may change the cell; absent: it may. */
  allows?(index: number, rule: string): boolean;
}

/**
 * Repairs `record.values` in place, step by step and without remembering anything: what the record stage does faster
 * (`Cleanser`), and what its tests compare it with.
 * @param original the cells as they stood, by column index
 * @param changes receives one entry a changed cell and step
 * @throws CrmqError `rule-unsettled` when rules keep undoing each other
 */
export function repair(
  steps: readonly RepairStep[],
  record: RecordContext,
  original: readonly string[],
  row: number,
  guards: RepairGuards,
  changes: CellChange[],
): void {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = changes.length;
    for (const step of steps) {
      const value = record.values[step.field.index]!;
      if (value === '' || value.length > step.reach) continue;
      record.point(step, original[step.field.index]!);
      const result = step.normalize.call(step.rule, value, record);
      if (result !== value) applyResult(step, result, record, guards, changes);
    }
    if (changes.length === before) return;
  }
  throw unsettled(row, changes);
}

export function unsettled(row: number, changes: readonly CellChange[]): CrmqError {
  const last = changes[changes.length - 1]!;
  return new CrmqError('rule-unsettled', `record ${row}: the rule ${last.rule} never settles on ${last.column}`, {
    exitCode: 4,
    hint: 'a normalizer must change nothing the second time; switch the rule off in the pack and report it',
  });
}

/** Puts what a normalizer answered into the record, unless a guard or another cell forbids it. */
export function applyResult(
  step: RepairStep,
  result: string | Spread,
  record: RecordContext,
  guards: RepairGuards,
  changes: CellChange[],
): void {
  if (typeof result === 'string') applyValue(step, result, record, guards, changes);
  else applySpread(step, result, record, guards, changes);
}

function applyValue(
  step: RepairStep,
  after: string,
  record: RecordContext,
  guards: RepairGuards,
  changes: CellChange[],
): void {
  const { index, column } = step.field;
  if (!guards.writable(index) || !guards.encodable(after)) return;
  if (!mayChange(step, index, guards)) return;
  changes.push({ index, column, before: record.values[index]!, after, rule: step.rule.id, risk: step.rule.risk });
  record.values[index] = after;
}

/** All or nothing: no other cell may hold something else already. */
function applySpread(
  step: RepairStep,
  spread: Spread,
  record: RecordContext,
  guards: RepairGuards,
  changes: CellChange[],
): void {
  const targets = Object.entries(spread.also) as [Role, string][];
  if (!guards.encodable(spread.value)) return;
  for (const [role, text] of targets) {
    const index = record.indexOf(role);
    if (index < 0 || index === step.field.index || PROTECTED.has(role) || record.isSetApart(index)) return;
    const there = record.values[index]!;
    if (there !== '' && there !== text) return;
    if (there !== text && !(guards.writable(index) && guards.encodable(text))) return;
  }
  // What is moved out of its own cell has a line of its own; what is copied names where it came from.
  const isMoved = spread.value !== record.values[step.field.index];
  const from = isMoved ? {} : { from: step.field.column };
  if (isMoved && !allowsAll(step, targets, record, guards)) return;
  for (const [role, after] of targets) {
    const index = record.indexOf(role);
    const before = record.values[index]!;
    if (before === after || !mayChange(step, index, guards)) continue;
    const column = record.columnAt(index);
    changes.push({ index, column, before, after, rule: step.rule.id, risk: step.rule.risk, ...from });
    record.values[index] = after;
  }
  if (spread.value !== record.values[step.field.index]) applyValue(step, spread.value, record, guards, changes);
}

/** Whether all may be changed that something is moved between: half a move would lose it. */
function allowsAll(
  step: RepairStep,
  targets: readonly [Role, string][],
  record: RecordContext,
  guards: RepairGuards,
): boolean {
  if (!guards.allows && !step.spared) return true;
  const changed = targets.map(([role, after]) => [record.indexOf(role), after] as const);
  const indexes = changed.filter(([index, after]) => record.values[index] !== after).map(([index]) => index);
  return [step.field.index, ...indexes].every((index) => mayChange(step, index, guards));
}

const mayChange = ({ spared, rule }: RepairStep, index: number, guards: RepairGuards): boolean =>
  spared?.has(index) !== true && guards.allows?.(index, rule.id) !== false;
