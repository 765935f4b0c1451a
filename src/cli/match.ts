/** `crmq match`: one task of a step of matching, merging and writing, as an engine deals them out; or, without a step, which steps there are to be. */

import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { catalog } from '../catalog.ts';
import type { Json } from '../contract.ts';
import type { Engine, Known } from '../dedupe/shuffle/step.ts';
import { CrmqError } from '../errors.ts';
import { readError } from '../io/disk/read-error.ts';
import { ChannelWriter, readChannels } from '../io/stream/addressed.ts';
import { firstRowAt } from '../jobs/shards/staged-part.ts';
import { directMerging } from '../jobs/shuffle/direct-merging.ts';
import { sendFeatures } from '../jobs/shuffle/features-step.ts';
import { lend, type PartTask } from '../jobs/shuffle/lending.ts';
import { Parts } from '../jobs/shuffle/parts.ts';
import { stepNamed, workOf } from '../jobs/shuffle/steps.ts';
import { pluginUrl, withPlugins } from '../packs/plugins.ts';
import { jsonIn } from './asked/json-in.ts';
import { readPlan } from './asked/read-plan.ts';
import { type Flags, wholeNumber } from './asked/request.ts';
import { madeBy } from './parts/made-by.ts';
import { readShardRun } from './parts/shard-run.ts';
import { type ListedPart, readStagedParts } from './parts/staged-parts.ts';
import { type MatchRun, writePartInto } from './parts/write-part.ts';
import { writeTo } from './terminal/streams.ts';

export async function matchCommand(
  step: string | undefined,
  flags: Flags,
  helpWhenEmpty: () => never,
): Promise<number> {
  if (process.stdin.isTTY) helpWhenEmpty();
  const run = await readShardRun(String(flags.run));
  const plugins = run.plugins.map((path) => pluginUrl(path, process.cwd()));
  const given = await readPlan(String(flags.plan));
  const plan = { ...given, plugins };
  const rules = await withPlugins(catalog, plugins);
  const write = (bytes: Uint8Array | string): Promise<void> => writeTo(process.stdout, bytes);
  if (step === undefined) {
    const matched = await directMerging(plan, rules, askingBy(write));
    await write(`${JSON.stringify({ matched })}\n`);
    return 0;
  }
  const out = new ChannelWriter(listOf(flags.writes), write);
  await out.end(await answerTo(step, { plan, rules, run, by: madeBy(given) }, flags, out));
  return 0;
}

async function answerTo(
  step: string,
  { plan, rules, run, by }: MatchRun,
  flags: Flags,
  out: ChannelWriter,
): Promise<Json> {
  const [of, partition] = [wholeNumber('--of', flags.of, 1), wholeNumber('--partition', flags.partition, 0)];
  if (of === undefined || partition === undefined) {
    throw new CrmqError('bad-flag', `${step} is a task of one partition`, { hint: 'give --partition and --of' });
  }
  const emit = (channel: string, to: number, bytes: Uint8Array): void => out.add(channel, to, bytes);
  const flush = (): Promise<void> => out.flush();
  const listed = flags.parts === undefined ? [] : await readStagedParts(String(flags.parts), by);
  const frames = String(flags.frames);
  if (step === 'features') {
    const part = partAt(listed, partition);
    await sendFeatures(part, frames, firstRowAt(listed, partition), { of, emit, flush });
    return null;
  }
  const known = await readKnown(String(flags.known));
  const channels = await readChannels(process.stdin, listOf(flags.reads));
  const read = (channel: string): readonly Uint8Array[] => channels.get(channel) ?? [];
  const task = { work: workOf(plan, rules), known, partition, of, read, emit };
  const atPart = (): PartTask => ({ ...task, part: partAt(listed, partition), frames, flush });
  if (step === 'lend') return { ...(await lend(plan, rules, atPart())) };
  const parts = new Parts(plan, rules, listed);
  if (step === 'write') {
    await writePartInto(String(flags.outDir), { plan, rules, run, by }, parts, atPart());
    return null;
  }
  return stepNamed(step, plan, parts)(task);
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

function partAt(parts: readonly ListedPart[], number: number): ListedPart {
  const part = parts[number];
  if (part) return part;
  throw new CrmqError('bad-flag', `there is no part ${number}`, {
    hint: `--parts lists ${parts.length}, from 0`,
  });
}
