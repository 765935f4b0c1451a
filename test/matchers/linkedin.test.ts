import { linkedin } from '../../src/matchers/linkedin.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(linkedin, {
  forms: [
    ['http://www.linkedin.com/in/ana', 'in/ana'],
    ['linkedin.com/company/acme/', 'company/acme'],
    ['https://acme.example', ''],
    ['', ''],
  ],
  same: [['https://fi.linkedin.com/in/ana?trk=1', 'linkedin.com/in/Ana/']],
  differ: [['linkedin.com/in/ana', 'linkedin.com/in/ana-2']],
});
