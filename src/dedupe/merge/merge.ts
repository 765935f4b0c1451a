/**
 * Step 4 of dedupe: one record out of several. One of them survives; its blanks are filled from the others, and a few fields have a
 * rule of their own. A refusal of consent on any of them holds for the survivor, and nothing that somebody wrote in a note is lost.
 * Without rules of a pack, what comes out comes out again when it is merged with the same records.
 *
 * Memory: the cells of one cluster.
 */
import type { Field, Role, Survivorship } from '../../contract.ts';
import { betterNames } from './better-name.ts';
import { Bounces, type IsFaulty } from './bounces.ts';
import { fullerNames } from './fuller-name.ts';
import { CONSENT, checkConsent, decideConsent } from './merged-consent.ts';
import { pick } from './pick.ts';
import { keepSpares } from './spares.ts';
import { type Candidate, fieldOf, rankMembers } from './survivor.ts';
import { FIXED_ROLES, type MergeMember, ruleBook } from './survivorship.ts';
import { type Cluster, chooseTogether, isGrouped } from './together.ts';
import { type Choice, uniteNotes, uniteTags } from './united.ts';
import { isUsable } from './usable.ts';

export type { MergeMember } from './survivorship.ts';

export interface Merged {
  /** Row of the record that survives. */
  readonly survivor: number;
  readonly cells: string[];
  /** For each cell the row that its value came from; where several were united, the first that added to the survivor's. */
  readonly sources: number[];
  /** By index, how a cell that was united from several records became what it is: what it was after each that added something. */
  readonly steps: ReadonlyMap<number, readonly Choice[]>;
}

export interface MergeOptions {
  /** Row of the record that survives, whatever speaks for another one. */
  readonly first?: number | undefined;
  /** Columns of which the survivor's own cells stay, whatever the others have. */
  readonly held?: ReadonlySet<number> | undefined;
  readonly isFaulty?: IsFaulty;
}

const FIXED: ReadonlySet<Role> = new Set(FIXED_ROLES);

/**
 * Merges the records of one cluster.
 * @param members at least one; in any order
 * @param fields the columns, by index into the cells
 * @param survivorship what the rule pack says; what it leaves open is done as docs/survivorship.md has it
 */
export function mergeCluster(
  members: readonly MergeMember[],
  fields: readonly Field[],
  survivorship: Survivorship,
  { first, held = NONE, isFaulty = () => false }: MergeOptions = {},
): Merged {
  const book = ruleBook(survivorship, fields);
  const all = rankMembers(members, fields, book, first);
  const [survivor] = all;
  const cluster: Cluster = { fields, survivor, all, book, isFaulty, bounces: new Bounces(fields, all, isFaulty) };
  const choices = survivor.cells.map((value): Choice => ({ value, row: survivor.row }));
  for (const field of fields) {
    const choice = choose(field, cluster);
    if (choice) choices[field.index] = choice;
  }
  fullerNames(choices, cluster, held);
  betterNames(choices, cluster, held);
  // a spelling that is right may be part of a fuller name
  fullerNames(choices, cluster, held);
  hold(choices, held, survivor);
  decideConsent(choices, fields, all);
  cluster.bounces.avoid(choices, held);
  chooseTogether(choices, cluster);
  hold(choices, held, survivor);
  checkConsent(choices, fields);
  bringOwnerId(choices, cluster);
  keepSpares(choices, cluster);
  hold(choices, held, survivor);
  return {
    survivor: survivor.row,
    cells: choices.map(({ value }) => value),
    sources: choices.map(({ row }) => row),
    steps: new Map(choices.flatMap(({ steps }, index) => (steps ? [[index, steps] as const] : []))),
  };
}

const NONE: ReadonlySet<number> = new Set();

function hold(choices: Choice[], held: ReadonlySet<number>, { row, cells }: Candidate): void {
  for (const index of held) choices[index] = { value: cells[index]!, row };
}

const cellOf = ({ cells }: Candidate, index: number): string => cells[index] ?? '';
const isFilled = (one: Candidate, index: number): boolean => cellOf(one, index).trim() !== '';

/** Whether all records have the same in a cell: then there is nothing to choose. */
function agree(all: readonly Candidate[], index: number): boolean {
  const value = cellOf(all[0]!, index);
  for (let at = 1; at < all.length; at++) if (cellOf(all[at]!, index) !== value) return false;
  return true;
}

/** The value of one cell by its rule; undefined where the survivor's stays, or is decided later. */
function choose(field: Field, { survivor, all, book, isFaulty }: Cluster): Choice | undefined {
  const { role, index } = field;
  if ((role !== null && (FIXED.has(role) || CONSENT.has(role))) || isGrouped(field, book)) return undefined;
  const how = book.columns.get(index)!;
  const { rule, isOwn, separator } = how;
  if (agree(all, index) && rule !== 'union' && role !== 'notes') return undefined;
  const filled = all.filter((one) => isFilled(one, index));
  if (filled.length === 0) return undefined;
  const usable = some(filled, (one) => isUsable(role, cellOf(one, index)));
  // a stage that the pack puts in an order is none that its picklist may object to
  const isNamed = (one: Candidate): boolean => isOwn && rule === 'furthest-stage' && how.stage(cellOf(one, index)) > 0;
  const pool = some(usable, (one) => isNamed(one) || !isFaulty(one, index));
  const kept = pick(how, index, pool) ?? pool[0]!;
  // what somebody wrote in a note is never dropped: a rule of the pack says which comes first
  if (role === 'notes') return uniteNotes(choicesOf(index, isOwn && rule !== 'union' ? kept : survivor, all));
  if (rule === 'union') return uniteTags(choicesOf(index, survivor, all), separator, field.facts.commas);
  return { value: cellOf(kept, index), row: kept.row };
}

/** Those that pass, or all where none does. */
function some(all: readonly Candidate[], passes: (one: Candidate) => boolean): readonly Candidate[] {
  if (all.length === 1) return all;
  const passing = all.filter(passes);
  return passing.length > 0 ? passing : all;
}

/** One column of all records, that of one of them first. */
const choicesOf = (index: number, first: Candidate, all: readonly Candidate[]): Choice[] =>
  [first, ...all.filter((one) => one !== first)].map((one) => ({ value: cellOf(one, index), row: one.row }));

/** An owner who took the place of one who has left brings the id along, so that the two columns name one person. */
function bringOwnerId(choices: Choice[], { fields, survivor, all }: Cluster): void {
  const [owner, id] = [fieldOf(fields, 'owner'), fieldOf(fields, 'owner_id')];
  if (!owner || !id || choices[owner.index]?.row === survivor.row || !isFilled(survivor, owner.index)) return;
  const source = all.find(({ row }) => row === choices[owner.index]?.row);
  if (source && isFilled(source, id.index)) choices[id.index] = { value: cellOf(source, id.index), row: source.row };
  else if (isFilled(survivor, id.index))
    choices[owner.index] = { value: cellOf(survivor, owner.index), row: survivor.row };
}
