/** The direction of imports: down only, no circle, and rules touch nothing but values. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Rooms from the bottom up. A room may import itself and the rooms named. */
const MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  contract: [],
  errors: [],
  message: ['contract'],
  traits: ['contract', 'values'],
  version: [],
  bins: ['contract'],
  values: ['contract', 'errors'],
  define: ['contract'],
  'rule-shape': ['contract', 'errors'],
  testing: ['contract', 'message', 'traits'],
  normalizers: ['contract', 'define', 'values'],
  validators: ['contract', 'define', 'values'],
  matchers: ['contract', 'define', 'values'],
  catalog: ['contract', 'normalizers', 'validators', 'matchers'],
  fields: ['contract', 'errors', 'values'],
  io: ['contract', 'errors', 'values'],
  ledger: ['contract', 'errors', 'io'],
  packs: ['contract', 'errors', 'rule-shape', 'values', 'version', 'gate'],
  dedupe: ['contract', 'errors', 'values'],
  link: ['contract', 'values', 'dedupe'],
  policy: ['contract', 'values'],
  infer: ['contract', 'values', 'fields', 'dedupe', 'report', 'gate'],
  // The worker is where a thread starts, so it is the one file of the room that knows the catalog and plug-ins.
  engine: ['contract', 'errors', 'message', 'traits', 'bins', 'values', 'io', 'dedupe', 'ledger'],
  report: ['contract', 'errors', 'message', 'bins', 'version'],
  gate: ['contract', 'report'],
  // one run beside others: pure, as the report is
  history: ['contract', 'errors', 'io', 'report'],
  jobs: [
    'contract',
    'errors',
    'message',
    'values',
    'fields',
    'io',
    'ledger',
    'packs',
    'dedupe',
    'link',
    'policy',
    'engine',
    'report',
    'infer',
    'gate',
    'history',
  ],
  'in-memory': ['contract', 'errors', 'catalog', 'version', 'io', 'packs', 'jobs', 'report'],
  index: ['contract', 'errors', 'define', 'in-memory', 'report'],
  cli: [
    'contract',
    'errors',
    'message',
    'catalog',
    'version',
    'values',
    'fields',
    'io',
    'ledger',
    'packs',
    'dedupe',
    'link',
    'policy',
    'engine',
    'jobs',
    'report',
    'infer',
    'gate',
    'history',
  ],
  bundle: ['cli', 'engine'],
};
const EXCEPTIONS: { readonly [file: string]: readonly string[] } = { 'engine/run/worker.ts': ['catalog', 'packs'] };
/** The same within the jobs: a file there and the folder of its name are one room. */
const JOBS_MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  prepare: [],
  'row-origins': [],
  'quote-notes': [],
  'ragged-notes': [],
  'line-numbers': [],
  retry: [],
  revert: [],
  decisions: [],
  value: [],
  guide: [],
  watch: [],
  shards: ['clean'],
  'plan-shape': [],
  merging: ['prepare', 'decisions', 'row-origins'],
  policy: ['merging'],
  clean: ['prepare', 'row-origins', 'line-numbers', 'retry', 'decisions', 'watch', 'merging', 'policy'],
  report: ['quote-notes', 'ragged-notes', 'prepare', 'decisions', 'merging', 'clean'],
  pairing: ['clean'],
  explain: ['clean'],
  shuffle: ['merging', 'shards', 'clean'],
  review: ['merging', 'clean'],
  link: ['prepare', 'decisions', 'merging', 'clean', 'explain'],
  diff: ['prepare', 'merging', 'clean', 'report'],
  init: ['prepare', 'clean', 'report'],
};
/** The same within the values, from the bottom up; tables of data know nobody but them. */
const VALUES_MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  data: [],
  text: ['data'],
  number: ['data', 'text'],
  encoding: ['data', 'text'],
  date: ['data', 'text'],
  place: ['data', 'text'],
  id: ['data', 'text'],
  phone: ['data', 'number'],
  cell: ['data', 'text', 'encoding'],
  internet: ['data', 'text', 'number', 'date', 'cell'],
  consent: ['data', 'text', 'date', 'cell'],
  name: ['data', 'text', 'cell'],
  address: ['data', 'text', 'place'],
  company: ['data', 'text', 'internet', 'name'],
  record: ['data', 'text', 'place', 'phone', 'internet'],
};
/** The same within the fields: what labels say, what values look like, and what a column becomes of both; tables of labels know nobody. */
const FIELDS_MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  data: [],
  roles: [],
  columns: [],
  label: ['data'],
  look: ['data', 'label'],
  crm: ['data', 'label'],
  judge: ['data', 'label', 'look'],
  draft: ['label', 'look', 'crm', 'judge'],
  facts: [],
  recognise: ['label', 'look', 'crm', 'judge', 'draft', 'facts', 'columns'],
};
/** The same within dedupe: its four steps, on what they stand on. */
const DEDUPE_MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  plan: [],
  columns: [],
  features: ['plan', 'columns'],
  store: ['columns', 'features'],
  blocks: ['plan', 'columns', 'features', 'store'],
  weigh: ['plan', 'columns', 'features', 'store', 'blocks'],
  pairs: ['plan', 'columns', 'blocks', 'weigh'],
  cluster: ['plan', 'columns', 'store', 'blocks', 'weigh'],
  merge: [],
  dedupe: ['plan', 'columns', 'features', 'store', 'blocks', 'weigh', 'pairs', 'cluster'],
  shuffle: ['plan', 'columns', 'features', 'store', 'blocks', 'weigh', 'pairs', 'cluster'],
};
/** The same within the command line: commands, each a file, stand on these. */
const CLI_MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  terminal: [],
  asked: ['terminal'],
  run: ['terminal', 'asked'],
  reports: ['terminal', 'asked'],
  requests: ['terminal', 'asked', 'run', 'reports'],
  parts: ['terminal', 'asked', 'run', 'reports', 'requests'],
  commands: ['terminal', 'asked', 'reports', 'a command'],
  'a command': ['terminal', 'asked', 'run', 'reports', 'requests', 'parts', 'commands'],
};
/** The same within the report: its shape, what is put together, words for it, and a room for each form. */
const REPORT_MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  text: [],
  shape: [],
  build: ['shape'],
  words: ['text', 'shape', 'build'],
  said: ['shape', 'build', 'words'],
  terminal: ['text', 'shape', 'words'],
  ci: ['text', 'shape', 'words'],
  markdown: ['text', 'shape', 'build', 'words', 'said'],
  html: ['text', 'shape', 'build', 'words', 'said'],
  guide: ['text', 'words', 'markdown', 'html'],
  mask: ['shape', 'terminal'],
};
/** The same within io. */
const IO_MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  encoding: [],
  format: ['encoding'],
  disk: ['format'],
  stream: ['encoding', 'format', 'disk'],
};
/** The same within the engine: a stage, and who runs it. */
const ENGINE_MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  lines: [],
  sketch: ['lines'],
  rules: ['lines'],
  batch: ['lines', 'sketch', 'rules'],
  score: ['rules', 'batch'],
  tally: ['lines', 'sketch', 'rules', 'batch', 'score'],
  stage: ['lines', 'rules', 'batch', 'score', 'tally'],
  run: ['lines', 'rules', 'stage'],
};
/** Rules never import each other. */
const LONERS = ['normalizers', 'validators', 'matchers'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const text = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));

function importsOf(
  file: string,
): { specifier: string; target: string | undefined; typeOnly: boolean; late: boolean }[] {
  const found = [...text.get(file)!.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gm)];
  const dynamic = [...text.get(file)!.matchAll(/import\('([^']+)'\)/g)].map((m) => [m[0], undefined, m[1]]);
  return [...found, ...dynamic].map((m) => {
    const specifier = m[2]!;
    const target = specifier.startsWith('.') ? relative(SRC, join(SRC, dirname(file), specifier)) : undefined;
    return { specifier, target, typeOnly: m[1] !== undefined, late: m[0]!.startsWith('import(') };
  });
}

/** Modules and packages that importing a file runs: what its own imports name, and theirs; not what is imported when it is called for. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  for (const { specifier, target } of importsOf(file).filter(({ typeOnly, late }) => !typeOnly && !late)) {
    const name = target ?? specifier;
    if (text.has(name) && !seen.has(name)) loadedBy(name, seen);
    seen.add(name);
  }
  return seen;
}

const roomOf = (file: string): string => file.split('/')[0]!.replace(/\.ts$/, '');

describe('architecture', () => {
  it('has every file in a known room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('imports down only', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target !== undefined)
        .filter(({ target }) => {
          const [from, to] = [roomOf(file), roomOf(target!)];
          return from !== to && !MAY_IMPORT[from]!.includes(to) && !EXCEPTIONS[file]?.includes(to);
        })
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it.each([
    ['jobs', JOBS_MAY_IMPORT],
    ['values', VALUES_MAY_IMPORT],
    ['fields', FIELDS_MAY_IMPORT],
    ['dedupe', DEDUPE_MAY_IMPORT],
    ['cli', CLI_MAY_IMPORT],
    ['report', REPORT_MAY_IMPORT],
    ['io', IO_MAY_IMPORT],
    ['engine', ENGINE_MAY_IMPORT],
  ])('has %s that import down only', (house, mayImport) => {
    const innerRoomOf = (file: string): string =>
      house === 'cli' && file.split('/').length === 2 ? 'a command' : file.split('/')[1]!.replace(/\.ts$/, '');
    const inside = files.filter((file) => roomOf(file) === house);
    expect([...new Set(inside.map(innerRoomOf))].sort()).toEqual(Object.keys(mayImport).sort());
    const upward = inside.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target && roomOf(target) === house && innerRoomOf(target) !== innerRoomOf(file))
        .filter(({ target }) => !mayImport[innerRoomOf(file)]!.includes(innerRoomOf(target!)))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('has rules that do not know each other', () => {
    const friends = files
      .filter((file) => LONERS.includes(roomOf(file)))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => target && roomOf(target) === roomOf(file))
          .map(({ target }) => `${file} → ${target}`),
      );
    expect(friends).toEqual([]);
  });

  it('has no circle of imports', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const { target } of importsOf(file)) if (target && text.has(target)) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('loads only what a command uses', () => {
    const version = loadedBy('cli/main.ts');
    expect([...version].filter((file) => text.has(file) && !/^(cli\/|errors|version)/.test(file))).toEqual([]);
    expect([...version].filter((name) => !text.has(name) && !name.startsWith('node:')).sort()).toEqual([
      'chalk',
      'commander',
    ]);
    const late = ['yaml', 'iconv-lite', 'libphonenumber-js', 'packs/parse.ts', 'packs/schema.ts', 'rule-shape.ts'];
    const clean = loadedBy('cli/clean.ts');
    const parquet = ['cli/stage.ts', 'cli/settle.ts', 'cli/spark.ts'].flatMap((file) => [...loadedBy(file)]);
    expect(parquet.filter((name) => name.includes('parquet') && name !== 'cli/parts/as-parquet.ts')).toEqual([]);
    expect([...late, 'report/html/html.ts', 'report/terminal/terminal.ts'].filter((name) => clean.has(name))).toEqual(
      [],
    );
    expect([...loadedBy('index.ts')].filter((file) => /^(catalog|jobs|engine|packs)/.test(file))).toEqual([]);
  });

  it('keeps clock, console, randomness, network and processes out of everything but the command line and io', () => {
    const forbidden =
      /\bconsole\.|process\.(?!env\.CRMQ)|Math\.random|new Date\(\)|Date\.now|node:(fs|net|http|https|dgram|child_process)/;
    const allowed = new Set(['cli', 'io', 'version', 'in-memory', 'packs', 'engine']);
    const guilty = files.filter((file) => !allowed.has(roomOf(file)) && forbidden.test(stripComments(text.get(file)!)));
    expect(guilty).toEqual([]);
    const anywhere = files.filter((file) => /node:(net|http|https|dgram|tls)\b|\bfetch\(/.test(text.get(file)!));
    expect(anywhere).toEqual([]);
  });
});

const stripComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
