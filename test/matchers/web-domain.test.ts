import { webDomain } from '../../src/matchers/web-domain.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(webDomain, {
  forms: [
    ['acme.example', 'acme.example'],
    ['HTTP://WWW.ACME.EXAMPLE:80/x?y', 'acme.example'],
    ['https://www.facebook.com/acme', ''],
    ['gmail.com', ''],
    ['No', ''],
    ['', ''],
  ],
  same: [['www.acme.example', 'https://acme.example/contact']],
  differ: [
    ['acme.example', 'globex.example'],
    ['shop.acme.example', 'acme.example'],
  ],
});
