import { shiftedRow } from '../../src/validators/shifted-row.ts';
import { testValidator } from '../rule-tester.ts';

const good = {
  first_name: 'Jane', last_name: 'Doe', email: 'jane@acme.com', phone: '+358401234567', city: 'Helsinki', postal_code: '00100', country: 'Finland',
}; // biome-ignore format: a record reads better dense

testValidator(shiftedRow, {
  passes: [
    { value: '', record: good },
    { value: '', record: {} },
    { value: '', record: { ...good, email: '', phone: '' } },
    // swapped, not shifted
    { value: '', record: { ...good, email: '+358401234567', phone: 'jane@acme.com' } },
    { value: '', record: { ...good, city: '00100', postal_code: 'Helsinki' } },
    // one wrong cell
    { value: '', record: { ...good, email: '+358501234567' } },
    { value: '', record: { ...good, first_name: 'jane@acme.com' } },
    // notes in typed columns
    { value: '', record: { ...good, email: 'none', phone: 'ask reception' } },
    { value: '', record: { ...good, email: '+358401234567', phone: 'ask reception' } },
    { value: '', record: { ...good, city: 'Paris 8', postal_code: '75008' } },
    { value: '', record: { ...good, postal_code: 'SW1A 1AA', country: 'GB' } },
    { value: '', record: { ...good, first_name: '12345', last_name: '67890' } },
    // two bad cells beside names in scripts without capitals, or in small letters: nothing says that these are elsewhere
    { value: '', record: { ...good, company: '北京科技有限公司', phone: '123', postal_code: 'ABC' } },
    { value: '', record: { ...good, last_name: 'علي', phone: '123', postal_code: 'ABC' } },
    { value: '', record: { ...good, company: 'acme', phone: '123', postal_code: 'ABC' } },
    { value: '', record: { company: '3M', city: '', email: 'x', phone: 'y' } },
  ],
  fails: [
    {
      value: '',
      record: { ...good, email: '+358401234567', phone: '00100', postal_code: 'Helsinki' },
      message: 'shifted',
      data: { columns: 'email, phone, postal_code' },
    },
    {
      value: '',
      record: {
        ...good,
        first_name: 'Jane',
        last_name: 'jane@acme.com',
        email: '+358401234567',
        phone: 'Helsinki',
        city: '00100',
        postal_code: 'Finland',
        country: '',
      },
      message: 'shifted',
    },
    {
      value: '',
      record: {
        ...good,
        email: 'Acme',
        phone: 'jane@acme.com',
        city: '+358401234567',
        postal_code: 'Helsinki',
        country: '00100',
      },
      message: 'shifted',
    },
    {
      value: '',
      record: {
        first_name: 'Jane',
        email: '(415) 555-0142',
        phone: 'Boston',
        city: '02134',
        postal_code: 'USA',
        country: '2024-03-12',
        created_at: '',
      },
      country: 'US',
      message: 'shifted',
    },
  ],
});
