import { describe, expect, it } from 'vitest';
import { filled, house, place, type Row } from './filled.ts';

// biome-ignore format: a table reads better dense
const FINLAND: readonly Row[] = [
  ['Mannerheimintie 12 B 25, 00100 Helsinki', 'FI', { ...house('12', 'Mannerheimintie', 'B 25'), ...place('00100', 'Helsinki') }],
  ['Hämeenkatu 7 as. 3, 33100 Tampere', 'FI', { ...house('7', 'Hämeenkatu', 'as. 3'), ...place('33100', 'Tampere') }],
  ['Aleksanterinkatu 4-6, 3. krs, 00170 Helsinki', 'FI', { ...house('4-6', 'Aleksanterinkatu', '3. krs'), ...place('00170', 'Helsinki') }],
  ['Kirkkotie 5a A 1, 02650 Espoo', 'FI', { ...house('5a', 'Kirkkotie', 'A 1'), ...place('02650', 'Espoo') }],
  ['PL 100, FI-00101 Helsinki', 'FI', { box: 'PL 100', ...place('00101', 'Helsinki'), country: 'FI' }],
  ['Esplanadi 17 A 00130 HELSINKI', 'FI', { ...house('17 A', 'Esplanadi'), ...place('00130', 'HELSINKI') }],
  ['Strandgatan 8, 65100 Vasa, Finland', 'FI', { ...house('8', 'Strandgatan'), ...place('65100', 'Vasa'), country: 'FI' }],
  ['Firma Oy, Teollisuustie 3, 20100 Turku', 'FI', { rest: 'Firma Oy', ...house('3', 'Teollisuustie'), ...place('20100', 'Turku') }],
];

// biome-ignore format: a table reads better dense
const SWEDEN: readonly Row[] = [
  ['Drottninggatan 71 B, 111 36 Stockholm', 'SE', { ...house('71 B', 'Drottninggatan'), ...place('111 36', 'Stockholm') }],
  ['Storgatan 5 113 21 Stockholm', 'SE', { ...house('5', 'Storgatan'), ...place('113 21', 'Stockholm') }],
  ['Storgatan 12 B, lgh 1201, 411 19 Göteborg', 'SE', { ...house('12 B', 'Storgatan', 'lgh 1201'), ...place('411 19', 'Göteborg') }],
  ['Kungsgatan 12, 3 tr, 11135 Stockholm', 'SE', { ...house('12', 'Kungsgatan', '3 tr'), ...place('111 35', 'Stockholm') }],
  ['c/o Andersson, Vasagatan 5, 753 13 Uppsala', 'SE', { careOf: 'c/o Andersson', ...house('5', 'Vasagatan'), ...place('753 13', 'Uppsala') }],
  ['Box 1234, 114 79 Stockholm', 'SE', { box: 'Box 1234', ...place('114 79', 'Stockholm') }],
  ['Stora Nygatan 33\nSE-211 37 Malmö\nSverige', 'SE', { ...house('33', 'Stora Nygatan'), ...place('211 37', 'Malmö'), country: 'SE' }],
  ['Götgatan 15 BV, 116 46 Stockholm', 'SE', { ...house('15', 'Götgatan', 'BV'), ...place('116 46', 'Stockholm') }],
];

// biome-ignore format: a table reads better dense
const DENMARK: readonly Row[] = [
  ['Vestergade 5, 2. tv, 1456 København K', 'DK', { ...house('5', 'Vestergade', '2. tv'), ...place('1456', 'København K') }],
  ['Nørregade 12 st. th., 8000 Aarhus C', 'DK', { ...house('12', 'Nørregade', 'st. th.'), ...place('8000', 'Aarhus C') }],
  ['Østerbrogade 54A, 3. sal, 2100 København Ø', 'DK', { ...house('54A', 'Østerbrogade', '3. sal'), ...place('2100', 'København Ø') }],
  ['H.C. Andersens Boulevard 27, 1553 København V', 'DK', { ...house('27', 'H.C. Andersens Boulevard'), ...place('1553', 'København V') }],
  ['Vestergade 5 2. tv 1456 København K', 'DK', { ...house('5', 'Vestergade', '2. tv'), ...place('1456', 'København K') }],
  ['Postboks 123, 5100 Odense C', 'DK', { box: 'Postboks 123', ...place('5100', 'Odense C') }],
  ['Strandvejen 100, DK-2900 Hellerup, Danmark', 'DK', { ...house('100', 'Strandvejen'), ...place('2900', 'Hellerup'), country: 'DK' }],
  ['10. Februar Vej 3, 9000 Aalborg', 'DK', { ...house('3', '10. Februar Vej'), ...place('9000', 'Aalborg') }],
];

// biome-ignore format: a table reads better dense
const NORWAY: readonly Row[] = [
  ['Karl Johans gate 5, 0154 Oslo', 'NO', { ...house('5', 'Karl Johans gate'), ...place('0154', 'Oslo') }],
  ['Storgata 12 B, H0201, 0155 Oslo', 'NO', { ...house('12 B', 'Storgata', 'H0201'), ...place('0155', 'Oslo') }],
  ['Postboks 123 Sentrum, 0101 Oslo', 'NO', { box: 'Postboks 123 Sentrum', ...place('0101', 'Oslo') }],
  ['Kirkegata 5, 3. etg., 7014 Trondheim', 'NO', { ...house('5', 'Kirkegata', '3. etg.'), ...place('7014', 'Trondheim') }],
  ['Bygdøy allé 2A, 0257 Oslo', 'NO', { ...house('2A', 'Bygdøy allé'), ...place('0257', 'Oslo') }],
  ['Ole Bulls plass 8-10, N-5012 Bergen', 'NO', { ...house('8-10', 'Ole Bulls plass'), ...place('5012', 'Bergen'), country: 'NO' }],
  ['Storgata 7 9008 Tromsø', 'NO', { ...house('7', 'Storgata'), ...place('9008', 'Tromsø') }],
  ['Nedre Slottsgate 8, inngang B, 0157 Oslo, Norge', 'NO', { ...house('8', 'Nedre Slottsgate', 'inngang B'), ...place('0157', 'Oslo'), country: 'NO' }],
];

describe('addresses of Northern Europe', () => {
  it.each([...FINLAND, ...SWEDEN, ...DENMARK, ...NORWAY])('%s (%s)', (text, country, wanted) => {
    expect(filled(text, country)).toEqual(wanted);
  });
});
