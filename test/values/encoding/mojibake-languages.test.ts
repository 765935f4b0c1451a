/** Clean text of many languages is never changed; broken text comes back as it was, or stays as it is. */
import { describe, expect, it } from 'vitest';
import { repairMojibake } from '../../../src/values/encoding/mojibake.ts';
import { bytesOf, SINGLE_BYTES } from '../../../src/values/encoding/single-bytes.ts';

const LOCALES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl pa pl pt ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-Hant zu'.split(
    ' ',
  );
const REGIONS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((a) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((b) => a + b));
const LANGUAGES = LOCALES.map((locale) => locale.slice(0, 3).replace('-', ''));
const CURRENCIES = Intl.supportedValuesOf('currency');

/** Names of countries, languages and currencies, as CLDR has them, and all in capitals. */
function wordsOf(locale: string): string[] {
  const names = (type: 'region' | 'language' | 'currency', codes: readonly string[]): string[] => {
    const display = new Intl.DisplayNames(locale, { type, fallback: 'none' });
    return codes.map((code) => display.of(code) ?? '').filter(Boolean);
  };
  const all = [...names('region', REGIONS), ...names('language', LANGUAGES), ...names('currency', CURRENCIES)];
  return [...new Set([...all, ...all.map((name) => name.toLocaleUpperCase(locale))])];
}

/** The UTF-8 of a text, each byte as the encoding shows it; undefined where it has no character for one. */
function misread(text: string, encoding: (typeof SINGLE_BYTES)[number]): string | undefined {
  const chars = new Map([...bytesOf(encoding)].map(([char, byte]) => [byte, char]));
  let out = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const char = byte < 0x80 ? String.fromCharCode(byte) : chars.get(byte);
    if (char === undefined) return undefined;
    out += char;
  }
  return out;
}

describe.each(LOCALES)('text in %s', (locale) => {
  const words = wordsOf(locale);
  it('stays as it is', () => {
    const lines = [
      ...words,
      ...words.map((word) => `${word}…`),
      ...words.map((word) => `«${word}»™`),
      `“${words.join(' – ')}”`,
    ];
    expect(lines.filter((line) => repairMojibake(line) !== line).map((line) => [line, repairMojibake(line)])).toEqual(
      [],
    );
  });

  it('comes back or stays where it was misread, once or twice', () => {
    const wrong: string[][] = [];
    for (const encoding of SINGLE_BYTES) {
      // read as Windows-1250 and Windows-1252 where these give common letters: see decision 25
      if (encoding === 'iso-8859-2' || encoding === 'iso-8859-15') continue;
      for (const word of words.filter((_word, index) => index % 7 === 0)) {
        const once = misread(word, encoding);
        if (once === undefined || once === word) continue;
        const got = repairMojibake(once);
        if (got !== word && got !== once) wrong.push([encoding, word, once, got]);
        const twice = misread(once, encoding);
        const back = twice === undefined ? word : repairMojibake(twice);
        if (back !== word && back !== twice && back !== once) wrong.push([encoding, word, twice ?? '', back]);
      }
    }
    expect(wrong).toEqual([]);
  });
});
