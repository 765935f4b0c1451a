/** Reads a pack file; the packs of the package are parsed and checked already. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CrmqError } from '../errors.ts';
import { packageFile } from '../version.ts';
import { type PackSource, type ParsedPack, sourceOf } from './source.ts';

/** @throws CrmqError `pack-unreadable`, `pack-syntax` or `pack-shape` */
export async function readPack(path: string): Promise<PackSource> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CrmqError('pack-unreadable', `cannot read the rule pack ${path}`, { cause, hint: 'check the path' });
  }
  const known = parsedBefore(parsedFile(path))[packHash(text)];
  if (known) return sourceOf(path, known);
  // A pack that crmq does not bring along: only now are the parser and the schema worth their 50 ms.
  const { parsePack } = await import('./parse.ts');
  return parsePack(text, path);
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
