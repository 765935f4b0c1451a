import { describe, expect, it } from 'vitest';
import { LOOKS, type Look, sniff } from '../../../src/fields/look/sniff.ts';

const CASES: readonly (readonly [Look, readonly string[], readonly string[]])[] = [
  [
    'email',
    ['a@b.example', ' Mary@ACME.com ', 'J D <j@x.com>', 'wang＠huaqi.example', 'a@x.fi;b@x.fi'],
    ['a at b', '@home', 'a@b'],
  ],
  [
    'phone',
    [
      '+358 40 123 4567',
      '(415) 555-0142',
      '040-1234567',
      'p:+15550104001',
      '１３８００１３８０００',
      '5551234 x12',
      "'+358401234567",
    ],
    ['12', '2024-03-12', '1.2.2024', 'abc', '1-800-FLOWERS', '12345678901234567'],
  ],
  [
    'phoneStyle',
    ['+358 40 123 4567', '(040) 123 4567', '0401234567', '310/246-1501', '415-555-0142'],
    ['3865286', '1700000000000', '20240312'],
  ],
  [
    'date',
    [
      '2024-03-12',
      '2024-03-12T09:14:00Z',
      '3/15/2024 2:30 PM',
      '5.3.2024 klo 9.00',
      '12 Mar 2024',
      'Sep 12, 2026',
      '2024年3月5日',
      '--12-12',
      '19081209',
    ],
    ['45748', '12', '99999999', 'March'],
  ],
  ['url', ['https://a.example/x', 'www.acme.com', 'acme.co', 'acme.example'], ['acme', 'a@b.com', 'list.csv']],
  [
    'linkedin',
    ['https://www.linkedin.com/in/ada/', 'linkedin.com/company/x', 'in/ada-lovelace'],
    ['https://x.com/ada'],
  ],
  ['boolean', ['true', 'FALSE', 'Kyllä', 'ei', '1', '✓', '否'], ['maybe', '2']],
  ['guid', ['6f9619ff-8b86-d011-b42d-00c04fc964ff', '{6F9619FF-8B86-D011-B42D-00C04FC964FF}'], ['6f9619ff']],
  ['salesforceId', ['0031x00000AbCdE', '0031x00000AbCdEAAV'], ['Christopherson', '123456789012345']],
  ['longId', ['4876876000000211', 'zcrm_4876876000000211'], ['12345']],
  ['honorific', ['Mr.', 'Dr', 'Frau', 'Mme', '女士', 'Prof. Dr.'], ['CEO', 'Mary']],
  [
    'jobTitle',
    ['VP Sales', 'Head of HR', 'Myyntipäällikkö', '采购经理', 'Vertriebsleiter'],
    ['Mary Smith', 'Helsinki'],
  ],
  ['person', ['Mary Smith', 'Virtanen, Matti', 'maria', '王芳'], ['Acme Ltd', 'Hotel Anna', 'xyz', 'asahi ramen']],
  ['organisation', ['Acme Ltd', 'St. Lucy School', "Joe's", '华启制造有限公司', 'Studio 54'], ['Mary Smith', 'IBM']],
  ['leadState', ['New', 'Open - Not Contacted', 'En curso', '跟进中'], ['NY', 'CA', 'Bayern']],
  ['subscription', ['Unsubscribed', 'cleaned'], ['new']],
  ['germanState', ['Bayern', 'Baden-Württemberg', 'NRW'], ['Deutschland']],
  ['infix', ['van der', 'de', "van 't"], ['Johan']],
  ['file', ['list_2012.csv', 'Export.XLSX'], ['acme.com']],
  ['country', ['Finland', 'Suomi', 'Deutschland', 'FI', 'USA'], ['Xyzzy', 'Helsinki']],
];

describe('sniff', () => {
  const cases = CASES.flatMap(([look, like, unlike]) => [
    ...like.map((value) => ({ look, value, share: 1 })),
    ...unlike.map((value) => ({ look, value, share: 0 })),
  ]);

  it.each(cases)('$look in $value: $share', ({ look, value, share }) => {
    expect(sniff([value]).share(look)).toBe(share);
  });

  it('leaves out what stands for nothing', () => {
    const shape = sniff(['', ' ', '-', 'n/a', 'NULL', '-None-', '(No value)', '?', 'a@b.example']);
    expect([shape.filled, shape.sampled, shape.share('email')]).toEqual([1, 1, 1]);
  });

  it('has an answer for no values', () => {
    const shape = sniff([]);
    expect(LOOKS.map((look) => shape.share(look))).toEqual(LOOKS.map(() => 0));
  });

  it('looks at a bounded number of values from the whole column', () => {
    const shape = sniff(Array.from({ length: 10_000 }, (_, row) => (row < 5000 ? 'a@b.example' : 'x')));
    expect([shape.filled, shape.sampled]).toEqual([10_000, 300]);
    expect(shape.share('email')).toBeCloseTo(0.5, 1);
    expect(shape.distinct).toBe(1);
  });
});
