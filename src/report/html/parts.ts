/** Small pieces of the HTML report. Every function that takes text of a report escapes it. */
import type { Severity } from '../../contract.ts';
import { diffCells, type Piece } from '../text/diff.ts';
import { CELL_LENGTH, escapeHtml, shorten, visible } from '../text/safe-text.ts';
import { mostFirst } from '../words/order.ts';
import type { ReportWord } from '../words/words.ts';
import type { Page } from './page.ts';

const SYMBOL = /‹[A-Z0-9+]+›/g;
/** UTF-16 units that a grapheme may have on average, and units that it may be shown with: one of hidden marks becomes a row of symbols. */
const UNITS = 6;
const INK = 3;

/** Columns that are named for a rule before the rest is only counted. */
const COLUMNS_SHOWN = 6;

/** Text made visible and shortened: by graphemes, and by what they take before and after they are spelled out. */
function shown(text: string, max: number): string {
  const isLong = text.length > max * UNITS;
  const short = shorten(isLong ? text.slice(0, max * UNITS) : text, max);
  const whole = visible(short);
  if (whole.length <= max * INK) return isLong && !whole.endsWith('…') ? `${whole}…` : whole;
  // neither within a symbol nor within a pair of surrogates
  return `${whole.slice(0, max * INK).replace(/‹[^›]*$|[\ud800-\udbff]$/, '')}…`;
}

/** Text of any origin, escaped and shortened, for running text and attributes. */
export const safe = (text: string, max: number = CELL_LENGTH): string => escapeHtml(shown(text, max));

/** A number with its unit, which the blanks that languages write in numbers keep together. */
export const figure = (text: string): string =>
  text
    .split(/[\u00a0\u202f]/)
    .map((one) => safe(one))
    .join('\u00a0');

/** Like `safe`, for element content: what stands for something invisible is set apart, and direction cannot leak out. */
export const quoted = (text: string, max: number = CELL_LENGTH): string => `<bdi>${marked(text, max)}</bdi>`;

function marked(text: string, max: number): string {
  return escapeHtml(shown(text, max)).replace(SYMBOL, (symbol) => `<span class="sym">${symbol}</span>`);
}

export const code = (text: string, max: number = CELL_LENGTH): string => `<code>${safe(text, max)}</code>`;

/** Text that is there in English only. */
export const english = ({ language }: Page, html: string): string =>
  language.code === 'en' ? html : `<span lang="en">${html}</span>`;

/** A cell of the data. */
export function cell({ t, limits }: Page, text: string): string {
  return text === '' ? `<span class="none">${t('empty')}</span>` : `<bdi class="v">${marked(text, limits.cell)}</bdi>`;
}

/** A line of the file as it stands: its cells stay in the order of the columns, also where the first is Arabic. */
export const rawLine = (page: Page, text: string): string =>
  cell(page, text).replace('<bdi class="v">', '<bdi class="v" dir="ltr">');

/** A cell before and after a repair; what went and what came is marked, not by colour alone. */
export function beforeAfter(page: Page, before: string, after: string): { before: string; after: string } {
  const pieces = diffCells(before, after);
  const isLong = Math.max(before.length, after.length) > page.limits.cell;
  if (pieces === undefined || isLong || before === '' || after === '') {
    return { before: cell(page, before), after: cell(page, after) };
  }
  return { before: piecesHtml(page, pieces.before), after: piecesHtml(page, pieces.after) };
}

function piecesHtml({ limits }: Page, pieces: readonly Piece[]): string {
  const html = pieces.map(({ kind, text }) => {
    const inner = marked(text, limits.cell);
    return kind === 'same' ? inner : kind === 'removed' ? `<del>${inner}</del>` : `<ins>${inner}</ins>`;
  });
  return `<bdi class="v">${html.join('')}</bdi>`;
}

/** Text of a rule, in which `code` may stand. */
export const prose = (text: string, max: number): string => safe(text, max).replace(/`([^`]+)`/g, '<code>$1</code>');

/** A message template: `{value}` becomes a small word, without the quotes that would stand around a value. */
export function template({ t, language }: Page, message: string): string {
  return prose(message, 240).replace(QUOTED_NAME, (_, open = '', name: string, close = '') => {
    if (name === 'value' || name === 'column') return `<i class="ph">${t(`placeholder.${name}`)}</i>`;
    return `${open}${language.code === 'en' ? `<i class="ph">${name}</i>` : '…'}${close}`;
  });
}

const QUOTED_NAME = /(&#34;|[“”「])?\{([a-zA-Z]+)\}(&#34;|[”」])?/g;

/** `Email 1,204 · Phone Number 61 · and 3 more columns`. */
export function columnList(
  { t, language, limits }: Page,
  columns: readonly { readonly column: string; readonly count: number }[],
): string {
  const sorted = mostFirst(columns, ({ column }) => column);
  const named = sorted
    .slice(0, Math.min(COLUMNS_SHOWN, limits.list))
    .map(({ column, count }) => `${quoted(column, limits.name)} <b>${language.count(count)}</b>`);
  const rest = sorted.length - named.length;
  if (rest > 0) named.push(t('more-columns', { count: rest }));
  return named.map((one) => `<span class="col">${one}</span>`).join('');
}

export function badge({ t }: Page, severity: Severity | 'opt-in'): string {
  return `<span class="badge ${severity}">${t(`severity.${severity}` as ReportWord)}</span>`;
}

/** A part of a section with a heading of its own; nothing where there is nothing to say. */
export function part(title: string, body: string, lead = ''): string {
  if (body === '' && lead === '') return '';
  return `<div class="part"><h3>${title}</h3>${lead === '' ? '' : `<p class="lead">${lead}</p>`}${body}</div>`;
}

/** Parts that are narrow enough to stand side by side on paper. */
export const pair = (parts: string): string => (parts === '' ? '' : `<div class="pair">${parts}</div>`);

/** Something that is folded up on a screen, and open on paper, there in two columns. @param kind `long`: not on paper */
export const fold = (title: string, html: string, kind = ''): string =>
  html === ''
    ? ''
    : `<details class="${`fold ${kind}`.trim()}"><summary><span>${title}</span></summary>${html}</details>`;

/**
 * `5 of 1,204 shown; where is the rest`, where something is left out.
 * @param where HTML
 * @param most rows that the style sheet leaves on paper
 */
export function shownOf({ t }: Page, shown: number, count: number, where = '', most = shown): string {
  const said = (rows: number, kind: string): string => {
    if (rows >= count) return '';
    const values = { shown: rows, count, where };
    return `<p class="more${kind}">${where === '' ? t('shown-of', values) : t('shown-of-where', values)}</p>`;
  };
  return most >= shown ? said(shown, '') : said(shown, ' screen') + said(most, ' paper');
}

/** Terms and what they are, HTML both. */
export function facts(list: readonly (readonly [string, string])[], kind = 'facts'): string {
  return `<dl class="${kind}">${list.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}
