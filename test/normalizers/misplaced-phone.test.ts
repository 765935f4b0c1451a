import { misplacedPhone } from '../../src/normalizers/misplaced-phone.ts';
import { testNormalizer } from '../rule-tester.ts';

const mobile = '+358 40 123 4567';
const office = '+44 20 7946 0123';
const american = '(415) 555-0142';

testNormalizer(misplacedPhone, {
  repairs: [
    {
      before: '+358 40 123 4567',
      after: '',
      role: 'company',
      record: { mobile: '' },
      also: { mobile: '+358 40 123 4567' },
    },
    {
      before: '+358 40 123 4567',
      after: '',
      role: 'street',
      record: { phone: '' },
      also: { phone: '+358 40 123 4567' },
    },
    {
      before: '040 123 4567',
      after: '',
      role: 'city',
      country: 'FI',
      record: { phone: '' },
      also: { phone: '040 123 4567' },
    },
    {
      before: '(415) 555-2671',
      after: '',
      role: 'website',
      country: 'US',
      record: { phone: '' },
      also: { phone: '(415) 555-2671' },
    },
    { before: mobile, after: '', record: { phone: '', mobile: '' }, also: { mobile } },
    { before: mobile, after: '', record: { phone: '' }, also: { phone: mobile } },
    { before: '040 123 4567', after: '', country: 'FI', record: { phone: '' }, also: { phone: '040 123 4567' } },
    { before: office, after: '', record: { phone: '', mobile: '' }, also: { phone: office } },
    { before: office, after: '', record: { phone: mobile, other_phone: '' }, also: { other_phone: office } },
    { before: american, after: '', country: 'US', record: { phone: '', mobile: '' }, also: { phone: american } },
    {
      before: mobile,
      after: '',
      role: 'email_2',
      record: { mobile: '+358401234567' },
      also: { mobile: '+358401234567' },
    },
  ],
  keeps: [
    { value: '040 123 4567', role: 'city', record: { phone: '' } },
    { value: '415 555 2671', role: 'company', country: 'US', record: { phone: '' } },
    { value: '1000 0000', role: 'company', country: 'DK', record: { phone: '' } },
    { value: '+358 40 123 4567', role: 'company', record: { phone: '+358 9 123 4567' } },
    { value: '+358 40 123 4567', role: 'company', record: { phone: '' }, facts: { mayBePerson: true } },
    { value: '4155552671', role: 'street', country: 'US', record: { phone: '' } },
    { value: '007 Lane', role: 'street', country: 'US', record: { phone: '' } },
    { value: '01.02.2024', role: 'street', country: 'GB', record: { phone: '' } },
    '',
    'jane@acme.com',
    mobile,
    { value: mobile, record: { phone: office } },
    { value: mobile, record: { fax: '', home_phone: '' } },
    { value: office, record: { phone: mobile, mobile: '' } },
    { value: '040 123 4567', record: { phone: '' } },
    { value: '12', country: 'FI', record: { phone: '' } },
    { value: '2024-03-12', country: 'FI', record: { phone: '' } },
    { value: 'call 040 123 4567 after five', country: 'FI', record: { phone: '' } },
    { value: 'acme.com', record: { phone: '' } },
    { value: 'jane123.acme.com', record: { phone: '' } },
    { value: mobile, record: { phone: '', first_name: 'jane@acme.com', city: '00100', postal_code: 'Helsinki' } },
  ],
});
