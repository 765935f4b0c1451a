import { companyNumber } from '../../src/validators/company-number.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(companyNumber, {
  passes: [
    '1234567-1',
    '12345671',
    '1234567-8',
    { value: '1234567-1', country: 'FI' },
    { value: '0112038-9', country: 'FI' },
    { value: 'FI12345671', country: 'FI' },
    { value: '556036-0793', country: 'FI' },
    { value: '12345678', country: 'SE' },
    { value: '12345678', country: 'DE', column: 'Y-tunnus' },
    { value: '4876880001', country: 'FI' },
    { value: '1234567-1', column: 'Y-tunnus' },
    { value: '12345671', country: 'FI', column: 'CVR-nummer' },
  ],
  fails: [
    { value: '12345671', country: 'FI', message: 'missing-dash', data: { id: '1234567-1' } },
    { value: '01120389', column: 'Y-tunnus', message: 'missing-dash', data: { id: '0112038-9' } },
    { value: '01120389', column: 'FO-nummer', message: 'missing-dash' },
    { value: '12345671', country: 'FI', role: 'company_id', message: 'missing-dash' },
    { value: '1234567-8', country: 'FI', message: 'bad-check-digit' },
    { value: '12345678', country: 'FI', message: 'bad-check-digit' },
    { value: '0000006-0', country: 'FI', message: 'bad-check-digit' },
  ],
});
