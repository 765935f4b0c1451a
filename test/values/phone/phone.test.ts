import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { NumberingPlans } from '../../../src/values/phone/numbering-plans.ts';
import { callingCode, displayPhone, nationalDigits, parsePhone, splitPhones } from '../../../src/values/phone/phone.ts';
import { bareNumber } from '../../../src/values/phone/text.ts';

const require = createRequire(import.meta.url);
const library = require('libphonenumber-js/max') as typeof import('libphonenumber-js/max');
const examples = require('libphonenumber-js/mobile/examples') as Parameters<typeof library.getExampleNumber>[1];

describe('parsePhone', () => {
  it('gives number, country, type and extension', () => {
    expect(parsePhone('Tel. (0)40 123 4567 ext. 5', 'FI')).toEqual({
      e164: '+358401234567', country: 'FI', type: 'mobile', ext: '5', valid: true, problem: '',
    }); // biome-ignore format: a table reads better dense
    expect(parsePhone('+18005550199', '').type).toBe('tollFree');
    expect(parsePhone('+14155550142', '').type).toBe('fixedLineOrMobile');
    expect(parsePhone('+80012345678', '')).toMatchObject({ valid: true, country: '' });
  });

  it('tells countries that share a calling code apart', () => {
    expect(parsePhone('+14165550142', 'US').country).toBe('CA');
    expect(parsePhone('+77011234567', '').country).toBe('KZ');
    expect(parsePhone('+441534440000', '').country).toBe('JE');
    expect(parsePhone('+3581812345', '').country).toBe('AX');
  });

  it.each([
    ['415.555.2671 Ext.: 12', 'US', '+14155552671', '12'],
    ['(11) 2345-6789 ramal 12', 'BR', '+551123456789', '12'],
    ['030 1234567 App. 12', 'DE', '+49301234567', '12'],
    ['030 1234567 Apparat: 12', 'DE', '+49301234567', '12'],
    ['030 1234567 Nebenstelle 12', 'DE', '+49301234567', '12'],
    ['01 5331234 Kl. 12', 'AT', '+4315331234', '12'],
    ['8 495 123-45-67 внутр. 12', 'RU', '+74951234567', '12'],
    ['0212 345 67 89 dahili 12', 'TR', '+902123456789', '12'],
    ['010-12345678-801', 'CN', '+861012345678', '801'],
    ['(021) 12345678 - 8', 'CN', '+862112345678', '8'],
    ['(0xx11) 2345-6789', 'BR', '+551123456789', ''],
    ['0xx 11 2345-6789', 'BR', '+551123456789', ''],
    ['011 44 20 7946 0958', 'US', '+442079460958', ''],
    ['0011 44 20 7946 0958', 'AU', '+442079460958', ''],
    ['810 44 20 7946 0958', 'RU', '+442079460958', ''],
    ['8~10 44 20 7946 0958', 'RU', '+442079460958', ''],
    ['010 1 415 555 2671', 'JP', '+14155552671', ''],
  ])('reads %s in %s', (text, country, e164, ext) => {
    expect(parsePhone(text, country)).toMatchObject({ e164, ext, valid: true });
  });

  it.each([
    ['400-800-1234', 'CN', '+864008001234', ''],
    ['400-810-1234 转 8', 'CN', '+864008101234', '8'],
    ['800-820-8820', 'CN', '+868008208820', ''],
    ['+86 400-800-1234', 'FI', '+864008001234', ''],
    ['415-555-2671 cell', 'US', '+14155552671', ''],
    ['415-555-2671-cell', 'US', '+14155552671', ''],
    ['010-12345678', 'CN', '+861012345678', ''],
    ['030 123456-12', 'DE', '+493012345612', ''],
    ['03-1234-5678', 'JP', '+81312345678', ''],
    ['13800138000', 'CN', '+8613800138000', ''],
  ])('takes nothing for an extension in %s of %s', (text, country, e164, ext) => {
    expect(parsePhone(text, country)).toMatchObject({ e164, ext, valid: true });
  });

  it('says why a text is no number', () => {
    const problem = (text: string, country = '') => parsePhone(text, country).problem;
    expect(problem('')).toBe('not-a-phone');
    expect(problem('040 1234567')).toBe('no-country');
    expect(problem('040 1234567', 'XX')).toBe('no-country');
    expect(problem('112', 'FI')).toBe('too-short');
    expect(problem('+14155550142999', 'US')).toBe('too-long');
    expect(problem('0800 FLOWERS', 'GB')).toBe('letters');
    expect(problem('3.58E+11', 'FI')).toBe('lost-digits');
    expect(problem('31.12.2024', 'DK')).toBe('not-a-phone');
    expect(problem('040 1234567; 050 1234567', 'FI')).toBe('several');
  });

  it.each([
    ['030 9018-0/-20', 'DE'],
    ['030 9018-10/-11', 'DE'],
    ['030 9018-10/11', 'DE'],
    ['030 9018-0/-20/-30', 'DE'],
    ['030 9018-10 / -11', 'DE'],
    ['030 9018-10–19', 'DE'],
    ['030 9018-0-20', 'DE'],
    ['0711 1234-500...-510', 'DE'],
    ['0711 1234-500…-510', 'DE'],
    ['0711 1234-500..510', 'DE'],
    ['0711/1234-10-19', 'DE'],
    ['0711/123-45/-46', 'DE'],
    ['+49 (0)711 1234-500/-501', ''],
    ['+49 89 636-48018/-48019', ''],
    ['+49 89 63648018/48019', ''],
    ['+49 89 1234 - 10 - 19', ''],
    ['+43 1 71100-0/-12', 'AT'],
    ['+43 (0)512 5333-0/-11', ''],
    ['0512 5333-10-19', 'AT'],
    ['+15551234/5551235', ''],
    ['+49301234/+49301235', ''],
    ['+49 30 123456 / 30 123457', ''],
    ['06 6982-10/-11', 'IT'],
    ['+352 2620-40/-41', 'LU'],
    ['03-3224-5000~5', 'JP'],
    ['03-3224-5000〜5', 'JP'],
    ['03-3224-5000～03-3224-5005', 'JP'],
    ['02-2133-2222~3', 'KR'],
    ['02-2720-8889~90', 'TW'],
    ['010-65529988~89', 'CN'],
  ])('makes no number of a range: %s in %s', (text, country) => {
    expect(parsePhone(text, country)).toMatchObject({ e164: '', valid: false, problem: 'several' });
  });

  it.each([
    ['0711/-1234567', 'DE', '+497111234567'],
    ['0211/12345', 'DE', '+4921112345'],
    ['033436/12345', 'DE', '+493343612345'],
    ['+49 (0)33436/12345', '', '+493343612345'],
    ['0711-12-34-56', 'DE', '+49711123456'],
    ['030 9018-1019', 'DE', '+493090181019'],
    ['030 9018-19-10', 'DE', '+493090181910'],
    ['8 4712 34-56-78', 'RU', '+74712345678'],
    ['8 8452 12-34-56', 'RU', '+78452123456'],
    ['+49 (0)171/1234567', '', '+491711234567'],
    ['+49 (0)171 / 1234567', '', '+491711234567'],
    ['0049 (0)171 / 1234567', 'DE', '+491711234567'],
    ['+49 (0)711 / 1234567', 'FI', '+497111234567'],
    ['+43 (0)664/1234567', '', '+436641234567'],
    ['+32 (0)475/12.34.56', '', '+32475123456'],
  ])('takes one number for no range: %s in %s', (text, country, e164) => {
    expect(parsePhone(text, country)).toMatchObject({ e164, valid: true });
  });

  it('knows no calling code that begins with 0', () => {
    expect(parsePhone('+014155552671', '')).toMatchObject({ e164: '', valid: false, problem: 'invalid' });
    expect(parsePhone('+044 20 7946 0123', 'GB')).toMatchObject({ e164: '', valid: false, problem: 'invalid' });
  });

  it('takes back what a float did only while every digit is there', () => {
    expect(parsePhone('3.58401234567E+11', 'FI').e164).toBe('+358401234567');
    expect(parsePhone('358401234567.0', 'FI').e164).toBe('+358401234567');
    expect(parsePhone('3.5840123E+11', 'FI').problem).toBe('lost-digits');
  });

  it('is not fooled by a number in the style of another country', () => {
    expect(parsePhone('(415) 555-2671', 'FI').valid).toBe(false);
    expect(parsePhone('(415) 555-2671', 'US').valid).toBe(true);
  });

  it('gives the same from memory', () => {
    for (let i = 0; i < 5000; i += 1) parsePhone(`040 ${1_000_000 + i}`, 'FI');
    expect(parsePhone('040 1000000', 'FI').e164).toBe('+358401000000');
  });
});

describe('NumberingPlans', () => {
  const plans = new NumberingPlans({
    reader: (require('libphonenumber-js/core') as typeof import('libphonenumber-js/core')).Metadata,
    json: require('libphonenumber-js/max/metadata') as never,
  });

  /** Puts digits where the plans read them. */
  const put = (digits: string): number => {
    for (let at = 0; at < digits.length; at++) plans.digits[at] = Number(digits[at]);
    return digits.length;
  };
  const found = (callingCode: string | undefined): string =>
    `+${callingCode}${plans.digits.slice(plans.found.from, plans.found.to).join('')}`;

  it('agrees with the library on the example numbers of every country and on their neighbours', () => {
    for (const country of library.getCountries()) {
      const example = library.getExampleNumber(country, examples);
      if (!example) continue;
      for (const digits of neighbours(String(example.number).slice(1))) {
        const verdict = plans.international(0, put(digits));
        const known = library.parsePhoneNumberFromString(`+${digits}`);
        expect(verdict?.isNone).toBe(known === undefined);
        if (!known) continue;
        expect([verdict?.type !== '', verdict?.country || undefined, found(verdict?.callingCode)]).toEqual([
          known.isValid(),
          known.country,
          known.number,
        ]);
      }
    }
  });

  it('agrees with the library on national numbers', () => {
    for (const country of library.getCountries()) {
      const example = library.getExampleNumber(country, examples);
      if (!example) continue;
      const digits = example.formatNational().replace(/\D/g, '');
      const verdict = plans.national(plans.home(country)!, 0, put(digits));
      const known = library.parsePhoneNumberFromString(digits, { defaultCountry: country });
      expect(found(verdict?.callingCode)).toBe(known?.number);
    }
  });
});

/** The number itself, and with one digit changed. */
const neighbours = (digits: string): string[] => [
  digits,
  ...[...digits].map((digit, i) =>
    i < 2 ? digits : digits.slice(0, i) + ((Number(digit) + 3) % 10) + digits.slice(i + 1),
  ),
];

describe('helpers', () => {
  it('writes, splits and cuts numbers', () => {
    expect(displayPhone(parsePhone('+14155550142 x5', ''))).toBe('+14155550142 ext. 5');
    expect(splitPhones('040 1234567 / 050 1234567', 'FI')).toEqual(['040 1234567', '050 1234567']);
    expect(splitPhones('040 1234567 / 050 1234567', '')).toEqual(['040 1234567', '050 1234567']);
    expect(splitPhones('0211 / 1234567', 'DE')).toEqual(['0211 / 1234567']);
    expect(callingCode('FI')).toBe('358');
    expect(callingCode('XX')).toBe('');
    expect(nationalDigits('+11234567890')).toBe('1234567890');
  });
});

describe('bareNumber', () => {
  it('takes a label off one bare number, and nothing else', () => {
    expect(bareNumber('p:+15550104001')).toBe('+15550104001');
    expect(bareNumber('Tel. mob: 555 1234')).toBe('555 1234');
    expect(bareNumber('１３８００１３８０００')).toBe('13800138000');
    for (const text of ['', '5551234', 'fax 5551234', 'ask for Jane 5551234', 'tel 12', 'W 5551234', '電話']) {
      expect(bareNumber(text)).toBe(text);
    }
  });
});
