/** Texts that report.json has in English, in the reader's language. */
import type { Medium } from './medium.ts';

/**
 * A text of a rule: as the language has it, else as the report has it, marked as English. `''` where there is none.
 * @param own the text in the language
 * @param told the English one, of the report
 */
export function reasonText(medium: Medium, own: string | undefined, told: string): string {
  const { language, limits, mark } = medium;
  if (own !== undefined && own !== '') return mark.prose(own, limits.text);
  const text = told === '' ? '' : language.phrase(told);
  if (text !== undefined) return text === '' ? '' : mark.quoted(percentsIn(medium, text), limits.text);
  return '';
}

/**
 * Runs write `91 %`, and English numbers stand without the blank. What is quoted stays: it is somebody's cell.
 * @param text in the reader's language
 */
export const percentsIn = ({ language, limits }: Medium, text: string): string =>
  language.code === 'en'
    ? text
        .slice(0, limits.text * LONGER)
        .replace(/"[^"]*"|(\d) %/g, (whole, digit?: string) => (digit === undefined ? whole : `${digit}%`))
    : text;

/** Units of text to a grapheme that is shown, and some more: what is cut off is cut off by `quoted`. */
const LONGER = 8;

/** As many whole sentences as have room; the first one in any case. What stands behind it is for those who look after the rules. */
function sentences(text: string, max: number): string {
  if (text.length <= max) return text;
  const ends = [...text.slice(0, max).matchAll(END)].map(({ index, 0: end }) => index + end.length);
  return ends.length === 0 ? text : text.slice(0, ends.at(-1));
}

const END = /[.!?](?=\s+[\p{Lu}\p{P}`])|[。！？]/gu;

/** The same for rules, of which plug-ins have some that are there in English only: better than nothing. */
export function ruleText(medium: Medium, own: string | undefined, told: string): string {
  const { language, limits, mark } = medium;
  const text = own !== undefined && own !== '' ? own : told;
  const made = text === '' ? '' : mark.prose(sentences(text, limits.text), limits.text);
  return made === '' || text === own || language.code === 'en' ? made : mark.english(made);
}
