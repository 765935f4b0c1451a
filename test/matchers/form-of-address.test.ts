import { expect, it } from 'vitest';
import { formOfAddress } from '../../src/matchers/form-of-address.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(formOfAddress, {
  forms: [
    ['Mr', 'man'],
    ['Mrs', 'woman'],
    ['Mr and Mrs', 'two'],
    ['Dr', ''],
    [{ value: 'M.', role: 'prefix' }, 'man'],
    [{ value: 'M. Dupont', role: 'full_name' }, ''],
    [{ value: 'Mrs Fox', role: 'first_name' }, 'woman'],
    ['', ''],
  ],
  same: [['Mr', 'Herr']],
  differ: [
    ['Mr', 'Mrs'],
    ['Mr and Mrs', 'Mrs'],
  ],
});

it('says that a couple is neither of the two, but may be two entries of one household', () => {
  expect(formOfAddress.similarity('man', 'woman')).toBe(0);
  expect(formOfAddress.similarity('two', 'woman')).toBe(0.5);
});
