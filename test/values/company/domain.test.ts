import { expect, it } from 'vitest';
import { companyDomainOf, companyDomainOfSite } from '../../../src/values/company/domain.ts';

it.each([
  ['anna@acme-industries.com', 'acme-industries.com'],
  ['Anna.Meyer@Mail.Zellund.co.uk', 'zellund.co.uk'],
  ['info@zellund.fi', 'zellund.fi'],
  ['anna@münchner-stahl.de', 'münchner-stahl.de'],
])('%s → %s', (email, domain) => expect(companyDomainOf(email)).toBe(domain));

it.each([
  '', 'anna', 'anna@', 'anna@gmail.com', 'anna@hotmail.fi', 'anna@mailinator.com', 'anna@gmial.com', 'anna@localhost', 'acme.com',
  'anna@test.invalid', 'n/a', 'anna@acme.com; bob@acme.com', 'anna@qq.com', 'anna@gmx.de', 'noemail@noemail.com',
])('nothing from %s', (email) => expect(companyDomainOf(email)).toBe('')); // biome-ignore format: a list

it.each([
  ['https://www.zellund.co.uk/about', 'zellund.co.uk'],
  ['münchner-stahl.de', 'münchner-stahl.de'],
  ['https://www.linkedin.com/company/zellund', ''],
  ['', ''],
])('site %s → %s', (url, domain) => expect(companyDomainOfSite(url)).toBe(domain));
