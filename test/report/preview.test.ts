import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeLines } from '../../src/report/terminal/change-lines.ts';
import { renderPreview } from '../../src/report/terminal/preview.ts';
import { changedText, windowOf } from '../../src/report/text/changed-text.ts';
import { displayWidth } from '../../src/report/text/width.ts';
import { sample } from './sample.ts';

const plain = new Chalk({ level: 0 });
const coloured = new Chalk({ level: 2 });
const withoutInk = (text: string) => text.replace(/\u001b\[[\d;]*m/g, '');
const marked = (before: string, after: string) => {
  const show = (pieces: readonly { kind: string; text: string }[]) =>
    pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${text}]`)).join('');
  const found = changedText(before, after);
  return `${show(found.before)} → ${show(found.after)}`;
};

describe('what is highlighted', () => {
  it.each([
    ['pekka', 'Pekka', '[p]ekka → [P]ekka'],
    ['MARY', 'Mary', '[MARY] → [Mary]'],
    ['false', 'true', '[false] → [true]'],
    ['a  b', 'a b', 'a [ ]b → a b'],
    [' x', 'x', '[ ]x → x'],
    ['N/A', '', '[N/A] → '],
    ['', 'FI', ' → [FI]'],
    ['a', 'a;b', 'a → a[;b]'],
    ['李小龍', '李小龙', '李小[龍] → 李小[龙]'],
    ['Jose\u0301', 'Jos\u00e9', 'Jos[e‹U+0301›] → Jos[é]'],
    [`${'word '.repeat(40)}Tom`, `${'word '.repeat(40)}Tim`, `${'word '.repeat(40)}T[o]m → ${'word '.repeat(40)}T[i]m`],
  ])('%j → %j', (before, after, wanted) => {
    expect(marked(before, after)).toBe(wanted);
  });

  it('has the texts whole, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '李', '\u001b', '👨‍👩‍👧'), maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before === after || before.normalize() !== after.normalize());
        const found = changedText(before, after);
        const whole = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('');
        expect(whole(found.before)).toBe(before);
        expect(whole(found.after)).toBe(after);
      }),
    );
  });

  it('is brought into sight on both sides by the same cut', () => {
    const long = 'x'.repeat(90);
    const cut = windowOf(changedText(`${long}  end`, `${long} end`), 40);
    const [before, after] = [cut.before, cut.after].map((pieces) => pieces.map(({ text }) => text).join(''));
    expect(before).toMatch(/^…x{10,40} {2}end$/);
    expect(after).toBe(before!.replace('  ', ' '));
  });
});

describe('lines of changes', () => {
  const values = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({
      unit: fc.constantFrom('a', '李', 'e\u0301', ' ', '\t', '\u001b[31m', '\u202e', '\u009b', '👩‍🚀', '\u0000'),
      maxLength: 80,
    }),
  );

  it('are no wider than the terminal, and say nothing raw', () => {
    const change = fc.record({ before: values, after: values });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.integer({ min: 40, max: 160 }), (all, width) => {
        const lead = ['    row 1  ', 'Name  '];
        const texts = (chalk: typeof plain) =>
          changeLines(
            all.map((one) => ({ lead, ...one })),
            { chalk, width },
          );
        for (const line of texts(plain)) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
        expect(texts(coloured).map(withoutInk)).toEqual(texts(plain));
      }),
    );
  });

  it('have their arrows below each other, wide and combining characters too', () => {
    const all = [['李小龍', 'x'], ['Jose\u0301', 'y'], ['plain', 'z']].map(([before, after]) => ({ lead: ['  '], before: before!, after: after! })); // biome-ignore format: a list reads better dense
    const places = changeLines(all, { chalk: plain, width: 80 }).map((line) =>
      displayWidth(line.slice(0, line.indexOf('→'))),
    );
    expect(new Set(places).size).toBe(1);
  });
});

describe('the preview', () => {
  const report = sample;
  const parts = {
    changes: new Map([['whitespace', [{ row: 1, column: 'Na\u001bme', before: ' x', after: 'x' }]]]),
    dropped: new Map([['footer', [{ row: 9, column: '', before: 'Total\u0007 9\n', after: '' }]]]),
    clusters: [
      {
        members: [
          { row: 4, isSurvivor: true, why: 'same email', cells: ['Mary', '', 'Turku'] },
          { row: 2, isSurvivor: false, why: '', cells: ['Mary', '+358401234567', '\u001b]0;x\u0007'] },
        ],
        merged: new Map([['Phone', { value: '+358401234567', from: [2] }]]),
      },
    ],
    rejects: new Map([['ragged-row', [{ row: 3, line: 4, cells: ['a\u0000', 'b'] }]]]),
    columns: ['Name', 'Phone', 'City'],
  };
  const seen = {
    ...report,
    changes: [{ rule: 'whitespace', risk: 'safe' as const, summary: '', why: '', count: 7, columns: [], samples: [] }],
    rejected: [{ reason: 'ragged-row', count: 1, samples: [] }],
    duplicates: { ...report.duplicates, clusters: 5 },
  };

  it('shows every kind of change, at any width', () => {
    for (const width of [40, 80, 140]) {
      const text = renderPreview(seen, parts, { chalk: plain, width });
      expect(text.split('\n').every((line) => displayWidth(line) <= width)).toBe(true);
      expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
    }
    const text = renderPreview(seen, parts, { chalk: plain, width: 100 });
    expect(text).toContain('whitespace  7 cells, the first 1');
    expect(text).toContain('What was merged, the first 1 of 5');
    expect(text).toContain('row 2 → row 4  same email');
    expect(text).toMatch(/Phone +\(empty\) → "\+358401234567" {2}from row 2/);
    expect(text).toMatch(/City +"Turku" {2}row 2 had "‹ESC›\]0;x‹BEL›"/);
    expect(text).not.toMatch(/^ +Name {2}"Mary"/m);
    expect(text).toContain('row 3, line 4  a‹NUL› │ b');
    expect(text).toContain('before row 9  footer  Total‹BEL› 9');
  });

  it('says "would" of a dry run', () => {
    const text = renderPreview({ ...seen, dryRun: { cleaned: [] } }, parts, { chalk: plain, width: 80 });
    for (const what of ['What would change', 'What would be merged', 'What would be rejected'])
      expect(text).toContain(what);
  });
});
