import { dateExcelSerial } from '../../src/normalizers/date-excel-serial.ts';
import { testNormalizer } from '../rule-tester.ts';

const dates = { dateOrder: 'ymd' } as const;

testNormalizer(dateExcelSerial, {
  repairs: [
    { before: '45748', after: '2025-04-01', facts: dates },
    { before: '45748.5', after: '2025-04-01 12:00', facts: { dateOrder: 'mdy' } },
    { before: '45748,604166666664', after: '2025-04-01 14:30', facts: dates },
    { before: '20000', after: '1954-10-03', facts: dates },
    { before: '60000', after: '2064-04-08', facts: dates },
    { before: '45748.0', after: '2025-04-01', facts: dates },
    { before: '45748', after: '2025-04-01', options: { always: true } },
    { before: '45748', after: '2025-04-01', facts: { dateSystem: 1900 } },
    { before: '44286', after: '2025-04-01', facts: dates, options: { base: 1904 } },
  ],
  keeps: [
    '',
    '45748',
    { value: '', facts: dates },
    { value: '44286', facts: { ...dates, dateSystem: 'unclear' } },
    { value: '19999', facts: dates },
    { value: '60001', facts: dates },
    { value: '00100', facts: dates },
    { value: '2024', facts: dates },
    { value: '20240305', facts: dates },
    { value: '1700000000', facts: dates },
    { value: '2025-04-01', facts: dates },
    { value: '4.5E+4', facts: dates },
    { value: '45 748', facts: dates },
    { value: '-45748', facts: dates },
    { value: 'A45748', facts: dates },
  ],
});
