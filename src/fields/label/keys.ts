/** Labels in the form in which they are compared: no case, blanks, punctuation, accents or "(required)". */
import { matchText } from '../../values/text/text.ts';
import { GROUP_WORDS } from '../data/group-words.ts';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[☎☏✆📞📱]\ufe0f?/gu, ' phone '],
  [/[✉📧]\ufe0f?/gu, ' email '],
];
const REQUIRED =
  /[([（【]\s*(?:required|mandatory|optional|metadata|pflichtfeld|pflicht|obligatoire|obligatorio|obrigatório|pakollinen|obligatorisk|verplicht|obbligatorio|必填|必須|任意|선택|필수|обязательно|обязательное поле|необязательно|обовʼязково|обов'язково|задължително|wymagane|opcjonalne|povinné|nepovinné|obvezno|obavezno|kötelező|obligatoriu|zorunlu|isteğe bağlı|υποχρεωτικό|kohustuslik|obligāts|privaloma|bắt buộc|wajib|opsional|จำเป็น|مطلوب|إلزامي|חובה)\s*[)\]）】]/giu;
/** Most labels: what the rest does to them is little. */
const SIMPLE = /^[A-Za-z0-9 _-]*$/;
const BETWEEN_WORDS = /[ _-]+/g;
/** Without which there is no sign to be read, and no remark to be left out. */
const MAY_BE_SIGN = /[\u2600-\u27bf\ud83d]/;
/** The sign of the Japanese post. */
const POSTCODE = '〒';
const BRACKET = /[([（【]/;

/**
 * The form of a label for comparing: `First Name`, `first_name`, `FIRSTNAME*` and `FirstName` are all `firstname`.
 * @returns `''` for a label without letters and digits
 */
export function labelKey(label: string): string {
  if (label.trim() === POSTCODE) return 'postcode';
  if (SIMPLE.test(label)) return label.toLowerCase().replace(BETWEEN_WORDS, '');
  let text = readSigns(label);
  if (BRACKET.test(text)) text = text.replace(REQUIRED, ' ');
  return matchText(text).replaceAll(' ', '');
}

function readSigns(text: string): string {
  if (!MAY_BE_SIGN.test(text)) return text;
  return SIGNS.reduce((read, [sign, word]) => read.replace(sign, word), text);
}

/** `firstName`, `POCity`: where a word begins that no blank parts from the one before it. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** A label with blanks between words that are written as one. */
export const parted = (label: string): string => label.replace(CAMEL, ' ');

interface LabelParts {
  /** The record that the column speaks of, where the label says so: `Person - Name` → `person`; `''` else. */
  readonly group: string;
  /** The rest of the label. */
  readonly inner: string;
}

const GROUP =
  /^\s*(people|persons?|organi[sz]ations?|deals?|leads?|contacts?|companies|company|accounts?|owner|properties|attributes|merge_fields|custom_fields|fields|data|record|values|profile|user|info|details|personal|customer|client|billing address|shipping address|mailing address|primary address|address)\s*(?: [-–:] |\.|\/|: )\s*(\S.*)$/iu;

/** A sign that stands between group and label. Most labels have none. */
const BETWEEN = /[-–:./]/;

/** Splits `Person - Email - Work`, `properties.firstname` and `Contacts/Name` into group and inner label. */
export function splitGroup(label: string): LabelParts | undefined {
  if (!BETWEEN.test(label)) return undefined;
  const match = GROUP.exec(label);
  if (match?.[1] && match[2]) return { group: groupName(match[1].toLowerCase()), inner: match[2] };
  const [, word = '', inner = ''] = ELSEWHERE.exec(label) ?? [];
  const group = word === '' ? undefined : GROUP_WORDS.get(labelKey(word));
  return group === undefined ? undefined : { group, inner };
}

/** The same in other languages. */
const ELSEWHERE = /^\s*(\p{L}[\p{L}\p{M}]+) - (\S.*)$/u;

function groupName(word: string): string {
  if (/^(?:person|people|contact|customer|client)/.test(word)) return 'person';
  if (/^(?:organi|compan|account)/.test(word)) return 'company';
  if (word.startsWith('deal')) return 'deal';
  if (word.startsWith('lead')) return 'lead';
  if (word === 'owner') return 'owner';
  if (word.endsWith('address')) return 'address';
  return 'record';
}

/** The key by which it is known whether a label is ambiguous: `Person - Name` is not, `properties.name` is what `name` is. */
export function ambiguousKey(label: string): string {
  const parts = splitGroup(label);
  return parts?.group === 'record' || parts?.group === 'person' ? ambiguousKey(parts.inner) : labelKey(label);
}
