import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDelta,
  formatRatio,
  formatScore,
  formatShare,
} from '../../src/report/text/numbers.ts';
import { escapeHtml, graphemes, shorten, showCell, visible } from '../../src/report/text/safe-text.ts';
import { clip, clipMiddle, displayWidth, padEnd, padStart, wrap } from '../../src/report/text/width.ts';
import { HOSTILE_CELLS } from './sample.ts';

describe('visible', () => {
  it.each([
    ['plain text', 'plain text'],
    ['\u001b[31mred\u001b[0m', '‹ESC›[31mred‹ESC›[0m'],
    ['a\r\nb\tc\0', 'a‹CR›‹LF›b‹TAB›c‹NUL›'],
    ['\u007f', '‹DEL›'],
    ['\u009b31m', '‹U+009B›31m'],
    ['abc\u202ecba', 'abc‹RLO›cba'],
    ['\u2066x\u2069', '‹LRI›x‹PDI›'],
    ['a\u00a0b', 'a‹NBSP›b'],
    ['a\u200bb\ufeff', 'a‹ZWSP›b‹BOM›'],
    ['soft\u00adhyphen', 'soft‹SHY›hyphen'],
    ['half \ud83d', 'half ‹U+D83D›'],
    ['\u2028', '‹LS›'],
    ['\u{e0041}', '‹U+E0041›'],
    ['\u2800', '‹U+2800›'],
    ['a\u200db', 'a‹ZWJ›b'],
    ['1\ufe0f', '1‹U+FE0F›'],
    // spelling, not dirt
    ['1\ufe0f\u20e3', '1\ufe0f\u20e3'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['👩🏽‍❤️‍💋‍👨🏽', '👩🏽‍❤️‍💋‍👨🏽'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['می‌خواهم', 'می‌خواهم'],
    ['क्‍ष', 'क्‍ष'],
    ['Zoë Ñandú 株式会社 Łódź', 'Zoë Ñandú 株式会社 Łódź'],
    ['حمزة', 'حمزة'],
  ])('%j → %s', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it('never lets a control or bidi character through', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('\u001b', '\u009b', '\u202e', '\u2069', 'a', '👩', '\u200d', '\n', '\ud800'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nasty), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u);
      }),
    );
  });
});

describe('shorten', () => {
  it.each([
    ['short', 10, 'short'],
    ['0123456789', 10, '0123456789'],
    ['0123456789a', 10, '012345678…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  ])('%s to %i', (text, max, expected) => {
    expect(shorten(text, max)).toBe(expected);
  });

  it('bounds stacked accents and endless cells', () => {
    expect(showCell(HOSTILE_CELLS.zalgo).length).toBeLessThan(100);
    expect(showCell(HOSTILE_CELLS.long).length).toBe(120);
    const started = performance.now();
    expect(showCell('\u0301'.repeat(5_000_000)).length).toBeLessThan(5_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('graphemes', () => {
  it('are those of Intl.Segmenter, also where it is not asked', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const unit = fc.oneof(
      fc.constantFrom(...'aÄßéΩжЇ王ーの한█▏→✓✘❤—“”…　、ﾊ\u0301\u200d\ufe0f👩'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(graphemes(text, 40)).toEqual([...segmenter.segment(text)].map(({ segment }) => segment));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that could open or close markup', () => {
    expect(escapeHtml(`<a href="x" title='y'>&</a>`)).not.toMatch(/[<>"']|&(?!#\d+;)/);
    expect(escapeHtml('<')).toBe('&#60;');
  });
});

describe('width', () => {
  it.each([
    ['abc', 3],
    ['株式会社', 8],
    ['Müller', 6],
    ['e\u0301', 1],
    ['👩‍👩‍👧‍👦', 2],
    ['ｶﾅ', 2],
    ['한국', 4],
    ['❤️', 2],
    ['…–│█', 4],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('cuts and pads to exact widths', () => {
    expect(clip('abcdef', 4)).toBe('abc…');
    expect(clip('abcd', 4)).toBe('abcd');
    expect(clip('株式会社', 5)).toBe('株式…');
    expect(clip('株式会社', 8)).toBe('株式会社');
    expect(clip('x', 0)).toBe('');
    expect(padEnd('株', 4)).toBe('株  ');
    expect(padStart('7', 3)).toBe('  7');
    expect(padEnd('株式会社', 4)).toBe('株… ');
    expect(clipMiddle('/a/very/long/folder/name.clean.csv', 20)).toBe('/a/ver…ame.clean.csv');
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('never goes over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (raw, width) => {
        const text = visible(raw);
        expect(displayWidth(clip(text, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(padEnd(text, width))).toBe(width);
        for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('numbers', () => {
  it('are the same in every locale', () => {
    expect(formatCount(0)).toBe('0');
    expect(formatCount(999)).toBe('999');
    expect(formatCount(1_234_567)).toBe('1,234,567');
    expect(formatCount(1234.5)).toBe('1,234.5');
    expect(formatScore(97)).toBe('97.0');
    expect(formatScore(null)).toBe('–');
    expect(formatDelta(60, 61.25)).toBe('+1.3');
    expect(formatDelta(60, 59.6)).toBe('−0.4');
    expect(formatDelta(60, 60)).toBe('±0.0');
    expect(formatDelta(null, 60)).toBe('');
    expect(formatShare(1, 3)).toBe('33.3 %');
    // as the page has it, whose numbers are decimals
    expect([formatShare(169, 2000), formatRatio(0.7545)]).toEqual(['8.5 %', '75.5 %']);
    expect(formatShare(1, 100_000)).toBe('<0.1 %');
    expect(formatShare(99_999, 100_000)).toBe('99.9 %');
    expect(formatShare(0, 0)).toBe('–');
    expect(formatBytes(12)).toBe('12 B');
    expect(formatBytes(3_481_220)).toBe('3.5 MB');
    expect(formatBytes(999_999)).toBe('1.0 MB');
  });
});
