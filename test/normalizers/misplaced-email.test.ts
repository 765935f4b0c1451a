import { misplacedEmail } from '../../src/normalizers/misplaced-email.ts';
import { testNormalizer } from '../rule-tester.ts';

const jane = 'jane@acme.com';

testNormalizer(misplacedEmail, {
  repairs: [
    { before: jane, after: '', record: { email: '' }, also: { email: jane } },
    { before: jane, after: '', role: 'mobile', record: { email: '' }, also: { email: jane } },
    { before: jane, after: '', record: { email: 'Jane@acme.com' }, also: { email: 'Jane@acme.com' } },
    { before: jane, after: '', record: { email: 'j@acme.com', email_2: '' }, also: { email_2: jane } },
    { before: jane, after: '', role: 'company', record: { email: '' }, also: { email: jane } },
    { before: jane, after: '', role: 'website', record: { email: '' }, also: { email: jane } },
    { before: jane, after: '', role: 'street', record: { email: '' }, also: { email: jane } },
    { before: jane, after: '', role: 'address', record: { email: '' }, also: { email: jane } },
    { before: jane, after: '', role: 'website', record: { email: jane }, also: { email: jane } },
  ],
  keeps: [
    '',
    jane,
    '+358401234567',
    { value: jane, record: { email: 'bob@acme.com' } },
    { value: jane, record: { email: 'bob@acme.com', email_2: 'j@acme.com' } },
    { value: 'jane@acme', record: { email: '' } },
    { value: 'ask jane@acme.com', record: { email: '' } },
    { value: '@jane', record: { email: '' } },
    { value: 'ACME@Home', role: 'company', record: { email: '' } },
    { value: 'Acme, jane@acme.com', role: 'company', record: { email: '' } },
    { value: jane, role: 'company', record: { email: 'bob@acme.com' } },
    { value: jane, role: 'company', record: { email: '' }, facts: { mayBePerson: true } },
    { value: 'https://jane@acme.com', role: 'website', record: { email: '' } },
    { value: 'jane@acme.com; bob@acme.com', record: { email: '' } },
    {
      value: jane,
      record: { email: '', first_name: '+358401234567', city: '00100', postal_code: 'Helsinki', mobile: '' },
    },
  ],
});
