import { phoneFake } from '../../src/validators/phone-fake.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(phoneFake, {
  passes: [
    '+14155550142',
    '+358401234567',
    { value: '040 123 4567', country: 'FI' },
    '+442079460123',
    '+4535353535',
    '+33101010101',
    '+864008888888',
    '+18005555555',
    '12',
    '112',
    'none',
    '+358503003000',
    '+61491570006',
    '12345678901234567890123',
  ],
  fails: [
    { value: '555-555-5555', message: 'repeated' },
    { value: '+15555555555', message: 'repeated' },
    { value: '000', message: 'repeated' },
    { value: '0000000000', message: 'repeated' },
    { value: '111-1111', message: 'repeated' },
    { value: '+14151111111', message: 'repeated' },
    { value: '(415) 555-5555', country: 'US', message: 'repeated' },
    { value: '+358 000 000 000', message: 'repeated' },
    { value: '123123123', message: 'repeated' },
    { value: '123456789', message: 'sequence' },
    { value: '1234567890', message: 'sequence' },
    { value: '0123456789', message: 'sequence' },
    { value: '987654321', message: 'sequence' },
    { value: '+1 123 456 7890', message: 'sequence' },
    { value: '12345', message: 'sequence' },
    { value: '147258369', message: 'sequence' },
  ],
});
