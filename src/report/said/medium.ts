/** What the words of a report are put into, a page or Markdown: whatever is said in both is said once, against this. */

import type { Report } from '../shape/schema.ts';
import type { Language, Values } from '../words/language.ts';
import type { ReportWord } from '../words/words.ts';

export interface Medium {
  readonly report: Report;
  readonly language: Language;
  readonly limits: {
    /** Examples of a rule. */
    readonly samples: number;
    /** Lists of whatever a file may have many of. */
    readonly list: number;
    /** Graphemes of a name or a sentence. */
    readonly name: number;
    readonly text: number;
  };
  readonly mark: Marks;
  /** A text of the report. Values that are strings are of the medium already; numbers are written as the language writes them. */
  t(word: ReportWord, values?: Values): string;
}

/** Text in the form of a medium: escaped, with what is invisible shown, and shortened. */
export interface Marks {
  /** In running text. */
  safe(text: string, max?: number): string;
  /** Of the data. */
  quoted(text: string, max?: number): string;
  code(text: string, max?: number): string;
  /** Of a rule, in which `code` may stand. */
  prose(text: string, max: number): string;
  /** A number with its unit, which the blanks that languages write in numbers keep together. */
  figure(text: string): string;
  /** What is of the medium already, with stress. */
  bold(made: string): string;
  /** The same, said by the way. */
  small(made: string): string;
  /** The same, behind a name that it belongs to; `''` for nothing. */
  beside(made: readonly string[]): string;
  /** The same, in English where the rest is not. */
  english(made: string): string;
}
