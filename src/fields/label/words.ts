/** Labels read word by word, for what no table of whole labels can hold: `Rep's e-mail (2)` speaks of somebody else, whatever else it says. */
import { matchText } from '../../values/text/text.ts';

/** Scripts that part no words, or join small words to them: there a word counts wherever it stands. */
const JOINED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}]/u;
const NUMBER_SIGN = /[#＃№]/g;
const CAMEL = /(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])/g;

/** `Rep's E-Mail`, `REP_E-MAIL` → rep, e, mail; `repEmail` → rep, email, repemail; `#` is a word of its own, since it means "number". */
function wordsOfLabel(label: string): string[] {
  const spaced = label
    .replace(NUMBER_SIGN, ' no ')
    .replace(/[’']s\b/g, ' ')
    .replace(/[_./-]+/g, ' ');
  const parted = spaced.replace(CAMEL, ' ');
  return words(parted === spaced ? spaced : `${parted} ${spaced}`);
}

const words = (text: string): string[] =>
  matchText(text)
    .split(' ')
    .filter((word) => word !== '');

/** Whether one of the words of a label is in a list. */
export type LabelTest = (label: string) => boolean;

/** @param list words parted by blanks; `*` before or behind one stands for any letters, `_` parts the words of a phrase */
export function labelTest(list: string): LabelTest {
  const all = list.split(/\s+/).filter((word) => word !== '');
  const inside = all.filter((word) => JOINED.test(word)).map((word) => word.replaceAll('_', ' '));
  const others = all.filter((word) => !JOINED.test(word));
  const pick = (fits: (word: string) => boolean): string[] =>
    others.filter(fits).map((word) => matchText(word.replace(/[*_]+/g, ' ')));
  const isPhrase = (word: string): boolean => word.includes('_');
  const phrases = [
    ...pick((word) => isPhrase(word) && !word.endsWith('*')).map((phrase) => ` ${phrase} `),
    ...pick((word) => isPhrase(word) && word.endsWith('*')).map((phrase) => ` ${phrase}`),
  ];
  const whole = new Set(pick((word) => !isPhrase(word) && !word.includes('*')));
  const starts = pick((word) => !isPhrase(word) && word.endsWith('*'));
  const ends = pick((word) => !isPhrase(word) && word.startsWith('*'));
  return (label) => {
    if (inside.some((word) => label.includes(word))) return true;
    const found = wordsOfLabel(label);
    const text = ` ${found.join(' ')} `;
    return (
      phrases.some((phrase) => text.includes(phrase)) ||
      found.some(
        (word) =>
          whole.has(word) ||
          starts.some((start) => word.startsWith(start)) ||
          // of a compound: `Kontonummer`
          ends.some((end) => word.endsWith(end)),
      )
    );
  };
}
