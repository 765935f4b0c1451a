import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const TESTS = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file}`);
const written = (words: RegExp) => TESTS.filter((file) => words.test(readFileSync(file, 'utf8')));

/** Tests that run what is built in a process of its own: they need a fresh dist, the others do not wait for one. */
const BINARY = written(/\/sandbox\.ts'|\b(?:bin\/crmq|bench\/\w+\.mjs)/);

/** Tests that put something else in the place of a module, and so need modules that no other test has loaded. */
const ALONE = written(/^vi\.mock\(/m);

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
      { extends: true, test: { name: 'unit', include: TESTS, exclude: [...BINARY, ...ALONE] } },
    ],
  },
});
