import { expect, it } from 'vitest';
import { Seen } from '../../src/dedupe/columns/seen.ts';

it('knows every text that came before, and no other', () => {
  const seen = new Seen();
  const texts = Array.from({ length: 50_000 }, (_, i) => `C-${i}`);
  expect(texts.filter((text) => !seen.add(text))).toEqual([]);
  expect(seen.size).toBe(50_000);
  expect(texts.filter((text) => seen.add(text))).toEqual([]);
  expect(seen.add('')).toBe(true);
  expect(seen.add('')).toBe(false);
});
