import { expect, it } from 'vitest';
import type { AnyMatcher } from '../../src/contract.ts';
import { street } from '../../src/matchers/street.ts';
import { type Around, contextOf, testMatcher } from './matcher-tester.ts';

/** A house number in a column of its own. */
const at = (house_number: string, value: string): Around => ({ value, role: 'street', record: { house_number } });

testMatcher(street, {
  forms: [
    ['221 E. 51st Street', '221 e 51st st'],
    ['1 Quay St, Suite 5', '1 quay st'],
    ['Hauptstraße 12', 'hauptstr 12'],
    ['Hauptstr. Nr. 12', 'hauptstr 12'],
    ['Suite 5, 12 Main St, Boston, MA', '12 main st'],
    ['One Main Street', '1 main st'],
    ['Calle Mayor, 12, 3º B', 'c mayor 12'],
    ['5 rue de la Paix, 75002 Paris', '5 r de la paix'],
    ['Storgatan 5 lgh 1102', 'storg 5'],
    ['улица Ленина, 10', 'ul lenina 10'],
    ['P.O. Box 123', 'pobox 123'],
    ['Postfach 123', 'pobox 123'],
    ['Apartado de Correos 77', 'pobox 77'],
    ['北京市朝阳区建国路88号3号楼501室', '建国路 88'],
    ['東京都港区六本木1-2-3', '六本木 1 2 3'],
    ['PO Box #123', 'pobox 123'],
    ['R.R. 2 Box 152', 'rr 2 box 152'],
    ['#12 Oak St', '12 oak st'],
    ['12 Oak St #4', '12 oak st'],
    ['Calle 45 # 23-10', 'c 45 23 10'],
    ['33½ W 42nd St', '33 1 2 w 42nd st'],
    ['Apt 4B', ''],
    [{ value: '1 Quay St', role: 'address', record: { street: '1 Quay St' } }, ''],
    [at('12', 'Hauptstraße'), '12 hauptstr'],
    [at(' 12 A ', 'Hauptstraße'), '12a hauptstr'],
    [at('33-11', 'Baytree Dr'), '33 11 baytree dr'],
    [at('', 'Hauptstraße'), 'hauptstr'],
    [at('12', ''), ''],
    [at('12', 'Hauptstraße 12'), 'hauptstr 12'],
    [at('3', 'Hauptstraße 12'), 'hauptstr 12'],
    [at('1130', '145th St'), '1130 145th st'],
    [at('ground floor', 'Hauptstraße'), 'hauptstr'],
    [at('12', 'PO Box 123'), 'pobox 123'],
    ['n/a', ''],
    ['', ''],
  ],
  same: [
    ['서울특별시 마포구 월드컵로 27', '서울시 마포구 월드컵로 27'],
    ['부산광역시 해운대구 센텀2로 20 3층', '부산 해운대구 센텀2로 20'],
    ['Shop 14, 555 North Ter', '555 North Terrace'],
    ['上海市浦东新区世纪大道522号', '上海市浦東新區世紀大道522號'],
    ['435 S. La Cienega Blv.', '435 South La Cienega Boulevard'],
    ['854 Seventh Ave', '854 7th Avenue'],
    ['V.le Monza 7', 'Viale Monza, 7'],
    ['Hämeenk. 5', 'Hämeenkatu 5'],
    ['Kerkstraat 4', 'Kerkstr. 4'],
    ['Am Markt 3 a', 'Am Markt 3a'],
    ['Mannerheimintie 5 B', 'Mannerheimintie 5b'],
    ['улица Ленина, 10, кв. 5', 'ul. Lenina 10'],
    ['港区六本木１丁目２番３号', '東京都港区六本木1-2-3'],
    ['C/ Mayor 12', 'Calle Mayor nº 12'],
    ['123 South-West Oak St', '123 SW Oak Street'],
    ['1600 Oak Ave, N.W.', '1600 Oak Avenue Northwest'],
    ['123 100 Street', '123 100th St'],
    ['123 NE 21 Ave', '123 Northeast 21st Avenue'],
    ['789 Co Rd 5', '789 County Road 5'],
    ['100 U.S. Highway 1', '100 US Hwy 1'],
    ['100 Interstate 8', '100 I-8'],
    ['12 Oak St Unit #33', '12 Oak St'],
    ['12 Oak St Bldg 3 Stes 107 & 108', '12 Oak Street'],
    ['12 Oak St Apt 4-B', '12 Oak Street'],
    ['12 Oak St 3rd Floor', '12 Oak St PMB 29700'],
    ['12 Oak St Rear', '12 Oak Street'],
    ['10 Fort Oak Landing', '10 Ft Oak Lndg'],
    ['10 Oak Springs Way', '10 Oak Spgs Wy'],
  ],
  near: [
    ['부산광역시 해운대구 센텀2로 20 3층', '해운대구 센텀2로 20'],
    ['2 Powell Street', '2 powellstreet'],
    ['27 Washington', '27 Washington Oak Park IL 60302'],
    ['6 Tullaroop Street', '6 Tularoop Street'],
    ['Mannerheimintie 1 A 5', 'Mannerheimintie 1'],
  ],
  differ: [
    ['서울특별시 중구 중앙로 27', '대전광역시 동구 중앙로 27'],
    ['서울특별시 마포구 월드컵로 27', '서울특별시 마포구 월드컵로 28'],
    ['서울특별시 강남구 테헤란로 14', '서울특별시 강남구 테헤란로14길 6'],
    ['Shop 14, 555 North Ter', 'Shop 14, 559 Vine Ln'],
    ['Shop 3/12 Main St', 'Shop 3/80 Oak St'],
    ['9 Main St', '80 Main St'],
    ['Am Markt 3 a', 'Am Markt 5 b'],
    ['12 Oak Ave', '12 Maple Ave'],
    ['PO Box #123', 'PO Box #456'],
    ['10 Oak Ridge', '10 Elm Ridge'],
    ['Building 5 Oak Rd', 'Building 6 Oak Rd'],
    ['123 100 Street', '123 110 Street'],
  ],
  meet: [
    ['부산광역시 해운대구 센텀2로 20', '센텀2로 20'],
    ['435 S. La Cienega Blv.', '435 La Cienega Boulevard'],
    ['Mannerheimintie 1 A 5', 'Mannerheimintie 1'],
    ['12a High Street', 'High Street 12 a'],
    ['朝阳区建国路88号', '北京市朝阳区建国路88号3号楼'],
  ],
});

const matcher: AnyMatcher = street;
const formOf = (around: Around): string => matcher.form(around.value, contextOf(matcher, around));

it.each([
  [at('1', 'Hauptstraße'), at('155', 'Hauptstr.'), 0.4],
  [at('12', 'Hauptstraße'), at('', 'Hauptstr. 12'), 1],
  [at('12', 'Hauptstraße'), at('', 'Hauptstr.'), 0.85],
])('%j and %j are alike by %d', (a, b, alike) => {
  expect(street.similarity(formOf(a), formOf(b))).toBe(alike);
});
