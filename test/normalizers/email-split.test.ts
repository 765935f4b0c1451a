import { emailSplit } from '../../src/normalizers/email-split.ts';
import { testNormalizer } from '../rule-tester.ts';

const two = { also: { email_2: 'b@x.com' }, record: { email_2: '' } } as const;

testNormalizer(emailSplit, {
  repairs: [
    {
      before: 'jane@acme.com;bob@acme.com',
      after: 'jane@acme.com',
      record: { email_2: '' },
      also: { email_2: 'bob@acme.com' },
    },
    { before: 'a@x.com;b@x.com', after: 'a@x.com', ...two },
    { before: 'a@x.com, b@x.com', after: 'a@x.com', ...two },
    { before: 'a@x.com b@x.com', after: 'a@x.com', ...two },
    { before: 'a@x.com / b@x.com', after: 'a@x.com', ...two },
    { before: 'a@x.com/b@x.com', after: 'a@x.com', ...two },
    { before: '* a@x.com ::: b@x.com', after: 'a@x.com', ...two },
    { before: 'jane@x.com/b@x.com', after: 'jane@x.com', ...two },
    { before: 'a@x.com (work), b@x.com (home)', after: 'a@x.com', ...two },
    { before: 'a@x.com\nb@x.com', after: 'a@x.com', ...two },
    { before: 'a@x.com tai b@x.com', after: 'a@x.com', ...two },
    { before: 'Ann <a@x.com>; Bob <b@x.com>', after: 'a@x.com', ...two },
    { before: 'a@x.com; A@x.com', after: 'a@x.com' },
    { before: 'a@x.com;b@x.com', after: 'a@x.com', record: { email_2: 'b@x.com' }, also: { email_2: 'b@x.com' } },
    { before: 'a@x.com;b@x.com', after: 'a@x.com', role: 'email_2', record: { email: '' }, also: { email: 'b@x.com' } },
  ],
  keeps: [
    { value: 'sales&marketing@acme.com', record: { email_2: '' } },
    { value: 'anna/work@acme.com', record: { email_2: '' } },
    { value: 'a+b@x.com', record: { email_2: '' } },
    '',
    'a@x.com',
    'a@x.com;b@x.com',
    'a@x.com/b@x.com',
    { value: 'a@x.com (old), b@x.com', record: { email_2: '' } },
    { value: 'a@x.com;b@x.com', record: { email_2: 'c@x.com' } },
    { value: 'a@x.com;b@x.com;c@x.com', record: { email_2: '' } },
    { value: 'a@x.com; bob', record: { email_2: '' } },
    { value: 'a@b@x.com', record: { email_2: '' } },
    { value: '"a;b"@x.com', record: { email_2: '' } },
    { value: 'Jane Doe <a@x.com>', record: { email_2: '' } },
    { value: 'a@x.com; no@no', record: { email_2: '' } },
    { value: '"a@home" <a@x.com>', record: { email_2: '' } },
  ],
});
