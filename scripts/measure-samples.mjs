/** Cleans every file of a folder of exports, twice: exit 0, nothing lost, and the second time nothing changed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = process.argv[2] ?? '../shared/samples';
const work = mkdtempSync(join(tmpdir(), 'crmq-samples-'));
const crmq = (...args) => spawnSync(process.execPath, ['bin/crmq.js', ...args], { encoding: 'utf8' });
const out = [];
let failed = 0;
for (const name of readdirSync(folder).sort()) {
  const dir = join(work, name);
  const first = crmq('clean', join(folder, name), '--out-dir', dir, '--quiet', '--as-of', '2026-11-21');
  const problems = [];
  if (first.status !== 0) problems.push(`exit ${first.status}: ${first.stderr.trim()}`);
  else {
    const report = JSON.parse(readFileSync(join(dir, 'report.json'), 'utf8'));
    const { read, written, merged, rejected } = report.rows;
    if (read !== written + merged + rejected) problems.push(`${read} read, ${written} + ${merged} + ${rejected} out`);
    const cleaned = report.outputs.find((output) => output.kind === 'cleaned').path;
    const again = crmq('clean', cleaned, '--out-dir', join(dir, 'again'), '--quiet', '--as-of', '2026-11-21');
    if (again.status !== 0) problems.push(`second clean: exit ${again.status}: ${again.stderr.trim()}`);
    else {
      const second = JSON.parse(readFileSync(join(dir, 'again', 'report.json'), 'utf8'));
      const twice = second.outputs.find((output) => output.kind === 'cleaned').path;
      if (!readFileSync(cleaned).equals(readFileSync(twice))) problems.push('the second clean changed something');
    }
    out.push([
      name,
      report.crm,
      report.dialect.encoding,
      `${read} = ${written} + ${merged} + ${rejected}`,
      problems.join('; ') || 'ok',
    ]);
  }
  if (problems.length > 0) {
    failed++;
    if (first.status !== 0) out.push([name, '', '', '', problems.join('; ')]);
  }
}
rmSync(work, { recursive: true });
const widths = [0, 1, 2, 3].map((i) => Math.max(...out.map((row) => row[i].length)));
console.log('file, CRM, encoding, rows read = written + merged + rejected');
for (const row of out) console.log(row.map((cell, i) => (i < 4 ? cell.padEnd(widths[i]) : cell)).join('  '));
console.log(`${out.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
