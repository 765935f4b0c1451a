import { phoneCountry } from '../../src/validators/phone-country.ts';
import { testValidator } from '../rule-tester.ts';

const inCountry = (cell: string, country: string) => ({ country, record: { country: cell } });

testValidator(phoneCountry, {
  passes: [
    '+358401234567',
    { value: '+358401234567', ...inCountry('Finland', 'FI') },
    { value: '+14165550142', ...inCountry('USA', 'US') },
    { value: '+77011234567', ...inCountry('Russia', 'RU') },
    { value: '+441534440000', ...inCountry('United Kingdom', 'GB') },
    { value: '+390669812345', ...inCountry('Italy', 'IT') },
    { value: '+262262123456', ...inCountry('France', 'FR') },
    { value: '+80012345678', ...inCountry('Finland', 'FI') },
    { value: '040 123 4567', ...inCountry('Germany', 'DE') },
    { value: '+49', ...inCountry('Finland', 'FI') },
    { value: '+4930123456', ...inCountry('Atlantis', 'FI') },
    { value: '+4930123456', country: 'FI', record: { country: '' } },
    { value: '+4930123456', country: 'FI' },
  ],
  fails: [
    {
      value: '+4930123456',
      ...inCountry('Finland', 'FI'),
      message: 'mismatch',
      data: { phoneCountry: 'DE', country: 'FI' },
    },
    {
      value: '+358401234567',
      ...inCountry('US', 'US'),
      message: 'mismatch',
      data: { phoneCountry: 'FI', country: 'US' },
    },
    { value: '+358401234567 ext. 5', ...inCountry('Sweden', 'SE'), message: 'mismatch' },
  ],
});
