/** Automata over digits, made while they are used: a digit costs one look into a table, however long the patterns are. */
import { endOf, type Place } from './digit-pattern.ts';

const NOWHERE = 0;
const START = 1;
const UNKNOWN = -1;

/** States that patterns are in at once. State 0 is that of digits which no pattern goes on with. */
class Automaton {
  readonly #places: readonly Place[];
  /** Of every state and digit, the state after it, twice; and one more where a pattern may end there. */
  #next = new Int32Array(640).fill(UNKNOWN);
  /** Of every state, the places where patterns are. */
  readonly #members: (readonly number[])[] = [];
  readonly #states = new Map<string, number>();

  constructor(places: readonly Place[], start: readonly number[]) {
    this.#places = places;
    this.#stateOf([]);
    this.#stateOf(this.arrange(start));
  }

  /** How many states were needed so far. */
  get size(): number {
    return this.#members.length;
  }

  protected membersOf(state: number): readonly number[] {
    return this.#members[state]!;
  }

  /** The state after a digit, twice; and one more where a pattern may end there. */
  protected after(state: number, digit: number): number {
    const next = this.#next[state * 10 + digit]!;
    return next === UNKNOWN ? this.#step(state, digit) : next;
  }

  /** What tells one state from another. */
  protected arrange(members: readonly number[]): readonly number[] {
    return [...new Set(members)].sort((a, b) => a - b);
  }

  #step(state: number, digit: number): number {
    const reached: number[] = [];
    for (const member of this.#members[state]!) {
      const place = this.#places[member];
      if (place && (place.digits & (1 << digit)) !== 0) reached.push(...place.next);
    }
    const members = this.arrange(reached);
    const next = this.#stateOf(members) * 2 + (members.some((member) => member < 0) ? 1 : 0);
    this.#next[state * 10 + digit] = next;
    return next;
  }

  #stateOf(members: readonly number[]): number {
    const key = members.join();
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const state = this.#members.length;
    this.#members.push(members);
    this.#states.set(key, state);
    if ((state + 1) * 10 > this.#next.length) {
      const next = new Int32Array(this.#next.length * 2).fill(UNKNOWN);
      next.set(this.#next);
      this.#next = next;
    }
    return state;
  }
}

/** Tells which of many patterns digits match as a whole. */
export class WholeAutomaton extends Automaton {
  /** The state after all the digits from one place to another. */
  run(digits: Uint8Array, from: number, to: number): number {
    let state = START;
    for (let at = from; at < to && state !== NOWHERE; at++) state = this.after(state, digits[at]!) >> 1;
    return state;
  }

  /** Numbers of the patterns that are matched by the digits which lead to this state. */
  matchedBy(state: number): ReadonlySet<number> {
    return new Set(
      this.membersOf(state)
        .filter((member) => member < 0)
        .map(endOf),
    );
  }
}

/** Finds what a regular expression finds at the beginning of digits: of several ways the first one, as its choices are ordered. */
export class PrefixAutomaton extends Automaton {
  /** Length of the match; 0 where there is none. */
  lengthAt(digits: Uint8Array, from: number, to: number): number {
    let state = START;
    let end = from;
    for (let at = from; at < to; at++) {
      const next = this.after(state, digits[at]!);
      state = next >> 1;
      if (state === NOWHERE) break;
      if ((next & 1) !== 0) end = at + 1;
    }
    return end - from;
  }

  /** In order of choice; behind a match that is complete nothing counts. */
  protected override arrange(members: readonly number[]): readonly number[] {
    const end = members.findIndex((member) => member < 0);
    return [...new Set(end < 0 ? members : members.slice(0, end + 1))];
  }
}
