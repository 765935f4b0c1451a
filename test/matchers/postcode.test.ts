import { postcode } from '../../src/matchers/postcode.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(postcode, {
  forms: [
    ['02134', '02134'],
    [{ value: '12 Main St, Springfield, IL 62707-1234', role: 'address' }, '62707'],
    [{ value: '12 Main St, Springfield, IL 62707', role: 'address', record: { postal_code: '' } }, ''],
    [{ value: '62707 Main St', role: 'address' }, ''],
    ['94105-1234', '94105'],
    ['sw1a 1aa', 'SW1A1AA'],
    ['941051234', '94105'],
    ['D-80331', '80331'],
    ['SE-113 21', '11321'],
    ['00000', ''],
    ['N/A', ''],
    ['', ''],
  ],
  same: [
    ['02134', '2134'],
    ['D02 X285', 'd02x285'],
  ],
  meet: [['02134', '2134'], ['SW1A 1AA', 'SW1A'], ['SW1A 1AA', 'SW1A 2BB'], ['1012 AB', '1012'], ['K1A 0B6', 'K1A 9Z9']],
  differ: [['00100', '00200'], ['10115', '80331']],
}); // biome-ignore format: a table reads better dense
