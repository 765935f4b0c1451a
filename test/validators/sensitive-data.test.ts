import { sensitiveData } from '../../src/validators/sensitive-data.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(sensitiveData, {
  passes: [
    'Met at the fair',
    'order 4111 1111 1111 1112',
    'call +358 40 123 4567',
    '131052-308U',
    '010101-1234',
    '000-12-3456',
    '666-12-3456',
    '415-555-0142',
    '2024-03-05',
    { value: '4111111111111111', role: 'external_id' },
    { value: '4111111111111111', role: 'id' },
    { value: 'https://x.example/4111111111111111', role: 'website' },
    'invoice 2024123456789012',
    'password reset sent',
    'Y-tunnus 1234567-1',
    'FI21 1234 5600 0007 86',
    '00000000000000',
  ],
  fails: [
    {
      value: 'hetu 131052-308T',
      message: 'identity-number',
      data: { kind: 'fi-henkilotunnus', masked: '******-**8T' },
    },
    { value: '131052-308t', message: 'identity-number' },
    { value: 'SSN 123-45-6789', message: 'identity-number', data: { kind: 'us-ssn', masked: '***-**-**89' } },
    { value: 'ssn: 123456789', message: 'identity-number' },
    {
      value: '身份证 11010519491231002X',
      message: 'identity-number',
      data: { kind: 'cn-id', masked: '****************2X' },
    },
    { value: 'pnr 811218-9876', message: 'identity-number', data: { kind: 'se-personnummer', masked: '******-**76' } },
    { value: 'CPF 529.982.247-25', message: 'identity-number' },
    { value: 'DNI 12345678Z', message: 'identity-number' },
    { value: 'PESEL 44051401359', message: 'identity-number' },
    {
      value: 'card 4111 1111 1111 1111',
      message: 'card-number',
      data: { kind: 'card', masked: '**** **** **** **11' },
    },
    { value: '5500-0000-0000-0004', message: 'card-number' },
    { value: '378282246310005', message: 'card-number' },
    {
      value: 'IBAN FI21 1234 5600 0007 85',
      message: 'bank-account',
      data: { kind: 'iban', masked: '**** **** **** **** 85' },
    },
    { value: 'DE89370400440532013000', message: 'bank-account' },
    { value: 'password: hunter2', message: 'password' },
    { value: 'salasana: kissa123', message: 'password' },
  ],
});
