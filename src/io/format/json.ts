/** JSON and NDJSON ↔ cells: every leaf of an object is a cell, everything else passes as the bytes that it is. */

import { asBuffer } from '../encoding/bytes.ts';
import { ABSENT, type Cells, type Codec, createCells, ESCAPED, growCells, NON_ASCII, OPAQUE, QUOTED } from './codec.ts';
import { holdsMore } from './json-rest.ts';
import {
  BAD,
  childOf,
  createNode,
  isSpace,
  JsonReader,
  keysOf,
  type Listener,
  MORE,
  OK,
  type Outcome,
  type PathNode,
} from './json-scan.ts';
import { LIMITS, type RecordLimits } from './limits.ts';
import { hasLongCell } from './long-cell.ts';

/** What may follow the list in an object that wraps it (`"paging": …`). */
const MAX_TAIL_BYTES = 64 * 1024;
/** The cell is `null`. A flag of this codec alone. */
const NULL = 32;

const LF = 0x0a;
const CR = 0x0d;

/**
 * Paths of the leaves in the records of a prefix, in the order in which they are first seen. Keys are joined by dots
 * (a dot within a key is `\.`); a list is a leaf; an object is not, even an empty one.
 * @param utf8Prefix begins where the data begins
 */
export function discoverColumns(
  utf8Prefix: Uint8Array,
  format: 'json' | 'ndjson',
  complete: boolean,
  limits?: RecordLimits,
): string[] {
  const columns: string[] = [];
  const root = createNode('', '');
  const listener: Listener = {
    leaf(node, _start, _end, kind) {
      if (node.column < 0 && kind !== 'object') node.column = columns.push(node.path) - 1;
    },
    forget: () => {},
    unknown: (parent, key) => childOf(parent, key),
  };
  const reader = new JsonReader(listener, limits?.depth);
  const codec = createJsonCodec([], format, limits);
  const found = createCells(0);
  for (let at = 0; at < utf8Prefix.length; ) {
    const next = codec.scan(utf8Prefix, at, utf8Prefix.length, complete, found);
    if (next < 0) break;
    if (found.problem === '' && found.bodyEnd > found.bodyStart) {
      reader.read(utf8Prefix, found.bodyStart, found.bodyEnd, root);
    }
    at = next;
  }
  return columns;
}

/**
 * A codec for objects in a list, one a line, or simply one after the other (`json` reads both of the others' shapes).
 * A unit with an empty body and no problem is no record: a blank line, or what closes the list.
 */
export function createJsonCodec(
  columns: readonly string[],
  format: 'json' | 'ndjson',
  limits: RecordLimits = {},
): Codec {
  const root = treeOf(columns);
  let cells: Cells;
  const { record: longest = LIMITS.record, field: longestCell = LIMITS.field } = limits;
  const reader = new JsonReader(
    listenerFor(() => cells),
    limits.depth,
  );
  const scanUnit = format === 'ndjson' ? scanLine : scanElement;
  return {
    columns,
    scan(bytes, pos, end, final, into) {
      cells = into;
      while (into.flags.length < columns.length) growCells(into);
      clear(into, columns.length);
      const next = scanUnit(reader, root, bytes, pos, end, final, into, longest);
      if (next - pos > longestCell && into.problem === '' && hasLongCell(into, longestCell)) {
        into.problem = 'field-too-long';
      }
      if (into.problem !== '') clear(into, columns.length);
      return next;
    },
    decode: decodeCell,
    holdsMore: (bytes, { bodyStart, bodyEnd }) => holdsMore(Buffer.from(bytes.subarray(bodyStart, bodyEnd)), root),
    encode: encodeCell,
  };
}

function treeOf(columns: readonly string[]): PathNode {
  const root = createNode('', '');
  columns.forEach((path, index) => {
    let node = root;
    for (const key of keysOf(path)) node = childOf(node, key);
    node.column = index;
  });
  return root;
}

function clear(cells: Cells, columns: number): void {
  cells.count = columns;
  cells.start.fill(0, 0, columns);
  cells.end.fill(0, 0, columns);
  cells.flags.fill(ABSENT, 0, columns);
}

function listenerFor(cellsOf: () => Cells): Listener {
  const forget = (node: PathNode): void => {
    if (node.column >= 0) cellsOf().flags[node.column] = ABSENT;
    for (const child of node.children) forget(child);
  };
  return {
    leaf(node, start, end, kind, escaped, nonAscii) {
      const { column } = node;
      // An object whose leaves are cells of their own is no cell itself: the two would overlap.
      if (column < 0 || (kind === 'object' && node.children.length > 0)) return;
      const cells = cellsOf();
      cells.start[column] = start;
      cells.end[column] = end;
      cells.flags[column] =
        kind === 'string'
          ? QUOTED | (escaped ? ESCAPED : 0) | (nonAscii ? NON_ASCII : 0)
          : kind === 'plain'
            ? 0
            : kind === 'null'
              ? NULL
              : OPAQUE;
    },
    forget,
    unknown: () => undefined,
  };
}

type ScanUnit = (
  reader: JsonReader,
  root: PathNode,
  bytes: Uint8Array,
  pos: number,
  end: number,
  final: boolean,
  cells: Cells,
  longest: number,
) => number;

function unit(cells: Cells, start: number, end: number, problem: Cells['problem'] = ''): void {
  cells.bodyStart = start;
  cells.bodyEnd = end;
  cells.problem = problem;
}

/** One line of NDJSON. A bad one is a bad record, and nothing else is touched by it. */
const scanLine: ScanUnit = (reader, root, bytes, pos, end, final, cells, longest) => {
  const found = asBuffer(bytes).indexOf(LF, pos);
  const hasEnd = found >= 0 && found < end && found - pos <= longest;
  if (!hasEnd && !final && end - pos <= longest) return MORE;
  // A line without an end is cut at a fixed length, between characters.
  let stop = hasEnd ? found : Math.min(end, pos + longest);
  if (stop < end) while ((bytes[stop]! & 0xc0) === 0x80) stop--;
  const next = hasEnd ? found + 1 : stop;
  if (stop > pos && bytes[stop - 1] === CR) stop--;
  let start = pos;
  while (start < stop && isSpace(bytes[start]!)) start++;
  if (start === stop) {
    unit(cells, stop, stop);
    return next;
  }
  const outcome = bytes[start] === 0x7b ? reader.read(bytes, start, stop, root) : MORE;
  let rest = reader.at;
  while (outcome === OK && rest < stop && isSpace(bytes[rest]!)) rest++;
  unit(cells, start, stop, outcome === OK && rest === stop ? '' : 'malformed-json');
  return next;
};

const isSeparator = (byte: number): boolean => isSpace(byte) || byte === 0x2c || byte === 0x5b;

/** One element of a list; what stands between two elements belongs to the second. */
const scanElement: ScanUnit = (reader, root, bytes, pos, end, final, cells, longest) => {
  let start = pos;
  while (start < end && isSeparator(bytes[start]!)) start++;
  if (start === end || bytes[start] === 0x5d) return scanTail(bytes, pos, start, end, final, cells, longest);
  const isObject = bytes[start] === 0x7b;
  const outcome = isObject ? reader.read(bytes, start, end, root) : reader.skip(bytes, start, end);
  if (outcome === OK) {
    unit(cells, start, reader.at, isObject ? '' : 'malformed-json');
    return reader.at;
  }
  if (outcome === MORE && !final && end - start <= longest) return MORE;
  return resync(bytes, start, isObject ? reader.troubleStart : start, end, final, cells, longest);
};

/** After the last element: `]`, blanks, and the rest of an object around the list. */
function scanTail(
  bytes: Uint8Array,
  pos: number,
  start: number,
  end: number,
  final: boolean,
  cells: Cells,
  longest: number,
): number {
  if (!final && end - pos <= MAX_TAIL_BYTES) return MORE;
  let at = start;
  while (at < end && (isSpace(bytes[at]!) || bytes[at] === 0x5d)) at++;
  const wrapped = at < end && end - at <= MAX_TAIL_BYTES && closesObject(bytes.subarray(at, end));
  const comma = skipSpace(bytes, pos, start);
  if (start === end && bytes[comma] === 0x2c && comma < end) {
    // It promises another element, and none comes.
    unit(cells, comma, end, 'malformed-json');
    return end;
  }
  if (at === end || (wrapped && final)) {
    unit(cells, end, end);
    return end;
  }
  // Something else follows the list: it is nobody's tail, so it is read on, and set aside if it cannot be.
  unit(cells, at, at);
  return at > pos ? at : resync(bytes, at, at, end, final, cells, longest);
}

/** Whether the bytes after a list finish the object that holds it, be it with a bracket too many: without that they would. */
function closesObject(tail: Uint8Array): boolean {
  const object = Buffer.concat([Buffer.from('{"":0'), tail]);
  const reader = new JsonReader(listenerFor(() => createCells(0)));
  if (reader.skip(object, 0, object.length) !== OK) return false;
  return object.subarray(reader.at).every((byte) => isSpace(byte) || byte === 0x5d);
}

/** How far behind the trouble the end of a bad record is looked for by counting its brackets. */
const MAX_BALANCE_BYTES = 64 * 1024;

/** Sets the bad record that begins at `start` aside, up to where its brackets are even, else to the next `},{`. */
function resync(
  bytes: Uint8Array,
  start: number,
  from: number,
  end: number,
  final: boolean,
  cells: Cells,
  longest: number,
): number {
  const limit = Math.min(end, from + MAX_BALANCE_BYTES);
  const even = bytes[start] === 0x7b ? balancedEnd(bytes, start, limit) : -1;
  if (even >= limit && limit === end && !final) return MORE;
  if (even > 0 && even <= limit) {
    const ends = endsElement(bytes, even, end);
    if (ends === MORE && !final) return MORE;
    // A chunk ends behind a record: what follows is not in it, and was looked at when it was cut.
    if (ends !== BAD) {
      unit(cells, start, even, 'malformed-json');
      return even;
    }
  }
  for (let at = from; at < end; at++) {
    if (bytes[at] === 0x7d && beginsElement(bytes, at + 1, end) === OK) {
      unit(cells, start, at + 1, 'malformed-json');
      return at + 1;
    }
  }
  if (!final && end - start <= longest) return MORE;
  let stop = end;
  // What begins with a bracket that closes nothing would, without its end, look like what closes the list.
  const isTrimmed = final && bytes[start] !== 0x7d;
  while (isTrimmed && stop > start && (isSpace(bytes[stop - 1]!) || bytes[stop - 1] === 0x5d)) stop--;
  if (stop === start) stop = end;
  unit(cells, start, stop, 'malformed-json');
  return stop;
}

/** Behind the bracket that closes the one at `start`; more than `limit` when that is not seen; -1 when a string runs over a line. */
function balancedEnd(bytes: Uint8Array, start: number, limit: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < limit; at++) {
    const byte = bytes[at]!;
    if (inString) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inString = false;
      else if (byte === LF) return -1;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x7b || byte === 0x5b) depth++;
    else if ((byte === 0x7d || byte === 0x5d) && --depth === 0) return at + 1;
  }
  return limit + 1;
}

function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(bytes[at]!)) at++;
  return at;
}

/** Whether `,` and `{` follow, the next element: OK, BAD, or MORE when the bytes end before that is known. */
function beginsElement(bytes: Uint8Array, from: number, end: number): Outcome {
  const comma = skipSpace(bytes, from, end);
  if (comma >= end) return MORE;
  if (bytes[comma] !== 0x2c) return BAD;
  const open = skipSpace(bytes, comma + 1, end);
  if (open >= end) return MORE;
  return bytes[open] === 0x7b ? OK : BAD;
}

/** Whether the next element follows, or the end of the list. */
function endsElement(bytes: Uint8Array, from: number, end: number): Outcome {
  const next = skipSpace(bytes, from, end);
  return next < end && bytes[next] === 0x5d ? OK : beginsElement(bytes, from, end);
}

/** Text of a cell: a string without quotes and escapes, a number or a list as it is written, `''` for null and nothing. */
function decodeCell(bytes: Uint8Array, cells: Cells, index: number): string {
  const flags = cells.flags[index] ?? ABSENT;
  if ((flags & (ABSENT | NULL)) !== 0) return '';
  const start = cells.start[index]!;
  const end = cells.end[index]!;
  const buffer = asBuffer(bytes);
  if ((flags & QUOTED) === 0) return buffer.toString('utf8', start, end);
  if ((flags & ESCAPED) !== 0) return JSON.parse(buffer.toString('utf8', start, end)) as string;
  return buffer.toString((flags & NON_ASCII) !== 0 ? 'utf8' : 'latin1', start + 1, end - 1);
}

const NUMBER_OR_TRUTH = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false)$/;

/**
 * Raw JSON for a changed value: a string, unless the old one was a number or a truth value and the new one can be too.
 * A value that was not a string and is now empty is `null`.
 */
function encodeCell(value: string, flags: number): string {
  if ((flags & QUOTED) === 0) {
    if (value === '') return 'null';
    if ((flags & NULL) === 0 && NUMBER_OR_TRUTH.test(value)) return value;
  }
  return JSON.stringify(value);
}
