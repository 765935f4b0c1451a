/**
 * Labels that say one thing in several languages: `PLZ / NPA / CAP`, `Name | Nom`. They are told from labels of two things (`Phone/Fax`, `Name/Company`)
 * by this: no two parts are of the same language alone, and no part says anything else than the others.
 */
import type { Role } from '../../contract.ts';
import type { Language } from '../data/table.ts';
import { isOfSomebodyElse } from '../label/code.ts';
import { entriesOf, isLanguage, isShort } from '../label/entries.ts';
import { ambiguousKey, labelKey } from '../label/keys.ts';
import { type Around, type Meaning, readLabel } from '../label/labels.ts';
import { sniff } from '../look/sniff.ts';
import { areJudgedAlike, isAmbiguous, rolesAlone } from './ambiguous.ts';

const BETWEEN = /\s*[/|／｜]\s*/u;
/** Official languages of one country, and one for the rest of the world. */
const MOST = 5;

/** Of these a column is still one thing where its label names it twice; two consents or two dates are two. */
// biome-ignore format: a table reads better dense
const ROLES: ReadonlySet<Role> = new Set<Role>([
  'first_name', 'last_name', 'full_name', 'middle_name', 'prefix', 'birth_date', 'email', 'phone', 'mobile', 'fax', 'website', 'company', 'job_title', 'department', 'industry',
  'address', 'street', 'house_number', 'street_2', 'city', 'state', 'postal_code', 'country', 'language', 'notes',
]);

/** Of these nobody has two: `Surname / Family name` are two words of one language for one thing. */
const SYNONYMS: ReadonlySet<Role> = new Set<Role>([
  'first_name',
  'last_name',
  'city',
  'state',
  'postal_code',
  'country',
  'job_title',
  'company',
]);

/** Words for a name that stand for the given name beside one for the surname. `Nom` and `Name` are as often the surname: `Name / Prénom`. */
const GIVEN: ReadonlySet<string> = new Set(['nome', 'nombre', 'имя', 'імя', 'име', 'jmeno', 'meno', 'ime']);
/** Of what is ambiguous, what can mean the firm and nobody in it: `Name / Firma` may be whichever the customer is. */
const OF_FIRMS: ReadonlySet<string> = new Set(['company', 'account']);

interface Part {
  readonly text: string;
  readonly key: string;
  readonly languages: readonly Language[];
  readonly roles: readonly (Role | null)[];
}

function partOf(text: string): Part {
  const key = labelKey(text);
  const entries = isAmbiguous(key) ? [] : entriesOf(key).filter(({ scope }) => isLanguage(scope));
  return {
    text,
    key,
    languages: entries.map(({ scope }) => scope as Language),
    roles: entries.map(({ role }) => role),
  };
}

const BY_ITSELF: Around = { crm: 'unknown', languages: { order: [], isEnglish: false } };

/** The parts of a label; none where it is one, or known as a whole: `Country/Region`, `Firma/Name`. */
function partsOf(label: string): readonly Part[] {
  const texts = label.split(BETWEEN);
  if (texts.length < 2 || texts.length > MOST) return [];
  if (isAmbiguous(ambiguousKey(label)) || readLabel(label, BY_ITSELF)) return [];
  const parts = [...new Map(texts.map((text) => [labelKey(text), partOf(text)])).values()];
  return parts.length < 2 || parts.some(({ key }) => key === '') ? [] : parts;
}

const isKnown = ({ roles }: Part): boolean => roles.length > 0;

/** What all known parts may mean; undefined where they have nothing in common, or more than one thing. */
function sharedRole(known: readonly Part[]): Role | undefined {
  const [first, ...others] = known;
  const shared = new Set(first?.roles.filter((role) => others.every(({ roles }) => roles.includes(role))));
  const [role] = shared;
  const isOne = shared.size === 1 && role && ROLES.has(role);
  return isOne && (areOfSeveral(known) || SYNONYMS.has(role)) ? role : undefined;
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
  if (role === undefined) return undefined;
  const others = parts.filter((part) => !isKnown(part));
  if (others.length >= known.length || !others.every((part) => mayMean(part, role, around))) return undefined;
  return { role, confidence: 0.85, where: 'several languages', block: '' };
}

/** Whether an ambiguous part, or one that no table has, does not say anything else. */
function mayMean({ text, key }: Part, role: Role, { crm, languages }: Around): boolean {
  if (!isAmbiguous(key)) {
    const meaning = readLabel(text, BY_ITSELF);
    return (meaning === undefined || meaning.role === role) && !isOfSomebodyElse(text);
  }
  if (role === 'first_name' || role === 'last_name') return role === 'first_name' && GIVEN.has(key);
  const clue = { key, crm, shape: sniff([]), languages: languages.order, has: () => false };
  return rolesAlone(clue).includes(role);
}

/** The key by which a label of several parts is judged, where those that are ambiguous are judged alike, and the others are sure; undefined else. */
export function keyOfSeveral(label: string): string | undefined {
  const parts = partsOf(label);
  const keys = parts.map(({ key }) => key).filter(isAmbiguous);
  const known = parts.filter(isKnown);
  const isOne = keys.length > 0 && keys.length + known.length === parts.length && areJudgedAlike(keys);
  return isOne && (known.length === 0 || saidBeside(label) !== undefined) ? keys[0] : undefined;
}

/** What the parts of a label that are sure mean, beside an ambiguous one: it must be judged to mean the same. */
export function saidBeside(label: string): Role | undefined {
  const parts = partsOf(label);
  const known = parts.filter(isKnown);
  const role = known.length === 0 ? undefined : sharedRole(known);
  const isOfFirms = parts.every((part) => isKnown(part) || OF_FIRMS.has(part.key));
  return role === 'company' && !isOfFirms ? undefined : role;
}
