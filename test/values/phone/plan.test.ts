/** The short ways of reading a phone number give what the library gives, for every numbering plan. `PHONES=1000000` looks harder. */
import fc from 'fast-check';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { parsePhone, parsePhoneByLibrary } from '../../../src/values/phone/phone.ts';

const RUNS = Number(process.env.PHONES ?? 4000);

/** National numbers of services and fixed lines beside the mobile one of the metadata: of the same plans, but other types. */
const BEGINNINGS = [
  '',
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '800',
  '900',
  '0800',
  '18',
  '55',
  '20',
  '04',
  '9011',
];
const regions = getCountries();

const digits = (most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: most }).map((all) => all.join(''));

/** A number of a region's example with some digits changed, cut, or added; or a made-up one. */
const national = fc
  .tuple(fc.constantFrom(...regions), fc.constantFrom(...BEGINNINGS), digits(11), fc.nat(9), fc.nat(3))
  .map(([region, beginning, random, at, how]) => {
    const example = (examples as { readonly [region: string]: string })[region] ?? '2015550123';
    if (how === 0) return { region, number: example };
    if (how === 1) return { region, number: beginning + random };
    const changed = example.slice(0, at) + random.slice(0, example.length - at) + example.slice(at + random.length);
    return { region, number: how === 2 ? changed : example.slice(0, at) + random };
  });

type Write = (number: string, code: string) => string;
const WRITES: readonly Write[] = [
  (number, code) => `+${code}${number}`,
  (number, code) => `+${code}${number}`,
  (number) => number,
  (number) => `0${number}`,
  (number) => `8${number}`,
  (number) => `1${number}`,
  (number, code) => `00${code}${number}`,
  (number, code) => `${code}${number}`,
  (number) => `0${number.slice(0, 3)}/${number.slice(3)}`,
  (number, code) => `+${code} ${number.slice(0, 4)} / ${number.slice(4)}`,
  (number, code) => `+${code} (0)${number}`,
  (number, code) => `+${code} 0${number}`,
  (number, code) => `+${code} (${number.slice(0, 3)}) ${number.slice(3)}`,
  (number, code) => `(+${code}) ${number}`,
  (number) => `(${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`,
  (number) => `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`,
  (number) => `(0${number.slice(0, 2)}) ${number.slice(2)}`,
];
const ENDINGS = ['', '', '', '', '', '', '', '', ' ext. 5', ' x12', ' # 7', '#12', ' #. 4', 'x7', ' Ext 1234', ' EXT.99', ' x 1', ' xt 4', ' ex 4', ' x1234567890',
  ' ext . 5', '.0', ' ', '/2', '#3', '-1', ' 12.5.2020', ')', ' (home)', ' / 040 1234567', '; 12', ' tel', ',,5']; // biome-ignore format: a list reads better dense
const BEGINNINGS_OF_TEXT = ['', '', '', '', '', '', '', '', '', '', 'tel: ', 'tel:', 'Tel. ', 'TEL ', 'tel.: ', 'tel://', 'mob: ', 'p:', 'p: ', 'm ', 'x: ',
  'k.', 'fax: ', 'Fax:', 'callto:', 'sms: ', 'sms ', 'phone', 'cell (', 'office  ', '(tel) ', ' ', '+', '++', '(', '[', '00', '0 0', '=', "'", '-', '3.', '1,',
  '+0', '(0)', '12-', '1.', 'puh. nr ', 'ext ']; // biome-ignore format: a list reads better dense

/** Signs put in between: nothing, one, or one every few digits. */
const mangled = fc
  .tuple(
    national,
    fc.constantFrom(...WRITES),
    fc.constantFrom(
      '',
      '',
      '',
      '',
      ' ',
      '-',
      '.',
      '/',
      ' / ',
      ' (',
      ')',
      '[',
      '..',
      '(0)',
      ' (0) ',
      '+',
      '~',
      '*',
      '\t',
      '\u00a0',
      'x',
      'E+',
      'e',
    ),
    fc.nat(12),
    fc.constantFrom(...BEGINNINGS_OF_TEXT),
    fc.constantFrom(...ENDINGS),
  )
  .map(([{ region, number }, write, sign, at, beginning, ending]) => {
    const text = write(number, getCountryCallingCode(region));
    return { region, text: beginning + text.slice(0, at) + sign + text.slice(at) + ending };
  });

/** Digits in groups behind any beginning of a calling code, known or not, of a country or of none (800, 870, 979 …). */
const anything = fc
  .tuple(
    fc.constantFrom(...regions),
    fc.constantFrom('+', '+', '00', '', '(', '+8', '+88', '+99'),
    digits(19),
    fc.nat(9),
    fc.nat(9),
    fc.constantFrom('', ' ', '-'),
  )
  .map(([region, beginning, all, first, second, sign]) => ({
    region,
    text: beginning + all.slice(0, first) + sign + all.slice(first, first + second) + sign + all.slice(first + second),
  }));

describe('phone numbers', () => {
  it('may begin with the calling code of a country that shares it', () => {
    expect(parsePhone('358-100000', 'AX')).toEqual(parsePhoneByLibrary('358-100000', 'AX'));
    expect(parsePhone('358-100000', 'AX').e164).toBe('+358100000');
  });

  it('are read as the library reads them', () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 6, arbitrary: mangled }, { weight: 1, arbitrary: anything }),
        fc.constantFrom(...regions),
        fc.nat(5),
        ({ region, text }, other, pick) => {
          const country = pick === 0 ? '' : pick === 1 ? other : region;
          expect(parsePhone(text, country), `${text} in ${country || 'no country'}`).toEqual(
            parsePhoneByLibrary(text, country),
          );
        },
      ),
      { numRuns: RUNS },
    );
  }, 3_600_000);
});
