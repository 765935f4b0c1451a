import { expect, it } from 'vitest';
import { readBusinessId } from '../../../src/values/id/business-id.ts';

it.each([
  ['0112038-9', 'FI', 'FI', 'y-tunnus', '0112038-9', 'passed'],
  ['12345671', 'FI', 'FI', 'y-tunnus', '1234567-1', 'passed'],
  ['1234567-2', 'FI', 'FI', 'y-tunnus', '1234567-2', 'failed'],
  ['fi 1234567-1', '', 'FI', 'vat', 'FI12345671', 'passed'],
  ['FI: 12345671', '', 'FI', 'vat', 'FI12345671', 'passed'],
  ['Y-tunnus: 1234567-1', 'FI', 'FI', 'y-tunnus', '1234567-1', 'passed'],
  ['5560360793', 'SE', 'SE', 'organisationsnummer', '556036-0793', 'passed'],
  ['SE 556036-0793 01', '', 'SE', 'vat', 'SE556036079301', 'passed'],
  ['USt-IdNr.: DE 136.695.976', '', 'DE', 'vat', 'DE136695976', 'passed'],
  ['136695976', 'DE', 'DE', 'vat', 'DE136695976', 'passed'],
  ['DE136695977', 'DE', 'DE', 'vat', 'DE136695977', 'failed'],
  ['732 829 320', 'FR', 'FR', 'siren', '732829320', 'passed'],
  ['732 829 320 00074', 'FR', 'FR', 'siret', '73282932000074', 'passed'],
  ['FR 83 404 833 048', '', 'FR', 'vat', 'FR83404833048', 'passed'],
  ['B58378431', 'ES', 'ES', 'vat', 'ESB58378431', 'passed'],
  ['ES-X1234567L', '', 'ES', 'vat', 'ESX1234567L', 'passed'],
  ['12345678Z', 'ES', 'ES', 'vat', 'ES12345678Z', 'passed'],
  ['NL004495445B01', '', 'NL', 'vat', 'NL004495445B01', 'passed'],
  ['12345678', 'NL', 'NL', 'kvk', '12345678', 'none'],
  ['GB 980 7806 84', '', 'GB', 'vat', 'GB980780684', 'passed'],
  ['GBGD001', '', 'GB', 'vat', 'GBGD001', 'passed'],
  ['sc123456', 'GB', 'GB', 'company-number', 'SC123456', 'none'],
  ['123456789', 'US', 'US', 'ein', '12-3456789', 'none'],
  ['91350100M000100Y43', '', 'CN', 'uscc', '91350100M000100Y43', 'passed'],
  ['９１３５０１００Ｍ０００１００Ｙ４３', 'CN', 'CN', 'uscc', '91350100M000100Y43', 'passed'],
  ['CHE116281710 MWST', '', 'CH', 'vat', 'CHE-116.281.710 MWST', 'passed'],
  ['CHE-116.281.710 TPV', '', 'CH', 'vat', 'CHE-116.281.710 TPV', 'passed'],
  ['GB GD8888 10003', '', 'GB', 'vat', 'GBGD888810003', 'passed'],
  ['GB HA8888 10003', '', 'GB', 'vat', 'GBHA888810003', 'failed'],
  // a month of 60 and more is nobody's, the sum of a foreigner and of an office is another
  ['1182112153', 'BG', 'BG', 'vat', 'BG1182112153', 'failed'],
  ['73282932000074', 'FR', 'FR', 'siret', '73282932000074', 'passed'],
  // Luhn's sum is right of the branch, and wrong of the firm
  ['73282932100015', 'FR', 'FR', 'siret', '73282932100015', 'failed'],
  ['15519280612345', 'PL', 'PL', 'regon', '15519280612345', 'failed'],
  ['385768585948949', 'RU', 'RU', 'ogrn', '385768585948949', 'passed'],
  ['197899156 RM 0001', 'CA', 'CA', 'business-number', '197899156RM0001', 'passed'],
  ['53123456L', 'SG', 'SG', 'uen', '53123456L', 'passed'],
  ['53123456M', 'SG', 'SG', 'uen', '53123456M', 'failed'],
  ['T08LL1234H', 'SG', 'SG', 'uen', 'T08LL1234H', 'passed'],
  ['T08LL1243H', 'SG', 'SG', 'uen', 'T08LL1243H', 'failed'],
  ['0828464917', 'VN', 'VN', 'mst', '0828464917', 'passed'],
  ['0828464917-001', 'VN', 'VN', 'mst', '0828464917-001', 'passed'],
  ['0828464971', 'VN', 'VN', 'mst', '0828464971', 'failed'],
  ['0440767943801', 'TH', 'TH', 'tax-id', '0440767943801', 'passed'],
  ['0440767943802', 'TH', 'TH', 'tax-id', '0440767943802', 'failed'],
  ['800387139', 'PY', 'PY', 'ruc', '80038713-9', 'passed'],
  ['80038713', 'PY', 'PY', 'ruc', '80038713', 'none'],
  ['09763902', 'ME', 'ME', 'pib', '09763902', 'passed'],
  ['3881148', 'SI', 'SI', 'matična', '3881148', 'passed'],
  ['3881149', 'SI', 'SI', 'matična', '3881149', 'failed'],
  ['890.903.938-8', 'CO', 'CO', 'nit', '890903938-8', 'passed'],
  ['890.903.938-7', 'CO', 'CO', 'nit', '890903938-7', 'failed'],
  ['76.086.428-5', 'CL', 'CL', 'rut', '76086428-5', 'passed'],
  ['5.126.663-3', 'CL', 'CL', 'rut', '5126663-3', 'passed'],
  ['5126663 - 4', 'CL', 'CL', 'rut', '5126663-4', 'failed'],
  ['12.531.909-2', 'CL', 'CL', 'rut', '12531909-2', 'passed'],
  ['N° TVA : FR 83 404 833 048', '', 'FR', 'vat', 'FR83404833048', 'passed'],
  ['N° TVA intracommunautaire FR83404833048', '', 'FR', 'vat', 'FR83404833048', 'passed'],
  ['Umsatzsteuer-Identifikationsnummer: DE136695976', '', 'DE', 'vat', 'DE136695976', 'passed'],
  ['ALV-nro FI01120389', '', 'FI', 'vat', 'FI01120389', 'passed'],
  ['CUI: RO 18547290', '', 'RO', 'vat', 'RO18547290', 'passed'],
  ['CUIT 30-50001091-2', 'AR', 'AR', 'cuit', '30-50001091-2', 'passed'],
  ['BN 197899156', 'CA', 'CA', 'business-number', '197899156', 'passed'],
  ['RUC900101AB1', 'MX', 'MX', 'rfc', 'RUC900101AB1', 'none'],
  ['EL 094259216', '', 'GR', 'vat', 'EL094259216', 'passed'],
  ['BE 0428.759.497', '', 'BE', 'vat', 'BE0428759497', 'passed'],
])('reads %s (%s)', (text, hint, country, kind, normalised, checked) => {
  expect(readBusinessId(text, hint)).toMatchObject({ country, kind, normalised, checked });
});

it.each([
  ['', ''], ['12345671', ''], ['n/a', 'FI'], ['pending', 'DE'], ['123456-1', 'FI'], ['071234567', 'US'], ['HRB 86891', ''], ['acme 12345671', 'FI'], ['0310000000000', 'NI'], ['980316960', 'CO'], ['76086427', 'CL'],
])('reads no number in %s (%s)', (text, country) => {
  expect(readBusinessId(text, country)).toBeUndefined();
}); // biome-ignore format: a table reads better dense

it('knows that a rest of 1 is never given out in Finland', () => {
  for (let check = 0; check < 10; check++) expect(readBusinessId(`0000006-${check}`, 'FI')?.checked).toBe('failed');
});
