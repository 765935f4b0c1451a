import { cityFromPostcode } from '../../src/normalizers/city-from-postcode.ts';
import { testNormalizer } from '../rule-tester.ts';

const fills = (before: string, country: string, city: string, record = {}) => ({
  before,
  after: before,
  country,
  record: { city: '', ...record },
  also: { city },
});
const keeps = (value: string, country: string, record = {}) => ({ value, country, record: { city: '', ...record } });

testNormalizer(cityFromPostcode, {
  repairs: [
    fills('94105', 'US', 'San Francisco'),
    fills('94105', 'US', 'San Francisco', { state: 'CA' }),
    fills('10001-1234', 'US', 'New York', { state: 'New York' }),
    fills('83814', 'US', "Coeur d'Alene"),
    fills('00908', 'PR', 'San Juan'),
    fills('33100', 'FI', 'Tampere'),
    fills('00100', 'FI', 'Helsinki', { country: 'FI' }),
    fills('22100', 'AX', 'Mariehamn'),
    fills('91100', 'FI', 'Ii'),
  ],
  keeps: [
    keeps('94105', ''),
    keeps('94105', 'US', { city: 'SF' }),
    keeps('94105', 'US', { state: 'NV' }),
    keeps('94105', 'US', { state: 'Bavaria' }),
    keeps('94105', 'DE'),
    keeps('75001', 'FR'),
    keeps('00000', 'US'),
    keeps('9410', 'US'),
    // An area that no post office serves, a firm, a parcel locker.
    keeps('99999', 'US'),
    keeps('00029', 'FI'),
    keeps('33315', 'FI'),
    keeps('33100', 'FI', { country: '', phone: '+46701234567' }),
    { value: '94105', country: 'US', record: {} },
  ],
});
