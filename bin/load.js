/**
 * Loads lib/crmq.cjs together with what V8 compiled of it when it was built: a third of the start of a short run is compiling. CommonJS,
 * because Node takes longer to start with a module.
 */
const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const LIB = join(__dirname, '../lib');
const FILE = join(LIB, 'crmq.cjs');
/** Bytes of a page of WebAssembly. */
const PAGE = 65536;

/**
 * The bundle, compiled but not run yet: a function of what a module has around it. V8 refuses a cache of another version of itself, and
 * compiles then as ever. The file goes to it as it was read: put together with anything else it would be copied once more.
 * @param cache file in lib/
 * @param flags of V8 that the cache was made under; a thread says them again, as V8 changes one when it makes a heap (src/engine/run/heaps.ts)
 */
exports.compile = (cache = 'crmq.cache', flags = []) => {
  const source = read(FILE).latin1Slice();
  const cachedData = readCache(cache);
  // Loading that part of Node takes a millisecond, which only threads need.
  for (const flag of flags) require('node:v8').setFlagsFromString(flag);
  return new Script(source, { filename: FILE, cachedData });
};

/** Runs a compiled bundle and answers what it exports. */
exports.run = (script) => {
  const module = { exports: {} };
  const importModule = (url) => import(url);
  script.runInThisContext()(module.exports, createRequire(FILE), module, FILE, dirname(FILE), importModule);
  return module.exports;
};

exports.load = (cache, flags) => exports.run(exports.compile(cache, flags));

function readCache(cache) {
  try {
    return read(join(LIB, cache));
  } catch {
    return undefined;
  }
}

/**
 * A file in a range of addresses of its own. As an ordinary buffer it would be the largest piece of memory that is ever given back, and
 * glibc takes the largest for the measure: it would keep all that is smaller for itself from then on (decision 57).
 */
function read(file) {
  const descriptor = openSync(file);
  try {
    const { size } = fstatSync(descriptor);
    const bytes = room(size);
    for (let at = 0; at < size; ) {
      const came = readSync(descriptor, bytes, at, size - at, at);
      if (came === 0) throw new Error(`${file} became shorter while it was read`);
      at += came;
    }
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function room(size) {
  try {
    return Buffer.from(new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) }).buffer, 0, size);
  } catch {
    // addresses may be rationed, as by `ulimit -v`
    return Buffer.allocUnsafeSlow(size);
  }
}
