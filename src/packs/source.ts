/** A pack file's data with the line and column of each thing in it. */
import type { PackFile } from './schema.ts';

/** What parsing a pack gives. */
export interface ParsedPack {
  readonly data: PackFile;
  /** `line:column` of each key and list item, by its path of keys, joined by line feeds. */
  readonly places: { readonly [path: string]: string };
}

export interface PackSource {
  readonly path: string;
  readonly data: PackFile;
  /** `file:line:column` of a place in the file, by its path of keys. */
  where(keys: readonly (string | number)[]): string;
}

export function sourceOf(path: string, { data, places }: ParsedPack): PackSource {
  return { path, data, where: (keys) => `${path}:${placeOf(places, keys)}` };
}

/** The place of a path of keys, or of the nearest thing around it. */
export function placeOf(places: ParsedPack['places'], keys: readonly (string | number)[]): string {
  for (let depth = keys.length; depth > 0; depth--) {
    const path = keys.slice(0, depth).join('\n');
    // A key may be called like a property of every object.
    if (Object.hasOwn(places, path)) return places[path]!;
  }
  return '1:1';
}
