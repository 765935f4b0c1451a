import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAddress } from '../../../src/values/address/address.ts';

// biome-ignore format: a table reads better dense
const PIECES = ['12', 'Rua das Flores', 'Av. Paulista', '1578', 'Bela Vista', 'São Paulo - SP', '01310-200', 'apto 45', 'Calle 72 # 10-34', 'Col. Juárez', '06600 Ciudad de México', 'CDMX', 's/n', 'km 12', '25 de Mayo 350', 'C1043AAZ', '7550000', 'Casilla 123', 'Unit 5', '5/12 High St', 'Lot 5 Oak Road', 'Level 2', 'RD 2', 'Richmond VIC 3121', 'Flat 4B', 'B-12', 'MG Road', 'Karnataka 560001', 'Plot No. 12', 'Sector 18', '#12-34', 'Blk 123', 'Singapore 079903', 'Cape Town', 'Gauteng 2196', 'ul. Długa 12/5', 'm. 5', '00-590 Warszawa', '110 00 Praha 1', 'Nádor u. 7. II/3.', '1051 Budapest', 'Október 6. utca 7.', 'Str. X nr. 5', 'bl. A', 'jud. Cluj', 'Ερμού 12', '105 63 Αθήνα', 'Moda Cad. No: 12 D: 5', 'Levent Mah.', '34000 Kadıköy/İstanbul', '10/2/5', '4/3. Stock', 'Plein 1944 12', 'Rue du Lac 5', '1211 Genève 3', 'bus 3', '2. tv', '1456 København K', 'ул. Ленина', 'д. 5', 'кв.12', 'г. Москва', '101000', 'Московская обл.', 'вул. Хрещатик, 22', 'м. Київ', '〒150-0001', '東京都渋谷区神宮前1-2-3', '千葉県市川市', 'コーポ田中 203号室', '서울특별시 강남구', '테헤란로 152', '(역삼동)', 'Acme Corp', 'Shibuya-ku', 'Tokyo 150-0001', 'Jingumae', 'II', '-', 'No', '5-7', '7 - 9', 'Postboks 5 Sentrum'];
const COUNTRIES =
  ' AR AT AU BE BR BY CH CL CN CO CZ DE DK ES FR GB GR HU IE IN IT JP KR KZ MX MY NL NO NZ PE PL PT RO RU SE SG SK TR UA US ZA'.split(
    ' ',
  );

const signs = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [];

/** What of the signs of `a` is not among those of `b`, each counted. */
function missing(a: string, b: string): string {
  const left = signs(b);
  return signs(a)
    .filter((sign) => {
      const at = left.indexOf(sign);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join('');
}

/** Signs of a number and words of a city, which say nothing without it. */
const SIGNS = /(?<![\p{L}\p{N}])(?:no|nr|д|г|м)(?=[.:]?\s*[\p{Lu}\d])/giu;

it('loses nothing and invents nothing in any country', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(', ', ' ', '\n', ' - ')), {
      minLength: 1,
      maxLength: 7,
    })
    .map((pieces) => pieces.flat().join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...COUNTRIES), (address, country) => {
      const { country: named, ...said } = parseAddress(address, country);
      const all = Object.values(said).join(' ');
      expect(missing(all, address)).toBe('');
      const known = named === '' ? '' : `Singapore ${named}`;
      expect(missing(missing(address, all), known + (address.match(SIGNS) ?? []).join(''))).toBe('');
    }),
    { numRuns: 4000 },
  );
});

it('takes no time over long texts', () => {
  for (const piece of ['a ', '1 ', 'ул. ', 'No: 1 ', '12-', '한국 ', '東京都1-', 'Rua 2 de ', 'S1234 ', '5/', ' - 1']) {
    for (const country of ['', 'AU', 'BR', 'CN', 'DE', 'FR', 'GB', 'HU', 'IN', 'JP', 'KR', 'RU', 'TR']) {
      const start = performance.now();
      parseAddress(piece.repeat(200), country);
      expect(performance.now() - start, `${piece} (${country})`).toBeLessThan(1000);
    }
  }
});
