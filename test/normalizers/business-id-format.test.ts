import { businessIdFormat } from '../../src/normalizers/business-id-format.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(businessIdFormat, {
  repairs: [
    { before: '12345671', after: '1234567-1', country: 'FI' },
    { before: '01120389', after: '0112038-9', column: 'Y-tunnus' },
    { before: '01120389', after: '0112038-9', column: 'FO-nummer', country: 'FI' },
    { before: '1234567–1', after: '1234567-1', column: 'VAT number', country: 'FI' },
  ],
  keeps: [
    '',
    '12345671',
    { value: '1234567-1', country: 'FI' },
    { value: '12345678', country: 'FI' },
    { value: '1234567-8', country: 'FI' },
    { value: '00000060', country: 'FI' },
    { value: '12345671', country: 'SE' },
    { value: '12345671', country: 'DE', column: 'Y-tunnus' },
    { value: '12345671', country: 'FI', column: 'CVR-nummer' },
    { value: 'FI12345671', country: 'FI' },
    { value: '1234567', country: 'FI' },
    { value: '123456711', country: 'FI' },
    { value: '1234567 1', country: 'FI' },
  ],
});
