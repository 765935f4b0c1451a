/** `npm run fuzz`: many seeded inputs for every target; a find is shrunk and kept as a file, so that the tests try it from then on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { plainInput, randomFrom } from './inputs.ts';
import { ledgerInput } from './ledger-inputs.ts';
import { TARGETS, type Target } from './targets.ts';

/** Inputs of each target in the full mode: 240,000 in all. */
const FULL: { readonly [target: string]: number } = {
  reader: 90_000,
  cleaning: 15_000,
  pack: 40_000,
  decisions: 20_000,
  journal: 40_000,
  review: 6_000,
  mended: 2_000,
  json: 15_000,
  lock: 12_000,
};
const PLAIN: ReadonlySet<string> = new Set(['reader', 'cleaning', 'pack', 'decisions']);

/** An input for a target: the same seed gives the same bytes. */
export async function inputFor(target: string, seed: number): Promise<Buffer> {
  const random = randomFrom(seed);
  return PLAIN.has(target) ? plainInput(target, random) : await ledgerInput(target, random);
}
/** From the root of the project, where the script begins. */
const FINDS = pathToFileURL(`${process.cwd()}/test/fuzz/finds/`);
/** CPU time of one input, beyond which it counts as a hang. */
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 700;

export async function problemOf(target: Target, bytes: Buffer): Promise<string | undefined> {
  const before = process.cpuUsage();
  try {
    await target(bytes);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  return user + system > MOST_SECONDS * 1e6 ? 'hang' : undefined;
}

/** Leaves out pieces as long as the problem stays. */
async function shrink(target: Target, found: Buffer, problem: string): Promise<Buffer> {
  const kind = problem.slice(0, 24);
  let best = found;
  let tries = 400;
  for (let size = Math.ceil(best.length / 2); size >= 1 && tries > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.length && tries > 0; tries--) {
      const smaller = Buffer.concat([best.subarray(0, at), best.subarray(at + size)]);
      if ((await problemOf(target, smaller))?.startsWith(kind)) best = smaller;
      else at += size;
    }
  }
  return best;
}

async function main(): Promise<void> {
  const share = Number(process.env.FUZZ_SHARE ?? 1);
  const only = process.env.FUZZ_ONLY?.split(',');
  const first = Number(process.env.FUZZ_SEED ?? 1);
  let finds = 0;
  let inputs = 0;
  for (const [name, target] of Object.entries(TARGETS)) {
    if (only && !only.includes(name)) continue;
    const runs = Math.ceil((FULL[name] ?? 1000) * share);
    const seen = new Set<string>();
    const begin = process.cpuUsage();
    for (let i = 0; i < runs; i++, inputs++) {
      const bytes = await inputFor(name, first + i);
      const problem = await problemOf(target, bytes);
      if (problem === undefined || seen.has(problem.slice(0, 24))) continue;
      seen.add(problem.slice(0, 24));
      finds++;
      const small = await shrink(target, bytes, problem);
      mkdirSync(FINDS, { recursive: true });
      writeFileSync(new URL(`${name}-${first + i}.bin`, FINDS), small);
      process.stdout.write(
        `${name} seed ${first + i}: ${problem}\n  ${JSON.stringify(small.toString('latin1')).slice(0, 300)}\n`,
      );
    }
    const { user, system } = process.cpuUsage(begin);
    const seconds = Math.round((user + system) / 1e5) / 10;
    process.stdout.write(`${name}: ${runs} inputs, ${seen.size} kinds of problem, ${seconds} s of CPU\n`);
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${inputs} inputs, ${finds} finds, peak memory ${peak} MB (bound ${MOST_MEGABYTES})\n`);
  if (finds > 0 || peak > MOST_MEGABYTES) process.exitCode = 1;
}

if (process.env.FUZZ === '1') await main();
