/** Numbers under which a state knows a company: of VAT, of tax offices and of registers, with their check digits. */
import type { Country } from '../../contract.ts';
import { REGISTER_FORMS, type RegisterForm } from './register-forms.ts';
import { VAT_FORMS } from './vat-forms.ts';

/** Whether a check digit proves the number; `none` where the register has none that can be relied on. */
type Checked = 'passed' | 'failed' | 'none';

export interface BusinessId {
  /** `''` for a number that the whole world knows (LEI). */
  readonly country: Country;
  /** `vat`, or the register's own name: `y-tunnus`, `siren`, `uscc`. */
  readonly kind: string;
  /** As VIES or the register writes it: `FI01120389`, `0112038-9`; a VAT number always with its country. */
  readonly normalised: string;
  readonly checked: Checked;
  /** Whether the text itself names the country. */
  readonly hasCountry: boolean;
}

/** Words before a number that say what it is. They are no part of it. */
const LABEL =
  /^\s*(?:(?:N°\s*)?(?:VAT|V\.A\.T\.|UST|UMSATZSTEUER|UID|MWST|TVA(?:\s*INTRACOM(?:MUNAUTAIRE|\.)?)?|T\.V\.A\.|IVA|BTW|MOMS|DPH|ALV|CVR|KVK|SIREN|SIRET|NIP|REGON|EIN|FEIN|TIN|ABN|ACN|GST|GSTIN|ORG|CIF|C\.I\.F\.|NIF|N\.I\.F\.|(?:NIT|RIF|RUC|CUI|UEN|BN|MVA)(?=[\s.:#-])|ΑΦΜ|CNPJ|CUIT|RUT|RFC|IČO|DIČ|IČ|OIB|EIK|NIPC|INN|ИНН|ОГРН|УНП|ЄДРПОУ|TAX|COMPANY|BUSINESS|P\.? ?IVA|PARTITA IVA|Y-?TUNNUS|LY-?TUNNUS|FO-?(?:NUMMER|NR)|ORGANISATIONSNUMMER|ORGANISASJONSNUMMER|LEI)(?:[\s.-]*(?:REG|REGISTRATION|IDENTIFICATION|IDENTIFIKATIONSNUMMER|ID|IDNR|NRO|NO|NR|N°|Nº|NUMBER|NUMMER|NUM))*[\s.:#-]*(?=[A-Z]{0,4}[\s-]?[\dA-Z]*\d)|(?:统一社会信用代码|税号|法人番号|登録番号)[\s:：]*)/;
const SEPARATORS = /[\s.·,\-‐‑‒–−/]/g;
/** Country letters of VAT numbers; Greece writes EL, Switzerland three letters. */
const PREFIX = /^(CHE|[A-Z]{2})(?=.*\d)/;
/** `DK: 20646446` */
const PREFIX_COLON = /(?<=^(?:CHE|[A-Z]{2})):(?=\w)/;
/** A hyphen that sets the check digit apart. */
const SPLIT = /[-‐‑‒–−]\s*[\dKk]\s*$/;
const WRITTEN = /^[0-9A-ZÑ&+*]{2,22}$/;

/** In capitals, and without the words before it that say what it is. */
export const withoutLabel = (text: string): string => text.normalize('NFKC').toUpperCase().replace(LABEL, '');

/** Without label, blanks, dots and hyphens, in capitals; `''` where other characters are left. */
function compacted(text: string): string {
  const compact = withoutLabel(text).replace(SEPARATORS, '').replace(PREFIX_COLON, '');
  return WRITTEN.test(compact) ? compact : '';
}

const ISO: { readonly [prefix: string]: Country } = { EL: 'GR', CHE: 'CH', XI: 'GB' };
const PREFIXES: { readonly [country: Country]: string } = { GR: 'EL', CH: 'CHE' };

function vat(prefix: string, body: string, hasCountry: boolean): BusinessId | undefined {
  const known = VAT_FORMS[prefix];
  if (!known?.form.test(body)) return undefined;
  const checked = prefix === 'IS' ? 'none' : known.check(body) ? 'passed' : 'failed';
  const number = prefix === 'BE' ? body.padStart(10, '0') : body;
  const written = prefix === 'CHE' ? number.replace(SWISS, 'CHE-$1.$2.$3 $4').trimEnd() : prefix + number;
  const kind = prefix === 'CHE' && body.length === 9 ? 'uid' : 'vat';
  return { country: ISO[prefix] ?? prefix, kind, normalised: written, checked, hasCountry };
}

const SWISS = /^(\d{3})(\d{3})(\d{3})(.*)$/;

function registered(entry: RegisterForm, body: string, hasCountry: boolean, isSplit = false): BusinessId | undefined {
  if (!((isSplit && entry.split) || entry.form).test(body)) return undefined;
  const checked = !entry.check ? 'none' : entry.check(body) ? 'passed' : 'failed';
  const normalised = entry.write ? entry.write(body) : body;
  return { country: entry.country, kind: entry.kind, normalised, checked, hasCountry };
}

const REGISTERS: ReadonlyMap<Country, readonly RegisterForm[]> = REGISTER_FORMS.reduce(
  (map, form) => map.set(form.country, [...(map.get(form.country) ?? []), form]),
  new Map<Country, RegisterForm[]>(),
);

function prefixedVat(compact: string): BusinessId | undefined {
  const letters = PREFIX.exec(compact)?.[0];
  if (letters === undefined) return undefined;
  return vat(letters === 'GR' ? 'EL' : letters, compact.slice(letters.length), true);
}

const FEWEST_DIGITS = 4;
/** Numbers that may begin with any letters, and so with those of a country. */
const LETTERED = REGISTER_FORMS.filter(({ kind }) => kind === 'rfc' || kind === 'cnpj');

/** The country whose letters of VAT stand before digits that are no number of its; `''` where they are one, or there are no such letters. */
export function countryOfMisshapen(text: string): Country {
  const compact = compacted(text);
  const letters = PREFIX.exec(compact)?.[0].replace('GR', 'EL') ?? '';
  const known = VAT_FORMS[letters];
  const body = compact.slice(letters.length);
  if (!known || known.form.test(body) || body.replace(/\D/g, '').length < FEWEST_DIGITS) return '';
  if (LETTERED.some(({ form, check }) => form.test(compact) && check?.(compact) !== false)) return '';
  return /^[A-Z]{0,2}\d/.test(body) ? (ISO[letters] ?? letters) : '';
}

/**
 * The number of a company in a text: what its country writes, proved by its check digit where there is one. Of several readings, one that
 * is proved goes first, then one that no check digit speaks against.
 * @param country where the company is; `''` reads only what names its country or proves itself
 * @param kinds only these, where it is known what stands in the column; VAT numbers with their country come in any case
 * @returns undefined where the text has none of the forms
 */
export function readBusinessId(text: string, country: Country, kinds?: readonly string[]): BusinessId | undefined {
  const compact = compacted(text);
  if (compact === '') return undefined;
  const found = prefixedVat(compact);
  if (found && (found.checked === 'passed' || !mayBeOther(found, country))) return found;
  const all = [...readings(compact, country, SPLIT.test(text)), ...labelled(compact, kinds), ...(found ? [found] : [])];
  const read = kinds === undefined ? all : all.filter(({ kind, hasCountry }) => hasCountry || kinds.includes(kind));
  return read.find(({ checked }) => checked === 'passed') ?? read.find(({ checked }) => checked === 'none') ?? read[0];
}

/** A number of another country that begins like one of VAT: `SE12345678` is a passport's, `NI123456` a company's of Northern Ireland. */
const mayBeOther = (found: BusinessId, country: Country): boolean => country !== '' && found.country !== country;

function readings(compact: string, country: Country, isSplit: boolean): BusinessId[] {
  if (country === '') return selfEvident(compact);
  const prefix = PREFIXES[country] ?? country;
  const letters = compact.startsWith(prefix) && compact.length > prefix.length ? prefix : country;
  // behind the letters of a country that has VAT numbers stands one of them and nothing else
  const hasCountry = VAT_FORMS[prefix] === undefined && compact.startsWith(letters);
  const forms = REGISTERS.get(country) ?? [];
  const all = forms.map((form) => registered(form, compact, false, isSplit)).filter((one) => one !== undefined);
  const bare = vat(prefix, compact, false);
  const behind = hasCountry ? compact.slice(letters.length) : '';
  const named = forms.map((form) => registered(form, behind, true, isSplit)).filter((one) => one !== undefined);
  return [...all, ...(bare ? [bare] : []), ...named, ...selfEvident(compact)];
}

/** Long codes of letters and digits that nothing else is written like, where their check characters agree. */
function selfEvident(compact: string): BusinessId[] {
  if (compact.length < 18 || !/[A-Z]/.test(compact)) return [];
  const forms = [...REGISTERS.get('')!, ...REGISTERS.get('CN')!];
  return forms
    .map((form) => registered(form, compact, false))
    .filter((one) => one !== undefined)
    .filter(({ checked }) => checked === 'passed');
}

/** What no country has, where a label says that it is there: even with a check digit that is wrong. */
function labelled(compact: string, kinds: readonly string[] | undefined): BusinessId[] {
  if (kinds === undefined || compact.length < 18) return [];
  return REGISTERS.get('')!
    .filter(({ kind }) => kinds.includes(kind))
    .map((form) => registered(form, compact, false))
    .filter((one) => one !== undefined);
}

/** A hyphen of any kind, or none. */
const FINNISH = /^(\d{7})([-‐‑‒–−]?)(\d)$/;

/** Whether a text is written like a Finnish business id, with or without its hyphen. */
export const isFinnishForm = (text: string): boolean => FINNISH.test(text);
