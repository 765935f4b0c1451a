/**
 * Writes src/values/data/language-names.ts: the languages of ISO 639-1 and some more, their three-letter codes, and their names in
 * many languages and in themselves, from Unicode CLDR as Node carries it. `node scripts/language-names.mjs`
 */
import { writeFileSync } from 'node:fs';

const LOCALES =
  'en fr es de it pt nl sv fi da nb pl cs sk hu ro bg el tr ru uk et lv lt sl hr sr zh zh-Hant ja ko ar fa he hi th vi id ca'.split(
    ' ',
  );
const AZ = 'abcdefghijklmnopqrstuvwxyz';
const display = new Map(
  LOCALES.map((locale) => [locale, new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })]),
);
const english = display.get('en');
const MORE = [
  'fil',
  'yue',
  'gsw',
  'ckb',
  'haw',
  'ceb',
  'nds',
  'fur',
  'ast',
  'smn',
  'sma',
  'smj',
  'sms',
  'hsb',
  'dsb',
  'kok',
  'mai',
  'bho',
  'sco',
  'szl',
  'lld',
];
const SAME = { no: 'nb' };
/** ISO 639-2 codes by bibliographic use, and the terminology code where `Intl` keeps the short one. */
const B =
  'alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de gre:el ice:is mac:mk mao:mi may:ms per:fa rum:ro slo:sk tib:bo wel:cy'.split(
    ' ',
  );
const three = new Map();
for (const a of AZ)
  for (const b of AZ)
    for (const c of AZ) {
      const code = a + b + c;
      const [short] = Intl.getCanonicalLocales(code);
      if (short.length === 2) three.set(short, [...(three.get(short) ?? []), code]);
    }
for (const pair of B) {
  const [code, short] = pair.split(':');
  three.set(short, [...new Set([...(three.get(short) ?? []), code])]);
}
const codes = [];
for (const a of AZ)
  for (const b of AZ) {
    const code = a + b;
    const [canonical] = Intl.getCanonicalLocales(code);
    if ((canonical === code || SAME[code]) && english.of(code)) codes.push(code);
  }
const owners = new Map();
const rows = [...codes, ...MORE].map((code) => {
  const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' });
  const isKnown = own.resolvedOptions().locale.split('-')[0] === code;
  const names = [english, ...display.values(), ...(isKnown ? [own] : [])].map((one) => one.of(code)).filter(Boolean);
  const distinct = [...new Map(names.map((name) => [name.normalize('NFC').toLowerCase(), name])).values()].filter(
    (name) => name.length > 1,
  );
  for (const name of distinct) owners.set(name.toLowerCase(), (owners.get(name.toLowerCase()) ?? new Set()).add(code));
  return { code, threes: (three.get(code) ?? []).filter((one) => one !== code), distinct };
});
const lines = rows.map(({ code, threes, distinct }) => {
  const sure = distinct.filter((name, at) => at === 0 || owners.get(name.toLowerCase()).size === 1);
  return `${code}|${threes.join(' ')}|${sure.join('|')}`;
});
writeFileSync(
  'src/values/data/language-names.ts',
  `/**
 * Languages, one a line: code of ISO 639-1 (639-3 where there is none), codes of ISO 639-2 and 639-3, names in English, in many other languages and in the
 * language itself. Unicode CLDR ${process.versions.cldr}, written by scripts/language-names.mjs. A function, so that nothing is read before the first
 * language.
 */
// biome-ignore format: data
export const languageNames = (): string => \`
${lines.join('\n')}
\`;
`,
);
