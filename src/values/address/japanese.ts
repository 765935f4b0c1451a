/** Japanese addresses: from the large to the small in Japanese writing. A block has a number where other countries have streets. */
import type { AddressParts } from './parts.ts';

const POSTCODE = /〒\s*(\d{3})[-\s]?(\d{4})(?!\d)|^(\d{3})-(\d{4})(?![\d-])|(?<=\s)(\d{3})-(\d{4})$/u;
const COUNTRY = /^日本国?(?=[\s東北大京]|\p{Script=Han}{2,3}県)/u;
const PREFECTURE = /^(?:北海道|東京都|京都府|大阪府|\p{Script=Han}{2,3}県)/u;
/** Cities that have 市 in their name come first. A county goes with its town, as the post has it. */
const CITY =
  /^(?:四日市市|廿日市市|野々市市|市川市|市原市|[^\s\d市区郡]{1,6}郡[^\s\d市区]{1,6}?[町村]|[^\s\d市区]{1,6}市|[^\s\d区]{1,4}区)/u;
const TOWN = /^[^\s\d]{1,5}?[町村]/u;
const WARD = /^[^\s\d市区]{1,4}区/u;
const BLOCK =
  /(?:[一二三四五六七八九十]+丁目|\d+\s*(?:丁目|番地の?|番|号(?![室館棟])|[-の](?=\d)|(?![\d室階棟FＦ]))){1,9}/u;

const BEGINS = /\s(?=北海道|東京都|京都府|大阪府|\p{Script=Han}{2,3}県)/u;

/** Only Japan has this before an address: the sign of its post, or one of its prefectures. */
export const isJapanese = (text: string): boolean =>
  /^\s*〒\s*[\d０-９]{3}/u.test(text) || PREFECTURE.test(text.replace(/^[〒\d０-９\s\-－]+/u, ''));

/** `〒150-0001 東京都渋谷区神宮前1-2-3 コーポ田中203号室`. */
export function parseJapanese(text: string): AddressParts {
  let left = text
    .normalize('NFKC')
    .replace(/(?<=\d)\s*[-−‐‑–—ー]\s*(?=\d)/gu, '-')
    .replace(/[\s,、。]+/gu, ' ')
    .trim();
  const code = POSTCODE.exec(left);
  const digits = code?.slice(1).filter(Boolean) ?? [];
  if (code) left = `${left.slice(0, code.index)} ${left.slice(code.index + code[0].length)}`.trim();
  // Names before an address are no part of it.
  const begins = BEGINS.exec(left);
  const name = begins ? left.slice(0, begins.index).trim() : '';
  if (begins) left = left.slice(begins.index).trim();
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(left)?.[0] ?? '';
    left = left.slice(found.length).trim();
    return found;
  };
  const named = take(COUNTRY);
  const state = take(PREFECTURE);
  const city = take(CITY) || (state === '' ? '' : take(TOWN));
  const district = city.endsWith('市') ? take(WARD) : '';
  const block = BLOCK.exec(left);
  const street = (block ? left.slice(0, block.index) : left).trim();
  const unit = block ? left.slice(block.index + block[0].length).trim() : '';
  const parts = {
    number: (block?.[0] ?? '').trim(),
    street,
    unit,
    box: '',
    careOf: '',
    district,
    city,
    state,
    postcode: digits.join('-'),
  };
  return { ...parts, country: named === '' ? '' : 'JP', rest: name };
}
