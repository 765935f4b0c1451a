/** A text that a regular expression of a pack matches, for people who cannot read one: `^[A-Z]{3}-\d+$` → `ABC-1`. */
import { linearPattern } from './linear-pattern.ts';

/** Repeats that are written out; a longer text is no example. */
const MOST_REPEATS = 12;
const LONGEST = 40;
/** Parts that are read: repeats within repeats are read again and again. */
const MOST_PARTS = 1000;
const CLASSES: { readonly [letter: string]: string } = {
  d: '123456789',
  w: 'abcdefghi',
  s: ' ',
  D: 'ABC',
  S: 'abc',
  W: '-',
};

class Unknown extends Error {}

/** Reads an expression from left to right; of several ways it takes the first one. */
class Reader {
  #at = 0;
  #parts = 0;
  readonly #source: string;
  /** How many signs of sets were drawn, so that repeats count up: ABC, 123. */
  readonly #drawn = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
  }

  read(): string {
    const text = this.#alternatives();
    if (this.#at < this.#source.length) throw new Unknown();
    return text;
  }

  #peek(): string {
    return this.#source.charAt(this.#at);
  }

  /** Up to the end or a bracket; behind the first `|` everything is read and forgotten. */
  #alternatives(): string {
    const first = this.#sequence();
    while (this.#peek() === '|') {
      this.#at++;
      this.#sequence();
    }
    return first;
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#source.length && !'|)'.includes(this.#peek())) {
      const from = this.#at;
      const one = this.#atom();
      const to = this.#at;
      const least = this.#repeats();
      if (least === 0) continue;
      text += one;
      const after = this.#at;
      for (let i = 1; i < least; i++) {
        // again from its beginning: sets go on to their next sign
        this.#at = from;
        text += this.#atom();
      }
      this.#at = Math.max(to, after);
      if (text.length > LONGEST) throw new Unknown();
    }
    return text;
  }

  #atom(): string {
    if (++this.#parts > MOST_PARTS) throw new Unknown();
    const char = this.#source.charAt(this.#at++);
    if (char === '^' || char === '$') return '';
    if (char === '.') return 'x';
    if (char === '[') return this.#set();
    if (char === '\\') return this.#escaped();
    if (char !== '(') return char;
    if (this.#peek() === '?') {
      const head = /^\?(?::|P?<\w+>)/.exec(this.#source.slice(this.#at));
      if (!head) throw new Unknown();
      this.#at += head[0].length;
    }
    const text = this.#alternatives();
    if (this.#source.charAt(this.#at++) !== ')') throw new Unknown();
    return text;
  }

  #escaped(): string {
    const char = this.#source.charAt(this.#at++);
    if (Object.hasOwn(CLASSES, char)) return this.#draw(CLASSES[char]!);
    if ('bAz'.includes(char)) return '';
    if (/[A-Za-z0-9]/.test(char)) throw new Unknown();
    return char;
  }

  #set(): string {
    const end = /^\^?\]?(?:[^\]\\]|\\.)*\]/.exec(this.#source.slice(this.#at))?.[0];
    if (end === undefined || end.startsWith('^') || end.includes('[:')) throw new Unknown();
    this.#at += end.length;
    return this.#draw(signsOf(end.slice(0, -1)));
  }

  /** The next sign of a set, so that AAA becomes ABC. */
  #draw(signs: string): string {
    if (signs === '') throw new Unknown();
    const count = this.#drawn.get(signs) ?? 0;
    this.#drawn.set(signs, count + 1);
    return signs.charAt(count % signs.length);
  }

  /** How often the atom before stands at least; something that may be left out is. */
  #repeats(): number {
    const found = /^(?:([*+?])|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (!found) return 1;
    this.#at += found[0].length;
    const least = found[2] === undefined ? (found[1] === '+' ? 1 : 0) : Number(found[2]);
    if (least > MOST_REPEATS) throw new Unknown();
    return least;
  }
}

function signsOf(set: string): string {
  let signs = '';
  for (let at = 0; at < set.length; at++) {
    const char = set.charAt(at);
    if (char === '\\') {
      const next = set.charAt(++at);
      signs += CLASSES[next] ?? next;
    } else if (set.charAt(at + 1) === '-' && at + 2 < set.length) {
      const last = Math.min(set.charCodeAt(at + 2), set.charCodeAt(at) + 8);
      for (let code = char === '0' ? 49 : set.charCodeAt(at); code <= last; code++) signs += String.fromCharCode(code);
      at += 2;
    } else signs += char;
  }
  return signs;
}

/** `''` where none is found that the expression matches. */
export function patternExample(source: string): string {
  try {
    const text = new Reader(source).read();
    return text.trim() !== '' && linearPattern(source).test(text) ? text : '';
  } catch {
    // what it cannot read it gives no example of
    return '';
  }
}
