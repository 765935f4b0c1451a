/** Emails and phone numbers of merged records that the survivor lacks: they go into columns of their kind that are still empty. */
import { EMAIL_ROLES, type Field, PHONE_ROLES, type Role } from '../../contract.ts';
import { readEmail, suggestEmail } from '../../values/internet/email.ts';
import { isPlaceholderEmail } from '../../values/internet/placeholder-email.ts';
import { nationalDigits, parsePhone } from '../../values/phone/phone.ts';
import { readPhoneText } from '../../values/phone/text.ts';
import { readFakePhone } from '../../values/record/fake-phone.ts';
import { pick } from './pick.ts';
import type { Candidate } from './survivor.ts';
import { fieldOf } from './survivor.ts';
import type { Cluster } from './together.ts';
import type { Choice } from './united.ts';

/** What a kind of contact point needs to know about itself. */
interface Kind {
  readonly roles: readonly Role[];
  /** Roles whose columns take one, in this order, after those of its own role. */
  readonly takers: readonly Role[];
  /** What two spellings of one have in common: the address, and what tells it apart at this address (the extension). */
  key(value: string): readonly [main: string, part: string];
  /** Whether it can be reached at all. */
  isValid(value: string): boolean;
  /** Whether it is what a column of this role holds. */
  fits(value: string, role: Role): boolean;
}

const EMAIL: Kind = {
  roles: EMAIL_ROLES,
  takers: ['email_2'],
  // mistyped, it is the address that was meant
  key(value) {
    const address = value.trim().toLowerCase();
    const { local, domain } = readEmail(address);
    return [suggestEmail(local, domain) || address, ''];
  },
  isValid(value) {
    const { local, domain, problem } = readEmail(value.trim());
    return problem === '' && !isPlaceholderEmail(local, domain);
  },
  fits: () => true,
};

/** Of the digits at the end, enough to know a number with and without its country code. */
const TAIL = 8;
const FOR_MOBILES: ReadonlySet<string> = new Set(['', 'mobile', 'fixedLineOrMobile']);
const NOBODY_AT_HOME: ReadonlySet<string> = new Set([
  'tollFree',
  'premiumRate',
  'sharedCost',
  'uan',
  'pager',
  'voicemail',
]);

/** Never into fax: nobody answers there. */
const PHONE: Kind = {
  roles: PHONE_ROLES.filter((role) => role !== 'fax'),
  takers: ['other_phone', 'phone', 'mobile', 'home_phone'],
  key(value) {
    const { number, ext } = readPhoneText(value);
    return [number.replace(/\D/g, '').slice(-TAIL), ext];
  },
  isValid(value) {
    const { e164, type, problem } = parsePhone(value.trim(), '');
    if (problem === 'no-country') return true;
    return problem === '' && readFakePhone(nationalDigits(e164), type) === '';
  },
  fits(value, role) {
    const { type } = parsePhone(value.trim(), '');
    return role === 'mobile' ? FOR_MOBILES.has(type) : role !== 'home_phone' || !NOBODY_AT_HOME.has(type);
  },
};

/**
 * Puts what the others have and the survivor lacks into empty columns of the record, as long as there are any.
 * What a rule took away from the survivor is kept too.
 */
export function keepSpares(choices: Choice[], cluster: Cluster): void {
  for (const kind of [EMAIL, PHONE]) keepKind(kind, choices, cluster);
}

function keepKind(kind: Kind, choices: Choice[], cluster: Cluster): void {
  const { fields, all } = cluster;
  const columns = fields.filter(({ role, facts }) => role !== null && kind.roles.includes(role) && !facts.setApart);
  const isKept = ({ cells }: Candidate, { index }: Field): boolean =>
    (cells[index] ?? '') === (choices[index]?.value ?? '') || (cells[index] ?? '').trim() === '';
  if (all.every((one) => columns.every((column) => isKept(one, column)))) return;
  const doubled = undouble(kind, columns, choices, cluster);
  fillFree(kind, columns, choices, cluster);
  // nothing else was there to stand in its place
  for (const [index, choice] of doubled) if (choices[index]!.value === '') choices[index] = choice;
}

/**
 * A value that a rule took from another record may stand in another column already: the mobile that was typed into `Phone` last. It takes
 * the place of no other value, and leaves its own to one that nobody else keeps.
 * @returns what stood in columns that were emptied for one
 */
function undouble(kind: Kind, columns: readonly Field[], choices: Choice[], cluster: Cluster): Map<number, Choice> {
  const { fields, all, survivor, bounces, book, isFaulty } = cluster;
  const main = fieldOf(fields, 'email');
  const chosen = ({ index }: Field): string => choices[index]?.value ?? '';
  const isHeld = (value: string, column: Field): boolean =>
    columns.some((other) => other !== column && covers(kind, chosen(other), value));
  const isTaken = (column: Field): boolean => chosen(column) !== (survivor.cells[column.index] ?? '');
  const isDoubled = (column: Field): boolean =>
    column !== main &&
    columns.some(
      (other) =>
        other !== column &&
        covers(kind, chosen(other), chosen(column)) &&
        (isTaken(column) || (isTaken(other) && covers(kind, chosen(column), chosen(other)))),
    );
  const fits = (column: Field): number => Number(kind.fits(chosen(column), column.role as Role));
  const doubled = columns.filter(isDoubled).sort((a, b) => fits(a) - fits(b));
  for (const column of doubled) {
    const { index } = column;
    const rest = all.filter((one) => {
      const value = one.cells[index] ?? '';
      if (value.trim() === '' || !kind.isValid(value) || bounces.has(one, index)) return false;
      return !isFaulty(one, index) && !isHeld(value, column);
    });
    const kept = isDoubled(column) ? (pick(book.columns.get(index)!, index, rest) ?? rest[0]) : undefined;
    if (kept) choices[index] = { value: kept.cells[index]!, row: kept.row };
  }
  const emptied = new Map<number, Choice>();
  for (const column of doubled) {
    if (!isDoubled(column)) continue;
    emptied.set(column.index, choices[column.index]!);
    choices[column.index] = { ...choices[column.index]!, value: '' };
  }
  return emptied;
}

/** Whether the first says all that the second does: the same address or number, at least to the same extension. */
function covers(kind: Kind, value: string, other: string): boolean {
  if (value.trim() === '' || other.trim() === '') return false;
  const [[main, part], [otherMain, otherPart]] = [kind.key(value), kind.key(other)];
  return main === otherMain && (otherPart === '' || otherPart === part);
}

function fillFree(kind: Kind, columns: readonly Field[], choices: Choice[], cluster: Cluster): void {
  const { all, bounces } = cluster;
  const known = columns.map(({ index }) => kind.key(choices[index]?.value ?? ''));
  for (const one of all) {
    const { cells, row } = one;
    for (const { index, role } of columns) {
      const value = cells[index] ?? '';
      if (value.trim() === '' || bounces.has(one, index)) continue;
      const [main, part] = kind.key(value);
      if (known.some((one) => one[0] === main && (part === '' || one[1] === part)) || !kind.isValid(value)) continue;
      const free =
        freeColumn(kind, value, role as Role, choices, columns) ?? makeRoom(kind, index, choices, columns, cluster);
      if (!free) continue;
      choices[free.index] = { value, row };
      known.push([main, part]);
    }
  }
}

/**
 * Where a landline has no place because a rule took a mobile for its column, that one goes to the column of mobiles, if it is free.
 * @param index of the column in which the value stands that has no place
 * @returns that column, once it is free
 */
function makeRoom(
  kind: Kind,
  index: number,
  choices: Choice[],
  columns: readonly Field[],
  { survivor }: Cluster,
): Field | undefined {
  const column = columns.find((one) => one.index === index)!;
  const choice = choices[index]!;
  if (column.role === 'email' || choice.row === survivor.row) return undefined;
  const free = freeColumn(kind, choice.value, column.role as Role, choices, columns);
  if (!free) return undefined;
  choices[free.index] = choice;
  return column;
}

function freeColumn(
  kind: Kind,
  value: string,
  own: Role,
  choices: readonly Choice[],
  columns: readonly Field[],
): Field | undefined {
  // the main address is where mail goes: it was filled from its own column, or nobody has one
  const main = fieldOf(columns, 'email');
  const free = columns.filter((field) => choices[field.index]?.value.trim() === '' && field !== main);
  return [own, ...kind.takers]
    .map((role) => free.find((field) => field.role === role && (role === own || kind.fits(value, role))))
    .find((field) => field !== undefined);
}
