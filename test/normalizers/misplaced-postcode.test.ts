import { misplacedPostcode } from '../../src/normalizers/misplaced-postcode.ts';
import { testNormalizer } from '../rule-tester.ts';

const record = { postal_code: '' };

testNormalizer(misplacedPostcode, {
  repairs: [
    { before: '00100', after: '', country: 'FI', record, also: { postal_code: '00100' } },
    { before: '94105', after: '', role: 'state', country: 'US', record, also: { postal_code: '94105' } },
    { before: 'SW1A 1AA', after: '', country: 'GB', record, also: { postal_code: 'SW1A 1AA' } },
    { before: '00100', after: '', country: 'FI', record: { postal_code: '00100' }, also: { postal_code: '00100' } },
  ],
  keeps: [
    '',
    '00100',
    { value: '00100', record },
    { value: '00100', country: 'FI' },
    { value: '00100', country: 'FI', record: { postal_code: '33100' } },
    { value: '100', country: 'FI', record },
    { value: '1 200', country: 'FI', record },
    { value: '00100 Helsinki', country: 'FI', record },
    { value: 'Paris 75', country: 'FR', record },
    { value: '29 Palms', country: 'US', record },
    { value: 'Helsinki', country: 'FI', record },
  ],
});
