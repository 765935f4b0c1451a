import { phoneDuplicate } from '../../src/validators/phone-duplicate.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(phoneDuplicate, {
  passes: [
    '+358401234567',
    { value: '+358401234567', record: { mobile: '+358401234567' } },
    { value: '+358401234567', role: 'mobile', record: { phone: '+358501234567' } },
    { value: '+358401234567', role: 'mobile', record: { phone: '' } },
    { value: '+358401234567', role: 'other_phone', column: 'shipping_phone', record: { phone: '+358401234567' } },
    { value: '+358401234567', role: 'fax', record: { phone: '+358401234567' } },
    { value: '+14155550142 ext. 5', role: 'mobile', record: { phone: '+14155550142 ext. 6' } },
    { value: '+14155550142', role: 'other_phone', record: { phone: '+14155550142' }, facts: { setApart: true } },
    { value: '+14155550142', role: 'mobile', record: { phone: '+14155550142' }, facts: { messenger: true } },
    {
      value: '+14155550142',
      role: 'home_phone',
      record: { mobile: '+14155550142' },
      factsOf: { mobile: { messenger: true } },
    },
    {
      value: '+14155550142',
      role: 'other_phone',
      record: { phone: '+14155550142' },
      factsOf: { phone: { setApart: true } },
    },
  ],
  fails: [
    {
      value: '+358401234567',
      role: 'mobile',
      record: { phone: '+358401234567' },
      message: 'same-number',
      data: { other: 'phone' },
    },
    {
      value: '+358 40 1234567',
      role: 'other_phone',
      record: { phone: '', mobile: '+358401234567' },
      message: 'same-number',
      data: { other: 'mobile' },
    },
    {
      value: '+358401234567',
      role: 'other_phone',
      column: 'Phone 2',
      record: { phone: '+358401234567' },
      message: 'same-number',
    },
    {
      value: '+358401234567',
      role: 'mobile',
      column: 'Company Mobile',
      record: { phone: '+358401234567' },
      message: 'same-number',
    },
    { value: '040 1234567', role: 'mobile', country: 'FI', record: { phone: '+358401234567' }, message: 'same-number' },
    { value: 'reception', role: 'mobile', record: { phone: 'reception' }, message: 'same-number' },
  ],
});
