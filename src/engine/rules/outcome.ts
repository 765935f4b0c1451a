/**
 * What rules make of one value, remembered. A rule is a pure function of the value, the plan, and the cells that it asked for; so what it
 * asked for is written down, and the answer is kept under the value and the answers that it was given. Nothing asked: kept under the value alone.
 */
import type { Reads } from './record.ts';

/** Nothing more is asked: `value` is the answer. */
const LEAF = -1;
/** Not to be remembered: too many different answers, or one that changes other cells. */
const LIVE = -2;
const UNKNOWN = -3;
/** Different answers to one question beside the first, past which remembering costs more than it saves. */
const MOST_ANSWERS = 64;
const MOST_QUESTIONS = 6;

export class Outcome<T> {
  /** What to ask the record next (see `RecordContext.answer`), or one of the marks above. */
  #asks = UNKNOWN;
  #value: T | undefined;
  /** The first answer and where it leads: for most values all there is. */
  #first: string | undefined;
  #next: Outcome<T> | undefined;
  /** Where the others lead. */
  #branches: Map<string, Outcome<T>> | undefined;

  /** Whether the answer depends on the value alone. */
  get isPlain(): boolean {
    return this.#asks === LEAF;
  }

  get isLive(): boolean {
    return this.#asks === LIVE;
  }

  /** The remembered answer for the record as it is now; undefined where there is none. */
  recall(record: { answer(question: number): string }): T | undefined {
    let at: Outcome<T> = this;
    while (at.#asks >= 0) {
      const next = at.#follow(record.answer(at.#asks));
      if (next === undefined) return undefined;
      at = next;
    }
    return at.#value;
  }

  /** Keeps an answer under what was read for it. */
  remember(reads: Reads, value: T): void {
    if (reads.isOpaque || reads.count > MOST_QUESTIONS) {
      this.forget();
      return;
    }
    let at: Outcome<T> = this;
    for (let i = 0; i < reads.count; i++) {
      if (at.#asks === LIVE) return;
      if (at.#asks === UNKNOWN) at.#asks = reads.questions[i]!;
      // Another question after the same answers: the rule is not pure, so it is asked anew each time.
      if (at.#asks !== reads.questions[i]) {
        this.forget();
        return;
      }
      let next = at.#follow(reads.answers[i]!);
      if (next === undefined) {
        if (at.#branches !== undefined && at.#branches.size >= MOST_ANSWERS) {
          at.forget();
          return;
        }
        next = at.#branch(ownText(reads.answers[i]!));
      }
      at = next;
    }
    if (at.#asks === UNKNOWN) {
      at.#asks = LEAF;
      at.#value = value;
    } else this.forget();
  }

  #follow(answer: string): Outcome<T> | undefined {
    return answer === this.#first ? this.#next : this.#branches?.get(answer);
  }

  #branch(answer: string): Outcome<T> {
    const next = new Outcome<T>();
    if (this.#first === undefined) {
      this.#first = answer;
      this.#next = next;
    } else (this.#branches ??= new Map<string, Outcome<T>>()).set(answer, next);
    return next;
  }

  /** From here on the rules are always asked. */
  forget(): void {
    this.#asks = LIVE;
    this.#value = undefined;
    this.#first = undefined;
    this.#next = undefined;
    this.#branches = undefined;
  }
}

/** A cut-out of a text keeps the whole of it in memory: what is remembered must not. */
const ownText = (text: string): string => (text.length < 13 ? text : Buffer.from(text).toString());
