import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { suggestDomain } from '../../../src/values/internet/email-domain.ts';
import { isRoleLocal } from '../../../src/values/internet/email-role.ts';

const require = createRequire(import.meta.url);
const providers = require('email-providers/all.json') as string[];

/** On the list of providers, and slips all the same: somebody has registered them, or nobody has. */
const SLIPS =
  'gamil.com gmai.com gmail.co gmail.co.uk gmail.com.com gmail.it gmail.om gmal.com gmial.com homail.com hotmai.com hotmail.cm hotmail.con hotmial.com snail-mail.ney yaho.com yahoo.om'.split(
    ' ',
  );
/** What big providers end in around the world. */
const ENDINGS =
  'com fr de es it nl be ch at se no dk fi pl gr hu ca in co.uk co.jp co.in co.id co.kr co.nz co.za com.br com.au com.mx com.ar com.tr com.hk com.sg'.split(
    ' ',
  );
const FAMILIES = ['yahoo', 'hotmail', 'outlook', 'live', 'gmx', 'aol', 'msn', 'yandex'];

describe('real mail domains', () => {
  it('are never taken for a slip', () => {
    expect(providers.length).toBeGreaterThan(5000);
    expect(providers.filter((domain) => suggestDomain(domain) !== '' && !SLIPS.includes(domain))).toEqual([]);
  });

  it('of big providers neither, in any country', () => {
    const all = FAMILIES.flatMap((name) => ENDINGS.map((ending) => `${name}.${ending}`));
    expect(all.filter((domain) => suggestDomain(domain) !== '')).toEqual([]);
  });

  it.each(
    'mail.com email.com ymail.com fmail.com gmx.net me.com mac.com hey.com pm.me web.de gail.com yopmail.com'.split(
      ' ',
    ),
  )('%s is one', (domain) => {
    expect(suggestDomain(domain)).toBe('');
  });
});

describe('names on the list of roles', () => {
  it.each('alexa alla gardner paris sydney india arin la mt pd'.split(' '))('%s is a person', (local) => {
    expect(isRoleLocal(local)).toBe(false);
  });

  it.each('team-sales-enablement bill_pay classof2019 deputyhead innkeeper ispsupport b2bdata'.split(' '))(
    '%s is a function',
    (local) => {
      expect(isRoleLocal(local)).toBe(true);
    },
  );
});
