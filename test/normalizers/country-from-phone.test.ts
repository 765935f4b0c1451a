import { countryFromPhone } from '../../src/normalizers/country-from-phone.ts';
import { testNormalizer } from '../rule-tester.ts';

const fills = (before: string, country: string, record = {}) => ({
  before,
  after: before,
  record: { country: '', ...record },
  also: { country },
});
const keeps = (value: string, record = {}) => ({ value, record: { country: '', ...record } });

testNormalizer(countryFromPhone, {
  repairs: [
    fills('+358401234567', 'FI'),
    fills('+442079460123', 'GB'),
    fills('+14155552671', 'US'),
    fills('+14165550134', 'CA'),
    fills('+8613800138000', 'CN', { postal_code: '200000' }),
    fills('+4930123456', 'DE', { state: '', mobile: '' }),
    fills('+33612345678', 'FR', { mobile: '+33123456789' }),
    fills('+14155552671 ext. 5', 'US', { state: 'CA' }),
  ],
  keeps: [
    // filled already, no column, not international, not valid
    keeps('+358401234567', { country: 'SE' }),
    { value: '+358401234567', record: {} },
    keeps('040 123 4567'),
    keeps('+358'),
    keeps('+99912345678'),
    keeps('00358401234567'),
    // of no one country, or made up
    keeps('+80012345678'),
    keeps('+18004444444'),
    keeps('+15555555555'),
    keeps('+358600123123'),
    // the rest of the record speaks for another country
    keeps('+358401234567', { mobile: '+46701234567' }),
    keeps('+358401234567', { postal_code: 'SW1A 1AA' }),
    keeps('+442079460123', { postal_code: '00100' }),
    keeps('+358812345678', { postal_code: '111 22' }),
    keeps('+358401234568', { postal_code: '101000' }),
    keeps('+358401234567', { state: 'California' }),
    keeps('+14165550134', { state: 'TX' }),
  ],
});
