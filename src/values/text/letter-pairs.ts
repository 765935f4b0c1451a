/** How plausible words are in a script, by which letters follow one another in it. */
import type { LetterPairs } from '../data/letter-pairs.ts';
import * as pairs from '../data/letter-pairs.ts';

export type Alphabet = 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'thai';

interface Model {
  /** Letter → its row. */
  readonly rows: ReadonlyMap<string, number>;
  readonly bits: Uint8Array;
}

const DATA: { readonly [A in Alphabet]: LetterPairs } = {
  cyrillic: pairs.CYRILLIC,
  greek: pairs.GREEK,
  hebrew: pairs.HEBREW,
  arabic: pairs.ARABIC,
  thai: pairs.THAI,
};
const models = new Map<Alphabet, Model>();

function modelOf(alphabet: Alphabet): Model {
  let model = models.get(alphabet);
  if (!model) {
    const { letters, bits } = DATA[alphabet];
    model = {
      rows: new Map([...letters].map((letter, index) => [letter, index + 1])),
      bits: Uint8Array.from(bits, (digit) => Number.parseInt(digit, 16)),
    };
    models.set(alphabet, model);
  }
  return model;
}

const ACCENTS = /[\u0300-\u036f]/g;

/** As the tables have it: small letters, Greek without accents. */
function bareOf(word: string, alphabet: Alphabet): string {
  const lower = word.toLowerCase();
  return alphabet === 'greek' ? lower.normalize('NFD').replace(ACCENTS, '').replaceAll('ς', 'σ') : lower;
}

/** Of a letter that the table does not have. */
const FOREIGN = 12;

/** Bits that it takes to write a word of letters, its edges included: some three or four a letter where it is one. */
export function bitsOfWord(word: string, alphabet: Alphabet): number {
  const { rows, bits } = modelOf(alphabet);
  const size = rows.size + 1;
  let sum = 0;
  let previous = 0;
  for (const letter of bareOf(word, alphabet)) {
    const row = rows.get(letter) ?? 0;
    sum += row === 0 ? FOREIGN : bits[previous * size + row]!;
    previous = row;
  }
  return sum + bits[previous * size]!;
}
