/** Values that plainly do not say what their column asks for: in a merge they give way to one that does. */
import { DATE_ROLES, EMAIL_ROLES, NAME_ROLES, PHONE_ROLES, type Role } from '../../contract.ts';
import { isDitto } from '../../values/cell/ditto.ts';
import { isSpreadsheetError } from '../../values/cell/spreadsheet.ts';
import { saysNothing } from '../../values/cell/stand-in.ts';
import { CJK_TITLES } from '../../values/data/name-words.ts';
import { isPlainDate } from '../../values/date/date.ts';
import { lostLetters } from '../../values/encoding/mojibake.ts';
import { readEmail } from '../../values/internet/email.ts';
import { isTitle, wordsOf } from '../../values/name/affixes.ts';
import { parseCjkName } from '../../values/name/cjk.ts';
import { isInactiveOwner } from '../../values/name/departure.ts';
import { isKnownGivenName } from '../../values/name/given-name.ts';
import { parseName } from '../../values/name/name.ts';
import { matchText } from '../../values/text/text.ts';

const E164 = /^\+\d{7,15}(?: ext\. \d+)?$/;

const isDated = (value: string): boolean => isPlainDate(value);
const isNamed = (value: string): boolean => !value.includes('@') && !isBareTitle(value);

const TESTS: ReadonlyMap<Role, (value: string) => boolean> = new Map<Role, (value: string) => boolean>([
  ...PHONE_ROLES.map((role) => [role, (value: string) => E164.test(value)] as const),
  ...EMAIL_ROLES.map((role) => [role, (value: string) => readEmail(value).problem === ''] as const),
  ...DATE_ROLES.map((role) => [role, isDated] as const),
  ...NAME_ROLES.filter((role) => role !== 'full_name').map((role) => [role, isNamed] as const),
  ['full_name', (value) => isNamed(value) && !isTitleAndSurname(value)],
  ['owner', (value) => !isInactiveOwner(value)],
]);
/** Columns of words, in which a question mark between letters is a lost letter. */
const WORDS: ReadonlySet<Role> = new Set<Role>([
  ...NAME_ROLES,
  'nickname',
  'company',
  'job_title',
  'department',
  'owner',
]);

/** Columns in which a stand-in for nothing is left as it is, as it may be an answer. Beside a value it is none. */
const AS_THEY_ARE: ReadonlySet<Role | null> = new Set([null, 'deal_amount', 'annual_revenue', 'employees']);

/**
 * Whether a value can be used as what its column holds: a phone in E.164, an email, an ISO date, an owner who is still there, a
 * name that is more than a form of address, words whose letters an encoding did not lose, no "as above", no broken formula. Values of other
 * columns always can, unless they say that they are none.
 */
export function isUsable(role: Role | null, value: string): boolean {
  if (isSpreadsheetError(value) || (AS_THEY_ARE.has(role) && saysNothing(value))) return false;
  if (role === null) return true;
  if (isDitto(value)) return false;
  return lostLetters(value, WORDS.has(role)) === '' && (TESTS.get(role)?.(value) ?? true);
}

/** `Mr.`, `女士`, `王女士` in a name column: how somebody is addressed, not who it is. */
function isBareTitle(value: string): boolean {
  const text = value.trim();
  if ((CJK_TITLES as readonly string[]).includes(text)) return true;
  const { title, first } = parseCjkName(text);
  if (title !== '' && first === '') return true;
  return wordsOf(text).every((word) => isTitle(word) && !isKnownGivenName(matchText(word)));
}

/** `Ms. Wang`: a full name without a given name. */
function isTitleAndSurname(value: string): boolean {
  const { prefix, first } = parseName(value);
  return prefix !== '' && first === '';
}
