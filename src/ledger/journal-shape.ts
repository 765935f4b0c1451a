/** Whether what is JSON in a journal is what a run wrote: whoever reads on may rely on it. */
import {
  isCount,
  isEncoding,
  isObject,
  isText,
  isTexts,
  isTruth,
  type Shape,
  wrongInLayout,
} from '../io/format/layout-shape.ts';
import {
  damaged,
  type JournalEnd,
  type JournalHead,
  type JournalInput,
  type JournalMatching,
} from './journal-format.ts';

/** @param name of the file, for messages. @throws CrmqError `journal-damaged` */
export function headFrom(value: unknown, name: string): JournalHead {
  const { columns, keyColumn, outputEncoding, joined } = objectIn(value, name, 'its head');
  const isFine =
    isTexts(columns) && isPlace(keyColumn, columns.length) && isEncoding(outputEncoding) && isTruth(joined);
  if (!isFine) throw damaged(name, 'its head is not what a run wrote');
  return value as JournalHead;
}

/** What an input's part says of it, without its bytes. @throws CrmqError `journal-damaged` */
export function inputFactsFrom(value: unknown, name: string): Omit<JournalInput, 'front' | 'head'> {
  const facts = objectIn(value, name, 'what it says of an input');
  const layout = objectIn(facts.layout, name, 'what it says of the layout of an input');
  const wrong = wrongInLayout(layout);
  if (wrong !== undefined) throw damaged(name, `the layout of an input has a wrong ${JSON.stringify(wrong)}`);
  if (isText(facts.name) && isTruth(facts.gzip) && isTruth(facts.list) && isCount(facts.firstRow)) {
    return facts as unknown as Omit<JournalInput, 'front' | 'head'>;
  }
  throw damaged(name, 'what it says of an input is not what a run wrote');
}

/** @throws CrmqError `journal-damaged` */
export function endFrom(value: unknown, { name, size }: { readonly name: string; readonly size: number }): JournalEnd {
  const end = objectIn(value, name, 'its end');
  const { read, written, merged, rejected } = end;
  // A record takes more than a byte: who has memory for each of them has memory for what the file says.
  const isFine = [read, written, merged, rejected].every((count) => isCount(count) && count <= size);
  if (isFine) return value as JournalEnd;
  throw damaged(name, 'its end is not what a run wrote');
}

/** @throws CrmqError `journal-damaged` */
export function matchingFrom(value: unknown, name: string): JournalMatching {
  const { stats, kept, obedience, places, aside } = objectIn(value, name, 'what it says of pairing');
  const isMember = (one: unknown): boolean =>
    isObject(one) && isCount(one.row) && isNumber(one.score) && isText(one.why);
  const isFine =
    isObject(stats) &&
    isCounts(kept) &&
    isTexts(obedience) &&
    isTexts(places) &&
    isLists(aside) &&
    aside.flat().every(isMember);
  if (!isFine) throw damaged(name, 'what it says of pairing is not what a run wrote');
  return value as JournalMatching;
}

function objectIn(value: unknown, name: string, what: string): Shape {
  if (isObject(value)) return value;
  throw damaged(name, `${what} is no object`);
}

const isPlace = (value: unknown, count: number): boolean => value === -1 || (isCount(value) && value < count);
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isCounts = (value: unknown): boolean => Array.isArray(value) && value.every(isCount);
const isLists = (value: unknown): value is readonly (readonly unknown[])[] =>
  Array.isArray(value) && value.every((one) => Array.isArray(one));
