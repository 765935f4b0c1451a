/** Which way round a label of consent is that no table has. */
import { describe, expect, it } from 'vitest';
import { judgeConsentLabel, polarityOf } from '../../../src/fields/judge/consent.ts';
import { sniff } from '../../../src/fields/look/sniff.ts';
import { fieldsOf } from '../recognised.ts';

describe('a label of consent', () => {
  it.each([
    'Receives our monthly newsletter', 'newsletterSignup', 'weekly_newsletter', 'Wants product newsletter (EN)', 'Mailing list', 'Consent for marketing emails',
    'Double opt-in newsletter', 'Accepts promotional emails', 'Newsletter erhalten', 'Einwilligung zum Newsletter', 'Abonnement newsletter',
    'Souhaite recevoir la newsletter', 'Desea recibir boletín', 'Uutiskirjelupa annettu', 'Haluaa uutiskirjeen', 'Vill ha nyhetsbrev', 'Wil nieuwsbrief ontvangen', '订阅邮件通知', 'メルマガ希望',
    'I agree to receive marketing emails', 'I would like to receive news and offers by email', 'Yes, I want to receive emails about upcoming events', 'I agree to receive SMS messages', 'Would you like to receive our newsletter?',
    'Ich möchte Marketing-E-Mails erhalten', 'Ja, ich möchte den Newsletter erhalten', 'Ich möchte per E-Mail informiert werden', 'Ich stimme dem Erhalt von Werbung per E-Mail zu', 'Ich willige in den Erhalt von E-Mail-Werbung ein',
    'Möchten Sie unseren Newsletter erhalten?', 'J’accepte de recevoir des e-mails marketing', 'Haluan uutiskirjeen sähköpostiin',
  ])('of agreement: %s', (label) => expect(polarityOf(label)).toBe('grant')); // biome-ignore format: a list reads better dense

  it.each([
    'No promotional emails', 'Do not send newsletter', 'Newsletter opt-out', 'newsletter_opted_out', 'Unsubscribed from weekly newsletter', 'Kein Infobrief', 'Newsletter abbestellt',
    'Keine Werbung per E-Mail', 'Ne pas recevoir la newsletter', 'Sin boletín', 'Ei uutiskirjettä', 'Suoramarkkinointi kielletty', 'Inget nyhetsbrev', 'Geen nieuwsbrief', '不订阅', 'メルマガ停止',
    'I do not want to receive marketing emails', 'Please do not send me marketing emails', 'Ich möchte keine Werbung per E-Mail erhalten', 'Ich möchte nicht per E-Mail kontaktiert werden',
  ])('of refusal: %s', (label) => expect(polarityOf(label)).toBe('refusal')); // biome-ignore format: a list reads better dense

  it.each([
    'Newsletter bounced', 'Newsletter topic', 'Marketing qualified', 'Cannot not unsubscribe', 'Consent needed', 'Active', 'Email', 'Contacted', 'Newsletter clicks', 'VIP', 'Marketing lead',
    'Subscribed plan', 'Opt', 'Option A', 'Allowed discount', 'No of employees', 'No.', 'Phone No', 'Contact No', 'Not contacted', 'Email rejected', 'Email valid', 'Has phone', 'No postcode', 'Parking permit', 'Blocked invoice', '是否有效', '不良品',
    'I agree to the terms and conditions', 'I agree to the privacy policy', 'Ich stimme den AGB zu', 'Please call', 'Have you received our letter?', 'Möchte Angebot per E-Mail', 'Möchte Anruf', 'Angebot per E-Mail erhalten', 'SMS Marketing Consent Timestamp', 'How may we contact you?',
  ])('none, or one that cannot be told: %s', (label) => expect(polarityOf(label)).toBeUndefined()); // biome-ignore format: a list reads better dense

  it('counts only where values say yes or no', () => {
    const label = 'Receives our monthly newsletter';
    expect(judgeConsentLabel(label, sniff(['yes', 'no', 'yes', '']))).toMatchObject({ role: 'opt_in_email' });
    expect(judgeConsentLabel('I agree to receive marketing emails', sniff(['I agree', 'Yes', 'No', '']))).toMatchObject(
      { role: 'opt_in_email' },
    );
    expect(judgeConsentLabel('Kein Infobrief', sniff(['1', '0', '0']))).toMatchObject({ role: 'opt_out_email' });
    expect(judgeConsentLabel(label, sniff(['2024-01-01', '2024-01-02', '2024-01-03']))).toBeUndefined();
    expect(judgeConsentLabel('Blocked', sniff(['Active', 'Blocked', 'Active']))).toBeUndefined();
    expect(judgeConsentLabel('CTPS', sniff(['12345', '23456']))).toBeUndefined();
  });

  // biome-ignore format: a table reads better dense
  it.each<[label: string, role: string, channel?: string]>([
    ['Do Not Solicit', 'opt_out_email'], ['No Solicitation', 'opt_out_email'], ['Mail Opt Out', 'opt_out_email'], ['No Phone', 'do_not_call'], ['SMS Consent', 'other_opt_in', 'phone'], ['Text Opt In', 'other_opt_in', 'phone'],
    ['Photo Consent', 'other_opt_in', 'none'], ['Marketing Allowed', 'opt_in_email'], ['Permission to Contact', 'opt_in_email'], ['Data Sharing Consent', 'other_opt_in', 'none'], ['Contact OK', 'opt_in_email'],
    ['OK to email', 'opt_in_email', 'email'], ['Contact by Post', 'other_opt_in', 'post'], ['Opt-in status', 'opt_in_email'], ['HasOptedOutOfFax', 'other_opt_out', 'none'], ['Suppression', 'opt_out_email'], ['Suppress', 'opt_out_email'],
    ['Blocked', 'other_opt_out'], ['TPS', 'do_not_call'], ['CTPS registered', 'do_not_call'], ['MPS', 'other_opt_out', 'post'], ['Robinson', 'opt_out_email'], ['営業禁止', 'opt_out_email'], ['是否同意', 'opt_in_email'],
    ['No Contact', 'opt_out_email'], ['Donotcall', 'do_not_call'], ['DNC', 'opt_out_email'], ['Lista Robinson', 'opt_out_email'], ['勿扰', 'opt_out_email'], ['Do Not Contact', 'opt_out_email'], ['HasOptedOutOfEmail', 'opt_out_email', 'email'],
    ['Newsletter', 'opt_in_email', 'email'], ['Marketing', 'opt_in_email'], ['SMS marketing', 'other_opt_in', 'phone'], ['Email contact allowed', 'opt_in_email', 'email'], ['Keine SMS', 'do_not_call'], ['Fotoeinwilligung', 'other_opt_in', 'none'],
    ['Treatment consent', 'other_opt_in', 'none'], ['Third party marketing consent', 'other_opt_in', 'none'], ['SMS spring campaign consent', 'other_opt_in', 'phone'], ['照片使用同意', 'other_opt_in', 'none'], ['Consent withdrawn', 'opt_out_email'],
  ])('has the role that its words give it: %s', (label, role, channel) => {
    const columns = ['Email', label];
    const rows = [['a@x.example', 'Yes'], ['b@x.example', 'No']];
    const fields = fieldsOf(columns, rows);
    expect(fields[1]).toMatchObject({ role, facts: channel === undefined ? {} : { channel } });
    if (channel === undefined) expect(fields[1]!.facts).not.toHaveProperty('channel');
  });

  it.each<[label: string, values: readonly string[], role: string | null]>([
    ['$consent', ['["email"]', '["email", "sms"]', '[]'], null],
    ['SMS Consent', ['["sms"]', '[]', '[]'], null],
    ['$consent', ['true', 'false', 'true'], 'opt_in_email'],
    ['Consent', ['[yes]', 'no', 'yes'], 'opt_in_email'],
  ])('with lists of channels is neither yes nor no: %s %j', (label, values, role) => {
    const rows = values.map((value) => ['a@x.example', value]);
    const fields = fieldsOf(['Email', label], rows);
    expect([fields[1]!.role, fields[1]!.facts.keeps]).toEqual([role, role === null ? 'union' : undefined]);
  });

  it('that does not say what a yes means has no role, and a merge keeps both', () => {
    const rows = [
      ['Y', '○'],
      ['N', '×'],
    ];
    const fields = fieldsOf(['Consent needed', '勧誘禁止・電話'], rows);
    expect(fields).toMatchObject([
      { role: null, facts: { keeps: 'union' } },
      { role: null, facts: { keeps: 'union' } },
    ]);
  });
});
