import { nameFromFullName } from '../../src/normalizers/name-from-full-name.ts';
import { testNormalizer } from '../rule-tester.ts';

const empty = { first_name: '', last_name: '' };
const fills = (before: string, first_name: string, last_name: string, around = {}) => ({
  before,
  after: before,
  record: empty,
  also: { first_name, last_name },
  ...around,
});
const keeps = (value: string, record = {}) => ({ value, record: { ...empty, ...record } });

testNormalizer(nameFromFullName, {
  repairs: [
    fills('John Doe', 'John', 'Doe'),
    fills('Anna Mäki', 'Anna', 'Mäki'),
    fills('Matti Virtanen', 'Matti', 'Virtanen', { record: { first_name: 'Matti', last_name: '' } }),
    fills('Ursula von der Leyen', 'Ursula', 'von der Leyen'),
    fills('王小明', '小明', '王', { country: 'CN' }),
    fills('John E. Smith', 'John E.', 'Smith'),
    fills('OSTROM KAARLO', 'KAARLO', 'OSTROM', { facts: { nameOrder: 'family-first' } }),
    fills('SMITH JOHN ALLEN', 'JOHN ALLEN', 'SMITH', { facts: { nameOrder: 'family-first' } }),
    {
      before: 'John E Smith',
      after: 'John E Smith',
      record: { ...empty, middle_name: '' },
      also: { first_name: 'John', middle_name: 'E', last_name: 'Smith' },
    },
  ],
  keeps: [
    keeps('Mary Ann'),
    { ...keeps('OSTROM KAARLO GARCIA'), facts: { nameOrder: 'family-first' } },
    { ...keeps('SMITH DR JOHN'), facts: { nameOrder: 'family-first' } },
    keeps('Madonna'),
    keeps('Ada Lovelace PhD'),
    keeps('Dr. Anna Mäki'),
    keeps('Matti ja Maija Virtanen'),
    keeps('Anna Katariina Liisa Mäki'),
    keeps('José García López'),
    keeps('Kaarna Consulting'),
    keeps('Test Test'),
    keeps('Xyzzy Plugh'),
    keeps('王女士'),
    keeps('John Doe', { first_name: 'Jane', last_name: 'Roe' }),
    { value: 'John Doe', record: { last_name: '' } },
  ],
});
