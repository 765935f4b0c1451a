import { expect, it } from 'vitest';
import { splitCity } from '../../../src/values/address/address.ts';
import { isCompany } from '../../../src/values/address/company.ts';
import { filled, house, place, type Row } from './filled.ts';

// biome-ignore format: a table reads better dense
const COMPANIES: readonly Row[] = [
  ['Muster AG, Seestrasse 5, 8002 Zürich', 'CH', { rest: 'Muster AG', ...house('5', 'Seestrasse'), ...place('8002', 'Zürich') }],
  ['Muster GmbH, Postfach 10 01 23, 50667 Köln', 'DE', { rest: 'Muster GmbH', box: 'Postfach 10 01 23', ...place('50667', 'Köln') }],
  ['Firma Oy, PL 100, 00101 Helsinki', 'FI', { rest: 'Firma Oy', box: 'PL 100', ...place('00101', 'Helsinki') }],
  ['Example Ltd, Unit 3, Mill Lane, Leeds LS1 4AB', 'GB', { rest: 'Example Ltd', ...house('', 'Mill Lane', 'Unit 3'), ...place('LS1 4AB', 'Leeds') }],
  ['Exemplo Ltda, Rua Augusta, 1500, Consolação, São Paulo - SP', 'BR', { rest: 'Exemplo Ltda', ...house('1500', 'Rua Augusta'), district: 'Consolação', ...place('', 'São Paulo', 'SP') }],
  ['Ejemplo S.A. de C.V., Av. Juárez 10, Centro, 06050 CDMX', 'MX', { rest: 'Ejemplo S A de C V', ...house('10', 'Av. Juárez'), district: 'Centro', ...place('06050', 'CDMX') }],
  ['ООО "Ромашка", ул. Ленина, д. 5, Москва, 101000', 'RU', { rest: 'ООО Ромашка', ...house('5', 'ул. Ленина'), ...place('101000', 'Москва') }],
  ['Acme Corp, 東京都渋谷区神宮前1-2-3', 'JP', { rest: 'Acme Corp', ...house('1-2-3', '神宮前'), ...place('', '渋谷区', '東京都') }],
  ['Acme Corp, 北京市朝阳区建国路88号', 'CN', { rest: 'Acme Corp', ...house('88号', '建国路'), district: '朝阳区', ...place('', '北京市') }],
  ['Acme Corp, 서울특별시 강남구 테헤란로 152, South Korea', 'KR', { rest: 'Acme Corp', ...house('152', '테헤란로'), ...place('', '강남구', '서울특별시'), country: 'KR' }],
];

it.each(COMPANIES)('%s (%s)', (text, country, wanted) => {
  expect(filled(text, country)).toEqual(wanted);
});

it.each([
  ['Götgatan 15 BV', 'SE'],
  ['Adelaide SA', 'AU'],
  ['Salerno SA', 'IT'],
  ['Inkoo as', 'FI'],
  ['Co. Dublin', 'IE'],
  ['Spa', 'BE'],
  ['Limited Street', 'GB'],
])('%s (%s) is no company', (segment, country) => {
  expect(isCompany(segment, country)).toBe(false);
});

it('splits postcode and city where the post office has a number, or the canton stands behind', () => {
  expect(splitCity('110 00 Praha 1', 'CZ')).toEqual({ postcode: '110 00', city: 'Praha 1', state: '' });
  expect(splitCity('8001 Zürich ZH', 'CH')).toEqual({ postcode: '8001', city: 'Zürich', state: 'ZH' });
  expect(splitCity('10115 Berlin 12', 'DE')).toBeUndefined();
});
