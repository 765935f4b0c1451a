import { phoneSplit } from '../../src/normalizers/phone-split.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(phoneSplit, {
  repairs: [
    {
      before: '+1 415 555 0142 / +1 415 555 0143',
      after: '+1 415 555 0142',
      also: { mobile: '+1 415 555 0143' },
      record: { mobile: '' },
    },
    {
      before: '09 123 4567 / 040 123 4567',
      after: '09 123 4567',
      also: { mobile: '040 123 4567' },
      country: 'FI',
      record: { mobile: '' },
    },
    {
      before: '+14155550142; +14155550143',
      after: '+14155550142',
      also: { other_phone: '+14155550143' },
      record: { mobile: '+14155550199', other_phone: '' },
    },
    {
      before: '+358401234567/+358501234567',
      after: '+358401234567',
      also: { mobile: '+358501234567' },
      record: { mobile: '' },
    },
    {
      before: '+442079460123\n+442079460124',
      after: '+442079460123',
      also: { other_phone: '+442079460124' },
      record: { other_phone: '' },
    },
    {
      before: '+14155550142 ::: +14155550143',
      after: '+14155550142',
      also: { home_phone: '+14155550143' },
      record: { home_phone: '' },
    },
    {
      before: 'Tel: 09 123 4567, mob: 040 123 4567',
      after: 'Tel: 09 123 4567',
      also: { mobile: 'mob: 040 123 4567' },
      country: 'FI',
      record: { mobile: '', other_phone: '' },
    },
    {
      before: '040 123 4567 tai 050 123 4567',
      after: '040 123 4567',
      also: { phone: '050 123 4567' },
      role: 'mobile',
      country: 'FI',
      record: { phone: '' },
    },
    { before: '+14155550142; 1 415 555 0142', after: '+14155550142', country: 'US' },
    {
      before: '+14155550142; +14155550143',
      after: '+14155550142',
      also: { mobile: '+1 415 555 0143' },
      record: { mobile: '+1 415 555 0143' },
    },
    {
      before: '415 555 0142 / 415 555 0143',
      after: '415 555 0142',
      also: { mobile: '415 555 0143' },
      record: { mobile: '' },
    },
  ],
  keeps: [
    '',
    '+14155550142',
    '+14155550142; +14155550143',
    { value: '+14155550142; +14155550143', record: { mobile: '+14155550199' } },
    { value: '+14155550142; +14155550143', record: { fax: '' } },
    { value: '030/23125000', country: 'DE', record: { mobile: '' } },
    { value: '0211 / 123456', country: 'DE', record: { mobile: '' } },
    { value: '089 1234-10 / 12', country: 'DE', record: { mobile: '' } },
    { value: '+1 415 555 0142, ext. 5', record: { mobile: '' } },
    { value: 'tel:+14155550142;ext=5', record: { mobile: '' } },
    { value: 'Jane / Bob, reception', record: { mobile: '' } },
    { value: '555-555-5555; 415-555-0142', country: 'US', record: { mobile: '' } },
    { value: '12.5.2024 / 13.5.2024', country: 'FI', record: { mobile: '' } },
  ],
});
