/** The guide is what the rules say: examples pass them, what is off is not in it, and what a pack sets is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalog } from '../../src/catalog.ts';
import type { Catalog, Crm, Role } from '../../src/contract.ts';
import { defineValidator } from '../../src/define.ts';
import { planWithoutFile } from '../../src/jobs/guide/fields.ts';
import { makeGuide } from '../../src/jobs/guide/guide.ts';
import { prepare } from '../../src/jobs/prepare.ts';
import { loadConfiguration } from '../../src/packs/configuration.ts';
import { packChain, packPath, resolvePack } from '../../src/packs/resolve.ts';
import { GUIDE_KINDS, type Guide, type GuideField, type GuideKind } from '../../src/report/guide/guide.ts';
import { roleName } from '../../src/report/words/finding-words.ts';
import { languageOf } from '../../src/report/words/language.ts';

const folder = mkdtempSync(join(tmpdir(), 'crmq-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Asked {
  readonly pack?: string;
  readonly yaml?: string;
  readonly lang?: string;
  readonly kind?: GuideKind;
  readonly crm?: Crm;
  readonly country?: string;
  readonly rules?: Catalog;
}

async function guideOf(asked: Asked = {}): Promise<Guide> {
  const {
    pack = 'recommended',
    yaml,
    lang = 'en',
    kind = 'contact',
    crm = 'unknown',
    country = '',
    rules = catalog,
  } = asked;
  const path = join(folder, 'crmq.yaml');
  if (yaml !== undefined) writeFileSync(path, `extends: ${pack}\n${yaml}`);
  const resolved = resolvePack(await packChain(yaml === undefined ? packPath(pack, '.') : path), rules);
  const language = languageOf(lang);
  const plan = planWithoutFile(resolved, { kind, crm, country, asOf: '2026-01-15', nameOf: roleName(language) });
  return makeGuide(plan, rules, { kind, language, version: '1.2.3' });
}

const fieldsOf = (guide: Guide): GuideField[] => guide.parts.flatMap(({ fields }) => fields);
const rulesOf = (guide: Guide) => guide.parts.flatMap(({ rules }) => rules);
const field = (guide: Guide, name: string): GuideField => {
  const found = fieldsOf(guide).find((one) => one.name === name);
  if (!found) throw new Error(`no field ${name} among ${fieldsOf(guide).map((one) => one.name)}`);
  return found;
};
const idsOf = (guide: Guide): string[] => rulesOf(guide).map(({ id }) => id);

describe('what a pack of one file asks', () => {
  it('is said in words, with examples that pass', async () => {
    const form = (pattern: string) => `{ rules: { pattern: [error, { pattern: '${pattern}' }] } }`;
    const guide = await guideOf({
      yaml: `fields:
  No: ${form('^\\d{4}$')}
  Card: ${form('^K-\\d+$')}
  Last seen: { role: last_activity_at, rules: { range: [error, { min: 2022-01-01 }] } }
  Marketing: { role: opt_in_email, rules: { required: error } }
`,
    });
    expect(field(guide, 'No').notes).toEqual(['4 digits']);
    expect(field(guide, 'Card').notes).toEqual(['K- and digits']);
    expect(field(guide, 'Last seen').example).toBe('2026-01-15');
    expect(field(guide, 'Marketing').example).not.toBe('');
  });
});

describe('examples', () => {
  /** Fields in which people choose from a list of the CRM, or which it sets itself. */
  const CHOSEN = /stage|status|source|activity|vaihe|tila|lähde|tapahtuma|阶段|状态|来源|活动|Osavaltio/i;

  it.each(['en', 'fi', 'zh'].flatMap((lang) => GUIDE_KINDS.map((kind) => [lang, kind] as const)))(
    'of the language %s pass the checks of strict, in a guide for a %s',
    async (lang, kind) => {
      const guide = await guideOf({ pack: 'strict', lang, kind });
      const without = fieldsOf(guide).filter(({ name, example }) => example === '' && !CHOSEN.test(name));
      expect(without.map(({ name }) => name)).toEqual([]);
    },
  );

  it('that are wrong are found by a check in that very field', async () => {
    const guide = await guideOf();
    expect(field(guide, 'Email').wrong).toEqual(['jane.acme.com', 'jane@acme']);
    expect(field(guide, 'Postcode').wrong).toEqual(['Helsinki', '2134']);
    expect(field(guide, 'Opted in to email').wrong).not.toContain('true');
    for (const { example, wrong } of fieldsOf(guide)) expect(wrong).not.toContain(example);
  });

  it('come from the lists and forms of the pack', async () => {
    const guide = await guideOf({
      yaml: `fields:\n  Code: { rules: { pattern: [error, { pattern: '^[A-Z]{2}-\\d{3}$' }] } }
rules:\n  picklist: [error, { values: { lead_source: [Fair, Web] } }]`,
    });
    expect(field(guide, 'Code')).toMatchObject({ example: 'AB-123', notes: ['Form: ^[A-Z]{2}-\\d{3}$'] });
    expect(field(guide, 'Lead source')).toMatchObject({ example: 'Fair', notes: ['Allowed: Fair · Web'] });
  });
});

describe('what a pack says of a column', () => {
  it('is in its row: list, range, form, and that it must be filled', async () => {
    const guide = await guideOf({
      yaml: `fields:
  Segment: { rules: { required: error, picklist: [error, { list: [Gold, Silver] }] } }
  Seats: { rules: { range: [error, { min: 5, max: 5000 }] } }
  Signed: { role: other_date, rules: { range: [error, { min: '2030-01-01' }] } }
  Size: { role: employees, rules: { range: [error, { max: 100000 }] } }`,
    });
    expect(field(guide, 'Segment')).toMatchObject({
      must: 'always',
      example: 'Gold',
      notes: ['Allowed: Gold · Silver'],
    });
    expect(field(guide, 'Seats')).toMatchObject({ must: 'no', example: '5', notes: ['From 5 to 5000'] });
    expect(field(guide, 'Signed')).toMatchObject({ example: '2030-01-01', notes: ['At least 2030-01-01'] });
    expect(field(guide, 'Size')).toMatchObject({ example: '250', notes: ['At most 100000'] });
    expect(guide.must[0]).toEqual(['Segment']);
    const told = rulesOf(guide)
      .filter(({ id }) => id === 'range')
      .flatMap(({ wrong }) => wrong.map(({ text }) => text));
    expect(told).toEqual(['120000 is above 100000', '120000 is above 5000']);
  });
});

describe('rules', () => {
  it('that are off are not in it, nor are messages that are', async () => {
    const all = await guideOf();
    expect(idsOf(all)).toEqual(expect.arrayContaining(['email-free', 'email-syntax', 'phone-fake', 'sensitive-data']));
    expect(idsOf(all)).not.toContain('pattern');
    const some = await guideOf({ yaml: 'rules:\n  email-free: off\n  email-syntax/missing-at: off' });
    expect(idsOf(some)).not.toContain('email-free');
    const said = JSON.stringify(rulesOf(some).find(({ id }) => id === 'email-syntax')?.wrong);
    expect(said).not.toContain('it has no @');
    expect(said).toContain('cannot be a domain');
  });

  it('are all told, each once, where records have all fields', async () => {
    const roles = [
      'phone',
      'email_invalid',
      'id',
      'business_id',
      'birth_date',
      'birth_month',
      'deal_amount',
      'tags',
    ] as const;
    const yaml = `fields:\n${roles.map((role: Role) => `  "${role}!": ${role}`).join('\n')}
  X: { rules: { pattern: [error, { pattern: a }], range: [error, { min: 1 }] } }`;
    const ids = idsOf(await guideOf({ pack: 'strict', yaml }));
    // what must be filled stands on top; a field that nobody types is not told
    const expected = catalog.validators.map(({ id }) => id).filter((id) => id !== 'required' && id !== 'bounced');
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  it('say of a field nothing that is true of another only', async () => {
    const guide = await guideOf({
      crm: 'hubspot',
      yaml: 'rules:\n  picklist: [error, { values: { lead_source: [Fair] } }]',
    });
    expect(rulesOf(guide).find(({ id }) => id === 'picklist')?.wrong).toEqual([]);
    const wrong =
      rulesOf(guide)
        .find(({ id }) => id === 'wrong-field')
        ?.wrong.map(({ text }) => text) ?? [];
    expect(wrong[0]).toMatch(/^"jane@acme.com": the .* column holds an email address$/);
  });

  it('have the severity that the pack gives them', async () => {
    const levels = async (yaml: string) =>
      rulesOf(await guideOf({ yaml }))
        .filter(({ id }) => id === 'email-typo')
        .map(({ level }) => level);
    expect(await levels('rules:\n  email-typo: warning')).toEqual(['warned']);
    expect(await levels('rules:\n  email-typo: error')).toEqual(['refused']);
    expect(await levels('rules:\n  email-typo: reject')).toEqual(['aside']);
  });

  it('of a plug-in are in it with their docs, their options and the fields that they want filled', async () => {
    const mine = defineValidator({
      id: 'no-rivals',
      roles: ['email'],
      dimension: 'plausibility',
      seesEmpty: true,
      options: z.strictObject({ rivals: z.array(z.string()).default([]).describe('Domains of rivals.') }),
      docs: {
        summary: 'No rival is a contact.',
        why: 'They read what we plan. And more that no one reads.',
        prevent: 'Ask first.',
        examples: [{ before: 'a@rival.example', after: 'rival' }],
      },
      messages: { rival: 'belongs to a rival', empty: 'must be filled' },
      check: (value, { options }) =>
        value === ''
          ? { message: 'empty' }
          : options.rivals.some((one) => value.endsWith(one))
            ? { message: 'rival' }
            : undefined,
    });
    const rules = { ...catalog, validators: [...catalog.validators, mine] };
    const guide = await guideOf({
      rules,
      lang: 'fi',
      yaml: 'rules:\n  no-rivals: [error, { rivals: [rival.example] }]',
    });
    expect(rulesOf(guide).find(({ id }) => id === 'no-rivals')).toMatchObject({
      level: 'refused',
      summary: 'No rival is a contact.',
      why: 'They read what we plan.',
      prevent: 'Ask first.',
      wrong: [{ text: '”a@rival.example”: belongs to a rival' }],
      options: ['Domains of rivals: ["rival.example"]'],
    });
    expect(field(guide, 'Sähköposti').must).toBe('always');
  });

  it('of a plug-in that throw are named', async () => {
    const mine = defineValidator({
      id: 'always-throws',
      roles: ['email'],
      dimension: 'validity',
      docs: { summary: 's', why: 'w', examples: [{ before: 'x', after: '' }] },
      messages: { never: 'n' },
      check: () => {
        throw new Error('oops');
      },
    });
    const rules = { ...catalog, validators: [...catalog.validators, mine] };
    await expect(guideOf({ rules, yaml: 'rules:\n  always-throws: error' })).rejects.toMatchObject({
      code: 'rule-failed',
      message: 'the rule always-throws failed: oops',
    });
  });
});

describe('what must be filled', () => {
  it('is what the records of that kind must have', async () => {
    expect((await guideOf()).must).toEqual([
      ['First name', 'Last name', 'Company'],
      ['Email', 'Phone', 'Mobile'],
    ]);
    expect((await guideOf({ kind: 'deal' })).must).toEqual([['Deal name']]);
    expect((await guideOf({ yaml: 'rules:\n  required: off' })).must).toEqual([]);
  });

  it('is said once, and not of a group of which one must be filled anyway', async () => {
    const yaml =
      'fields:\n  Mail: { role: email, rules: { required: error } }\n  Ort: { role: city, rules: { required: error } }';
    expect((await guideOf({ yaml })).must).toEqual([['Mail'], ['Ort'], ['First name', 'Last name', 'Company']]);
    const both = `${yaml}\nrules:\n  required: [error, { fields: [[email], [email, phone]] }]`;
    expect((await guideOf({ yaml: both })).must).toEqual([['Mail'], ['Ort']]);
  });

  it('is what the pack says, with fields that are not usual, by stage too', async () => {
    const guide = await guideOf({
      yaml: `rules:\n  required: [error, { fields: [[email], [tags, fax]], byStage: { customer: [business_id] } }]`,
    });
    expect(guide.must).toEqual([['Email'], ['Tags', 'Fax']]);
    expect(guide.stages).toEqual([{ stage: 'customer', fields: ['Company number'] }]);
    expect([field(guide, 'Email').must, field(guide, 'Fax').must, field(guide, 'Notes').must]).toEqual([
      'always',
      'one',
      'no',
    ]);
    const off = await guideOf({
      yaml: 'rules:\n  required: [error, { byStage: { customer: [fax] } }]\n  required/missing-for-stage: off',
    });
    expect(off.stages).toEqual([]);
  });
});

describe('fields', () => {
  it('bear the names that the pack has for them, in the place of their role', async () => {
    const guide = await guideOf({
      lang: 'zh',
      yaml: 'fields:\n  Puh.: mobile\n  E-Mail: email\n  Secret: none\n  Phone: fax',
    });
    const names = fieldsOf(guide).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Puh.', 'E-Mail', '电话', 'Phone']));
    expect(names).not.toContain('手机');
    expect(names).not.toContain('Secret');
    expect(field(guide, 'Puh.').also).toBe('手机');
    expect(new Set(names).size).toBe(names.length);
  });

  it('are not named twice where the pack uses the name of another', async () => {
    const guide = await guideOf({ yaml: 'fields:\n  Phone: fax\n  Name: full_name' });
    const names = fieldsOf(guide).map(({ name }) => name);
    expect(names.filter((name) => name === 'Phone')).toHaveLength(1);
    expect(field(guide, 'Phone').also).toBe('Fax');
    expect(names).not.toContain('First name');
  });

  it('that have rules of their own are typed, whatever their names make of them', async () => {
    const guide = await guideOf({
      yaml: "fields:\n  Customer no.: { rules: { pattern: [error, { pattern: '^K-\\d{4}$' }] } }\n  Created: created_at",
    });
    expect(field(guide, 'Customer no.')).toMatchObject({ also: '', write: '', example: 'K-1234' });
    expect(guide.automatic).toEqual(['Created']);
    const own = guide.parts.find(({ id }) => id === 'own');
    expect(own?.rules.map(({ id, wrong }) => [id, wrong[0]?.text])).toEqual([
      ['unique-id', undefined],
      ['pattern', '"ABC-12": does not match ^K-\\d{4}$'],
    ]);
  });

  it.each([
    'Record ID',
    'ContactId',
    'contact_id',
    '记录 ID',
    'Datensatz-ID',
    'ID контакта',
    "Identifiant d'enregistrement",
  ])('that the CRM fills in are typed by nobody, whatever a pack asks of them: %s', async (id) => {
    const all = '{ required: error, range: [error, { min: 2022-01-01 }] }';
    const guide = await guideOf({
      crm: 'hubspot',
      yaml: `fields:
  "${id}": { role: id, rules: { required: error, pattern: [error, { pattern: '^\\d+$' }] } }
  Create Date: { role: created_at, rules: ${all} }
  Last Activity Date: { role: last_activity_at, rules: ${all} }`,
    });
    expect(guide.automatic).toEqual(expect.arrayContaining([id, 'Create Date']));
    expect(guide.must.flat().filter((name) => [id, 'Create Date', 'Last Activity Date'].includes(name))).toEqual([]);
    expect(guide.parts.map((part) => part.id)).not.toContain('own');
    // a call is logged, and no day is typed
    expect(field(guide, 'Last Activity Date')).toMatchObject({
      example: '',
      wrong: [],
      notes: [expect.stringContaining('12')],
    });
  });

  it.each(['Customer no.', 'Kundennummer', '客户编号', 'Asiakasnumero', 'Card'])(
    'that a company numbers itself are typed where the pack says how: %s',
    async (name) => {
      const yaml = `fields:\n  ${name}: { role: id, rules: { required: error, pattern: [error, { pattern: '^K-\\d{4}$' }] } }`;
      const guide = await guideOf({ crm: 'hubspot', yaml });
      expect(field(guide, name)).toMatchObject({ example: 'K-1234', must: 'always' });
    },
  );

  it('of a list kept by hand have the day of the last activity typed', async () => {
    const yaml =
      'fields:\n  Last call: { role: last_activity_at, rules: { required: error, range: [error, { min: 2022-01-01 }] } }';
    expect(field(await guideOf({ yaml }), 'Last call')).toMatchObject({ must: 'always', example: '2026-01-15' });
  });

  it('that are answered by yes or no show both, and neither as wrong', async () => {
    for (const [lang, yes, no] of [
      ['en', 'yes', 'no'],
      ['fi', 'kyllä', 'ei'],
      ['zh', '是', '否'],
    ] as const) {
      const guide = await guideOf({
        lang,
        yaml: 'fields:\n  Marketing: opt_in_email\n  Unsubscribed: opt_out_email\n  Calls: do_not_call',
      });
      expect(field(guide, 'Marketing')).toMatchObject({ example: yes, other: no, wrong: [] });
      for (const name of ['Unsubscribed', 'Calls']) {
        expect(field(guide, name)).toMatchObject({ example: no, other: yes, wrong: [] });
      }
      for (const one of fieldsOf(guide)) expect(one.other === '' || one.must === 'no').toBe(true);
    }
    const listed = await guideOf({
      yaml: 'fields:\n  Marketing: { role: opt_in_email, rules: { picklist: [error, { list: [Granted, Withdrawn] }] } }',
    });
    expect(field(listed, 'Marketing')).toMatchObject({ example: 'Granted', other: '' });
  });

  it('of a list are those of the CRM where administrators seldom change it', async () => {
    expect(field(await guideOf({ crm: 'hubspot' }), 'Lifecycle stage').notes[0]).toMatch(/^Allowed: Subscriber · Lead/);
    expect(field(await guideOf(), 'Lifecycle stage').notes).toEqual([]);
    expect(field(await guideOf({ crm: 'hubspot', yaml: 'rules:\n  picklist: off' }), 'Lifecycle stage').notes).toEqual(
      [],
    );
  });
});

it('of an export is the same however its bytes come, and for any number of threads', async () => {
  const text =
    'Record ID;First Name;E-mail;Phone;Stage;Created\n' +
    Array.from(
      { length: 30 },
      (_, i) => `${i + 1};Anna;anna${i}@firma.example;040 ${1_234_567 + i};Lead;${1 + (i % 28)}.3.2024\n`,
    ).join('');
  async function* inPieces(sizes: readonly number[]): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text);
    for (let from = 0, at = 0; from < bytes.length; at++) {
      const to = from + sizes[at % sizes.length]!;
      yield bytes.subarray(from, to);
      from = to;
    }
  }
  const made = async (sizes: readonly number[], jobs: number): Promise<string> => {
    const configuration = await loadConfiguration(catalog, {
      cwd: folder,
      flags: { jobs },
      env: {},
      config: false,
      plugins: [],
      allowPlugins: false,
      defaults: { 'as-of': '2026-01-15', dedupe: true, jobs: 1, seed: 1 },
    });
    const source = { name: 'x.csv', size: undefined, gzip: false, chunks: inPieces(sizes) };
    const { plan } = await prepare({ inputs: [source], overrides: {}, maps: new Map(), configuration });
    return JSON.stringify(makeGuide(plan, catalog, { kind: 'contact', language: languageOf('en'), version: '1' }));
  };
  const one = await made([text.length], 1);
  expect(one).toContain('E-mail');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 2, max: 8 }),
      async (sizes, jobs) => {
        expect(await made(sizes, jobs)).toBe(one);
      },
    ),
    { numRuns: 8 },
  );
});
