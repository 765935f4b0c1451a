/** `crmq match`: one task of a step of matching and merging, as an engine deals them out; or, without a step, which steps there are to be. */

import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { catalog } from '../catalog.ts';
import type { Json } from '../contract.ts';
import type { Engine, Known } from '../dedupe/shuffle/step.ts';
import { CrmqError } from '../errors.ts';
import { ChannelWriter, readChannels } from '../io/addressed.ts';
import { readError } from '../io/source.ts';
import type { StagedPart } from '../jobs/shards/staged-part.ts';
import { directMerging } from '../jobs/shuffle/direct-merging.ts';
import { sendFeatures } from '../jobs/shuffle/features-step.ts';
import { stepNamed, workOf } from '../jobs/shuffle/steps.ts';
import { pluginUrl, withPlugins } from '../packs/plugins.ts';
import { jsonIn } from './json-in.ts';
import { readPlan } from './read-plan.ts';
import { type Flags, wholeNumber } from './request.ts';
import { readShardRun } from './shard-run.ts';
import { readStagedParts } from './staged-parts.ts';
import { writeTo } from './streams.ts';

export async function matchCommand(
  step: string | undefined,
  flags: Flags,
  helpWhenEmpty: () => never,
): Promise<number> {
  if (process.stdin.isTTY) helpWhenEmpty();
  const run = await readShardRun(String(flags.run));
  const plugins = run.plugins.map((path) => pluginUrl(path, process.cwd()));
  const plan = { ...(await readPlan(String(flags.plan))), plugins };
  const rules = await withPlugins(catalog, plugins);
  const work = workOf(plan, rules);
  const write = (bytes: Uint8Array | string): Promise<void> => writeTo(process.stdout, bytes);
  if (step === undefined) {
    const matched = await directMerging(work.plan, askingBy(write));
    await write(`${JSON.stringify({ matched })}\n`);
    return 0;
  }
  const [of, partition] = [wholeNumber('--of', flags.of, 1), wholeNumber('--partition', flags.partition, 0)];
  if (of === undefined || partition === undefined) {
    throw new CrmqError('bad-flag', `${step} is a task of one partition`, { hint: 'give --partition and --of' });
  }
  const out = new ChannelWriter(listOf(flags.writes), write);
  const emit = (channel: string, partition: number, bytes: Uint8Array): void => out.add(channel, partition, bytes);
  const parts = flags.parts === undefined ? [] : await readStagedParts(String(flags.parts));
  if (step === 'features') {
    await sendFeatures(partAt(parts, partition), String(flags.frames), { of, emit, flush: () => out.flush() });
    await out.end(null);
    return 0;
  }
  const known = await readKnown(String(flags.known));
  const channels = await readChannels(process.stdin, listOf(flags.reads));
  const read = (channel: string): readonly Uint8Array[] => channels.get(channel) ?? [];
  const task = { work, known, partition, of, read, emit };
  await out.end(await stepNamed(step, plan, rules, parts)(task));
  return 0;
}

const listOf = (names: unknown): string[] => (typeof names === 'string' && names !== '' ? names.split(',') : []);

/** An engine that is asked on standard output, a line a step, and answers on standard input. */
function askingBy(write: (text: string) => Promise<void>): Engine {
  const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  return async (request) => {
    await write(`${JSON.stringify(request)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new CrmqError('no-answer', 'the engine gave no answer', { exitCode: 3 });
    return jsonIn<Json[]>(value, 'standard input');
  };
}

async function readKnown(path: string): Promise<Known> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw readError(cause, path);
  });
  return jsonIn<Known>(text, path);
}

function partAt(parts: readonly StagedPart[], number: number): StagedPart {
  const part = parts[number];
  if (part) return part;
  throw new CrmqError('bad-flag', `there is no part ${number}`, {
    hint: `--parts lists ${parts.length}, from 0`,
  });
}
