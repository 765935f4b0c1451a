import { describe, expect, it } from 'vitest';
import { parseUrl } from '../../../src/values/internet/url.ts';
import { cleanUrl, domainOf } from '../../../src/values/internet/url-text.ts';

describe('parseUrl', () => {
  it('gives address, host and domain', () => {
    expect(parseUrl('HTTP://WWW.Acme.com/About?x=1')).toEqual({
      url: 'http://www.acme.com/About?x=1',
      host: 'www.acme.com',
      domain: 'acme.com',
      valid: true,
    });
    expect(parseUrl('acme.co.uk')).toMatchObject({ url: 'https://acme.co.uk', domain: 'acme.co.uk' });
    expect(parseUrl('http://user:pass@acme.com:8080')).toMatchObject({ host: 'acme.com', valid: true });
  });

  it('refuses what is no address on the web', () => {
    const bad = [
      '',
      'acme',
      'http://',
      'http://acme',
      'jane@acme.com',
      'mailto:jane@acme.com',
      'javascript:alert(1)',
      'http://a b.com',
      'http://-acme.com',
      'http://acme.com:99999',
      'C:\\x.y',
      'http://acme..com',
      '1.2',
    ];
    for (const text of bad) expect(parseUrl(text).valid, text).toBe(false);
  });

  it('accepts other scripts, numbers and ports', () => {
    for (const text of [
      'http://例子.中国',
      'https://företag.se/å',
      'http://127.0.0.1',
      'acme.com:8080',
      'ftp://acme.com',
      'acme.com/a?b#c',
    ]) {
      expect(parseUrl(text).valid, text).toBe(true);
    }
  });
});

describe('cleanUrl and domainOf', () => {
  it('repair and reduce', () => {
    expect(cleanUrl('Http//Acme.com/A')).toBe('http://acme.com/A');
    expect(domainOf('https://www.acme.com/x')).toBe('acme.com');
    expect(domainOf('https://facebook.com/acme')).toBe('https://facebook.com/acme');
    expect(domainOf('facebook.com')).toBe('facebook.com');
    expect(domainOf('http://127.0.0.1/')).toBe('http://127.0.0.1/');
  });
});
