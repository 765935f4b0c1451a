import { street } from '../../src/matchers/street.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(street, {
  forms: [
    ['221 E. 51st Street', '221 e 51st st'],
    ['1 Quay St, Suite 5', '1 quay st'],
    ['Hauptstraße 12', 'hauptstr 12'],
    [{ value: '1 Quay St', role: 'address', record: { street: '1 Quay St' } }, ''],
    ['n/a', ''],
    ['', ''],
  ],
  same: [
    ['435 S. La Cienega Blv.', '435 South La Cienega Boulevard'],
    ['854 Seventh Ave', '854 7th Avenue'],
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
  ],
});
