/** What a label means: the tables by CRM and language, and the grammar of labels that are put together (`Home City`, `Phone 2`). */
import type { Crm, Role } from '../../contract.ts';
import { ADDRESS_ROLES, ROLES } from '../../contract.ts';
import { INNER_WORDS, KIND_WORDS } from '../data/group-words.ts';
import { entriesOf, isLanguage, isShort, type Languages } from './entries.ts';
import { labelKey, splitGroup } from './keys.ts';
import { bareLabels } from './whose.ts';

export interface Meaning {
  readonly role: Role | null;
  readonly confidence: number;
  /** Where the label has this meaning, or the part of the label that was understood. */
  readonly where: string;
  /** Name of the address block that the label speaks of: `home`, `business`, `2`; `''` where it names none. */
  readonly block: string;
  /** Whether words that say whose it is were left out: a column that says no such thing goes before it. */
  readonly isOfSomebody?: boolean;
}

/** What is known of the file when a label is read. */
export interface Around {
  readonly crm: Crm;
  readonly languages: Languages;
}

function pick(key: string, around: Around): Meaning | undefined {
  const entries = entriesOf(key);
  if (entries.length === 0) return undefined;
  const own = entries.find((entry) => entry.scope === around.crm);
  if (own) return { role: own.role, confidence: 0.98, where: own.scope, block: '' };
  for (const language of around.languages.order) {
    const entry = entries.find(({ scope }) => scope === language);
    if (entry) return { role: entry.role, confidence: 0.95, where: language, block: '' };
  }
  if (isShort(key) && around.languages.isEnglish) return undefined;
  const first = entries.find(({ scope }) => isLanguage(scope));
  return first ? { role: first.role, confidence: isShort(key) ? 0.6 : 0.9, where: first.scope, block: '' } : undefined;
}

const BLOCK =
  /^(mailing|billing|shipping|home|business|work|office|other|primary|alternate|registered|company|private|visiting|invoice|delivery|address1|address2|address3|postaladdress|permanent|current|headquarters|hq|contact|customer|corporate|main|default|card(?=address)|mail(?=city|state|postal|zip|country|street))(?:address)?(?=.)/;
const PLACES: ReadonlySet<Role | null> = new Set(ADDRESS_ROLES);
/** English place words that are too vague to stand alone in the tables but are sure behind the name of a block. */
// biome-ignore format: a table reads better dense
const PLACE_WORDS: ReadonlyMap<string, Role> = new Map([
  ['address', 'address'], ['region', 'state'], ['state', 'state'], ['street', 'street'], ['code', 'postal_code'], ['statecode', 'state'], ['provincecode', 'state'], ['provincename', 'state'],
  ['formatted', 'address'], ['zippostal', 'postal_code'], ['street1', 'street'], ['line1', 'street'], ['line2', 'street_2'], ['line3', 'street_2'],
  ['address2', 'street_2'], ['address3', 'street_2'], ['address1', 'street'], ['addressline1', 'street'], ['1', 'street'], ['2', 'street_2'], ['3', 'street_2'], ['pobox', 'street_2'],
]);

/** `Mailing Street`, `Home City`, `Address 1: ZIP/Postal Code`: the name of an address block and a part of an address. */
function readPlace(key: string, around: Around): Meaning | undefined {
  const block = BLOCK.exec(key);
  const wanted = block ? key.slice(block[0].length) : '';
  if (!block?.[1] || wanted === '') return undefined;
  const role = PLACE_WORDS.get(wanted) ?? pick(wanted, around)?.role;
  if (!role || !PLACES.has(role)) return undefined;
  return { role, confidence: 0.95, where: 'en', block: block[1] };
}

const GOOGLE =
  /^(E-mail|Phone|Website|Address|Organization|IM|Relation|Event|Custom Field|Jot|Calendar Link) (\d{1,2}) - (.+)$/i;

/** `E-mail 1 - Value` and its like, of both kinds of Google export. */
function readGoogle(label: string, around: Around): Meaning | undefined {
  const match = GOOGLE.exec(label.trim());
  if (!match?.[1] || !match[2] || !match[3]) return undefined;
  const [thing, part] = [match[1].toLowerCase(), labelKey(match[3])];
  const sure = (role: Role | null, block = ''): Meaning => ({ role, confidence: 0.98, where: 'google', block });
  if (part === 'label' || part === 'type') return sure(null);
  const roles: { readonly [thing: string]: Role } = {
    'e-mail': 'email',
    phone: 'phone',
    website: 'website',
    event: 'other_date',
  };
  const role = roles[thing];
  if (part === 'value') return sure(role ? (match[2] === '1' ? role : (COUNTED[role] ?? role)) : null);
  if (thing === 'address') return sure(PLACE_WORDS.get(part) ?? pick(part, around)?.role ?? null, `address${match[2]}`);
  if (thing !== 'organization') return sure(null);
  const parts: { readonly [part: string]: Role } = {
    name: 'company',
    title: 'job_title',
    department: 'department',
    domain: 'company_domain',
  };
  return sure(parts[part] ?? null);
}

const CONTEXT =
  /^(?:contact|customer|client|lead|person|user|member|employee|primarycontact|primary|main|your|guest|student|patient|donor|subscriber|applicant|attendee|invitee|company|account|business|organization|work|billing|shipping|candidate|prospect|defaultaddress|default|current)(?=.)/;
/** Roles that keep their meaning behind a word of context; a date or an id would not. */
// biome-ignore format: a table reads better dense
const FREE: ReadonlySet<Role | null> = new Set<Role>([
  'first_name', 'last_name', 'middle_name', 'email', 'email_2', 'phone', 'mobile', 'fax', 'job_title', 'department', 'website', 'linkedin', 'birth_date',
  'notes', 'tags', 'industry', 'address', 'street', 'house_number', 'street_2', 'city', 'state', 'postal_code', 'country', 'language', 'company',
]);
// biome-ignore format: a table reads better dense
const COUNTED: { readonly [role in Role]?: Role } = {
  email: 'email_2', phone: 'other_phone', mobile: 'other_phone', home_phone: 'other_phone', street: 'street_2', address: 'street_2',
};

/** `Phone 2`, `Contact Email`, `Amount (USD)`: a known label with a number, a word of context or a remark around it. */
function readAround(label: string, key: string, around: Around): Meaning | undefined {
  const [, base = '', digits = ''] = /^(.*[^\d])0?(\d)$/.exec(key) ?? [];
  if (base !== '') {
    const meaning = pick(base, around) ?? readPlace(base, around);
    const role = meaning?.role && digits !== '1' ? (COUNTED[meaning.role] ?? meaning.role) : meaning?.role;
    if (meaning && role) return { ...meaning, role, confidence: 0.9 };
  }
  const rest = key.replace(CONTEXT, '');
  const inner = rest === key ? undefined : pick(rest, around);
  if (inner && FREE.has(inner.role)) return { ...inner, confidence: 0.85 };
  const bare = label.replace(/\s*[([（【][^()[\]（）【】]*[)\]）】]\s*$/u, '');
  const shorter = bare === label || labelKey(bare) === '' ? undefined : pick(labelKey(bare), around);
  return shorter && { ...shorter, confidence: 0.85 };
}

/** `(Do Not Modify) …` of a Dynamics export: the id and two columns that an import compares. */
function readDynamics(label: string): Meaning | undefined {
  const match = /^\s*\(Do Not Modify\)\s*(.+)$/i.exec(label);
  if (!match?.[1]) return undefined;
  const role = /checksum|modified/i.test(match[1]) ? 'checksum' : 'id';
  return { role, confidence: 1, where: 'dynamics365', block: '' };
}

/** Inner labels that a group makes clear: `Organization - Name`, `Deal - Title`, `Owner.Email`. */
// biome-ignore format: a table reads better dense
const GROUPED: { readonly [group: string]: { readonly [key: string]: Role } } = {
  person: { name: 'full_name', id: 'id', title: 'job_title', label: 'tags', address: 'address' },
  lead: { name: 'full_name', title: 'deal_name', source: 'lead_source', status: 'lead_status', id: 'id' },
  company: { name: 'company', id: 'related_id', address: 'address', label: 'tags', type: 'tags' },
  deal: { title: 'deal_name', name: 'deal_name', stage: 'deal_stage', status: 'deal_stage', value: 'deal_amount', id: 'related_id', source: 'lead_source' },
  owner: { name: 'owner', id: 'owner_id', email: 'owner', alias: 'owner' },
  address: { street: 'street', region: 'state', state: 'state', street1: 'street', line1: 'street', line2: 'street_2' },
};

/** Labels of several parts, as Pipedrive and flattened JSON write them. */
function readGroup(label: string, around: Around): Meaning | undefined {
  const parts = splitGroup(label);
  if (!parts) return undefined;
  const key = labelKey(parts.inner);
  const fixed = GROUPED[parts.group];
  const inner = INNER_WORDS.get(key) ?? key;
  const role = fixed && Object.hasOwn(fixed, inner) ? fixed[inner] : undefined;
  const block = parts.group === 'record' ? '' : parts.group;
  if (role) return { role, confidence: 0.97, where: 'en', block };
  if (parts.group === 'owner') return { role: null, confidence: 0.8, where: 'en', block: '' };
  const meaning = readLabel(parts.inner, around) ?? readKind(parts.inner, around);
  return meaning && { ...meaning, block: `${block} ${meaning.block}`.trim() };
}

/** `E-mail - Trabalho`, `Téléphone - Portable`. */
function readKind(label: string, around: Around): Meaning | undefined {
  const [, base = '', word = ''] = /^(.*\S) - (\S+)$/.exec(label) ?? [];
  const kind = KIND_WORDS.get(labelKey(word));
  const meaning = kind === undefined ? undefined : pick(labelKey(base), around);
  if (meaning?.role !== 'email' && meaning?.role !== 'phone') return undefined;
  return { ...meaning, role: pick(`${meaning.role}${kind}`, around)?.role ?? meaning.role };
}

/** Besides `FREE`: what keeps its meaning behind several words of context. */
const ALSO_FREE: ReadonlySet<Role | null> = new Set<Role>([
  'full_name',
  'prefix',
  'suffix',
  'nickname',
  'home_phone',
  'other_phone',
  'company_domain',
  'opt_in_at',
  'opt_out_at',
]);

/** `Patient Home Phone Number`, `CUST_CITY_NM`: a known label behind words that say whose it is. */
function readWhose(label: string, around: Around): Meaning | undefined {
  for (const { text, block } of bareLabels(label)) {
    const key = labelKey(text);
    const meaning = pick(key, around) ?? readPlace(key, around) ?? placeIn(block, key);
    if (!meaning || !(FREE.has(meaning.role) || ALSO_FREE.has(meaning.role))) continue;
    return {
      ...meaning,
      confidence: 0.8,
      isOfSomebody: true,
      block: PLACES.has(meaning.role) ? block || meaning.block : '',
    };
  }
  return undefined;
}

/** Of words for places those that are sure only behind the name of an address; how much of it is meant by `Address` hangs on what stands beside it. */
function placeIn(block: string, key: string): Meaning | undefined {
  const role = block === '' || key === 'address' ? undefined : PLACE_WORDS.get(key);
  return role && { role, confidence: 0.8, where: 'en', block };
}

const PATH =
  /(?:^|[./])(emails?|email_?addresses|phones?|phone_?numbers?|telephones?)(?:\[(\d+)\]|[./](\d+))[./](?:value|address|number|email|phone)$/i;

/** `emails[0].value`, `phone_numbers/1/number`: lists of JSON that somebody has made flat. */
function readPath(label: string): Meaning | undefined {
  const [, list, bracketed, parted] = PATH.exec(label.trim()) ?? [];
  if (list === undefined) return undefined;
  const role: Role = /^e/i.test(list) ? 'email' : 'phone';
  return {
    role: Number(bracketed ?? parted ?? 0) === 0 ? role : COUNTED[role]!,
    confidence: 0.9,
    where: 'en',
    block: '',
  };
}

/** `City - Home`, `Zip/Postal Code - Work`, as Constant Contact writes them. */
function readOfBlock(label: string, around: Around): Meaning | undefined {
  const [, base = '', block = ''] =
    /^(.*\S) - (home|work|business|other|billing|shipping|mailing|\d)$/i.exec(label.trim()) ?? [];
  const key = labelKey(base);
  const meaning = block === '' ? undefined : (pick(key, around) ?? placeIn(block, key));
  return meaning && PLACES.has(meaning.role) ? { ...meaning, confidence: 0.9, block: block.toLowerCase() } : undefined;
}

const OWN: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [labelKey(role), role]));

/** The names that crmq itself gives to roles. */
function readOwn(key: string): Meaning | undefined {
  const role = OWN.get(key);
  return role && { role, confidence: 0.95, where: 'en', block: '' };
}

/**
 * What a label means by itself.
 * @param label header cell as it stands in the file
 * @returns undefined where the label is not known; role `null` where it is known to have none
 */
export function readLabel(label: string, around: Around): Meaning | undefined {
  if (/\([^()]+\)\s*\([^()]+\)\s*$/.test(label))
    return { role: null, confidence: 0.8, where: 'column of a linked record', block: '' };
  const key = labelKey(label);
  return (
    readDynamics(label) ??
    (key === '' ? undefined : pick(key, around)) ??
    readGoogle(label, around) ??
    readPath(label) ??
    readGroup(label, around) ??
    readOfBlock(label, around) ??
    readPlace(key, around) ??
    readAround(label, key, around) ??
    readOwn(key) ??
    readWhose(label, around)
  );
}
