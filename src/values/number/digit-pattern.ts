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
const CODE_9 = 57;
const [OPEN, CLOSE, COMMA, HYPHEN, COLON, QUESTION] = [40, 41, 44, 45, 58, 63];
const [OPEN_CLASS, BACKSLASH, CLOSE_CLASS, LETTER_D, OPEN_TIMES, BAR, CLOSE_TIMES] = [91, 92, 93, 100, 123, 124, 125];

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
    const begins = choice.map((steps) => steps.reduceRight((next, step) => this.#step(step, next), end));
    return begins.length === 1 ? begins[0]! : distinct(begins.flat());
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
  #most = 1;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#at === this.#text.length;
  }

  choice(): Choice {
    const choice = [this.#sequence()];
    while (this.#takes(BAR)) choice.push(this.#sequence());
    return choice;
  }

  #takes(sign: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== sign) return false;
    this.#at += 1;
    return true;
  }

  #sequence(): Step[] {
    const steps: Step[] = [];
    while (!this.isDone) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === BAR || code === CLOSE) break;
      const what = this.#what();
      const least = this.#least();
      const most = this.#most;
      steps.push({ what, least, most });
    }
    return steps;
  }

  #what(): number | Choice {
    if (this.#takes(OPEN)) {
      if (this.#takes(QUESTION)) this.#expect(COLON);
      const choice = this.choice();
      this.#expect(CLOSE);
      return choice;
    }
    if (this.#takes(BACKSLASH)) {
      this.#expect(LETTER_D);
      return ANY;
    }
    return this.#takes(OPEN_CLASS) ? this.#class() : 1 << this.#digit();
  }

  #class(): number {
    let digits = 0;
    while (!this.#takes(CLOSE_CLASS)) {
      const first = this.#digit();
      const last = this.#takes(HYPHEN) ? this.#digit() : first;
      for (let digit = first; digit <= last; digit++) digits |= 1 << digit;
    }
    return digits;
  }

  /** How often a step comes at least; and at most. */
  #least(): number {
    this.#most = 1;
    if (this.#takes(QUESTION)) return 0;
    if (!this.#takes(OPEN_TIMES)) return 1;
    const least = this.#number();
    this.#most = this.#takes(COMMA) ? this.#number() : least;
    this.#expect(CLOSE_TIMES);
    return least;
  }

  #number(): number {
    let number = this.#digit();
    while (this.#isDigit()) number = number * 10 + this.#digit();
    return number;
  }

  #isDigit(): boolean {
    const code = this.#text.charCodeAt(this.#at);
    return code >= CODE_0 && code <= CODE_9;
  }

  #digit(): number {
    if (!this.#isDigit()) throw new SyntaxError(`no pattern of digits: ${this.#text}`);
    return this.#text.charCodeAt(this.#at++) - CODE_0;
  }

  #expect(sign: number): void {
    if (!this.#takes(sign)) throw new SyntaxError(`no pattern of digits: ${this.#text}`);
  }
}
