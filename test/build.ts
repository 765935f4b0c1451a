/** Builds dist and lib before the tests that run the binary, when a source is newer than the last build. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What tsc knows of what it has built; gone with dist. */
const BUILT = 'dist/.tsbuildinfo';

/** Called by vitest once a run, and only if a test of the `binary` project is in it. */
export function setup(): void {
  const sources = Math.max(newest(`${root}src`), newest(`${root}bin`));
  // A type error is for `npm run types` to judge: what was emitted can still be tested. No output at all cannot.
  if (sources > builtAt(BUILT)) {
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
    // tsc leaves alone what comes out the same
    utimesSync(root + BUILT, new Date(), new Date());
  }
  if (sources > builtAt('lib/crmq.cache')) run('scripts/bundle.mjs');
  if (sources > Math.min(builtAt(BUILT), builtAt('lib/crmq.cache'))) throw new Error('cannot build crmq');
}

function run(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) process.stderr.write(`test/build.ts: ${args[0]} ended with ${status}\n${stdout}${stderr}`);
}

function builtAt(file: string): number {
  return statSync(root + file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((file) => statSync(`${file.parentPath}/${file.name}`).mtimeMs));
}
