import { misplacedJobTitle } from '../../src/normalizers/misplaced-job-title.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(misplacedJobTitle, {
  repairs: [
    {
      before: 'Sales Manager',
      after: '',
      role: 'prefix',
      record: { job_title: '' },
      also: { job_title: 'Sales Manager' },
    },
    { before: '经理', after: '', record: { job_title: '' }, also: { job_title: '经理' } },
    { before: 'Sales Manager', after: '', record: { job_title: '' }, also: { job_title: 'Sales Manager' } },
    { before: 'CEO', after: '', record: { job_title: '' }, also: { job_title: 'CEO' } },
    {
      before: 'toimitusjohtaja',
      after: '',
      role: 'last_name',
      record: { job_title: '' },
      also: { job_title: 'toimitusjohtaja' },
    },
    { before: '总经理', after: '', role: 'first_name', record: { job_title: '' }, also: { job_title: '总经理' } },
    {
      before: 'Sales Manager',
      after: '',
      record: { job_title: 'Sales Manager' },
      also: { job_title: 'Sales Manager' },
    },
  ],
  keeps: [
    { value: 'Sales Manager', role: 'full_name', record: { job_title: '' }, facts: { mayBeCompany: true } },
    { value: 'Dr.', role: 'prefix', record: { job_title: '' } },
    { value: 'Frau', role: 'prefix', record: { job_title: '' } },
    '',
    { value: 'vd', role: 'last_name', record: { job_title: '' } },
    'Sales Manager',
    { value: 'Jane Doe', record: { job_title: '' } },
    { value: 'Sales Manager', record: { job_title: 'Owner' } },
    { value: 'Director Jane', record: { job_title: '' } },
    { value: 'Jane, Sales Manager', record: { job_title: '' } },
    { value: 'Coo', role: 'last_name', record: { job_title: '' } },
    { value: 'Major', role: 'last_name', record: { job_title: '' } },
    { value: 'Engineer', role: 'last_name', record: { job_title: '' } },
    { value: 'Dean', role: 'first_name', record: { job_title: '' } },
    { value: 'Sales', record: { job_title: '' } },
  ],
});
