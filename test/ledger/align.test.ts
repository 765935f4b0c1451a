/** Which record is which after lines were edited, added, deleted and sorted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alignment, align } from '../../src/ledger/align.ts';

const prints = (hashes: readonly number[], keys: readonly number[] = []) => ({
  hashes: Uint32Array.from(hashes),
  keys: Uint32Array.from(keys),
});
const shown = ({ of, isEdited }: Alignment): string =>
  Array.from(of, (place, n) => (place < 0 ? '+' : `${place}${isEdited[n] ? '*' : ''}`)).join(' ');

describe('without keys', () => {
  const cases: [string, number[], number[], string][] = [
    ['nothing changed', [1, 2, 3], [1, 2, 3], '0 1 2'],
    ['nothing was there', [], [7], '+'],
    ['everything is gone', [1, 2], [], ''],
    ['one edited', [1, 2, 3], [1, 9, 3], '0 1* 2'],
    ['the first edited', [1, 2, 3], [9, 2, 3], '0* 1 2'],
    ['the last edited', [1, 2, 3], [1, 2, 9], '0 1 2*'],
    ['one deleted', [1, 2, 3, 4], [1, 3, 4], '0 2 3'],
    ['one added', [1, 2, 3], [1, 9, 2, 3], '0 + 1 2'],
    ['one added at the end', [1, 2], [1, 2, 9], '0 1 +'],
    ['sorted the other way', [1, 2, 3, 4], [4, 3, 2, 1], '3 2 1 0'],
    ['twins, of which one is gone', [1, 5, 5, 2], [1, 5, 2], '0 1 3'],
    ['one deleted and one edited elsewhere', [1, 2, 3, 4, 5], [1, 3, 4, 9], '0 2 3 4*'],
    ['one moved', [1, 2, 3, 4, 5], [5, 1, 2, 3, 4], '4 0 1 2 3'],
  ];
  for (const [what, was, now, wanted] of cases) {
    it(what, () => expect(shown(align(prints(was), prints(now)))).toBe(wanted));
  }
});

describe('with keys', () => {
  const cases: [string, [number[], number[]], [number[], number[]], string][] = [
    [
      'edited and sorted',
      [
        [1, 2, 3],
        [11, 12, 13],
      ],
      [
        [9, 8, 7],
        [13, 11, 12],
      ],
      '2* 0* 1*',
    ],
    [
      'one deleted before one that was edited',
      [
        [1, 2, 3],
        [11, 12, 13],
      ],
      [
        [1, 9],
        [11, 13],
      ],
      '0 2*',
    ],
    [
      'another record in its place',
      [
        [1, 2, 3],
        [11, 12, 13],
      ],
      [
        [1, 9, 3],
        [11, 19, 13],
      ],
      '0 + 2',
    ],
    [
      'its key is gone',
      [
        [1, 2, 3],
        [11, 12, 13],
      ],
      [
        [1, 9, 3],
        [11, 0, 13],
      ],
      '0 1* 2',
    ],
    [
      'two with one key',
      [
        [1, 2, 3, 4],
        [11, 12, 12, 13],
      ],
      [
        [1, 8, 9, 4],
        [11, 12, 12, 13],
      ],
      '0 1* 2* 3',
    ],
  ];
  for (const [what, was, now, wanted] of cases) {
    it(what, () => expect(shown(align(prints(...was), prints(...now)))).toBe(wanted));
  }
});

describe('whatever was done', () => {
  const hashes = fc.array(fc.nat(12), { maxLength: 20 });
  const list = fc.array(fc.tuple(fc.nat(12), fc.nat(6)), { maxLength: 20 });

  it('no record stands for two, and none that is the same is taken for another', () => {
    fc.assert(
      fc.property(list, list, fc.boolean(), (was, now, isKeyed) => {
        const [a, b] = [was, now].map((all) =>
          prints(
            all.map(([hash]) => hash),
            isKeyed ? all.map(([, key]) => key) : [],
          ),
        );
        const { of, isEdited, isThere } = align(a!, b!);
        const used = Array.from(of).filter((place) => place >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(Array.from(isThere).filter((there) => there === 1).length).toBe(used.length);
        for (const [n, place] of of.entries()) {
          if (place >= 0 && isEdited[n] === 0) expect(b!.hashes[n]).toBe(a!.hashes[place]);
        }
        // as many are known again as can be
        const count = (all: Uint32Array, hash: number) => all.filter((other) => other === hash).length;
        const most = [...new Set(a!.hashes)].reduce(
          (sum, hash) => sum + Math.min(count(a!.hashes, hash), count(b!.hashes, hash)),
          0,
        );
        expect(used.length - isEdited.filter((edited) => edited === 1).length).toBe(most);
      }),
    );
  });

  it('a file that is only sorted anew has no edits', () => {
    fc.assert(
      fc.property(hashes, fc.nat(), (was, turn) => {
        const sorted = [...was].sort((x, y) => ((x + turn) % 7) - ((y + turn) % 7));
        const { of, isEdited } = align(prints(was), prints(sorted));
        expect(of.includes(-1) || isEdited.includes(1)).toBe(false);
      }),
    );
  });
});
