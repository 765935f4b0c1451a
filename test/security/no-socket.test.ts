/** crmq opens no socket: shown in a network namespace without a network, by the system calls it makes, and by what it loads. */
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from '../cli/sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
sandbox.write('in.csv', 'Id,First Name,Email,Website\n1,Ann,ann@gmial.com,http://x.example\n2,Ann,ann@gmial.com,x\n');
sandbox.write('other.csv', 'Id,First Name,Email,Website\n7,Ann,ann@gmial.com,https://x.example\n');

const COMMANDS = [
  'clean in.csv --out-dir o --force --jobs 2',
  'clean in.csv --out-dir o --force --no-dedupe --mask pii',
  'inspect in.csv',
  'dedupe in.csv --force',
  'link in.csv other.csv --out-dir l --force',
  'rules',
];

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const canUnshare = works('unshare', '-rn', 'true');
const canTrace = works('strace', '-f', '-e', 'trace=socket', 'true');

describe.skipIf(!canUnshare)('without a network (unshare -n; skipped where namespaces are not permitted)', () => {
  it.each(COMMANDS)('crmq %s', async (line) => {
    const { exit, stderr } = await sandbox.run(`unshare -rn crmq ${line}`);
    expect(exit, stderr).toBe(0);
  });
});

describe.skipIf(!canTrace)('system calls (strace; skipped where it is missing or not permitted)', () => {
  it('would be seen', async () => {
    await sandbox.run(
      `strace -f -o trace -e trace=%network node -e "require('net').connect(9,'127.0.0.1').on('error',()=>{})"`,
    );
    expect((await sandbox.run('grep -cE "AF_INET" trace')).text.trim()).not.toBe('0');
  });

  it.each(COMMANDS)('crmq %s', async (line) => {
    const { exit } = await sandbox.run(`strace -f -o trace -e trace=%network crmq ${line}`);
    expect(exit).toBe(0);
    expect((await sandbox.run('grep -E "socket\\(|connect\\(|sendto\\(|AF_INET" trace')).text).toBe('');
  });
});

describe('modules', () => {
  const SHIM = `
    const Module = require('node:module');
    const load = Module._load;
    const bad = /^(node:)?(net|dgram|tls|http|https|http2|dns|dns\\/promises|cluster)$/;
    Module._load = function (id, ...rest) { if (bad.test(id)) { process.stderr.write('LOADED ' + id); process.exit(99); } return load.call(this, id, ...rest); };
    globalThis.fetch = () => { process.stderr.write('FETCH'); process.exit(99); };
  `;

  it.each(COMMANDS)('of the network are not loaded by crmq %s', async (line) => {
    sandbox.write('shim.cjs', SHIM);
    const { exit, stderr } = await sandbox.run(`node --require ./shim.cjs '${process.cwd()}/bin/crmq.js' ${line}`);
    expect(stderr).not.toMatch(/LOADED|FETCH/);
    expect(exit).toBe(0);
  });
});
