/** The sections `score` and `cost` of a pack, and the flag `--cost`. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import { type Plan, ROLES, type Role } from '../../src/contract.ts';
import { CrmqError } from '../../src/errors.ts';
import { costFrom } from '../../src/packs/cost.ts';
import { expectedFor } from '../../src/packs/expected.ts';
import { packChain, resolvePack } from '../../src/packs/resolve.ts';

const folder = mkdtempSync(join(tmpdir(), 'crmq-score-pack-'));

const packOf = async (text: string, base = '') => {
  if (base !== '') writeFileSync(join(folder, 'base.yaml'), base);
  const path = join(folder, 'pack.yaml');
  writeFileSync(path, `${base === '' ? '' : 'extends: base.yaml\n'}${text}`);
  return resolvePack(await packChain(path), catalog);
};

const columnsOf = (...roles: readonly Role[]): Plan['fields'] =>
  roles.map((role, index) => ({ column: role, index, role, confidence: 1, reason: '', facts: {} }));

/** By kind, what is expected of a file with such columns. */
const byKind = async (text: string, roles: readonly Role[] = ['first_name', 'email'], base?: string) =>
  Object.fromEntries(
    expectedFor((await packOf(text, base)).score, columnsOf(...roles)).map(({ kind, fields }) => [
      kind,
      Object.fromEntries(fields.map(({ field, groups }) => [field, groups])),
    ]),
  );

/** What is expected where that is one list. */
const expected = async (text: string, base?: string) => {
  const lists = Object.values(await byKind(text, undefined, base));
  expect(lists).toHaveLength(1);
  return lists[0]!;
};

const refusal = async (text: string): Promise<string> => {
  const error = await packOf(text)
    .then(({ score }) => expectedFor(score, columnsOf('email')))
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CrmqError);
  return `${(error as CrmqError).message} | ${(error as CrmqError).hint}`;
};

describe('score', () => {
  it('expects of a kind what is usual', async () => {
    expect(Object.keys(await expected('rules: {}\n'))).toEqual([
      'name',
      'email',
      'phone',
      'company',
      'place',
      'activity',
    ]);
    expect(Object.keys(await expected('score: { expect: deal }\n'))).toContain('amount');
  });

  it('holds a file to what it has the name of, whatever it looks like, and to contacts in any case', async () => {
    expect(Object.keys(await byKind('rules: {}\n', ['website', 'city']))).toEqual(['contact']);
    expect(Object.keys(await byKind('rules: {}\n', ['company']))).toEqual(['contact', 'company']);
    expect(Object.keys(await byKind('rules: {}\n', ['deal_name', 'company']))).toEqual(['contact', 'company', 'deal']);
    expect(Object.keys(await byKind('score: { expect: lead }\n', ['company']))).toEqual(['lead']);
    expect(Object.keys(await byKind('score: { expect: [email] }\n', ['company']))).toEqual(['pack']);
  });

  it('changes the list of every kind, or of the one that it names', async () => {
    const text = 'score: { expect: { phone: off, vat: business_id } }\n';
    const lists = await byKind(text, ['company']);
    for (const list of Object.values(lists)) {
      expect(list).not.toHaveProperty('phone');
      expect(list).toMatchObject({ vat: [['business_id']] });
    }
    const named = await byKind('score: { expect: { kind: company, phone: off } }\n', ['first_name']);
    expect(Object.keys(named)).toEqual(['company']);
    expect(Object.keys(named.company!)).toEqual(['company', 'domain', 'place', 'industry', 'activity']);
    const below = 'score: { expect: { kind: company, phone: off } }\n';
    const joined = await byKind('score: { expect: { place: off } }\n', ['first_name'], below);
    expect(Object.keys(joined.company!)).toEqual(['company', 'domain', 'industry', 'activity']);
  });

  it('takes changes by name, over what packs below say', async () => {
    const text = 'score:\n  expect:\n    phone: off\n    vat: business_id\n    street: [street, address]\n';
    const list = await expected(text, 'score: { expect: { title: job_title, email: off } }\n');
    expect(Object.keys(list)).toEqual(['name', 'company', 'place', 'activity', 'title', 'vat', 'street']);
    expect(list).toMatchObject({ vat: [['business_id']], street: [['street', 'address']], title: [['job_title']] });
  });

  it('takes several groups, of each of which one is needed', async () => {
    const list = await expected('score: { expect: { name: [first_name, [last_name, full_name]] } }\n');
    expect(list.name).toEqual([['first_name'], ['last_name', 'full_name']]);
  });

  it('takes a list of names and roles, and nothing else', async () => {
    expect(await expected('score: { expect: [email, business_id] }\n')).toEqual({
      email: [['email', 'email_2']],
      business_id: [['business_id']],
    });
  });

  it('takes weights, over those of the top level', async () => {
    const { weights } = await packOf('weights: { validity: 1, timeliness: 0 }\nscore: { weights: { validity: 5 } }\n');
    expect(weights).toEqual({ validity: 5, timeliness: 0 });
  });

  it.each([
    ['score:\n  expect: [emial]\n', /pack\.yaml:2:12: nothing is called "emial" \| did you mean/],
    ['score:\n  expect:\n    vat: vatnumber\n', /pack\.yaml:3:5: there is no role "vatnumber"/],
    ['score:\n  expect: {}\n  other: 1\n', /pack\.yaml:3:3: unknown key "other"/],
    [
      'score:\n  expect:\n    Vat: business_id\n',
      /pack\.yaml:3:5: score\.expect\.Vat: must be a name of small letters/,
    ],
    [
      'score:\n  expect:\n    kind: person\n',
      /pack\.yaml:3:5: score\.expect\.kind: "person" is not one of .* \| it may be contact, /,
    ],
    ['score:\n  weights:\n    validity: -1\n', /pack\.yaml:3:5: score\.weights\.validity: must be at least 0/],
    ['score:\n  weights:\n    truth: 1\n', /pack\.yaml:3:5: unknown key "truth"/],
    ['cost:\n  ignore: much\n', /pack\.yaml:2:3: cost\.ignore: must be a number/],
    [
      `score:\n  expect:\n${ROLES.slice(0, 31)
        .map((role) => `    ${role}: ${role}\n`)
        .join('')}`,
      /pack\.yaml:2:3: more than 30/,
    ],
  ])('refuses %j with the place', async (text, message) => {
    expect(await refusal(text)).toMatch(message);
  });
});

describe('cost', () => {
  it('is off unless a pack asks for it, and has the rule of thumb for what it does not say', async () => {
    expect((await packOf('rules: {}\n')).cost).toBeUndefined();
    expect((await packOf('cost: {}\n')).cost).toEqual({ currency: 'EUR', prevent: 1, correct: 10, ignore: 100 });
    const { cost } = await packOf('cost: { ignore: 250 }\n', 'cost: { currency: CHF, ignore: 90 }\n');
    expect(cost).toEqual({ currency: 'CHF', prevent: 1, correct: 10, ignore: 250 });
  });

  it('is read from the flag', () => {
    expect(costFrom('1, 2.5,30')).toEqual({ currency: 'EUR', prevent: 1, correct: 2.5, ignore: 30 });
    expect(costFrom('0,0,0,元')).toEqual({ currency: '元', prevent: 0, correct: 0, ignore: 0 });
  });

  it.each(['', '1,2', '1,2,x', '1,2,-3', '1,2,3,EUR,4', '1,2,3,', '1,,3'])('refuses %j as the flag', (text) => {
    expect(() => costFrom(text)).toThrow('three numbers and a currency');
  });
});
