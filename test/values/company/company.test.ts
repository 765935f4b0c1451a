import { describe, expect, it } from 'vitest';
import { matchCompany, parseCompany } from '../../../src/values/company/company.ts';

describe('parseCompany', () => {
  it.each([
    ['Hello World Oy', 'Hello World', 'Oy'],
    ['Oy Karl Fazer Ab', 'Karl Fazer', 'Oy Ab'],
    ['PJSC Gazprom', 'Gazprom', 'PJSC'],
    ['JSC "Alfa-Bank"', 'Alfa-Bank', 'JSC'],
    ['JSC Engineering Ltd', 'JSC Engineering', 'Ltd'],
    ['SELARL Dupont', 'Dupont', 'SELARL'],
    ['Aktiebolaget Trav och Galopp', 'Trav och Galopp', 'Aktiebolaget'],
    ['Handelsbolaget Bröderna', 'Bröderna', 'Handelsbolaget'],
    ['Acme, Inc.', 'Acme', 'Inc.'],
    ['A.B.C. Corp', 'A.B.C.', 'Corp'],
    ['Müller & Söhne GmbH & Co. KG', 'Müller & Söhne', 'GmbH & Co. KG'],
    ['Łoś spółka z o.o.', 'Łoś', 'spółka z o.o.'],
    ['Siemens Aktiengesellschaft', 'Siemens', 'Aktiengesellschaft'],
    ['Siemens Gesellschaft mit beschränkter Haftng', 'Siemens', 'Gesellschaft mit beschränkter Haftng'],
    ['Bosch GmbH Stuttgart', 'Bosch Stuttgart', 'GmbH'],
    ['Acme (Pty) Ltd', 'Acme', '(Pty) Ltd'],
    ['Acme UG (haftungsbeschränkt)', 'Acme', 'UG (haftungsbeschränkt)'],
    ['S.C. Dacia S.A.', 'Dacia', 'S.C. S.A.'],
    ['Bank of America, N.A.', 'Bank of America', 'N.A.'],
    ['Tiffany & Co.', 'Tiffany', 'Co.'],
    ['ОАО Новороссийский порт', 'Новороссийский порт', 'ОАО'],
    ['株式会社サンプル', '株式会社サンプル', '株式会社'],
    ['サンプル株式会社', 'サンプル株式会社', '株式会社'],
    ['주식회사 삼성전자', '주식회사 삼성전자', '주식회사'],
    ['Widget Company Ltd', 'Widget Company', 'Ltd'],
    ['华启制造（上海）有限公司', '华启制造（上海）', '有限公司'],
    ['Ferrari S.p.A.', 'Ferrari', 'S.p.A.'],
    ['SAP SE', 'SAP', 'SE'],
    ['DAT AG', 'DAT', 'AG'],
    ['BK GmbH', 'BK', 'GmbH'],
    // A number of a fund, not a Romanian form without its dots.
    ['Acme Fund II LP', 'Acme Fund II', 'LP'],
    ['Acme II Inc', 'Acme II', 'Inc'],
    ['Acme II Oy', 'Acme II', 'Oy'],
    ['Acme (II) Oy', 'Acme (II)', 'Oy'],
    ['Acme Fund III LP', 'Acme Fund III', 'LP'],
    ['I.I. Popescu Ion', 'Popescu Ion', 'I.I.'],
    ['Popescu Ion I.I.', 'Popescu Ion', 'I.I.'],
    // Quotes and brackets around the name and its form, or around a part of the name.
    ['"Acme Inc"', 'Acme', 'Inc'],
    ['"Acme, Inc."', 'Acme', 'Inc.'],
    ['“Acme GmbH & Co. KG”', 'Acme', 'GmbH & Co. KG'],
    ['„Acme GmbH“', 'Acme', 'GmbH'],
    ['«ООО Ромашка»', 'Ромашка', 'ООО'],
    ["'Acme Inc'", 'Acme', 'Inc'],
    ['"Oy Acme"', 'Acme', 'Oy'],
    ['(Acme Ltd)', 'Acme', 'Ltd'],
    ['[Acme Ltd]', 'Acme', 'Ltd'],
    ['Acme (Blue Ltd)', 'Acme (Blue)', 'Ltd'],
    ['Acme "Blue Inc"', 'Acme "Blue"', 'Inc'],
    ['“Acme” (Blue GmbH & Co. KG)', '“Acme” (Blue)', 'GmbH & Co. KG'],
    ['Acme (Ltd)', 'Acme', '(Ltd)'],
    ['Acme Inc"', 'Acme', 'Inc"'],
    ["Bros' Ltd", "Bros'", 'Ltd'],
    ["O'Neill's 'n' Sons Ltd", "O'Neill's 'n' Sons", 'Ltd'],
    ['"Acme" Inc', 'Acme', 'Inc'],
    ['ООО «Ромашка»', 'Ромашка', 'ООО'],
    ['Acme Holding (UK) Ltd', 'Acme Holding (UK)', 'Ltd'],
    // Any form of Mexico may have a capital that varies.
    ['Acme S.R.L. de C.V.', 'Acme', 'S.R.L. de C.V.'],
    ['Acme SRL de CV', 'Acme', 'SRL de CV'],
    ['Acme S. de R.L. de C.V.', 'Acme', 'S. de R.L. de C.V.'],
    ['Acme S. en C. de C.V.', 'Acme', 'S. en C. de C.V.'],
    ['Acme S. en N.C. de C.V.', 'Acme', 'S. en N.C. de C.V.'],
    ['Acme S. en C. por A. de C.V.', 'Acme', 'S. en C. por A. de C.V.'],
    ['Acme S.A. de C.V.', 'Acme', 'S.A. de C.V.'],
    ['Acme S.R.L.', 'Acme', 'S.R.L.'],
  ])('takes %s apart', (text, base, legalForm) => {
    expect(parseCompany(text)).toMatchObject({ base, legalForm });
  });

  it.each([
    'IBM', 'JSC', 'Aktiebolaget', 'Earl Grey Teas', 'James Earl', 'JAMES EARL', 'EARL SCHEIB', 'earl jones', 'Mandara Spa', 'AS Roma', 'SC Johnson', 'SAS Institute', 'Acme (Helsinki)', 'Inc Magazine', 'Limited Edition Products', 'GmbH', 'Łódź Spółka',
    'Johnson & Johnson', 'Ltd. & Co.', '',
  ])('finds no legal form in %s', (text) => {
    expect(parseCompany(text)).toMatchObject({ base: text, legalForm: '', form: '', formKey: '' });
  }); // biome-ignore format: a table reads better dense

  it.each(['"Acme"', '(Acme)', 'Acme "Blue"', 'Acme II', '"Inc"'])('leaves %s as it is', (text) => {
    expect(parseCompany(text)).toMatchObject({ base: text, legalForm: '' });
  });

  it('tells funds apart by their number', () => {
    expect(matchCompany('Acme Fund II LP')).not.toBe(matchCompany('Acme Fund LP'));
    expect(matchCompany('acme fund ii lp')).toBe(matchCompany('Acme Fund II LP'));
    expect(matchCompany('"Acme Inc"')).toBe(matchCompany('Acme Inc'));
  });

  it('names the usual spelling of the form', () => {
    expect(parseCompany('ACME GMBH').form).toBe('GmbH');
    expect(parseCompany('acme incorporated').form).toBe('Inc.');
    expect(parseCompany('Acme s. r. o.').form).toBe('s.r.o.');
  });
});

describe('matchCompany', () => {
  it.each([
    ['ACME, INC', 'Acme Inc.'],
    ['The Walt Disney Company', 'Walt Disney Co.'],
    ['Smith & Jones Ltd', 'Smith and Jones Limited'],
    ['KONE Oyj', 'Kone'],
    ['sap se', 'SAP SE'],
    ['Müller GmbH & Co. KG', 'MULLER GmbH'],
    ['McDonald’s Corporation', 'McDonalds'],
    ['北京公司有限公司', '北京公司'],
  ])('%s is %s', (a, b) => {
    expect(matchCompany(a)).toBe(matchCompany(b));
  });

  it('tells branches and others apart', () => {
    expect(matchCompany('Acme (Helsinki)')).not.toBe(matchCompany('Acme'));
    expect(matchCompany('Nokia')).not.toBe(matchCompany('Nokian Renkaat Oyj'));
    expect(matchCompany('-')).toBe('');
  });
});

describe('forms of few countries', () => {
  it.each([
    ['Huber OG', 'Huber', 'OG'],
    ['Zellund P/L', 'Zellund', 'P/L'],
    ['Cobanexpo, S.C.C.L.', 'Cobanexpo', 'S.C.C.L.'],
    ['Agro Norte S.A.T.', 'Agro Norte', 'S.A.T.'],
    ['Despacho Ruiz, S.L.P.', 'Despacho Ruiz', 'S.L.P.'],
    ['Domaine du Lac SCEA', 'Domaine du Lac', 'SCEA'],
    ['Dupont EARL', 'Dupont', 'EARL'],
    ['EARL Dupont', 'Dupont', 'EARL'],
    ['LES VERGERS E.A.R.L.', 'LES VERGERS', 'E.A.R.L.'],
    ['Ferme Martin GAEC', 'Ferme Martin', 'GAEC'],
    ['GAEC Martin', 'Martin', 'GAEC'],
    ['Zellund ДООЕЛ', 'Zellund', 'ДООЕЛ'],
    ['Zellund Ltd., Part.', 'Zellund', 'Ltd., Part.'],
    ['Zellund SAPIB de CV', 'Zellund', 'SAPIB de CV'],
    ['Zellund L3C', 'Zellund', 'L3C'],
  ])('%s', (text, base, legalForm) => {
    expect(parseCompany(text)).toMatchObject({ base, legalForm });
  });

  it.each([
    'HUBER OG SØN',
    'Hansen og Larsen',
    'OG',
    'SAP',
    'Consultores SAP',
    'Zellund sat',
    'Hospital de Sant Pau',
    'Tele Sap',
    'Zellund Dat',
    'Radio Avv',
    'Hansen Og',
  ])('%s has none', (text) => {
    expect(parseCompany(text)).toMatchObject({ base: text, legalForm: '' });
  });
});
