/**
 * The fixture of hostile cells where it would do harm: its report in a browser runs nothing and asks for nothing, and its ledger in a
 * spreadsheet holds no formula. Skipped where Chromium or LibreOffice is not installed (Debian: chromium, libreoffice-calc).
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, Sandbox } from '../cli/sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const found = (...names: string[]): string | undefined =>
  names.find((name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0);
const chromium = found('chromium', 'chromium-browser', 'google-chrome');
const soffice = found('soffice', 'libreoffice');

beforeAll(async () => {
  sandbox.write('people.csv', readFileSync(`${ROOT}fixtures/hostile-cells/people.csv`));
  const { exit, stderr } = await sandbox.run('crmq clean people.csv --force');
  expect(exit, stderr).toBe(0);
});

it('the page holds no tag, handler or address that came out of a cell', () => {
  const page = readFileSync(sandbox.path('people.report.html'), 'utf8');
  expect(page).not.toMatch(/<(?:script|iframe|img|link|object|embed|form|base)\b/i);
  const tags = page.match(/<[a-z][^>]*>/gi) ?? [];
  for (const tag of tags) expect(tag).not.toMatch(/\son\w+\s*=|javascript:|\s(?:href|src)\s*=\s*"?(?!"?#)/i);
  expect(page).toContain("default-src 'none'");
});

describe.skipIf(chromium === undefined)('in headless Chromium (skipped where it is not installed)', () => {
  it('runs nothing and requests nothing', async () => {
    const asked: string[] = [];
    const page = readFileSync(sandbox.path('people.report.html'), 'utf8');
    // Without its own policy, so that not only the policy keeps it from running; every host leads to this server.
    const bare = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    expect(bare).not.toBe(page);
    const server = createServer((request, response) => {
      asked.push(`${request.headers.host}${request.url}`);
      const body =
        request.url === '/page' ? page : request.url === '/bare' ? bare : request.url === '/canary' ? CANARY : '';
      response.setHeader('content-type', 'text/html');
      response.end(body);
    });
    const CANARY =
      '<title>quiet</title><img src=x onerror="document.title=\'owned\'"><img src="http://evil.example/x.png">';
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const look = async (path: string) => {
      asked.length = 0;
      const flags = `--headless --no-sandbox --disable-gpu --disable-background-networking --user-data-dir=profile --host-resolver-rules="MAP * 127.0.0.1:${port}" --virtual-time-budget=3000 --dump-dom`;
      const { text } = await sandbox.run(`${chromium} ${flags} http://report.example/${path} 2>/dev/null`);
      return {
        title: /<title>([^<]*)/.exec(text)?.[1],
        asked: asked.filter((url) => !/^report\.example\/(page|bare|canary|favicon\.ico)$/.test(url)),
      };
    };
    const canary = await look('canary');
    expect(canary.title).toBe('owned');
    expect(canary.asked).toContain('evil.example/x.png');
    for (const path of ['page', 'bare']) {
      const { title, asked: others } = await look(path);
      expect(title).toMatch(/data quality report$/);
      expect(others.filter((url) => /report\.example|evil/.test(url))).toEqual([]);
    }
    server.close();
  });
});

describe.skipIf(soffice === undefined)('in LibreOffice (skipped where it is not installed)', () => {
  const formulas = async (file: string): Promise<string[]> => {
    // Evaluating formulas is how a careless person opens a file: the last token but one of the filter's options says so.
    const filter = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';
    const { exit, stderr } = await sandbox.run(
      `HOME=$PWD/home ${soffice} --headless --infilter="${filter}" --convert-to fods --outdir fods '${file}'`,
    );
    expect(exit, stderr).toBe(0);
    const name = file.replace(/^.*\//, '').replace(/\.csv$/, '.fods');
    return readFileSync(sandbox.path('fods', name), 'utf8').match(/table:formula="[^"]*"/g) ?? [];
  };

  it('sees formulas where there are some', async () => {
    sandbox.write('canary.csv', 'a,b\n=1+1,x\n');
    expect(await formulas('canary.csv')).toHaveLength(1);
  });

  it.each(['changes', 'summary', 'duplicates', 'crosswalk', 'review', 'rejected'])('%s.csv has none', async (name) => {
    expect(readdirSync(sandbox.path('people.crmq'))).toContain(`${name}.csv`);
    expect(await formulas(`people.crmq/${name}.csv`)).toEqual([]);
  });

  it('the cleaned file has none with --escape-formulas', async () => {
    await sandbox.run('crmq clean people.csv --escape-formulas -o escaped.csv --out-dir e -q --force');
    expect(await formulas('escaped.csv')).toEqual([]);
  });
});
