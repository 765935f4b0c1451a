import { stateFromPostcode } from '../../src/normalizers/state-from-postcode.ts';
import { testNormalizer } from '../rule-tester.ts';

const fills = (before: string, country: string, state: string) => ({
  before,
  after: before,
  country,
  record: { state: '' },
  also: { state },
});
const keeps = (value: string, country: string, record = {}) => ({ value, country, record: { state: '', ...record } });

testNormalizer(stateFromPostcode, {
  repairs: [
    fills('94105', 'US', 'CA'),
    fills('02134', 'US', 'MA'),
    fills('10001-1234', 'US', 'NY'),
    fills('K1A 0B1', 'CA', 'ON'),
    fills('7000', 'AU', 'TAS'),
    fills('01310-100', 'BR', 'SP'),
    fills('100022', 'CN', '北京市'),
    fills('28013', 'ES', 'Madrid'),
    fills('48001', 'ES', 'Bizkaia'),
  ],
  keeps: [
    keeps('94105', ''),
    keeps('00100', 'FI'),
    keeps('94105', 'DE'),
    keeps('9410', 'US'),
    keeps('00000', 'US'),
    keeps('X0A 0H0', 'CA'),
    keeps('2620', 'AU'),
    keeps('28013', 'FR'),
    keeps('99999', 'ES'),
    keeps('28013', 'ES', { state: 'Barcelona' }),
    keeps('94105', 'US', { state: 'NV' }),
    { value: '94105', country: 'US', record: {} },
    keeps('94105', 'US', { country: '', phone: '+358401234567' }),
  ],
});
