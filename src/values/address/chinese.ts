/** Chinese addresses: from the large to the small in Chinese writing, from the small to the large in Latin letters. */

import { toState } from '../place/state.ts';
import { type AddressParts, joined, restOf } from './parts.ts';

const PROVINCE = /^(?:[\p{Script=Han}]{2,3}省|[\p{Script=Han}]{2,8}自治区|[\p{Script=Han}]{2}特别行政区)/u;
const MUNICIPALITY = /^(?:北京|上海|天津|重庆|重慶)市?/u;
const CITY = /^(?:[\p{Script=Han}]{1,6}?(?:市|自治州|地区|地區|盟))/u;
const DISTRICT = /^(?:[\p{Script=Han}]{1,7}?(?:新区|新區|区|區|县|縣|市|旗)(?!内|门))/u;
const TOWN = /^(?:[\p{Script=Han}]{1,6}?(?:镇|鎮|乡|鄉|街道))/u;
const ROAD =
  /^([\p{Script=Han}A-Za-z\d]*?(?:大道|大街|路|街|巷|弄|胡同|道|里)(?:[东西南北中]?[一二三四五六七八九十\d]*段|[东西南北中](?=\d))?)\s*(\d+(?:[-—~]\d+)?\s*(?:弄\s*\d+(?:号|號)|号院|(?:号|號)(?![楼樓])|弄|(?![\d号號]))(?:之\d+)?)?/u;
const BOX = /(?:邮政|郵政)?信箱\s*(?:第)?\d+\s*(?:号|號)?|\d+\s*(?:号|號)?信箱/u;
const COUNTRY = /^(?:中国|中國|中华人民共和国|中華人民共和國)/u;
const UNIT =
  /^[\p{L}\d\s#()（）\-—]*(?:室|层|層|楼|樓|栋|棟|幢|座|单元|單元|大厦|大廈|广场|中心|园|村|小区)[\p{L}\d\s#()（）\-—]*$/u;

/** `北京市朝阳区建国路88号3号楼501室 100022`. */
export function parseHan(text: string): AddressParts {
  let left = text
    .normalize('NFKC')
    .replace(/[\s,，;；、。]+/g, ' ')
    .trim();
  // A company in Latin letters before an address is no part of it.
  const name = /^\p{Script=Latin}[\p{Script=Latin}&. ]*(?= \p{Script=Han}{2,8}[省市区区])/u.exec(left)?.[0] ?? '';
  left = left.slice(name.length).trim();
  const take = (pattern: RegExp, group = 0): string => {
    const found = pattern.exec(left);
    if (!found) return '';
    left = (left.slice(0, found.index) + left.slice(found.index + (found[group] ?? '').length)).trim();
    return (found[group] ?? '').trim();
  };
  const postcode = take(/(?<!\d)\d{6}(?!\d)/);
  left = left.replace(/(?:邮编|郵編|邮政编码)[::]?/u, '').replace(/\s+/g, '');
  const country = take(COUNTRY) === '' ? '' : 'CN';
  const box = take(BOX);
  const municipality = take(MUNICIPALITY);
  const state = municipality === '' ? take(PROVINCE) || bareProvince(left) : '';
  if (state !== '' && left.startsWith(state)) left = left.slice(state.length);
  const city = municipality || take(CITY);
  const district = take(DISTRICT) + take(TOWN);
  const road = ROAD.exec(left);
  const street = road?.[1] ?? '';
  const number = road?.[2] ?? '';
  if (road) left = left.slice(road[0].length);
  const unit = UNIT.test(left) || (street !== '' && /\d/.test(left)) ? left : '';
  const parts = { number, street, unit, box, careOf: '', district, city, state, postcode, country };
  const label = /(?:邮编|郵編|邮政编码)/u.exec(text)?.[0] ?? '';
  return { ...parts, rest: joined(name, unit === '' ? left : '', label) };
}

/** `广东` before a city, without 省. */
function bareProvince(text: string): string {
  for (const length of [3, 2]) {
    const name = text.slice(0, length);
    if (toState(name, 'CN') && CITY.test(text.slice(length))) return name;
  }
  return '';
}

const LATIN_UNIT =
  /\b(?:room|rm\.?|floor|fl\.?|\d+\/?f|building|bldg\.?|unit|suite|tower|block|mansion|plaza|centre|center|apt\.?|apartment)\b/i;
const LATIN_DISTRICT = /\b(?:district|dist\.?|county|new area|qu|xian|town|township|subdistrict)$/i;
const LATIN_STREET =
  /^(?:no\.?\s*)?(\d+[a-z]?(?:-\d+)?)?[,\s]*(.*?\b(?:road|rd\.?|street|st\.?|avenue|ave\.?|lane|alley|boulevard|highway|lu|jie|dadao|dajie|hutong|xiang|nong)\b.*)$/i;

/** `Room 1203, Building 3, No. 88 Jianguo Road, Chaoyang District, Beijing 100022`. */
export function parsePinyin(segments: readonly string[]): Partial<AddressParts> {
  const found = { number: '', street: '', unit: '', district: '', city: '', state: '', postcode: '' };
  const places: string[] = [];
  for (const segment of segments) {
    const code = /(?<!\d)\d{6}(?!\d)/.exec(segment);
    const text = code
      ? `${segment.slice(0, code.index)} ${segment.slice(code.index + 6)}`.replace(/\s+/g, ' ').trim()
      : segment;
    if (code) found.postcode = code[0];
    if (text === '') continue;
    const street = found.street === '' ? LATIN_STREET.exec(text) : null;
    if (street) {
      found.number = street[1] ?? found.number;
      found.street = street[2] ?? '';
    } else if (/^no\.?\s*\d+/i.test(text)) found.number = text;
    else if (LATIN_DISTRICT.test(text)) found.district = joined(found.district, text);
    else if (LATIN_UNIT.test(text) || found.street === '') found.unit = joined(found.unit, text);
    else places.push(text);
  }
  const last = places.at(-1) ?? '';
  const isProvince = places.length > 1 && toState(last.replace(/\s+province$/i, ''), 'CN') !== undefined;
  found.state = isProvince ? last : '';
  found.city = (isProvince ? places.at(-2) : places.at(-1)) ?? '';
  return { ...found, rest: restOf(places.join(' '), found, '') };
}
