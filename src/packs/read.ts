/** Reads a pack file; the packs of the package are parsed and checked already. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CrmqError } from '../errors.ts';
import { packageFile } from '../version.ts';
import { type PackSource, type ParsedPack, sourceOf } from './source.ts';

/** @throws CrmqError `pack-unreadable`, `pack-syntax` or `pack-shape` */
export async function readPack(path: string): Promise<PackSource> {
  const text = readText(path);
  const known = parsedBefore(parsedFile(path))[packHash(text)];
  if (known) return sourceOf(path, known);
  // A pack that crmq does not bring along: only now are the parser and the schema worth their 50 ms.
  const { parsePack } = await import('./parse.ts');
  return parsePack(text, path);
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

/** Editors on Windows may save UTF-16, and say so at the beginning. */
const MARKS = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const;

function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    throw new CrmqError('pack-unreadable', `cannot read the rule pack ${path}: ${REASONS[code] ?? message}`, {
      cause,
      hint: 'check the path',
    });
  }
  const mark = MARKS.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (mark) return new TextDecoder(mark[2]).decode(bytes);
  if (!bytes.includes(0)) return Buffer.from(bytes).toString('utf8');
  throw new CrmqError('pack-unreadable', `cannot read the rule pack ${path}: it is no text, or one in UTF-16`, {
    hint: 'save it as UTF-8',
  });
}

/** The name under which a pack of this text stands in the parsed.json of its folder. */
export const packHash = (text: string): string => createHash('sha256').update(text).digest('hex');

const parsed = new Map<string, { readonly [hash: string]: ParsedPack }>();

/** The packs of a folder of the package, as `npm run generate` parsed them; an edited one has another hash, and is parsed here. */
function parsedBefore(file: string): { readonly [hash: string]: ParsedPack } {
  const there = parsed.get(file);
  if (there) return there;
  let read = {};
  try {
    read = JSON.parse(readFileSync(packageFile(file), 'utf8')) as { [hash: string]: ParsedPack };
  } catch {
    // A package without them works, more slowly.
  }
  parsed.set(file, read);
  return read;
}

/** Locale packs lie apart: a run without one need not read them. */
const parsedFile = (path: string): string =>
  /[\\/]locales[\\/][^\\/]+$/.test(path) ? 'rules/locales/parsed.json' : 'rules/parsed.json';
