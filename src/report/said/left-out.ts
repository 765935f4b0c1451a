/** Why a record is not in the audience: the reason by its code, and what it means in the reader's language. */
import type { ReportWord } from '../words/words.ts';
import type { Medium } from './medium.ts';

export function leftOutWords({ t, language, limits, mark }: Medium, reason: string): string {
  const word = `left-out.${reason.replace(/^audience\//, '')}` as ReportWord;
  return mark.code(reason, limits.name) + (language.say(word) === word ? '' : ` ${t(word)}`);
}
