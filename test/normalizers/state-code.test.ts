import { stateCode } from '../../src/normalizers/state-code.ts';
import { testNormalizer } from '../rule-tester.ts';

const US = { country: 'US' };
const CA = { country: 'CA' };

testNormalizer(stateCode, {
  repairs: [
    { before: 'California', after: 'CA', ...US },
    { before: 'calif.', after: 'CA', ...US },
    { before: 'ca', after: 'CA', ...US },
    { before: 'N.Y.', after: 'NY', ...US },
    { before: 'new york', after: 'NY', ...US },
    { before: 'N. Carolina', after: 'NC', ...US },
    { before: 'Mass.', after: 'MA', ...US },
    { before: 'Washington DC', after: 'DC', ...US },
    { before: 'Washington', after: 'WA', ...US },
    { before: 'Georgia', after: 'GA', ...US },
    { before: 'CA - California', after: 'CA', ...US },
    { before: 'California (CA)', after: 'CA', ...US },
    { before: 'US-TX', after: 'TX', ...US },
    { before: 'Québec', after: 'QC', ...CA },
    { before: 'ontario', after: 'ON', ...CA },
    { before: 'PQ', after: 'QC', ...CA },
    { before: 'Newfoundland', after: 'NL', ...CA },
    { before: 'Nouveau-Brunswick', after: 'NB', ...CA },
    { before: 'New South Wales', after: 'NSW', country: 'AU' },
    { before: 'wa', after: 'WA', country: 'AU' },
    { before: 'CA', after: 'California', options: { form: 'name' }, ...US },
    { before: 'ON', after: 'Ontario', options: { form: 'name' }, ...CA },
    { before: 'California', after: 'CA', record: { country: '', postal_code: '94043' } },
    { before: 'Ontario', after: 'ON', record: { postal_code: 'M5V 2T6' } },
  ],
  keeps: [
    'California',
    'Calif.',
    'Georgia',
    'Uusimaa',
    { value: 'CA', ...US },
    { value: 'California', country: 'FI' },
    { value: 'California', record: { postal_code: '10001' } },
    { value: 'California', record: { country: 'Kalifornien', postal_code: '94043' } },
    { value: 'Cal', record: { postal_code: '94043' } },
    { value: 'Ontario', ...US },
    { value: 'Bavaria', ...US },
    { value: 'CA', ...CA },
    { value: 'Bayern', country: 'DE' },
    { value: 'CA / NV', ...US },
    { value: 'N/A', ...US },
    { value: 'Québec', country: 'FR' },
    { value: 'NSW', country: 'AU' },
    { value: 'California', options: { form: 'name' }, ...US },
  ],
});
