/** What every part of the HTML report is given: the report, the words, and how much may be shown. */
import type { Medium } from '../said/medium.ts';

/** How much of each list is shown; report.json and the ledger have the rest. */
export interface Limits {
  /** Examples of a rule. */
  readonly samples: number;
  /** Rules and codes. */
  readonly rules: number;
  /** Columns, inputs, outputs: whatever a file may have very many of. */
  readonly columns: number;
  /** Other lists. */
  readonly list: number;
  /** Graphemes of a cell, and of a name or a sentence. */
  readonly cell: number;
  readonly name: number;
  readonly text: number;
}

/** The most first. A page that is too large at one level is made again at the next; the last is small whatever the data holds. */
export const LEVELS: readonly Limits[] = [
  { samples: 5, rules: 80, columns: 150, list: 20, cell: 120, name: 60, text: 400 },
  { samples: 3, rules: 60, columns: 80, list: 12, cell: 80, name: 40, text: 200 },
  { samples: 2, rules: 40, columns: 40, list: 8, cell: 40, name: 28, text: 120 },
  { samples: 1, rules: 16, columns: 16, list: 5, cell: 16, name: 16, text: 60 },
  { samples: 1, rules: 8, columns: 8, list: 3, cell: 12, name: 12, text: 32 },
];

export interface Page extends Medium {
  readonly limits: Limits;
}
