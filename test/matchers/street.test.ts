import { street } from '../../src/matchers/street.ts';
import { testMatcher } from './matcher-tester.ts';

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
    ['Apt 4B', ''],
    [{ value: '1 Quay St', role: 'address', record: { street: '1 Quay St' } }, ''],
    ['n/a', ''],
    ['', ''],
  ],
  same: [
    ['435 S. La Cienega Blv.', '435 South La Cienega Boulevard'],
    ['854 Seventh Ave', '854 7th Avenue'],
    ['V.le Monza 7', 'Viale Monza, 7'],
    ['Hämeenk. 5', 'Hämeenkatu 5'],
    ['Kerkstraat 4', 'Kerkstr. 4'],
    ['улица Ленина, 10, кв. 5', 'ul. Lenina 10'],
    ['港区六本木１丁目２番３号', '東京都港区六本木1-2-3'],
    ['C/ Mayor 12', 'Calle Mayor nº 12'],
  ],
  near: [
    ['2 Powell Street', '2 powellstreet'],
    ['27 Washington', '27 Washington Oak Park IL 60302'],
    ['6 Tullaroop Street', '6 Tularoop Street'],
    ['Mannerheimintie 1 A 5', 'Mannerheimintie 1'],
  ],
  differ: [
    ['9 Main St', '80 Main St'],
    ['12 Oak Ave', '12 Maple Ave'],
  ],
  meet: [
    ['435 S. La Cienega Blv.', '435 La Cienega Boulevard'],
    ['Mannerheimintie 1 A 5', 'Mannerheimintie 1'],
    ['12a High Street', 'High Street 12 a'],
    ['朝阳区建国路88号', '北京市朝阳区建国路88号3号楼'],
  ],
});
