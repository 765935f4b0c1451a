import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { bareLabels } from '../../../src/fields/label/whose.ts';
import { fieldsOf, many } from '../recognised.ts';

const roleOf = (label: string, values: readonly string[] = []): Role | null | undefined =>
  fieldsOf(
    ['Zorp', label],
    values.map((value, at) => [`${at}`, value]),
  )[1]?.role;

describe('a label behind words that say whose it is', () => {
  it.each<[label: string, role: Role]>([
    ['Customer Primary Contact Email Address', 'email'],
    ['Member Residential Street Address', 'street'],
    ['Registered Office Post Code', 'postal_code'],
    ['Patient Home Phone Number', 'home_phone'],
    ['Physical Address Line 1', 'street'],
    ['Physical City', 'city'],
    ['Student Legal First Name', 'first_name'],
    ["Applicant's First Name", 'first_name'],
    ['Policy Holder Surname', 'last_name'],
    ['Delegate Email', 'email'],
    ['Attendee Company', 'company'],
    ['Your Company', 'company'],
    ['Contact Person Phone Number', 'phone'],
    ['Constituent Preferred Address Line 1', 'street'],
    ['Head Office City', 'city'],
    ['Company HQ Address', 'address'],
    ["Contact's Email", 'email'],
    ['buyerEmailAddress', 'email'],
  ])('%s', (label, role) => expect(roleOf(label)).toBe(role));

  it.each<[label: string, role: Role]>([
    ['CUST_FIRST_NM', 'first_name'],
    ['pat_first_name', 'first_name'],
    ['PAT_LAST_NM', 'last_name'],
    ['pat_dob', 'birth_date'],
    ['mbr_city', 'city'],
    ['emp_first_name', 'first_name'],
    ['EMP_LNAME', 'last_name'],
    ['emp_dob', 'birth_date'],
    ['CUST_ADDR_1', 'street'],
    ['CUST_CITY_NM', 'city'],
    ['CUST_ST_CD', 'state'],
    ['PHN_NBR', 'phone'],
    ['FST_NM', 'first_name'],
    ['LST_NM', 'last_name'],
    ['ADDR_LN1_TXT', 'street'],
    ['ADDR_LN_2', 'street_2'],
    ['POSTAL_CD', 'postal_code'],
    ['CTRY_CD', 'country'],
    ['CnBio_Last_Name', 'last_name'],
    ['CnAdrPrf_Addrline1', 'street'],
    ['CnAdrPrf_ZIP', 'postal_code'],
  ])('in the short forms of databases: %s', (label, role) => expect(roleOf(label)).toBe(role));

  it.each<[label: string, role: Role]>([
    ['Kunden-E-Mail', 'email'],
    ['Vorname des Kunden', 'first_name'],
    ['Rechnungsadresse PLZ', 'postal_code'],
    ['Ansprechpartner Telefon', 'phone'],
    ['Téléphone du client', 'phone'],
    ["Email de l'adhérent", 'email'],
    ['Ville de résidence', 'city'],
    ['Correo electrónico del cliente', 'email'],
    ['Apellidos del alumno', 'last_name'],
    ['Città di residenza', 'city'],
    ['Cellulare cliente', 'mobile'],
    ['CEP do cliente', 'postal_code'],
    ['Achternaam klant', 'last_name'],
    ['Asiakkaan puhelinnumero', 'phone'],
    ['Laskutusosoitteen postinumero', 'postal_code'],
    ['Kundens e-post', 'email'],
    ['Deltagare e-post', 'email'],
    ['Tél client', 'phone'],
    ['Email of the customer', 'email'],
    ['联系人职务', 'job_title'],
    ['收货人手机', 'mobile'],
    ['会員のメールアドレス', 'email'],
    ['고객 이메일', 'email'],
    ['회원전화번호', 'phone'],
    ['郵送先(市区郡)', 'city'],
  ])('or before them, in other languages: %s', (label, role) => expect(roleOf(label)).toBe(role));

  it.each<[label: string, role: Role]>([
    ['What is your email address?', 'email'],
    ["What's your first name?", 'first_name'],
    ['Please enter your phone number', 'phone'],
    ['Which city do you live in?', 'city'],
    ['Wie lautet Ihre E-Mail-Adresse?', 'email'],
    ['¿Cuál es tu correo electrónico?', 'email'],
    ['Votre prénom', 'first_name'],
    ['Seu nome', 'full_name'],
    ['您的姓名', 'full_name'],
    ['Ваш телефон', 'phone'],
    ['Alternate Contact Number', 'phone'],
    ['Surname/Family name', 'last_name'],
    ['City/Town', 'city'],
  ])('as forms ask: %s', (label, role) => expect(roleOf(label)).toBe(role));

  it.each<[columns: string, roles: readonly (Role | null)[]]>([
    ['Nom du client | Prénom du client', ['last_name', 'first_name']],
    ['Nombre del contacto | Apellidos del contacto', ['first_name', 'last_name']],
    ['Nome do cliente | Sobrenome do cliente', ['first_name', 'last_name']],
    ['Nome cliente | Cognome cliente', ['first_name', 'last_name']],
    ['Naam klant | Voornaam klant', ['last_name', 'first_name']],
    ['Nombre del cliente | Email', ['full_name', 'email']],
    ['Customer Name | Customer Email', ['full_name', 'email']],
    ['顧客名 | 担当者名', ['company', 'full_name']],
    ['Navn | CVR | Kontaktperson', ['company', 'business_id', 'full_name']],
    ['Customer Primary Email Address | Email', ['email_2', 'email']],
    ['Student Email | Teléfono del padre', ['email', null]],
  ])('is the name that it is beside others: %s', (columns, roles) =>
    expect(fieldsOf(columns.split(' | ')).map(({ role }) => role)).toEqual(roles),
  );

  it.each([
    'Guardian Email Address', 'Email Provider', 'Phone Policy', 'Mobile Account', 'Organization Location', 'What is your country of birth?', 'Do you have a phone?', 'Type of company', "Type d'adresse", 'Email/Phone', 'Name/Company', 'Emergency Contact Phone', 'Owner First Name', 'Seller Phone', 'Sales Rep Email Address', 'Contact Order City', 'Account Type Code',
    'ST_NM_XYZ', 'Customer City Tax Rate', 'Account Last Contact Phone Call', 'Patient Primary Care Provider First Name', 'How did the customer phone',
  ])('has no role where it says something else, or of somebody else: %s', (label) => expect(roleOf(label)).toBeNull()); // biome-ignore format: a list reads better dense

  it('is judged as a name or an address is, by its values', () => {
    expect(roleOf('Insured Name', many('Anna Klein', 'Fergus MacAlister'))).toBe('full_name');
    expect(roleOf('Customer Name', many('Acme Oy', 'Kone GmbH', 'Beta Ltd', 'Gamma LLC'))).toBe('company');
    expect(roleOf('Payee Name', many('Acme Oy', 'Kone GmbH', 'Beta Ltd', 'Gamma LLC'))).toBe('company');
    expect(roleOf('Firm Address', many('1 High Street, London SW1A 1AA'))).toBe('address');
    expect(roleOf('Registered Office Address', many('1 High Street, London SW1A 1AA'))).toBe('address');
  });

  it.each<[columns: string, roles: readonly (Role | null)[]]>([
    // Constant Contact, Xero, Stripe, Close
    ['Street address line 1 - Home | City - Home | Zip/Postal Code - Home | City - Work', ['street', 'city', 'postal_code', null]],
    ['POAddressLine1 | POCity | PORegion | SACity', ['street', 'city', 'state', null]],
    ['Email | company (metadata)', ['email', 'company']],
    ['lead_name | contact_name', ['company', 'full_name']],
    ['Lead Name | Email', ['full_name', 'email']],
    // Google Places, Mailchimp's API, a warehouse, lists of JSON made flat
    ['place_id | name | formatted_address | formatted_phone_number | user_ratings_total', ['external_id', 'company', 'address', 'phone', null]],
    ['email_address | merge_fields.FNAME | merge_fields.LNAME', ['email', 'first_name', 'last_name']],
    ['cust_city | cust_st | cust_zip | cust_addr1 | opt_in_ts', ['city', 'state', 'postal_code', 'street', 'opt_in_at']],
    ['emails[0].value | emails[1].value | phones/0/number', ['email', 'email_2', 'phone']],
    ['Customer Name | Contact Person', ['company', 'full_name']],
    ['Customer Name | Company Name', ['full_name', 'company']],
    ['Asiakkaan nimi | Yht.hlö', ['company', 'full_name']],
    ['Street | City | ST | Zip', ['street', 'city', 'state', 'postal_code']],
    ['St | City | Zip', [null, 'city', 'postal_code']],
    ['FName | HPhone | WPhone | CPhone', ['first_name', 'home_phone', 'phone', 'mobile']],
    // what others belong to as well is no number of a record
    ['ID | ERP Customer No | SAP-Nr. | ERP_Customer_No__c', ['id', 'external_id', 'external_id', 'external_id']],
    ['ID | Household ID | Recruiter ID | Badge ID', ['id', 'related_id', 'related_id', 'external_id']],
  ])('as programs write it: %s', (columns, roles) =>
    expect(fieldsOf(columns.split(' | ')).map(({ role }) => role)).toEqual(roles)); // biome-ignore format: a table

  it('keeps two addresses apart', () => {
    const columns = [
      'Provider Last Name (Legal Name)', 'Provider First Line Business Mailing Address', 'Provider Second Line Business Mailing Address',
      'Provider Business Mailing Address City Name', 'Provider Business Mailing Address State Name', 'Provider Business Mailing Address Postal Code',
      'Provider Business Mailing Address Country Code (If outside U.S.)', 'Provider First Line Business Practice Location Address',
      'Provider Business Practice Location Address City Name', 'Provider Business Practice Location Address Telephone Number',
    ]; // biome-ignore format: a header row
    expect(fieldsOf(columns).map(({ role }) => role)).toEqual([
      'last_name', 'street', 'street_2', 'city', 'state', 'postal_code', 'country', null, null, 'phone',
    ]); // biome-ignore format: roles
  });

  it('is parted in every way, the longest rest first', () => {
    expect(bareLabels('Patient Home Phone Number')).toEqual([
      { text: 'home phone number', block: '', isOfPerson: true },
      { text: 'phone number', block: 'home', isOfPerson: true },
    ]);
    expect(bareLabels('Phone')).toEqual([]);
  });
});
