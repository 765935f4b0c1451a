import { describe, expect, it } from 'vitest';
import { AccountIndex } from '../../src/link/accounts.ts';
import { city } from '../../src/matchers/city.ts';
import { companyName } from '../../src/matchers/company-name.ts';
import { postcode } from '../../src/matchers/postcode.ts';
import { webDomain } from '../../src/matchers/web-domain.ts';
import type { Person } from '../dedupe/people.ts';
import { sightOf } from './sights.ts';

const ACCOUNTS: readonly Person[] = [
  { company: 'Acme Inc.', website: 'https://www.acme.example', city: 'Boston' },
  { company: 'Globex GmbH', website: 'globex.co.uk', city: 'London' },
  { company: 'Initech Oy', website: 'initech.example', city: 'Helsinki' },
  { company: 'Initech AB', website: 'initech.example', city: 'Stockholm' },
  { company: 'Initech Norge', website: 'initech.example', city: 'Oslo' },
  { company: 'Hooli', city: 'Berlin' },
  { company: 'Hooli', city: 'Paris' },
  { company: 'Vandelay Industries', website: 'vandelay.example' },
  { company: 'Corner Shop', website: 'cornershop.example', email: 'cornershop@gmail.com' },
  { company: 'Dorma Transport N.V.' },
  { company: 'Dorma Transport Holding N.V.', website: 'dormatransport.example' },
  { company: 'Zento Bouw B.V.', website: 'zento.example', city: 'Utrecht' },
  { company: 'Zento Bouw Nederland B.V.', website: 'zentobouw.example', city: 'Utrecht' },
  { company: 'Gravo Bouw N.V.', website: 'gravobouw.example' },
];

function found(person: Person): string[] {
  const index = new AccountIndex({ company: companyName, domain: webDomain, city, postcode });
  for (const [at, account] of ACCOUNTS.entries()) index.add(at + 1, sightOf(account, 'company'));
  return index.find(sightOf(person)).map(({ row, role }) => `${role} ${row}`);
}

describe('accounts', () => {
  it.each<[string, Person, string[]]>([
    ['by the domain of the email', { email: 'ann@acme.example' }, ['account 1']],
    ['below a domain of a country', { email: 'ann@mail.globex.co.uk', company: 'Globex' }, ['account 2']],
    ['by the website of a lead', { email: 'ann@gmail.com', website: 'acme.example/team' }, ['account 1']],
    ['never by a free mail service', { email: 'joe@gmail.com' }, []],
    ['never by a throw-away service', { email: 'joe@mailinator.com' }, []],
    ['a shared domain: the one whose name fits', { email: 'a@initech.example', company: 'Initech Norge' }, ['account 5']],
    ['a shared domain: the one whose place fits', { email: 'a@initech.example', company: 'Initech', city: 'Helsinki' }, ['account 3']],
    ['a shared domain that nothing decides', { email: 'a@initech.example' }, ['review 3', 'review 4', 'review 5']],
    ['the domain of one, the name of another', { email: 'a@acme.example', company: 'Pineapple Consulting' }, ['review 1']],
    ['the very name, before a relative that has the domain', { email: 'a@dormatransport.example', company: 'Dorma Transport' }, ['account 10']],
    ['the relative by its own name', { email: 'a@dormatransport.example', company: 'Dorma Transport Holding' }, ['account 11']],
    ['the very name with another domain, and a relative that has this one', { email: 'a@zentobouw.example', company: 'Zento Bouw' }, ['review 12', 'review 13']],
    ['the very name of one in another place', { email: 'a@dormatransport.example', company: 'Hooli', city: 'Rome' }, ['review 6', 'review 7', 'review 11']],
    ['the domain of one, the very name of another', { email: 'a@acme.example', company: 'Dorma Transport' }, ['review 10', 'review 1']],
    ['a relative that is not there', { email: 'a@gravobouw.example', company: 'Gravo Bouw Vastgoed' }, ['review 14']],
    ['a holding that is not there', { email: 'a@gravobouw.example', company: 'Gravo Bouw Beheer' }, ['review 14']],
    ['a longer name of the same firm', { email: 'a@vandelay.example', company: 'Vandelay Industries Benelux' }, ['account 8']],
    ['by the name alone', { email: 'ann@gmail.com', company: 'Vandelay Industries Ltd' }, ['account 8']],
    ['one name, two organisations', { email: 'ann@gmail.com', company: 'Hooli' }, ['review 6', 'review 7']],
    ['one name, two organisations, one place', { company: 'Hooli', city: 'Paris' }, ['account 7']],
    ['one name, another domain', { email: 'a@vandelay-latex.example', company: 'Vandelay Industries' }, ['review 8']],
    ['one name, another place', { company: 'Acme', city: 'Austin' }, ['review 1']],
    ['nothing to go by', { first_name: 'Ann', last_name: 'Lee', city: 'Boston' }, []],
    ['a name that only sounds like it', { company: 'Vandelay' }, []],
  ])('%s', (_name, person, links) => {
    expect(found(person)).toEqual(links);
  }); // biome-ignore format: a table reads better dense
});
