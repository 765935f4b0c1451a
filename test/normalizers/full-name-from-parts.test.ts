import { fullNameFromParts } from '../../src/normalizers/full-name-from-parts.ts';
import { testNormalizer } from '../rule-tester.ts';

const fills = (before: string, last_name: string, full_name: string, around = {}) => ({
  before,
  after: before,
  record: { last_name, full_name: '' },
  also: { full_name },
  ...around,
});
const keeps = (value: string, last_name: string, full_name = '') => ({ value, record: { last_name, full_name } });

testNormalizer(fullNameFromParts, {
  repairs: [
    fills('John', 'Doe', 'John Doe'),
    fills('Anna-Liisa', 'van der Berg', 'Anna-Liisa van der Berg'),
    fills('小明', '王', '王小明'),
    fills('Xiaoming', 'Wang', 'Wang Xiaoming', { options: { order: 'family-first' } }),
    fills('John', 'Doe', 'Doe John', { factsOf: { full_name: { nameOrder: 'family-first' } } }),
    fills('John', 'Doe', 'John Q. Doe', { record: { last_name: 'Doe', middle_name: 'Q.', full_name: '' } }),
  ],
  keeps: [
    keeps('John', ''),
    keeps('John', 'Doe', 'J. Doe'),
    keeps('John', 'John'),
    keeps('John Doe', 'Doe'),
    keeps('John', 'John Doe'),
    keeps('test', 'test'),
    keeps('asdf', 'qwerty'),
    keeps('John', 'j@doe.com'),
    keeps('小明', 'Wang'),
    { value: 'John', record: { last_name: 'Doe' } },
  ],
});
