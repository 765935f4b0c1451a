/** Files of this package, and its version. */
import { readFileSync } from 'node:fs';

/** A file of this package. This module lies one folder below its root in src, in dist and in the bundle in lib. */
export const packageFile = (path: string): URL => new URL(`../${path}`, import.meta.url);

/** The version of this package, read from its own package.json. */
export function version(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
}
