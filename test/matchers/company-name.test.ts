import { companyName } from '../../src/matchers/company-name.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(companyName, {
  forms: [
    ['ACME, INC', 'acme'],
    ['Virtanen Oy', 'virtanen'],
    ['Saint Mary’s Hospital', 'st marys hospital'],
    ['Seven Eleven, Inc.', '7 11'],
    ['Müller & Söhne GmbH', 'muller sohne'],
    ['Müller und Söhne', 'muller sohne'],
    ['ООО Ромашка', 'romashka'],
    ['ABC Holdings LLC d/b/a Joe’s Pizza', 'abc holdings dba joes pizza'],
    ['Acme Ltd t/a Blue Door', 'acme dba blue door'],
    ['Self-employed', ''],
    ['n/a', ''],
    ['', ''],
    [{ value: 'Cafe Bizou', role: 'full_name', kind: 'company' }, 'cafe bizou'],
    [{ value: 'Mary McDonald', role: 'full_name', kind: 'contact' }, ''],
  ],
  same: [
    ['Acme Inc.', 'ACME'],
    ['Hotel Bel-Air', 'Bel-Air Hotel'],
    ['Weiß GmbH', 'Weiss'],
  ],
  near: [
    ['Virtanen Consulting', 'Virtanen Consultng'],
    ['Mifune', 'Mifune Japan Center'],
    ["Art's Deli", "Art's Delicatessen"],
  ],
  differ: [
    ['Acme', 'Globex'],
    ['Studio 54', 'Studio 55'],
    ['St. Mary School', 'St. Mary Church'],
    ['Cafe Ritz-Carlton Buckhead', 'Dining Room Ritz-Carlton Buckhead'],
    ['First Bank of Ohio', 'First Bank of Iowa'],
  ],
  meet: [
    ['Hotel Bel-Air', 'Bel-Air Hotel'],
    ['International Business Machines', 'IBM Corp.'],
    ['Bayerische Motoren Werke AG', 'BMW'],
    ['ABC Holdings LLC dba Joe’s Pizza', 'Joe’s Pizza'],
    ['ABC Holdings LLC dba Joe’s Pizza', 'ABC Holdings'],
    ['Fort Worth Center', 'Ft. Worth Ctr'],
  ],
});
