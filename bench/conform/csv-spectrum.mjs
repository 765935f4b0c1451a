import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.mjs';

/** The rows that crmq reads from a CSV file, without any rule: it writes them as JSON, which is read back. */
function rowsOf(crmq, file, folder) {
  const out = join(folder, 'out.json');
  const config = join(folder, 'crmq.yaml');
  writeFileSync(config, 'rules: {}\n');
  const run = spawnSync(
    process.execPath,
    [crmq, 'clean', file, '--pack', config, '--no-dedupe', '--format', 'json', '-o', out, '--out-dir', folder, '--force'],
    { encoding: 'utf8' },
  );
  return run.status === 0 ? JSON.parse(readFileSync(out, 'utf8')) : run.stderr;
}
export async function score(cases, _ask, { corpora, crmq }) {
  const folder = mkdtempSync(join(tmpdir(), 'crmq-conform-'));
  return [];
}
