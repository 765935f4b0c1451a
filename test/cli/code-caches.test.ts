/** The caches of compiled code that are built into lib/: V8 takes them under the flags that they were made under, and no others. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { COMPILED_LATE } from '../../src/cli/terminal/compiled-late.ts';
import { BOUNDED } from '../../src/engine/run/heaps.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Whether V8 refuses a cache of lib/, in a process of its own. */
function isRefused(cache: string, flags: readonly string[]): boolean {
  const script = `const { compile } = require('./bin/load.js');
    console.log(compile(${JSON.stringify(cache)}, ${JSON.stringify(flags)}).cachedDataRejected);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('the command line starts with its own, and a thread with that of bounded heaps', () => {
  expect(isRefused('crmq.cache', [])).toBe(false);
  expect(isRefused('thread.cache', [...COMPILED_LATE, ...BOUNDED])).toBe(false);
  expect(isRefused('thread.cache', [])).toBe(true);
});

test('it starts where addresses are rationed, as by ulimit -v', () => {
  const { compile } = createRequire(import.meta.url)('../../bin/load.js');
  class Memory {
    constructor() {
      throw new RangeError('WebAssembly.Memory(): could not allocate memory');
    }
  }
  vi.stubGlobal('WebAssembly', { Memory });
  try {
    expect(compile()).toBeInstanceOf(Script);
  } finally {
    vi.unstubAllGlobals();
  }
});
