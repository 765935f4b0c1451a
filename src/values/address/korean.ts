/** Korean addresses in Hangul: province, city, district, road and number, then building and door. */
import { type AddressParts, joined, restOf } from './parts.ts';

const HANGUL = '\\p{Script=Hangul}';
const PROVINCE =
  /^(?:(?:서울|부산|대구|인천|광주|대전|울산)(?:특별시|광역시|시)?|세종(?:특별자치시|시)?|(?:경기|강원|충청[북남]|전라[북남]|경상[북남]|제주|전북)(?:특별자치)?도|경기|강원|충북|충남|전북|전남|경북|경남|제주)$/u;
const CITY = new RegExp(`^${HANGUL}{1,6}[시군]$`, 'u');
const WARD = new RegExp(`^${HANGUL}{1,5}구$`, 'u');
const TOWN = new RegExp(`^${HANGUL}{1,6}[읍면]$`, 'u');
/** A road, or the quarter where lots have numbers. */
const STREET = new RegExp(`^${HANGUL}[${HANGUL}\\d.]*(?:로|길|동|리|가)$`, 'u');
const NUMBER = /^\d+(?:-\d+)?(?:번지|번)?$/u;
const POSTCODE = /^\(?(?:우\)?\s*)?(\d{5}|\d{3}-\d{3})\)?$/u;
const COUNTRY = /^(?:대한민국|한국)$/u;

/** Only Korea has its provinces in Hangul before an address. */
export const isKorean = (text: string): boolean => {
  const [first = '', second = ''] = text.trim().split(/[\s,]+/);
  return PROVINCE.test(first) || (POSTCODE.test(first) && PROVINCE.test(second));
};

/** `서울특별시 강남구 테헤란로 152 (역삼동) 06236`. */
export function parseKorean(text: string): AddressParts {
  const whole = text.normalize('NFKC');
  const inBrackets = /\((\p{Script=Hangul}+[동리가](?=[,)]))[^)]*\)/u.exec(whole)?.[1] ?? '';
  const words = whole
    .replace(inBrackets === '' ? /(?!)/ : inBrackets, ' ')
    .split(/[\s,()]+/)
    .filter((word) => word !== '');
  const take = (pattern: RegExp, at = 0): string => {
    if (!pattern.test(words[at] ?? '')) return '';
    return words.splice(at, 1)[0] ?? '';
  };
  const province = words.findIndex((word) => PROVINCE.test(word));
  const codeAt =
    [0, words.length - 1, province - 1].find((at) => POSTCODE.test(words[at] ?? '') && words.length > 1) ?? -1;
  const postcode = codeAt < 0 ? '' : (POSTCODE.exec(words.splice(codeAt, 1)[0] ?? '')?.[1] ?? '');
  const from = Math.max(
    words.findIndex((word) => PROVINCE.test(word)),
    0,
  );
  words.splice(0, from);
  const country = take(COUNTRY);
  const state = take(PROVINCE);
  const city = take(CITY) || take(WARD);
  const district = joined(city === '' || WARD.test(city) ? '' : take(WARD), take(TOWN), inBrackets);
  const street = joined(take(STREET), STREET.test(words[0] ?? '') && NUMBER.test(words[1] ?? '') ? take(STREET) : '');
  const number = street === '' ? '' : take(NUMBER);
  const unit = number === '' ? '' : words.join(' ');
  const parts = { number, street, unit, box: '', careOf: '', district, city, state, postcode };
  return { ...parts, country: country === '' ? '' : 'KR', rest: restOf(whole, parts, country) };
}
