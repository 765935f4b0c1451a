/** YAML text → checked data, with the line and column of everything that is wrong. Loaded only where a pack was not parsed before. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { CrmqError } from '../errors.ts';
import { packSchema } from './schema.ts';
import { shapeError } from './shape-error.ts';
import { type PackSource, type ParsedPack, placeOf, sourceOf } from './source.ts';

/** @throws CrmqError `pack-syntax` or `pack-shape`, with file, line and column */
export function parsePack(text: string, path: string): PackSource {
  return sourceOf(path, parse(text, path));
}

/** @throws CrmqError `pack-syntax` or `pack-shape`, with file, line and column */
export function parse(text: string, path: string): ParsedPack {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', logLevel: 'error' });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${line}:${col}`;
  };
  // A tag that YAML does not know of is no more than a warning to the parser; a pack has no tags.
  const broken = document.errors[0] ?? document.warnings[0];
  if (broken) {
    const what = broken.code === 'MULTIPLE_DOCS' ? 'a rule pack is one document, and this is a second' : broken.message;
    throw new CrmqError('pack-syntax', `${path}:${at(broken.pos[0])}: ${what.split('\n')[0]}`);
  }
  const places: { [path: string]: string } = Object.create(null);
  notePlaces(document.contents, '', at, places);
  const odd = Object.keys(places).find((place) => /(?:^|\n)rules\n(?:.*\n)?__proto__$/s.test(place));
  if (odd !== undefined) throw new CrmqError('pack-shape', `${path}:${places[odd]}: unknown key "__proto__"`);
  const raw = withoutEmpty(dataOf(document, path));
  for (const names of columnMaps(raw)) rename(names, PROTO, STANDS_FOR_PROTO);
  const result = packSchema.safeParse(raw);
  if (!result.success) throw shapeError(raw, result.error.issues, (keys) => `${path}:${placeOf(places, keys)}`);
  for (const names of columnMaps(result.data)) rename(names, STANDS_FOR_PROTO, PROTO);
  return { data: result.data, places };
}

/** A section of which all lines were commented out says nothing. */
function withoutEmpty(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([, section]) => section !== null));
}

const PROTO = '__proto__';
/** No column is called so. */
const STANDS_FOR_PROTO = '\u0000proto\u0000';

/** The maps of a pack whose keys are names of columns. The schema drops a column of the name that prototypes have. */
function columnMaps(pack: unknown): object[] {
  const { fields, survivorship, gate } = (pack ?? {}) as {
    fields?: unknown;
    survivorship?: { columns?: unknown } | null;
    gate?: { columns?: unknown } | null;
  };
  return [fields, survivorship?.columns, gate?.columns].filter(
    (map): map is object => typeof map === 'object' && map !== null,
  );
}

function rename(map: object, from: string, to: string): void {
  const found = Object.getOwnPropertyDescriptor(map, from);
  if (!found) return;
  Object.defineProperty(map, to, found);
  Reflect.deleteProperty(map, from);
}

/** @throws CrmqError `pack-syntax` for aliases that would make megabytes of a few lines */
function dataOf(document: Document.Parsed, path: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    throw new CrmqError('pack-syntax', `${path}: the aliases of the pack stand for too much`, {
      cause,
      hint: 'write out what they stand for',
    });
  }
}

interface Node {
  readonly items?: readonly Node[];
  /** Of an entry of a map. */
  readonly key?: { readonly value?: unknown; readonly range?: readonly number[] };
  readonly value?: unknown;
  readonly range?: readonly number[];
}

/** Where the key (not its value) of each map entry begins, and each item of a list. */
function notePlaces(node: unknown, prefix: string, at: (offset: number) => string, into: { [path: string]: string }) {
  for (const [i, item] of ((node as Node | null)?.items ?? []).entries()) {
    const path = `${prefix}${item.key ? String(item.key.value) : i}`;
    const offset = (item.key ?? item).range?.[0];
    if (offset !== undefined) into[path] ??= at(offset);
    notePlaces(item.key ? item.value : item, `${path}\n`, at, into);
  }
}
