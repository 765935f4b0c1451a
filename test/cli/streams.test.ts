/** Standard streams, terminals and colour: data on stdout where it was asked for, people's text on stderr, no noise in pipes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { reportJsonSchema, reportSchema } from '../../src/report/shape/schema.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox({ cold: true });
afterAll(() => sandbox.remove());

const DIRTY = 'Id,First Name,Last Name,Email\n1,ANN,LEE,ann.lee@north.example\n2,Bob,Ray, bob.ray@north.example\n';
const CLEAN = 'Id,First Name,Last Name,Email\n1,Ann,Lee,ann.lee@north.example\n2,Bob,Ray,bob.ray@north.example\n';
sandbox.write('in/contacts.csv', DIRTY);
sandbox.write('in/many.csv', `Id,First Name,Last Name,Email\n${'7,ANN,LEE,ann.lee@north.example\n'.repeat(20_000)}`);
const ESCAPE = '\u001b[';

describe('no input', () => {
  it('ends at once when standard input is empty or closed', async () => {
    for (const line of ['crmq clean < /dev/null', 'crmq clean <&-', 'crmq value --as name <&-']) {
      const { exit, text } = await sandbox.run(line);
      expect({ line, exit, text }).toEqual({ line, exit: 0, text: '' });
    }
  });

  /** A shell that gives its command a terminal; not everywhere installed. */
  const hasScript = existsSync('/usr/bin/script');

  it.skipIf(!hasScript).each(['clean', 'inspect', 'value --as name'])(
    'shows the help on a terminal rather than wait: crmq %s',
    async (command) => {
      const { exit, text } = await sandbox.run(`script -qec 'crmq ${command}' /dev/null`);
      expect(exit).toBe(2);
      expect(text).toContain('Usage: crmq');
      expect(text).toContain('no input was named');
    },
  );

  it.skipIf(!hasScript).each([
    ['80 columns', 'stty cols 80; '],
    ['no columns, as in some containers', 'stty cols 0; '],
  ])('uses colour on a terminal of %s, not on a dumb one, and ends', async (_, stty) => {
    const line = `timeout 30 script -qec '${stty}crmq clean in/contacts.csv -o - --no-dedupe' /dev/null`;
    const colour = await sandbox.run(line, { env: { NO_COLOR: undefined, TERM: 'xterm' } });
    expect(colour.exit).toBe(0);
    expect(colour.text).toContain(ESCAPE);
    const dumb = await sandbox.run(line, { env: { NO_COLOR: undefined, TERM: 'dumb' } });
    expect(dumb.exit).toBe(0);
    expect(dumb.text).not.toContain(ESCAPE);
  });
});

it.each(['check', 'clean -o out.csv', 'dedupe', 'init'])(
  'standard input is read once: crmq %s - -',
  async (command) => {
    const { exit, stderr } = await sandbox.run(`crmq ${command} - -`, { input: DIRTY });
    expect(stderr).toContain('crmq: standard input is named twice, and can be read once\n');
    expect(exit).toBe(2);
  },
);

describe('pipes', () => {
  it.each([
    ['-', 'crmq clean -'],
    ['no argument', 'crmq clean'],
    ['-o -', 'crmq clean in/contacts.csv -o -'],
    ['--no-dedupe', 'crmq clean --no-dedupe'],
    ['gzip', 'gzip | crmq clean -'],
    ['a slow pipe', '(head -c 33; sleep 0.2; cat) | crmq clean -'],
  ])('writes the cleaned data and nothing else to standard output: %s', async (_, line) => {
    const { exit, text, stderr } = await sandbox.run(line, { input: DIRTY });
    expect(exit, stderr).toBe(0);
    expect(text).toBe(CLEAN);
    expect(stderr).toContain('written    2 records');
    expect(readdirSync(sandbox.folder)).toEqual(['in']);
    expect(readdirSync(sandbox.path('in'))).toEqual(['contacts.csv', 'many.csv']);
  });

  it('writes report and ledger of a pipe where --out-dir says', async () => {
    const { exit, text } = await sandbox.run('crmq clean - --out-dir out', { input: DIRTY });
    expect({ exit, text }).toEqual({ exit: 0, text: CLEAN });
    expect(readFileSync(sandbox.path('out', 'changes.csv'), 'utf8')).toContain('name-case');
    await sandbox.run('rm -r out');
  });

  it.each([
    'crmq clean in/many.csv -o - | head -1',
    'crmq clean in/many.csv -o - --no-dedupe | head -1',
    'cat in/many.csv | crmq clean - | head -1',
    'crmq clean in/many.csv -o - | true',
    'crmq rules | head -1',
    'crmq rules --effective --json | true',
    'crmq inspect in/many.csv | head -1',
    '(yes "Doe, John" | head -200000) | crmq value --as name | head -1',
    'crmq clean in/many.csv -o - 2>&1 >/dev/null | true',
  ])('takes a closed pipe for an end: %s', async (line) => {
    const { exit, stderr } = await sandbox.run(`${line}; exit \${PIPESTATUS[@]: -2:1}`);
    expect(stderr).not.toMatch(/EPIPE|bug|Error|interrupted/);
    expect(exit).toBe(0);
    expect(readdirSync(sandbox.temporary)).toEqual([]);
  });

  it('does not mix the report with the data', async () => {
    const { exit, text, stderr } = await sandbox.run('crmq clean in/contacts.csv -o - --json');
    expect({ exit, text }).toEqual({ exit: 2, text: '' });
    expect(stderr).toContain('--json');
  });
});

describe('what is said', () => {
  it('--quiet says nothing', async () => {
    for (const line of ['crmq clean - -q', 'crmq clean --quiet -', 'crmq -q clean -']) {
      expect(await sandbox.run(line, { input: DIRTY })).toMatchObject({ exit: 0, text: CLEAN, stderr: '' });
    }
  });

  it('--quiet still says what went wrong', async () => {
    const { exit, stderr } = await sandbox.run('crmq clean nope.csv -q');
    expect(exit).toBe(3);
    expect(stderr).toContain('cannot read nope.csv: there is no such file');
  });

  it('--json prints the report, which the published schema takes, and no summary', async () => {
    const { exit, text, stderr } = await sandbox.run('crmq clean in/contacts.csv -o out/c.csv --json --out-dir out');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const report = JSON.parse(text);
    expect(report).toEqual(JSON.parse(readFileSync(sandbox.path('out', 'report.json'), 'utf8')));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: true } }).compile(
      reportJsonSchema(),
    );
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.rows).toEqual({ read: 2, written: 2, merged: 0, rejected: 0 });
    await sandbox.run('rm -r out');
  });

  it.each<[string, Record<string, string | undefined>, boolean]>([
    ['', { NO_COLOR: undefined }, false],
    ['', { NO_COLOR: undefined, FORCE_COLOR: '1' }, true],
    ['', { NO_COLOR: undefined, FORCE_COLOR: '0' }, false],
    ['', { NO_COLOR: '1' }, false],
    ['--color always', { NO_COLOR: '1' }, true],
    ['--color never', { NO_COLOR: undefined, FORCE_COLOR: '1' }, false],
    ['--no-color', { NO_COLOR: undefined, FORCE_COLOR: '1' }, false],
  ])('colours %s with %o: %s', async (flags, env, isColoured) => {
    const done = await sandbox.run(`crmq clean - ${flags}`, { input: DIRTY, env });
    expect(done.exit).toBe(0);
    expect(done.text).toBe(CLEAN);
    expect(done.stderr.includes(ESCAPE)).toBe(isColoured);
    const failed = await sandbox.run(`crmq ${flags} clean nope.csv`, { env });
    expect(failed.stderr.includes(ESCAPE)).toBe(isColoured);
  });

  it('shows control characters in names instead of obeying them', async () => {
    const { exit, stderr } = await sandbox.run(`crmq clean $'no\\e[31mpe.csv'`);
    expect(exit).toBe(3);
    expect(stderr).not.toContain(ESCAPE);
    expect(stderr).toContain('no\\x1b[31mpe.csv');
  });
});
