/**
 * The languages that people read reports and guides in. A language is data (languages/README.md): texts by key, and a locale by which Intl
 * knows its plural forms and how it writes numbers and dates. Files are read when a language is asked for, and not before.
 */
import type { Role } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { packageJson } from '../../version.ts';
import { countriesIn, type LanguageCountries } from './language-countries.ts';
import { type LanguageNumbers, numbersIn } from './language-numbers.ts';
import { phraseBook } from './phrases.ts';
import type { GuideWord, ReportWord } from './words.ts';

/** What stands in place of `{name}`; numbers are written as the language writes them. */
export type Values = { readonly [name: string]: string | number };

/** What a rule is, in a language. A rule of a plug-in has none. */
export interface RuleWords {
  readonly summary?: string;
  readonly why?: string;
  readonly prevent?: string;
  /** By message id, with the placeholders of the English one. */
  readonly messages?: { readonly [message: string]: string };
  /** By placeholder, English words that a finding may have in its place, and what they are here. */
  readonly data?: { readonly [placeholder: string]: { readonly [english: string]: string } };
}

/** What to type into a field of a role. */
export interface FieldWords {
  readonly name: string;
  readonly write?: string;
  readonly example?: string;
}

export interface Language extends LanguageNumbers, LanguageCountries {
  /** As `--lang` takes it. */
  readonly code: string;
  /** BCP 47, for the `lang` of a page. */
  readonly locale: string;
  /** In itself. */
  readonly name: string;
  /** A text of the report with `{placeholders}` filled; `count` chooses its plural form. Not escaped for any medium. */
  say(word: ReportWord, values?: Values): string;
  /** The same, of the data-entry guide. */
  guide(word: GuideWord, values?: Values): string;
  /** Undefined in English, where the rule's own docs are the text, and for rules that the language does not know. */
  ruleOf(id: string): RuleWords | undefined;
  /** Template of a finding by its code, `email-syntax/no-local`; undefined as in `ruleOf`. */
  messageOf(code: string): string | undefined;
  fieldOf(role: Role): FieldWords | undefined;
  /**
   * A sentence that a run wrote in English (a note, a reason), in this language. Undefined where the language does not know it.
   * In English the sentence itself.
   */
  phrase(english: string): string | undefined;
}

type Text = string | { readonly [form: string]: string };

interface Compiled {
  readonly code: string;
  readonly name: string;
  readonly locale: string;
  readonly report: { readonly [word: string]: Text };
  readonly guide: { readonly [word: string]: Text };
  readonly rules: { readonly [id: string]: RuleWords };
  readonly fields: { readonly [role: string]: FieldWords };
  readonly phrases: { readonly [english: string]: string };
}

interface Listed {
  readonly code: string;
  readonly name: string;
  readonly english: string;
}

const FOLDER = 'languages/compiled';
const languages = new Map<string, Language>();

/** Every language that there is, by code. */
export const languageList = (): readonly Listed[] => packageJson(`${FOLDER}/index.json`) as Listed[];

/**
 * @param code of a language, `zh`; a region or script behind it (`zh-CN`, `fi_FI`) says nothing more
 * @throws CrmqError `unknown-language`, with those that there are
 */
export function languageOf(code: string): Language {
  const known = languages.get(code);
  if (known) return known;
  const list = languageList();
  const wanted = code.trim().toLowerCase().replaceAll('_', '-');
  const found =
    list.find((one) => one.code.toLowerCase() === wanted) ?? list.find((one) => one.code === wanted.split('-')[0]);
  if (!found) {
    throw new CrmqError('unknown-language', `--lang ${JSON.stringify(code)}: there is no such language`, {
      hint: `there are ${list.map((one) => `${one.code} (${one.english})`).join(', ')}`,
    });
  }
  const language = languageFrom(packageJson(`${FOLDER}/${found.code}.json`) as Compiled);
  languages.set(code, language);
  return language;
}

function languageFrom({ code, name, locale, report, guide, rules, fields, phrases }: Compiled): Language {
  const numbers = numbersIn(locale);
  const isEnglish = code === 'en';
  let forms: Intl.PluralRules | undefined;
  const formOf = (count: number): string => {
    if (isEnglish && Number.isInteger(count)) return Math.abs(count) === 1 ? 'one' : 'other';
    forms ??= new Intl.PluralRules(locale);
    return forms.select(count);
  };
  const fill = (text: Text | undefined, word: string, values: Values): string => {
    const { count } = values;
    const form = typeof count === 'number' ? formOf(count) : 'other';
    const template = typeof text === 'object' ? (text[form] ?? text.other) : text;
    return (template ?? word).replace(/\{([a-zA-Z]+)\}/g, (whole, key: string) => {
      const value = values[key];
      return value === undefined ? whole : typeof value === 'number' ? numbers.count(value) : value;
    });
  };
  const book = isEnglish ? undefined : phraseBook(phrases);
  return {
    ...numbers,
    ...countriesIn(locale),
    code,
    name,
    locale,
    say: (word, values = {}) => fill(report[word], word, values),
    guide: (word, values = {}) => fill(guide[word], word, values),
    ruleOf: (id) => own(rules, id),
    messageOf: (of) => {
      const [id = '', message = ''] = of.split('/');
      return own(own(rules, id)?.messages ?? {}, message);
    },
    fieldOf: (role) => own(fields, role),
    phrase: (english) => (book ? book(english) : english),
  };
}

/** Ids come out of files, and `constructor` is no rule. */
const own = <T>(all: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(all, key) ? all[key] : undefined;
