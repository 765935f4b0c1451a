/** Writes what is generated: catalog, languages, keys of labels, rule pages, table of dirt, page of survivorship, JSON Schemas, parsed rule packs. Run by `npm run generate`; drift fails the check. */
import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { renderDirtPage } from './dirt-page.mjs';
import { writeLanguages } from './languages.mjs';

const ROOMS = [
  ['normalizers', 'AnyNormalizer'],
  ['validators', 'AnyValidator'],
  ['matchers', 'AnyMatcher'],
];

const camel = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** src/catalog.ts from the file names of the three rooms. */
function writeCatalog() {
  const lines = [
    '/** Every built-in rule. Generated from the folders by `npm run generate`: do not edit. */',
    "import type { Catalog } from './contract.ts';",
  ];
  const lists = [];
  for (const [room] of ROOMS) {
    const ids = readdirSync(`src/${room}`)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -3))
      .sort();
    // Normalizer, validator and matcher may share a name (`email`, `phone`), so each import says its room.
    const names = ids.map((id) => [id, `${camel(id)}${room === 'matchers' ? 'Matcher' : ''}`]);
    for (const [id, name] of names) {
      const from = camel(id) === name ? name : `${camel(id)} as ${name}`;
      lines.push(`import { ${from} } from './${room}/${id}.ts';`);
    }
    lists.push(`  ${room}: [\n${names.map(([, name]) => `    ${name},\n`).join('')}  ],`);
  }
  lines.push('', 'export const catalog: Catalog = {', ...lists, '};', '');
  writeFileSync('src/catalog.ts', lines.join('\n'));
}

async function writeDocs() {
  const { catalog } = await import('../dist/catalog.js');
  const { renderRulePage, renderRuleIndex } = await import('../dist/report/words/rule-page.js');
  const { readPack } = await import('../dist/packs/read.js');
  const { packPath } = await import('../dist/packs/resolve.js');
  const recommended = (await readPack(packPath('recommended', '.'))).data.rules ?? {};
  const rules = [...catalog.normalizers, ...catalog.validators, ...catalog.matchers];
  rmSync('docs/rules', { recursive: true, force: true });
  mkdirSync('docs/rules', { recursive: true });
  for (const rule of rules) writeFileSync(`docs/rules/${rule.type}-${rule.id}.md`, renderRulePage(rule, recommended));
  writeFileSync('docs/rules/README.md', renderRuleIndex(rules, recommended));
  writeFileSync('docs/dirt.md', renderDirtPage('fixtures/dirt'));
  // it reads what was built just now
  const { renderSurvivorshipPage } = await import('./survivorship-page.mjs');
  writeFileSync('docs/survivorship.md', renderSurvivorshipPage());
}

/** English names of countries as messages have them, by which another language knows them again. */
async function writeCountryNames() {
  const { countryCodes } = await import('../dist/values/place/country-index.js');
  const { countryName } = await import('../dist/values/place/country.js');
  const names = [...countryCodes().map(([alpha2]) => alpha2), 'EU'].map((alpha2) => [alpha2, countryName(alpha2)]);
  const known = names.filter(([, name]) => name !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync('data/country-names.json', `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`);
}

async function writeSchemas() {
  const { z } = await import('zod');
  const { packSchema } = await import('../dist/packs/schema.js');
  const { reportJsonSchema } = await import('../dist/report/shape/schema.js');
  const { historyJsonSchema } = await import('../dist/history/entry.js');
  mkdirSync('schemas', { recursive: true });
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync('schemas/report.schema.json', json(reportJsonSchema()));
  writeFileSync('schemas/history.schema.json', json(historyJsonSchema()));
  writeFileSync('schemas/pack.schema.json', json(z.toJSONSchema(packSchema, { io: 'input' })));
}

/** Built-in packs, parsed and checked once here instead of at every start: their data, and where each thing stands. */
async function writeParsedPacks() {
  const { parse } = await import('../dist/packs/parse.js');
  const { packHash } = await import('../dist/packs/read.js');
  for (const folder of ['rules', 'rules/locales']) {
    const parsed = {};
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      parsed[packHash(text)] = parse(text, `${folder}/${name}`);
    }
    writeFileSync(`${folder}/parsed.json`, `${JSON.stringify(parsed, null, 1)}\n`);
  }
}

/** Keys of all labels of columns. What is built already has those of before, so where they are others it is built again. */
async function writeLabelKeys() {
  const { compiledLabels } = await import('../dist/fields/label/tables.js');
  const file = 'src/fields/data/label-keys.ts';
  const { owners, keys } = compiledLabels();
  const text = `/** The labels of label-tables.ts. Generated by \`npm run generate\`: do not edit. */
export const LABEL_OWNERS = \`${owners}\`;
export const LABEL_KEYS = \`${keys}\`;
`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
  execSync('npm run build', { stdio: 'inherit' });
}

if (process.argv[2] === 'catalog') {
  writeCatalog();
  writeLanguages();
} else {
  await writeLabelKeys();
  await writeParsedPacks();
  await writeDocs();
  await writeCountryNames();
  await writeSchemas();
}
