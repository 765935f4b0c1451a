import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/contract.ts';
import { ROLES } from '../../src/contract.ts';
import { CrmqError } from '../../src/errors.ts';
import { uniqueColumns } from '../../src/fields/columns.ts';
import { type Recognised, recognise } from '../../src/fields/recognise.ts';
import { SAMPLES } from './tables.ts';

function look(
  columns: readonly string[],
  rows: readonly (readonly string[])[] = [],
  overrides: readonly (readonly [string, Role | null])[] = [],
): Recognised {
  return recognise({ columns, rows, format: 'csv', overrides: new Map(overrides), country: '' });
}

/** Role of each column. */
const rolesOf = (columns: readonly string[], rows: readonly (readonly string[])[] = []): (Role | null)[] =>
  look(columns, rows).fields.map((field) => field.role);

/** A column of which every row has one of these values, in turn. */
const column = (values: readonly string[], count = 12): string[][] =>
  Array.from({ length: count }, (_, row) => [values[row % values.length] ?? '']);
const roleOf = (label: string, values: readonly string[], beside: readonly string[] = []): Role | null | undefined =>
  rolesOf([label, ...beside], values.length > 0 ? column(values) : [])[0];

describe('exports', () => {
  it.each(SAMPLES)('$name', ({ crm, kind, preamble, columns, rows }) => {
    const labels = columns.map(([label]) => label);
    const cells = rows.map((row) => row.split(' | '));
    const found = recognise({
      columns: labels,
      rows: cells,
      format: 'csv',
      preamble: preamble ?? '',
      overrides: new Map(),
      country: '',
    });
    expect(Object.fromEntries(found.fields.map((field) => [field.column, field.role]))).toEqual(
      Object.fromEntries(uniqueColumns(labels).map((name, index) => [name, columns[index]?.[1]])),
    );
    expect({ crm: found.crm, kind: found.kind }).toEqual({ crm, kind });
    expect(found.crmReason).not.toBe('');
    for (const field of found.fields) expect(field.reason, field.column).not.toBe('');
  });

  it('are read alike when the columns have unique names already', () => {
    const labels = ['Email', 'Name', 'Email', '', 'Phone', 'Phone'];
    expect(rolesOf(uniqueColumns(labels))).toEqual(rolesOf(labels));
    expect(rolesOf(labels)).toEqual(['email', 'full_name', 'email_2', null, 'phone', 'other_phone']);
  });
});

describe('the name one was born with', () => {
  it.each<[string[], string[], (Role | null)[]]>([
    [
      ['Nom', 'Nom de naissance', 'Prénom'],
      ['Le Gall', '', 'Ève'],
      ['last_name', null, 'first_name'],
    ],
    [
      ['Nom de naissance', 'Nom', 'Prénom'],
      ['Ba', 'Le Gall', 'Ève'],
      [null, 'last_name', 'first_name'],
    ],
    [
      ["Nom d'usage", 'Nom de naissance', 'Prénom'],
      ['', 'Ba', 'Ève'],
      [null, 'last_name', 'first_name'],
    ],
    [
      ['Nom de naissance', "Nom d'usage", 'Prénom'],
      ['Ba', '', 'Ève'],
      ['last_name', null, 'first_name'],
    ],
    [
      ['Nom de naissance', 'Prénom'],
      ['Ba', 'Ève'],
      ['last_name', 'first_name'],
    ],
    [
      ['Nom complet', 'Nom de naissance'],
      ['Ève Le Gall', 'Ba'],
      ['full_name', null],
    ],
  ])('%j with %j', (columns, row, roles) => {
    expect(rolesOf(columns, [row, row, row, row])).toEqual(roles);
  });
});

describe('a column of a messenger', () => {
  it.each([
    ['WhatsApp', true],
    ['WhatsApp Number', true],
    ['WhatsApp Phone Number', true],
    ['Celular/WhatsApp', undefined],
    ['Mobile', undefined],
  ])('%s', (label, messenger) => {
    const [field] = look([label, 'Phone']).fields;
    expect(field).toMatchObject({ role: 'mobile' });
    expect(field!.facts.messenger).toBe(messenger);
  });
});

describe('labels that mean different things', () => {
  it.each<[string, string[], string[], Role | null]>([
    ['Title', ['Mr.', 'Ms.', 'Dr.'], [], 'prefix'],
    ['Title', ['CEO', 'Sales Manager', 'Head of HR'], [], 'job_title'],
    ['Title', [], [], 'job_title'],
    ['Title', [], ['Job Title', 'First Name'], 'prefix'],
    ['Titel', ['Dr.', 'Prof.'], ['Vorname', 'Nachname'], 'prefix'],
    ['Titel', [], ['Förnamn', 'Efternamn', 'E-post'], 'job_title'],
    ['Titteli', ['Toimitusjohtaja', 'Myyntipäällikkö', 'Ostaja'], [], 'job_title'],
    ['Name', [], ['Vorname', 'E-Mail'], 'last_name'],
    ['Name', [], ['Surname', 'Email'], 'first_name'],
    ['Name', [], ['First Name', 'Last Name'], 'full_name'],
    ['Name', ['Mary Smith', 'John Brown', 'Ana Garcia'], ['Street', 'City'], 'full_name'],
    ['Name', ['Acme Ltd', 'Bistro 12', 'Hotel Ritz', "Joe's Diner"], ['Street', 'City'], 'company'],
    ['Name', [], ['Deal Stage', 'Amount'], 'full_name'],
    ['Nom', [], ['Prénom', 'Ville'], 'last_name'],
    ['Nom', ['Dupont', 'Martin', 'Durand'], ['Ville'], 'last_name'],
    ['Nom', ['Jean Dupont', 'Marie Martin', 'Anne Durand'], ['Ville'], 'full_name'],
    ['Nome', [], ['Cognome'], 'first_name'],
    ['Nome', ['João Silva', 'Maria Santos', 'Ana Costa'], ['Telefone'], 'full_name'],
    ['Nombre', [], ['Apellidos'], 'first_name'],
    ['Nombre', ['Ana Núñez', 'José García', 'María López'], ['Teléfono'], 'full_name'],
    ['Naam', [], ['Voornaam', 'Plaats'], 'last_name'],
    ['Company', ['0011x00000AbCdEAAV', '0011x00000AbCdFAAV'], [], 'related_id'],
    ['Company', ['Acme', 'Beta'], [], 'company'],
    ['Client', ['Acme Ltd', 'Beta GmbH', 'Gamma Inc'], [], 'company'],
    ['Asiakas', ['Matti Virtanen', 'Anna Mäki', 'Liisa Korhonen'], [], 'full_name'],
    ['Asiakas', [], ['Yritys'], 'full_name'],
    ['Contact', ['a@x.example', 'b@x.example'], [], 'email'],
    ['Contact', ['+358 40 123 4567', '040 123 4568'], [], 'phone'],
    ['Contact', ['Mary Smith', 'John Brown'], [], 'full_name'],
    ['Contact', ['a@x.example', '040 123 4567'], [], null],
    [
      'Kontakt',
      [
        'siehe Akte im Schrank',
        'bitte nur per Post',
        'hat angerufen wegen Rechnung',
        'kein Interesse mehr',
        'ruft zurück',
      ],
      [],
      null,
    ],
    ['Status', ['New', 'Contacted', 'Qualified'], [], 'lead_status'],
    ['Status', ['subscribed', 'unsubscribed', 'cleaned'], [], 'opt_out_email'],
    ['Status', ['Active', 'Active', 'Active', 'Unsubscribed', 'Unconfirmed'], [], 'opt_out_email'],
    ['Status', ['Active', 'Inactive', 'Archived'], [], 'lead_status'],
    ['Status', ['New', 'Contacted', 'Active', 'Unsubscribed'], [], 'lead_status'],
    ['Status', ['paid', 'unpaid', 'overdue'], [], null],
    ['Status', [], ['Deal Name', 'Record ID', 'Deal Stage', 'Create Date'], 'deal_stage'],
    ['Title', ['Licences', 'Support'], ['(Do Not Modify) Quote', 'Email'], 'deal_name'],
    ['Title', ['Buyer', 'CEO'], ['Record ID', 'Deal Name', 'Deal owner', 'Email'], 'job_title'],
    ['Name', ['Licences', 'Support'], ['Id', 'StageName', 'CloseDate', 'IsDeleted'], 'deal_name'],
    ['Name', ['Ann Lee', 'Bob Gray'], ['Record ID', 'Deal Name', 'Deal owner', 'Email'], 'full_name'],
    ['State', ['NY', 'CA', 'TX'], [], 'state'],
    ['State', ['open', 'closed', 'open'], [], 'lead_status'],
    ['Estado', ['Jalisco', 'Sonora'], ['Ciudad', 'Correo'], 'state'],
    ['Estado', ['Nuevo', 'Abierto', 'En curso'], ['Correo'], 'lead_status'],
    ['Source', ['Web', 'Trade show'], ['Email'], 'lead_source'],
    ['Source', ['list_2012.csv', 'list_2013.xlsx'], [], 'record_source'],
    ['Type', ['Customer', 'Partner'], [], null],
    ['URL', ['https://www.linkedin.com/in/ada'], [], 'linkedin'],
    ['URL', ['https://acme.example'], [], 'website'],
    ['Region', ['EMEA', 'APAC', 'North'], [], null],
    ['Region', ['Finland', 'Sweden', 'Norway'], [], 'country'],
    ['Region', ['Uusimaa', 'Kainuu'], ['City'], 'state'],
    ['Land', ['Bayern', 'Hessen'], ['Ort', 'PLZ', 'Straße'], 'state'],
    ['Land', ['Deutschland', 'Österreich'], ['Ort', 'PLZ', 'Straße'], 'country'],
    ['Land geschäftlich', ['Bayern', 'Hessen'], ['Vorname'], 'state'],
    ['Land geschäftlich', ['Deutschland', 'Schweiz'], ['Vorname'], 'country'],
    ['Region geschäftlich', ['Deutschland', 'Österreich'], ['Vorname'], 'country'],
    ['Tussenvoegsel', ['van der', 'de', 'van'], ['Voornaam', 'Achternaam'], null],
    ['Tussenvoegsel', ['Johan', 'Willem', 'Maria'], ['Voornaam', 'Achternaam'], 'middle_name'],
    ['Address', [], ['City', 'Zip'], 'street'],
    ['Address', ['1 Main St, Austin, TX 78701'], ['Email'], 'address'],
    ['Account ID', [], ['First Name', 'Last Name', 'Contact ID'], 'related_id'],
    ['Number', ['+358 40 123 4567'], ['Email'], 'phone'],
    ['Number', ['1', '2'], ['Email'], null],
    ['SMS', ['+33611111111'], ['Email'], 'mobile'],
    ['Mail Address', ['1 Main St', '12 High Street'], ['MailCity', 'MailPostalCode'], 'street'],
    ['Mail Address', ['ann@x.example', 'none'], ['City'], 'email'],
    ['Mail Address', [], [], 'email'],
    ['Accounts', ['Acme Ltd', 'Beta GmbH', 'Gamma Inc'], ['First name', 'Last name'], 'company'],
    ['Accounts', ['Acme Ltd', 'Beta GmbH', 'Gamma Inc'], ['First name', 'Company'], null],
    ['Accounts', ['2', '1', '0'], ['First name', 'Last name'], null],
    ['Наименование', ['Анна Соколова', 'Пётр Иванов'], ['Имя', 'Фамилия', 'Компания контакта'], 'full_name'],
    ['Наименование', ['Поставка шин', 'Ремонт крыши'], ['Имя', 'Фамилия', 'Компания'], null],
  ])('%s with %j beside %j', (label, values, beside, role) => {
    expect(roleOf(label, values, beside)).toBe(role);
  });
});

describe('the number of a ticket or an order', () => {
  const rows = (count: number, same = count) =>
    Array.from({ length: count }, (_, row) => [`A-${1000 + (row % same)}`, 'Mary Smith', 'm@x.example']);

  it.each([
    'Case Number',
    'Ticket ID',
    'Activity ID',
    'Quote ID',
    'Collector ID',
    'Campaign Member ID',
    'Tilausnumero',
  ])('%s is the id of the record where each is another', (label) => {
    expect(rolesOf([label, 'Full Name', 'Email'], rows(20))).toEqual(['id', 'full_name', 'email']);
  });

  it('is none where records share it', () => {
    expect(rolesOf(['Order Number', 'Full Name', 'Email'], rows(20, 5))[0]).toBeNull();
    expect(rolesOf(['Order ID', 'Full Name', 'Email'], rows(20, 5))[0]).toBe('related_id');
  });

  it('is none where another id is there, or stands before it', () => {
    expect(rolesOf(['Ticket ID', 'Full Name', 'Record ID'], rows(20))[0]).not.toBe('id');
    const [member, campaign] = [rows(20), rows(20, 4)];
    const both = member.map((row, at) => [campaign[at]?.[0] ?? '', ...row]);
    expect(rolesOf(['Campaign ID', 'Ticket ID', 'Full Name', 'Email'], both).slice(0, 2)).not.toContain('id');
    expect(rolesOf(['Contact ID', 'Campaign Member ID', 'First Name', 'Email'], both)[1]).toBe('related_id');
  });

  it('is none where it is empty in places', () => {
    expect(rolesOf(['Order Number', 'Full Name'], [...rows(9), ['', 'Ann Lee']])[0]).not.toBe('id');
  });
});

describe('a list of accounts', () => {
  /** Every row has an account, the first few rows also whom one asks for there. */
  const kindOf = (account: string, contact: string, filled: number, accounts = 20): string =>
    look(
      ['No', account, contact, 'Phone'],
      Array.from({ length: 20 }, (_, at) => [
        `${at + 100}`,
        at < accounts ? `Alder ${at} Foods LLC` : '',
        at < filled ? 'Carol Hawkins' : '',
        `+1 415 555 01${at + 10}`,
      ]),
    ).kind;

  it.each([
    ['Client', 'Attention'],
    ['Customer', 'Contact Person'],
    ['Account Name', 'Primary Contact'],
    ['Firma', 'Ansprechpartner'],
    ['Yritys', 'Yhteyshenkilö'],
  ])('%s, with %s on few rows, is of companies', (account, contact) => {
    expect(kindOf(account, contact, 6)).toBe('company');
    expect(kindOf(account, contact, 14)).toBe('contact');
    expect(kindOf(account, contact, 6, 15)).toBe('contact');
  });

  it('is none where the person has a column of their own', () => {
    expect(kindOf('Company', 'Full Name', 6)).toBe('contact');
    expect(kindOf('Company', 'Last Name', 6)).toBe('contact');
  });
});

describe('answers to a survey', () => {
  it('are no contacts, who must have a name', () => {
    expect(look(['Respondent ID', 'First Name', 'Last Name', 'Email', 'Score']).kind).toBe('unknown');
    expect(look(['First Name', 'Last Name', 'Email', 'Score']).kind).toBe('contact');
  });
});

describe('a list that is not the CRM’s', () => {
  it('is told in the facts of the column', () => {
    const labels = ['Record Id', 'Lead Owner', 'Last Name', 'Priority'];
    const rows = (value: string) => Array.from({ length: 12 }, (_, row) => [`${row}`, 'Ann', 'Lee', value]);
    expect(look(labels, rows('1 - High')).fields[3]?.facts.otherList).toContain('0 of 12 values');
    expect(look(labels, rows('Active')).fields[3]?.facts).toEqual({});
  });
});

const PRODUCTS = ['USB-C CABLE', 'MAX MARA COAT', 'iPhone 15', 'ROSE SOAP', 'BILLY BOOKCASE', 'LEVI STRAUSS 501'];
const PEOPLE = ['Mary Smith', 'John Brown', 'Ana Garcia'];
const FIRMS = ['Acme Ltd', 'Beta GmbH', 'Hotel Ritz', "Joe's Diner"];

describe('a bare name of things', () => {
  it.each<[string[], string[]]>([
    [PRODUCTS, ['Record ID', 'SKU', 'Unit price', 'Status']],
    [PRODUCTS, ['Record ID', 'SKU', 'Unit price', 'Create date']],
    [PRODUCTS.map((name, at) => `${name} ${at}`), ['ID', 'Category', 'Price']],
    [
      ['DREAMFORCE', 'CES 2024', 'Anna Campaign'],
      ['Campaign ID', 'Type', 'Status', 'Start Date', 'Budgeted Cost'],
    ],
    [
      ['JAZZ NIGHT', 'MARY POPPINS', 'gala dinner'],
      ['Date', 'Venue', 'City', 'Attendees'],
    ],
    [
      ['SAP ROLLOUT', 'APOLLO', 'ANNA MARIA', 'mercury'],
      ['Id', 'Owner', 'Customer', 'Start', 'End'],
    ],
    [
      ['ERP rollout', 'support 2024'],
      ['Quote Number', 'Account', 'Total'],
    ],
    [
      ['SAP MIGRATION', 'JOHN SMITH LTD'],
      ['(Do Not Modify) Quote', 'Quote ID', 'Potential Customer'],
    ],
    [
      ['SAP MIGRATION', 'JOHN SMITH LTD'],
      ['(Do Not Modify) Invoice', 'Customer', 'Total Amount'],
    ],
  ])('%j beside %j is no person and no firm', (values, beside) => {
    expect(roleOf('Name', values, beside)).toBe('deal_name');
  });

  it.each<[string[], string[], Role]>([
    [PEOPLE, ['Email'], 'full_name'],
    [PEOPLE, ['Phone', 'City'], 'full_name'],
    [PEOPLE, ['Email', 'SKU', 'Price'], 'full_name'],
    [PEOPLE, ['Phone', 'Product', 'Order Number'], 'full_name'],
    [PEOPLE, ['Product', 'Price'], 'full_name'],
    [PEOPLE, ['Company', 'Quote Number'], 'full_name'],
    [PEOPLE, ['Start', 'End'], 'full_name'],
    [PEOPLE, ['Job Title', 'Company', 'Campaign Name'], 'full_name'],
    [FIRMS, ['Website', 'Budget'], 'company'],
    [FIRMS, ['City', 'Product'], 'company'],
    [FIRMS, ['Street', 'City', 'Manufacturer'], 'company'],
    [FIRMS, ['Price'], 'company'],
    [['Nokia', 'Fazer', 'Kone'], ['City', 'Product'], 'company'],
  ])('%j beside %j is one', (values, beside, role) => {
    expect(roleOf('Name', values, beside)).toBe(role);
  });

  it('is of deals in an export of products or quotes, whose status is no lead’s', () => {
    const found = look(['(Do Not Modify) Quote', 'Name', 'Status Reason'], [['1', 'SAP MIGRATION', 'Draft']]);
    expect([found.kind, found.fields.map(({ role }) => role)]).toEqual(['deal', ['id', 'deal_name', 'deal_stage']]);
    expect(look(['Name', 'SKU', 'Price'], column(PRODUCTS)).kind).toBe('deal');
  });

  it('has a customer beside it who is a firm, unless the values are persons', () => {
    const beside = ['(Do Not Modify) Invoice', 'Name', 'Customer'];
    const customer = (values: readonly string[]) =>
      look(beside, values.map((value, at) => [`${at}`, `Renewal ${at}`, value])).fields[2]?.role; // biome-ignore format: short
    expect(customer(['lululemon', 'SAP', '3M', 'Ernst & Young'])).toBe('company');
    expect(customer(PEOPLE)).toBe('full_name');
  });

  it('of a deal says what state, stage and value beside it are, also where the system is not known', () => {
    const rows = ['Tarjous', 'Voitettu', 'Tarjous'].map((state, at) => [`Kauppa ${at}`, state, `${at + 1}2500`]);
    const roles = (...labels: string[]) => look(labels, rows).fields.map(({ role }) => role);
    expect(roles('Kaupan nimi', 'Vaihe', 'Arvo')).toEqual(['deal_name', 'deal_stage', 'deal_amount']);
    expect(roles('Deal name', 'Status', 'Value')).toEqual(['deal_name', 'deal_stage', 'deal_amount']);
    expect(roles('Etunimi', 'Vaihe', 'Arvo')).toEqual(['first_name', 'lifecycle_stage', null]);
  });

  it('that holds numbers of orders makes them orders, which nobody merges', () => {
    const rows = ['#1001', '#1002', '#1003'].map((name) => [name, 'a@x.example', 'Acme']);
    const orders = look(['Name', 'Email', 'Financial Status', 'Billing Company'], rows);
    expect([orders.fields[0]?.role, orders.kind]).toEqual(['deal_name', 'deal']);
    expect(roleOf('Name', ['#1001', '#1002', '#1003'], ['Email', 'City'])).toBe('full_name');
    expect(roleOf('Name', ['+358401234567', '+358401234568', '+358401234569'], ['Email'])).toBe('full_name');
  });
});

describe('columns without a known label', () => {
  it.each<[string, string[], Role | null]>([
    ['emails', ['a@x.example', 'b@x.example', 'c@y.example'], 'email'],
    ['phones', ['+358 40 123 4567', '040 123 4568', '(415) 555-0142'], 'phone'],
    ['plain numbers', ['3865286', '3865287', '3865288'], null],
    ['ids of 13 digits', ['1700000000000', '1700000000001'], null],
    ['dates', ['2024-03-12', '3/15/2024', '5.3.2024'], 'other_date'],
    ['web addresses', ['https://a.example', 'www.b.example', 'c.com'], 'website'],
    ['profiles', ['https://linkedin.com/in/ada', 'linkedin.com/in/bob'], 'linkedin'],
    ['a GUID that many records share', ['6f9619ff-8b86-d011-b42d-00c04fc964ff'], 'related_id'],
    ['countries', ['Finland', 'Sweden', 'Suomi', 'Norway'], 'country'],
    ['states', ['CA', 'DE', 'IL'], null],
    ['yes and no', ['yes', 'no', 'no'], null],
    ['words', ['red', 'green', 'blue'], null],
    ['names, in a file of known labels', ['Mary Smith', 'John Brown'], null],
    ['nothing', ['', '-', 'n/a'], null],
  ])('%s', (_what, values, role) => {
    expect(roleOf('Xyzzy', values, ['Job Title'])).toBe(role);
  });

  it('of which the label ends like an identifier name the record, or what it belongs to', () => {
    const rows = Array.from({ length: 10 }, (_, row) => [
      `P-${row}`,
      `P-${row % 2}`,
      `6f9619ff-8b86-d011-b42d-00c04fc9640${row}`,
    ]);
    expect(rolesOf(['ERP_KEY_ID__C', 'Programme Id', 'Xyzzy'], rows)).toEqual([
      'external_id',
      'related_id',
      'external_id',
    ]);
  });

  it('are taken for names only where no label is known at all', () => {
    const rows = column([''], 10).map((_, row) => [
      ['Mary', 'John', 'Ana'][row % 3] ?? '',
      ['Smith', 'Johnson', 'Garcia'][row % 3] ?? '',
      `p${row}@x.example`,
      'x',
      'y',
    ]);
    expect(rolesOf(['a', 'b', 'c', 'd', 'e'], rows)).toEqual(['first_name', 'last_name', 'email', null, null]);
  });

  it('say so', () => {
    expect(look(['Shoe size'], [['42']]).fields[0]).toEqual({
      column: 'Shoe size',
      index: 0,
      role: null,
      confidence: 0,
      reason: 'label not known, content says nothing',
      facts: {},
    });
  });
});

describe('one column a role', () => {
  it.each<[string[], (Role | null)[]]>([
    [
      ['Email', 'Work Email', 'Personal Email'],
      ['email', 'email_2', 'email_2'],
    ],
    [
      ['Phone', 'Telephone', 'Mobile', 'Cell'],
      ['phone', 'other_phone', 'mobile', 'other_phone'],
    ],
    [
      ['Default Address Phone', 'Phone'],
      ['other_phone', 'phone'],
    ],
    [
      ['Billing Phone', 'Shipping Phone'],
      ['phone', 'other_phone'],
    ],
    [
      ['billing_email', 'Email'],
      ['email_2', 'email'],
    ],
    [
      ['Contact Email', 'Email'],
      ['email', 'email_2'],
    ],
    [
      ['First Name', 'Forename'],
      ['first_name', null],
    ],
    [
      ['Created', 'Created At', 'Updated'],
      ['created_at', 'other_date', 'updated_at'],
    ],
    [
      ['ID', 'Record ID'],
      ['id', 'external_id'],
    ],
    [
      ['Email Opt Out', 'Unsubscribed'],
      ['opt_out_email', 'opt_out_email'],
    ],
    [
      ['Notes', 'Comments'],
      ['notes', 'notes'],
    ],
    [
      ['City', 'Town'],
      ['city', null],
    ],
  ])('%j', (labels, roles) => {
    expect(rolesOf(labels)).toEqual(roles);
  });

  it('takes the address that is filled, and leaves the other alone', () => {
    const labels = [
      'Home Street',
      'Home City',
      'Business Street',
      'Business City',
      'Business Street 2',
      'Home Street 2',
    ];
    expect(rolesOf(labels, [['', '', '1 Quay', 'Cork', '', '']])).toEqual([
      null,
      null,
      'street',
      'city',
      'street_2',
      null,
    ]);
    expect(rolesOf(labels, [['1 Quay', 'Cork', '', '', '', '']])).toEqual([
      'street',
      'city',
      null,
      null,
      null,
      'street_2',
    ]);
    expect(rolesOf(labels)).toEqual(['street', 'city', null, null, null, 'street_2']);
  });

  it('says who has the role', () => {
    expect(look(['Email', 'Work Email']).fields[1]?.reason).toContain('email is "Email" already');
  });
});

describe('overrides', () => {
  it('come first and are sure', () => {
    const found = look(['Email', 'Name', 'Score'], [], [['Score', 'rating'], ['Email', null]]); // biome-ignore format: short
    expect(found.fields.map(({ role, confidence, reason }) => [role, confidence, reason])).toEqual([
      [null, 1, 'set by --map'],
      ['full_name', expect.any(Number), expect.any(String)],
      ['rating', 1, 'set by --map'],
    ]);
  });

  it('take a role from the column that would have had it', () => {
    expect(look(['Email', 'Login'], [], [['Login', 'email']]).fields.map((field) => field.role)).toEqual([
      'email_2',
      'email',
    ]);
    expect(look(['Email', 'Login'], [], [['Login', 'email'], ['Email', 'email']]).fields.map((field) => field.role)).toEqual(['email', 'email']); // biome-ignore format: short
  });

  it('name columns as they are called after duplicates are numbered, and forgive case and blanks', () => {
    expect(look(['Name', 'Name'], [], [['Name (2)', 'company']]).fields[1]?.role).toBe('company');
    expect(look([' Full Name'], [], [['full name', 'company']]).fields[0]?.role).toBe('company');
  });

  it('of a column that is not there name the nearest one', () => {
    const mistake = (): unknown => look(['Email', 'Phone'], [], [['Emial', 'email']]);
    expect(mistake).toThrow(CrmqError);
    try {
      mistake();
    } catch (error) {
      expect((error as CrmqError).code).toBe('unknown-column');
      expect((error as CrmqError).hint).toContain('"Email"');
    }
    expect(() => look([], [], [['Email', 'email']])).toThrow('there is no column "Email"');
  });
});

describe('doubt', () => {
  it('lowers the confidence of a label that its values contradict, and keeps the role', () => {
    const [field] = look(['Phone'], column(['a@x.example', 'b@x.example', 'c@x.example'])).fields;
    expect(field?.role).toBe('phone');
    expect(field?.confidence).toBeLessThan(0.6);
    expect(field?.reason).toBe('label "Phone", but 100 % of values look like emails');
  });

  it('needs more than a few values', () => {
    expect(look(['Phone'], [['a@x.example']]).fields[0]?.confidence).toBeGreaterThan(0.9);
  });
});

describe('facts', () => {
  it('are found for dates and phones', () => {
    const rows = Array.from({ length: 30 }, (_, row) => [
      `${(row % 20) + 1}.3.2024`,
      '1.1.2025 08.00',
      `040 123 45${10 + row}`,
      'Suomi',
    ]);
    const { fields } = look(['Luotu', 'Muokattu', 'Puhelin', 'Maa'], rows);
    expect(fields[0]?.facts.dateOrder).toBe('dmy');
    expect(fields[0]?.facts.dateOrderEvidence).not.toBe('');
    expect(fields[1]?.facts.bulkTimestamp).toBe('2025-01-01T08:00');
    expect(fields[2]?.facts.phoneCountry).toBe('FI');
    expect(fields[3]?.facts).toEqual({});
  });
});

describe('anything', () => {
  const label = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
      ' ',
      '😀',
      '\u0000',
      'Email',
      'Name',
      'Title',
      'Address 1 - ',
      'Person - ',
      ' - ',
      '(Do Not Modify) ',
      'Person - Person - Name',
      'column 1',
      '()',
      '(a)(b)',
      '2',
      'Email 2',
      '名',
    ),
  );
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      'a@b.example',
      '2024-01-01',
      '+358401234567',
      'Mr',
      '__proto__',
      'Suomi',
      '1-Mar',
      '9'.repeat(400),
    ),
  );

  it('gets an answer for every column, the same each time', () => {
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 6 }),
        (columns, rows) => {
          const found = look(columns, rows);
          expect(found.fields.map((field) => field.column)).toEqual(uniqueColumns(columns));
          for (const [index, field] of found.fields.entries()) {
            expect(field.index).toBe(index);
            expect(field.role === null || ROLES.includes(field.role)).toBe(true);
            expect(field.confidence).toBeGreaterThanOrEqual(0);
            expect(field.confidence).toBeLessThanOrEqual(1);
          }
          expect(look(columns, rows)).toEqual(found);
          expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('names of roles', () => {
  it.each(ROLES)('%s is a label of itself', (role) => {
    expect(rolesOf([role, 'id', 'first_name'])[0]).toBe(role);
  });

  it('are understood all together', () => {
    expect(rolesOf(ROLES)).toEqual(ROLES);
  });
});

describe('two columns of one part of a name', () => {
  const rows = (first: string, second: string) =>
    Array.from({ length: 10 }, (_, at) => [at === 0 ? 'Johanna' : first, second, 'Klein']);

  it('are as they stand, unless one is filled many times as often', () => {
    expect(rolesOf(['Given Name', 'First Name', 'Last Name'], rows('', 'Anna'))).toEqual([
      null,
      'first_name',
      'last_name',
    ]);
    expect(rolesOf(['Given Name', 'First Name', 'Last Name'], rows('Johanna', 'Anna'))).toEqual([
      'first_name',
      null,
      'last_name',
    ]);
  });
});

describe('two header rows', () => {
  it('are understood by the lower one', () => {
    const columns = ['Henkilö / Etunimi', 'Henkilö / Sukunimi', 'Yhteys / Sähköposti', 'Yhteys / Puhelin'];
    const { fields } = look(columns, [['MATTI', 'MEIKÄLÄINEN', 'm@x.fi', '0401234567']]);
    expect(fields.map(({ role }) => role)).toEqual(['first_name', 'last_name', 'email', 'phone']);
    for (const { confidence } of fields) expect(confidence).toBeGreaterThanOrEqual(0.9);
    expect(fields.map(({ column }) => column)).toEqual(columns);
  });

  it('keep labels that are known as a whole', () => {
    expect(rolesOf(['Company / Name', 'Company / City', 'Person / First', 'Person / Last'])).toEqual([
      'company',
      'city',
      'first_name',
      'last_name',
    ]);
  });

  it('are not seen in a slash between two things', () => {
    expect(rolesOf(['Name', 'City / State', 'Email'])[1]).not.toBe('state');
    expect(rolesOf(['City / State', 'Phone / Fax'])[0]).toBeNull();
  });
});

describe('values of unknown labels', () => {
  it.each<[string, string[]]>([
    ['어디에', ['서울특별시 강남구 테헤란로 123', '부산광역시 해운대구 우동 45', '대구광역시 중구 동성로 6']],
    ['어디', ['北京市', '上海市', '深圳市']],
    ['地点', ['北京', '上海', '南京', '天津']],
    ['xyz', ["it's late", 'room 5', "who's there 7"]],
  ])('%s: no name without a known one', (label, values) => {
    expect(roleOf(label, values)).toBeNull();
  });

  it.each<[string[], Role]>([
    [['王芳', '李小明', '欧阳娜娜'], 'full_name'],
    [['Acme Ltd', 'Contoso GmbH', '华启制造有限公司'], 'company'],
  ])('%j', (values, role) => {
    expect(roleOf('xyz', values)).toBe(role);
  });
});

it('says the program, not the group, that a label is of', () => {
  const { fields } = look(['Person - ID', 'Person - Phone', 'Organization - Name']);
  expect(fields.map(({ reason }) => reason)).toEqual([
    'label "Person - ID" (pipedrive)',
    'label "Person - Phone" (pipedrive)',
    'label "Organization - Name" (pipedrive)',
  ]);
});

it('knows 備註 for notes', () => {
  expect(rolesOf(['備註'])).toEqual(['notes']);
});

it('lets date columns share what proves their order', () => {
  const rows = Array.from({ length: 40 }, (_, at) => [
    `${1 + (at % 9)}/${2 + (at % 8)}/2024`,
    `${1 + (at % 9)}/${12 + (at % 17)}/2024`,
    `${1 + (at % 9)}.${2 + (at % 8)}.2024`,
  ]);
  const { fields } = look(['Created', 'Last Modified Date', 'Birthday'], rows);
  expect(fields.map(({ facts }) => facts.dateOrder)).toEqual(['mdy', 'mdy', undefined]);
  expect(fields[0]?.facts.dateOrderEvidence).toMatch(/^as in "Last Modified Date", \d+ of 40 dates like/);
});

describe('a last word that says in which state a value is', () => {
  it.each<[string, string[], (Role | null)[]]>([
    ['is left out', ['postcode_raw', 'Email (clean)', 'last name - orig'], ['postal_code', 'email', 'last_name']],
    ['does not take a role from another column', ['last_name_raw', 'last_name'], [null, 'last_name']],
    ['is not looked for in what is known', ['Unformatted', 'raw'], [null, null]],
  ])('%s', (_, columns, roles) => expect(rolesOf(columns)).toEqual(roles));
});
