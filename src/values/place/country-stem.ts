/** Official names that bend the name of the country: `Nigerin tasavalta`, `Kubánská republika`, `Республіка Замбії`. */
import type { Country } from '../../contract.ts';

/**
 * Beginnings that several countries share, or that only the word of formality tells apart: both Congos, both Koreas, the two
 * Chinas, Niger and Nigeria, Dominica and the Dominican Republic, the Guineas.
 */
const TRAPS =
  /^(?:[kc]ong|конг|κονγκ|קונג|콩고|コンゴ|剛果|刚果|[kc]ore|kór|коре|корей|κορε|chin|[kc]in|kiin|čín|кита|κιν|中|niger|nigér|нігер|нигер|νιγ|ניג|domini|домини|домінік|ντομ|דומ|gui?n|gvin|gwin|guin|gine|гвин|гвін|γουιν|גינ|samo|само|irl|irsk|indiana)/u;
/** Scripts without vowels, where four letters say little. */
const CONSONANTS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LEAST = 4;
/** Letters that both may have besides what they share. */
const MOST_LEFT = 5;

/**
 * The country whose name begins as a text does, where the endings alone differ; `''` where none is near enough, or two are.
 * @param bare match form of an official name without its words of formality
 * @param names match form of a name → country
 */
export function countryByStem(bare: string, names: Iterable<readonly [string, Country]>): Country {
  if (bare.length < LEAST + 1 || TRAPS.test(bare) || CONSONANTS.test(bare)) return '';
  let [best, left, isOpen]: [Country, number, boolean] = ['', MOST_LEFT + 1, false];
  const words = bare.split(' ').length;
  for (const [name, country] of names) {
    if (Math.abs(name.length - bare.length) > MOST_LEFT) continue;
    const shared = sharedLength(name, bare);
    const isMost = shared * 3 >= bare.length * 2 && shared * 3 >= name.length * 2;
    // a word more is another name
    if (name.split(' ').length !== words) continue;
    if (shared < LEAST || !(isMost || (shared > LEAST && name.length - shared < 3))) continue;
    const rest = name.length + bare.length - 2 * shared;
    if (rest < left) [best, left, isOpen] = [country, rest, false];
    else if (rest === left && country !== best) isOpen = true;
  }
  return isOpen ? '' : best;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
