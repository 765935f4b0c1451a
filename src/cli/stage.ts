/** `crmq stage`: the record stage as a filter, for an engine that pipes partitions through processes. */
import { open, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { catalog } from '../catalog.ts';
import type { Plan } from '../contract.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { readError } from '../io/disk/read-error.ts';
import { refuseStdinAsStdout } from '../io/disk/standard-output.ts';
import { cannotWrite } from '../io/disk/write-error.ts';
import { type Input, openInput } from '../io/stream/input.ts';
import { openSource, type Source } from '../io/stream/source.ts';
import type { CleanSinks, Write } from '../jobs/clean/sinks.ts';
import { type CleanOutcome, clean } from '../jobs/clean.ts';
import { assertWhole, type Part, partFrom } from '../jobs/shards/part.ts';
import { openPart, recordsOf } from '../jobs/shards/part-input.ts';
import { type StageTask, stagePart } from '../jobs/shards/staged-part.ts';
import { pluginUrl, withPlugins } from '../packs/plugins.ts';
import { readPlan } from './asked/read-plan.ts';
import { type Flags, wholeNumber } from './asked/request.ts';
import { asAsked } from './parts/as-parquet.ts';
import { type MadeBy, madeBy } from './parts/made-by.ts';
import { readShardRun, tellingOf } from './parts/shard-run.ts';
import { jsonText } from './terminal/plain-text.ts';
import { warn, writeTo } from './terminal/streams.ts';

const CHUNK_BYTES = 256 * 1024;
/** Files beside the cleaned records, by their flags. */
const SIDES = ['ledger', 'rejected', 'tally'] as const;

export async function stageCommand(flags: Flags, helpWhenEmpty: () => never, signal: AbortSignal): Promise<number> {
  if (process.stdin.isTTY) helpWhenEmpty();
  refuseStdinAsStdout();
  const named = ((flags.plugin as string[] | undefined) ?? []).map((path) => pluginUrl(path, process.cwd()));
  const given = await readPlan(String(flags.plan));
  // Only modules that this command line names are loaded: a plan is data and brings no code of its own.
  const plan = { ...given, dedupe: { ...given.dedupe, enabled: false }, plugins: named };
  const rules = await withPlugins(catalog, named);
  const part = flags.part === undefined ? undefined : await readPart(String(flags.part));
  const input = await inputFor(plan, part, flags, signal);
  const run = flags.run === undefined ? undefined : await readShardRun(String(flags.run));
  const telling = run && tellingOf(run);
  const firstRow = part?.firstRow ?? wholeNumber('--first-row', flags.firstRow, 1)!;
  if (typeof flags.frames === 'string') {
    const whole = { ...plan, dedupe: given.dedupe };
    const task = { plan: whole, catalog: rules, input, firstRow, chunkBytes: CHUNK_BYTES, telling };
    await writeFrames(flags.frames, task, part, madeBy(given));
    return 0;
  }
  const read = ['-', String(flags.plan), ...named.map((url) => fileURLToPath(url))];
  const outputs = new Outputs({ force: true, inputs: read });
  try {
    const files = await openSides(outputs, flags);
    const own = sinksFor(files, part === undefined);
    const asked = await asAsked(run ?? {}, own, () => input.layout);
    const options = { jobs: 1, chunkBytes: CHUNK_BYTES, firstRow, telling };
    const outcome = await clean({ plan, inputs: [input], catalog: rules }, asked.sinks, options);
    await asked.end();
    if (part) assertWhole(part, outcome.tally.read, input);
    const counted = part ? { ...ofPart(outcome, input), by: madeBy(given) } : outcome.tally;
    await files.tally?.(Buffer.from(`${jsonText(counted)}\n`));
    await outputs.commit();
    if (flags.rejected === undefined) tellRejected(outcome.tally);
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

/** Nobody asked for the records that are not in the output: they are not to vanish without a word. */
function tellRejected({ read, rejected, rejections }: CleanOutcome['tally']): void {
  if (rejected === 0) return;
  const why = Object.entries(rejections).map(([reason, { count }]) => `${reason} ${count}`);
  warn(`crmq: ${rejected} of ${read} records were rejected and are not in the output: ${why.join(', ')}`);
  warn(`      ${rejected === read ? 'is the plan that of another file? ' : ''}--rejected FILE keeps them`);
}

async function writeFrames(
  path: string,
  task: Omit<StageTask, 'frames'>,
  part: Part | undefined,
  by: MadeBy,
): Promise<void> {
  const frames = await open(path, 'w', 0o600).catch((cause) => {
    throw cannotWrite(path, cause);
  });
  try {
    const staged = await stagePart({ ...task, frames });
    if (part) assertWhole(part, staged.rows, task.input);
    await writeTo(process.stdout, `${jsonText({ ...staged, by })}\n`);
  } finally {
    await frames.close();
  }
}

async function readPart(path: string): Promise<Part> {
  try {
    return partFrom(await readFile(path, 'utf8'), path);
  } catch (error) {
    throw readError(error, path);
  }
}

async function inputFor(plan: Plan, part: Part | undefined, flags: Flags, signal: AbortSignal): Promise<Input> {
  if (part) return openPart(part, part.range ? standardInput(part.name) : await openSource('-', { signal }));
  const { layout } = plan;
  // A partition of JSON is a list, a wrapped list, or lines, and says so itself.
  if (layout.format !== 'csv')
    return openInput('-', { encoding: layout.encoding }, (columns) => [...columns], signal, layout);
  const { chunks } = await openSource('-', { signal });
  const records = recordsOf('-', { ...layout, bom: false }, chunks);
  const own = records.records();
  return { ...records, records: () => skipHeader(own, flags.header === true, layout.header) };
}

/** As it is: what looks like gzip in the middle of a file is none. */
function standardInput(name: string): Source {
  return { name, size: undefined, gzip: false, chunks: process.stdin };
}

/** What is told of a part besides the tally: of a file that crmq read whole, what was read. */
function ofPart({ tally }: CleanOutcome, { read }: Input) {
  return read.sha256 === '' ? { tally } : { tally, read };
}

async function openSides(outputs: Outputs, flags: Flags): Promise<{ [side in (typeof SIDES)[number]]?: Write }> {
  const named = SIDES.filter((side) => typeof flags[side] === 'string');
  await outputs.reserve(named.map((side) => flags[side] as string));
  const files: { [side: string]: Write } = {};
  for (const side of named) {
    const file = await outputs.create(flags[side] as string);
    files[side] = (bytes) => file.write(bytes);
  }
  return files;
}

const nowhere: Write = async () => {};

function sinksFor({ ledger = nowhere, rejected = nowhere }: { ledger?: Write; rejected?: Write }, bare: boolean) {
  const cleaned: Write = (bytes) => writeTo(process.stdout, bytes);
  return { cleaned: async () => cleaned, joined: true, cautious: false, bare, ledger, rejected } satisfies CleanSinks;
}

/** Leaves out the first line when it is the header of the plan. */
async function* skipHeader(
  chunks: AsyncIterable<Uint8Array>,
  wanted: boolean,
  header: string,
): AsyncGenerator<Uint8Array> {
  const head = Buffer.from(header);
  let waiting: Buffer | undefined = wanted ? Buffer.alloc(0) : undefined;
  for await (const chunk of chunks) {
    if (waiting === undefined) {
      yield chunk;
      continue;
    }
    waiting = Buffer.concat([waiting, chunk]);
    if (waiting.length < head.length + 2) continue;
    yield afterHeader(waiting, head);
    waiting = undefined;
  }
  if (waiting !== undefined) yield afterHeader(waiting, head);
}

function afterHeader(bytes: Buffer, head: Buffer): Buffer {
  if (bytes.subarray(0, head.length).compare(head) !== 0) return bytes;
  let at = head.length;
  if (bytes[at] === 13) at++;
  if (bytes[at] === 10) at++;
  return bytes.subarray(at);
}
