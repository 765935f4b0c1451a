import { nameJobTitle } from '../../src/normalizers/name-job-title.ts';
import { testNormalizer } from '../rule-tester.ts';

const record = { job_title: '' };

testNormalizer(nameJobTitle, {
  repairs: [
    { before: 'tj. Pekka', after: 'Pekka', role: 'first_name', record, also: { job_title: 'tj.' } },
    { before: 'toim.joht. Pekka Aho', after: 'Pekka Aho', record, also: { job_title: 'toim.joht.' } },
    { before: 'toimitusjohtaja Pekka Aho', after: 'Pekka Aho', record, also: { job_title: 'toimitusjohtaja' } },
    { before: 'tj.Pekka Aho', after: 'Pekka Aho', record, also: { job_title: 'tj.' } },
    { before: 'CEO Jane Doe', after: 'Jane Doe', record, also: { job_title: 'CEO' } },
    { before: 'tj Pekka Aho', after: 'Pekka Aho', record: { job_title: 'TJ' } },
  ],
  keeps: [
    '',
    'tj. Pekka',
    { value: 'Pekka Aho', record },
    { value: 'PJ Harvey', record },
    { value: 'TJ Maxx', record },
    { value: 'T.J. Smith', record },
    { value: 'T. J. Smith', record },
    { value: 'tj.', record },
    { value: 'tj. 040 1234567', record },
    { value: 'CEO', record },
    { value: 'Sales Manager', record },
    { value: 'Dr. Pekka Aho', record },
    { value: 'tj. Pekka', role: 'last_name', record: {} },
  ],
});
