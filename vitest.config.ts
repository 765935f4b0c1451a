import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests that run bin/crmq.js as a child process: they need a fresh dist, the others do not wait for one. */
const BINARY = ['test/golden.test.ts', 'test/readme.test.ts', 'test/cli/**/*.test.ts', 'test/report/*browser.test.ts'];

/** Tests that put something else in the place of a module (`vi.mock`), and so need modules that no other test has loaded. */
const ALONE = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file}`)
  .filter((file) => /^vi\.mock\(/m.test(readFileSync(file, 'utf8')));

export default defineConfig({
  test: {
    testTimeout: 60_000,
    pool: 'forks',
    // the default leaves one core idle, which of two is half of them; one more than there are cores is no faster
    maxWorkers: '100%',
    // Modules of src/ are loaded once a worker and not once a file, which took as long as a fifth of all tests.
    isolate: false,
    setupFiles: ['test/seed.ts'],
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
      { extends: true, test: { name: 'binary', include: BINARY, globalSetup: 'test/build.ts' } },
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...BINARY, ...ALONE] } },
    ],
  },
});
