/** States and provinces: a name or a code to both. Those of the United States, Canada and Australia, and of ten countries more. */
import type { Country } from '../../contract.ts';
import { STATE_ALIASES, STATES } from '../data/states.ts';
import { subdivisions } from '../data/subdivisions.ts';
import { remember } from '../text/memo.ts';
import { matchText } from '../text/text.ts';

export interface State {
  readonly country: Country;
  /** Postal code of the state, upper case. */
  readonly code: string;
  /** Name as the country writes it (Québec without its accent: as the postal service does; Indian and American ones in English). */
  readonly name: string;
}

/** Countries whose states are written with a postal code by everybody. */
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
  if (country in STATES) return findStates(text).find((state) => state.country === country);
  return text === '' ? undefined : subdivisionsOf(country).get(keyOf(text.replace(ISO_PREFIX, '')));
}

/** Whether the states of a country are known here. */
export const hasStates = (country: Country): boolean => country in STATES || country in subdivisions();

/** Every state of any country that a text names: those with postal codes that everybody writes first. */
export function findAllStates(text: string): readonly State[] {
  const others = Object.keys(subdivisions()).map((country) => toState(text, country));
  return [...findStates(text), ...others.filter((state) => state !== undefined)];
}

/** The code of ISO 3166-2 before its hyphen: `DE-BY`. */
const ISO_PREFIX = /^[A-Za-z]{2}-(?=[A-Za-z0-9]{1,3}$)/;

/** `Baden-Wuerttemberg` for `Baden-Württemberg`. */
const withoutUmlauts = (name: string): string =>
  name.replace(/[äöü]/g, (letter) => `${{ ä: 'a', ö: 'o', ü: 'u' }[letter]}e`);

const bySubdivision = new Map<Country, ReadonlyMap<string, State>>();

/** States of a country beside the three, by the match forms of codes and names. A code wins over a name, an earlier line over a later one. */
function subdivisionsOf(country: Country): ReadonlyMap<string, State> {
  const known = bySubdivision.get(country);
  if (known) return known;
  const made = new Map<string, State>();
  const rows = (subdivisions()[country] ?? '').trim().split('\n').filter(Boolean);
  const states = rows.map((row) => {
    const [code = '', ...names] = row.split('|');
    return { state: Object.freeze({ country, code, name: names[0] ?? '' }), names };
  });
  const put = (name: string, state: State) => {
    for (const key of [keyOf(name), keyOf(withoutUmlauts(name))]) if (!made.has(key)) made.set(key, state);
  };
  for (const { state } of states) put(state.code, state);
  for (const { state, names } of states) for (const name of names) put(name, state);
  bySubdivision.set(country, made);
  return made;
}
