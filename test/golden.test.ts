/**
 * Golden scenarios: every folder of fixtures/ with a `cmd` runs the built binary, and what comes out must be what `expected/` says,
 * byte for byte. How to write one: fixtures/README.md.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Outcome, ROOT, Sandbox } from './cli/sandbox.ts';

const FIXTURES = join(ROOT, 'fixtures');
const UPDATE = process.env.UPDATE_GOLDEN === '1';
/** Not recorded when a scenario is new: they hold hashes or paths, or change with every look of the page. */
const VOLATILE = /(^|\/)(manifest\.json|plan\.json|journal\.bin)$|\.html$/;

const scenarios = readdirSync(FIXTURES)
  .filter((name) => existsSync(join(FIXTURES, name, 'cmd')))
  .sort();

describe.concurrent('golden scenarios', () => {
  const sandboxes: Sandbox[] = [];
  afterAll(() => {
    for (const sandbox of sandboxes) sandbox.remove();
  });

  it.for(scenarios)('%s', async (name, { expect }) => {
    const home = join(FIXTURES, name);
    const sandbox = new Sandbox({ cold: true });
    sandboxes.push(sandbox);
    cpSync(home, sandbox.folder, { recursive: true, filter: (path) => path !== join(home, 'expected') });
    rmSync(sandbox.path('cmd'));
    const before = filesBelow(sandbox.folder);
    const line = readFileSync(join(home, 'cmd'), 'utf8').trim();
    const outcome = await sandbox.run(line);
    const made = filesBelow(sandbox.folder).filter((file) => !before.includes(file));
    if (UPDATE) record(home, sandbox, outcome, made);
    expect(outcome.exit, outcome.stderr).toBe(expectedExit(home));
    for (const stream of ['stdout', 'stderr'] as const) {
      const path = join(home, 'expected', stream);
      if (existsSync(path)) expectBytes(expect, Buffer.from(outcome[stream]), readFileSync(path), stream);
    }
    for (const file of filesBelow(join(home, 'expected', 'files'))) {
      expect(made, 'files made').toContain(file);
      expectBytes(expect, readFileSync(sandbox.path(file)), readFileSync(join(home, 'expected', 'files', file)), file);
    }
    expect(made.filter((file) => /\.tmp-/.test(file))).toEqual([]);
    // 1 is the verdict of a gate, and no failure of the command
    if (outcome.exit !== 1 && outcome.exit !== 0) expect(made, 'a command that fails leaves nothing').toEqual([]);
  });
});

it('there are scenarios', () => expect(scenarios.length).toBeGreaterThan(20));

/** Text where it is text, so that a difference can be read; else bytes. */
function expectBytes(check: typeof expect, got: Buffer, wanted: Buffer, what: string): void {
  if (got.equals(wanted)) return;
  const isText = (bytes: Buffer) => Buffer.from(bytes.toString()).equals(bytes);
  const form = isText(got) && isText(wanted) ? 'utf8' : 'latin1';
  check(got.toString(form), what).toBe(wanted.toString(form));
}

function expectedExit(home: string): number {
  const path = join(home, 'expected', 'exit');
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
}

/** Rewrites what is expected already; a scenario without expectations gets all that is not volatile. */
function record(home: string, sandbox: Sandbox, outcome: Outcome, made: readonly string[]): void {
  const expected = join(home, 'expected');
  const isNew = !existsSync(expected);
  const put = (name: string, content: string | Uint8Array) => {
    const path = join(expected, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  mkdirSync(expected, { recursive: true });
  if (outcome.exit !== 0) put('exit', `${outcome.exit}\n`);
  else rmSync(join(expected, 'exit'), { force: true });
  for (const stream of ['stdout', 'stderr'] as const) {
    if (isNew ? outcome[stream].length > 0 : existsSync(join(expected, stream))) put(stream, outcome[stream]);
  }
  const wanted = isNew ? made.filter((file) => !VOLATILE.test(file)) : filesBelow(join(expected, 'files'));
  for (const file of wanted) {
    if (made.includes(file)) put(join('files', file), readFileSync(sandbox.path(file)));
    else rmSync(join(expected, 'files', file));
  }
}

/** Paths of all files below a folder, relative to it; empty where there is no folder. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((entry) => join(folder, String(entry)))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path))
    .sort();
}
