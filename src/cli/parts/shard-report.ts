/** The report of a run whose parts went through processes of their own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Catalog } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import type { Outputs } from '../../io/disk/outputs.ts';
import { readError } from '../../io/disk/read-error.ts';
import type { CleanOutcome } from '../../jobs/clean.ts';
import { reportOf } from '../../jobs/report.ts';
import { maskedReport } from '../../report/mask/masked.ts';
import type { Report } from '../../report/shape/schema.ts';
import { version } from '../../version.ts';
import { maskingFrom } from '../asked/masking.ts';
import { languageFrom } from '../asked/speaking.ts';
import { judged } from '../reports/gate.ts';
import { render } from '../reports/render.ts';
import { planText } from '../run/run-files.ts';
import { jsonText } from '../terminal/plain-text.ts';
import type { ShardRun } from './shard-run.ts';

const count = z.int().min(0);

/** What is known of a run besides its tally: its inputs as they were read, and the files that it wrote. */
const about = z.strictObject({
  inputs: z.array(
    z.strictObject({
      name: z.string(),
      /** As it was named, for commands to copy. */
      path: z.string(),
      gzip: z.boolean(),
      encoding: z.string(),
      encodingReason: z.string(),
      bytes: count,
      sha256: z.string(),
      rows: count,
    }),
  ),
  outputs: z.array(z.strictObject({ path: z.string(), kind: z.string(), rows: count.nullable() })),
  /** Where files of a run that merges are in the end. */
  place: z.string().optional(),
});

export type About = z.infer<typeof about>;

/** @throws CrmqError `about-unreadable`, `cannot-read` */
export async function readAbout(path: string): Promise<About> {
  try {
    return about.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (cause instanceof z.ZodError || cause instanceof SyntaxError) {
      const why = cause instanceof z.ZodError ? z.prettifyError(cause).split('\n')[0] : cause.message;
      throw new CrmqError('about-unreadable', `${path} does not say what the run read and wrote: ${why}`, { cause });
    }
    throw readError(cause, path);
  }
}

/**
 * The report, judged and masked as the run asks.
 * @param catalog with the rules of plug-ins
 * @throws CrmqError `law-broken` where rows were lost on the way
 */
export function shardReport(
  outcome: CleanOutcome,
  catalog: Catalog,
  { inputs, outputs }: Omit<About, 'place'>,
  run: ShardRun,
): Report {
  const inputRows = inputs.map(({ rows }) => rows);
  assertAllRead(outcome.tally.read, inputRows);
  const prepared = {
    plan: outcome.plan,
    catalog,
    inputs: inputs.map(({ encoding, bytes, sha256, ...input }) => ({
      ...input,
      layout: { encoding },
      read: { bytes, sha256 },
    })),
  };
  const whole = reportOf(
    prepared,
    { ...outcome, inputRows },
    {
      version: version(),
      outputs,
      decayRate: run.decayRate,
      cost: run.cost,
      paths: inputs.map(({ path }) => path),
      flags: run.flags,
      ...(run.decisions ? { decisions: run.decisions } : {}),
      planText,
    },
  );
  const told = judged(whole, run.asked);
  const masking = maskingFrom(run, process.env);
  return masking ? maskedReport(told, masking.mask, masking.note) : told;
}

function assertAllRead(read: number, inputRows: readonly number[]): void {
  const there = inputRows.reduce((sum, rows) => sum + rows, 0);
  if (read === there) return;
  throw new CrmqError(
    'law-broken',
    `there are ${there} rows in the inputs, but ${read} went through the record stage`,
    {
      exitCode: 4,
      hint: 'nothing was written; this is a bug of crmq, please report it',
    },
  );
}

/** Puts report.json, the page and the plan of a run into a folder. */
export async function writeShardReport(
  folder: string,
  { plan }: CleanOutcome,
  report: Report,
  run: ShardRun,
  outputs: Outputs,
): Promise<void> {
  const inputs = report.inputs.map(({ path }) => path);
  const page = run.html ? await render(report, 'html', { inputs, language: languageFrom(run) }) : undefined;
  const files: [string, string | undefined][] = [
    ['report.json', `${jsonText(report, 2)}\n`],
    ['plan.json', planText(plan)],
    ['report.html', page],
  ];
  for (const [name, text] of files) {
    if (text !== undefined) await (await outputs.create(join(folder, name))).write(Buffer.from(text));
  }
}
