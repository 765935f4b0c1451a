import { emailTypoFix } from '../../src/normalizers/email-typo-fix.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(emailTypoFix, {
  repairs: [
    { before: 'jane@gmial.com', after: 'jane@gmail.com' },
    { before: 'Jane.Doe@hotmial.con', after: 'Jane.Doe@hotmail.com' },
    { before: 'jane@outlookcom', after: 'jane@outlook.com' },
    { before: 'jane@acme.con', after: 'jane@acme.com' },
    { before: 'jane@acme.couk', after: 'jane@acme.co.uk' },
    { before: 'jane@yahooo.com', after: 'jane@yahoo.com' },
    { before: 'jane@gmail.co', after: 'jane@gmail.com' },
    { before: 'jane@gmai.lcom', after: 'jane@gmail.com' },
    { before: 'jane@gmail..com', after: 'jane@gmail.com' },
  ],
  keeps: [
    '',
    'jane@gmail.com',
    'jane@mail.com',
    'jane@ymail.com',
    'jane@email.com',
    'jane@gail.com',
    'jane@cloud.com',
    'jane@hotmart.com',
    'jane@foxmail.com',
    'jane@yahoo.fi',
    'jane@acme.co',
    'jane@acme.cm',
    'jane@acme.om',
    'jane@comcast.com',
    'jane@verizon.com',
    'jane@wahoo.com',
    'jane',
    'jane@',
    'a@gmial.com; b@gmial.com',
  ],
});
