/**
 * Writes src/values/data/traditional-characters.ts: every Chinese character from U+4E00 to U+9FA5 that simplified Chinese writes otherwise, and how,
 * from OpenCC. `node scripts/simplified-table.mjs`
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const [FIRST, LAST] = [0x4e00, 0x9fa5];
const WIDTH = 60;

const once = Converter({ from: 't', to: 'cn' });
/** Done twice the same: 薴 is 苧, which by itself is a traditional 苎. */
const simplify = (text) => once(once(text));
const pairs = [];
for (let code = FIRST; code <= LAST; code++) {
  const char = String.fromCharCode(code);
  const simple = simplify(char);
  if (simple !== char && simple.length === 1) pairs.push(char + simple);
}
const lines = Array.from({ length: Math.ceil(pairs.length / WIDTH) }, (_, at) =>
  pairs.slice(at * WIDTH, (at + 1) * WIDTH).join(' '),
);
writeFileSync(
  'src/values/data/traditional-characters.ts',
  `/**
 * Every Chinese character from U+4E00 to U+9FA5 that simplified Chinese writes otherwise: pairs, the traditional one first. For comparing only.
 * Where one simplified character stands for several traditional ones (\`发\`: 發, 髮), each is here. Written by scripts/simplified-table.mjs from OpenCC (Apache-2.0).
 */
// biome-ignore format: data
export const TRADITIONAL_PAIRS =
${lines.map((line, at) => `  '${line}${at === lines.length - 1 ? "'" : " ' +"}`).join('\n')};
`,
);
