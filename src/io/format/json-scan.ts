/** Reads JSON values in place: where each leaf begins and ends, without building objects. */

import { LIMITS } from './limits.ts';

/** A key on the way to a column. Keys of one object are looked for in the order in which they were first seen. */
export interface PathNode {
  readonly path: string;
  readonly keyBytes: Uint8Array;
  readonly children: PathNode[];
  readonly byKey: Map<string, PathNode>;
  /** Index of the column whose leaf this is, or -1. */
  column: number;
  /** Place among the children of its parent. */
  readonly at: number;
}

export function createNode(path: string, key: string, at = 0): PathNode {
  return { path, keyBytes: Buffer.from(key), children: [], byKey: new Map(), column: -1, at };
}

/** The child for `key`; made if it does not exist. A dot in a key is spelt `\.`, a backslash `\\`. */
export function childOf(parent: PathNode, key: string): PathNode {
  let child = parent.byKey.get(key);
  if (!child) {
    const escaped = key.replace(/[\\.]/g, '\\$&');
    child = createNode(parent.path === '' ? escaped : `${parent.path}.${escaped}`, key, parent.children.length);
    parent.children.push(child);
    parent.byKey.set(key, child);
  }
  return child;
}

/** Keys of a path: `a\.b.c` is `a.b`, then `c`. */
export function keysOf(path: string): string[] {
  const keys = [''];
  for (let at = 0; at < path.length; at++) {
    const char = path[at]!;
    if (char === '.') keys.push('');
    else keys.push(`${keys.pop()}${char === '\\' && at + 1 < path.length ? path[++at] : char}`);
  }
  return keys;
}

type LeafKind = 'string' | 'plain' | 'null' | 'array' | 'object';

/** What a reader is told. `node` is undefined below keys that are no way to a column. */
export interface Listener {
  /** The value of a key: not an object, or an object with nothing that is looked for. */
  leaf(node: PathNode, start: number, end: number, kind: LeafKind, escaped: boolean, nonAscii: boolean): void;
  /** A key that was perhaps there before: what was found below it does not count any more. */
  forget(node: PathNode): void;
  /** A key that has no node. */
  unknown(parent: PathNode, key: string): PathNode | undefined;
}

export const OK = 0;
/** The bytes end before the value does. */
export const MORE = -1;
export const BAD = -2;
export type Outcome = typeof OK | typeof MORE | typeof BAD;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

export const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isHex = (byte: number): boolean => isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);

/** One reader; `at` and `tokenStart` tell where the last `read` stopped and where its last token began. */
export class JsonReader {
  at = 0;
  tokenStart = 0;
  readonly #listener: Listener;
  readonly #deepest: number;
  #stringStart = 0;
  #stringEnd = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;
  #escaped = false;
  #nonAscii = false;

  /** @param deepest objects and lists within each other; what is deeper is bad */
  constructor(listener: Listener, deepest: number = LIMITS.depth) {
    this.#listener = listener;
    this.#deepest = deepest;
  }

  /** Reads the object at `pos`. */
  read(bytes: Uint8Array, pos: number, end: number, root: PathNode | undefined): Outcome {
    this.#bytes = bytes;
    this.#end = end;
    this.at = pos;
    this.tokenStart = pos;
    this.#stringStart = this.#stringEnd = pos;
    return this.#object(root, 1);
  }

  /** Reads any value at `pos` and tells nobody. */
  skip(bytes: Uint8Array, pos: number, end: number): Outcome {
    this.#bytes = bytes;
    this.#end = end;
    this.at = pos;
    return this.#value(undefined, 1);
  }

  /** Where to look for the next record from, after `read` went wrong: a quote too few makes a string of what parts them. */
  get troubleStart(): number {
    for (let at = this.#stringEnd; at < this.tokenStart; at++) if (!isSpace(this.#bytes[at]!)) return this.tokenStart;
    return Math.min(this.tokenStart, this.#stringStart);
  }

  #space(): Outcome {
    const bytes = this.#bytes;
    while (this.at < this.#end && isSpace(bytes[this.at]!)) this.at++;
    this.tokenStart = this.at;
    return this.at < this.#end ? OK : MORE;
  }

  #object(node: PathNode | undefined, depth: number): Outcome {
    if (depth > this.#deepest) return BAD;
    const bytes = this.#bytes;
    this.at++;
    let expected = 0;
    for (let first = true; ; first = false) {
      if (this.#space() < 0) return MORE;
      if (first && bytes[this.at] === CLOSE) break;
      if (bytes[this.at] !== QUOTE) return BAD;
      const start = this.at;
      let outcome = this.#string();
      if (outcome < 0) return outcome;
      let child: PathNode | undefined;
      if (node) {
        child = this.#childAt(node, start, expected);
        if (child) expected = child.at + 1;
      }
      if (this.#space() < 0) return MORE;
      if (bytes[this.at] !== COLON) return BAD;
      this.at++;
      if (this.#space() < 0) return MORE;
      if (child) this.#listener.forget(child);
      outcome = this.#value(child, depth);
      if (outcome < 0) return outcome;
      if (this.#space() < 0) return MORE;
      const byte = bytes[this.at];
      if (byte === CLOSE) break;
      if (byte !== COMMA) return BAD;
      this.at++;
    }
    this.at++;
    return OK;
  }

  /** The node of the key whose quoted text began at `start` and ends at `at`. */
  #childAt(parent: PathNode, start: number, expected: number): PathNode | undefined {
    const bytes = this.#bytes;
    if (!this.#escaped) {
      const likely = parent.children[expected];
      if (likely && likely.keyBytes.length === this.at - start - 2) {
        let same = true;
        for (let k = 0; same && k < likely.keyBytes.length; k++) same = bytes[start + 1 + k] === likely.keyBytes[k];
        if (same) return likely;
      }
    }
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset + start, this.at - start).toString('utf8');
    const key = this.#escaped ? (JSON.parse(raw) as string) : raw.slice(1, -1);
    return parent.byKey.get(key) ?? this.#listener.unknown(parent, key);
  }

  #value(node: PathNode | undefined, depth: number): Outcome {
    const start = this.at;
    if (start >= this.#end) return MORE;
    const byte = this.#bytes[start]!;
    if (byte === OPEN) {
      const outcome = this.#object(node, depth + 1);
      if (outcome === OK && node) this.#listener.leaf(node, start, this.at, 'object', false, false);
      return outcome;
    }
    if (byte === OPEN_LIST) {
      const outcome = this.#list(depth + 1);
      if (outcome === OK && node) this.#listener.leaf(node, start, this.at, 'array', false, false);
      return outcome;
    }
    if (byte === QUOTE) {
      const outcome = this.#string();
      if (outcome === OK && node) this.#listener.leaf(node, start, this.at, 'string', this.#escaped, this.#nonAscii);
      return outcome;
    }
    const outcome = byte === 0x2d || isDigit(byte) ? this.#number() : this.#word();
    if (outcome === OK && node)
      this.#listener.leaf(node, start, this.at, byte === 0x6e ? 'null' : 'plain', false, false);
    return outcome;
  }

  #list(depth: number): Outcome {
    if (depth > this.#deepest) return BAD;
    this.at++;
    for (let first = true; ; first = false) {
      if (this.#space() < 0) return MORE;
      if (first && this.#bytes[this.at] === CLOSE_LIST) break;
      const outcome = this.#value(undefined, depth);
      if (outcome < 0) return outcome;
      if (this.#space() < 0) return MORE;
      const byte = this.#bytes[this.at];
      if (byte === CLOSE_LIST) break;
      if (byte !== COMMA) return BAD;
      this.at++;
    }
    this.at++;
    return OK;
  }

  /** From the opening quote to behind the closing one. */
  #string(): Outcome {
    const bytes = this.#bytes;
    const end = this.#end;
    this.#escaped = false;
    this.#nonAscii = false;
    let at = this.at + 1;
    this.#stringStart = this.at;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        this.at = at + 1;
        this.#stringEnd = this.at;
        return OK;
      }
      if (byte < 0x20) return BAD;
      if (byte > 0x7f) this.#nonAscii = true;
      else if (byte === BACKSLASH) {
        this.#escaped = true;
        if (at + 1 >= end) return MORE;
        const next = bytes[++at]!;
        if (next === 0x75) {
          for (let k = 0; k < 4; k++) {
            if (at + 1 >= end) return MORE;
            if (!isHex(bytes[++at]!)) return BAD;
          }
        } else if (!'"\\/bfnrt'.includes(String.fromCharCode(next))) return BAD;
      }
    }
    return MORE;
  }

  #number(): Outcome {
    const bytes = this.#bytes;
    let at = this.at;
    const digits = (): boolean => {
      const from = at;
      while (at < this.#end && isDigit(bytes[at]!)) at++;
      return at > from;
    };
    if (bytes[at] === 0x2d) at++;
    if (at >= this.#end) return MORE;
    if (bytes[at] === 0x30) at++;
    else if (!digits()) return BAD;
    if (at < this.#end && bytes[at] === 0x2e) {
      at++;
      if (!digits()) return at >= this.#end ? MORE : BAD;
    }
    if (at < this.#end && (bytes[at]! | 0x20) === 0x65) {
      at++;
      if (at < this.#end && (bytes[at] === 0x2b || bytes[at] === 0x2d)) at++;
      if (!digits()) return at >= this.#end ? MORE : BAD;
    }
    if (at >= this.#end) return MORE;
    this.at = at;
    return OK;
  }

  #word(): Outcome {
    for (const word of ['true', 'false', 'null']) {
      let same = 0;
      while (same < word.length && this.#bytes[this.at + same] === word.charCodeAt(same) && this.at + same < this.#end)
        same++;
      if (same === word.length) {
        this.at += same;
        return OK;
      }
      if (this.at + same >= this.#end) return MORE;
    }
    return BAD;
  }
}
