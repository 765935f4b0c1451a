/** Reports for machines: valid by published schemas, bounded, and nothing out of a cell acts in them. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { codeQualityOf } from '../../src/report/ci/code-quality.ts';
import { renderGithub } from '../../src/report/ci/github.ts';
import { renderJunit } from '../../src/report/ci/junit.ts';
import { sarifOf } from '../../src/report/ci/sarif.ts';
import type { Report } from '../../src/report/shape/schema.ts';
import { empty, HOSTILE_CELLS, sample } from './sample.ts';

const schemas = new URL('./schemas/', import.meta.url);
const fileOf = (path: string) => (path === '-' ? undefined : path);

/** Every text that can come out of a file, everywhere where one can stand. */
function hostile(cell: string): Report {
  const samples = [
    { row: 1, line: 2, column: cell, value: cell, text: `${cell} is wrong` },
    { row: 2, column: cell, value: cell, text: cell },
  ];
  return {
    ...sample,
    inputs: sample.inputs.map((input) => ({ ...input, path: `/data/${cell.slice(0, 200)}.csv` })),
    rules: sample.rules.map((rule) => ({ ...rule, columns: [{ column: cell, count: 1 }], samples })),
    gate: {
      passed: false,
      criteria: [{ name: 'min-filled', column: cell, limit: '1 %', actual: cell, passed: false, from: cell }],
    },
  };
}

const REPORTS: [string, Report][] = [
  ['a rich report', sample],
  ['an empty run', empty],
  [
    'an empty run that failed',
    {
      ...empty,
      gate: {
        passed: false,
        criteria: [{ name: 'allow-empty', limit: 'no', actual: '0 records', passed: false, why: 'x', from: 'default' }],
      },
    },
  ],
  ...Object.entries(HOSTILE_CELLS).map(([name, cell]): [string, Report] => [name, hostile(cell)]),
  ['what XML cannot write', hostile('\u0000\u0001\u0008\u000b\ufffe\uffff\ud800 ]]> <!-- &#0; \u{1fffe}')],
];

/** Nothing that a terminal, a browser or a reader of lines would obey. */
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

describe('SARIF', () => {
  const schema = JSON.parse(readFileSync(new URL('sarif-2.1.0.json', schemas), 'utf8'));
  // Draft 4 and 7 say the same of all that the schema uses, but for the name of its id.
  const { id, $schema: _, ...rest } = schema;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
    $id: id,
    ...rest,
  });

  it.each(REPORTS)('is valid: %s', (_, report) => {
    const log = JSON.parse(JSON.stringify(sarifOf(report, fileOf)));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.stringify(log).length).toBeLessThan(1_000_000);
  });

  it('knows a wrong log', () => {
    const log = JSON.parse(JSON.stringify(sarifOf(sample, fileOf)));
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).toBe(false);
  });

  it('has a rule and a result for each code, at its first line, with a fingerprint that stays', () => {
    const withLine = {
      ...sample,
      rejected: [],
      rules: [{ ...sample.rules[0]!, samples: [{ ...sample.rules[0]!.samples[0]!, line: 21 }] }],
    };
    const { runs } = JSON.parse(JSON.stringify(sarifOf(withLine, fileOf)));
    const [{ tool, results }] = runs;
    expect(tool.driver.rules[0]).toMatchObject({
      id: 'email-syntax/not-an-email',
      defaultConfiguration: { level: 'error' },
    });
    expect(tool.driver.rules[0].help.markdown).toContain('Prevent it: Write one address');
    const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'email-syntax/not-an-email');
    expect(result).toMatchObject({
      level: 'error',
      occurrenceCount: 1_204,
      locations: [{ physicalLocation: { region: { startLine: 21 } } }],
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const moved = { ...withLine, rules: withLine.rules.map((rule) => ({ ...rule, count: 7, samples: [] })) };
    const again = JSON.parse(JSON.stringify(sarifOf(moved, fileOf))).runs[0].results;
    expect(again.map((one: { partialFingerprints: object }) => one.partialFingerprints)).toEqual(
      results.map((one: { partialFingerprints: object }) => one.partialFingerprints),
    );
    expect(
      new Set(
        results.map((one: object) => JSON.stringify((one as { partialFingerprints: object }).partialFingerprints)),
      ).size,
    ).toBe(results.length);
  });

  it('tells the severities of a code apart, described once, and knows each again', () => {
    const [rule] = sample.rules;
    const twice = (columns: string[], row: number): Report => ({
      ...sample,
      rules: (['error', 'warning'] as const).map((severity, at) => ({
        ...rule!,
        severity,
        columns: [{ column: columns[at]!, count: 3 }],
        samples: [{ ...rule!.samples[0]!, row, line: row + 1, column: columns[at]! }],
      })),
    });
    const logs = [twice(['Email', 'Email 2'], 7), twice(['Email', 'Email 3'], 90)].map((report) => {
      const log = JSON.parse(JSON.stringify(sarifOf(report, fileOf)));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
      return log.runs[0];
    });
    const prints = logs.map(({ tool, results }) => {
      const own = results.filter(({ ruleId }: { ruleId: string }) => ruleId === rule!.code);
      expect(own.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning']);
      expect(tool.driver.rules.filter(({ id }: { id: string }) => id === rule!.code)).toMatchObject([
        { defaultConfiguration: { level: 'error' } },
      ]);
      for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      return own.map((one: { partialFingerprints: object }) => one.partialFingerprints);
    });
    expect(prints[0]).toEqual(prints[1]);
    for (const name of ['crmqFinding/v1', 'primaryLocationLineHash']) {
      expect(new Set(prints[0].map((one: { [name: string]: string }) => one[name])).size).toBe(2);
    }
    const quality = codeQualityOf(twice(['Email', 'Email 2'], 7), fileOf) as { fingerprint: string }[];
    expect(new Set(quality.map(({ fingerprint }) => fingerprint)).size).toBe(quality.length);
  });

  it('makes no links and no placeholders of cells', () => {
    const text = JSON.stringify(sarifOf(hostile('[x](javascript:alert(1)) {0}'), fileOf));
    const messages = [...text.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(
      ([, message]) => JSON.parse(`"${message}"`) as string,
    );
    expect(messages.some((message) => message.includes('javascript'))).toBe(true);
    for (const message of messages.filter((one) => one.includes('javascript'))) {
      expect(message).not.toMatch(/(?<!\\)\[x/);
      expect(message).not.toMatch(/(?<!\{)\{0\}/);
    }
  });
});

describe('JUnit', () => {
  const schema = readFileSync(new URL('junit-10.xsd', schemas), 'utf8');
  const check = (xml: string) => validateXML({ xml: [{ fileName: 'junit.xml', contents: xml }], schema: [schema] });

  it.each(REPORTS)('is valid: %s', async (_, report) => {
    const xml = renderJunit(report);
    expect(await check(xml)).toMatchObject({ valid: true, errors: [] });
    expect(xml).not.toMatch(RAW);
    expect(xml.length).toBeLessThan(1_000_000);
  });

  it('knows what is not valid', async () => {
    expect((await check(renderJunit(sample).replace('tests=', 'testz='))).valid).toBe(false);
    expect((await check(renderJunit(sample).replace('</testsuites>', ''))).valid).toBe(false);
  });

  const used = [...sample.used, { rule: 'bounced', kind: 'check' as const, severity: 'error' as const, summary: '' }];
  const gated = (criteria: NonNullable<Report['gate']>['criteria']): string =>
    renderJunit({ ...sample, used, gate: { passed: criteria.every(({ passed }) => passed), criteria } });
  const failing = (xml: string): string[] =>
    [...xml.matchAll(/<testcase name="([^"]*)"[^>]*>\s*<failure/g)].map(([, name]) => name!);
  const failOn = (limit: string, passed: boolean) => ({ name: 'fail-on', limit, actual: '', passed, from: 'x' });

  it('has a case for each rule that was on and each criterion', () => {
    const xml = gated([failOn('error', false)]);
    const names = [...xml.matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['bounced', 'email-syntax', 'ragged-row', 'staleness', 'fail-on']));
    expect(new Set(names).size).toBe(names.length);
    expect(xml).toContain(`<testsuites tests="${names.length}"`);
  });

  it('fails a rule where the gate fails by it, and only there', () => {
    const errors = ['email-syntax', 'phone-number', 'ragged-row', 'unclosed-quote'];
    expect(failing(gated([failOn('error', false)]))).toEqual([...errors, 'fail-on']);
    expect(failing(gated([failOn('warning', false)]))).toContain('staleness');
    expect(failing(gated([{ ...failOn('2 %', true), name: 'max-errors' }]))).toEqual([]);
    const own = { ...failOn('2 %', true), name: 'max', rule: 'email-syntax' };
    expect(failing(gated([failOn('error', false), own]))).not.toContain('email-syntax');
    expect(failing(gated([{ ...own, passed: false }]))).toEqual(['email-syntax', 'max email-syntax']);
  });
});

describe('annotations', () => {
  const commands = (report: Report) => renderGithub(report, fileOf).split('\n').slice(0, -1);
  const undone = (text: string) =>
    text.replace(/%0A/g, '\n').replace(/%0D/g, '\r').replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%25/g, '%');

  it.each(REPORTS)('are one line each, whatever the cells: %s', (_, report) => {
    const lines = commands(report);
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning) (?:file=[^:,]*,)?(?:line=\d+,)?title=[^:,]*::[^\r\n]*$/);
      expect(line).not.toMatch(RAW);
      expect(line).not.toMatch(/%(?!25|0A|0D|2C|3A)/);
    }
    expect(lines.filter((line) => line.startsWith('::error')).length).toBeLessThanOrEqual(10);
    expect(lines.filter((line) => line.startsWith('::warning')).length).toBeLessThanOrEqual(10);
  });

  it('come one for each rule, with the verdict first', () => {
    const lines = commands(sample);
    expect(undone(lines[0]!)).toContain('the gate failed: 2 of 4 criteria\nmax-errors: 10.1 %');
    expect(lines.filter((line) => line.includes('title=email-syntax/not-an-email'))).toHaveLength(1);
    expect(lines.find((line) => line.includes('phone-number'))).toContain(
      'file=/srv/exports/2026-11/hubspot-crm-exports-all-contacts.csv,title',
    );
  });

  it('say what is left out', () => {
    const rules = Array.from({ length: 25 }, (_, at) => ({
      ...sample.rules[0]!,
      code: `rule-${String(at).padStart(2, '0')}/wrong`,
      count: 100 - at,
    }));
    const errors = commands({ ...sample, rules, rejected: [] }).filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(10);
    // the verdict, eight rules, and the one that stands for the others
    expect(errors[9]).toBe(
      '::error title=17 more rules with errors::rule-08/wrong, rule-09/wrong, rule-10/wrong, rule-11/wrong, rule-12/wrong, rule-13/wrong, rule-14/wrong, rule-15/wrong and 9 more: see the job summary',
    );
  });

  it('name the line of the first case, in the file where it stands', () => {
    const samples = [{ row: 12_001, line: 2, column: 'Email', value: 'x', text: 'x' }];
    const [, line] = commands({ ...sample, rejected: [], rules: [{ ...sample.rules[0]!, samples }] });
    expect(line).toContain('file=/srv/exports/2026-11/nachzügler 株式会社.csv.gz,line=2,');
  });
});

describe('a code quality report', () => {
  it.each(REPORTS)('has all that GitLab needs: %s', (_, report) => {
    const entries = JSON.parse(JSON.stringify(codeQualityOf(report, fileOf)));
    const prints = new Set<string>();
    for (const { description, check_name, fingerprint, severity, location } of entries) {
      expect(description).not.toMatch(RAW);
      expect(check_name).toMatch(/^[a-z-]+(\/[a-z-]+)?$/);
      expect(['minor', 'major', 'critical']).toContain(severity);
      expect(location.lines.begin).toBeGreaterThan(0);
      prints.add(fingerprint);
    }
    expect(prints.size).toBe(entries.length);
  });
});
