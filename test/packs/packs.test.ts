import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import { loadConfiguration } from '../../src/packs/configuration.ts';
import { parsePack } from '../../src/packs/parse.ts';
import { readPack } from '../../src/packs/read.ts';
import { builtInNames, packChain, packPath, resolvePack, usesOf } from '../../src/packs/resolve.ts';

const resolve = (text: string) => resolvePack([parsePack(text, 'crmq.yaml')], catalog);

describe('a pack with a mistake', () => {
  it.each([
    [
      'a key that does not exist',
      'rulez:\n  whitespace: on\n',
      'crmq.yaml:1:1: unknown key "rulez"',
      'did you mean rules?',
    ],
    ['broken YAML', 'rules:\n  a: [\n', 'crmq.yaml:3:1:', undefined],
    [
      'a rule that does not exist',
      'rules:\n  whitespace: on\n  phone-e146: on\n',
      'crmq.yaml:3:3: there is no rule "phone-e146"',
      'did you mean phone-e164?',
    ],
    [
      'a severity for a repair',
      'rules:\n  whitespace: error\n',
      'crmq.yaml:2:3: whitespace is a repair: it has no severity',
      'on or off',
    ],
    [
      'no severity for a check',
      'rules:\n  email-syntax: on\n',
      'crmq.yaml:2:3: email-syntax is a check: it needs a severity',
      'off, warning, error or reject',
    ],
    [
      'a severity that does not exist',
      'rules:\n  email-syntax: fatal\n',
      'crmq.yaml:2:3: rules.email-syntax:',
      'a rule is off, on,',
    ],
    [
      'an option that does not exist',
      'rules:\n  staleness: [warning, { stal: 3 }]\n',
      'crmq.yaml:2:3: staleness has no option "stal"',
      'did you mean stale?',
    ],
    [
      'an option of the wrong kind',
      'rules:\n  staleness: [warning, { stale: old }]\n',
      'crmq.yaml:2:3: staleness: stale:',
      undefined,
    ],
    [
      'a message that does not exist',
      'rules:\n  staleness/old: off\n',
      'crmq.yaml:2:3: staleness has no message "old"',
      'messages: ',
    ],
    ['a role that does not exist', 'fields:\n  Mail: emial\n', 'crmq.yaml:2:3: fields.Mail:', 'a field is a role'],
    [
      'a setting that does not exist',
      'settings:\n  contry: FI\n',
      'crmq.yaml:2:3: unknown key "contry"',
      'did you mean country?',
    ],
    [
      'a setting of the wrong form',
      'settings:\n  country: Finland\n',
      'crmq.yaml:2:3: settings.country: must be an ISO',
      undefined,
    ],
  ])('%s', (_name, text, message, hint) => {
    let error: unknown;
    try {
      resolve(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ name: 'CrmqError', exitCode: 2 });
    expect((error as Error).message).toContain(message);
    if (hint !== undefined) expect((error as { hint: string }).hint).toContain(hint);
  });

  it('that extends itself is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crmq-pack-'));
    writeFileSync(join(folder, 'a.yaml'), 'extends: ./b.yaml\n');
    writeFileSync(join(folder, 'b.yaml'), 'extends: ./a.yaml\n');
    await expect(packChain(join(folder, 'a.yaml'))).rejects.toThrow(/b\.yaml:1:1: .*extends itself/);
  });
});

describe('resolving', () => {
  it('puts options and messages of later packs over earlier ones', () => {
    const base = parsePack(
      'rules:\n  staleness: [warning, { ageing: 6, stale: 12 }]\n  email-free: warning\n',
      'base.yaml',
    );
    const own = parsePack(
      'rules:\n  staleness: [error, { stale: 18 }]\n  staleness/unknown: off\n  email-free: off\n',
      'own.yaml',
    );
    const pack = resolvePack([base, own], catalog);
    expect(pack.rules.get('staleness')).toMatchObject({
      level: 'error',
      options: { ageing: 6, stale: 18 },
      messages: { unknown: 'off' },
      origin: 'own.yaml:2:3',
    });
    expect(usesOf(pack).map((use) => use.rule)).toEqual(['staleness']);
  });

  it('gives a column rules of its own', () => {
    const pack = resolve(
      'rules:\n  name-case: on\nfields:\n  Alias:\n    role: nickname\n    rules:\n      name-case: off\n',
    );
    expect(pack.columns.get('Alias')?.role).toBe('nickname');
    expect(usesOf(pack)).toEqual([{ rule: 'name-case', severity: 'on', options: {}, except: ['Alias'] }]);
  });

  it('takes true and false for on and off', () => {
    expect(usesOf(resolve('rules:\n  whitespace: true\n  mojibake: false\n')).map((use) => use.rule)).toEqual([
      'whitespace',
    ]);
  });
});

describe('built-in packs', () => {
  it.each(builtInNames())('%s names only what exists', async (name) => {
    expect(resolvePack(await packChain(packPath(name, '.')), catalog).rules.size).toBeGreaterThan(5);
  });

  it('say of every rule whether it is on', async () => {
    const { data } = await readPack(packPath('recommended', '.'));
    const named = new Set(Object.keys(data.rules ?? {}));
    const all = [...catalog.normalizers, ...catalog.validators, ...catalog.matchers].map((rule) => rule.id);
    expect(all.filter((id) => !named.has(id))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('leave guesses off', async () => {
    const chain = await packChain(packPath('recommended', '.'));
    const uses = usesOf(resolvePack(chain, catalog)).map((use) => use.rule);
    const guesses = catalog.normalizers.filter((rule) => rule.risk === 'opt-in').map((rule) => rule.id);
    expect(uses.filter((rule) => guesses.includes(rule))).toEqual([]);
  });
});

describe('what is wrong with a pack', () => {
  const known = 'known keys: name, description, extends, layer, rules, ';
  it.each([
    ['fields:\n  Email:\n    rulees: {}\n', '3:5: unknown key "rulees"', 'did you mean rules? known keys: role, rules'],
    [
      'fields:\n  Email:\n    role: emial\n',
      '3:5: fields.Email.role: "emial" is not one of',
      'did you mean email? a field is',
    ],
    ['fields:\n  Email: emial\n', '2:3: fields.Email: "emial" is not one of', 'did you mean email? a field is'],
    ['fields:\n  Email: [email]\n', '2:3: fields.Email: not one of', 'a field is'],
    [
      'fields:\n  Email:\n    rules:\n      email-syntax: eror\n',
      '4:7: fields.Email.rules.email-syntax: "eror" is not one of',
      'did you mean error? a rule is off',
    ],
    ['rules:\n  email-syntax: eror\n', '2:3: rules.email-syntax: "eror" is not one of', 'did you mean error?'],
    ['rules:\n  email-syntax: [eror, {}]\n', '2:18: rules.email-syntax.0: "eror" is not one of', 'did you mean error?'],
    ['history:\n  fiel: x\n', '2:3: unknown key "fiel"', 'did you mean file? known keys: '],
    ['cost:\n  corect: 1\n', '2:3: unknown key "corect"', 'did you mean correct? known keys: '],
    ['score:\n  expct: x\n', '2:3: unknown key "expct"', 'did you mean expect? known keys: '],
    ['policy:\n  retenion: x\n', '2:3: unknown key "retenion"', 'did you mean '],
    ['nmae: x\n', '1:1: unknown key "nmae"', `did you mean name? ${known}`],
    ['- a\n', '1:1: a rule pack is keys with values, and this is a list', known],
    ['text\n', '1:1: a rule pack is keys with values, and this is a text', known],
  ])('%j', (text, message, hint) => {
    let error: unknown;
    try {
      parsePack(text, 'p.yaml');
    } catch (caught) {
      error = caught;
    }
    expect((error as Error).message).toContain(`p.yaml:${message}`);
    expect((error as { hint: string }).hint).toContain(hint);
  });

  it('is not a section of which all is commented out', () => {
    expect(parsePack('rules:\n  # name-case: off\nfields:\ngate: {}\n', 'p.yaml').data).toEqual({ gate: {} });
    expect(() => parsePack('rules:\n  name-case:\n', 'p.yaml')).toThrow('p.yaml:2:3: ');
  });

  it('is a second document', () => {
    expect(() => parsePack('name: a\n---\nname: b\n', 'p.yaml')).toThrow(/^p.yaml:2:1: a rule pack is one document/);
  });

  it('is a range in which nothing lies', async () => {
    const resolved = (options: string) =>
      resolvePack([parsePack(`rules:\n  range: [error, ${options}]\n`, 'p.yaml')], catalog);
    for (const options of ['{ min: 5, max: 3 }', '{ min: "2024-01-02", max: "2024-01-01" }']) {
      expect(() => resolved(options)).toThrow(
        'p.yaml:2:3: range: min must not be above max: nothing lies between them',
      );
    }
    for (const options of ['{ min: 3, max: 3 }', '{ min: -5 }']) expect(() => resolved(options)).not.toThrow();
  });

  it('is said of what cannot be read, too; UTF-16 can', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crmq-unread-'));
    const put = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    await expect(readPack(folder)).rejects.toThrow(/^cannot read the rule pack .*: it is a folder$/);
    await expect(readPack(join(folder, 'x'))).rejects.toThrow(/: there is no such file$/);
    const text = Buffer.from('\ufeffrules:\n  email-syntax: off\n', 'utf16le');
    for (const bytes of [text, Buffer.from(text).swap16()]) {
      expect((await readPack(put('a.yaml', bytes))).data).toEqual({ rules: { 'email-syntax': 'off' } });
    }
    await expect(readPack(put('b.yaml', text.subarray(2)))).rejects.toThrow(/it is no text, or one in UTF-16$/);
  });
});

describe('configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crmq-config-'));
  const request = {
    cwd: folder,
    flags: {},
    env: {},
    plugins: [],
    allowPlugins: false,
    defaults: { 'as-of': '2026-01-15', jobs: 2, dedupe: true, seed: 1 },
  };
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('takes flags before variables before the file before defaults, and says which', async () => {
    write('crmq.yaml', 'settings:\n  country: SE\n  jobs: 3\n  seed: 7\n');
    const { settings } = await loadConfiguration(catalog, {
      ...request,
      flags: { country: 'FI' },
      env: { CRMQ_COUNTRY: 'DE', CRMQ_JOBS: '4', PATH: '/bin' },
    });
    expect(settings.country).toEqual({ value: 'FI', origin: '--country' });
    expect(settings.jobs).toEqual({ value: 4, origin: 'CRMQ_JOBS' });
    expect(settings.seed).toEqual({ value: 7, origin: `${join(folder, 'crmq.yaml')}:4:3` });
    expect(settings.dedupe).toEqual({ value: true, origin: 'default' });
  });

  it('refuses a variable that is no setting', async () => {
    await expect(loadConfiguration(catalog, { ...request, env: { CRMQ_CONTRY: 'FI' } })).rejects.toThrow(/CRMQ_CONTRY/);
  });

  it.each([
    ['exports nothing', 'export {};\n', /exports no rule/],
    ['is no rule', 'export const rule = { id: "x" };\n', /x is not a rule/],
    [
      'lacks its function',
      'export const rule = { type: "validator", id: "x", roles: "*", dimension: "validity", seesEmpty: false, docs: { summary: "s", why: "w", examples: [{ before: "a", after: "" }] }, messages: { bad: "b" } };\n',
      /validator x: options/,
    ],
    ['does not load', 'import "./missing.mjs";\n', /cannot load the plug-in/],
  ])('refuses a plug-in that %s', async (name, text, message) => {
    const path = write(`${name.replaceAll(' ', '-')}.mjs`, text);
    await expect(loadConfiguration(catalog, { ...request, config: false, plugins: [path] })).rejects.toThrow(message);
  });

  it('loads plug-ins of a pack only when allowed', async () => {
    write('throws.mjs', 'throw new Error("loaded");\n');
    const config = write('with-plugin.yaml', 'plugins: [./throws.mjs]\n');
    await expect(loadConfiguration(catalog, { ...request, config })).rejects.toThrow(
      /with-plugin\.yaml:1:1: a rule pack names plug-ins/,
    );
    await expect(loadConfiguration(catalog, { ...request, config, allowPlugins: true })).rejects.toThrow(/loaded/);
  });
});
