/** The page of the table of dirt, from the same files that test/dirt.test.ts executes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const DONE = {
  fix: 'repaired',
  flag: 'reported',
  reject: 'set aside',
  'opt-in': 'repaired on demand',
  keep: 'left alone',
  'match-only': 'used for comparing only',
};

const HEAD = `# What is done about which dirt

106 kinds of dirt, with examples. Every line is executed by \`npm run dirt\` with the recommended rules, through the library: the cleaned record, the rules in the ledger, the
findings, what is set aside or merged, and that a second clean changes nothing. The examples stand in \`fixtures/dirt/\`; this page is generated from them by
\`npm run generate\`.

*Repaired* is on by default, and in the ledger. *Repaired on demand* is a guess, so it is off until a rule pack turns it on; the finding is there either way.
*Set aside* means that the whole record goes to \`rejected.csv\`. What looks alike and must stay stands under *stays*.
`;

/** @returns the page as Markdown */
export function renderDirtPage(folder) {
  const groups = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(`${folder}/${name}`, 'utf8'), { schema: 'failsafe' }))
    .sort((a, b) => a.order - b.order);
  return [HEAD, ...groups.flatMap(({ title, rows }) => [`## ${title}\n`, ...rows.map(renderRow)])].join('\n');
}

/** What is done by no rule of the catalog. */
const ELSEWHERE = { framing: 'the reader of records', survivorship: '[the rules of survivorship](survivorship.md)' };

const renderWho = (page) => ELSEWHERE[page] ?? `[${page.replace('-', ' ')}](rules/${page}.md)`;

function renderRow({ row, pattern, acts, examples = [], keeps = [], decision, by = [] }) {
  const lines = [...examples.map(renderExample), ...keeps.map((keep) => `- stays: ${renderExample(keep).slice(2)}`)];
  const why = decision === undefined ? '' : ` ([why](decisions/${decision}.md))`;
  const who = by.length === 0 ? '' : `, by ${by.map(renderWho).join(', ')}`;
  return `### ${row}. ${pattern}\n\n${capital(acts.map((act) => DONE[act]).join(', '))}${who}${why}.\n\n${lines.join('\n')}\n`;
}

function renderExample(example) {
  const { rule, rules = [], issues = [], left = [], reject, merged = [], review = [], country, times } = example;
  const after = renderAfter(example);
  const said = [
    country && `country ${country}`,
    times && `${times} records`,
    reject && `set aside: ${code(reject)}`,
    ...merged.map((rows) => `merged: ${rows.join(' + ')}`),
    ...review.map((rows) => `for review: ${rows.join(' + ')}`),
    rule && `only with ${link(rule)} on`,
    rules.filter((id) => id !== rule).length > 0 &&
      `by ${rules
        .filter((id) => id !== rule)
        .map(link)
        .join(', ')}`,
    issues.length > 0 && `reported: ${issues.map(link).join(', ')}`,
    left.length > 0 && `then still reported: ${left.map(link).join(', ')}`,
  ].filter(Boolean);
  return `- ${renderBefore(example)}${after === '' ? '' : ` → ${after}`}${said.length > 0 ? `; ${said.join('; ')}` : ''}`;
}

function renderBefore({ before, text }) {
  if (text !== undefined) return code(text);
  return Array.isArray(before)
    ? before.map((record, index) => `(${index + 1}) ${renderCells(record)}`).join(' ')
    : renderCells(before);
}

function renderAfter({ before, after, output }) {
  if (output !== undefined) return code(output);
  if (after === undefined) return '';
  if (!Array.isArray(before)) return renderCells(after);
  return Object.entries(after)
    .map(([row, cells]) => `(${row}) ${renderCells(cells)}`)
    .join(' ');
}

const renderCells = (record) =>
  Object.entries(record)
    .map(([column, value]) => `${column} ${value === '' ? '*empty*' : code(value)}`)
    .join(', ');

/** What cannot be seen is spelled out. */
function code(text) {
  const shown = text.replace(
    /[\p{Cc}\p{Cf}\p{M}\u00a0\ufffd]|^ | $/gu,
    (char) =>
      ({ '\n': '\\n', '\r': '\\r', '\t': '\\t', ' ': '␠' })[char] ??
      `\\u${char.codePointAt(0).toString(16).padStart(4, '0')}`,
  );
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}

/** A rule, or a finding of one, with its page. */
function link(name) {
  const [id] = name.split('/');
  const type = ['normalizer', 'validator'].find((one) => existsSync(`docs/rules/${one}-${id}.md`));
  return type === undefined || name.startsWith('merge') ? code(name) : `[${name}](rules/${type}-${id}.md)`;
}

const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
