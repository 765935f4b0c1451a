/** Particles at the front of a name that no given name can be: `van der Berg Jan`, `De La Cruz`. */
import { VIETNAMESE } from '../data/name-words.ts';
import { wordKey } from '../text/word-key.ts';
import { isGivenName, isParticle } from './surname.ts';

/** Two particles that leave no doubt however they are written. */
const RUN = /^(?:de (?:la|las|los|le)|van (?:de|den|der|het|'t)|von (?:der|dem|den|und)) /i;
const SAINT = /^ste?\.?$/i;

const isSmall = (word: string): boolean => word === word.toLowerCase();

/** How many words at the front are such particles; a name that is small throughout may begin with a given name (`al smith`). */
export function leadingParticles(words: readonly string[]): number {
  const [head = ''] = words;
  if (SAINT.test(head)) return words.length === 2 ? 1 : 0;
  if (!isParticle(head)) return 0;
  if (RUN.test(`${words.slice(0, 2).join(' ')} `)) return runLength(words, 2);
  if (!isSmall(head) || (words.every(isSmall) && (isGivenName(head) || VIETNAMESE.has(wordKey(words.at(-1) ?? '')))))
    return 0;
  return runLength(words, 1);
}

/** Small particles go on, and a saint behind them: `von St Johann`. */
function runLength(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length - 1) {
    const word = words[at] ?? '';
    if (!SAINT.test(word) && !(isParticle(word) && (isSmall(word) || from > 1))) break;
    at += 1;
  }
  return Math.min(at, words.length - 1);
}
