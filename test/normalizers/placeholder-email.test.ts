import { placeholderEmail } from '../../src/normalizers/placeholder-email.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(placeholderEmail, {
  repairs: [
    { before: 'noemail@acme.com', after: '' },
    { before: 'no-email@acme.com', after: '' },
    { before: 'none@none', after: '' },
    { before: 'none@none.com', after: '' },
    { before: 'na@na.com', after: '' },
    { before: 'test@test.com', after: '' },
    { before: 'Test1@test.fi', after: '' },
    { before: 'asdf@asdf.com', after: '' },
    { before: 'xxx@xxx.com', after: '' },
    { before: 'jane@noemail.com', after: '' },
    { before: 'eiole@unknown.com', after: '' },
    { before: 'x@example.invalid', after: '' },
  ],
  keeps: [
    '',
    'jane@acme.com',
    'jane@example.com',
    'info@example.com',
    'test@acme.com',
    'na@acme.com',
    'kein@acme.de',
    'nil@kone.fi',
    'jane@abc.com.au',
    'nina@test.com',
    'no',
    'none',
    'foo@acme.com',
    'kone@kone.com',
    'acme@acme.com',
  ],
});
