/** The shape of the label tables: role → where the label is used → labels, separated by ` | `. */
import type { Crm, Role } from '../../contract.ts';

// biome-ignore format: a table reads better dense
export const LANGUAGES = [
  'en', 'zh', 'fi', 'de', 'fr', 'es', 'sv', 'ja', 'pt', 'nl', 'da', 'nb', 'it', 'hi', 'ar',
  'ru', 'pl', 'uk', 'cs', 'sk', 'hu', 'ro', 'tr', 'el', 'bg', 'sr', 'hr', 'sl', 'et', 'lv', 'lt', 'is', 'ca', 'ko', 'vi', 'id', 'th', 'he', 'zh-Hant',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language, or the one CRM in which a label has this meaning. What every English-speaking CRM writes stands under `en`. */
export type Scope = Language | Exclude<Crm, 'unknown'>;

/**
 * Labels are compared without case, blanks, punctuation and Latin accents, so `First Name` stands for `FIRSTNAME`, `first_name`,
 * `FirstName` and `properties.firstname` too. `none` holds labels that are known and have no role.
 */
export type LabelTable = { readonly [role in Role | 'none']?: { readonly [scope in Scope]?: string } };

/** The same of one language: role → labels. */
export type LabelsOfLanguage = { readonly [role in Role | 'none']?: string };
