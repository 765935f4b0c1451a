/** Tells lines of a sheet that are no records by their cells: totals, counts, pages, headings, remarks, and the header over again. */
import { COUNTED_WORDS, MADE_WORDS, OF_WORDS, PAGE_WORDS, SUM_WORDS, TOTAL_WORDS } from '../data/table-words.ts';
import { beginningsOfTexts } from '../encoding/two-signs.ts';
import { matchText } from '../text/text.ts';
import { isSpreadsheetError } from './spreadsheet.ts';

/**
 * `total`: sums, means and counts of what stands above · `page` · `made`: when, by whom or by what the list was made · `heading`: over the rows below ·
 * `remark`: behind `#` or `//`, or a legend · `drawn`: a line of signs · `header`: the header again · `other-header`: a header with other or moved columns.
 */
type TableLineKind = 'total' | 'page' | 'made' | 'heading' | 'remark' | 'drawn' | 'header' | 'other-header';

export interface TableLine {
  readonly kind: TableLineKind;
  /** The cell that shows it; of a header all of them. */
  readonly text: string;
}

const LONGEST = 120;
/** In a narrower table a cell that stands alone in its row is as likely a value. */
const WIDE = 3;

/**
 * What line of a sheet the cells of a row are; undefined for a record, and where that is in doubt.
 * @param columns names of the columns
 * @param isNamed whether firms or deals are listed, which may be called `Total Wine`
 * @param isOdd whether a cell holds what its column never does; else it is no header unless its first cell is a label
 */
export function tableLineIn(
  cells: readonly string[],
  columns: readonly string[],
  isNamed: boolean,
  isOdd = false,
): TableLine | undefined {
  const at = nextFilled(cells, 0);
  if (at < 0) return undefined;
  const text = cells[at]!.trim();
  if (isOdd || labelsOf(columns).has(text)) {
    const header = headerIn(cells, columns);
    if (header) return header;
  }
  if (text.length > LONGEST || !mayBeLine(text)) return undefined;
  if (DRAWN.test(text) && isDrawn(cells)) return { kind: 'drawn', text };
  const next = nextFilled(cells, at + 1);
  // Most records that begin so go on in words.
  if (next >= 0 && !isFigure(cells[next]!) && nextFilled(cells, next + 1) >= 0) return undefined;
  const others = next < 0 ? NONE : cells.slice(next).filter(isFilled);
  if (others.length === 0 && cells.length < WIDE) return undefined;
  const kind = kindOfLine(text, others, isNamed);
  return kind && { kind, text };
}

const NONE: readonly string[] = [];

/** The one cell that holds something, trimmed; `''` where none does, or several do. */
export function onlyCell(cells: readonly string[]): string {
  const at = nextFilled(cells, 0);
  return at < 0 || nextFilled(cells, at + 1) >= 0 ? '' : cells[at]!.trim();
}

/** Index of the first cell from here on that holds something, -1 for none. */
function nextFilled(cells: readonly string[], from: number): number {
  for (let i = from; i < cells.length; i++) if (isFilled(cells[i]!)) return i;
  return -1;
}

const BLANK = 32;
const isFilled = (cell: string): boolean =>
  cell !== '' && ((cell.charCodeAt(0) > BLANK && cell.charCodeAt(0) < ASCII) || cell.trim() !== '');

/** Signs and figures begin headings, remarks and counts; letters do where a word of the lists begins so, or the end tells. */
const mayBeLine = (text: string): boolean =>
  isSign(text) || mayBeListed(text) || (mayEnd(text) && ENDS_AS_LINE.test(text)) || text.includes(' = ');
const mayBeListed = beginningsOfTexts([...SUM_WORDS, ...TOTAL_WORDS, ...COUNTED_WORDS, ...PAGE_WORDS, ...MADE_WORDS]);
/** `Berlin Total`, and `Berlin:` over the rows of Berlin. */
const ENDS_AS_LINE = /(?:\s(?:total|totale|ergebnis)|:)$/i;
const ENDS: ReadonlySet<string> = new Set('lLeEsS:');
const mayEnd = (text: string): boolean => ENDS.has(text.charAt(text.length - 1));

const ASCII = 128;
const [SMALL_A, SMALL_Z] = [97, 122];
/** A sign of ASCII, or a figure. */
function isSign(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < ASCII && ((code | BLANK) < SMALL_A || (code | BLANK) > SMALL_Z);
}

function kindOfLine(text: string, others: readonly string[], isNamed: boolean): TableLineKind | undefined {
  if (others.length > 1) return !isSign(text) && areTotals(matchText(text), others, isNamed) ? 'total' : undefined;
  if (others.length === 0) {
    if (isSpreadsheetError(text)) return undefined;
    if (REMARK.test(text)) return 'remark';
    if (HEADING.test(text)) return 'heading';
  }
  const key = matchText(text);
  if (PAGE.test(key) || CHINESE_PAGE.test(text)) return 'page';
  if (isMade(key, [text, ...others].join(' '), isNamed)) return 'made';
  return areTotals(key, others, isNamed) ? 'total' : undefined;
}

const areTotals = (key: string, others: readonly string[], isNamed: boolean): boolean =>
  others.every(isFigure) && isTotal(key, others.length, isNamed);

/** Two dashes in a cell may stand for nothing; so a line is drawn through two cells, or is longer. */
const DRAWN = /^([-=_*~#+–—─])\1+$/;
const isDrawn = (cells: readonly string[]): boolean => {
  const filled = cells.filter(isFilled);
  return filled.every((cell) => DRAWN.test(cell.trim())) && filled.join('').length >= SHORTEST_DRAWN;
};
const SHORTEST_DRAWN = 5;

/** `# to be checked`, `Yellow = to be checked`. */
const REMARK = /^(?:#|\/\/)\s*\p{L}|^[^=]{1,30} = \p{L}/u;
const HEADING = /^(?:([=*~_#>–—-])\1+\s*[^\s=*~_#<>–—-].*|\[[\p{L}\s]+\]|[\p{L}][\p{L}\s.'’-]*:)$/u;

const oneOf = (words: readonly string[]): string => words.join('|');
const PAGE = new RegExp(`^(?:${oneOf(PAGE_WORDS)}) ?\\d+(?: (?:(?:${oneOf(OF_WORDS)}) )?\\d+)?$`);
const CHINESE_PAGE = /^第?\s*\d+\s*[页頁](?:\s*[,，/]?\s*共\s*\d+\s*[页頁])?$/;

const MADE = new RegExp(`^(?:${oneOf(MADE_WORDS)})(?![\\p{L}\\p{N}])`, 'u');
const DAY = /\d{4}|\d[./-]\s?\d/;
const BY = / (?:by|von|par|por|da|av|af|door) /;
const PROTECTED = /^(?:copyright|confidential)(?: |$)/;
/** Nothing but a day and a time behind the word. */
const DATED = new RegExp(
  `^(?:${oneOf(MADE_WORDS)})(?: (?:on|at|am|um|le|a|el|il|op|den|dnia|klo))*(?: \\d+)+(?: (?:\\d+|klo|um|at|a|h|am|pm|uhr))*$`,
);

/** @param isNamed whether it may be the name of a firm or a deal: Printed Matter 2000, Copyright Clearance Center */
function isMade(key: string, text: string, isNamed: boolean): boolean {
  if (isNamed) return key === 'confidential' || DATED.test(key);
  return PROTECTED.test(key) || (MADE.test(key) && (DAY.test(text) || BY.test(key)));
}

/** An amount with its sign, unit or currency, a share, an error of a formula, or a dash for none. */
const FIGURE =
  /^[-+–(]?\s*(?:\p{Sc}|\p{Lu}{3}|kr\.?)?\s*[-+–(]?\d[\d\s.,'’]*(?:\p{Sc}|%|\p{Lu}{3}|\p{L}{1,3}\.?)?\s*\)?$|^[-–—]$/u;
const isFigure = (cell: string): boolean =>
  !isSmall(cell) && (FIGURE.test(cell.trim()) || isSpreadsheetError(cell.trim()));
/** A small letter of ASCII begins no amount but one in crowns. */
const isSmall = (cell: string): boolean =>
  cell.charCodeAt(0) >= SMALL_A && cell.charCodeAt(0) <= SMALL_Z && cell.charAt(0) !== 'k';

const SUMS: ReadonlySet<string> = new Set(SUM_WORDS);
const TOTALS: ReadonlySet<string> = new Set(TOTAL_WORDS);
const COUNTED: ReadonlySet<string> = new Set(COUNTED_WORDS);
const SUM_OF = new RegExp(`^(?:${oneOf(SUM_WORDS)}) `);
const COUNT = new RegExp(`^(?:\\d[\\d ]* ?(?:${oneOf(COUNTED_WORDS)})|(?:${oneOf(COUNTED_WORDS)}) \\d[\\d ]*)$`);
const TOTAL_OF = /^(?:total|totaal) | (?:total|totale|ergebnis)$/;
/** Behind a word for a sum: its number, and what was counted. */
const NUMBER = new RegExp(`^\\d[\\d ]*(?: ?(?:${oneOf(COUNTED_WORDS)}))?$`);

/** @param figures how many cells with nothing but numbers stand beside the text */
function isTotal(key: string, figures: number, isNamed: boolean): boolean {
  const end = key.search(/ \d/);
  const bare = end < 0 || !NUMBER.test(key.slice(end + 1)) ? key : key.slice(0, end);
  const isBare = bare === key;
  if (SUMS.has(bare) || TOTALS.has(bare)) return figures > 0 || !isBare || !isNamed;
  if (figures === 0) return COUNT.test(key);
  if (figures === 1 && COUNTED.has(key)) return true;
  // A firm may be called so: Total Wine.
  return SUM_OF.test(key) || (!isNamed && TOTAL_OF.test(key));
}

/** The labels of a file's columns, and a quick question whether a text may be one of them. */
class Labels {
  readonly #keys: ReadonlySet<string>;
  readonly #mayBegin: (text: string) => boolean;

  constructor(columns: readonly string[]) {
    this.#keys = new Set(columns.flatMap((column) => labelsIn(column)));
    this.#mayBegin = beginningsOfTexts(this.#keys);
  }

  has(text: string): boolean {
    return this.#mayBegin(text) && this.#keys.has(labelKey(text));
  }
}

/** By the names of a file's columns, which are one list: those names, and their parts, as they may stand in a header. */
const labels = new WeakMap<readonly string[], Labels>();

function labelsOf(columns: readonly string[]): Labels {
  const known = labels.get(columns);
  if (known) return known;
  const made = new Labels(columns);
  labels.set(columns, made);
  return made;
}

/** `Person / First Name` stands for two header rows, `Phone (2)` for the second column of the name; columns without one are numbered. */
const labelsIn = (column: string): string[] =>
  UNNAMED.test(column) ? [] : [column, ...column.split(' / '), column.replace(NUMBERED, '')].map(labelKey);
const UNNAMED = /^column \d+$/;
const NUMBERED = / \(\d+\)$/;

const labelKey = (text: string): string => text.trim().toLowerCase();

/**
 * Half of the cells name columns of the file, two at least, and none holds a figure or an address. A header with other columns is filled, too: `Email` and
 * `Phone` in a row of few cells may say how somebody wants to be reached.
 */
function headerIn(cells: readonly string[], columns: readonly string[]): TableLine | undefined {
  const known = labelsOf(columns);
  let filled = 0;
  const named = new Set<string>();
  let inPlace = 0;
  for (const [i, cell] of cells.entries()) {
    if (!isFilled(cell)) continue;
    filled++;
    const key = labelKey(cell);
    if (known.has(key)) named.add(key);
    else if (NO_LABEL.test(cell)) return undefined;
    if (labelsIn(columns[i] ?? '').includes(key)) inPlace++;
  }
  if (named.size < 2 || named.size * 2 < filled) return undefined;
  const text = cells.filter(isFilled).join(', ');
  if (inPlace === filled) return { kind: 'header', text };
  return filled >= cells.length * FILLED ? { kind: 'other-header', text } : undefined;
}
const FILLED = 0.6;
const NO_LABEL = /@|^[\d\s.,:/+()-]+$/;
