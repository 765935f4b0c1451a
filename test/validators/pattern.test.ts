import { pattern } from '../../src/validators/pattern.ts';
import { testValidator } from '../rule-tester.ts';

const options = { pattern: '^[A-Z]{3}-\\d+$' };

testValidator(pattern, {
  passes: [
    'anything',
    { value: 'ABC-12', options },
    { value: 'xx', options: { pattern: 'x' } },
    { value: '王-1', options: { pattern: '^\\p{Han}-' } },
  ],
  fails: [
    { value: 'abc', message: 'mismatch', options },
    { value: 'ABC-12 ', message: 'mismatch', options },
    { value: `${'a'.repeat(20000)}!`, message: 'mismatch', options: { pattern: '^(a+)+$' } },
  ],
});
