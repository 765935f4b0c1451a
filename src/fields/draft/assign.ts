/** One column for every role that only one can have: later ones get the next role of their kind, or none. */
import { ADDRESS_ROLES, EMAIL_ROLES, type Facts, type Field, PHONE_ROLES, type Role } from '../../contract.ts';
import { isOfAddress } from '../../values/place/of-address.ts';
import { isPremises } from '../label/whose.ts';

/** A column on its way to a role. */
export interface Draft {
  readonly column: string;
  role: Role | null;
  /** Roles that it would have were other columns not there. */
  readonly also: Set<Role>;
  confidence: number;
  reason: string;
  /** What gave it the role; an earlier one takes precedence. */
  readonly by: 'map' | 'label' | 'content';
  /** Nothing but its values gave it the role, and its label does not bear that out. */
  readonly isGuessed: boolean;
  /** Address block that the label speaks of, `''` where none. */
  readonly block: string;
  /** Filled values of the column. */
  readonly filled: number;
  /** Whether its number is the firm's, and others are the person's. */
  isOfFirm?: boolean;
  /** Whether it is the name that somebody was born with. */
  readonly isBirthName?: boolean;
  /** Whether its label says whose it is: `Email` goes before `Email Ansprechpartner`. */
  readonly isOfSomebody?: boolean;
  /** Whether it is the record's own although its label speaks of somebody else: nobody else is named. */
  readonly isOwn?: boolean;
  /** What a merge keeps of it, where no role says so. */
  readonly keeps?: Facts['keeps'];
}

/** What the second column of a role becomes. Roles that are not here may stand on any number of columns. */
// biome-ignore format: a table reads better dense
const NEXT: { readonly [role in Role]?: Role | null } = {
  id: 'external_id', email: 'email_2', phone: 'other_phone', mobile: 'other_phone', home_phone: 'other_phone',
  full_name: null, first_name: null, last_name: null, middle_name: null, prefix: null, suffix: null, nickname: null,
  phonetic_first_name: null, phonetic_last_name: null,
  birth_date: 'other_date', birth_year: null, birth_month: null, birth_day: null, birth_place: null, created_at: 'other_date', updated_at: 'other_date', close_date: 'other_date',
  address: null, street: null, house_number: null, city: null, state: null, postal_code: null,
};

/** Parts of an address: one in a single cell is of no block. */
const PLACES: ReadonlySet<Role | null> = new Set(ADDRESS_ROLES.filter((role) => role !== 'address'));
const RANK = { map: 0, label: 1, content: 2 } as const;

/**
 * Settles who keeps a role. A role set by hand is never taken away. Of several addresses the one with the most filled cells is
 * the address of the record; the others are left alone, since a repair could move a value from one address into another.
 */
export function assignRoles(drafts: readonly Draft[]): void {
  streetOfBlock(drafts);
  const main = mainBlock(drafts);
  for (const draft of drafts) {
    if (draft.role !== 'street_2' || main === undefined || draft.by !== 'label' || draft.block === main) continue;
    draft.also.add(draft.role);
    drop(draft, 'of another address');
  }
  const second = secondNames(drafts);
  const order = drafts
    .map((draft, index) => ({ draft, index }))
    .sort(
      (a, b) =>
        RANK[a.draft.by] - RANK[b.draft.by] ||
        Number(a.draft.isOfFirm ?? false) - Number(b.draft.isOfFirm ?? false) ||
        elsewhere(a.draft, main) - elsewhere(b.draft, main) ||
        Number(a.draft.isOfSomebody ?? false) - Number(b.draft.isOfSomebody ?? false) ||
        atAddress(a.draft) - atAddress(b.draft) ||
        Number(second.has(a.draft)) - Number(second.has(b.draft)) ||
        Number(isSeldom(a.draft, drafts)) - Number(isSeldom(b.draft, drafts)) ||
        a.index - b.index,
    );
  const holders = new Map<Role, string>();
  for (const { draft } of order) settle(draft, holders);
}

/**
 * Of the name of today and the one that somebody was born with, the second: the former, unless most records have nothing else, as where a
 * form asks for the `Nom d'usage` of those who have one.
 */
function secondNames(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const names = drafts.filter(({ role }) => role === 'last_name');
  const isSecond = ({ isBirthName = false, filled }: Draft): boolean =>
    names.some(
      (other) =>
        (other.isBirthName ?? false) !== isBirthName &&
        (isBirthName ? other.filled * 2 >= filled : filled * 2 < other.filled),
    );
  return new Set(names.filter(isSecond));
}

const NAMES: ReadonlySet<Role | null> = new Set<Role>(['first_name', 'last_name', 'full_name']);

/** Whether another column of the same part of a name has many times its cells: `Given Name` of those who go by another one beside `First Name`. */
const isSeldom = ({ role, filled }: Draft, drafts: readonly Draft[]): boolean =>
  NAMES.has(role) && drafts.some((other) => other.role === role && other.filled > filled * SELDOM);
const SELDOM = 4;

const elsewhere = (draft: Draft, main: string | undefined): number =>
  PLACES.has(draft.role) && draft.block !== main ? 1 : 0;

const CHANNELS: ReadonlySet<Role | null> = new Set<Role>([...EMAIL_ROLES, ...PHONE_ROLES]);

/** Whether a number or mailbox is that of an address (`Default Address Phone`), which is the record's own only where there is no other. */
const atAddress = ({ role, column }: Draft): number => (CHANNELS.has(role) && isOfAddress(column) ? 1 : 0);

function settle(draft: Draft, holders: Map<Role, string>): void {
  if (draft.role === null) return;
  const holder = holders.get(draft.role);
  if (holder === undefined) {
    holders.set(draft.role, draft.column);
    return;
  }
  const next = NEXT[draft.role];
  if (draft.by === 'map' || next === undefined) return;
  draft.also.add(draft.role);
  if (next === null) {
    drop(draft, `${draft.role} is "${holder}" already`);
    return;
  }
  draft.reason += `; ${draft.role} is "${holder}" already`;
  draft.role = next;
  if (!holders.has(next)) holders.set(next, draft.column);
}

function drop(draft: Draft, why: string): void {
  draft.reason += `; left alone: ${why}`;
  draft.role = null;
}

/** `Home Address` is the street line where `Home City` has a column of its own. */
function streetOfBlock(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.role !== 'address' || draft.by !== 'label' || draft.block === '') continue;
    const parts = drafts
      .filter((other) => other.block === draft.block && PLACES.has(other.role))
      .map((other) => other.role);
    if (parts.some((role) => role === 'city' || role === 'postal_code') && !parts.includes('street')) {
      draft.role = 'street';
      draft.also.add('address');
    }
  }
}

/** The address block with the most filled cells; the first one where several are equal. That of a property must have twice as many as another. */
function mainBlock(drafts: readonly Draft[]): string | undefined {
  const filled = new Map<string, number>();
  for (const { role, block, filled: count, by } of drafts) {
    if (PLACES.has(role) && role !== 'country' && by === 'label') filled.set(block, (filled.get(block) ?? 0) + count);
  }
  const weight = (block: string): number => (filled.get(block) ?? 0) / (isPremises(block) ? 2 : 1);
  const blocks = [...filled.keys()].sort((a, b) => Number(isPremises(a)) - Number(isPremises(b)));
  return blocks.reduce<string | undefined>(
    (main, block) => (main === undefined || weight(block) > weight(main) ? block : main),
    undefined,
  );
}

/** What a field says of the roles that it would have were others not there; nothing where there are none. */
export function alsoOf(role: Role | null, also: ReadonlySet<Role>): Pick<Field, 'also'> {
  const others = [...also].filter((one) => one !== role).sort();
  return others.length === 0 ? {} : { also: others };
}
