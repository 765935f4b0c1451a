import { emailExchangeEmpty } from '../../src/normalizers/email-exchange-empty.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(emailExchangeEmpty, {
  repairs: [
    { before: '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=jane', after: '' },
    { before: '/O=ACME/OU=FIRST/CN=RECIPIENTS/CN=JANE', after: '', role: 'email_2' },
    { before: 'EX:/o=ACME/cn=jane', after: '' },
  ],
  keeps: ['', 'jane@acme.com', 'jane.o=neil@acme.com', 'o=neil', 'https://acme.com/?o=1', 'jane at acme'],
});
