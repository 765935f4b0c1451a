/** The sections `score` and `cost` of a pack, and the flag `--cost`. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
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

const expected = async (text: string, base?: string) =>
  Object.fromEntries(
    expectedFor((await packOf(text, base)).score, 'contact').map(({ field, groups }) => [field, groups]),
  );

const refusal = async (text: string): Promise<string> => {
  const error = await packOf(text)
    .then(({ score }) => expectedFor(score, 'contact'))
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
    ['score:\n  weights:\n    validity: -1\n', /pack\.yaml:3:5: score\.weights\.validity: must be at least 0/],
    ['score:\n  weights:\n    truth: 1\n', /pack\.yaml:3:5: unknown key "truth"/],
    ['cost:\n  ignore: much\n', /pack\.yaml:2:3: cost\.ignore: must be a number/],
    [
      `score:\n  expect:\n${Array.from({ length: 40 }, (_, at) => `    f${at}: city\n`).join('')}`,
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
