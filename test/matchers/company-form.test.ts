import { companyForm } from '../../src/matchers/company-form.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(companyForm, {
  forms: [
    ['Acme Inc', 'Inc.'],
    ['ACME INCORPORATED', 'Inc.'],
    ['Acme', ''],
    ['The Acme Company', ''],
    ['', ''],
    ['-', ''],
    ['Zellund Osakeyhtiö', 'Oy'],
    [{ value: 'Zellund GmbH', role: 'full_name', kind: 'company' }, 'GmbH'],
    [{ value: 'Zellund GmbH', role: 'full_name', kind: 'company', record: { company: 'Zellund' } }, ''],
  ],
  same: [
    ['Acme Ltd', 'ACME LIMITED'],
    ['Zellund GmbH', 'Zellund Gesellschaft mit beschränkter Haftung'],
  ],
  differ: [
    ['Acme Inc', 'Acme LLC'],
    ['Zellund GmbH', 'Zellund GmbH & Co. KG'],
    // two languages, or two kinds: no proof of either
    ['Zellund Oy', 'Zellund Ltd'],
  ],
});
