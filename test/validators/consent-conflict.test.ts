import { consentConflict } from '../../src/validators/consent-conflict.ts';
import { testValidator } from '../rule-tester.ts';

const note = { role: 'notes' } as const;
const calls = [
  'ei saa soittaa', 'Asiakas toivoo: EI SAA SOITTAA!', 'Do not call', "please don't call again", 'no calls please', 'Bitte nicht anrufen', 'ne plus appeler svp', 'No llamar', 'ring inte',
  'niet bellen', '请勿致电', '電話不可', 'DO NOT CONTACT',
]; // biome-ignore format: a table reads better dense
const mails = [
  'no more newsletters', "don't email her", 'asked to be removed from the mailing list', 'markkinointikielto', 'keine Werbung', 'pas de newsletter', 'no enviar publicidad', '退订',
]; // biome-ignore format: a table reads better dense

testValidator(consentConflict, {
  passes: [
    { value: 'NEVER_SUBSCRIBED' },
    { value: 'NEVER_SUBSCRIBED', record: { opt_out_email: 'true' } },
    'true',
    'false',
    { value: 'true', record: { opt_out_email: 'false' } },
    { value: 'true', record: { opt_out_email: '' } },
    { value: 'false', record: { opt_out_email: 'true' } },
    { value: 'true', role: 'opt_out_email', record: { opt_in_email: 'true' } },
    { value: 'Unsubscribed', role: 'opt_out_email' },
    { value: 'Active', role: 'opt_out_email' },
    { value: 'Bounced', role: 'opt_out_email' },
    { value: 'true', record: { opt_in_at: '2024-05-01', opt_out_at: '2023-01-01' } },
    { value: 'true', role: 'do_not_call', record: { phone: '1' } },
    { value: 'ei saa soittaa', ...note, record: { do_not_call: 'true', phone: '040' } },
    { value: 'ei saa soittaa', ...note, record: { do_not_call: '', phone: '' } },
    { value: 'do not call', ...note, record: { email: 'a@b.fi' } },
    { value: 'no more newsletters', ...note, record: { opt_out_email: 'Kyllä', email: 'a@b.fi' } },
    { value: "don't call before noon", ...note, record: { phone: '1' } },
    { value: "don't call before noon", ...note, record: { phone: '1', do_not_call: 'false' } },
    { value: 'Do not call', ...note, record: { phone: '1', do_not_call: '' } },
    { value: 'Did not call back', ...note, record: { phone: '1' } },
    { value: 'Não ligar antes das 9h', ...note, record: { phone: '1', do_not_call: 'false' } },
    { value: 'Do not contact until contract is signed', ...note, record: { phone: '1', do_not_call: 'false' } },
    { value: 'soita 040 123 4567', ...note, record: { phone: '1' } },
    { value: 'called, no answer', ...note, record: { phone: '1' } },
    { value: 'recall no. 5', ...note, record: { phone: '1', email: 'a@b.fi' } },
  ],
  fails: [
    { value: 'true', record: { opt_out_email: 'true' }, message: 'in-and-out' },
    { value: 'Yes', record: { opt_out_email: 'Kyllä' }, message: 'in-and-out' },
    { value: 'Subscribed', record: { opt_out_email: 'Unsubscribed' }, message: 'in-and-out' },
    { value: 'true', record: { opt_in_at: '2023-01-01', opt_out_at: '2024-05-01' }, message: 'out-after-in' },
    {
      value: 'true',
      record: { opt_out_at: '2024-05-01 10:00' },
      message: 'out-after-in',
      data: { date: '2024-05-01' },
    },
    { value: 'maybe', message: 'not-understood' },
    { value: 'Active', role: 'do_not_call', message: 'not-understood' },
    { value: '2024-03-01', role: 'opt_out_email', message: 'not-understood' },
    { value: 'only in the evening', role: 'do_not_call', message: 'not-understood' },
    ...calls.map((value) => ({
      value,
      ...note,
      record: { phone: '1', do_not_call: 'false' },
      message: 'refused-in-notes',
    })),
    ...mails.map((value) => ({
      value,
      ...note,
      record: { email: 'a@b.fi', opt_out_email: 'No' },
      message: 'refused-in-notes',
    })),
    { value: 'keine Werbung', ...note, record: { email: 'a@b.fi', opt_in_email: 'yes' }, message: 'refused-in-notes' },
    {
      value: 'Älä soita!',
      ...note,
      record: { phone: '1', do_not_call: 'ei' },
      message: 'refused-in-notes',
      data: { words: 'Älä soita', field: 'do_not_call' },
    },
    {
      value: 'Do not contact',
      ...note,
      record: { phone: '1', email: 'a@b.fi', do_not_call: 'true', opt_out_email: 'false' },
      message: 'refused-in-notes',
      data: { words: 'Do not contact', field: 'opt_out_email' },
    },
  ],
});
