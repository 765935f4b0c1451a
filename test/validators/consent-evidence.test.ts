import { consentEvidence } from '../../src/validators/consent-evidence.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(consentEvidence, {
  passes: [
    '',
    'false',
    'No',
    'Ei',
    'maybe',
    'Unsubscribed',
    { value: 'true', record: { opt_in_at: '2024-03-12' } },
    { value: 'true', record: { opt_in_at: '', opt_in_source: 'web form' } },
    { value: 'Kyllä', record: { opt_in_source: 'messut 2024' } },
    { value: 'true', record: { legal_basis: 'Legitimate interest – existing customer' } },
  ],
  fails: [
    { value: 'true', message: 'no-evidence' },
    { value: 'Yes', record: { opt_in_at: '', opt_in_source: '' }, message: 'no-evidence' },
    { value: '1', record: { opt_in_at: '' }, message: 'no-evidence' },
    { value: 'Subscribed', message: 'no-evidence' },
    { value: '是', record: { legal_basis: '' }, message: 'no-evidence' },
  ],
});
