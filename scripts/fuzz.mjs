/**
 * `npm run fuzz`: more than 200,000 seeded inputs for readers, packs and ledgers. `FUZZ_SHARE=0.01` tries fewer, `FUZZ_SEED=7` others,
 * `FUZZ_ONLY=journal,review` those of some targets.
 * Finds are shrunk and written to test/fuzz/finds, where the tests try them from then on.
 */
import { rolldown } from 'rolldown';

const bundle = await rolldown({ input: 'test/fuzz/run.ts', platform: 'node', external: [/^node:/, /^[^./]/] });
// Beside version.js, which looks for the data of the package from where it is.
await bundle.write({ file: 'dist/fuzz.js', format: 'esm', codeSplitting: false });
process.env.FUZZ = '1';
await import('../dist/fuzz.js');
