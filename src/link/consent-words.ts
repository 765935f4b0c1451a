/** The words in which a consent column says yes and no: `true` and `false`, `subscribed` and `unsubscribed`. */
import type { Role } from '../contract.ts';
import { readConsent } from '../values/consent/consent.ts';

/** Words that go together; which of them is yes hangs on the column. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['true', 'false'], ['yes', 'no'], ['1', '0'], ['y', 'n'], ['subscribed', 'unsubscribed'], ['opted in', 'opted out'], ['opt in', 'opt out'],
  ['opt-in', 'opt-out'], ['allowed', 'not allowed'], ['allow', 'do not allow'], ['已订阅', '已退订'], ['允许', '不允许'],
]; // biome-ignore format: a table reads better dense
/** More of them are no vocabulary. */
const MOST_WORDS = 64;

export class ConsentWords {
  readonly #role: Role;
  /** How often each word of the column was met. */
  readonly #counts = new Map<string, number>();

  constructor(role: Role) {
    this.#role = role;
  }

  /** @param value a cell of the column */
  add(value: string): void {
    const word = value.trim();
    if (word === '' || (this.#counts.size >= MOST_WORDS && !this.#counts.has(word))) return;
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Whether a word of the column says yes or no. */
  get isKnown(): boolean {
    return [...this.#counts.keys()].some((word) => readConsent(this.#role, word) !== undefined);
  }

  /** What a value of another column of this meaning is in the words of this one; one that is not understood stays. */
  write(value: string): string {
    const word = value.trim();
    if (word === '' || this.#counts.has(word)) return value;
    const said = readConsent(this.#role, word);
    if (said === undefined) return value;
    return this.#wordFor(said) ?? oppositeOf(this.#wordFor(!said) ?? '') ?? String(said);
  }

  /** The word that the column has most often for it. */
  #wordFor(said: boolean): string | undefined {
    const words = [...this.#counts].filter(([word]) => readConsent(this.#role, word) === said);
    return words.sort(([, a], [, b]) => b - a)[0]?.[0];
  }
}

function oppositeOf(word: string): string | undefined {
  const small = word.toLowerCase();
  const pair = PAIRS.find((words) => words.includes(small));
  const other = pair?.find((one) => one !== small);
  if (other === undefined || word === small) return other;
  return word === word.toUpperCase() ? other.toUpperCase() : other.slice(0, 1).toUpperCase() + other.slice(1);
}
