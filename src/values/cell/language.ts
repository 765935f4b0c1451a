/** Languages: a code, a tag or a name in any of many languages to a language tag (BCP 47). */
import { languageNames } from '../data/language-names.ts';
import { remember } from '../text/memo.ts';
import { matchText } from '../text/text.ts';

interface LanguageParts {
  /** BCP 47: `en`, `en-US`, `zh-Hans`; `''` where the text is no language. */
  readonly tag: string;
  /** ISO 639-1, 639-3 where there is none. */
  readonly language: string;
  /** ISO 15924. */
  readonly script: string;
  /** ISO 3166-1 alpha-2. */
  readonly region: string;
  /** English name of the language. */
  readonly name: string;
}

const NOTHING: LanguageParts = Object.freeze({ tag: '', language: '', script: '', region: '', name: '' });

/** Names that say more than a language, and names that no list has. */
// biome-ignore format: a table reads better dense
const MORE_NAMES: { readonly [tag: string]: string } = {
  'en-US': 'American English|US English|English US|English (US)|English (United States)|English (American)|Amerikanisches Englisch', 'en-GB': 'British English|UK English|English UK|English (UK)|English (United Kingdom)|Britisches Englisch',
  'pt-BR': 'Brazilian Portuguese|Portuguese (Brazil)|Portuguese Brazil|Português (Brasil)|Português do Brasil|Brasilianisches Portugiesisch|Brazilian', 'pt-PT': 'European Portuguese|Portuguese (Portugal)|Português de Portugal',
  'zh-Hans': 'Simplified Chinese|Chinese Simplified|Chinese (Simplified)|简体中文|简体|中文（简体）|Vereinfachtes Chinesisch', 'zh-Hant': 'Traditional Chinese|Chinese Traditional|Chinese (Traditional)|繁體中文|繁体中文|繁體|中文（繁體）',
  zh: 'Mandarin|Mandarin Chinese|普通话|国语|汉语|華語|Putonghua', yue: 'Cantonese|粤语|廣東話|广东话', 'nl-BE': 'Flemish|Vlaams|Flämisch|Flamand|Flaams', 'fr-CA': 'Canadian French|French (Canada)|Français (Canada)|Français canadien',
  'es-419': 'Latin American Spanish|Spanish (Latin America)', 'es-MX': 'Mexican Spanish|Spanish (Mexico)', es: 'Castellano|Castilian|Castellà', fa: 'Farsi', fil: 'Tagalog', gsw: 'Schwyzerdütsch|Schweizerdeutsch', ga: 'Irish Gaelic|Gaeilge', gd: 'Gaelic',
  fi: 'suomen kieli|suomeksi', sv: 'ruotsin kieli|på svenska', en: 'englannin kieli|Anglais|Ingles|英文|inglese', de: 'Hochdeutsch|德文', ms: 'Bahasa Malaysia|Bahasa Melayu', id: 'Bahasa Indonesia|Bahasa', ko: '韩语|韓語|한국말', ja: '日语|日語|日文', ro: 'Moldovan', hr: 'Croatian',
};

interface Index {
  readonly byCode: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string>;
  readonly english: ReadonlyMap<string, string>;
}

let index: Index | undefined;

function load(): Index {
  const byCode = new Map<string, string>();
  const byName = new Map<string, string>();
  const english = new Map<string, string>();
  const put = (name: string, tag: string) => {
    const key = matchText(name);
    if (key.length > 1 && !byName.has(key)) byName.set(key, tag);
  };
  for (const [tag, names] of Object.entries(MORE_NAMES)) for (const name of names.split('|')) put(name, tag);
  for (const line of languageNames().trim().split('\n')) {
    const [code = '', threes = '', ...names] = line.split('|');
    for (const one of [code, ...threes.split(' ')]) if (one !== '') byCode.set(one, code);
    english.set(code, names[0] ?? '');
    for (const name of names) put(name, code);
  }
  index = { byCode, byName, english };
  return index;
}

const TAG = /^([A-Za-z]{2,3})(?:[-_ ]([A-Za-z]{4}))?(?:[-_ ]([A-Za-z]{2}|\d{3}))?(?:[.@][\w-]+)?$/;
const SCRIPTS = new Set('Hans Hant Latn Cyrl Arab Deva Grek Hebr Jpan Kore Thai'.split(' '));

/**
 * A language as people and programs write it: ISO 639 codes, tags with hyphen or underscore (`en_US.UTF-8`), names in many languages
 * and in the language itself.
 */
export const parseLanguage: (text: string) => LanguageParts = remember(1024, (text) => {
  const { byCode, byName } = index ?? load();
  const trimmed = text.trim();
  const [, code = '', script = '', region = ''] = TAG.exec(trimmed) ?? [];
  const language = byCode.get(code.toLowerCase());
  const written = script === '' ? '' : script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
  if (language !== undefined && (written === '' || SCRIPTS.has(written)))
    return partsOf(language, written, region.toUpperCase());
  const tag = byName.get(matchText(trimmed)) ?? twice(trimmed, byName);
  if (tag === undefined) return NOTHING;
  const [named = '', ...others] = tag.split('-');
  return partsOf(named, others.find((one) => one.length === 4) ?? '', others.find((one) => one.length < 4) ?? '');
});

function partsOf(language: string, script: string, region: string): LanguageParts {
  const tag = [language, script, region].filter(Boolean).join('-');
  return Object.freeze({ tag, language, script, region, name: (index ?? load()).english.get(language) ?? '' });
}

/** `Deutsch (German)`, `Finnish / suomi`, `de - German`: both pieces mean the same language. */
function twice(text: string, byName: ReadonlyMap<string, string>): string | undefined {
  const pieces = text.split(/\s*[()/|]\s*|\s+[-–]\s+/).filter((piece) => piece !== '');
  const [first, second] = pieces.map((piece) => byName.get(matchText(piece)) ?? index?.byCode.get(piece.toLowerCase()));
  return pieces.length === 2 && first === second ? first : undefined;
}
