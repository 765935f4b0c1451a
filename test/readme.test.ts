/** What the README shows is what the program prints. `UPDATE_GOLDEN=1` writes it anew. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const README = join(ROOT, 'README.md');
const BLOCK = /<!-- transcript: (.+?) -->\n```\n([\s\S]*?)```/g;

/** Runs a shell line in the clone, with `out` in a place of its own, and gives what a terminal would show. */
function transcript(line: string): string {
  const out = mkdtempSync(join(tmpdir(), 'crmq-readme-'));
  const shell = line
    .replace(/--out-dir out\b/, `--out-dir ${out}`)
    .replaceAll(' out/', ` ${out}/`)
    .replace(/\bcrmq /, 'node bin/crmq.js ');
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100' };
  const { stdout, stderr, status } = spawnSync('bash', ['-c', shell], { cwd: ROOT, encoding: 'utf8', env });
  rmSync(out, { recursive: true, force: true });
  expect(status).toBe(0);
  return `$ ${line}\n${stdout}${stderr}`.replaceAll(out, 'out').replace(/[ \t]+$/gm, '');
}

it('shows true transcripts', () => {
  const text = readFileSync(README, 'utf8');
  const fresh = text.replace(
    BLOCK,
    (_block, line: string) => `<!-- transcript: ${line} -->\n\`\`\`\n${transcript(line)}\`\`\``,
  );
  if (process.env.UPDATE_GOLDEN) writeFileSync(README, fresh);
  else expect(text).toBe(fresh);
});
