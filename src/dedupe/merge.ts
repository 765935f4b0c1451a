/**
 * Step 4 of dedupe: one record out of several. One of them survives; its blanks are filled from the others, and a few fields have a
 * rule of their own. A refusal of consent on any of them holds for the survivor.
 *
 * Memory: the cells of one cluster.
 */
import { BOOLEAN_ROLES, EMAIL_ROLES, type Field, PHONE_ROLES, PROTECTED_ROLES, type Role } from '../contract.ts';
import { parseBoolean } from '../values/boolean.ts';
import { mostRestrictive } from '../values/consent.ts';
import { readEmail } from '../values/email.ts';
import { lifecycleRank } from '../values/picklist.ts';
import { matchText } from '../values/text.ts';

export interface MergeMember {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * For a role, which of the filled values is kept: `survivor` (default: the survivor's, blanks filled), `most-complete` (that of the
 * record with most filled cells), `most-recent`, `longest`, `earliest` or `latest` (of ISO dates). Consent and ids are not at choice.
 */
export type SurvivorshipRules = { readonly [role in Role]?: string };

export interface Merged {
  /** Row of the record that survives. */
  readonly survivor: number;
  readonly cells: string[];
  /** For each cell the row that its value came from. */
  readonly sources: number[];
}

/** One record of the cluster with what the choice between them goes by. */
interface Candidate {
  readonly row: number;
  readonly cells: readonly string[];
  readonly filled: number;
  readonly isDeleted: boolean;
  /** Latest of activity, change and creation, as ISO text; '' where unknown. */
  readonly recency: readonly [string, string, string];
}

interface Choice {
  value: string;
  row: number;
}

const RECENCY: readonly Role[] = ['last_activity_at', 'updated_at', 'created_at'];
const CONSENT: ReadonlySet<Role> = new Set(BOOLEAN_ROLES.filter((role) => role !== 'is_deleted'));
const FIXED: ReadonlySet<Role> = new Set<Role>([...PROTECTED_ROLES, 'is_deleted']);
/** Cells that only mean something together: taken over whole, or not at all. */
const TOGETHER: readonly (readonly Role[])[] = [
  ['address', 'street', 'street_2', 'city', 'state', 'postal_code', 'country'],
  ['opt_in_email', 'opt_in_at', 'opt_in_source', 'legal_basis'],
];
const ISO = /^\d{4}-\d{2}-\d{2}/;

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
  const ranked = members.map((member) => candidate(member, fields)).sort(bySurvival);
  const survivor = ranked[0] as Candidate;
  const others = ranked.slice(1).sort(byRecency);
  const choices = survivor.cells.map((value): Choice => ({ value, row: survivor.row }));
  for (const field of fields) {
    const choice = choose(field, fields, survivor, others, rules);
    if (choice) choices[field.index] = choice;
  }
  keepSpares(choices, fields, others, EMAIL_ROLES, (value) => value.trim().toLowerCase());
  keepSpares(choices, fields, others, SPARE_PHONES, (value) => value.replace(/\D/g, '').slice(-8));
  return { survivor: survivor.row, cells: choices.map(({ value }) => value), sources: choices.map(({ row }) => row) };
}

const SPARE_PHONES: readonly Role[] = ['phone', ...PHONE_ROLES.filter((role) => role !== 'phone' && role !== 'fax')];

function candidate({ row, cells }: MergeMember, fields: readonly Field[]): Candidate {
  const deleted = fieldOf(fields, 'is_deleted');
  const at = (role: Role): string => {
    const field = fieldOf(fields, role);
    const value = field && field.facts.bulkTimestamp === undefined ? (cells[field.index] ?? '') : '';
    return ISO.test(value) ? value : '';
  };
  return {
    row,
    cells,
    filled: cells.reduce((sum, cell) => sum + (cell.trim() === '' ? 0 : 1), 0),
    isDeleted: deleted !== undefined && parseBoolean(cells[deleted.index] ?? '') === true,
    recency: RECENCY.map(at) as unknown as Candidate['recency'],
  };
}

const fieldOf = (fields: readonly Field[], role: Role): Field | undefined =>
  fields.find((field) => field.role === role);

/** A deleted record never survives a live one; then the most complete, the most recent, the first row. */
function bySurvival(a: Candidate, b: Candidate): number {
  return Number(a.isDeleted) - Number(b.isDeleted) || b.filled - a.filled || byRecency(a, b);
}

function byRecency(a: Candidate, b: Candidate): number {
  for (const at of [0, 1, 2] as const) {
    if (a.recency[at] !== b.recency[at]) return a.recency[at] > b.recency[at] ? -1 : 1;
  }
  return a.row - b.row;
}

/** The value of one cell by the rule of its role; undefined where the survivor's stays. */
function choose(
  field: Field,
  fields: readonly Field[],
  survivor: Candidate,
  others: readonly Candidate[],
  rules: SurvivorshipRules,
): Choice | undefined {
  const { role, index } = field;
  if (role !== null && FIXED.has(role)) return undefined;
  const filled = [survivor, ...others].filter((one) => (one.cells[index] ?? '').trim() !== '');
  if (filled.length === 0) return undefined;
  const take = (one: Candidate | undefined): Choice | undefined =>
    one && { value: one.cells[index] ?? '', row: one.row };
  if (role !== null && CONSENT.has(role)) return strictest(role, index, fields, survivor, filled);
  const rule = (role !== null && rules[role]) || 'survivor';
  if (rule !== 'survivor') return take(byRule(rule, index, filled));
  if (role === 'created_at') return take(byRule('earliest', index, filled));
  if (role === 'last_activity_at') return take(byRule('latest', index, filled));
  if (role === 'lifecycle_stage') return take(furthest(index, filled));
  if ((survivor.cells[index] ?? '').trim() !== '') {
    return take(usableFor(role, index, survivor, others)) ?? isInitialOf(role, index, survivor, others, fields);
  }
  const group = TOGETHER.find((roles) => role !== null && roles.includes(role));
  return take(filled.find((one) => group === undefined || fits(survivor, one, group, fields)));
}

/** Consent: the most restrictive value there is. A bounce flag belongs to the mailbox, so only records of the same one have a say. */
function strictest(
  role: Role,
  index: number,
  fields: readonly Field[],
  survivor: Candidate,
  filled: readonly Candidate[],
): Choice | undefined {
  const email = fieldOf(fields, 'email');
  const mailbox = (one: Candidate) => (email ? (one.cells[email.index] ?? '').trim().toLowerCase() : '');
  const heard = role === 'email_invalid' ? filled.filter((one) => mailbox(one) === mailbox(survivor)) : filled;
  if (heard.length === 0) return undefined;
  const value = mostRestrictive(
    role,
    heard.map((one) => one.cells[index] ?? ''),
  );
  const source = heard.find((one) => one.cells[index] === value);
  return source && { value, row: source.row };
}

/** The first of the filled candidates that a rule prefers; candidates come with the survivor first, then by recency. */
function byRule(rule: string, index: number, filled: readonly Candidate[]): Candidate | undefined {
  const cell = (one: Candidate) => one.cells[index] ?? '';
  if (rule === 'most-complete') return best(filled, (a, b) => b.filled - a.filled);
  if (rule === 'most-recent') return best(filled, byRecency);
  if (rule === 'longest') return best(filled, (a, b) => cell(b).length - cell(a).length);
  const dated = filled.filter((one) => ISO.test(cell(one)));
  // one date that is not in ISO form cannot be ordered against the rest: leave the survivor's
  if (dated.length < filled.length) return undefined;
  const sign = rule === 'earliest' ? 1 : -1;
  return best(dated, (a, b) => sign * byMoment(cell(a), cell(b)) || cell(b).length - cell(a).length);
}

/** Order of two ISO dates; a day and a time on it are not in order. */
function byMoment(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  return a < b ? -1 : 1;
}

const E164 = /^\+\d{7,15}(?: ext\. \d+)?$/;
const USABLE: readonly { readonly roles: ReadonlySet<Role>; readonly test: (value: string) => boolean }[] = [
  { roles: new Set(PHONE_ROLES), test: (value) => E164.test(value) },
  { roles: new Set(EMAIL_ROLES), test: (value) => readEmail(value).problem === '' },
];

/** A phone or email that cannot be used gives way to one that can. */
function usableFor(
  role: Role | null,
  index: number,
  survivor: Candidate,
  others: readonly Candidate[],
): Candidate | undefined {
  const kind = USABLE.find(({ roles }) => role !== null && roles.has(role));
  if (!kind || kind.test(survivor.cells[index] ?? '')) return undefined;
  return others.find((one) => kind.test(one.cells[index] ?? ''));
}

function furthest(index: number, filled: readonly Candidate[]): Candidate | undefined {
  const rank = (one: Candidate) => lifecycleRank(one.cells[index] ?? '') ?? -1;
  return best(filled, (a, b) => rank(b) - rank(a));
}

/** Smallest by an order; of equals the first. */
const best = (all: readonly Candidate[], order: (a: Candidate, b: Candidate) => number): Candidate | undefined =>
  all.reduce<Candidate | undefined>(
    (kept, one) => (kept === undefined || order(one, kept) < 0 ? one : kept),
    undefined,
  );

/** `J.` gives way to `John`: the one case in which a filled name is replaced, as nothing of it is lost. */
function isInitialOf(
  role: Role | null,
  index: number,
  survivor: Candidate,
  others: readonly Candidate[],
  fields: readonly Field[],
): Choice | undefined {
  if (role !== 'first_name' || fieldOf(fields, 'full_name')) return undefined;
  const initial = matchText(survivor.cells[index] ?? '');
  if (!/^[a-z]$/.test(initial)) return undefined;
  const fuller = others.find(
    (one) =>
      /^[a-z]{2}/.test(matchText(one.cells[index] ?? '')) && matchText(one.cells[index] ?? '').startsWith(initial),
  );
  return fuller && { value: fuller.cells[index] ?? '', row: fuller.row };
}

/** Whether another record's group of cells (an address, a consent with its proof) can complete the survivor's: nothing in it disagrees. */
function fits(survivor: Candidate, other: Candidate, group: readonly Role[], fields: readonly Field[]): boolean {
  return fields.every(({ role, index }) => {
    if (role === null || !group.includes(role)) return true;
    const [mine, theirs] = [matchText(survivor.cells[index] ?? ''), matchText(other.cells[index] ?? '')];
    return mine === '' || theirs === '' || mine === theirs;
  });
}

/** Emails and phones of the others that the survivor lacks go into columns of their kind that are still empty. */
function keepSpares(
  choices: Choice[],
  fields: readonly Field[],
  others: readonly Candidate[],
  roles: readonly Role[],
  form: (value: string) => string,
): void {
  const columns = fields.filter(({ role }) => role !== null && roles.includes(role));
  // the main column is never filled with a value of another column: it was filled from its own above, or nobody has one
  const spare = columns.filter(({ role }) => role === 'email_2' || role === 'other_phone');
  const known = new Set(columns.map(({ index }) => form(choices[index]?.value ?? '')));
  for (const other of others) {
    for (const { index } of columns) {
      const value = other.cells[index] ?? '';
      if (form(value) === '' || known.has(form(value))) continue;
      const free = spare.find((field) => choices[field.index]?.value.trim() === '');
      if (!free) return;
      choices[free.index] = { value, row: other.row };
      known.add(form(value));
    }
  }
}
