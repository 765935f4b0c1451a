/** Text of other scripts that was read as Windows-1252 comes back or stays; Western text is never taken for it. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWestern } from '../../../src/values/encoding/misread-western.ts';
import { lostLetters, repairMojibake } from '../../../src/values/encoding/mojibake.ts';
import { WINDOWS_1252 } from '../../../src/values/encoding/single-bytes.ts';

const iconv = createRequire(import.meta.url)('iconv-lite') as typeof import('iconv-lite');

/** What Windows-1252, or Latin-1, shows of a text in another encoding; undefined where the encoding does not have the text. */
function misread(text: string, encoding: string, latin = false): string | undefined {
  const bytes = iconv.encode(text, encoding);
  if (iconv.decode(bytes, encoding) !== text || !bytes.some((byte) => byte > 0x7f)) return undefined;
  return [...bytes]
    .map((byte) => (!latin && byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte)))
    .join('');
}

const KEEPS = [
  'Ñuñoa', 'ÀÉÎ', 'éèàç', 'éèàçù', 'ÄÖÜ', 'äöüÄÖÜß', 'åäöÅÄÖ', 'æøåÆØÅ', 'ñáéíóúü', 'àâäéèêëïîôùûüÿç', 'ÁÉÍÓÚÑ', 'ãõâêôáéíóúàç', 'Çağ', 'þæðö',
  'Ýmir Þór', 'Ææði', 'Öö', 'Åå', 'Öÿ', 'Aïé', 'Noëlle Äïé', 'Créée', 'Øå', 'ØÅ', 'Æøå', 'ÅÄÖ-kaava', 'Ôö Ûü', 'Ñandú', 'Núñez Ibáñez', 'D’Élégance', '« Été »', '“Çédille”…', 'm² à 20 °C ± 2',
  '1° 2° 3°', '½ + ¼ = ¾', '£5 – €6…', '°°°', '§§ 12–14', '±±±', '¡¿!?', '¡Óóó!', 'ÖÖÖ', 'ÄÄÄÄÄÄ', 'ééééé', 'ÉÉÉÉ', '™®©', '•••', '………', '¹²³', 'Ö-Ä-Ü', 'òàùèì', 'ÀÈÉÌÒÙ', 'êéèë', 'üöäß', 'õäöü', 'ÕÄÖÜ',
]; // biome-ignore format: a list reads better dense

it.each(KEEPS)('%s stays as it is', (text) => {
  expect(repairMojibake(text)).toBe(text);
  expect(lostLetters(text, false)).toBe('');
});

describe.each([
  ['windows-1251', 'Иван Петров|Привет|Москва|ООО Ромашка|ЗАО «Вектор»|Лев Толстой|Шевченко Олександр|Димитър Николов|ул. Ленина, д. 5'],
  ['koi8-r', 'Иван Петров|Привет|Москва|Екатерина Смирнова'],
  ['cp866', 'Иван Петров|Привет|Москва|Екатерина Смирнова'],
  ['windows-1253', 'Γιώργος Παπαδόπουλος|Αθήνα|Θεσσαλονίκη|ΕΛΕΝΗ'],
  ['windows-1255', 'דוד כהן|ירושלים|משה לוי'],
  ['windows-1256', 'محمد أحمد|القاهرة|عبد الله'],
  ['windows-874', 'สมชาย ใจดี|กรุงเทพ|บริษัท จำกัด'],
  ['gbk', '中文|张伟|王小明|北京市|有限公司|上海分公司 12'],
  ['big5', '王小明|陳怡君|台北市|有限公司'],
  ['shift_jis', '田中太郎|東京都|株式会社|やまだ'],
  ['euc-kr', '김철수|박지민|서울|삼성전자'],
])('%s', (encoding, texts) => {
  it.each(texts.split('|'))('%s comes back', (text) => {
    const broken = misread(text, encoding)!;
    expect(repairMojibake(broken)).toBe(text);
    expect(repairMojibake(misread(text, encoding, true)!)).toBe(text);
    expect(repairMojibake(text)).toBe(text);
  });
}); // biome-ignore format: a table reads better dense

it.each(['Ma³gorzata', 'D¹browska'])('%s is flagged', (text) => {
  expect(repairMojibake(text)).toBe(text);
  expect(lostLetters(text, true)).toBe('mojibake');
});

it('what two encodings may read stays, and is flagged', () => {
  expect(repairMojibake('èâàí')).toBe('èâàí');
  expect(readWestern('èâàí')).toBeUndefined();
  expect(lostLetters('èâàí', true)).toBe('mojibake');
});

const CODES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const REGIONS = CODES.flatMap((a) => CODES.map((b) => a + b));

/** Names of countries and currencies, as CLDR has them and in capitals. */
function wordsOf(locale: string): string[] {
  const names = (type: 'region' | 'currency', codes: readonly string[]): string[] => {
    const display = new Intl.DisplayNames(locale, { type, fallback: 'none' });
    return codes.map((code) => display.of(code) ?? '').filter(Boolean);
  };
  const all = [...names('region', REGIONS), ...names('currency', Intl.supportedValuesOf('currency'))];
  return [...new Set([...all, ...all.map((name) => name.toLocaleUpperCase(locale))])];
}

/** Locale, encodings, and least share that comes back; the rest stays as it is. */
const SHARES: readonly (readonly [string, readonly string[], number])[] = [
  ['ru', ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5'], 0.9],
  ['uk', ['windows-1251', 'koi8-u'], 0.9],
  ['bg', ['windows-1251'], 0.9],
  ['sr', ['windows-1251'], 0.9],
  ['kk', ['windows-1251'], 0.8],
  ['el', ['windows-1253', 'iso-8859-7'], 0.9],
  ['he', ['windows-1255'], 0.75],
  ['ar', ['windows-1256'], 0.9],
  ['fa', ['windows-1256'], 0.5],
  ['th', ['windows-874'], 0.85],
  ['zh', ['gbk'], 0.65],
  ['zh-Hant', ['big5'], 0.6],
  ['ja', ['shift_jis', 'euc-jp'], 0.85],
  ['ko', ['euc-kr'], 0.7],
];
describe.each(SHARES)('names in %s', (locale, encodings, least) => {
  it.each(encodings)('come back or stay where %s was misread', (encoding) => {
    const all = wordsOf(locale).flatMap((text) => {
      const broken = misread(text, encoding);
      return broken === undefined ? [] : [{ text, broken, got: repairMojibake(broken) }];
    });
    const wrong = all.filter(({ text, broken, got }) => got !== text && got !== broken);
    // three short words in capitals are words of another script as well
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(encoding.startsWith('koi8') ? 2 : 0);
    expect(all.filter(({ text, got }) => got === text).length / all.length).toBeGreaterThan(least);
  });
});

it('letters with accents in any order are next to never another script, and what comes out stays', () => {
  const letters = fc.constantFrom(...'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ');
  const word = fc.array(letters, { minLength: 3, maxLength: 7 }).map((list) => list.join(''));
  let changed = 0;
  fc.assert(
    fc.property(word, (text) => {
      const once = repairMojibake(text);
      if (once !== text) changed++;
      expect(repairMojibake(once)).toBe(once);
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect(changed).toBeLessThan(110);
});
