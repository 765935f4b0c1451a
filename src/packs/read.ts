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
  const known = parsedBefore()[packHash(text)];
  if (known) return sourceOf(path, known);
  // A pack that crmq does not bring along: only now are the parser and the schema worth their 50 ms.
  const { parsePack } = await import('./parse.ts');
  return parsePack(text, path);
}

/** The name under which a pack of this text stands in rules/parsed.json. */
export const packHash = (text: string): string => createHash('sha256').update(text).digest('hex');

let parsed: { readonly [hash: string]: ParsedPack } | undefined;

/** The packs of the package, as `npm run generate` parsed them; an edited one has another hash, and is parsed here. */
function parsedBefore(): { readonly [hash: string]: ParsedPack } {
  if (parsed) return parsed;
  try {
    parsed = JSON.parse(readFileSync(packageFile('rules/parsed.json'), 'utf8')) as { [hash: string]: ParsedPack };
  } catch {
    parsed = {};
  }
  return parsed;
}
