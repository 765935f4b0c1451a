import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/contract.ts';
import { mostRestrictive, readConsent, refusalInText, refusesMail } from '../../../src/values/consent/consent.ts';

describe('readConsent', () => {
  it.each([
    ['opt_out_email', 'Yes', true],
    ['opt_out_email', 'Unsubscribed', true],
    ['opt_out_email', 'Do Not Allow', true],
    ['opt_out_email', 'Allow', false],
    ['opt_out_email', 'Subscribed', false],
    ['opt_in_email', 'Subscribed', true],
    ['opt_in_email', 'Opted-out', false],
    ['opt_in_email', 'Allow', true],
    ['do_not_call', 'ei saa soittaa', true],
    ['do_not_call', 'Kielto', true],
    ['opt_in_email', 'I agree', true],
    ['opt_in_email', 'I do not agree', false],
    ['other_opt_in', 'Ich stimme zu', true],
    ['opt_in_email', 'Nicht einverstanden', false],
    ['opt_out_email', 'I agree', undefined],
    ['opt_out_email', 'I do not agree', undefined],
    ['email_invalid', 'accepted', undefined],
    ['opt_in_email', 'maybe', undefined],
    ['opt_in_email', '', undefined],
  ] as const)('%s: %s is %s', (role, text, said) => {
    expect(readConsent(role, text)).toBe(said);
  });
});

describe('mostRestrictive', () => {
  it.each([
    ['opt_out_email', ['false', 'TRUE'], 'TRUE'],
    ['opt_out_email', ['', 'Kyllä', 'false'], 'Kyllä'],
    ['opt_out_email', ['', 'false'], 'false'],
    ['opt_out_email', ['false', 'ask Liisa'], 'ask Liisa'],
    ['opt_out_email', ['', ''], ''],
    ['do_not_call', ['0', '1'], '1'],
    ['email_invalid', ['', '550 5.1.1 unknown user'], '550 5.1.1 unknown user'],
    ['opt_in_email', ['true', 'No'], 'No'],
    ['opt_in_email', ['true', ''], ''],
    ['opt_in_email', ['true', 'maybe', ''], 'maybe'],
    ['opt_in_email', ['true', 'Yes'], 'true'],
    ['opt_in_email', ['Unsubscribed', 'true'], 'Unsubscribed'],
    ['opt_in_email', [], ''],
    ['city', ['', 'Oslo', 'Bergen'], 'Oslo'],
  ] as const)('%s of %j is %s', (role, values, kept) => {
    expect(mostRestrictive(role, values)).toBe(kept);
  });

  const words = fc.array(fc.constantFrom('', 'true', 'false', 'Yes', 'No', 'maybe', 'Unsubscribed', 'Allow'), {
    minLength: 1,
  });

  it('never invents a value, and never loses a refusal, in whatever order the records come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), words, (role, values) => {
        const kept = mostRestrictive(role, values);
        expect(values).toContain(kept);
        const refused = role !== 'opt_in_email';
        if (!['opt_in_email', 'opt_out_email', 'do_not_call', 'email_invalid'].includes(role)) return;
        if (values.some((value) => readConsent(role, value) === refused)) expect(readConsent(role, kept)).toBe(refused);
        expect(readConsent(role, mostRestrictive(role, [...values].reverse()))).toBe(readConsent(role, kept));
      }),
    );
  });

  it('grants only what every record grants', () => {
    fc.assert(
      fc.property(words, (values) => {
        const granted = readConsent('opt_in_email', mostRestrictive('opt_in_email', values)) === true;
        expect(granted).toBe(values.every((value) => readConsent('opt_in_email', value) === true));
      }),
    );
  });
});

describe('refusesMail', () => {
  it.each([
    [{ opt_out_email: 'true' }, true],
    [{ opt_out_email: 'Unsubscribed', opt_in_email: 'true' }, true],
    [{ opt_out_email: 'false' }, false],
    [{ opt_out_at: '2024-05-01' }, true],
    [{ opt_out_at: 'last week', opt_in_email: 'true', opt_in_at: '2025-01-01' }, true],
    [{ opt_out_at: '2024-05-01', opt_in_email: 'true', opt_in_at: '2024-05-01' }, true],
    [{ opt_out_at: '2024-05-01', opt_in_email: 'true', opt_in_at: '2024-05-02' }, false],
    [{ opt_out_at: 'no' }, false],
    [{ do_not_call: 'ei saa soittaa' }, true],
    [{ do_not_call: 'true', opt_in_email: 'true' }, false],
    [{ do_not_call: 'true', opt_in_email: 'false' }, true],
    [{ opt_in_email: 'true' }, false],
    [{}, false],
  ] as [{ readonly [role: string]: string }, boolean][])('%j: %s', (record, refuses) => {
    expect(refusesMail((role) => [record[role] ?? ''])).toBe(refuses);
  });
});

describe('refusalInText', () => {
  it('tells calls from mail', () => {
    expect(refusalInText('Ei saa soittaa!')).toEqual({ channel: 'phone', words: 'ei saa soittaa' });
    expect(refusalInText('no more newsletters')).toMatchObject({ channel: 'email' });
    expect(refusalInText('请勿致电')).toMatchObject({ channel: 'phone' });
    expect(refusalInText('will call on Monday')).toBeUndefined();
  });
});
