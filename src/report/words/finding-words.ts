/** A finding as a sentence in a language: its message there, with the words of the language in place of English ones, of roles and of countries. */
import { type Json, ROLES, type Role } from '../../contract.ts';
import { renderMessage } from '../../message.ts';
import type { Language } from './language.ts';

type Data = { readonly [placeholder: string]: Json };

interface Said {
  /** `rule/message`. */
  readonly code: string;
  /** The English template, for languages that do not know the rule. */
  readonly template: string;
  readonly data: Data;
}

/** Placeholders that name fields by their roles, one or several with commas between them. */
const ROLE_PLACEHOLDERS: ReadonlySet<string> = new Set(['fields', 'columns', 'field', 'other']);
/** Placeholders that stand for countries, in any rule; and in one that is about nothing else. */
const COUNTRIES: ReadonlySet<string> = new Set(['country', 'phoneCountry', 'stateCountry']);
const IN_COUNTRY_KNOWN: ReadonlySet<string> = new Set(['name', 'candidates', 'suggestion']);
/** The cell and its label, which are the user's own and stay as they are. */
const OWN: ReadonlySet<string> = new Set(['value', 'column']);

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** @param nameOf what a role is called here; by default as the language names it */
export function findingWords(said: Said, language: Language, nameOf = roleName(language)): string {
  const data = findingData(said.code, said.data, language, nameOf);
  return renderMessage(language.messageOf(said.code) ?? said.template, data);
}

/** What a finding says besides its template, in the language. */
export function findingData(code: string, data: Data, language: Language, nameOf = roleName(language)): Data {
  const id = code.split('/')[0]!;
  const words = language.ruleOf(id)?.data;
  const inWords = (key: string, value: Json): Json => {
    if (typeof value !== 'string' || OWN.has(key)) return value;
    const own = words && Object.hasOwn(words, key) ? words[key] : undefined;
    if (own && Object.hasOwn(own, value)) return own[value]!;
    if (ROLE_PLACEHOLDERS.has(key)) return named(value, nameOf, language);
    if (COUNTRIES.has(key) || (id === 'country-known' && IN_COUNTRY_KNOWN.has(key))) return language.countries(value);
    return key === 'states' ? language.either(value) : value;
  };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, inWords(key, value)]));
}

export const roleName =
  (language: Language) =>
  (role: Role): string =>
    language.fieldOf(role)?.name ?? role;

function named(value: string, nameOf: (role: Role) => string, language: Language): string {
  const parts = value.split(', ');
  return parts.every(isRole) ? parts.map((role) => nameOf(role as Role)).join(language.say('comma')) : value;
}
