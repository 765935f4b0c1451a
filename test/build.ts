/** Builds dist before the tests that run the binary, when a source is newer than the last build. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Called by vitest once a run, and only if a test of the `binary` project is in it. */
export function setup(): void {
  const built = builtAt();
  if (newest(`${root}src`) <= built) return;
  const tsc = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (tsc.status === 0) return;
  // A type error is for `npm run types` to judge: what was emitted can still be tested. No output at all cannot.
  process.stderr.write(`test/build.ts: tsc ended with ${tsc.status}\n${tsc.stdout}${tsc.stderr}`);
  if (builtAt() <= built) throw new Error('dist could not be built');
}

function builtAt(): number {
  return statSync(`${root}dist/index.js`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((file) => statSync(`${file.parentPath}/${file.name}`).mtimeMs));
}
