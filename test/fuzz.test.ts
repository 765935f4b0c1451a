/** A short fuzzing of readers, packs and ledgers in every run of the tests; `npm run fuzz` is the long one. Former finds are tried again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inputFor, problemOf } from './fuzz/run.ts';
import { TARGETS } from './fuzz/targets.ts';

const FINDS = new URL('fuzz/finds/', import.meta.url);
const RUNS: { readonly [target: string]: number } = {
  reader: 1200,
  cleaning: 100,
  pack: 600,
  decisions: 400,
  journal: 600,
  review: 40,
  mended: 20,
  json: 150,
  lock: 150,
};

it.each(Object.entries(TARGETS))('%s: no crash, no hang, no broken law', async (name, target) => {
  for (let seed = 1; seed <= RUNS[name]!; seed++) {
    expect(await problemOf(target, await inputFor(name, seed)), `${name}, seed ${seed}`).toBeUndefined();
  }
});

const finds = existsSync(FINDS) ? readdirSync(FINDS).filter((file) => file.endsWith('.bin')) : [];
it.each(finds)('stays mended: %s', async (file) => {
  const target = TARGETS[file.split('-')[0]!]!;
  expect(await problemOf(target, readFileSync(new URL(file, FINDS)))).toBeUndefined();
});

it('would see a problem', async () => {
  const crash = async () => {
    throw new TypeError('x is undefined');
  };
  expect(await problemOf(crash, Buffer.from('x'))).toContain('TypeError');
});
