import type { Role } from '../../src/contract.ts';
import { required } from '../../src/validators/required.ts';
import { testValidator } from '../rule-tester.ts';

const cell = (value: string) => ({ value, column: 'Segment', role: 'notes' as const });
const row = (record: { readonly [role in Role]?: string }) => ({ value: '', role: 'id' as const, record });

testValidator(required, {
  passes: [
    cell('SMB'),
    row({ first_name: 'Ana', last_name: '', email: 'ana@acme.es', phone: '' }),
    row({ first_name: '', last_name: '', company: 'Acme', email: '', phone: '+14155550142' }),
    row({ full_name: 'Madonna', mobile: '040 123 4567' }),
    row({ email: 'ana@acme.es' }),
    row({ first_name: 'Ana' }),
    row({ full_name: 'Ana', email: '', linkedin: 'https://www.linkedin.com/in/ana' }),
    row({ full_name: 'Ana', email: '', phone: '', home_phone: '040 123 4567' }),
    row({ full_name: 'Ana', linkedin: '' }),
    { ...row({ full_name: 'Ana', email: '', website: 'https://www.linkedin.com/in/ana' }), crm: 'linkedin' },
    row({ notes: 'no columns of names or addresses at all' }),
    { ...row({ company: 'Acme', phone: '' }), kind: 'company' },
    { ...row({ first_name: '', last_name: '', email: '' }), kind: 'unknown' },
    { ...row({ deal_name: 'Renewal' }), kind: 'deal' },
    { ...row({ deal_amount: '5' }), kind: 'deal' },
    { ...row({ full_name: 'x', email: '' }), options: { fields: [['full_name']] } },
    {
      ...row({ full_name: 'x', email: 'a@b.fi', lifecycle_stage: 'lead', company: '' }),
      options: { byStage: { customer: ['company'] } },
    },
    {
      ...row({ full_name: 'x', email: 'a@b.fi', lifecycle_stage: 'customer' }),
      options: { byStage: { customer: ['company'] } },
    },
  ],
  fails: [
    { ...cell(''), message: 'missing', data: { fields: 'Segment' } },
    { ...cell(' '), message: 'missing' },
    { ...row({ full_name: 'Jane Doe', phone: '', email: '' }), message: 'missing' },
    { ...row({ first_name: 'Anna', last_name: 'Mäki', email: '' }), message: 'missing' },
    {
      ...row({ first_name: '', last_name: '', email: 'ana@acme.es' }),
      message: 'missing',
      data: { fields: 'first_name, last_name' },
    },
    { ...row({ full_name: 'Ana', email: '', phone: '' }), message: 'missing', data: { fields: 'email, phone' } },
    { ...row({ full_name: 'Ana', email: '', linkedin: '' }), message: 'missing', data: { fields: 'email' } },
    { ...row({ full_name: 'Ana', email: '', website: 'acme.com' }), message: 'missing' },
    { ...row({ full_name: 'Ana', email: '', website: '' }), crm: 'linkedin', message: 'missing' },
    { ...row({ full_name: '', email: '' }), message: 'missing', data: { fields: 'full_name' } },
    { ...row({ full_name: ' ', email: 'a@b.fi' }), message: 'missing' },
    { ...row({ company: '', phone: '1' }), kind: 'company', message: 'missing', data: { fields: 'company' } },
    { ...row({ deal_name: '' }), kind: 'deal', message: 'missing' },
    { ...row({ country: '', full_name: 'x' }), options: { fields: [['country']] }, message: 'missing' },
    {
      ...row({ full_name: 'x', email: 'a@b.fi', lifecycle_stage: 'Customer', company: '', country: 'FI' }),
      options: { byStage: { customer: ['company', 'country'] } },
      message: 'missing-for-stage',
      data: { fields: 'company', stage: 'Customer' },
    },
    {
      ...row({ full_name: 'x', email: 'a@b.fi', lifecycle_stage: 'MQL', company: '', country: '' }),
      options: { byStage: { 'Marketing Qualified Lead': ['company', 'country'] } },
      message: 'missing-for-stage',
      data: { fields: 'company, country', stage: 'MQL' },
    },
    {
      ...row({ full_name: 'x', email: 'a@b.fi', lifecycle_stage: 'VIP', company: '' }),
      options: { byStage: { vip: ['company'] } },
      message: 'missing-for-stage',
    },
  ],
});
