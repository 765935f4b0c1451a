/**
 * Step 4 of dedupe: one record out of several. One of them survives; its blanks are filled from the others, and a few fields have a
 * rule of their own. A refusal of consent on any of them holds for the survivor, and nothing that somebody wrote in a note is lost.
 * Without rules of a pack, what comes out comes out again when it is merged with the same records.
 *
 * Memory: the cells of one cluster.
 */
import { type Field, PROTECTED_ROLES, type Role } from '../contract.ts';
import { isPlainDate } from '../values/date.ts';
import { lifecycleRank } from '../values/picklist.ts';
import { matchText } from '../values/text.ts';
import { CONSENT, checkConsent, decideConsent } from './merged-consent.ts';
import { keepSpares } from './spares.ts';
import { byRecency, type Candidate, fieldOf, type MergeMember, rankMembers } from './survivor.ts';
import { type Choice, uniteNotes, uniteTags } from './united.ts';
import { isUsable } from './usable.ts';

export type { MergeMember } from './survivor.ts';

/**
 * For a role, which of the filled values is kept: `survivor` (default: the survivor's, blanks filled), `most-complete` (that of the
 * record with most filled cells), `most-recent`, `longest`, `earliest` or `latest` (of ISO dates). Consent and ids are not at choice,
 * and notes are always united.
 */
export type SurvivorshipRules = { readonly [role in Role]?: string };

export interface Merged {
  /** Row of the record that survives. */
  readonly survivor: number;
  readonly cells: string[];
  /** For each cell the row that its value came from; where several were united, the first that added to the survivor's. */
  readonly sources: number[];
}

/** A cluster while its cells are chosen. */
interface Cluster {
  readonly fields: readonly Field[];
  readonly survivor: Candidate;
  /** The survivor first, then the most recent first. */
  readonly all: readonly Candidate[];
  readonly rules: SurvivorshipRules;
}

const FIXED: ReadonlySet<Role> = new Set<Role>([...PROTECTED_ROLES, 'is_deleted']);
/** Cells that only mean something together: another record completes them only where nothing in it disagrees. */
const TOGETHER: readonly (readonly Role[])[] = [
  ['address', 'street', 'street_2', 'city', 'state', 'postal_code', 'country'],
  ['opt_in_email', 'opt_in_at', 'opt_in_source', 'legal_basis'],
];
const IN_GROUP: ReadonlySet<Role> = new Set(TOGETHER.flat());
/** Dates of which the first or the last says it for all. */
const MOMENT: { readonly [role in Role]?: 'earliest' | 'latest' } = {
  created_at: 'earliest', updated_at: 'latest', last_activity_at: 'latest', opt_out_at: 'latest',
}; // biome-ignore format: a table reads better dense

/**
 * Merges the records of one cluster.
 * @param members at least one; in any order
 * @param fields the columns, by index into the cells
 */
export function mergeCluster(
  members: readonly MergeMember[],
  fields: readonly Field[],
  rules: SurvivorshipRules,
): Merged {
  const all = rankMembers(members, fields);
  const [survivor] = all;
  const cluster: Cluster = { fields, survivor, all, rules };
  const choices = survivor.cells.map((value): Choice => ({ value, row: survivor.row }));
  for (const field of fields) {
    const choice = choose(field, cluster);
    if (choice) choices[field.index] = choice;
  }
  decideConsent(choices, fields, all);
  for (const group of TOGETHER) completeGroup(group, choices, cluster);
  checkConsent(choices, fields);
  bringOwnerId(choices, cluster);
  keepSpares(choices, fields, all);
  return { survivor: survivor.row, cells: choices.map(({ value }) => value), sources: choices.map(({ row }) => row) };
}

const cellOf = ({ cells }: Candidate, index: number): string => cells[index] ?? '';
const isFilled = (one: Candidate, index: number): boolean => cellOf(one, index).trim() !== '';

/** Whether all records have the same in a cell: then there is nothing to choose. */
function agree(all: readonly Candidate[], index: number): boolean {
  const value = cellOf(all[0]!, index);
  for (let at = 1; at < all.length; at++) if (cellOf(all[at]!, index) !== value) return false;
  return true;
}

/** The value of one cell by the rule of its role; undefined where the survivor's stays, or is decided later. */
function choose({ role, index }: Field, cluster: Cluster): Choice | undefined {
  if (role !== null && (FIXED.has(role) || CONSENT.has(role))) return undefined;
  const { survivor, all, fields, rules } = cluster;
  if (agree(all, index) && role !== 'notes' && role !== 'tags') return undefined;
  const filled = all.filter((one) => isFilled(one, index));
  if (filled.length === 0) return undefined;
  const take = (one: Candidate | undefined): Choice | undefined => one && { value: cellOf(one, index), row: one.row };
  const rule = (role !== null && rules[role]) || 'survivor';
  const chosen = rule === 'survivor' ? undefined : byRule(rule, index, filled);
  if (role === 'notes') return uniteNotes(choicesOf(index, chosen ?? survivor, all));
  if (rule !== 'survivor') return take(chosen ?? filled[0]);
  if (role === 'tags') return uniteTags(choicesOf(index, survivor, all));
  const moment = role === null ? undefined : MOMENT[role];
  if (moment) return take(byRule(moment, index, filled) ?? filled[0]);
  if (role === 'lifecycle_stage') return take(furthest(index, filled));
  if (role !== null && IN_GROUP.has(role)) return undefined;
  const kept = filled.find((one) => isUsable(role, cellOf(one, index))) ?? filled[0];
  return take(fullerName(role, index, kept, filled, fields) ?? kept);
}

/** One column of all records, that of one of them first. */
const choicesOf = (index: number, first: Candidate, all: readonly Candidate[]): Choice[] =>
  [first, ...all.filter((one) => one !== first)].map((one) => ({ value: cellOf(one, index), row: one.row }));

/** The first of the filled candidates that a rule prefers; candidates come with the survivor first, then by recency. */
function byRule(rule: string, index: number, filled: readonly Candidate[]): Candidate | undefined {
  const cell = (one: Candidate) => cellOf(one, index);
  if (rule === 'most-complete') return best(filled, (a, b) => b.filled - a.filled);
  if (rule === 'most-recent') return best(filled, byRecency);
  if (rule === 'longest') return best(filled, (a, b) => cell(b).length - cell(a).length);
  // a date that is not in ISO form cannot be ordered, and one that stands for "never" is none
  const dated = filled.filter((one) => isPlainDate(cell(one)));
  const sign = rule === 'earliest' ? 1 : -1;
  return best(dated, (a, b) => sign * byMoment(cell(a), cell(b)) || cell(b).length - cell(a).length);
}

/** Order of two ISO dates; a day and a time on it are not in order. */
function byMoment(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  return a < b ? -1 : 1;
}

function furthest(index: number, filled: readonly Candidate[]): Candidate | undefined {
  const rank = (one: Candidate) => lifecycleRank(cellOf(one, index)) ?? -1;
  return best(filled, (a, b) => rank(b) - rank(a));
}

/** Smallest by an order; of equals the first. */
const best = (all: readonly Candidate[], order: (a: Candidate, b: Candidate) => number): Candidate | undefined =>
  all.reduce<Candidate | undefined>(
    (kept, one) => (kept === undefined || order(one, kept) < 0 ? one : kept),
    undefined,
  );

/** `J.` gives way to `John`: nothing of it is lost. */
function fullerName(
  role: Role | null,
  index: number,
  kept: Candidate | undefined,
  filled: readonly Candidate[],
  fields: readonly Field[],
): Candidate | undefined {
  if (role !== 'first_name' || !kept || fieldOf(fields, 'full_name')) return undefined;
  const initial = matchText(cellOf(kept, index));
  if (!/^[a-z]$/.test(initial)) return undefined;
  return filled.find((one) => {
    const name = matchText(cellOf(one, index));
    return /^[a-z]{2}/.test(name) && name.startsWith(initial) && isUsable(role, cellOf(one, index));
  });
}

/** Fills the blanks of a group of cells (an address, the proof of a consent), record by record, as long as nothing disagrees. */
function completeGroup(group: readonly Role[], choices: Choice[], { fields, survivor, all, rules }: Cluster): void {
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
    for (const { index, role } of columns) {
      if (role === null || CONSENT.has(role) || rules[role] !== undefined || !isFilled(other, index)) continue;
      if (choices[index]?.value.trim() === '') choices[index] = { value: cellOf(other, index), row: other.row };
    }
  }
}

/** An owner who took the place of one who has left brings the id along, so that the two columns name one person. */
function bringOwnerId(choices: Choice[], { fields, survivor, all }: Cluster): void {
  const [owner, id] = [fieldOf(fields, 'owner'), fieldOf(fields, 'owner_id')];
  if (!owner || !id || choices[owner.index]?.row === survivor.row || !isFilled(survivor, owner.index)) return;
  const source = all.find(({ row }) => row === choices[owner.index]?.row);
  if (source && isFilled(source, id.index)) choices[id.index] = { value: cellOf(source, id.index), row: source.row };
  else if (isFilled(survivor, id.index))
    choices[owner.index] = { value: cellOf(survivor, owner.index), row: survivor.row };
}
