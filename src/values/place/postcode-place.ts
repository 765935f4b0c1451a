/** What a postcode says by itself: the state that it lies in, and the country whose form it has. For filling in what a record lacks. */
import type { Country } from '../../contract.ts';
import { POSTCODE_FORMS } from '../data/postcodes.ts';
import { remember } from '../text/memo.ts';
import { hasPostcodes, parsePostcode, postcodeStates, restoreZeros } from './postcode.ts';
import { toState } from './state.ts';

/** Ranges of the leading digits → code of the subdivision (ISO 3166-2). Correios, Correos, China Post. */
// biome-ignore format: a table reads better dense
const REGIONS: { readonly [country: Country]: string } = {
  BR: '010-199 SP|200-289 RJ|290-299 ES|300-399 MG|400-489 BA|490-499 SE|500-569 PE|570-579 AL|580-589 PB|590-599 RN|600-639 CE|640-649 PI|650-659 MA|660-688 PA|689-689 AP|690-692 AM|693-693 RR|694-698 AM|699-699 AC|700-727 DF|730-736 DF|737-767 GO|768-769 RO|770-779 TO|780-788 MT|790-799 MS|800-879 PR|880-899 SC|900-999 RS',
  CN: '01-02 NM|03-04 SX|05-07 HE|10-10 BJ|11-12 LN|13-13 JL|15-16 HL|20-20 SH|21-22 JS|23-24 AH|25-27 SD|30-30 TJ|31-32 ZJ|33-34 JX|35-36 FJ|40-40 CQ|41-42 HN|43-44 HB|45-47 HA|51-52 GD|53-54 GX|55-56 GZ|57-57 HI|61-64 SC|65-67 YN|71-72 SN|73-74 GS|75-75 NX|81-81 QH|83-84 XJ|85-86 XZ',
  ES: '01-01 VI|02-02 AB|03-03 A|04-04 AL|05-05 AV|06-06 BA|07-07 PM|08-08 B|09-09 BU|10-10 CC|11-11 CA|12-12 CS|13-13 CR|14-14 CO|15-15 C|16-16 CU|17-17 GI|18-18 GR|19-19 GU|20-20 SS|21-21 H|22-22 HU|23-23 J|24-24 LE|25-25 L|26-26 LO|27-27 LU|28-28 M|29-29 MA|30-30 MU|31-31 NA|32-32 OR|33-33 O|34-34 P|35-35 GC|36-36 PO|37-37 SA|38-38 TF|39-39 S|40-40 SG|41-41 SE|42-42 SO|43-43 T|44-44 TE|45-45 TO|46-46 V|47-47 VA|48-48 BI|49-49 ZA|50-50 Z|51-51 CE|52-52 ML',
};

/**
 * Code of the one state, province or region that a postcode lies in; `''` where it may be several, or that is not known of the country. Known:
 * the United States, Canada, Australia, Brazil, China, Spain.
 */
export function stateOfPostcode(text: string, country: Country): string {
  const { postcode } = parsePostcode(text, country);
  if (postcode === '') return '';
  const states = postcodeStates(postcode, country);
  if (states.length > 0) return states.length === 1 ? (states[0] ?? '') : '';
  for (const row of REGIONS[country]?.split('|') ?? []) {
    const [range = '', code = ''] = row.split(' ');
    const [from = '', to = ''] = range.split('-');
    const digits = postcode.slice(0, from.length);
    if (digits >= from && digits <= to) return code;
  }
  return '';
}

/** Countries whose postcodes have letters in places where no other country has them; people leave the blank out. */
const LETTERS: readonly Country[] = ['GB', 'CA', 'NL', 'IE'];
/** Countries whose postcodes have a hyphen, or begin with letters, as no other country's have: only as they are written there. */
const AS_WRITTEN: readonly Country[] = ['PL', 'PT', 'BR', 'JP', 'AD', 'AR', 'AZ', 'LT', 'LV', 'MD'];
const BARE_DIGITS = /^\d*$/;
/** `DE 19801` is in Wilmington, Delaware. */
const ZIP_BEHIND_STATE = /^[A-Z]{2} ?\d{5}$/;
const COUNTRY_FIRST = /^[A-Z]{1,3}[ -]?\d/i;

/**
 * The only country whose postcodes look like this one as it is written (`SW1A 1AA`, `M5V 2T6`, `1012 AB`, `00-950`, `D-80331`); `''` for bare
 * digits, which many countries have, where several write so, and for the many forms of two letters and some digits.
 */
export const countryOfPostcode = (text: string): Country => (BARE_DIGITS.test(text) ? '' : ofForm(text));

const ofForm: (text: string) => Country = remember(1024, (text) => {
  const written = text.trim().toUpperCase();
  if (BARE_DIGITS.test(written)) return '';
  const hyphened = AS_WRITTEN.find((country) => {
    const { postcode, valid } = parsePostcode(written, country);
    return valid === true && postcode === written && !BARE_DIGITS.test(postcode);
  });
  if (hyphened !== undefined) return hyphened;
  const meant = LETTERS.find((country) => parsePostcode(written, country).valid === true);
  if (meant !== undefined) return isWrittenElsewhere(written, meant) ? '' : meant;
  return ZIP_BEHIND_STATE.test(written) && toState(written.slice(0, 2), 'US') ? '' : prefixed(written);
});

/** Jersey, Guernsey and Man have the form of the British ones. */
const isWrittenElsewhere = (text: string, meant: Country): boolean =>
  Object.keys(POSTCODE_FORMS).some((country) => country !== meant && parsePostcode(text, country).valid === true);

/** `D-80331`, `FI-00100`: the code before it is that of the one country in which the rest is a postcode. */
function prefixed(text: string): Country {
  if (!COUNTRY_FIRST.test(text)) return '';
  const fits = Object.keys(POSTCODE_FORMS).filter((country) => {
    const { postcode } = parsePostcode(text, country);
    return postcode !== '' && postcode !== text && !/^[A-Z]/.test(postcode);
  });
  return fits.length === 1 ? (fits[0] ?? '') : '';
}

/** Figures, and a letter or two: what can be a postcode at all. */
const SHAPE = /^(?=.*\d)[A-Z\d](?:[ -]?[A-Z\d]){2,9}$/i;
const ONE_SIGN = /^(.)\1*$/;
/** `111 22`: Sweden, Czechia, Slovakia and Greece part five digits so, and nobody else. */
const PARTED = /^\d{3} \d{2}$/;
/** Zeros that a spreadsheet ate from ZIP codes come back only where the state is known. */
const ZIP_COUNTRIES: readonly Country[] = ['US', 'PR', 'VI'];
const MAYBE_ZIP = /^\d{3,4}(?:-?\d{4})?$/;

/** Whether a text that looks like a postcode can be none of the country. */
export function isPostcodeElsewhere(text: string, country: Country): boolean {
  const { postcode } = parsePostcode(text, country);
  if (postcode !== '') return postcode !== text && PARTED.test(text);
  if (!hasPostcodes(country) || !SHAPE.test(text) || ONE_SIGN.test(text)) return false;
  if (ZIP_COUNTRIES.includes(country) && MAYBE_ZIP.test(text)) return false;
  return restoreZeros(text, country) === '';
}
