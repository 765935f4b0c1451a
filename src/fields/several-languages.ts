/**
 * Labels that say one thing in several languages: `PLZ / NPA / CAP`, `Name | Nom`. They are told from labels of two things (`Phone/Fax`, `Name/Company`)
 * by this: no two parts are of the same language alone, and no part says anything else than the others.
 */
import type { Role } from '../contract.ts';
import { areJudgedAlike, isAmbiguous, rolesAlone } from './ambiguous.ts';
import { LANGUAGES, type Language } from './data/table.ts';
import { ambiguousKey, labelKey } from './keys.ts';
import { type Around, entriesOf, isShort, type Meaning, readLabel } from './labels.ts';
import { sniff } from './sniff.ts';

const BETWEEN = /\s*[/|／｜]\s*/u;
/** Official languages of one country, and one for the rest of the world. */
const MOST = 5;

/** Of these a column is still one thing where its label names it twice; two consents or two dates are two. */
// biome-ignore format: a table reads better dense
const ROLES: ReadonlySet<Role> = new Set<Role>([
  'first_name', 'last_name', 'full_name', 'middle_name', 'prefix', 'birth_date', 'email', 'phone', 'mobile', 'fax', 'website', 'company', 'job_title', 'department', 'industry',
  'address', 'street', 'street_2', 'city', 'state', 'postal_code', 'country', 'language', 'notes',
]);

/** Words for a name that stand for the given name beside one for the surname. `Nom` and `Name` are as often the surname: `Name / Prénom`. */
const GIVEN: ReadonlySet<string> = new Set(['nome', 'nombre', 'имя', 'імя', 'име', 'jmeno', 'meno', 'ime']);
/** Of what is ambiguous, what can mean the firm and nobody in it: `Name / Firma` may be whichever the customer is. */
const OF_FIRMS: ReadonlySet<string> = new Set(['company', 'account']);

interface Part {
  readonly key: string;
  readonly languages: readonly Language[];
  readonly roles: readonly (Role | null)[];
}

const isLanguage = (scope: string): scope is Language => (LANGUAGES as readonly string[]).includes(scope);

function partOf(key: string): Part {
  const entries = isAmbiguous(key) ? [] : entriesOf(key).filter(({ scope }) => isLanguage(scope));
  return { key, languages: entries.map(({ scope }) => scope as Language), roles: entries.map(({ role }) => role) };
}

const BY_ITSELF: Around = { crm: 'unknown', languages: { order: [], isEnglish: false } };

/** The parts of a label; none where it is one, or known as a whole: `Country/Region`, `Firma/Name`. */
function partsOf(label: string): readonly Part[] {
  const texts = label.split(BETWEEN);
  if (texts.length < 2 || texts.length > MOST) return [];
  if (isAmbiguous(ambiguousKey(label)) || readLabel(label, BY_ITSELF)) return [];
  const keys = new Set(texts.map(labelKey));
  return keys.has('') || keys.size < 2 ? [] : [...keys].map(partOf);
}

const isKnown = ({ roles }: Part): boolean => roles.length > 0;

/** What all known parts may mean; undefined where they have nothing in common, or more than one thing. */
function sharedRole(known: readonly Part[]): Role | undefined {
  const [first, ...others] = known;
  const shared = new Set(first?.roles.filter((role) => others.every(({ roles }) => roles.includes(role))));
  const [role] = shared;
  return shared.size === 1 && role && ROLES.has(role) && areOfSeveral(known) ? role : undefined;
}

/** Whether each part can be of a language of its own, and one of them is more than a short word that means other things elsewhere. */
const areOfSeveral = (known: readonly Part[]): boolean =>
  known.some(({ key }) => !isShort(key)) &&
  known.every((part, at) =>
    known.slice(at + 1).every((other) => new Set([...part.languages, ...other.languages]).size > 1),
  );

/** What two parts and more are known to mean, where an ambiguous one beside them may mean the same. */
export function readSeveral(label: string, around: Around): Meaning | undefined {
  const parts = partsOf(label);
  const known = parts.filter(isKnown);
  const role = known.length < 2 ? undefined : sharedRole(known);
  if (role === undefined || !parts.every(({ key }) => !isAmbiguous(key) || mayMean(key, role, around)))
    return undefined;
  return { role, confidence: 0.85, where: 'several languages', block: '' };
}

function mayMean(key: string, role: Role, { crm, languages }: Around): boolean {
  if (role === 'first_name' || role === 'last_name') return role === 'first_name' && GIVEN.has(key);
  const clue = { key, crm, shape: sniff([]), languages: languages.order, has: () => false };
  return rolesAlone(clue).includes(role);
}

/** The key by which an ambiguous label is judged: that of its parts where all of those that are ambiguous are judged alike. */
export function judgedKey(label: string): string {
  const whole = ambiguousKey(label);
  if (isAmbiguous(whole)) return whole;
  const parts = partsOf(label);
  const keys = parts.map(({ key }) => key).filter(isAmbiguous);
  const known = parts.filter(isKnown);
  const isOne = keys.length > 0 && keys.length + known.length >= 2 && areJudgedAlike(keys);
  if (!isOne || (known.length > 0 && saidBeside(label) === undefined)) return whole;
  return keys[0] as string;
}

/** What the parts of a label that are sure mean, beside an ambiguous one: it must be judged to mean the same. */
export function saidBeside(label: string): Role | undefined {
  const parts = partsOf(label);
  const known = parts.filter(isKnown);
  const role = known.length === 0 ? undefined : sharedRole(known);
  const isOfFirms = parts.every((part) => isKnown(part) || OF_FIRMS.has(part.key));
  return role === 'company' && !isOfFirms ? undefined : role;
}
