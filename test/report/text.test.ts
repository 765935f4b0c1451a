import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown/markdown.ts';
import { cellSpan, codeSpan } from '../../src/report/markdown/text.ts';
import { blockBar, inkLine } from '../../src/report/terminal/ink.ts';
import { type InspectData, renderInspect } from '../../src/report/terminal/inspect.ts';
import { renderTerminal } from '../../src/report/terminal/terminal.ts';
import { displayWidth } from '../../src/report/text/width.ts';
import { empty, HOSTILE_CELLS, sample } from './sample.ts';

const plain = new Chalk({ level: 0 });
const colour = new Chalk({ level: 3 });
const RAW = /[\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
/** What chalk itself writes. */
const SGR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

const inspected: InspectData = {
  name: sample.inputs[1]!.path,
  encoding: 'utf-8',
  bom: true,
  gzip: true,
  dialect: sample.dialect,
  crm: 'hubspot',
  crmReason: sample.crmReason,
  kind: 'company',
  rowsSampled: 12_484,
  fields: sample.fields.map(({ column, role, confidence, reason, facts, filled }) => ({
    column,
    role,
    confidence,
    reason,
    facts,
    filled,
    distinct: 812,
    examples: ['Ana', '', ...Object.values(HOSTILE_CELLS)],
  })),
  notes: sample.notes,
};

describe('renderTerminal', () => {
  const text = renderTerminal(sample, { chalk: plain, width: 80 });

  it('says what was read, done, found, and where the files are', () => {
    expect(text).toContain('read       12,484 records, 13 columns  hubspot contacts');
    expect(text).toContain('csv, windows-1252, delimiter semicolon, CRLF, 3.6 MB');
    expect(text).toContain('repaired   22,037 cells by 5 rules');
    expect(text).toContain('flagged    1,265 errors, 10,121 warnings');
    expect(text).toContain('merged     558 records in 501 clusters, 97 to review');
    expect(text).toContain('rejected   14 records  unclosed-quote 11, ragged-row 3');
    expect(text).toContain('score      93.9 of 100  came with 83.7, +10.2');
    expect(text).toMatch(/timeliness {4}█{21}▌·{10} {3}67\.2 {4}\+1\.8/);
    expect(text).toContain('row 18, Email "anna(at)firma.de"');
    expect(text).toContain('row 77, Email "jo@gmial.com": did you mean jo@gmail.com?');
    expect(text).toContain('"(030) 12 34-567" → "+49301234567"');
    for (const { path } of sample.outputs) expect(text).toContain(path);
  });

  it.each([40, 60, 80, 120])('keeps to %i columns, but for paths', (width) => {
    const paths = [...sample.outputs.map(({ path }) => path), ...sample.rules.map(({ find }) => find)];
    for (const line of renderTerminal(sample, { chalk: plain, width }).split('\n')) {
      if (!paths.some((path) => line.includes(path))) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(line).toBe(line.trimEnd());
    }
  });

  it.each([
    ['rich', sample],
    ['empty', empty],
  ])('sends nothing raw to the terminal but its own colours: %s', (_, report) => {
    const coloured = renderTerminal(report, { chalk: colour, width: 80 });
    expect(coloured.replace(SGR, '')).toBe(renderTerminal(report, { chalk: plain, width: 80 }));
    expect(coloured.replace(SGR, '')).not.toMatch(RAW);
    expect(coloured.replace(SGR, '')).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('never sends a raw path or kind', () => {
    const outputs = [{ path: `/tmp/${HOSTILE_CELLS.terminal}.csv`, kind: HOSTILE_CELLS.terminal, rows: 1 }];
    expect(renderTerminal({ ...sample, outputs }, { chalk: plain, width: 80 })).not.toMatch(RAW);
  });

  it('shows ten rules at most, and says how many more there are', () => {
    const rules = Array.from({ length: 25 }, (_, at) => ({ ...sample.rules[0]!, code: `rule-${at}/wrong` }));
    const many = renderTerminal({ ...sample, rules }, { chalk: plain, width: 80 });
    expect(many.match(/rule-\d+\/wrong/g)).toHaveLength(10);
    expect(many).toContain('and 15 more rules in the report');
  });

  it('is one line when quiet', () => {
    expect(renderTerminal(sample, { chalk: plain, width: 60, quiet: true })).toBe(
      '93.9 of 100: 12,484 read, 11,912 written, 558 merged, 14 rejected; 1,265 errors, 10,121 warnings; the gate failed: 2 of 4 criteria\n',
    );
  });
});

describe('ink', () => {
  it('cuts before it colours', () => {
    const line = inkLine([['abc', colour.red], ['defghi', colour.bold], 'never'], 6);
    expect(line.replace(SGR, '')).toBe('abcde…');
    expect(line.endsWith('\u001b[22m')).toBe(true);
  });

  it('draws bars of eighths', () => {
    expect(blockBar(0, 4)).toEqual(['', '····']);
    expect(blockBar(1, 4)).toEqual(['████', '']);
    expect(blockBar(0.53, 4)).toEqual(['██▏', '·']);
    expect(blockBar(7, 2)).toEqual(['██', '']);
  });
});

describe('renderMarkdown', () => {
  const text = renderMarkdown(sample);

  it('has the score, the numbers, the findings and the repairs', () => {
    expect(text).toContain('### crmq: 93.9 of 100 (came with 83.7, +10.2)');
    expect(text).toContain('| 12,484 | 11,912 | 558 | 14 | 22,037 | 1,265 | 10,121 |');
    expect(text).toContain(
      '| error | 1,204 | 10.1 % | … is not an email address<br>`email-syntax/not-an-email`<br>Write one address',
    );
    expect(text).toContain('| `date-iso` | 9,870 | `3.4.2024` → `2024-04-03` |');
    expect(renderMarkdown(empty)).toContain('### crmq: nothing to check');
  });

  it('says how to find each finding, where quality comes from, and how full the columns are', () => {
    expect(text).toContain('<summary>How to find them</summary>');
    for (const { find } of sample.rules) expect(text).toContain(find);
    expect(text).toMatch(/\| Owner \| \*not filled\* \| 1,200 \| [\d.]+ \| timeliness \|/);
    expect(text.match(/^\| Owner /gm)).toHaveLength(3);
    expect(text).not.toContain('`2026-12`');
    expect(text).toContain('| `Country/Region` | country | 73.1 % | 3 | `DE` 6,000 · `FI` 3,000 ·');
  });

  it('fits into a comment of a pull request, whatever the report holds', () => {
    const many = <T>(one: T): T[] => Array.from({ length: 500 }, () => one);
    const rule = {
      ...sample.rules[0]!,
      message: HOSTILE_CELLS.table.repeat(9),
      prevent: HOSTILE_CELLS.table.repeat(9),
    };
    const long = { ...rule, samples: [{ row: 1, column: HOSTILE_CELLS.long, value: '株式会社'.repeat(99), text: '' }] };
    const field = sample.fields.find(({ role }) => role === 'company')!;
    const rules = many(long).map((one, at) => ({
      ...one,
      code: `rule-${at}/wrong`,
      find: `${'x'.repeat(9_000)} ${at}`,
    }));
    const flooded = { ...sample, rules, fields: many({ ...field, column: '株式会社'.repeat(99) }) };
    expect(Buffer.byteLength(renderMarkdown(flooded))).toBeLessThanOrEqual(60_000);
    const short = { ...flooded, rules: rules.map((one, at) => ({ ...one, find: `${'x'.repeat(250)} ${at}` })) };
    expect(Buffer.byteLength(renderMarkdown(short))).toBeLessThanOrEqual(60_000);
  });

  it('has as many cells in every row as in the head of its table', () => {
    const rows = `${text}\n${renderMarkdown({ ...sample, rules: sample.rules.map((rule) => ({ ...rule, samples: [{ row: 1, column: HOSTILE_CELLS.table, value: HOSTILE_CELLS.table, text: '' }] })) })}`;
    let cells = 0;
    for (const line of rows.split('\n')) {
      const here = line.startsWith('|') ? line.replace(/\\\|/g, '').split('|').length : 0;
      if (here > 0 && cells > 0) expect(here, line).toBe(cells);
      cells = here;
    }
  });

  it('leaves no markup of the data alive', () => {
    const outside = text.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/<(?!br>|\/?(?:details|summary)>)|@|javascript|\[x\]/);
    expect(text).not.toMatch(RAW);
  });

  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['``x', '``` ``x ```'],
    [' edge ', '`  edge  `'],
    ['  ', '`  `'],
    ['', '*empty*'],
    ['a\nb', '`a‹LF›b`'],
  ])('puts %j into a code span', (value, expected) => {
    expect(codeSpan(value)).toBe(expected);
  });

  it('escapes pipes in table cells', () => {
    expect(cellSpan('a|b')).toBe('`a\\|b`');
  });
});

describe('renderInspect', () => {
  it('says what the file is and what every column was taken for', () => {
    const text = renderInspect(inspected, { chalk: plain, width: 120 });
    expect(text).toContain('export of  hubspot companies  9 of 13 labels are HubSpot contact export labels');
    expect(text).toContain('format     csv, gzip, delimiter semicolon, line end CRLF, sep= line');
    expect(text).toContain('encoding   utf-8 with BOM');
    expect(text).toContain('columns    11 of 13 understood  from 12,484 records');
    expect(text).toMatch(/Letzter Kontakt {18}→ last_activity_at {3}86 % {3}79\.1 % {2}"Ana", "<script>/);
    expect(text).toMatch(/date order dmy \(3,120\s+values have a first part above 12\)/);
    expect(text).toMatch(/会社名（カナ） {19}→ as it is {14}– {4}2\.5 %/);
  });

  it.each([40, 60, 80, 120, 160])('keeps to %i columns, with nothing raw', (width) => {
    const text = renderInspect(inspected, { chalk: plain, width });
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(text).not.toMatch(RAW);
    expect(renderInspect(inspected, { chalk: colour, width }).replace(SGR, '')).toBe(text);
  });

  it('has words for a file without columns', () => {
    expect(renderInspect({ ...inspected, fields: [] }, { chalk: plain, width: 80 })).toContain('no columns');
  });
});
