/** What is not checked at every start is checked here: the shape of the built-in rules, and the packs as they were parsed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../src/catalog.ts';
import { parsePack } from '../src/packs/parse.ts';
import { readPack } from '../src/packs/read.ts';
import { builtInNames, packPath } from '../src/packs/resolve.ts';
import { settingsSchema } from '../src/packs/schema.ts';
import { SETTING_KEYS } from '../src/packs/settings.ts';
import { assertRule } from '../src/rule-shape.ts';

describe('built-in rules', () => {
  const rules = [...catalog.normalizers, ...catalog.validators, ...catalog.matchers];
  it.each(rules.map((rule) => [`${rule.type} ${rule.id}`, rule] as const))(
    '%s has the shape of a rule',
    (_name, rule) => {
      expect(() => assertRule(rule)).not.toThrow();
    },
  );
});

describe('what the people who type should do', () => {
  it.each(catalog.validators.map((rule) => [rule.id, rule.docs.prevent ?? ''] as const))(
    '%s says it in one or two plain sentences',
    (_id, prevent) => {
      expect(prevent).toMatch(/^\p{Lu}[^`*<>\n]{30,}\.$/u);
      expect(prevent.split(/[.!?] (?=\p{Lu})/u).length).toBeLessThanOrEqual(2);
      expect(prevent.length).toBeLessThanOrEqual(200);
    },
  );
});

describe('built-in packs', () => {
  it.each(builtInNames())('%s was parsed as it stands', async (name) => {
    const path = packPath(name, '.');
    const parsed = parsePack(readFileSync(path, 'utf8'), path);
    const known = await readPack(path);
    expect(known.data).toEqual(parsed.data);
    for (const rule of Object.keys(parsed.data.rules ?? {})) {
      expect(known.where(['rules', rule])).toBe(parsed.where(['rules', rule]));
      expect(known.where(['rules', rule])).toMatch(/\.yaml:\d+:3$/);
    }
  });

  it('have a schema that knows every setting', () => {
    expect(Object.keys(settingsSchema.shape)).toEqual([...SETTING_KEYS]);
  });
});
