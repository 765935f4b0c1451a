import { linkedin } from '../../src/matchers/linkedin.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(linkedin, {
  forms: [
    ['http://www.linkedin.com/in/ana', 'in/ana'],
    [{ value: 'linkedin.com/company/acme/', role: 'linkedin', kind: 'company' }, 'company/acme'],
    // the page of an employer is nobody's own
    [{ value: 'linkedin.com/company/acme/', role: 'linkedin', kind: 'contact' }, ''],
    ['https://acme.example', ''],
    ['', ''],
  ],
  same: [['https://fi.linkedin.com/in/ana?trk=1', 'linkedin.com/in/Ana/']],
  differ: [['linkedin.com/in/ana', 'linkedin.com/in/ana-2']],
});
