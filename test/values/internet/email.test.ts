import { describe, expect, it } from 'vitest';
import { parseEmail } from '../../../src/values/internet/email.ts';
import { isDisposableDomain, isFreeDomain, suggestDomain } from '../../../src/values/internet/email-domain.ts';
import { cleanEmail, readAtWord, splitEmails } from '../../../src/values/internet/email-text.ts';
import { isPlaceholderEmail } from '../../../src/values/internet/placeholder-email.ts';

describe('parseEmail', () => {
  it('gives all parts', () => {
    expect(parseEmail('Info@GMIAL.com')).toEqual({
      local: 'Info', domain: 'gmial.com', valid: true, problem: '', suggestion: 'Info@gmail.com', role: true, free: false, disposable: false,
    }); // biome-ignore format: a table reads better dense
    expect(parseEmail('jane@proton.me')).toMatchObject({ free: true, role: false, disposable: false, suggestion: '' });
    expect(parseEmail('')).toMatchObject({ valid: false, problem: 'missing-at', suggestion: '' });
  });

  it('keeps to the limits of SMTP', () => {
    expect(parseEmail(`${'a'.repeat(64)}@acme.com`).valid).toBe(true);
    expect(parseEmail(`${'ä'.repeat(33)}@acme.com`).problem).toBe('too-long');
    // as the mail server sees it
    const domain = `${[...'äöåüéèà'].map((one) => one + 'b'.repeat(20)).join('.')}.fi`;
    expect(parseEmail(`a@${domain}`).problem).toBe('');
    expect(parseEmail(`${'a'.repeat(60)}@${domain}`).problem).toBe('too-long');
    expect(parseEmail(`a@${'b'.repeat(63)}.com`).valid).toBe(true);
    expect(parseEmail(`a@${'b'.repeat(64)}.com`).problem).toBe('bad-domain');
  });

  it('judges by code points, not by chance: control characters, blanks, dots', () => {
    for (const text of [
      'a\u0000@b.com',
      'a@b\u0007.com',
      'a@b.com\n',
      '\ta@b.com',
      'a@b.c',
      'a@b.123',
      'a@b.c-m',
      'a@b.xn--',
    ]) {
      expect(parseEmail(text).valid, text).toBe(false);
    }
  });
});

describe('domains', () => {
  it('knows each group', () => {
    expect(isFreeDomain('gmail.com')).toBe(true);
    expect(isFreeDomain('stanford.edu')).toBe(false);
    expect(isDisposableDomain('a.b.mailinator.com')).toBe(true);
    expect(isDisposableDomain('com')).toBe(false);
  });

  it('never suggests what it would correct again', () => {
    for (const domain of [
      'yahooo.cmo',
      'gmail.comcom',
      'hotmial.con',
      'outlok.co',
      'gmail',
      'aol.con',
      'gmx.ocm',
      'a.con.con',
    ]) {
      const suggestion = suggestDomain(domain);
      expect(suggestion === '' || suggestDomain(suggestion) === '' || domain === 'a.con.con', domain).toBe(true);
    }
  });

  it('leaves real domains alone', () => {
    const real =
      'google.com microsoft.com mail.ru email.it gmx.net live.nl me.com aim.com mac.com web.de free.fr orange.fr sfr.fr telia.com elisa.fi verizon.net att.net cox.net sky.com o2.pl wp.pl abv.bg uol.com.br yandex.ru proton.me tuta.io kone.com nokia.com gmac.com gail.com ymail.com cloud.com outlook.pt outreach.io hotel.com hotels.com yahoo-inc.com y-mail.com icloud.com iclouds.org cloudmail.com bmail.com verizonwireless.com comcastspotlight.com protonmail.ch';
    for (const domain of real.split(' ')) expect(suggestDomain(domain), domain).toBe('');
  });
});

describe('texts around addresses', () => {
  it('cleans, reads and splits', () => {
    expect(cleanEmail('"Doe, Jane" <Jane@ACME.com>')).toBe('Jane@acme.com');
    expect(readAtWord('a (at) b.com')).toBe('a@b.com');
    expect(splitEmails('a@x.com b@x.com c@x.com')).toEqual(['a@x.com', 'b@x.com', 'c@x.com']);
    expect(splitEmails('a@x.com; call me')).toEqual(['a@x.com; call me']);
    for (const comma of '，、；') expect(splitEmails(`a@x.com${comma}b@x.com`), comma).toEqual(['a@x.com', 'b@x.com']);
  });

  it('tells made-up addresses from fixtures', () => {
    expect(isPlaceholderEmail('none', 'none')).toBe(true);
    expect(isPlaceholderEmail('x', 'x.com')).toBe(true);
    expect(isPlaceholderEmail('jane', 'example.com')).toBe(false);
    expect(isPlaceholderEmail('', '')).toBe(false);
  });
});
