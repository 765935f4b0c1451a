import { emailAtWord } from '../../src/normalizers/email-at-word.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(emailAtWord, {
  repairs: [
    { before: 'matti(at)firma.fi', after: 'matti@firma.fi' },
    { before: 'matti (at) firma.fi', after: 'matti@firma.fi' },
    { before: 'jane[at]acme.com', after: 'jane@acme.com' },
    { before: 'jane [AT] acme [DOT] co [dot] uk', after: 'jane@acme.co.uk' },
    { before: 'juan(arroba)acme(punto)es', after: 'juan@acme.es' },
    { before: 'matti(at)firma(piste)fi', after: 'matti@firma.fi' },
    { before: 'jane{at}acme.com', after: 'jane@acme.com' },
    { before: 'jane(@)acme.com', after: 'jane@acme.com' },
  ],
  keeps: [
    '',
    'jane@acme.com',
    'jane at acme.com',
    'jane at acme dot com',
    'meet (at) noon',
    'a(at)b(at)c.com',
    'jane (at) the office',
    'atat.com',
    'jane(at)acme',
  ],
});
