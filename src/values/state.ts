/** States and provinces of the United States, Canada and Australia: a name or a code to both. */
import type { Country } from '../contract.ts';
import { STATE_ALIASES, STATES } from './data/states.ts';
import { remember } from './memo.ts';
import { matchText } from './text.ts';

export interface State {
  readonly country: Country;
  /** Postal code of the state, upper case. */
  readonly code: string;
  /** Name in English (Québec without its accent: as the postal service writes it). */
  readonly name: string;
}

/** Countries whose states are known here. */
export const STATE_COUNTRIES: readonly Country[] = Object.keys(STATES);

let index: ReadonlyMap<string, readonly State[]> | undefined;

function load(): ReadonlyMap<string, readonly State[]> {
  const made = new Map<string, State[]>();
  const put = (key: string, state: State) => {
    const there = made.get(key);
    if (!there) made.set(key, [state]);
    else if (!there.includes(state)) there.push(state);
  };
  for (const [country, states] of Object.entries(STATES)) {
    for (const [code, name] of Object.entries(states)) {
      const state = Object.freeze({ country, code, name });
      put(matchText(code), state);
      put(matchText(name), state);
      for (const alias of STATE_ALIASES[country]?.[code] ?? []) put(matchText(alias), state);
    }
  }
  index = made;
  return made;
}

/** Dots in abbreviations are not blanks: `N.Y.` is `ny`, `N. Carolina` is `n carolina`. */
const keyOf = (text: string): string => matchText(text.replace(/\.(?=\p{L}(?:\.|$))/gu, ''));

/**
 * Every state that a text names, of every country known here.
 * @param text a name, postal code or usual abbreviation (`Calif.`, `N.Y.`), in any case; also both (`CA - California`) or the code of ISO 3166-2 (`US-CA`)
 */
export const findStates: (text: string) => readonly State[] = remember(4096, (text) => {
  const known = index ?? load();
  const key = keyOf(text);
  if (key === '') return [];
  return known.get(key) ?? (DOUBLE.test(text) ? saidTwice(text, known) : []);
});

const DOUBLE = /\S\s*[-–(/,]\s*\S/;

function saidTwice(text: string, known: ReadonlyMap<string, readonly State[]>): readonly State[] {
  const pieces = text.split(/\s*[-–()/,]\s*/).filter((piece) => piece !== '');
  const [first = '', second = ''] = pieces.map(keyOf);
  if (pieces.length !== 2) return [];
  const states = known.get(second) ?? [];
  return states.filter((state) => state.country.toLowerCase() === first || known.get(first)?.includes(state));
}

/** The state of that country that a text names; `undefined` where there is none, or the country's states are not known here. */
export function toState(text: string, country: Country): State | undefined {
  return findStates(text).find((state) => state.country === country);
}
