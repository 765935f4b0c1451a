import { postcode } from '../../src/matchers/postcode.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(postcode, {
  forms: [
    ['02134', '02134'],
    ['94105-1234', '94105'],
    ['sw1a 1aa', 'SW1A1AA'],
    ['00000', ''],
    ['N/A', ''],
    ['', ''],
  ],
  same: [
    ['02134', '2134'],
    ['D02 X285', 'd02x285'],
  ],
  differ: [['00100', '00200'], ['10115', '80331']],
}); // biome-ignore format: a table reads better dense
