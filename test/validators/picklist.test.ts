import { picklist } from '../../src/validators/picklist.ts';
import { testValidator } from '../rule-tester.ts';

const stage = { crm: 'hubspot', role: 'lifecycle_stage' } as const;

testValidator(picklist, {
  passes: [
    'anything while the CRM is not known',
    { value: 'customer', ...stage },
    { value: 'Customer', ...stage },
    { value: 'Marketing Qualified Lead', ...stage },
    { value: '48291734', ...stage },
    { value: 'CONNECTED', crm: 'hubspot', role: 'lead_status' },
    { value: 'Open - Not Contacted', crm: 'salesforce', role: 'lead_status' },
    { value: 'hot', crm: 'salesforce', role: 'rating' },
    { value: 'Billboard', crm: 'salesforce', role: 'lead_source' },
    { value: 'Own stage', crm: 'hubspot', role: 'deal_stage' },
    { value: 'Own status', crm: 'pipedrive', role: 'lead_status' },
    { value: 'VIP', ...stage, options: { allow: ['VIP'] } },
    { value: 'a', role: 'rating', options: { values: { rating: ['a', 'b'] } } },
  ],
  fails: [
    { value: 'VIP', ...stage, message: 'unknown-value' },
    { value: 'Customer?', ...stage, options: { values: { lifecycle_stage: ['customer'] } }, message: 'unknown-value' },
    { value: '12', ...stage, message: 'unknown-value' },
    { value: 'Reopened', crm: 'hubspot', role: 'lead_status', message: 'unknown-value' },
    { value: 'Recycled', crm: 'salesforce', role: 'lead_status', message: 'unknown-value' },
    {
      value: 'Lukewarm',
      crm: 'dynamics365',
      role: 'rating',
      message: 'unknown-value',
      data: { known: 'Hot, Warm, Cold' },
    },
    { value: 'Done', crm: 'zoho', role: 'lead_status', message: 'unknown-value' },
    {
      value: 'c',
      role: 'rating',
      options: { values: { rating: ['a', 'b'] } },
      message: 'unknown-value',
      data: { known: 'a, b' },
    },
  ],
});
