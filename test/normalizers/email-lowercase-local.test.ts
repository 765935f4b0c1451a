import { emailLowercaseLocal } from '../../src/normalizers/email-lowercase-local.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(emailLowercaseLocal, {
  repairs: [
    { before: 'Mary@acme.com', after: 'mary@acme.com' },
    { before: 'Mary.Smith@acme.com', after: 'mary.smith@acme.com' },
    { before: 'JANE@ACME.COM', after: 'jane@acme.com' },
    { before: 'Jöran@företag.se', after: 'jöran@företag.se' },
  ],
  keeps: [
    '',
    'mary@acme.com',
    '"Mary S"@acme.com',
    'Mary',
    'Mary@Acme',
    '/o=ExchangeLabs/cn=Jane',
    'Jane@x.com; Bob@x.com',
  ],
});
