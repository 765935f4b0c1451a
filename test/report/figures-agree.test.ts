/** Numbers of one report that say the same thing in two places say the same number. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/html.ts';
import type { Report } from '../../src/report/shape/schema.ts';
import { Sandbox } from '../cli/sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const HEAD = 'Record ID,First Name,Last Name,Email,Country/Region,Create Date,Notes\n';
const NAMES = ['Anna Berg', 'Ben Clark', 'Cora Dahl', 'Dan Evans', 'Eva Fox', 'Finn Gray', 'Gina Hill', 'Hugo Ivers'];

/** Eight people, with these changed. */
function people(changed: { readonly [row: number]: { readonly [column: string]: string } }): string {
  const lines = NAMES.map((name, at) => {
    const [first, last] = name.split(' ') as [string, string];
    const cells = {
      id: String(at + 1),
      first,
      last,
      email: `${first}.${last}@firm${at}.example`.toLowerCase(),
      country: 'DE',
      created: `2024-0${at + 1}-10`,
      notes: '',
      ...changed[at],
    };
    return Object.values(cells).join(',');
  });
  return `${HEAD}${lines.join('\n')}\n`;
}

async function reportOf(name: string, csv: string, flags = ''): Promise<Report> {
  sandbox.write(`${name}.csv`, csv);
  const { exit, stderr } = await sandbox.run(
    `crmq clean ${name}.csv --as-of 2026-03-31 --out-dir ${name} -q --force ${flags}`,
  );
  expect(exit, stderr).toBe(0);
  return JSON.parse(readFileSync(sandbox.path(name, 'report.json'), 'utf8')) as Report;
}

const heatMap = (report: Report): Map<string, string[]> => {
  const table = /<table class="heat">.*?<\/table>/s.exec(renderHtml(report))![0];
  const rows = [...table.matchAll(/<th scope="row"><bdi>(.*?)<\/bdi><\/th>(.*?)<\/tr>/g)];
  return new Map(
    rows.map(([, name, cells]) => [name!, [...cells!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((one) => one[1]!)]),
  );
};

describe('the heat map', () => {
  it('has the fill rate as completeness of every column, and each cell once, however many checks object to it', async () => {
    const report = await reportOf('heat', people({ 0: { email: 'anna@' }, 1: { email: '' }, 2: { notes: '=1+1' } }));
    const field = report.fields.find(({ column }) => column === 'Email')!;
    expect(field).toMatchObject({ filled: 7, flagged: { validity: 1, completeness: 0 } });
    const map = heatMap(report);
    expect(map.get('Email')!.slice(0, 2)).toEqual(['87.5', '85.7']);
    expect(map.get('First Name')![0]).toBe('100');
    expect(map.get('Notes')![0]).toBe('12.5');
    expect(map.get('Notes')).toContain('0');
  });
});

describe('what was saved', () => {
  const saved = async (name: string, changed: Parameters<typeof people>[0]): Promise<number> =>
    (await reportOf(name, people(changed), '--cost 1,10,100,EUR')).cost!.records.repaired;

  it.each([
    ['a country by its name', 'form-country', { 0: { country: 'Germany' }, 1: { country: 'Deutschland' } }],
    ['capitals', 'form-case', { 0: { first: 'ANNA', last: 'BERG' } }],
    ['blanks', 'form-blank', { 0: { first: '  Anna ' } }],
    ['nothing', 'form-none', {}],
  ])('does not count %s', async (_, name, changed) => {
    expect(await saved(name, changed)).toBe(0);
  });

  it.each([
    ['what is no value', 'mend-none', { 0: { country: 'n/a' } }],
    ['broken letters', 'mend-mojibake', { 0: { last: 'MÃ¼ller' } }],
    ['a record once, however much of it was mended', 'mend-two', { 0: { last: 'MÃ¼ller', country: 'n/a' } }],
    [
      'what was merged',
      'mend-merge',
      { 1: { first: 'Anna', last: 'Berg', email: 'anna.berg@firm0.example', created: '2024-01-10' } },
    ],
  ])('counts %s', async (_, name, changed) => {
    expect(await saved(name, changed)).toBe(1);
  });
});

describe('months of creation', () => {
  it('are in the line up to the day of the run, and what is in the future is told', async () => {
    const report = await reportOf('months', people({ 7: { created: '2099-12-31' } }));
    const html = renderHtml(report);
    expect(html).toContain('1 record has a month after Mar 2026 and is not in the line');
    expect(html).toMatch(/Score by month of creation, Jan 2024 to Jul 2024/);
  });
});

describe('a check', () => {
  it('says what would be done, and names no file that it did not write', async () => {
    sandbox.write(
      'check.csv',
      people({ 0: { country: 'Germany', first: 'test', last: 'test' }, 1: { email: 'ben@' } }),
    );
    await sandbox.run('crmq check check.csv --as-of 2026-03-31 --report check.html --report check.md -q');
    const html = readFileSync(sandbox.path('check.html'), 'utf8');
    expect(html).toContain('What would be done?');
    expect(html).toContain('What <code>crmq clean</code> would do');
    expect(html).not.toMatch(/crmq revert|changes\.csv|review\.csv|rejected\.csv|duplicates\.csv|What was done/);
    expect(readFileSync(sandbox.path('check.md'), 'utf8')).toContain('Would be repaired');
  });
});
