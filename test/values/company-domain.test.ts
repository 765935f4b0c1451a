import { expect, it } from 'vitest';
import { companyDomainOf } from '../../src/values/company-domain.ts';

it.each([
  ['anna@acme-industries.com', 'acme-industries.com'],
  ['Anna.Meyer@Mail.Zellund.co.uk', 'zellund.co.uk'],
  ['info@zellund.fi', 'zellund.fi'],
  ['anna@münchner-stahl.de', 'xn--mnchner-stahl-wob.de'],
])('%s → %s', (email, domain) => expect(companyDomainOf(email)).toBe(domain));

it.each([
  '', 'anna', 'anna@', 'anna@gmail.com', 'anna@hotmail.fi', 'anna@mailinator.com', 'anna@gmial.com', 'anna@localhost', 'acme.com',
  'anna@test.invalid', 'n/a', 'anna@acme.com; bob@acme.com', 'anna@qq.com', 'anna@gmx.de',
])('nothing from %s', (email) => expect(companyDomainOf(email)).toBe('')); // biome-ignore format: a list
