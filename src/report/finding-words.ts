/** A finding as a sentence in a language: its message there, with the words of the language in place of English ones and of roles. */
import { type Json, ROLES, type Role } from '../contract.ts';
import { renderMessage } from '../message.ts';
import type { Language } from './language.ts';

interface Said {
  /** `rule/message`. */
  readonly code: string;
  /** The English template, for languages that do not know the rule. */
  readonly template: string;
  readonly data: { readonly [placeholder: string]: Json };
}

/** Placeholders that name fields by their roles, one or several with commas between them. */
const ROLE_PLACEHOLDERS: ReadonlySet<string> = new Set(['fields', 'columns', 'field', 'other']);
const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** @param nameOf what a role is called here; by default as the language names it */
export function findingWords(said: Said, language: Language, nameOf = roleName(language)): string {
  const words = language.ruleOf(said.code.split('/')[0]!)?.data;
  const data: { [placeholder: string]: Json } = {};
  for (const [key, value] of Object.entries(said.data)) {
    const own = words && Object.hasOwn(words, key) ? words[key] : undefined;
    const known = own && typeof value === 'string' && Object.hasOwn(own, value) ? own[value] : undefined;
    data[key] = known ?? (ROLE_PLACEHOLDERS.has(key) ? named(value, nameOf, language) : value);
  }
  return renderMessage(language.messageOf(said.code) ?? said.template, data);
}

export const roleName =
  (language: Language) =>
  (role: Role): string =>
    language.fieldOf(role)?.name ?? role;

function named(value: Json, nameOf: (role: Role) => string, language: Language): Json {
  if (typeof value !== 'string') return value;
  const parts = value.split(', ');
  return parts.every(isRole) ? parts.map((role) => nameOf(role as Role)).join(language.say('comma')) : value;
}
