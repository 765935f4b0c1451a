import { countryFromPostcode } from '../../src/normalizers/country-from-postcode.ts';
import { testNormalizer } from '../rule-tester.ts';

const fills = (before: string, country: string, record = {}) => ({
  before,
  after: before,
  record: { country: '', ...record },
  also: { country },
});
const keeps = (value: string, record = {}) => ({ value, record: { country: '', ...record } });

testNormalizer(countryFromPostcode, {
  repairs: [
    fills('SW1A 1AA', 'GB'),
    fills('m1 1ae', 'GB'),
    fills('K1A 0B1', 'CA', { state: 'ON' }),
    fills('1012 AB', 'NL', { phone: '+31201234567' }),
    fills('D02 X285', 'IE'),
    fills('00-950', 'PL'),
    fills('1000-205', 'PT'),
    fills('01310-100', 'BR'),
    fills('D-80331', 'DE'),
    fills('FI-00100', 'FI'),
    fills('100-0001', 'JP'),
    fills('LV-1010', 'LV'),
  ],
  keeps: [
    '00100',
    '80331',
    '94105-1234',
    '113 45',
    'DE 19801',
    'SE 11',
    'CA 90210',
    'HM 12',
    'AB12',
    'X-80331',
    'n/a 12',
    keeps('00950'),
    keeps('SW1A'),
    keeps('100-0001', { phone: '+14155552671' }),
    keeps('JE2 3AB'),
    keeps('SW1A 1AA', { country: 'GB' }),
    keeps('SW1A 1AA', { phone: '+358401234567' }),
    keeps('1012 AB', { state: 'Texas' }),
    keeps('D-80331', { mobile: '+43664123456' }),
  ].map((keep) => (typeof keep === 'string' ? keeps(keep) : keep)),
});
