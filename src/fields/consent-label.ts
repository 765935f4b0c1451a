/**
 * Labels of consent that no table has, read word by word: `Receives our monthly newsletter`, `Kein Infobrief`. A refusal in such a column
 * must survive a merge as one in a column that is known. Cautious: every word must be understood, and the values must say yes or no.
 */
import { hasCjk, matchText } from '../values/text.ts';
import { type Verdict, verdict } from './clue.ts';
import { CJK_REFUSALS, CJK_SUBJECTS, FILLERS, PHONE_WORDS, REFUSALS, SUBJECTS } from './data/consent-label-words.ts';
import type { Shape } from './sniff.ts';

/** Share of values that must be yes or no. */
const MOSTLY = 0.9;
/** Values without which nothing is said of a column. */
const ENOUGH = 3;
const CONFIDENCE = 0.7;

type Look = (word: string) => boolean;

/** @returns undefined where the label is none of consent, or cannot be told to be one of refusal or of grant */
export function judgeConsentLabel(label: string, shape: Shape): Verdict | undefined {
  if (shape.sampled < ENOUGH || shape.share('boolean') < MOSTLY) return undefined;
  const polarity = polarityOf(label);
  if (polarity === undefined) return undefined;
  const share = Math.round(shape.share('boolean') * 100);
  const why = `label reads like ${polarity === 'refusal' ? 'a refusal' : 'an agreement'} to be written to, and ${share} % of values are yes or no`;
  return verdict(polarity === 'refusal' ? 'opt_out_email' : 'opt_in_email', CONFIDENCE, why);
}

/** What `true` in a column of this label says. */
export function polarityOf(label: string): 'refusal' | 'grant' | undefined {
  if (hasCjk(label)) return ofCjk(label);
  const words = wordsOf(label);
  const { isSubject, isRefusal, isFiller, isOfPhones } = looks();
  if (!words.some(isSubject) || words.some(isOfPhones)) return undefined;
  if (!words.every((word) => isSubject(word) || isRefusal(word) || isFiller(word))) return undefined;
  // two of them may take each other back: "cannot unsubscribe"
  const refusals = words.filter(isRefusal).length;
  return refusals > 1 ? undefined : refusals === 1 ? 'refusal' : 'grant';
}

function ofCjk(label: string): 'refusal' | 'grant' | undefined {
  if (!CJK_SUBJECTS.some((word) => label.includes(word))) return undefined;
  return CJK_REFUSALS.some((word) => label.includes(word)) ? 'refusal' : 'grant';
}

/** `newsletterOptIn`, `newsletter_opt-in (DE)` → newsletter, optin, de; numbers say nothing. */
function wordsOf(label: string): string[] {
  const spaced = label.replace(/(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])/g, ' ').replace(/[_./-]+/g, ' ');
  const joined = matchText(spaced)
    .replace(/\bopt(?:ed)? (in|out)\b/g, 'opt$1')
    .replace(/\bne (pas|plus)\b/g, '$1');
  return joined.split(' ').filter((word) => word !== '' && !/^\d+$/.test(word));
}

let read: ReturnType<typeof readWords> | undefined;

/** The lists are read when a column comes that they could be about. */
const looks = (): ReturnType<typeof readWords> => (read ??= readWords());

const readWords = () => ({
  isSubject: lookFor(SUBJECTS),
  isRefusal: lookFor(REFUSALS),
  isFiller: lookFor(FILLERS),
  isOfPhones: lookFor(PHONE_WORDS),
});

function lookFor(list: string): Look {
  const all = list.split(/\s+/).filter((word) => word !== '');
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const beginnings = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}
