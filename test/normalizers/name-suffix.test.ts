import { nameSuffix } from '../../src/normalizers/name-suffix.ts';
import { testNormalizer } from '../rule-tester.ts';

const record = { suffix: '' };
const move = (before: string, after: string, suffix: string, role: 'full_name' | 'last_name' = 'last_name') => ({
  before,
  after,
  also: { suffix },
  role,
  record,
});

testNormalizer(nameSuffix, {
  repairs: [
    move('Doe, PhD', 'Doe', 'PhD'),
    move('Smith Jr.', 'Smith', 'Jr.'),
    move('Smith, Jr', 'Smith', 'Jr'),
    move('Smith III', 'Smith', 'III'),
    move('Davis Sr.', 'Davis', 'Sr.'),
    move('Lovelace, PhD', 'Lovelace', 'PhD'),
    move('Ada Lovelace, PhD', 'Ada Lovelace', 'PhD', 'full_name'),
    move('Ada Lovelace PhD', 'Ada Lovelace', 'PhD', 'full_name'),
    move('John Doe, Jr., MBA', 'John Doe', 'Jr., MBA', 'full_name'),
    move('JOHN SMITH MD', 'JOHN SMITH', 'MD', 'full_name'),
    move('Jane Roe, M.A.', 'Jane Roe', 'M.A.', 'full_name'),
    move('Henry Jones, B.Tech.', 'Henry Jones', 'B.Tech.', 'full_name'),
    move('Henry Jones MEng', 'Henry Jones', 'MEng', 'full_name'),
    move('Henry Jones, MSN', 'Henry Jones', 'MSN', 'full_name'),
    move('Henry Jones Esq.', 'Henry Jones', 'Esq.', 'full_name'),
    move('van der Berg Jr', 'van der Berg', 'Jr'),
    { before: 'Smith Jr.', after: 'Smith', role: 'last_name', record: { suffix: 'Jr' } },
    {
      before: 'Anna Mäki, VTM',
      after: 'Anna Mäki',
      also: { suffix: 'VTM' },
      role: 'full_name',
      record: { suffix: '' },
      options: { suffixes: ['VTM'] },
    },
  ],
  keeps: [
    { value: 'Li Meng', role: 'full_name', record },
    { value: 'Peter Obe', role: 'full_name', record },
    { value: 'Ada Lovelace 🚀, PhD | Hiring', role: 'full_name', record },
    { value: 'Anna Meng', role: 'full_name', options: { suffixes: ['MEng'] }, record: { suffix: '' } },
    { value: '', record },
    { value: 'Smith Jr.', role: 'last_name' },
    { value: 'Smith', role: 'last_name', record },
    { value: 'Jason Senior', role: 'full_name', record },
    { value: 'Bill Junior', role: 'full_name', record },
    { value: 'James Ma', role: 'full_name', record },
    { value: 'Tonya Do', role: 'full_name', record },
    { value: 'Anna KC', role: 'full_name', record },
    { value: 'Smith, MA', role: 'last_name', record },
    { value: 'Doe, John', role: 'full_name', record },
    { value: 'Nguyen Thi Vi', role: 'full_name', record },
    { value: 'Acme Consulting, Inc.', role: 'full_name', record },
    { value: 'Jr.', role: 'last_name', record },
    { value: 'Elizabeth B', role: 'full_name', record },
    { value: 'Malcolm X', role: 'full_name', record },
    { value: '王芳', role: 'full_name', record },
    { value: 'Anna Mäki, Xyz', role: 'full_name', record: { suffix: '' } },
  ],
});
