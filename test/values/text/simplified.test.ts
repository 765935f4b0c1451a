import { Converter } from 'opencc-js';
import { expect, it } from 'vitest';
import { TRADITIONAL_PAIRS } from '../../../src/values/data/traditional-characters.ts';
import { simplified } from '../../../src/values/text/simplified.ts';

it.each([
  ['吳建國', '吴建国'],
  ['世紀大道', '世纪大道'],
  ['王芳', '王芳'],
  ['Lee 志強', 'Lee 志强'],
  ['東京', '东京'],
])('%s → %s', (text, short) => expect(simplified(text)).toBe(short));

it('each traditional character stands once, and none of the simplified ones among them', () => {
  const pairs = TRADITIONAL_PAIRS.split(' ');
  const from = pairs.map((pair) => pair[0]!);
  expect(new Set(from).size).toBe(from.length);
  expect(pairs.filter((pair) => pair.length !== 2 || from.includes(pair[1]!))).toEqual([]);
});

it('is what OpenCC makes of every character', () => {
  const once = Converter({ from: 't', to: 'cn' });
  // done twice the same
  const convert = (text: string): string => once(once(text));
  const differ = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at)).filter(
    (char) => convert(char).length === 1 && convert(char) !== simplified(char),
  );
  expect(differ).toEqual([]);
});
