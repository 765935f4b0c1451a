import { defineConfig } from 'vitest/config';

/** Tests that run bin/crmq.js as a child process: they need a fresh dist, the others do not wait for one. */
const BINARY = ['test/golden.test.ts', 'test/readme.test.ts', 'test/cli/**/*.test.ts', 'test/report/*browser.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    pool: 'forks',
    // the default leaves one core idle, which of two is half of them; one more than there are cores is no faster
    maxWorkers: '100%',
    setupFiles: ['test/seed.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: BINARY } },
      { extends: true, test: { name: 'binary', include: BINARY, globalSetup: 'test/build.ts' } },
    ],
  },
});
