/** `crmq index`: where the records of a file begin, by its head, its splits and its tail, and the chain that makes parts of them. */
import { readFile } from 'node:fs/promises';
import type { Layout } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { isObject, wrongInLayout } from '../io/format/layout-shape.ts';
import type { InputOverrides } from '../io/stream/input.ts';
import { openSource } from '../io/stream/source.ts';
import { fileAnswers, readOverrides } from '../jobs/shards/answers-shape.ts';
import { chainFiles } from '../jobs/shards/chain.ts';
import { readHead } from '../jobs/shards/head.ts';
import { scanSplit } from '../jobs/shards/split.ts';
import { decoded, readTail } from '../jobs/shards/tail.ts';
import { readPlan } from './asked/read-plan.ts';
import type { Flags } from './asked/request.ts';
import { jsonText } from './terminal/plain-text.ts';
import { writeTo } from './terminal/streams.ts';

/** @throws CrmqError for flags that do not go together, and for bytes that are not what they are said to be */
export async function indexCommand(flags: Flags, helpWhenEmpty: () => never, signal: AbortSignal): Promise<number> {
  if (process.stdin.isTTY) helpWhenEmpty();
  try {
    await writeTo(process.stdout, `${jsonText(await answer(flags, signal))}\n`);
  } finally {
    // Whoever writes more than is wanted is not waited for.
    process.stdin.destroy();
  }
  return 0;
}

async function answer(flags: Flags, signal: AbortSignal): Promise<unknown> {
  if (flags.chain === true) return chainFiles(await readLines(), flags.firstRow as number);
  if (flags.head === true) return await head(flags, signal);
  const from = offset(flags, 'from');
  const layout = await readLayout(flags);
  const { chunks } = await openSource('-', { signal, gzip: false });
  if (flags.tail === true) return await readTail(decoded(chunks, layout.encoding), layout, from);
  const marks = flags.marks === undefined ? {} : { marks: offset(flags, 'marks') };
  return await scanSplit(chunks, {
    layout,
    from,
    to: offset(flags, 'to', from),
    exact: flags.exact === true,
    ...marks,
  });
}

async function head(flags: Flags, signal: AbortSignal): Promise<unknown> {
  if (typeof flags.plan !== 'string') throw badFlag('--head wants --plan', 'name the plan.json of the run');
  const plan = await readPlan(flags.plan);
  const name = typeof flags.name === 'string' ? flags.name : 'standard input';
  const overrides: InputOverrides = readOverrides(flags.overrides);
  const { limits } = overrides;
  const source = await openSource('-', { signal, shown: name, ...(limits ? { limits } : {}) });
  const isEarlierPlan = flags.earlierPlan === true;
  return await readHead({
    source: { ...source, name },
    plan,
    overrides,
    isEarlierPlan,
    count: flags.count === true,
    signal,
  });
}

async function readLayout(flags: Flags): Promise<Layout> {
  if (typeof flags.layout !== 'string') {
    if (typeof flags.plan !== 'string')
      throw badFlag('neither --layout nor --plan is given', 'give what --head answered');
    return (await readPlan(flags.plan)).layout;
  }
  const path = flags.layout;
  let found: unknown;
  try {
    found = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new CrmqError('layout-unreadable', `cannot read the layout ${path}: ${(cause as Error).message}`, { cause });
  }
  const layout = isObject(found) && isObject(found.layout) ? found.layout : found;
  const wrong = isObject(layout) ? wrongInLayout(layout) : 'everything';
  if (wrong === undefined) return layout as unknown as Layout;
  throw new CrmqError('layout-unreadable', `${path} is no layout as crmq index --head writes it: look at ${wrong}`, {
    hint: 'give the line that --head wrote',
  });
}

async function readLines() {
  const { chunks } = await openSource('-');
  const pieces: Uint8Array[] = [];
  for await (const piece of chunks) pieces.push(Uint8Array.from(piece));
  const lines = Buffer.concat(pieces).toString().split('\n');
  return lines.flatMap((line, i) => (line.trim() === '' ? [] : [fileAnswers(line, i + 1)]));
}

function offset(flags: Flags, name: string, least = 0): number {
  const value = flags[name];
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
  const given = value === undefined ? 'is not given' : `${value}`;
  throw badFlag(
    `--${name} ${given}: must be a whole number of at least ${least}`,
    'crmq index --help tells what goes together',
  );
}

const badFlag = (message: string, hint: string): CrmqError => new CrmqError('bad-flag', message, { hint });
