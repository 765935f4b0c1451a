import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffCells, type Piece } from '../../src/report/text/diff.ts';

const shown = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('diffCells', () => {
  it.each([
    ['  Ana  Núñez ', 'Ana Núñez', '[-  -]Ana [- -]Núñez[- -]', 'Ana Núñez'],
    ['(030) 12 34-567', '+49301234567', '[-(0-]30[-) -]12[- -]34[---]567', '[++49+]301234567'],
    ['28/11/23', '2023-11-28', '2[-8/-]11[-/23-]', '2[+023-+]11[+-28+]'],
    ['MÃ¼ller', 'Müller', 'M[-Ã¼-]ller', 'M[+ü+]ller'],
    ['Straße 👩‍👩‍👧‍👦!', 'Straße 👩‍👩‍👧‍👦', 'Straße 👩‍👩‍👧‍👦[-!-]', 'Straße 👩‍👩‍👧‍👦'],
  ])('%s → %s', (before, after, left, right) => {
    const pieces = diffCells(before, after);
    expect(shown(pieces?.before ?? [])).toBe(left);
    expect(shown(pieces?.after ?? [])).toBe(right);
  });

  it.each([
    ['abc', 'xyz'],
    ['x'.repeat(81), 'x'],
    ['x', 'x'.repeat(5_000_000)],
  ])('gives up on cells that have little in common, or are long', (before, after) => {
    expect(diffCells(before, after)).toBeUndefined();
  });

  it('loses nothing', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '株', '👩‍👩‍👧‍👦'), maxLength: 40 });
    fc.assert(
      fc.property(cell, cell, (before, after) => {
        const pieces = diffCells(before, after);
        if (pieces === undefined) return;
        expect(pieces.before.map(({ text }) => text).join('')).toBe(before);
        expect(pieces.after.map(({ text }) => text).join('')).toBe(after);
      }),
    );
  });
});
