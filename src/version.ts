/** Files of this package, and its version. */
import { readFileSync } from 'node:fs';

/** A file of this package. This module lies one folder below its root in src, in dist and in the bundle in lib. */
export const packageFile = (path: string): URL => new URL(`../${path}`, import.meta.url);

/** A JSON file of this package, parsed. */
export const packageJson = (path: string): unknown => JSON.parse(readFileSync(packageFile(path), 'utf8'));

/** The version of this package, read from its own package.json. */
export function version(): string {
  return (packageJson('package.json') as { version: string }).version;
}
