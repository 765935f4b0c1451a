/** What the catalogues say of rules and fields: all of it in every language, and examples that pass the checks themselves. */
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script
import { languageCodes, readLanguageFile } from '../../scripts/languages.mjs';
import { catalog } from '../../src/catalog.ts';
import { ROLES, type Role } from '../../src/contract.ts';
import { type FieldWords, languageOf, type RuleWords } from '../../src/report/words/language.ts';

const codes: readonly string[] = languageCodes();
const others = codes.filter((code) => code !== 'en');
const rules = [...catalog.normalizers, ...catalog.validators, ...catalog.matchers];
const words = (code: string): { [id: string]: RuleWords } => readLanguageFile(code, 'rules');
const fieldWords = (code: string): { [role in Role]?: FieldWords } => readLanguageFile(code, 'fields');
const HAN = /\p{Script=Han}/u;

describe.each(others)('rules in %s', (code) => {
  const own = words(code);
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is said whole', (id, rule) => {
    const said = own[id];
    expect(said?.summary).toMatch(/[.。]$/);
    expect(said?.why).toMatch(/[.。]$/);
    if (rule.type !== 'validator') return expect(Object.keys(said ?? {})).toEqual(['summary', 'why']);
    expect(said?.prevent).toMatch(/[.。]$/);
    expect(Object.keys(said?.messages ?? {})).toEqual(Object.keys(rule.messages));
  });

  it('names no rule by another name than its own', () => {
    const ids = new Set(rules.map((rule) => rule.id));
    for (const rule of rules) {
      const named = (text: string) => [...text.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id]) => id).sort();
      expect([rule.id, ...named(own[rule.id]?.why ?? '')]).toEqual([rule.id, ...named(rule.docs.why)]);
      for (const id of named(own[rule.id]?.why ?? '')) expect(ids).toContain(id);
    }
  });

  it('translates values of findings that are English words', () => {
    for (const [id, { data = {} }] of Object.entries(own)) {
      const rule = catalog.validators.find((one) => one.id === id);
      const english = words(others[0]!)[id]?.data ?? {};
      expect(Object.keys(data)).toEqual(Object.keys(english));
      for (const [key, values] of Object.entries(data)) {
        expect(Object.values(rule?.messages ?? {}).some((text) => text.includes(`{${key}}`))).toBe(true);
        expect(Object.keys(values)).toEqual(Object.keys(english[key] ?? {}));
      }
    }
  });
});

describe.each(codes)('fields in %s', (code) => {
  const own = fieldWords(code);
  it('are all there, in the order of the roles, with an example where English has one', () => {
    expect(Object.keys(own)).toEqual([...ROLES]);
    for (const role of ROLES) {
      const { name, write } = own[role]!;
      expect(name).not.toBe('');
      expect(write).toMatch(/[.。]$/);
      expect([role, own[role]!.example !== undefined]).toEqual([role, fieldWords('en')[role]!.example !== undefined]);
    }
  });

  it('have names of their own', () => {
    const names = ROLES.map((role) => own[role]!.name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('Chinese', () => {
  it('is set with full-width punctuation', () => {
    const wrong: string[] = [];
    const look = (text: string) => {
      const prose = text.replace(/`[^`]*`/g, '').replace(/\{[^}]*\}/g, 'X');
      for (const [found, before] of prose.matchAll(/(.)[,;:!?()](?!\d)/gu))
        if (HAN.test(before!)) wrong.push(`${found} in ${text}`);
      for (const [found] of prose.matchAll(/\p{Script=Han}["']/gu)) wrong.push(`${found} in ${text}`);
    };
    for (const { summary = '', why = '', prevent = '', messages = {} } of Object.values(words('zh')))
      for (const text of [summary, why, prevent, ...Object.values(messages)]) look(text);
    for (const { write = '', name } of Object.values(fieldWords('zh'))) [write, name].forEach(look);
    expect(wrong).toEqual([]);
  });
});

describe('a finding', () => {
  it('is said in the language that is asked for', () => {
    expect(languageOf('zh').messageOf('email-syntax/missing-at')).toBe('“{value}”不是邮箱地址：缺少 @');
    expect(languageOf('fi').messageOf('email-syntax/missing-at')).toContain('puuttuu @');
    expect(languageOf('en').messageOf('email-syntax/missing-at')).toBeUndefined();
  });
});
