import { birthParts } from '../../src/validators/birth-parts.ts';
import { testValidator } from '../rule-tester.ts';

const month = { role: 'birth_month' } as const;
const day = { role: 'birth_day' } as const;
const of = (birth_year: string, birth_month: string) => ({ ...day, record: { birth_year, birth_month } });

testValidator(birthParts, {
  passes: [
    '1985',
    ' 1985 ',
    '2026',
    '1916',
    '',
    { value: '1905', options: { maxAge: 125 } },
    { value: '1', ...month },
    { value: '09', ...month },
    { value: '12', ...month },
    { value: 'March', ...month },
    { value: 'März', ...month },
    { value: '', ...month },
    { value: '31', ...day },
    { value: '', ...day },
    { value: '29', ...of('1984', '2') },
    { value: '29', ...of('', '2') },
    { value: '30', ...of('1985', 'April') },
    { value: '31', ...of('1985', '17') },
    { value: '31', ...of('1985', '') },
  ],
  fails: [
    { value: '85', message: 'year' },
    { value: '1902', message: 'year' },
    { value: '2027', message: 'year' },
    { value: 'unknown', message: 'year' },
    { value: '0', ...month, message: 'month' },
    { value: '13', ...month, message: 'month' },
    { value: 'Mrch', ...month, message: 'month' },
    { value: '0', ...day, message: 'day' },
    { value: '32', ...day, message: 'day' },
    { value: '1.5', ...day, message: 'day' },
    { value: '31', ...of('1985', '4'), message: 'no-such-day' },
    { value: '30', ...of('', '2'), message: 'no-such-day' },
    { value: '29', ...of('1985', 'Feb'), message: 'no-such-day' },
  ],
});
