/**
 * Writes src/values/data/pinyin.ts: the usual reading of every Chinese character from U+4E00 to U+9FA5, without tones, two signs each,
 * from pinyin-pro. Readings of surnames that differ stand in src/values/text/pinyin.ts. `node scripts/pinyin-table.mjs`
 */
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const [FIRST, LAST] = [0x4e00, 0x9fa5];
/** Signs that need no escape in a text: 90, so two of them tell 8,100 syllables apart. */
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (sign) => !"'\\`$".includes(sign),
);
const WIDTH = 500;

const readings = [];
for (let code = FIRST; code <= LAST; code++) {
  const char = String.fromCharCode(code);
  const reading = pinyin(char, { toneType: 'none', v: false }).replaceAll('ü', 'u').replaceAll('v', 'u');
  readings.push(/^[a-z]+$/.test(reading) ? reading : '');
}
const syllables = [...new Set(readings)].sort();
const numbers = new Map(syllables.map((syllable, at) => [syllable, at]));
const text = readings
  .map((reading) => numbers.get(reading))
  .map((number) => SIGNS[Math.floor(number / SIGNS.length)] + SIGNS[number % SIGNS.length])
  .join('');
const lines = text.match(new RegExp(`.{1,${WIDTH}}`, 'gs'));
writeFileSync(
  'src/values/data/pinyin.ts',
  `/**
 * The usual reading of every Chinese character from U+4E00 to U+9FA5: two signs each, digits of the number of a syllable.
 * Written by scripts/pinyin-table.mjs. Functions, so that nothing is read before the first Chinese name.
 */
export const SIGNS = '${SIGNS.join('')}';

export const syllables = (): readonly string[] =>
  '${syllables.join(' ')}'.split(' '); // biome-ignore format: data

// biome-ignore format: data
export const table = (): string =>
${lines.map((line) => `  '${line}'`).join(' +\n')};
`,
);
