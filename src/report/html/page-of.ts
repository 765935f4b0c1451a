/** The words of a report as HTML. */

import type { Marks } from '../said/medium.ts';
import type { Report } from '../shape/schema.ts';
import { escapeHtml } from '../text/safe-text.ts';
import type { Language, Values } from '../words/language.ts';
import type { ReportWord } from '../words/words.ts';
import type { Limits, Page } from './page.ts';
import { code, figure, prose, quoted, safe } from './parts.ts';

const MARKS: Marks = {
  ...{ safe, quoted, code, prose, figure },
  bold: (html) => `<b>${html}</b>`,
  small: (html) => `<small>${html}</small>`,
  beside: (list) =>
    list.length === 0 ? '' : ` <small>${list.map((html) => `<span class="col">${html}</span>`).join('')}</small>`,
  english: (html) => `<span lang="en">${html}</span>`,
};

export function pageOf(report: Report, language: Language, limits: Limits): Page {
  return { report, language, limits, mark: MARKS, t: (word, values) => words(language, word, values) };
}

/** `**bold**` and `` `code` `` of a text become elements; everything else of it is escaped. */
function words(language: Language, word: ReportWord, values: Values = {}): string {
  const numbers = Object.entries(values).filter(([, value]) => typeof value === 'number');
  const text = escapeHtml(language.say(word, Object.fromEntries(numbers)))
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
