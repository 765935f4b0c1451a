/** `crmq tally`: what parts of a run counted, added up; with `--report-dir` the report of the whole run. */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { catalog } from '../catalog.ts';
import type { Plan, Tally } from '../contract.ts';
import { emptyTally, mergeTally } from '../engine/tally.ts';
import { CrmqError } from '../errors.ts';
import { isObject } from '../io/layout-shape.ts';
import { Outputs } from '../io/outputs.ts';
import { summaryLines } from '../jobs/clean/summary.ts';
import type { CleanOutcome } from '../jobs/clean.ts';
import { pluginUrl, withPlugins } from '../packs/plugins.ts';
import { exitCodeOf, tellFailure } from './gate.ts';
import { jsonText } from './plain-text.ts';
import { readPlan } from './read-plan.ts';
import type { Flags } from './request.ts';
import { readAbout, shardReport, writeShardReport } from './shard-report.ts';
import { readShardRun } from './shard-run.ts';
import { writeTo } from './streams.ts';
import { tell } from './tell.ts';

export async function tallyCommand(flags: Flags, helpWhenEmpty: () => never): Promise<number> {
  if (process.stdin.isTTY) helpWhenEmpty();
  const plan = await readPlan(String(flags.plan));
  const tally = await addUp(plan);
  if (typeof flags.reportDir === 'string') return finish(flags.reportDir, plan, tally, flags);
  await writeTo(process.stdout, `${jsonText({ tally })}\n`);
  return 0;
}

async function finish(folder: string, plan: Plan, tally: Tally, flags: Flags): Promise<number> {
  const run = await readShardRun(String(flags.run));
  const about = await readAbout(String(flags.about));
  const outcome = outcomeOf(plan, tally);
  const report = shardReport(outcome, await withPlugins(catalog, run.plugins.map(urlOf)), about, run);
  const outputs = new Outputs({ force: true, inputs: [flags.plan, flags.run, flags.about].map(String) });
  try {
    const summary = await outputs.create(join(folder, 'summary.csv'));
    await summary.write(Buffer.from(summaryLines(tally, plan.fields, undefined)));
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

const NO_ROWS: ReadonlySet<number> = new Set();

/** Adds the tallies on standard input, a line of JSON each. @throws CrmqError `tally-unreadable` */
async function addUp(plan: Plan): Promise<Tally> {
  const all = emptyTally(plan.fields.length);
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text !== '') mergeTally(all, tallyIn(text, line));
  }
  return all;
}

function tallyIn(text: string, line: number): Tally {
  try {
    const one: unknown = JSON.parse(text);
    if (isObject(one) && isObject(one.tally) && Array.isArray(one.tally.filled)) return one.tally as unknown as Tally;
  } catch (cause) {
    throw unreadable(`line ${line} of the tallies is no JSON: ${(cause as Error).message}`, cause);
  }
  throw unreadable(`line ${line} of the tallies is no result of crmq stage --part`);
}

function unreadable(message: string, cause?: unknown): CrmqError {
  return new CrmqError('tally-unreadable', message, {
    exitCode: 3,
    hint: 'give the files that crmq stage wrote with --tally, one after the other',
    ...(cause ? { cause } : {}),
  });
}
