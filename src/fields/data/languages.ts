/** The languages whose labels stand together, in the shape of the tables that go by role. */

// biome-ignore format: a table reads better dense
import { ARABIC, HEBREW, HINDI, INDONESIAN, KOREAN, THAI, TRADITIONAL_CHINESE, VIETNAMESE } from './languages-asia.ts';
import { ESTONIAN, ICELANDIC, LATVIAN, LITHUANIAN } from './languages-baltic.ts';
import { BULGARIAN, RUSSIAN, SERBIAN, UKRAINIAN } from './languages-cyrillic.ts';
import { CATALAN, GREEK, HUNGARIAN, ROMANIAN, TURKISH } from './languages-europe.ts';
import { CROATIAN, CZECH, POLISH, SLOVAK, SLOVENE } from './languages-slavic.ts';
import type { LabelsOfLanguage, LabelTable, Language } from './table.ts';

// biome-ignore format: a table reads better dense
const LABELS: { readonly [language in Language]?: LabelsOfLanguage } = {
  ru: RUSSIAN, uk: UKRAINIAN, bg: BULGARIAN, sr: SERBIAN,
  pl: POLISH, cs: CZECH, sk: SLOVAK, sl: SLOVENE, hr: CROATIAN,
  hu: HUNGARIAN, ro: ROMANIAN, el: GREEK, tr: TURKISH, ca: CATALAN,
  et: ESTONIAN, lv: LATVIAN, lt: LITHUANIAN, is: ICELANDIC,
  ko: KOREAN, vi: VIETNAMESE, id: INDONESIAN, th: THAI, ar: ARABIC, he: HEBREW, hi: HINDI, 'zh-Hant': TRADITIONAL_CHINESE,
};

export const LANGUAGE_TABLES: readonly LabelTable[] = Object.entries(LABELS).map(([language, labels]) =>
  Object.fromEntries(Object.entries(labels).map(([role, text]) => [role, { [language]: text }])),
);
