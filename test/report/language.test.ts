/** Languages: each says all that English says, with the same placeholders, and writes numbers as its readers do. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script
import { flat, isPlural, languageCodes, readLanguageFile } from '../../scripts/languages.mjs';
import { catalog } from '../../src/catalog.ts';
import { findingData } from '../../src/report/words/finding-words.ts';
import { languageList, languageOf } from '../../src/report/words/language.ts';
import { phraseBook, valuesIn } from '../../src/report/words/phrases.ts';

type Text = string | { readonly [form: string]: string };

const others: string[] = languageCodes().filter((code: string) => code !== 'en');
const placeholders = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort();
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
/** What a text needs to be told, over all of its plural forms. */
const needs = (text: Text): string[] => [...new Set(formsOf(text).flatMap(placeholders))].sort();

describe('languages', () => {
  it('are those that are compiled', () => {
    expect(languageList().map(({ code }) => code)).toEqual(languageCodes());
    expect(others).toEqual(expect.arrayContaining(['fi', 'zh']));
  });

  describe.each(others)('%s', (code) => {
    it.each(['report', 'guide'])('says all of %s.yaml, with the same placeholders', (file) => {
      const english: { [word: string]: Text } = flat(readLanguageFile('en', file));
      const own: { [word: string]: Text } = flat(readLanguageFile(code, file));
      expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
      for (const [word, text] of Object.entries(english))
        expect([word, ...needs(own[word]!)]).toEqual([word, ...needs(text)]);
    });

    it('has the plural forms of its own grammar', () => {
      const { locale } = readLanguageFile(code, 'language');
      const grammar = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
      for (const text of Object.values<Text>(flat(readLanguageFile(code, 'report')))) {
        if (isPlural(text)) expect(Object.keys(text).sort()).toEqual(grammar);
      }
    });

    it('knows only rules and messages that there are, with their placeholders', () => {
      const rules = [...catalog.normalizers, ...catalog.validators, ...catalog.matchers];
      for (const [id, words] of Object.entries(readLanguageFile(code, 'rules'))) {
        const rule = rules.find((one) => one.id === id);
        expect(rule, id).toBeDefined();
        for (const [message, text] of Object.entries((words as { messages?: object }).messages ?? {})) {
          const english = rule?.type === 'validator' ? rule.messages[message] : undefined;
          expect([id, message, english && placeholders(english)]).toEqual([id, message, placeholders(text)]);
        }
      }
    });
  });

  it('fall back to English word by word', () => {
    expect(languageOf('zh').say('dimension.validity')).toBe('有效性');
    expect(languageOf('fi').say('records', { count: 1 })).toBe('1 tietue');
    expect(languageOf('fi').say('records', { count: 12_345 })).toBe('12\u00a0345 tietuetta');
    expect(languageOf('en').say('records', { count: 12_345 })).toBe('12,345 records');
    expect(languageOf('en').ruleOf('email-syntax')).toBeUndefined();
    for (const code of ['en', 'fi', 'zh']) {
      expect(languageOf(code).ruleOf('constructor')).toBeUndefined();
      expect(languageOf(code).messageOf('constructor/name')).toBeUndefined();
      expect(languageOf(code).fieldOf('__proto__' as 'email')).toBeUndefined();
    }
  });

  it('are asked for by code, whatever the case and region', () => {
    for (const code of ['zh', 'ZH', 'zh-CN', 'zh_Hans_CN', ' zh ']) expect(languageOf(code).locale).toBe('zh-Hans');
    for (const code of ['sv', '', '../en', 'e', 'english']) {
      expect(() => languageOf(code)).toThrow(
        expect.objectContaining({
          code: 'unknown-language',
          exitCode: 2,
          hint: expect.stringMatching(/en \(English\), fi \(Finnish\), zh \(Chinese/),
        }),
      );
    }
  });
});

describe('numbers', () => {
  it.each([
    ['en', '1,234,567', '97.0', '+12.3', '10.1%', '<0.1%', '99.9%', '1.5 MB'],
    ['zh', '1,234,567', '97.0', '+12.3', '10.1%', '<0.1%', '99.9%', '1.5 MB'],
    ['fi', '1 234 567', '97,0', '+12,3', '10,1 %', '<0,1 %', '99,9 %', '1,5 Mt'],
  ])('are written as in %s', (code, count, score, delta, share, least, most, bytes) => {
    const language = languageOf(code);
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(plain(language.count(1_234_567))).toBe(count);
    expect(language.score(97)).toBe(score);
    expect(language.score(null)).toBe('–');
    expect(language.delta(80, 92.3)).toBe(delta);
    expect(language.delta(90, 80)[0]).toBe('−');
    expect(language.delta(null, 80)).toBe('');
    expect(plain(language.share(101, 1000))).toBe(share);
    expect(plain(language.share(1, 1_000_000))).toBe(least);
    expect(plain(language.share(999_999, 1_000_000))).toBe(most);
    expect(language.share(0, 0)).toBe('–');
    expect(plain(language.bytes(1_500_000))).toBe(bytes);
    expect(language.day('not a day')).toBe('not a day');
    expect(language.money(12_650, 'what, ever')).toMatch(/what, ever$/);
  });
});

describe('what a finding says besides its template', () => {
  const said = (code: string, data: Parameters<typeof findingData>[1], language: string) =>
    findingData(code, data, languageOf(language));

  it.each([
    ['zh', '德国', '约旦或格鲁吉亚', 'MA或NH'],
    ['fi', 'Saksa', 'Jordania tai Georgia', 'MA tai NH'],
    ['en', 'Germany', 'Jordan or Georgia', 'MA or NH'],
  ])('names countries in %s', (code, germany, either, states) => {
    expect(said('postcode-country/wrong-form', { country: 'Germany' }, code)).toEqual({ country: germany });
    const word = { name: 'Germany', candidates: 'Jordan or Georgia' };
    expect(said('country-known/ambiguous', word, code)).toEqual({ name: germany, candidates: either });
    expect(said('postcode-country/other-state', { states: 'MA or NH' }, code)).toEqual({ states });
  });

  it('knows countries by their codes, and leaves what the user wrote alone', () => {
    const data = { phoneCountry: 'GB', country: 'FI', value: 'Germany', column: 'Germany' };
    const own = { phoneCountry: '英国', country: '芬兰', value: 'Germany', column: 'Germany' };
    expect(said('phone-country/mismatch', data, 'zh')).toEqual(own);
    // a word of a list of the user's is none, nor is what no table of countries has
    const others = { suggestion: 'Georgia', name: 'Jordan', country: 'Atlantis' };
    expect(said('picklist/misspelt', others, 'zh')).toEqual(others);
  });

  it('names fields', () => {
    expect(said('required/missing', { fields: 'email, phone' }, 'fi')).toEqual({ fields: 'Sähköposti, Puhelin' });
  });
});

/** Why a column has its role, as the judges say it: what stands in an expression is a word. */
function reasonsOfRoles(): string[] {
  const room = new URL('../../src/fields/judge/', import.meta.url);
  const said = readdirSync(room).flatMap((name) => [...readFileSync(new URL(name, room), 'utf8').matchAll(VERDICT)]);
  return said.map(
    ([, plain, template = '']) =>
      plain ?? template.replace(/\$\{percent\([^`]*?\)\} of/g, '12 % of').replace(/\$\{[^}]*\}/g, 'hubspot'),
  );
}
const VERDICT = /\bverdict\(\s*(?:'\w*'|null|[a-z]\w*),\s*[^,[]+?,\s*(?:'([^']*)'|`([^`]*)`)/g;

describe('phrases', () => {
  it.each(others)('say in %s why a column has its role', (code) => {
    const reasons = reasonsOfRoles();
    expect(reasons.length).toBeGreaterThan(50);
    const { phrase } = languageOf(code)!;
    const english = reasons.filter((reason) => {
      const text = phrase(`label "Tila": ${reason}`);
      return text === undefined || text.includes(reason);
    });
    expect(english).toEqual([]);
  });

  it('are known again, and said in the language', () => {
    const book = phraseBook({
      '{column}: read as {code}': '{column}：按 {code} 读取',
      '{a}: {b}': 'x',
      'all of it': 'y',
    });
    expect(book('Tel: fax: read as FI')).toBe('Tel: fax：按 FI 读取');
    expect(book('all of it')).toBe('y');
    expect(book('none of it')).toBeUndefined();
    expect(valuesIn('"{value}" is {value}', '"a" is b')).toBeUndefined();
    expect(valuesIn('"{value}" is {value}', '"a" is a')).toEqual({ value: 'a' });
    expect(valuesIn('{a}{b}', 'x')).toEqual({ a: '', b: 'x' });
    expect(valuesIn('{a} x', ' y')).toBeUndefined();
  });
});
