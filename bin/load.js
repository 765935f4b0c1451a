/** Loads lib/crmq.cjs together with what V8 compiled of it when it was built: a third of the start of a short run is compiling. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const FILE = fileURLToPath(new URL('../lib/crmq.cjs', import.meta.url));

/**
 * The bundle, compiled but not run yet: a function of what a module has around it. V8 refuses a cache of another version of itself, and
 * compiles then as ever. The file goes to it as it was read: put together with anything else it would be copied once more.
 */
export function compile() {
  return new Script(readFileSync(FILE, 'latin1'), { filename: FILE, cachedData: readCache() });
}

/** Runs a compiled bundle and answers what it exports. */
export function run(script) {
  const module = { exports: {} };
  const importModule = (url) => import(url);
  script.runInThisContext()(module.exports, createRequire(FILE), module, FILE, dirname(FILE), importModule);
  return module.exports;
}

export const load = () => run(compile());

function readCache() {
  try {
    return readFileSync(FILE.replace(/cjs$/, 'cache'));
  } catch {
    return undefined;
  }
}
