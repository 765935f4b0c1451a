/** Columns that are not known to be the record's own, and labels that forbid a role that the values would give. */
import { describe, expect, it } from 'vitest';
import type { Field, Role } from '../../../src/contract.ts';
import { recognise } from '../../../src/fields/recognise.ts';
import { fieldsOf } from '../recognised.ts';

const ROWS = 24;
const BESIDE = ['First Name', 'Last Name', 'Email', 'Phone', 'Country'] as const;

/** A column beside those of persons; `{n}` in a value is the number of the record. */
function read(label: string, values: readonly string[], country = 'US'): Field {
  const rows = Array.from({ length: ROWS }, (_, n) => [
    'Mary',
    'Smith',
    `m${n}@x.example`,
    `+1 212 660 48${10 + n}`,
    country,
    (values[n % values.length] ?? '').replace('{n}', String(10 + n)),
  ]);
  const fields = fieldsOf([...BESIDE, label], rows);
  return fields[BESIDE.length]!;
}

const REP = ['rep1@us.example', 'rep2@us.example'];
const NATIONAL = ['212-660-48{n}', '415-555-01{n}'];

describe('a label that speaks of somebody else', () => {
  it.each([
    'Owner Email',
    'Rep email',
    'repEmail',
    "Rep's e-mail",
    'SALES_REP_EMAIL',
    'Account Manager E-mail',
    'Manager Email',
    'Assistant Email',
    'Created by email',
    'Assignee email',
    'Agent',
    'Parent/Guardian Email',
    'Next of kin email',
    'Spouse email',
    'Ansprechpartner intern E-Mail',
    'E-Mail Außendienst',
    'Email du vendeur',
    'Correo del asesor',
    'Email venditore',
    'Myyjän sähköposti 2x',
    'Säljarens e-postadress x',
    'Почта менеджера продаж',
    'E-mail opiekuna klienta',
    'Eladó ügyintéző e-mail',
    'Temsilci e-posta adresi',
    '负责人邮箱地址x',
    '営業メールアドレスx',
    '보호자 이메일x',
  ])('%s has no mailbox of the record', (label) => {
    expect(read(label, REP).role).toBeNull();
  });

  it.each([
    'Owner Phone',
    'Rep mobile',
    'Store Phone',
    'Toll-free support line',
    'Emergency contact',
    'Notfallkontakt',
  ])('%s has no number of the record', (label) => {
    expect(read(label, ['+1 212 660 48{n}']).role).toBeNull();
  });

  it('is set apart where the label is known to be one of a telephone', () => {
    const { role, facts } = read('Assistant Phone', ['+1 212 660 48{n}']);
    expect(role).toBe('other_phone');
    expect(facts).toMatchObject({ setApart: true, setApartEvidence: 'its label speaks of somebody else' });
  });

  it.each<[columns: string, roles: string, apart: string]>([
    ['First Name | Phone | Company Phone', 'first_name phone other_phone', 'Company Phone'],
    ['First Name | Company Phone | Phone', 'first_name other_phone phone', 'Company Phone'],
    [
      'Name | Work Direct Phone | Mobile Phone | Corporate Phone | Company Phone',
      'full_name phone mobile other_phone other_phone',
      'Corporate Phone | Company Phone',
    ],
    ['First Name | Mobile | Switchboard', 'first_name mobile phone', 'Switchboard'],
    // the only number by which the person is reached
    ['First Name | Company Phone', 'first_name phone', ''],
    ['First Name | Company Phone | Corporate Phone', 'first_name phone other_phone', ''],
    ['First Name | Company Phone | Fax', 'first_name phone fax', ''],
    ['First Name | Company Phone | Assistant Phone', 'first_name phone other_phone', 'Assistant Phone'],
    ['First Name | Business Phone | Mobile', 'first_name phone mobile', ''],
    // the record is the firm
    ['Company | Company Phone | Other Phone', 'company phone other_phone', ''],
  ])('is set apart where it has the number of the firm beside that of the person: %s', (columns, roles, apart) => {
    const names = columns.split(' | ');
    const rows = Array.from({ length: 5 }, (_, n) =>
      names.map((name) => (/phone|mobile|fax|switch/i.test(name) ? `+1 212 660 48${10 + n}` : `Mary${n}`)),
    );
    const fields = fieldsOf(names, rows);
    expect(fields.map(({ role }) => role).join(' ')).toBe(roles);
    expect(fields.flatMap(({ column, facts }) => (facts.setApart ? [column] : [])).join(' | ')).toBe(apart);
  });

  it('is set apart where it has the firm that owns the one of the record', () => {
    const names = Array.from({ length: 20 }, (_, at) => [
      'Alder Group',
      `Alder ${at} Foods`,
      `+1 212 660 48${at + 10}`,
    ]);
    const [parent, own] = fieldsOf(['Parent Account', 'Account Name', 'Phone'], names);
    expect([parent!.role, parent!.facts.setApart, own!.facts.setApart]).toEqual(['company', true, undefined]);
    // of a person it is the firm
    expect(fieldsOf(['Parent Account', 'Full Name', 'Phone'], names)[0]!.facts.setApart).toBeUndefined();
  });

  it.each([
    ['Email Ansprechpartner', 'email_2'],
    ['E-mail comercial', 'email_2'],
    ['Puhelin (matka)', 'mobile'],
    ['Work Phone', 'other_phone'],
  ] as const)('is not %s', (label, role) => {
    const field = read(label, role === 'email_2' ? REP : ['+1 212 660 48{n}']);
    expect(field.role).toBe(role);
    expect(field.facts.setApart).toBeUndefined();
  });
});

describe('the company that owns another', () => {
  const apartIn = (columns: readonly string[]): readonly (boolean | undefined)[] =>
    fieldsOf(
      columns,
      Array.from({ length: 5 }, (_, n) => columns.map((_, at) => `Firm ${n * 7 + at} Ltd`)),
    ).map(({ facts }) => facts.setApart);

  it.each([
    [
      ['Parent Account', 'Account Name'],
      [true, undefined],
    ],
    [
      ['Company Name', 'Parent Company'],
      [undefined, true],
    ],
    [['Parent Customer'], [undefined]],
    [
      ['Parent Customer', 'Parent Account'],
      [undefined, undefined],
    ],
  ])('%j', (columns, expected) => {
    expect(apartIn(columns)).toEqual(expected);
  });
});

describe('a second person in the row', () => {
  const roles = (columns: readonly string[], names: readonly string[]) => {
    const rows = Array.from({ length: 8 }, (_, n) =>
      columns.map((column) =>
        /mail/i.test(column)
          ? `m${n}@x.example`
          : /phone|puh/i.test(column)
            ? `+1 212 660 48${10 + n}`
            : names[n % names.length]!,
      ),
    );
    const fields = fieldsOf(columns, rows);
    return fields.filter(({ facts }) => facts.setApartEvidence?.includes('another person')).map(({ column }) => column);
  };
  const PEOPLE = ['Anna Weber', 'James Hill', 'Mary Smith', 'Robert Brown'];
  const FIRMS = ['Acme Oy', 'Filiale Nord', 'Beta GmbH', 'Abteilung 3'];

  it.each([
    [
      ['Company', 'Contact 1 Name', 'Contact 1 Email', 'Contact 2 Name', 'Contact 2 Email', 'Contact 2 Phone'],
      ['Contact 2 Email', 'Contact 2 Phone'],
    ],
    [
      ['Name', 'Email', 'Phone', 'Name 2', 'Email 2', 'Phone 2'],
      ['Email 2', 'Phone 2'],
    ],
    [['Nimi', 'Puh', 'Yhteyshenkilö_3', 'Puh_3'], ['Puh_3']],
    // two header rows
    [['A / Name', 'A / Email', 'Contact 2 / Name', 'Contact 2 / Email'], ['Contact 2 / Email']],
    // a second number of one person
    [['Name', 'Email', 'Email 2', 'Phone', 'Phone 2'], []],
  ])('%j sets %j apart', (columns, apart) => {
    expect(roles(columns, PEOPLE)).toEqual(apart);
  });

  it('is none where the second name is a line of a firm', () => {
    expect(roles(['Name 1', 'Email', 'Name 2', 'Email 2'], FIRMS)).toEqual([]);
  });
});

describe('a role by values alone', () => {
  it.each<[string, string[], Role]>([
    ['Xyzzy', REP, 'email_2'],
    ['Xyzzy', ['+1 212 660 48{n}'], 'other_phone'],
    ['Xyzzy', ['https://a{n}.example'], 'website'],
    ['Xyzzy', ['2024-03-{n}'], 'other_date'],
    ['Weekend phone', NATIONAL, 'other_phone'],
  ])('%s with %j is set apart', (label, values, role) => {
    const field = read(label, values);
    expect(field.role).toBe(role);
    expect(field.facts).toMatchObject({ setApart: true, setApartEvidence: 'known by its values alone' });
  });

  it('is no guess where the label bears it out and nothing else has it', () => {
    const rows = Array.from({ length: 5 }, (_, n) => ['Mary', 'Smith', `m${n}@x.example`]);
    const columns = ['First Name', 'Last Name', 'Preferred email of the guest'];
    const fields = fieldsOf(columns, rows);
    expect(fields[2]).toMatchObject({ role: 'email', facts: {} });
  });

  it('is all there is in a file without known labels', () => {
    const rows = Array.from({ length: 9 }, (_, n) => ['Mary', `m${n}@x.example`, 'x', 'y', 'z']);
    const fields = fieldsOf(['a', 'b', 'c', 'd', 'e'], rows);
    expect(fields[1]).toMatchObject({ role: 'email', facts: {} });
  });

  it('set by hand is none', () => {
    const rows = Array.from({ length: 5 }, (_, n) => [`m${n}@x.example`, 'rep@x.example']);
    const overrides = new Map<string, Role>([['Rep', 'email_2']]);
    const { fields } = recognise({ columns: ['Email', 'Rep'], rows, format: 'csv', overrides, country: '' });
    expect(fields[1]).toMatchObject({ role: 'email_2', facts: {} });
  });
});

describe('numbers that are none of telephones', () => {
  it.each([
    'Ref', 'RMA', 'Order', 'Ticket', 'Confirmation', 'Acct', 'Document', 'Xyzzy', 'Docket', 'Twilio From',
  ])('%s with 212-660-4896', (label) => {
    expect(read(label, NATIONAL).role).toBeNull();
  }); // biome-ignore format: a list reads better dense

  it.each(['Order No', 'Case #', 'Quote #'])('%s with 212-660-4896 is the number of the record', (label) => {
    expect(read(label, NATIONAL).role).toBe('id');
  });

  it.each([
    ['Kontonummer', '05320130{n}', 'DE'],
    ['Konto-Nr.', '05320130{n}', 'DE'],
    ['Belegnummer', '030 43210{n}', 'DE'],
    ['Vertrag', '0172/43210{n}', 'DE'],
    ['Sopimus', '04012345{n}', 'FI'],
    ['N° contrat', '01 42 33 44 {n}', 'FR'],
    ['注文番号', '03-3210-54{n}', 'JP'],
    ['契約', '03321054{n}', 'JP'],
    ['Case Number', '000010{n}', 'US'],
    ['Contract', '+12126604{n}', 'US'],
    ['Номер заказа', '8 912 345-67-{n}', 'RU'],
  ])('%s', (label, value, country) => {
    expect(read(label, [value], country).role ?? 'none').not.toMatch(/phone/);
  });

  it('are those that count up, and those with check digits of articles', () => {
    expect(read('Telefonkunde', ['04012345{n}'], 'FI').role).toBeNull();
    expect(read('Phone model', ['4010167210569', '4006381333931', '4012345678901'], 'DE').role).toBeNull();
  });

  it.each([
    ['Phone no.', NATIONAL],
    ['Telefon-Nr.', ['030 43210{n}']],
    ['Tel #', NATIONAL],
    ['Mobile number', NATIONAL],
    ['电话号码', NATIONAL],
    ['携帯番号', NATIONAL],
    ['numéro de téléphone', NATIONAL],
    ['Weekend phone number', NATIONAL],
    ['Telefonnummer Ferienhaus', ['030 43210{n}']],
    ['Xyzzy', ['(212) 660-48{n}']],
    ['Xyzzy', ['+358 40 12345{n}']],
  ])('%s stays one of telephones', (label, values) => {
    expect(read(label, values).role).toMatch(/phone|mobile/);
  });
});

describe('numbers that are no days', () => {
  it.each([
    ['Sort Code', '20-00-00'],
    ['Sort Code', '20-04-{n}'],
    ['Xyzzy', '40-47-84'],
    ['Lot No', '202401{n}'],
    ['Batch', '202401{n}'],
    ['Charge', '{n}.01.24'],
    ['Firmware', '2022.8.{n}'],
    ['Version', '2022.8.{n}'],
    ['Build', '22.04.16'],
    ['Part', '05-03-20'],
    ['Ref', '01-{n}-2024'],
    ['Serial', '202401{n}'],
  ])('%s with %s', (label, value) => {
    expect(read(label, [value]).role).toBeNull();
  });

  it.each([
    ['Lot date', '2024-01-{n}'],
    ['Version released', '2024-01-{n}'],
    ['Go-live', '2024-01-{n}'],
    ['Xyzzy', '1/{n}/2024'],
  ])('%s stays a day', (label, value) => {
    expect(read(label, [value]).role).toBe('other_date');
  });
});

describe('what is of a thing', () => {
  it.each<[string, string[]]>([
    ['Xyzzy', ["John O'Brien (john@a.example)", 'Ann Day (ann@a.example);Bob Ray (bob@a.example)']],
    ['Contact', ["John O'Brien (john@a.example)"]],
    ['Image URL', ['https://cdn.example/{n}']],
    ['Logo URL', ['https://cdn.example/{n}.png']],
    ['Xyzzy', ['https://cdn.example/{n}.png']],
    ['Deal Link', ['https://crm.example/{n}']],
    ['Landing Page', ['https://acme.example/{n}']],
    ['Country of origin', ['Germany', 'China', 'Italy']],
    ['Herkunftsland', ['Germany', 'China', 'Italy']],
    ['State', ['In use', 'In stock']],
  ])('%s with %j has no role', (label, values) => {
    expect(read(label, values).role).toBeNull();
  });

  it('is not said by a country column that is all there is', () => {
    const rows = Array.from({ length: 9 }, (_, n) => ['Mary', ['Germany', 'China', 'Italy'][n % 3]!, '1']);
    const roleOf = (label: string) => fieldsOf(['First Name', label, 'Score'], rows)[1]!.role;
    expect(roleOf('Xyzzy')).toBe('country');
    expect(roleOf('Country of origin')).toBeNull();
  });
});

describe('codes with check digits', () => {
  it.each<[string, string[], boolean]>([
    ['EAN', ['4010167210560'], true],
    ['Payment Reference', ['4111111111111111'], true],
    ['License key', ['1234-5678-9012-3456'], true],
    ['Xyzzy', ['4006381333931', '9780306406157'], true],
    ['Xyzzy', ['4111111111111111'], false],
    ['Card number', ['4111111111111111'], false],
    ['Card reference', ['4111111111111111'], false],
  ])('%s with %j: %s', (label, values, are) => {
    expect(read(label, values).facts.codes ?? false).toBe(are);
  });
});
