/** The regular expressions of numbering plans, which know digits only, taken apart for an automaton. */

/** One place of a pattern: which digits may stand there (a bit each), and the places that may come next, likeliest choice first. */
export interface Place {
  readonly digits: number;
  readonly next: readonly number[];
}

/** A choice of sequences; of each step a set of digits or a choice again, and how often it may come. */
type Choice = readonly (readonly Step[])[];
interface Step {
  readonly what: number | Choice;
  readonly least: number;
  readonly most: number;
}

const ANY = 0b11_1111_1111;
const CODE_0 = 48;

/** Places of patterns. A place below 0 is the end of a pattern: see {@link endOf}. */
export class Places {
  readonly all: Place[] = [];

  /**
   * Adds a pattern.
   * @param end where to go after it
   * @returns the places where it begins
   */
  add(pattern: string, end: readonly number[]): readonly number[] {
    const reader = new Reader(pattern);
    const choice = reader.choice();
    if (!reader.isDone) throw new SyntaxError(`no pattern of digits: ${pattern}`);
    return this.#choice(choice, end);
  }

  /** A place that takes any digits, as many as come, and goes on to the end at any of them. */
  rest(end: number): readonly number[] {
    const next = [this.all.length, end];
    this.all.push({ digits: ANY, next });
    return next;
  }

  #choice(choice: Choice, end: readonly number[]): readonly number[] {
    return distinct(choice.flatMap((steps) => steps.reduceRight((next, step) => this.#step(step, next), end)));
  }

  #step({ what, least, most }: Step, end: readonly number[]): readonly number[] {
    let next = end;
    for (let count = most; count > least; count--) next = distinct([...this.#once(what, next), ...end]);
    for (let count = 0; count < least; count++) next = this.#once(what, next);
    return next;
  }

  #once(what: number | Choice, next: readonly number[]): readonly number[] {
    if (typeof what !== 'number') return this.#choice(what, next);
    this.all.push({ digits: what, next });
    return [this.all.length - 1];
  }
}

/** The place that stands for the end of pattern number so and so; its own inverse. */
export const endOf = (pattern: number): number => -1 - pattern;

const distinct = (places: readonly number[]): readonly number[] => [...new Set(places)];

/** Reads digits, `\d`, classes, groups, choices, `?` and `{2,3}`: plans know no more. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#at === this.#text.length;
  }

  choice(): Choice {
    const choice = [this.#sequence()];
    while (this.#takes('|')) choice.push(this.#sequence());
    return choice;
  }

  #takes(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #sequence(): Step[] {
    const steps: Step[] = [];
    while (!this.isDone && !'|)'.includes(this.#text.charAt(this.#at))) {
      const what = this.#what();
      const [least, most] = this.#times();
      steps.push({ what, least, most });
    }
    return steps;
  }

  #what(): number | Choice {
    if (this.#takes('(?:') || this.#takes('(')) {
      const choice = this.choice();
      this.#expect(')');
      return choice;
    }
    if (this.#takes('\\d')) return ANY;
    return this.#takes('[') ? this.#class() : 1 << this.#digit();
  }

  #class(): number {
    let digits = 0;
    while (!this.#takes(']')) {
      const first = this.#digit();
      const last = this.#takes('-') ? this.#digit() : first;
      for (let digit = first; digit <= last; digit++) digits |= 1 << digit;
    }
    return digits;
  }

  #times(): readonly [number, number] {
    if (this.#takes('?')) return [0, 1];
    const match = /^\{(\d+)(?:,(\d+))?\}/.exec(this.#text.slice(this.#at));
    if (!match) return [1, 1];
    this.#at += match[0].length;
    return [Number(match[1]), Number(match[2] ?? match[1])];
  }

  #digit(): number {
    const digit = this.#text.charCodeAt(this.#at++) - CODE_0;
    if (!(digit >= 0 && digit <= 9)) throw new SyntaxError(`no pattern of digits: ${this.#text}`);
    return digit;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) throw new SyntaxError(`no pattern of digits: ${this.#text}`);
  }
}
