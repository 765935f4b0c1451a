/**
 * Loads lib/crmq.cjs together with what V8 compiled of it when it was built: a third of the start of a short run is compiling. CommonJS,
 * because Node takes longer to start with a module.
 */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const FILE = join(__dirname, '../lib/crmq.cjs');

/**
 * The bundle, compiled but not run yet: a function of what a module has around it. V8 refuses a cache of another version of itself, and
 * compiles then as ever. The file goes to it as it was read: put together with anything else it would be copied once more.
 */
exports.compile = () => new Script(readFileSync(FILE, 'latin1'), { filename: FILE, cachedData: readCache() });

/** Runs a compiled bundle and answers what it exports. */
exports.run = (script) => {
  const module = { exports: {} };
  const importModule = (url) => import(url);
  script.runInThisContext()(module.exports, createRequire(FILE), module, FILE, dirname(FILE), importModule);
  return module.exports;
};

exports.load = () => exports.run(exports.compile());

function readCache() {
  try {
    return readFileSync(FILE.replace(/cjs$/, 'cache'));
  } catch {
    return undefined;
  }
}
