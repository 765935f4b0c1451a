/** Which record of a CSV file is its header: what stands before it, and whether it takes one row, two, or none. */
import { isBlankRecord, type RecordText } from './dialect-records.ts';

const EMAIL = /^\S+@\S+\.\S+$/;
const ADDRESS_OF_WEB = /^(https?:\/\/|www\.)\S+$/i;
/** A number, an amount, a phone number, a date or a time of day: digits, and little else. */
const NUMERIC = /^['"=+(]*[-+(]?\d[\d\s.,:/()+%-]*(?:[TZ][\d:.Z+-]*)?$/;

/** A column may be called that. */
const YEAR = /^(19|20)\d\d$/;

/** Whether a cell holds a value that nobody would call a column: an email, a link, a number, a date, a phone. */
function looksLikeData(cell: string): boolean {
  const text = cell.trim();
  if (text === '') return false;
  return EMAIL.test(text) || ADDRESS_OF_WEB.test(text) || NUMERIC.test(text);
}

/** From 0, certainly data, to 1, could all be labels. */
export function labelShare(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return 0;
  if (filled.some((cell) => EMAIL.test(cell.trim()))) return 0;
  const isLabel = (cell: string): boolean => (!looksLikeData(cell) || YEAR.test(cell.trim())) && cell.length <= 200;
  return filled.filter(isLabel).length / filled.length;
}

const filledCount = (record: RecordText): number => record.cells.filter((cell) => cell.trim() !== '').length;

/** The usual number of cells: the one that most records have, where a record counts more the more cells it has (up to five). */
export function usualCount(records: readonly RecordText[]): number {
  const weights = new Map<number, number>();
  for (const record of records) {
    if (isBlankRecord(record) || record.bad) continue;
    const count = record.cells.length;
    weights.set(count, (weights.get(count) ?? 0) + Math.min(count, 5));
  }
  let best = 1;
  let most = 0;
  for (const [count, weight] of weights) {
    if (weight > most) {
      best = count;
      most = weight;
    }
  }
  return best;
}

export interface HeaderFound {
  /** Index of the header's first record; the number of records if there is none left. */
  readonly index: number;
  readonly rows: 0 | 1 | 2;
}

/** Records that may stand before a header. */
const MAX_PREAMBLE = 40;
/** A record with a smaller share of labels is data. */
const MIN_LABELS = 0.7;

/**
 * Finds the header among the first records.
 * @param usual usual number of cells
 * @param wanted number of header rows that the person asked for, if any
 */
export function findHeader(records: readonly RecordText[], usual: number, wanted: number | undefined): HeaderFound {
  const first = records.findIndex((record) => !isBlankRecord(record));
  if (first < 0) return { index: records.length, rows: 0 };
  const index = firstFull(records, usual, first);
  const top = records[first]!;
  // A header of another length than the data, right at the top, is still the header.
  const isTopHeader = first < index && top.cells.length > 1 && top.cells.length * 2 >= usual && isLabelRow(top);
  if (wanted !== undefined) {
    const rows = Math.min(wanted, 2) as 0 | 1 | 2;
    if (rows === 2) return { index: twoRows(records, usual, index) ?? index, rows };
    const isData = rows === 1 && labelShare(records[index]!.cells) < MIN_LABELS;
    return { index: isData && isTopHeader ? first : index, rows };
  }
  const group = twoRows(records, usual, first);
  if (group !== undefined && group <= index) return { index: group, rows: 2 };
  const header = records[index]!;
  if (labelShare(header.cells) >= MIN_LABELS) return { index, rows: 1 };
  return isTopHeader ? { index: first, rows: 1 } : { index, rows: 0 };
}

const isLabelRow = (record: RecordText): boolean =>
  labelShare(record.cells) === 1 && filledCount(record) * 10 >= record.cells.length * 6;

/** The first record that has about the usual number of cells, most of them filled; `first` where there is none. */
function firstFull(records: readonly RecordText[], usual: number, first: number): number {
  const slack = usual > 2 ? Math.max(1, Math.floor(usual * 0.2)) : 0;
  const last = Math.min(records.length, first + MAX_PREAMBLE);
  let exact = -1;
  for (let index = first; index < last; index++) {
    const record = records[index]!;
    const count = record.cells.length;
    if (isBlankRecord(record) || (usual > 1 && count === 1)) continue;
    const isFull = filledCount(record) * 2 >= count;
    if (count === usual && (isFull || (filledCount(record) >= 3 && labelShare(record.cells) === 1))) {
      exact = index;
      break;
    }
    if (Math.abs(count - usual) <= slack && isLabelRow(record)) return index;
  }
  if (exact >= 0) return exact;
  const wide = records.findIndex((record) => record.cells.length === usual && !isBlankRecord(record));
  return wide >= 0 && wide < last ? wide : first;
}

/**
 * Two header rows: groups over columns, as survey tools write them. Only when the groups leave gaps, the second row is
 * labels throughout, and at least one column holds nothing but data where the second row holds a label.
 */
function twoRows(records: readonly RecordText[], usual: number, from: number): number | undefined {
  if (usual < 3) return undefined;
  for (let index = from; index + 2 < Math.min(records.length, from + MAX_PREAMBLE); index++) {
    const group = records[index]!;
    const sub = records[index + 1]!;
    if (group.cells.length !== usual) continue;
    if (isBlankRecord(group)) continue;
    const gaps = usual - filledCount(group);
    const plausible = gaps * 4 >= usual && filledCount(group) >= 2 && labelShare(group.cells) === 1;
    if (!plausible || sub.cells.length !== usual || sub.bad) continue;
    const labels = labelShare(sub.cells) === 1 && new Set(sub.cells).size * 2 > usual;
    // The lower row has to name the columns that the upper one leaves open.
    const named = group.cells.every((cell, column) => cell.trim() !== '' || sub.cells[column]!.trim() !== '');
    if (labels && named && hasDataUnder(records.slice(index + 2, index + 102), sub.cells, usual)) return index;
  }
  return undefined;
}

function hasDataUnder(body: readonly RecordText[], labels: readonly string[], usual: number): boolean {
  const rows = body.filter((record) => record.cells.length === usual);
  return labels.some((label, column) => {
    if (label.trim() === '') return false;
    const filled = rows.filter((record) => record.cells[column]!.trim() !== '');
    const data = filled.filter((record) => looksLikeData(record.cells[column]!)).length;
    return data > 0 && data >= filled.length * 0.8;
  });
}

/**
 * In a table without a header the one record that reads like it: all its cells are labels, and it has none of the values that the others have
 * there. So it is where a list was sorted with its header. Undefined where there is none or several.
 */
export function findStrayHeader(records: readonly RecordText[], usual: number): RecordText | undefined {
  const isLike = ({ cells }: RecordText): boolean =>
    cells.length === usual && usual > 2 && cells.every((cell) => cell.trim() !== '') && labelShare(cells) === 1;
  const [found, ...others] = records.filter(isLike);
  if (found === undefined || others.length > 0) return undefined;
  const body = records.filter((record) => record !== found);
  return hasDataUnder(body, found.cells, usual) ? found : undefined;
}

/** Names of the columns under two header rows: `Group / Sub`; a gap takes the group on its left. */
export function mergeRows(groups: readonly string[], subs: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(groups.length, subs.length) }, (_, column) => {
    group = groups[column]?.trim() || group;
    const sub = subs[column]?.trim() ?? '';
    if (sub === '' || group === '' || sub === group) return sub || group;
    return `${group} / ${sub}`;
  });
}
