import { misplacedCountry } from '../../src/normalizers/misplaced-country.ts';
import { testNormalizer } from '../rule-tester.ts';

const record = { country: '' };

testNormalizer(misplacedCountry, {
  repairs: [
    { before: 'Finland', after: '', record, also: { country: 'Finland' } },
    { before: 'UNITED STATES', after: '', record, also: { country: 'UNITED STATES' } },
    { before: 'USA', after: '', record, also: { country: 'USA' } },
    {
      before: 'Deutschland',
      after: '',
      record: { country: '', phone: '+493012345678' },
      also: { country: 'Deutschland' },
    },
  ],
  keeps: [
    '',
    'Finland',
    { value: 'Finland', record: { country: 'FI' } },
    { value: 'Georgia', record },
    { value: 'CA', record },
    { value: 'COL', record },
    { value: 'Luxembourg', record },
    { value: 'Singapore', record },
    { value: 'Scotland', record },
    { value: 'Granada', record },
    { value: 'Deutschland', record },
    { value: 'California', record },
    { value: 'Uusimaa', record },
  ],
});
