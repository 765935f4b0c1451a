/** Scenarios of a guard as a table: a row says what may be answered of each of its pairs, wherever the records stand. */
import { describe, it } from 'vitest';
import { THOROUGH } from '../../thorough.ts';
import type { Person } from '../people.ts';
import { type Answer, answersIn, SETTINGS, type Setting } from './scenario.ts';

/** Several answers where a careful administrator would accept any of them. */
export type Accepted = Answer | 'merge|review' | 'review|apart' | 'any';
/** Of all pairs, or pair by pair (`ab`: the first record with the second); `rest` is for the pairs that are not named. */
export type Expected = Accepted | { readonly [pair: string]: Accepted };

export interface Row {
  readonly title: string;
  readonly expected: Expected;
  readonly records: readonly Person[];
  readonly isTodo?: true;
}

export const row = (title: string, expected: Expected, ...records: readonly Person[]): Row => ({
  title,
  expected,
  records,
});

/** A row that the model does not fulfil yet. The test fails as soon as it does: then the row becomes a `row`. */
export const todo = (title: string, expected: Expected, ...records: readonly Person[]): Row => ({
  ...row(title, expected, ...records),
  isTodo: true,
});

export const p = (first_name: string, last_name: string, ...rest: readonly Person[]): Person =>
  Object.assign({ first_name, last_name }, ...rest);

/** Of so many rows one is tried in the largest file too, which takes as long as ten in the others; with THOROUGH each is. */
const IN_LARGE = 3;

export function guard(name: string, rows: readonly Row[], kind: 'contact' | 'company' = 'contact'): void {
  describe(name, () => {
    for (const [at, { title, expected, records, isTodo }] of rows.entries()) {
      const isEverywhere = THOROUGH || isTodo || at % IN_LARGE === 0;
      (isTodo ? it.fails : it)(title, () => {
        const wrong = wrongAnswers(records, expected, kind, isEverywhere ? SETTINGS : SETTINGS.slice(0, -1));
        if (wrong !== '') throw new Error(wrong);
      });
    }
  });
}

/** `ab: merge (alone, among 300), not apart`, a line each. The same records are asked in reversed order too. */
function wrongAnswers(
  records: readonly Person[],
  expected: Expected,
  kind: 'contact' | 'company',
  settings: readonly Setting[],
): string {
  const wrong = new Map<string, string[]>();
  const check = (pair: string, where: string, answer: Answer): void => {
    const accepted = acceptedOf(expected, pair);
    if (accepted === 'any' || accepted.split('|').includes(answer)) return;
    const said = `${pair}: ${answer}, not ${accepted}`;
    wrong.set(said, [...(wrong.get(said) ?? []), where]);
  };
  for (const setting of settings) {
    for (const [pair, answer] of answersIn(setting, records, kind)) check(pair, setting, answer);
  }
  const last = 'a'.charCodeAt(0) * 2 + records.length - 1;
  for (const [pair, answer] of answersIn('alone', [...records].reverse(), kind)) {
    const turned = String.fromCharCode(last - pair.charCodeAt(1), last - pair.charCodeAt(0));
    check(turned, 'in reversed order', answer);
  }
  return [...wrong].map(([said, where]) => `${said} (${where.join(', ')})`).join('\n');
}

function acceptedOf(expected: Expected, pair: string): Accepted {
  if (typeof expected === 'string') return expected;
  const accepted = expected[pair] ?? expected.rest;
  if (accepted === undefined) throw new Error(`a row says nothing of its pair ${pair}`);
  return accepted;
}
