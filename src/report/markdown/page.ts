/** What every part of the Markdown is given: the report, its words as Markdown, and how much may be shown. */

import type { Marks, Medium } from '../said/medium.ts';
import type { Report } from '../shape/schema.ts';
import type { Language, Values } from '../words/language.ts';
import type { ReportWord } from '../words/words.ts';
import { englishWords } from './english.ts';
import { cellSpan, entities, type Limits, plain, prose, withCode } from './text.ts';
import { translatedWords } from './translated.ts';
import type { MarkdownWords } from './words.ts';

export interface MarkdownPage extends Medium {
  /** How much of each list is shown. */
  readonly most: Limits;
  readonly words: MarkdownWords;
}

export function markdownPage(report: Report, language: Language, most: Limits): MarkdownPage {
  const limits = { samples: 3, list: 30, name: 40, text: 200 };
  const t: Medium['t'] = (word, values) => words(language, word, values);
  const medium = { report, language, limits, mark: marksIn(t), t };
  return { ...medium, most, words: (language.code === 'en' ? englishWords : translatedWords)(medium) };
}

const marksIn = (t: Medium['t']): Marks => ({
  safe: plain,
  quoted: (text, max) => (text === '' ? `*${t('empty')}*` : cellSpan(text, max)),
  code: cellSpan,
  prose,
  figure: (text) => entities(text, /[<>&|]/g),
  bold,
  small: (made) => `(${made})`,
  beside: (list) => list.map((made) => ` · ${made}`).join(''),
  english: (made) => made,
});

/** Beside the marks of a script without blanks, stars are stars and no stress. */
const bold = (made: string): string =>
  /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/u.test(made) ? `**${made}**` : `<b>${made}</b>`;

/** `**bold**` and `` `code` `` of a text stay what they are; of everything else of it nothing is markup. */
function words(language: Language, word: ReportWord, values: Values = {}): string {
  const numbers = Object.entries(values).filter(([, value]) => typeof value === 'number');
  const text = language
    .say(word, Object.fromEntries(numbers))
    .split(/\*\*(.+?)\*\*/)
    .map((piece, at) => {
      const made = withCode(piece, (own) => entities(own, /[\\`*_[\]<>#|~@&]/g));
      return at % 2 === 1 ? bold(made) : made;
    })
    .join('');
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
