/** `crmq stage`: the record stage as a filter for an engine that pipes partitions through processes. */
import { fileURLToPath } from 'node:url';
import { catalog } from '../catalog.ts';
import type { Layout } from '../contract.ts';
import { assemble } from '../engine/assemble.ts';
import { emptyTally, mergeTally } from '../engine/tally.ts';
import { addSketch } from '../engine/value-tally.ts';
import { cut } from '../io/cutter.ts';
import { createDecoder, createEncoder, type Encoding } from '../io/encoding.ts';
import { createCodec, openInput } from '../io/input.ts';
import { Outputs } from '../io/outputs.ts';
import { openSource } from '../io/source.ts';
import { pluginUrl, withPlugins } from '../packs/plugins.ts';
import { jsonText } from './plain-text.ts';
import { readPlan } from './read-plan.ts';
import type { Flags } from './request.ts';
import { writeTo } from './streams.ts';

const CHUNK_BYTES = 256 * 1024;

export async function stageCommand(flags: Flags, helpWhenEmpty: () => never, signal: AbortSignal): Promise<number> {
  if (process.stdin.isTTY) helpWhenEmpty();
  const named = ((flags.plugin as string[] | undefined) ?? []).map((path) => pluginUrl(path, process.cwd()));
  const given = await readPlan(String(flags.plan));
  // Only modules that this command line names are loaded: a plan is data and brings no code of its own.
  const plan = { ...given, dedupe: { ...given.dedupe, enabled: false }, plugins: named };
  const { layout } = plan;
  const stage = assemble(plan, await withPlugins(catalog, named));
  const { head, records } = await openPartition(layout, flags.header === true, signal);
  const read = ['-', String(flags.plan), ...named.map((url) => fileURLToPath(url))];
  const outputs = new Outputs({ force: true, inputs: read });
  const side = async (path: unknown) => (typeof path === 'string' ? await outputs.create(path) : undefined);
  const encoder = createEncoder(plan.outputEncoding as Encoding);
  let tail = '';
  const tally = emptyTally(plan.fields.length);
  const chunks = cut(records, {
    codec: createCodec(layout),
    layout,
    firstRow: flags.firstRow as number,
    firstLine: 1,
    chunkBytes: CHUNK_BYTES,
    onDropped: (line) => {
      if (line.kind === 'tail') tail = line.text;
    },
  });
  try {
    const names = [flags.ledger, flags.rejected, flags.tally];
    await outputs.reserve(names.filter((path) => typeof path === 'string'));
    const [ledger, rejected, tallyFile] = [await side(names[0]), await side(names[1]), await side(names[2])];
    await writeTo(process.stdout, encoder.push(head));
    for await (const { bytes, firstRow, firstLine } of chunks) {
      const result = stage(bytes, firstRow, firstLine);
      mergeTally(tally, result.tally);
      addSketch(tally, result.sketch, plan.fields.length);
      await ledger?.write(result.ledger);
      await rejected?.write(result.rejected);
      await writeTo(process.stdout, encoder.push(result.out));
    }
    await writeTo(process.stdout, encoder.push(Buffer.from(tail)));
    await writeTo(process.stdout, encoder.end());
    await tallyFile?.write(Buffer.from(`${jsonText(tally)}\n`));
    await outputs.commit();
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

/** A partition of CSV has no header of its own; one of JSON is a list, a wrapped list, or lines, and says so itself. */
async function openPartition(
  layout: Layout,
  header: boolean,
  signal: AbortSignal,
): Promise<{ head: Uint8Array; records: AsyncIterable<Uint8Array> }> {
  if (layout.format !== 'csv') {
    const input = await openInput('-', { encoding: layout.encoding }, (columns) => [...columns], signal, layout);
    return { head: input.head, records: input.records() };
  }
  const source = await openSource('-', { signal });
  const records = skipHeader(decoded(source.chunks, layout.encoding as Encoding), header, layout.header);
  return { head: new Uint8Array(0), records };
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const decoder = createDecoder(encoding);
  for await (const chunk of chunks) yield decoder.push(chunk);
  yield decoder.end();
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
