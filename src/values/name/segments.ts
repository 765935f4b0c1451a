/** The text between the commas of a name: names, suffixes and titles. `Doe-Ray | John P. | Jr. | CLU` */
import { GENERATIONS, SUFFIXES } from '../data/name-words.ts';
import { isOneCase } from '../text/text.ts';
import { wordKey } from '../text/word-key.ts';
import { isEngineer, isSuffix, isSureTitle, isTitle, isTrailingTitle, wordsOf } from './affixes.ts';
import { isGivenName, isParticle, isSurname } from './surname.ts';
import type { NameSurroundings } from './words.ts';

const COMMAS = /\s*[,，،]\s*/;

/** `MD; PhD`: suffixes are parted by semicolons too. */
function atSemicolons(segment: string): string[] {
  const parts = segment.includes(';') ? segment.split(/\s*;\s*/) : [];
  const areSuffixes = parts
    .slice(1)
    .every((part) => part !== '' && wordsOf(part).every((word) => isSuffix(word, true)));
  return parts.length > 1 && areSuffixes ? parts : [segment];
}

/** `MBA`, `FNP-BC`, `OTR/L`, and the hyphen between two of them. */
const CAPITALS = /^(?:[A-Z]{2,6}(?:[-/][A-Z]{1,4})*|-)$/;
/** `X.Y.Z.` behind a whole name */
const DOTTED_CAPITALS = /^(?:\p{Lu}\.){2,}\p{Lu}?$/u;
/** A word in capitals: `LLOYD McDONALD, RONALD` has its given name written like its surname. */
const LOUD_WORD = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u;
/** `Smith, J.R.` has initials; the generation is `Jr.` */
const DOTTED_INITIALS = /^\p{L}\.\p{L}\.?$/u;
/** Titles that Czechs, Slovaks and Austrians write behind a name too; without their dot they may be a name. */
const TITLE_BEHIND = /^(?:ing|mag|mgr|bc)$/;

const isGeneration = (word: string): boolean => GENERATIONS.has(wordKey(word)) && !DOTTED_INITIALS.test(word);

interface Segments {
  readonly names: readonly string[];
  readonly suffixes: readonly string[];
  readonly titles: readonly string[];
}

/** What stands before the first comma. */
interface Head {
  /** How many words of name it has. `Smith, MD` may be initials after a lone surname; `Ann Smith, MD` is not. */
  readonly count: number;
  /** `Ann Smith`: a given name leads. */
  readonly isWhole: boolean;
  /** `García Márquez`: what follows the comma may be initials. */
  readonly areSurnames: boolean;
  /** Whether capitals tell nothing. */
  readonly isLoud: boolean;
}

/** Parts a name at its commas. */
export function partSegments(text: string, around: NameSurroundings): Segments {
  const segments = text
    .split(COMMAS)
    .flatMap(atSemicolons)
    .filter((segment) => segment !== '');
  const [names, suffixes, titles]: [string[], string[], string[]] = [[], [], []];
  const head = headOf(segments[0] ?? '', around);
  segments.forEach((segment, index) => {
    const words = wordsOf(segment);
    if (index > 0 && areTitles(words, index, head, around)) titles.push(segment);
    else if (index > 0 && isCredential(segment, index, head, around)) suffixes.push(segment);
    else if (index > 1 && head.isWhole && suffixes.length > 0) suffixes.push(segment);
    else if (names.length < 2) names.push(segment);
    else suffixes.push(segment);
  });
  const merged = mergedNames(names);
  return { names: merged === undefined ? names : [merged], suffixes, titles };
}

function headOf(text: string, { particles, titles }: NameSurroundings): Head {
  const all = wordsOf(text).filter((word) => !isTitle(word, titles) && !isGeneration(word));
  const words = all.filter((word) => !isParticle(word, particles));
  const [first = ''] = all;
  return {
    count: words.length,
    isWhole: words.length > 1 && isGivenName(first) && !isSurname(first),
    areSurnames: words.every((word) => isSurname(word)) && !isGivenName(first),
    isLoud: isOneCase(text) || LOUD_WORD.test(text),
  };
}

function areTitles(
  words: readonly string[],
  index: number,
  head: Head,
  { suffixes, titles }: NameSurroundings,
): boolean {
  const isSurnameAlone = head.count === 1 && index === 1;
  return words.every(
    (word) =>
      isTrailingTitle(word) ||
      (isSurnameAlone
        ? isSureTitle(word)
        : (isTitle(word, titles) || TITLE_BEHIND.test(wordKey(word))) && !isSuffix(word, true, suffixes)),
  );
}

/** Whether a text behind a comma is a degree or a generation, and no given name or initials. */
function isCredential(segment: string, index: number, head: Head, { suffixes: more }: NameSurroundings): boolean {
  const words = wordsOf(segment);
  if (head.count < 2 && index < 2 && !words.every((word) => isGeneration(word)))
    return isDoctor(words) || words.every((word) => isDegree(word, more));
  // `Garcia Lopez, Ed`
  if (index === 1 && !head.isWhole && /^\p{Lu}\p{Ll}$/u.test(segment) && isGivenName(segment)) return false;
  if (areSuffixes(words, more) || /^attorney|^ph\.?\s?d\.?$|\bHons\b/i.test(segment)) return true;
  // `Eric Holder, Jr. Attorney General`
  if (head.isWhole && (isGeneration(words[0] ?? '') || words.every((word) => DOTTED_CAPITALS.test(word)))) return true;
  if (head.isLoud || !words.every((word) => CAPITALS.test(word))) return false;
  const areInitials = head.areSurnames && index === 1 && segment.length < 4;
  return !areInitials && !words.every((word) => word.length > 2 && isGivenName(word));
}

function isDegree(word: string, more: ReadonlySet<string> | undefined): boolean {
  const key = wordKey(word);
  return (
    more?.has(key) ||
    isEngineer(word) ||
    (word !== 'Vi' && SUFFIXES.has(key) && key.length > 1 && !DOTTED_INITIALS.test(word))
  );
}

/** `Ph. D. Jr.` */
const isDoctor = (words: readonly string[]): boolean =>
  words[0] === 'Ph.' && /^D\.?$/.test(words[1] ?? '') && words.slice(2).every((word) => isGeneration(word));

/** `Jr. MD`, `Ph. D. III` */
const areSuffixes = (words: readonly string[], more: ReadonlySet<string> | undefined): boolean =>
  words.every(
    (word, at) =>
      isSuffix(word, true, more) ||
      (word === 'Ph.' && /^D\.?$/.test(words[at + 1] ?? '')) ||
      (at > 0 && words[at - 1] === 'Ph.' && /^D\.?$/.test(word)),
  );

/** `Helen R, Whitlock`, `Helen Whitlock, R`, `John,Doe`: a comma that parts nothing. The name without it, or undefined. */
function mergedNames(names: readonly string[]): string | undefined {
  const [family = '', given = ''] = names;
  const [before, after] = [wordsOf(family), wordsOf(given)];
  const [head = ''] = before;
  if (after.length !== 1 || !isGivenName(head) || isSurname(head) || isGivenName(given)) return undefined;
  if (before.length === 2 && INITIAL.test(before[1] ?? '') && !INITIAL.test(given)) return `${family} ${given}`;
  if (before.length === 2 && INITIAL.test(given)) return `${head} ${given} ${before[1]}`;
  return before.length === 1 && isSurname(given) && !INITIAL.test(given) ? `${family} ${given}` : undefined;
}

const INITIAL = /^\p{L}\.?$/u;
