/** Whether a file is JSON, and where in it the records are. */
import { CrmqError } from '../../errors.ts';
import { discoverColumns } from './json.ts';
import { isSpace, JsonReader, type Listener, MORE, OK } from './json-scan.ts';

export interface JsonShape {
  readonly format: 'json' | 'ndjson';
  readonly header: readonly string[];
  /** Where the records begin: 0, or the list within an object that wraps it. */
  readonly dataStart: number;
  readonly reason: string;
}

const OPEN = 0x7b;
const OPEN_LIST = 0x5b;
const NOBODY: Listener = { leaf: () => {}, forget: () => {}, unknown: () => undefined };
const reader = (depth?: number) => new JsonReader(NOBODY, depth);

/**
 * The shape of a JSON file, or undefined for something else.
 * @param wanted what the person says the format is
 * @throws CrmqError `json-shape` when it is JSON, or has to be, and holds no objects to read as records
 */
export function sniffJson(
  prefix: Uint8Array,
  complete: boolean,
  wanted?: 'json' | 'ndjson',
  depth?: number,
): JsonShape | undefined {
  const start = skipSpace(prefix, 0);
  const describe = (format: 'json' | 'ndjson', dataStart: number, reason: string): JsonShape => ({
    format,
    header: discoverColumns(prefix.subarray(dataStart), format, complete, depth === undefined ? {} : { depth }),
    dataStart,
    reason,
  });
  if (wanted === 'ndjson') return describe('ndjson', 0, 'one object a line');
  const first = prefix[start];
  if (first === OPEN_LIST) {
    const inner = prefix[skipSpace(prefix, start + 1)];
    if (inner === OPEN || inner === 0x5d) return describe('json', 0, 'a list of objects');
    if (wanted === 'json' || isJsonList(prefix, start, depth)) throw wrongShape('the list does not hold objects');
    return undefined;
  }
  if (first === OPEN) {
    const shape = sniffObject(prefix, start, complete, wanted, depth);
    if (shape) return describe(...shape);
  }
  if (wanted === undefined) return undefined;
  if (start >= prefix.length) return describe('json', 0, 'empty file');
  throw wrongShape('the file does not begin with a list or an object');
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at]!)) at++;
  return at;
}

const wrongShape = (what: string): CrmqError =>
  new CrmqError('json-shape', `the JSON cannot be read as records: ${what}`, {
    exitCode: 3,
    hint: 'give a list of objects, one object a line, or an object with one list of objects in it',
  });

/** A list that goes wrong nowhere and has more than one character in it; `[Name],[Email]` is a line of CSV. */
function isJsonList(bytes: Uint8Array, start: number, depth?: number): boolean {
  const json = reader(depth);
  const outcome = json.skip(bytes, start, bytes.length);
  if (outcome === MORE) return true;
  return outcome === OK && skipSpace(bytes, json.at) === bytes.length;
}

function sniffObject(
  prefix: Uint8Array,
  start: number,
  complete: boolean,
  wanted: 'json' | undefined,
  depth: number | undefined,
): ['json' | 'ndjson', number, string] | undefined {
  const json = reader(depth);
  const outcome = json.read(prefix, start, prefix.length, undefined);
  const line = prefix.subarray(start, json.at);
  if (outcome === OK) {
    const next = skipSpace(prefix, json.at);
    const isLine = !line.includes(0x0a) && wanted !== 'json';
    if (prefix[next] === OPEN) {
      const parted = prefix.subarray(json.at, next).includes(0x0a);
      return isLine && parted ? ['ndjson', 0, 'one object a line'] : ['json', 0, 'objects one after the other'];
    }
    const more = next < prefix.length || !complete;
    const list = more && isLine ? -1 : findList(prefix, start, depth);
    if (list >= 0) return ['json', list, 'a list of objects within an object'];
    return [isLine ? 'ndjson' : 'json', 0, more && isLine ? 'one object a line' : 'a single object'];
  }
  if (outcome === MORE && !complete) {
    const list = findList(prefix, start, depth);
    if (list >= 0) return ['json', list, 'a list of objects within an object'];
  }
  if (hasGoodLine(prefix, start, depth)) return ['ndjson', 0, 'one object a line'];
  const list = findList(prefix, start, depth);
  if (list >= 0) return ['json', list, 'a list of objects within an object'];
  return undefined;
}

/** What the list is called in answers of common interfaces; under such a key an empty list is one of no records. */
const USUAL_KEY = /^"(results?|records|data|items|value|rows|entries|contacts|companies|leads|people|deals|members)"$/i;

/** Where the first list of objects among the values of the object at `start` begins, or -1. */
function findList(bytes: Uint8Array, start: number, depth?: number): number {
  const json = reader(depth);
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] === 0x22) {
    const key = at;
    if (json.skip(bytes, at, bytes.length) !== OK) return -1;
    const isUsual = USUAL_KEY.test(Buffer.from(bytes.subarray(key, json.at)).toString());
    at = skipSpace(bytes, json.at);
    if (bytes[at] !== 0x3a) return -1;
    at = skipSpace(bytes, at + 1);
    const inner = bytes[at] === OPEN_LIST ? bytes[skipSpace(bytes, at + 1)] : undefined;
    if (inner === OPEN || (isUsual && inner === 0x5d)) return at;
    if (json.skip(bytes, at, bytes.length) !== OK) return -1;
    at = skipSpace(bytes, json.at);
    if (bytes[at] !== 0x2c) return -1;
    at = skipSpace(bytes, at + 1);
  }
  return -1;
}

/** Whether one of the first lines after the (bad) first one is an object. */
function hasGoodLine(bytes: Uint8Array, start: number, depth?: number): boolean {
  let from = bytes.indexOf(0x0a, start) + 1;
  for (let lines = 0; from > 0 && lines < 20; lines++) {
    const end = bytes.indexOf(0x0a, from);
    const stop = end < 0 ? bytes.length : end;
    const json = reader(depth);
    if (bytes[from] === OPEN && json.read(bytes, from, stop, undefined) === OK) {
      if (skipSpace(bytes.subarray(0, stop), json.at) === stop) return true;
    }
    from = end + 1;
  }
  return false;
}
