import { phoneFakeEmpty } from '../../src/normalizers/phone-fake-empty.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(phoneFakeEmpty, {
  repairs: [
    { before: '555-555-5555', after: '' },
    { before: '123456789', after: '' },
    { before: '000', after: '' },
    { before: '111111', after: '', role: 'mobile' },
    { before: '+1 (555) 555-5555', after: '' },
    { before: '987654321', after: '' },
  ],
  keeps: [
    '',
    '+14155550142',
    '040 1234567',
    '+358401234567',
    '112',
    '12',
    'room 111',
    '555-555-5555 ask for Jane',
    '3.58401E+11',
    'none',
  ],
});
