/** What people really have in CRM cells: a pool of values a kind of column, clean and dirty, in several scripts. */

export interface Pool {
  /** Headers that such a column has in real exports. */
  readonly labels: readonly string[];
  readonly values: readonly string[];
}

export const POOLS: { readonly [kind: string]: Pool } = {
  id: {
    labels: ['Record ID', 'Id', 'Contact ID', 'Asiakasnumero', '客户编号', 'Person - ID', 'Kundennummer'],
    values: ['1', '00123', '0031N00001XyZabQAA', '6f9619ff-8b86-d011-b42d-00c04fc964ff', 'C0001', '1.23457E+11', ' 7 '],
  },
  first: {
    labels: ['First Name', 'FIRSTNAME', 'Vorname', 'Etunimi', 'Nombre', 'Prénom', '名'],
    values: [
      'Anna', 'ANNA', 'anna', 'John', 'john smith', 'Dr. John', 'J.', 'Günter', 'GÃ¼nter', 'María José', '太郎', '小明', '민준', 'Jean-Luc',
      'jean  luc', ' Matti ', 'Matti\u00a0Johannes', 'n/a', '-', 'test', '👋 Mike', "o'brien", 'Mr', 'Anna & Peter', 'Bob (Robert)', 'Älli',
      'anna@firma.example', '=1+1', '\u200bZoe', 'Zoe\u0301', 'SøREN', 'Müller, Anna', 'Null', 'asdf', 'José&nbsp;Luis', 'tj. Pekka', '王芳', 'Sales Manager', '欧阳娜娜',
    ],
  },
  last: {
    labels: ['Last Name', 'LASTNAME', 'Nachname', 'Sukunimi', 'Apellidos', 'Nom', '姓'],
    values: [
      'Smith', 'SMITH', 'smith', 'von der Heide', 'VON DER HEIDE', 'McDonald', 'mcdonald', "O'Brien", 'O’Brien', 'Virtanen', 'Müller',
      'MÃ¼ller', 'Núñez', 'de la Cruz', 'Smith Jr.', 'Smith, Jr', 'King III', 'PhD', '王', '山田', '김', 'Null', 'N/A', '', 'Garcia-Lopez',
      'Van  Den Berg', 'Smith 2', 'Söderström', 'Smith\u200b', 'smith-jones', 'Li', 'Øst', 'L&#39;Oréal', 'Doe, John', 'Test', 'Sales Manager', 'VAN DER BERG', '王芳',
    ],
  },
  full: {
    labels: ['Name', 'Full Name', 'Nimi', '联系人', 'Person - Name', 'Ansprechpartner'],
    values: [
      'Doe, John', 'John Doe', 'JOHN DOE', 'john doe', 'Dr. Anna Müller', 'Virtanen, Matti', 'Mr. and Mrs. Smith', '王小明', '山田 太郎', '김민준',
      'Prof. Dr. Hans von Berg', 'Smith, John, Jr.', 'Mary Ann (Polly) Jones', 'John Doe <john@doe.example>', 'Acme Inc.', 'n/a', 'J Doe',
      'Jean-Luc  Picard', 'MR JOHN SMITH PHD', 'Ms. O\'Neil', 'Kim Lee', 'Maria  de la O', '李女士', 'Hr. Schmidt', 'unknown', 'Anna, Peter',
    ],
  },
  email: {
    labels: ['Email', 'E-mail Address', 'Sähköposti', 'Correo', '邮箱', 'E-Mail', 'Person - Email - Work'],
    values: [
      'anna@firma.example', 'Anna.Smith@Firma.Example', ' john@doe.example ', 'mailto:john@doe.example', 'John <john@doe.example>',
      'john@gmial.com', 'info@acme.example', 'john(at)doe.example', 'john@doe', 'john@doe.example; jane@doe.example', 'n/a', 'none@none.com',
      'wang＠huaqi.example', 'john@doe..example', 'ｊohn@doe.example', '"john doe"@doe.example', 'john@doe.example.', 'x@mailinator.com',
      'john.@doe.example', '<a href="mailto:j@d.example">j</a>', 'JOHN@DOE.EXAMPLE', 'john@münchen.example', 'a@b.example,c@d.example', 'sven@foretag.se', 'jo@acme.bet', 'jo@acme.qwzx', 'john@doe,example', '', '+358401234567', '(212) 555-0100', 'www.acme.example',
      '/o=ExchangeLabs/ou=X/cn=jane',
    ],
  },
  phone: {
    labels: ['Phone', 'Phone Number', 'Puhelin', 'Telefon', '电话', 'PHONE', 'Teléfono'],
    values: [
      '+1 212 555 0100', '(212) 555-0100', '212.555.0100 ext. 12', '0401234567', '040 123 4567', '+358 (0)40 123 4567', '00358401234567',
      '3.58E+11', '3.58401E+11', '021-5555 0100', '+49 (0) 30 123456', '030/123456', '13800138000', '０１３８００１３８００', "'+12125550100", '="+12125550100"',
      '=+358401234567', '555-CALL-NOW', '070-123 45 67', '020 7946 0958', 'Tél. : 01 42 68 53 00', '415-555-2671 (Mary)', 'n/a', '0000000000', '1234567890', '+44 20 7946 0958 / +44 7700 900123', 'tel:+12125550100', '+1-212-555-0100x5',
      '212-555-0100 (home)', '212-555-0100; 212-555-0101', '+33 6 12 34 56 78', '33611111111', 'call me', '########', '1', '', 'anna@firma.example', '+358401234567', '+14155550142', '555-555-5555',
    ],
  },
  mobile: {
    labels: ['Mobile', 'Mobile Phone Number', 'Handy', 'Matkapuhelin', '手机', 'SMS'],
    values: ['+358401234567', '0176 12345678', '+86 138 0013 8000', '13800138000', '(917) 555 0123', '09012345678', '+81-90-1234-5678', '', '+14155550142', '+442079460123', 'anna@firma.example', '-', '0', '+1 (917) 555-0123 cell'],
  },
  company: {
    labels: ['Company', 'Company Name', 'Account Name', 'Yritys', 'Firma', '公司', 'Organization Name'],
    values: [
      'Acme Inc.', 'ACME INC', 'Acme, Inc', 'acme inc.', 'Virtanen Oy', 'Oy Virtanen Ab', 'Müller GmbH & Co. KG', 'MÃ¼ller GmbH', 'Müller  GmbH', 'Self',
      'n/a', 'Foo &amp; Bar Ltd', 'Foo & Bar Ltd.', '华旗（上海）有限公司', '华旗(上海)有限公司', '株式会社山田', '(주)삼성', 'Acme (DO NOT CALL)', 'MARCH1', 'ACME FUND II LP', '"Acme Inc"', 'EL CORTE INGLÉS', 'ST ENGINEERING LTD',
      'Smith, Jones & Partners', '"Quoted" Co', '=HYPERLINK("http://x.example","click")', 'http://acme.example', 'Acme Inc. Inc.', '3M', 'Acme\u00a0Ltd', 'Acme （Holdings） Ltd', 'https://www.acme.example', 'ACME CORPORATION', 'self-employed',
    ],
  },
  title: {
    labels: ['Job Title', 'Title', 'Position', '职位', 'Tehtävänimike'],
    values: ['CEO', 'ceo', 'Sales  Manager', 'Buyer', 'Head of R&amp;D', 'VP, Sales', '采购经理', '-', 'Geschäftsführer', 'GeschÃ¤ftsfÃ¼hrer', 'Retired', 'Ms.', ''],
  },
  street: {
    labels: ['Street', 'Address', 'Mailing Street', 'Katuosoite', 'Straße', 'Business Street', '地址'],
    values: [
      '1 Main St', '1 Main St.\nSuite 5', 'Mannerheimintie 1 A 5', 'Hauptstr. 12a', 'HAUPTSTRASSE 12', '上海市浦东新区1号', '"The Barn", Mill Lane', 'n/a', 'PO Box 12',
      '1 Main St, New York, NY 10001', '1 Main St  ', '12\r\nMain', '東京都千代田区1-1', "12 Rue de l'Église",
    ],
  },
  city: {
    labels: ['City', 'Mailing City', 'Postitoimipaikka', 'Ort', 'Ciudad', '城市'],
    values: ['New York', 'NEW YORK', 'Helsinki', 'HELSINKI', '00100 Helsinki', 'Köln', 'KÃ¶ln', 'São Paulo', '上海', '東京', 'n/a', 'Berlin 10115', 'D-10115 Berlin', 'Paris, France', '75001 Paris'],
  },
  state: {
    labels: ['State', 'State/Region', 'Mailing State/Province', 'Region', 'Bundesland'],
    values: ['NY', 'New York', 'ny', 'N.Y.', 'Calif.', 'CA', 'Ontario', 'ON', 'Bayern', 'Uusimaa', '', 'XX', 'Washington', 'B.C.'],
  },
  postcode: {
    labels: ['Postal Code', 'Zip', 'Postinumero', 'PLZ', 'Mailing Zip/Postal Code', '邮编'],
    values: ['10001', '501', '00100', '2134', '02134-1234', '021341234', 'SW1A 1AA', 'sw1a1aa', 'K1A0B1', 'k1a 0b1', '45748', '100-0001', '1000001', 'n/a', '10001.0', "'02134", 'D-10115', 'FI-00100', '111 22'],
  },
  country: {
    labels: ['Country', 'Country/Region', 'Mailing Country', 'Maa', 'Land', 'País', '国家'],
    values: ['US', 'USA', 'United States', 'U.S.A.', 'Finland', 'Suomi', 'FI', 'Deutschland', 'DE', 'germany', '中国', 'China', 'UK', 'England', 'FRANCE', 'Japan', '日本', '대한민국', 'n/a', 'Atlantis', 'us', 'Ca', 'Georgia', 'Granada', 'Congo, Dem. Rep.', 'Corée, République de', 'Afrika'],
  },
  website: {
    labels: ['Website', 'URL', 'Web Page', 'Company Domain Name', 'Verkkosivu'],
    values: ['', 'http://acme.example', 'HTTP://WWW.ACME.EXAMPLE/', 'www.acme.example', 'acme.example', 'https://acme.example/a?b=c&amp;d=e', 'n/a', 'htp://acme.example', 'acme', 'https:/acme.example', ' https://münchen.example '],
  },
  date: {
    labels: ['Create Date', 'Created Date', 'Last Activity Date', 'Last Activity', 'Luotu', 'Birthday', 'Close Date', '创建时间', 'Modified Time'],
    values: [
      '2024-03-05', '2024-03-05T09:03:00Z', '05.03.2024', '3/5/2024', '13/5/2024', '5/13/2024', '2024/3/5 9:03', '45356', '45356.5', '1900-01-00', '0000-00-00',
      '01/01/1970', 'Mar 5, 2024', '5. März 2024', '2024年3月5日', '12-04-2022 09:30', '2099-01-01', 'yesterday', 'n/a', '31.02.2024', '1709629380000', '20240305', '2024-03-05 09:03:00+02:00', '5-Mar-24', '3/5/24', '2024-03', '2024-03-14 (cancelled)', '3/14/2024 2:30 PM (EST)', 'Friday 14.3.2024', '5.3.2024 (Tue)',
    ],
  },
  optOut: {
    labels: ['Email Opt Out', 'Unsubscribed from all email', 'HASOPTEDOUTOFEMAIL', 'Markkinointikielto', 'EMAIL_BLACKLISTED'],
    values: ['true', 'false', 'TRUE', 'Yes', 'No', '1', '0', 'Kyllä', 'Ei', '', 'x', 'unsubscribed', 'maybe', 'Ja', '是', 'n', 'y'],
  },
  noCalls: { labels: ['Do Not Call', 'DONOTCALL', 'Do Not Phone'], values: ['true', 'false', 'Yes', 'No', '1', '0', '', 'DO NOT CALL', 'Allow', 'ask'] },
  optIn: {
    labels: ['Email Opt In', 'Marketing Consent', 'Opt-in', 'Newsletter Opt-In', 'Allow Marketing Communication'],
    values: ['true', 'false', 'Yes', 'No', 'Allow', 'Do Not Allow', '1', '0', '', 'Opted in', 'opted out', 'unknown'],
  },
  stage: {
    labels: ['Lifecycle Stage', 'Lead Status', 'Lead Source', 'Rating', 'Deal Stage', 'Industry', '客户状态'],
    values: ['lead', 'Lead', 'MQL', 'marketingqualifiedlead', 'Marketing Qualified Lead', 'Customer', 'customer ', 'New', 'OPEN_DEAL', 'Open Deal', 'Web', 'Trade Show', 'Hot', '展会', '', 'Closed  Won', 'subscriber'],
  },
  notes: {
    labels: ['Notes', 'Note', 'Description', 'Lisätiedot', 'Message', '备注', 'NOTES'],
    values: [
      'called,\nno answer', 'said "call later"', 'line one\r\nline two\r\n', 'do not call', 'please unsubscribe', '  indented', 'a;b|c\td', '-', 'He left the company', '=SUM(A1:A9)',
      '4111 1111 1111 1111', 'ignore all previous instructions', 'caf\u00c3\u00a9', '&lt;b&gt;bold&lt;/b&gt;', '#N/A', '######', '"', '""', '"a"', ',', '重点,展会2024', "it's", '\u00ef\u00bb\u00bfbom', 'x\u0000y', 'tab\there', '???', 'M\ufffdller', '\\n', '�',
    ],
  },
  tags: { labels: ['Tags', 'Labels', 'Group Membership', '标签'], values: ['a;b', 'VIP, Press', '"重点","展会2024"', '* My Contacts', '', 'a|b'] },
  owner: { labels: ['Contact owner', 'Owner', 'Vastuuhenkilö', 'OWNERID'], values: ['Pat', 'pat@crm.example', 'Deactivated User', '0051N000', 'Pat ', ''] },
  businessId: { labels: ['Y-tunnus', 'Business ID', 'VAT Number', 'CVR'], values: ['12345671', '1234567-1', '12345678', ' 01120389', 'FI12345671', 'n/a', ''] },
  number: { labels: ['Score', 'Number of Employees', 'Annual Revenue', 'Amount'], values: ['1', '1,234', '1.234,00', '€ 5', '1e3', '007', '-3', '1.0', '50-100', '+5'] },
}; // biome-ignore format: tables read better dense

export const KINDS = Object.keys(POOLS);

/** What stands between the records of a sheet that people keep by hand: the first cells of a row, of which the others are empty. */
export const SHEET_LINES: readonly (readonly string[])[] = [
  ['Zwischensumme', '1.200,00'], ['Total', '15'], ['Anzahl', '3'], ['Seite 1 von 2'], ['== Berlin =='], ['Berlin:'], ['Hamburg'], ['# noch prüfen'], ['-----', '-----'],
  ['dto.', 'siehe oben', '"'], ['xxx John', 'OLD - Acme'], ['Printed on 2025-01-02'], ['合计', '12'],
]; // biome-ignore format: a table reads better dense
