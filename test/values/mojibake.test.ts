import { describe, expect, it } from 'vitest';
import { looksMojibake, repairMojibake } from '../../src/values/mojibake.ts';

const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Reads the UTF-8 of a text as Latin-1, or as Windows-1252. */
const misread = (text: string, windows: boolean): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => (windows && byte >= 0x80 && byte < 0xa0 ? [...HIGH][byte - 0x80] : String.fromCharCode(byte)))
    .join('');

const NAMES = [
  'José Núñez', 'Müller', 'Åke Öhman', 'François Détrée', 'Łukasz Wójcik', 'Søren Ærø', 'Đặng Thị Hà', 'İstanbul', 'Čeština Žižek', 'São João',
  '«Ébène»', 'Ελλάδα', 'Иван Петров', '王芳', 'さくら', '한국', 'ไทย', 'नेहा', 'שלום', 'محمد', '😀 Ada', 'Don’t – “so”', '20 °C', '5 €',
]; // biome-ignore format: a list reads better dense

describe('repairMojibake', () => {
  it.each(NAMES)('%s comes back', (text) => {
    for (const windows of [false, true]) {
      expect(repairMojibake(misread(text, windows))).toBe(text);
      expect(repairMojibake(misread(misread(text, windows), windows))).toBe(text);
    }
  });
  it.each(NAMES)('%s stays', (text) => {
    expect(repairMojibake(text)).toBe(text);
    expect(looksMojibake(text)).toBe(false);
  });
  it.each(['JosÃ', 'donâ€t', 'DrÃ¥ber – Öl', 'ï¿½'])('%s still shows', (text) =>
    expect(looksMojibake(text)).toBe(true),
  );
});
