/** What the label of a column says of the numbers in it: whose they are, and which. */
import type { Country } from '../../contract.ts';
import { remember } from '../text/memo.ts';
import { type BusinessId, countryOfMisshapen, readBusinessId, withoutLabel } from './business-id.ts';

interface Label {
  /** Countries whose number the label names; empty where it says only that it is one. */
  readonly countries: readonly Country[];
  /** Kinds that can stand under it; undefined for all of the country. */
  readonly kinds?: readonly string[];
  readonly isTax?: boolean;
}

type Row = readonly [pattern: RegExp, countries: string, kinds: string];

/** Identifiers that no state gives to companies, and numbers that are not checked: left alone. */
const OTHER =
  /duns|d-u-n-s|\bcik\b|\bh\.?r\.?[ab]?\b|handelsregister|steuernummer|steuer-?nr|\bbank|iban|eori|supplier|vendor|creditor|debtor|debitor|kreditor/i;

// biome-ignore format: a table reads better dense
const LABELS: readonly Row[] = [
  [/y[-_ ]?tunnus|fo[-_ ]?n(?:umme)?r/i, 'FI', 'y-tunnus vat'],
  [/\balv\b|alv[-_ ]/i, 'FI', 'y-tunnus vat'],
  [/\borg[a-z]*\.?[-_ ]?n(?:umme)?r/i, 'SE NO', 'organisationsnummer organisasjonsnummer personnummer vat'],
  [/\bmva\b/i, 'NO', 'vat organisasjonsnummer'],
  [/moms/i, 'SE DK NO', 'vat organisationsnummer cvr organisasjonsnummer'],
  [/\bcvr\b|\bse[-_ ]nr/i, 'DK', 'cvr vat'],
  [/siret|siren/i, 'FR', 'siren siret'],
  [/\btva\b/i, 'FR BE LU CH RO', 'vat siren uid ondernemingsnummer'],
  [/\bkvk\b/i, 'NL', 'kvk'],
  [/\brsin\b/i, 'NL', 'rsin vat'],
  [/\bbtw\b/i, 'NL BE', 'vat ondernemingsnummer'],
  [/ondernemingsn|numéro d.entreprise|\bbce\b|\bkbo\b/i, 'BE', 'ondernemingsnummer vat'],
  [/\bust\b|\bust[-_. ]?id|umsatzsteuer/i, 'DE AT', 'vat'],
  [/\buid\b/i, 'CH AT', 'uid vat'],
  [/partita iva|\bp\.? ?iva/i, 'IT', 'vat'],
  [/codice fiscale/i, 'IT', 'vat'],
  [/\bnipc\b/i, 'PT', 'vat'],
  [/\bcif\b/i, 'ES RO', 'vat'],
  [/\bcui\b/i, 'RO', 'vat'],
  [/\bnif\b/i, 'ES PT', 'vat'],
  [/\bregon\b/i, 'PL', 'regon'],
  [/\bkrs\b/i, 'PL', 'krs'],
  [/\bnip\b/i, 'PL', 'vat'],
  [/\bič[-_. ]*dph/i, 'SK', 'vat'],
  [/\bič(?:o|(?!\p{L}))|\bico\b/iu, 'CZ SK', 'ičo'],
  [/\bdič(?:\b|$)|\bdič/i, 'CZ SK', 'vat'],
  [/adószám/i, 'HU', 'adószám vat'],
  [/\boib\b/i, 'HR', 'vat'],
  [/\bf?ein\b|employer identification/i, 'US', 'ein'],
  [/\babn\b/i, 'AU', 'abn'],
  [/\bacn\b/i, 'AU', 'acn'],
  [/\bnzbn\b/i, 'NZ', 'nzbn'],
  [/\beik\b|(?<!\p{L})еик(?!\p{L})|булстат/iu, 'BG', 'eik vat'],
  [/\bpib\b|(?<!\p{L})пиб(?!\p{L})/iu, 'RS ME', 'pib'],
  [/matična/i, 'SI', 'matična'],
  [/дрпоу|edrpou/i, 'UA', 'edrpou'],
  [/\bvkn\b|vergi/i, 'TR', 'vkn'],
  [/\bgst(?:in)?\b/i, 'IN AU NZ CA', 'gstin abn ird business-number'],
  [/\bcnpj\b/i, 'BR', 'cnpj'],
  [/\bcuit\b/i, 'AR', 'cuit'],
  [/\brut\b/i, 'CL UY', 'rut'],
  [/\bnit\b/i, 'CO GT SV BO', 'nit'],
  [/\buen\b/i, 'SG', 'uen'],
  [/mã số thuế|\bmst\b/i, 'VN', 'mst'],
  [/\brfc\b/i, 'MX', 'rfc'],
  [/\bruc\b/i, 'PE EC PY', 'ruc'],
  [/法人番号/, 'JP', 'corporate-number'],
  [/信用代码|税号|纳税人识别号/, 'CN', 'uscc'],
  [/\binn\b|инн/i, 'RU', 'inn'],
  [/огрн/i, 'RU', 'ogrn'],
  [/\blei\b|legal entity identifier/i, '', 'lei'],
  [/\bvat\b|\bmwst\b|\biva\b|v\.a\.t/i, '', ''],
];

const TAX = /\btax\b|\btin\b/i;
/** Numbers of tax offices, and of registers where one number serves for both. */
const TAX_KINDS =
  'y-tunnus organisationsnummer organisasjonsnummer cvr ondernemingsnummer adószám rsin ein abn cnpj cuit nit rfc ruc rut uscc inn vkn gstin brn ubn pib edrpou mst tax-id';
/** Where the digits of a VAT number are the number of the tax office. */
const ONE_NUMBER: ReadonlySet<Country> = new Set('BE BG CY CZ ES GR HR HU IE IT LV PL PT RO SI SK'.split(' '));

/** Numbers of a country that are its companies' whatever the column is called. */
const GENERAL =
  'y-tunnus organisationsnummer organisasjonsnummer cvr siren siret ondernemingsnummer uid uscc cnpj ičo adószám corporate-number registrikood edrpou eik ogrn abn acn nzbn ubn uen brn matična company-number';
/** What Canada calls its number, and other countries theirs. */
const BUSINESS_NUMBER = /business[-_ ]?(?:number|no\b)/i;

const labelOf = remember(256, (column: string): Label | undefined => {
  if (OTHER.test(column)) return undefined;
  const row = LABELS.find(([pattern]) => pattern.test(column));
  if (!row && TAX.test(column)) return { countries: [], kinds: TAX_KINDS.split(' '), isTax: true };
  const kinds = row ? row[2] : BUSINESS_NUMBER.test(column) ? `${GENERAL} business-number` : GENERAL;
  const countries = row && row[1] !== '' ? row[1].split(' ') : [];
  return { countries, ...(kinds !== '' && { kinds: kinds.split(' ') }) };
});

const TAX_OR_VAT: readonly string[] = ['vat', ...TAX_KINDS.split(' ')];

/**
 * The number of a company in a cell, where column, country of the record or the number itself say whose it is. Elsewhere eight digits are
 * some other number.
 */
export function businessIdIn(text: string, column: string, country: Country): BusinessId | undefined {
  const label = labelOf(column);
  if (!label) return undefined;
  const { countries } = label;
  const kinds = label.isTax && ONE_NUMBER.has(country) ? TAX_OR_VAT : label.kinds;
  if (countries.length === 0 || countries.includes(country)) return readBusinessId(text, country, kinds);
  // the label names a number of another country than the record's: only what says itself whose it is
  if (country !== '') return readBusinessId(text, '', kinds);
  const read = countries.map((one) => readBusinessId(text, one, kinds)).filter((one) => one !== undefined);
  const proven = read.filter(({ checked }) => checked === 'passed');
  if (proven.length > 0) return proven.length === 1 || proven[0]!.hasCountry ? proven[0] : undefined;
  // only one of them writes its numbers like this
  return read.length === 1 || read[0]?.hasCountry ? read[0] : undefined;
}

/** Labels of columns that hold numbers of VAT and nothing else. */
const VAT_LABEL =
  /\bvat\b|v\.a\.t|\bmwst\b|\bust\b|\bust[-_. ]?id|umsatzsteuer|\btva\b|\bbtw\b|\biva\b|\balv\b|\bmoms/i;

/**
 * The country whose letters of VAT a text begins with, under the label of VAT, though what follows has not the form of its numbers; `''`
 * where it has, or the text is no such number at all.
 */
export function misshapenVat(text: string, column: string): Country {
  return VAT_LABEL.test(column) && !OTHER.test(column) ? countryOfMisshapen(text) : '';
}

/** Labels under which a number without check digit is one of its kind for sure. */
const SURE = /\bf?ein\b|employer identification/i;

/**
 * How the number is written that a cell holds, where its check digit proves it: with the hyphens of its register, a VAT number without
 * blanks and dots. The text itself where it is no such number; a country that was not typed is not added.
 */
export function writtenBusinessId(text: string, column: string, country: Country): string {
  const read = businessIdIn(text, column, country);
  if (!read) return text;
  const isSure = read.checked === 'passed' || (read.kind === 'ein' && SURE.test(column));
  if (!isSure) return text;
  const isWhole = read.kind !== 'vat' || read.hasCountry;
  const written = isWhole ? read.normalised : read.normalised.replace(/^[A-Z]{2}(?=[A-Z]?\d)|^CHE-/, '');
  const isNamed = country !== '' || read.hasCountry;
  return isNamed || signs(written) <= signs(withoutLabel(text)) ? written : text;
}

/** How many letters and digits: what is added to a number, the country must say. */
const signs = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** A VAT number with its country, or a Finnish id, as it should be: most cells are. */
const TIDY = /^(?:\d{7}-\d|(?!CHE)[A-Z]{2}[0-9A-Z]{8,12})$/;

/** Whether a glance shows that a number is written as it should be; false is no verdict. */
export const isTidyBusinessId = (text: string): boolean => TIDY.test(text);
