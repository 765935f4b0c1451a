/** Cells that only mean something together: an address, the proof of a consent, a date in three columns. They are filled, and they move, as a whole. */
import { ADDRESS_ROLES, BIRTH_PART_ROLES, CONSENT_ROLES, type Field, type Role } from '../../contract.ts';
import { hasTheLetters } from '../../values/encoding/lost-letters.ts';
import { matchText } from '../../values/text/text.ts';
import type { Bounces, IsFaulty } from './bounces.ts';
import { CONSENT } from './merged-consent.ts';
import { byRecordRule, RECORD_RULES } from './pick.ts';
import type { Candidate } from './survivor.ts';
import type { RuleBook } from './survivorship.ts';
import type { Choice } from './united.ts';

const PROOF: readonly Role[] = ['opt_in_email', 'opt_in_at', 'opt_in_source', 'legal_basis'];
const ADDRESS: ReadonlySet<Role> = new Set(ADDRESS_ROLES);
const GROUPED: ReadonlySet<Role> = new Set([...ADDRESS_ROLES, ...PROOF, ...BIRTH_PART_ROLES]);

/** A cluster while its cells are chosen. */
export interface Cluster {
  readonly fields: readonly Field[];
  readonly survivor: Candidate;
  /** The survivor first, then the most recent first. */
  readonly all: readonly Candidate[];
  readonly book: RuleBook;
  readonly isFaulty: IsFaulty;
  readonly bounces: Bounces;
}

const cellOf = ({ cells }: Candidate, index: number): string => cells[index] ?? '';
const isFilled = (one: Candidate, index: number): boolean => cellOf(one, index).trim() !== '';

/** Whether a column is decided with its group and not by itself; a pack may take it out with a rule of values. */
export function isGrouped({ role, index }: Field, book: RuleBook): boolean {
  if (role === null || !GROUPED.has(role)) return false;
  const { rule, isOwn } = book.columns.get(index)!;
  return !isOwn || RECORD_RULES.has(rule) || (CONSENT_ROLES as readonly Role[]).includes(role);
}

/** Decides the groups, once all other cells are chosen. */
export function chooseTogether(choices: Choice[], cluster: Cluster): void {
  moveAddress(choices, cluster);
  restoreLetters(choices, cluster);
  for (const group of [ADDRESS_ROLES, PROOF, BIRTH_PART_ROLES]) completeGroup(group, choices, cluster);
  restoreLetters(choices, cluster);
}

function restoreLetters(choices: Choice[], cluster: Cluster): void {
  for (const { role, index } of cluster.fields) {
    if (role !== null && ADDRESS.has(role)) choices[index] = withLetters(choices[index]!, index, cluster);
  }
}

/** `Wroc?aw` is `Wrocław` where another record has that: the same part of the same address, with the letters that an encoding lost. */
function withLetters(choice: Choice, index: number, { all }: Cluster): Choice {
  const found = all.find((one) => hasTheLetters(choice.value, cellOf(one, index)));
  return found ? { value: cellOf(found, index), row: found.row } : choice;
}

/**
 * Takes the address of the record that a rule of the pack prefers. Only one that fills what the survivor's fills can take its place:
 * else two would be mixed, or something would be cleared.
 */
function moveAddress(choices: Choice[], { fields, all, survivor, book }: Cluster): void {
  const columns = fields.filter((field) => field.role !== null && ADDRESS.has(field.role) && isGrouped(field, book));
  const how = columns.map(({ index }) => book.columns.get(index)!).find(({ isOwn }) => isOwn);
  if (!how) return;
  const order = byRecordRule(how);
  const chosen = [...all]
    .sort(order)
    .find(
      (one) =>
        columns.some(({ index }) => isFilled(one, index)) &&
        columns.every(({ index }) => choices[index]?.value.trim() === '' || isFilled(one, index)),
    );
  if (!chosen || chosen === survivor) return;
  for (const { index } of columns) {
    if (isFilled(chosen, index)) choices[index] = { value: cellOf(chosen, index), row: chosen.row };
  }
}

/** Fills the blanks of a group, record by record, as long as nothing disagrees. */
function completeGroup(group: readonly Role[], choices: Choice[], { fields, survivor, all, book }: Cluster): void {
  const columns = fields.filter(({ role }) => role !== null && group.includes(role));
  for (const other of all) {
    if (other === survivor) continue;
    const isBlank = ({ index }: Field): boolean => choices[index]?.value.trim() === '' && isFilled(other, index);
    if (!columns.some(isBlank)) continue;
    const agrees = columns.every(({ index }) => {
      const [mine, theirs] = [choices[index]?.value ?? '', cellOf(other, index)];
      if (mine === theirs || mine === '' || theirs === '') return true;
      const [left, right] = [matchText(mine), matchText(theirs)];
      return left === '' || right === '' || left === right;
    });
    if (!agrees) continue;
    for (const field of columns) {
      const { index, role } = field;
      if (role === null || CONSENT.has(role) || !isGrouped(field, book) || !isBlank(field)) continue;
      choices[index] = { value: cellOf(other, index), row: other.row };
    }
  }
}
