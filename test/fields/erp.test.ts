/** Lists out of accounting, stock and ticket systems. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/contract.ts';
import { fieldsOf } from './recognised.ts';

/** Roles of the columns of `label = role` parts. */
function check(header: string, ...rows: string[]): void {
  const parts = header.split(' | ').map((part) => part.split(' = ') as [string, string]);
  const cells = rows.map((row) => row.split(' | '));
  const columns = parts.map(([label]) => label);
  const fields = fieldsOf(columns, cells);
  expect(fields.map(({ column, role }) => `${column} = ${role ?? '-'}`)).toEqual(parts.map((part) => part.join(' = ')));
}

describe('labels of accounting and stock systems', () => {
  it('SAP', () => {
    check(
      'KUNNR = id | NAME1 = company | NAME2 = - | STRAS = street | PSTLZ = postal_code | ORT01 = city | LAND1 = country | STCEG = business_id | TELF1 = phone | SMTP_ADDR = email',
      '0000100023 | Möbel Schulze | GMBH | Hauptstr. 5 | 01067 | Dresden | DE | DE129273398 | 0351 123456 | info@schulze.example',
      '0000100024 | Autohaus Klein | & Co. KG | Ring 7 | 10115 | Berlin | DE | DE129273399 | 030 1234567 | post@klein.example',
      '0000100025 | Gasthof Adler | GmbH | Markt 1 | 80331 | München | DE | DE129273390 | 089 123456 | adler@adler.example',
    );
  });

  it('Dynamics NAV and Business Central', () => {
    check(
      'Name = company | Name 2 = - | Address = street | Post Code = postal_code | City = city | Country/Region Code = country | Phone No. = phone | Mobile Phone No. = mobile | E-Mail = email | VAT Registration No. = business_id',
      'Marks & Sons (Butchers) Ltd | t/a The Meat Hook | Mill Lane 4 | GU9 7PT | Farnham | GB | 01252 714455 |  | orders@meathook.example | GB789456278',
      "Murphy's Bar |  | 12 Main Street | V93 X2R8 | Killarney | IE | 064 663 1234 |  | info@murphysbar.example | ",
      'Möbel-Meller KG |  | Tischlerstr. 4-10 | 22417 | Hamburg | DE | 040 5271234 | 0172 1234567 | info@meller.example | DE533767770',
      'Deerfield Graphics |  | 10 Deerfield Road | GL1 9HM | Gloucester | GB | 01452 305566 |  | info@deerfield.example | ',
    );
    check(
      'Name = company | Adresse = street | PLZ-Code = postal_code | Ort = city | Länder-/Regionscode = country | Telefonnr. = phone | Mobiltelefonnr. = mobile | Faxnr. = fax | USt-IdNr. = business_id',
      'Möbel-Meller KG | Tischlerstr. 4 | 22417 | Hamburg | DE | 040 5271234 |  |  | DE533767770',
      'Autohaus Klein GmbH | Ring 7 | 10115 | Berlin | DE | 030 5271234 |  |  | DE129273398',
      'Gasthof Adler | Markt 1 | 80331 | München | DE | 089 5271234 |  |  | ',
    );
  });

  it('persons with a number as a business stay persons', () => {
    check(
      'Name = full_name | Mobile = mobile | Email = email | VAT Registration No. = business_id',
      'Anna Klein | 0172 1234567 | anna@klein.example | DE129273398',
      'Peter Schmidt | 0172 1234568 | peter@schmidt.example | ',
      'Maria Weber | 0172 1234569 | maria@weber.example | DE129273390',
    );
  });

  it('persons who have a number as a business stay persons, however rare their names', () => {
    check(
      'Name = full_name | USt-IdNr. = business_id | Mobil = mobile | E-Mail = email',
      'Xaver Hinterseer | DE136695976 | 0171 1234567 | x@hinterseer.example',
      'Ottilie Grün | DE129273398 | 0172 1234567 | o@gruen.example',
      'Quirin Mayr | DE533767770 | 0173 7654321 | q@mayr.example',
    );
    check(
      'Name = full_name | Tax ID = business_id | Mobile = mobile | Email = email',
      'Oyelaran Adebayo | 12-3456789 | 555-123-4567 | o@adebayo.example',
      'Nguyen Thi Hoa | 98-7654321 | 555-222-3333 | n@hoa.example',
      'Xochitl Tlali | 11-2223333 | 555-444-1111 | x@tlali.example',
    );
  });

  it('lists of German firms', () => {
    check(
      'Debitor-Nr. = id | Name 1 = company | Name 2 = - | Straße = street | PLZ = postal_code | Ort = city | Telefon 1 = phone',
      '10023 | Möbel Schulze GmbH | Werk 1 | Hauptstr. 5 | 01067 | Dresden | 0351 123456',
      '10024 | Autohaus Klein KG |  | Ring 7 | 10115 | Berlin | 030 1234567',
      '10025 | Gasthof Adler GmbH |  | Markt 1 | 80331 | München | 089 123456',
    );
  });

  it('a number that several records share names none of them', () => {
    check(
      'Debitor-Nr. = related_id | Vorname = first_name | Nachname = last_name',
      '10023 | Anna | Klein',
      '10023 | Bernd | Klein',
      '10024 | Carla | Adler',
    );
  });

  it('articles', () => {
    check(
      'Artikelnummer = id | Bezeichnung = - | EAN = - | Hersteller = -',
      'A-1 | Ding | 4006381333931 | BOSCH',
      'A-2 | Dong | 4006381333931 | KOCH',
    );
    check(
      'Artikelnummer = related_id | Vorname = first_name | Nachname = last_name',
      'A-1 | Anna | Klein',
      'A-2 | Bernd | Klein',
    );
  });

  it('accounts', () => {
    check(
      'Account = id | Account Name = company | City = city',
      '10023 | Acme | Austin',
      '10024 | Beta | Boston',
      '10025 | Gamma | Reno',
    );
    check(
      'Name = full_name | Email = email | Sort Code = - | Account No = related_id',
      'Anna Bell | a@x.example | 20-00-00 | 12345678',
      'Bob Cole | b@x.example | 40-47-84 | 23456789',
      'Carla Day | c@x.example | 30-90-09 | 34567890',
    );
  });

  it('tickets', () => {
    check(
      'Requester = full_name | Requester email = email | Subject = - | Agent = -',
      'Anna Bell | a@x.example | Login | agent1@us.example',
      'Bob Cole | b@x.example | Refund | agent2@us.example',
      'Carla Day | c@x.example | Login | agent1@us.example',
    );
  });

  it('partners', () => {
    check(
      'Kontrahent = company | NIP = business_id',
      'Bud sp. z o.o. | 5260250274',
      'Dom S.A. | 5260250275',
      'Las sp. z o.o. | 5260250276',
    );
    check(
      'Kontrahent = full_name | Telefon = phone',
      'Jan Kowalski | 601 123 456',
      'Anna Nowak | 601 123 457',
      'Maria Wójcik | 601 123 458',
    );
    check('Partner = company | City = city', 'Acme Ltd | Austin', 'Beta GmbH | Boston', 'Gamma Inc | Reno');
    check('Partner = - | Company = company', 'Acme Ltd | Austin', 'Beta GmbH | Boston', 'Gamma Inc | Reno');
  });

  it('places', () => {
    check('Company = company | Site Address = address', 'Acme | 1 Main St, Austin, TX 78701');
    check('Nome = first_name | Cognome = last_name | Residenza = address', 'Anna | Rossi | Via Roma 1, 00187 Roma');
    check('氏名 = full_name | 〒 = postal_code | 住所 = address', '山田太郎 | 100-0005 | 東京都千代田区丸の内1-9-2');
    check('氏名 = full_name | お届け先 = address', '山田太郎 | 東京都千代田区丸の内1-9-2');
    check('氏名 = full_name | お届け先 = -', '山田太郎 | 佐藤花子');
  });
});

/** Role of a column beside those of persons. */
function roleOf(label: string, values: readonly string[]): Role | null {
  const columns = ['First Name', 'Last Name', 'Phone', 'Country', label];
  const rows = values.concat(values).map((value, n) => ['Mary', 'Smith', `+1 212 660 48${10 + n}`, 'US', value]);
  return fieldsOf(columns, rows)[4]!.role;
}

describe('labels that are a name or a number', () => {
  it.each<[string, string[], Role | null]>([
    ['Account', ['10023', '10024'], 'related_id'],
    ['Account #', ['10023', '10024'], 'related_id'],
    ['Account', ['Acme', 'Beta'], 'company'],
    ['Job #', ['10023', '10024'], null],
    ['Job', ['Chef', 'Waiter'], 'job_title'],
    ['Customer #', ['C-1', 'C-2'], null],
  ])('%s with %j', (label, values, role) => {
    expect(roleOf(label, values)).toBe(role);
  });
});

describe('labels of things', () => {
  it.each([
    ['Associated Contact', ["John O'Brien (john@a.example)"]],
    ['Hersteller', ['KOCH', 'BOSCH']],
    ['Service', ['Cut', 'Colour']],
  ])('%s has no role', (label, values) => {
    expect(roleOf(label, values)).toBeNull();
  });

  it('but for a department in French', () => {
    check('Prénom = first_name | Nom = last_name | Téléphone = phone | Service = department');
  });
});
