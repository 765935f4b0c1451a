/** `crmq tally`: what parts of a run counted, added up; with `--report-dir` the report of the whole run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { catalog } from '../catalog.ts';
import type { Plan, Tally } from '../contract.ts';
import { countFaulty, emptyTally, mergeTally } from '../engine/tally/tally.ts';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { readError } from '../io/disk/read-error.ts';
import { isObject } from '../io/format/layout-shape.ts';
import { summaryLines } from '../jobs/clean/summary.ts';
import type { CleanOutcome } from '../jobs/clean.ts';
import { MergedCells } from '../jobs/merging/merged-cells.ts';
import { addMerges, foundOf, type Matched, type PartMerges } from '../jobs/shuffle/part-merges.ts';
import { pluginUrl, withPlugins } from '../packs/plugins.ts';
import { jsonIn } from './asked/json-in.ts';
import { readPlan } from './asked/read-plan.ts';
import type { Flags } from './asked/request.ts';
import { assertMadeBy, type MadeBy, madeBy } from './parts/made-by.ts';
import { readAbout, shardReport, writeShardReport } from './parts/shard-report.ts';
import { readShardRun } from './parts/shard-run.ts';
import { exitCodeOf, tellFailure } from './reports/gate.ts';
import { tell } from './reports/tell.ts';
import { jsonText } from './terminal/plain-text.ts';
import { writeTo } from './terminal/streams.ts';

export async function tallyCommand(flags: Flags, helpWhenEmpty: () => never): Promise<number> {
  if (process.stdin.isTTY) helpWhenEmpty();
  const plan = await readPlan(String(flags.plan));
  const by = madeBy(plan);
  const sum = await addUp(plan, by);
  if (typeof flags.reportDir === 'string') return finish(flags.reportDir, plan, sum, flags);
  await writeTo(process.stdout, `${jsonText({ ...sum, by })}\n`);
  return 0;
}

async function finish(folder: string, plan: Plan, { tally, merges }: Sum, flags: Flags): Promise<number> {
  const run = await readShardRun(String(flags.run));
  const about = await readAbout(String(flags.about));
  const matched = typeof flags.matched === 'string' ? await readMatched(flags.matched) : undefined;
  if (merges && !matched) {
    throw new CrmqError('bad-flag', 'records were merged in these parts', { hint: 'say with --matched by what' });
  }
  const outcome = matched && merges ? mergedOutcome(plan, tally, merges, matched) : outcomeOf(plan, tally);
  const cells = merges && new MergedCells(plan.fields);
  if (merges) cells?.take(merges.cells);
  const report = shardReport(outcome, await withPlugins(catalog, run.plugins.map(urlOf)), about, run);
  const outputs = new Outputs({ force: true, inputs: [flags.plan, flags.run, flags.about].map(String) });
  try {
    const summary = await outputs.create(join(folder, 'summary.csv'));
    await summary.write(Buffer.from(summaryLines(tally, plan.fields, cells)));
    await writeShardReport(folder, outcome, report, run, outputs);
    await outputs.commit();
  } catch (error) {
    await outputs.abort();
    throw error;
  }
  await tell(report, flags);
  if (flags.quiet === true) tellFailure(report);
  return exitCodeOf(report);
}

const urlOf = (path: string): string => pluginUrl(path, process.cwd());

/** Of parts that nothing was merged in, and nothing set aside. */
const outcomeOf = (plan: Plan, tally: Tally): CleanOutcome => ({
  ...{ plan, tally, inputRows: [], written: tally.kept, merged: 0, gone: NO_ROWS, spared: NO_ROWS },
  ...{ policy: undefined, audience: undefined, resolution: undefined, mended: undefined, obedience: [] },
});

/** Of parts whose records were merged in shuffles. */
function mergedOutcome(plan: Plan, tally: Tally, merges: PartMerges, matched: Matched): CleanOutcome {
  const { merged, late } = merges;
  countFaulty(tally, 'error', late.error);
  countFaulty(tally, 'warning', late.warning);
  const { model } = matched;
  return {
    ...outcomeOf({ ...plan, dedupe: { ...plan.dedupe, model } }, tally),
    ...{ written: tally.kept - merged, merged, found: foundOf(matched, merges) },
  };
}

const NO_ROWS: ReadonlySet<number> = new Set();

async function readMatched(path: string): Promise<Matched> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw readError(cause, path);
  });
  return jsonIn<Matched>(text, path);
}

/** What parts counted; with what became of their duplicates, where they were matched in shuffles. */
interface Sum {
  readonly tally: Tally;
  readonly merges?: PartMerges;
}

/** Adds the tallies on standard input, a line of JSON each. @throws CrmqError `tally-unreadable`, `other-plan`, `other-crmq` */
async function addUp(plan: Plan, by: MadeBy): Promise<Sum> {
  const all = emptyTally(plan.fields.length);
  const merges: PartMerges[] = [];
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text === '') continue;
    const one = sumIn(text, line);
    assertMadeBy(by, one.by, `line ${line} of the tallies`);
    mergeTally(all, one.tally);
    if (one.merges) merges.push(one.merges);
  }
  return merges.length > 0 ? { tally: all, merges: addMerges(plan.fields, merges) } : { tally: all };
}

function sumIn(text: string, line: number): Sum & { by: MadeBy } {
  try {
    const one: unknown = JSON.parse(text);
    if (isObject(one) && isObject(one.tally) && Array.isArray(one.tally.filled) && isObject(one.by))
      return one as unknown as Sum & { by: MadeBy };
  } catch (cause) {
    throw unreadable(`line ${line} of the tallies is no JSON: ${(cause as Error).message}`, cause);
  }
  throw unreadable(`line ${line} of the tallies is no result of crmq stage --part`);
}

function unreadable(message: string, cause?: unknown): CrmqError {
  return new CrmqError('tally-unreadable', message, {
    exitCode: 3,
    hint: 'give the files that crmq stage wrote with --tally, or crmq match write, one after the other',
    ...(cause ? { cause } : {}),
  });
}
