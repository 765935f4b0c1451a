import { datePlausibility } from '../../src/validators/date-plausibility.ts';
import { testValidator } from '../rule-tester.ts';

const created = { role: 'created_at' } as const;
const activity = { role: 'last_activity_at' } as const;
const updated = { role: 'updated_at' } as const;

testValidator(datePlausibility, {
  passes: [
    '1985-07-12',
    '2026-01-15',
    '1916-01-15',
    '1915-02-01',
    '--12-12',
    'not a date',
    '03/05/2050',
    { value: '2026-01-16', ...created },
    { value: '2026-01-16T08:00:00+09:00', ...created },
    { value: '2031-12-31', role: 'close_date' },
    { value: '2024-05-01', ...activity, record: { created_at: '2024-05-01 10:00' } },
    { value: '2024-04-30', ...activity, record: { created_at: '2024-05-01' } },
    { value: '2024-04-01', ...activity, record: { created_at: '' } },
    { value: '2024-04-01', ...activity, record: { created_at: '03/05/2024' } },
    { value: '2024-04-01', ...activity },
    { value: '2020-01-01', role: 'opt_in_at', record: { created_at: '2024-05-01' } },
    { value: '2024-05-01', role: 'close_date', kind: 'deal', record: { created_at: '2024-05-02' } },
    { value: '2024-06-01', role: 'close_date', kind: 'deal', record: { created_at: '2024-05-02' } },
    { value: '2023-06-01', role: 'close_date', kind: 'deal', record: { created_at: '' } },
    { value: '2023-06-01', role: 'close_date', kind: 'contact', record: { created_at: '2024-05-02' } },
    { value: '2023-06-01', role: 'close_date', kind: 'unknown', record: { created_at: '2024-05-02' } },
    { value: '1900-01-01', ...created },
    { value: '1905-01-01', options: { maxAge: 125 } },
  ],
  fails: [
    { value: '2099-12-30', ...created, message: 'future' },
    { value: '2025-11-01', ...activity, record: { created_at: '2025-12-01' }, message: 'before-created' },
    { value: '1902-03-04', message: 'too-old' },
    { value: '2150-01-01', message: 'future' },
    { value: '2026-01-17', ...created, message: 'future' },
    { value: '12/31/2026', ...updated, message: 'future' },
    { value: '2027-01-01 10:00', ...activity, message: 'future' },
    { value: '2026-12-01', role: 'opt_in_at', message: 'future' },
    { value: '1915-01-15', message: 'too-old', data: { age: 111 } },
    { value: '1820-07-12', message: 'too-old' },
    { value: '0024-12-31', message: 'too-old' },
    { value: '1960-01-01', ...created, message: 'too-early', data: { earliest: 1970 } },
    { value: '0024-12-31', role: 'close_date', message: 'too-early' },
    {
      value: '2024-01-05 10:00',
      ...activity,
      record: { created_at: '2024-03-12 09:14' },
      message: 'before-created',
      data: { created: '2024-03-12' },
    },
    {
      value: '2023-06-01',
      role: 'close_date',
      kind: 'deal',
      record: { created_at: '2024-05-02' },
      message: 'closed-before-created',
      data: { created: '2024-05-02' },
    },
    {
      value: '2023-06-01',
      role: 'close_date',
      kind: 'unknown',
      record: { created_at: '2024-05-02', deal_stage: 'Won' },
      message: 'closed-before-created',
    },
    { value: '2020-01-01', ...updated, record: { created_at: '3/15/2024' }, message: 'before-created' },
  ],
});
