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
    { before: 'jane.doe at acme.com', after: 'jane.doe@acme.com' },
    { before: 'jane at acme dot co dot uk', after: 'jane@acme.co.uk' },
    { before: 'juan arroba acme punto es', after: 'juan@acme.es' },
  ],
  keeps: [
    '',
    'jane@acme.com',
    'jane at acme',
    'works at acme.com',
    'meet me at acme.com',
    'Jane Doe at acme.com',
    'ask at the desk',
    'found at www.acme.com',
    'jane at 10.30',
    'jane@acme.com at work.com',
    'dot at dot',
    'meet (at) noon',
    'a(at)b(at)c.com',
    'jane (at) the office',
    'atat.com',
    'jane(at)acme',
  ],
});
