import { webDomain } from '../../src/matchers/web-domain.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(webDomain, {
  forms: [
    ['acme.com', 'acme.com'],
    ['acme.example', 'acme.example'],
    ['HTTP://WWW.ACME.EXAMPLE:80/x?y', 'acme.example'],
    ['https://www.facebook.com/acme', ''],
    ['gmail.com', ''],
    ['shop.acme.co.uk', 'acme.co.uk'],
    ['www.acme.com.br/sobre', 'acme.com.br'],
    ['acme.myshopify.com', 'acme.myshopify.com'],
    ['de.linkedin.com/company/acme', ''],
    ['www.yahoo.co.uk', ''],
    ['https://www.müller.de', 'xn--mller-kva.de'],
    ['10.0.0.1', '10.0.0.1'],
    ['co.uk', 'co.uk'],
    ['No', ''],
    ['', ''],
  ],
  same: [
    ['www.acme.example', 'https://acme.example/contact'],
    ['shop.acme.example', 'acme.example'],
    ['müller.de', 'xn--mller-kva.de'],
  ],
  differ: [
    ['acme.example', 'globex.example'],
    ['acme.myshopify.com', 'globex.myshopify.com'],
    ['acme.co.uk', 'globex.co.uk'],
  ],
});
