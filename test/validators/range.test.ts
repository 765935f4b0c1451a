import { range } from '../../src/validators/range.ts';
import { testValidator } from '../rule-tester.ts';

const seats = { options: { min: 1, max: 5000 } };
const days = { options: { min: '2010-01-01', max: '2030-12-31' } };

testValidator(range, {
  passes: [
    '120000',
    { value: '1', ...seats },
    { value: '5000', ...seats },
    { value: '5 000,00 €', ...seats },
    { value: '9.999', ...seats },
    { value: 'many', ...seats },
    { value: '12k', ...seats },
    { value: '2024-01-01', ...seats },
    { value: '2010-01-01', ...days },
    { value: '2030-12-31T23:59:00Z', ...days },
    { value: '03/05/2009', ...days },
    { value: '12', ...days },
    { value: '-5', options: { max: 3 } },
    { value: '99', options: { min: 3 } },
  ],
  fails: [
    { value: '0', ...seats, message: 'too-low', data: { bound: 1 } },
    { value: '-3', ...seats, message: 'too-low' },
    { value: '120000', ...seats, message: 'too-high', data: { bound: 5000 } },
    { value: '€ 12.500,00', ...seats, message: 'too-high' },
    { value: '1.234.567', ...seats, message: 'too-high' },
    { value: '2009-12-31', ...days, message: 'too-low', data: { bound: '2010-01-01' } },
    { value: '31.12.2031', ...days, facts: { dateOrder: 'dmy' }, message: 'too-high', data: { bound: '2030-12-31' } },
  ],
});
