/** Which way round a label of consent is that no table has. */
import { describe, expect, it } from 'vitest';
import { judgeConsentLabel, polarityOf } from '../../src/fields/consent-label.ts';
import { sniff } from '../../src/fields/sniff.ts';

describe('a label of consent', () => {
  it.each([
    'Receives our monthly newsletter', 'newsletterSignup', 'weekly_newsletter', 'Wants product newsletter (EN)', 'Mailing list', 'Consent for marketing emails',
    'Double opt-in newsletter', 'Accepts promotional emails', 'Newsletter erhalten', 'Einwilligung zum Newsletter', 'Abonnement newsletter',
    'Souhaite recevoir la newsletter', 'Desea recibir boletín', 'Uutiskirjelupa annettu', 'Haluaa uutiskirjeen', 'Vill ha nyhetsbrev', 'Wil nieuwsbrief ontvangen', '订阅邮件通知', 'メルマガ希望',
  ])('of agreement: %s', (label) => expect(polarityOf(label)).toBe('grant')); // biome-ignore format: a list reads better dense

  it.each([
    'No promotional emails', 'Do not send newsletter', 'Newsletter opt-out', 'newsletter_opted_out', 'Unsubscribed from weekly newsletter', 'Kein Infobrief', 'Newsletter abbestellt',
    'Keine Werbung per E-Mail', 'Ne pas recevoir la newsletter', 'Sin boletín', 'Ei uutiskirjettä', 'Suoramarkkinointi kielletty', 'Inget nyhetsbrev', 'Geen nieuwsbrief', '不订阅', 'メルマガ停止',
  ])('of refusal: %s', (label) => expect(polarityOf(label)).toBe('refusal')); // biome-ignore format: a list reads better dense

  it.each([
    'Newsletter bounced', 'Newsletter topic', 'Marketing qualified', 'SMS newsletter', 'Phone consent', 'Cannot not unsubscribe', 'Consent needed', 'Active', 'Email', 'Contacted', 'Newsletter clicks', 'VIP',
  ])('none, or one that cannot be told: %s', (label) => expect(polarityOf(label)).toBeUndefined()); // biome-ignore format: a list reads better dense

  it('counts only where values say yes or no', () => {
    const label = 'Receives our monthly newsletter';
    expect(judgeConsentLabel(label, sniff(['yes', 'no', 'yes', '']))).toMatchObject({ role: 'opt_in_email' });
    expect(judgeConsentLabel('Kein Infobrief', sniff(['1', '0', '0']))).toMatchObject({ role: 'opt_out_email' });
    expect(judgeConsentLabel(label, sniff(['2024-01-01', '2024-01-02', '2024-01-03']))).toBeUndefined();
    expect(judgeConsentLabel(label, sniff(['yes']))).toBeUndefined();
  });
});
