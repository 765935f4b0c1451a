import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import { cleanInMemory } from '../../src/in-memory.ts';
import { loadConfiguration } from '../../src/packs/configuration.ts';
import { localeNames } from '../../src/packs/locales.ts';
import { packHash, readPack } from '../../src/packs/read.ts';
import { packPath, usesOf } from '../../src/packs/resolve.ts';

const folder = mkdtempSync(join(tmpdir(), 'crmq-locales-'));
const load = (flags: object, project = '', env = {}) => {
  const request = { cwd: folder, flags: { ...flags }, env, plugins: [], allowPlugins: false };
  writeFileSync(join(folder, 'project.yaml'), project);
  const config = project === '' ? (false as const) : 'project.yaml';
  return loadConfiguration(catalog, { ...request, config, defaults: { 'as-of': '2026-01-15', jobs: 2, seed: 1 } });
};
const optionsOf = async (rule: string, flags: object, project = '') =>
  (await (await load(flags, project)).packFor('unknown')).rules.get(rule)?.options as { [key: string]: string[] };
const settingsOf = async (flags: object, project = '', env = {}) => {
  const { settings } = await load(flags, project, env);
  return [settings.country.value, settings['date-order'].value];
};

describe('each locale pack', () => {
  it('is there', () => {
    expect(localeNames()).toEqual(['de', 'en-GB', 'en-US', 'es', 'fi', 'fr', 'ja', 'nl', 'sv', 'zh-CN']);
  });

  it.each(localeNames())('%s is a layer, says country and order of dates, and switches nothing on', async (name) => {
    const { data, path } = await readPack(packPath(`locales/${name}`, '.'));
    expect(data).toMatchObject({ name, layer: true, description: expect.any(String) });
    expect(Object.keys(data.settings ?? {})).toEqual(['country', 'date-order']);
    for (const setting of Object.values(data.rules ?? {})) expect(setting).toBeTypeOf('object');
    for (const setting of Object.values(data.rules ?? {})) expect(Array.isArray(setting)).toBe(false);
    const parsed = JSON.parse(readFileSync('rules/locales/parsed.json', 'utf8'));
    expect(parsed[packHash(readFileSync(path, 'utf8'))]?.data).toEqual(data);
  });

  it.each(localeNames())('%s leaves on and off what was on and off', async (locale) => {
    const rules = async (flags: object) => usesOf(await (await load(flags)).packFor('hubspot')).map(({ rule }) => rule);
    expect(await rules({ locale })).toEqual(await rules({}));
  });
});

describe('--locale', () => {
  it('lies on the pack of the CRM, under the project', async () => {
    const { packFor } = await load({ locale: 'fi' }, 'name: ours\nrules:\n  placeholder: off\n');
    const pack = await packFor('hubspot');
    expect(pack.name).toBe('ours + fi');
    expect(pack.rules.get('picklist-label')?.options).toEqual({ form: 'internal' });
    expect(pack.rules.get('placeholder')).toMatchObject({ level: 'off' });
    expect(pack.rules.get('placeholder')?.options.also).toContain('ei merkitty');
  });

  it('joins the lists of several; what they say differently is as the first one says', async () => {
    const also = (await optionsOf('placeholder', { locale: 'fi,sv' })).also;
    expect(also).toContain('ei merkitty');
    expect(also).toContain('finns ej');
    expect(await settingsOf({ locale: 'fi,en-US' })).toEqual(['FI', 'dmy']);
    expect(await settingsOf({ locale: 'en-US,fi' })).toEqual(['US', 'mdy']);
    expect((await optionsOf('name-order', { locale: 'ja,fi' })).order).toBe('family-first');
  });

  it.each(['FI', 'fi', ' fi ', 'zh', 'ZH_cn', 'en_gb'])('knows %s', async (locale) => {
    expect((await settingsOf({ locale }))[0]).toMatch(/^(?:FI|CN|GB)$/);
  });

  it.each([
    ['xx', 'locale packs: de, en-GB,'],
    ['', 'locale packs: de,'],
    ['en', 'did you mean en-GB or en-US?'],
    ['de-AT', 'did you mean de with --country AT?'],
    ['fii', 'did you mean fi?'],
  ])('refuses %j and says what there is', async (locale, hint) => {
    await expect(load({ locale })).rejects.toMatchObject({
      code: locale === '' ? expect.any(String) : 'unknown-locale',
      ...(locale === '' ? {} : { hint: expect.stringContaining(hint) }),
    });
  });

  it('gives way to what is said outright', async () => {
    expect(await settingsOf({ locale: 'fi', country: 'SE' })).toEqual(['SE', 'dmy']);
    expect(await settingsOf({ locale: 'fi' }, '', { CRMQ_COUNTRY: 'NO' })).toEqual(['NO', 'dmy']);
    expect(await settingsOf({ locale: 'fi' }, 'settings:\n  country: EE\n')).toEqual(['EE', 'dmy']);
    expect(await settingsOf({ locale: 'en-US' }, 'extends: locales/fi\n')).toEqual(['US', 'mdy']);
  });

  it('can stand in the project, as a setting or under extends', async () => {
    expect(await settingsOf({}, 'settings:\n  locale: [fi, sv]\n')).toEqual(['FI', 'dmy']);
    expect(await settingsOf({}, 'extends: locales/de\n')).toEqual(['DE', 'dmy']);
    const { packFor } = await load({}, 'extends: locales/de\n');
    // A layer alone does not stand for the rules of the CRM.
    expect((await packFor('hubspot')).rules.get('picklist-label')?.options).toEqual({ form: 'internal' });
  });
});

describe('layers and lists', () => {
  it('a pack that is reached twice does not undo what stands between', async () => {
    const pack = await (await load({}, 'extends: [strict, fill-in, recommended]\n')).packFor('unknown');
    expect(pack.rules.get('email-typo')?.level).toBe('error');
    expect(pack.rules.get('country-from-phone')?.level).toBe('on');
  });

  it('several packs can be named', async () => {
    const pack = await (await load({ pack: 'strict,fill-in' })).packFor('hubspot');
    expect(pack.name).toBe('strict + fill-in');
    expect(pack.rules.get('email-typo')?.level).toBe('error');
    expect((await (await load({ pack: 'fill-in' })).packFor('hubspot')).name).toBe('hubspot + fill-in');
  });

  it('lists of words join, anything else is as the later pack says', async () => {
    const project =
      'extends: locales/fi\nrules:\n  placeholder: { also: [eipä ole] }\n  boolean-form: { form: yes-no }\n';
    expect((await optionsOf('placeholder', {}, project)).also).toEqual(
      expect.arrayContaining(['ei merkitty', 'eipä ole']),
    );
    expect(await optionsOf('boolean-form', {}, project)).toMatchObject({
      form: 'yes-no',
      yes: ['juu', 'jep'].concat(['jees', 'valittu', 'rasti']),
    });
  });

  it('options alone leave the level, in a column too', async () => {
    const project = 'fields:\n  Tila:\n    rules:\n      placeholder: { keep: [tbd] }\n';
    const pack = await (await load({ locale: 'fi' }, project)).packFor('unknown');
    const own = pack.columnRules.find(({ column }) => column === 'Tila');
    expect(own?.use.level).toBe('on');
    expect(own?.use.options).toMatchObject({ keep: ['tbd'], also: expect.arrayContaining(['ei merkitty']) });
  });

  it('a message has no options', async () => {
    await expect(load({}, 'rules:\n  phone-valid/no-country: { a: 1 }\n')).rejects.toMatchObject({
      code: 'rule-level',
    });
  });
});

it('the library takes a locale and an order of dates', async () => {
  const csv = 'Name,Created,Phone\nANNA MÄKI,03/05/2024,040 123 4567\n';
  const out = async (options: object) =>
    Buffer.from((await cleanInMemory(csv, { asOf: '2026-01-15', ...options })).output).toString();
  expect(await out({ locale: 'fi' })).toContain('Anna Mäki,2024-05-03,+358401234567');
  expect(await out({ dateOrder: 'mdy' })).toContain('Anna Mäki,2024-03-05,040 123 4567');
});
