import { phoneDuplicateEmpty } from '../../src/normalizers/phone-duplicate-empty.ts';
import { testNormalizer } from '../rule-tester.ts';

const mobile = '+358401234567';
const office = '+442079460123';

testNormalizer(phoneDuplicateEmpty, {
  repairs: [
    { before: mobile, after: '', role: 'phone', record: { mobile } },
    { before: office, after: '', role: 'mobile', record: { phone: office } },
    { before: mobile, after: '', role: 'other_phone', record: { phone: '', mobile } },
    { before: office, after: '', role: 'other_phone', record: { phone: '', home_phone: office } },
    { before: '+358 40 1234567', after: '', role: 'phone', record: { mobile } },
    { before: '040 1234567', after: '', role: 'phone', country: 'FI', record: { mobile } },
    { before: '+14155550142', after: '', role: 'phone', record: { mobile: '+1 415 555 0142' } },
    { before: '+14155550142', after: '', role: 'home_phone', record: { phone: '+1 415 555 0142' } },
    { before: office, after: '', role: 'other_phone', record: { home_phone: office } },
    { before: office, after: '', role: 'other_phone', column: 'Phone 2', record: { phone: office } },
    { before: mobile, after: '', role: 'phone', column: 'Billing Phone', record: { mobile } },
  ],
  keeps: [
    '',
    mobile,
    { value: mobile, role: 'mobile', record: { phone: mobile } },
    { value: '+14155550142', role: 'mobile', record: { phone: '+14155550142' } },
    { value: '+14155550142', role: 'phone', record: { home_phone: '+14155550142' } },
    { value: mobile, role: 'phone', record: { mobile: `${mobile} ext. 5` } },
    { value: office, role: 'other_phone', column: 'Default Address Phone', record: { phone: office } },
    {
      value: office,
      role: 'other_phone',
      column: 'Practice Location Address Telephone Number',
      record: { phone: office },
    },
    { value: mobile, role: 'other_phone', column: 'shipping_phone', record: { mobile } },
    { value: mobile, role: 'phone', record: { mobile }, factsOf: { mobile: { messenger: true } } },
    { value: office, role: 'mobile', record: { phone: office }, facts: { messenger: true } },
    { value: '5551234', role: 'phone', record: { mobile: '5551234' } },
    { value: office, role: 'phone', record: { mobile: office } },
    { value: mobile, role: 'phone', record: { mobile: '+358501234567' } },
    { value: mobile, role: 'phone', record: { mobile: '' } },
    { value: mobile, role: 'phone', record: { fax: mobile } },
    { value: office, role: 'home_phone', record: { other_phone: office } },
    { value: `${office} ext. 5`, role: 'mobile', record: { phone: office } },
    { value: '040 1234567', role: 'phone', record: { mobile: '040 1234567' } },
    { value: mobile, role: 'other_phone', record: { phone: mobile }, factsOf: { phone: { setApart: true } } },
    { value: office, role: 'mobile', record: { phone: office }, factsOf: { phone: { setApart: true } } },
    { value: 'reception', role: 'mobile', record: { phone: 'reception' } },
    { value: '555-5555', role: 'mobile', country: 'US', record: { phone: '555-5555' } },
  ],
});
