/** What the parts of a run are told besides the plan: decided once, where packs and flags are, and written as run.json. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Plan } from '../../contract.ts';
import type { Telling } from '../../engine/lines/finding-lines.ts';
import { CrmqError } from '../../errors.ts';
import type { Asked } from '../../gate/asked.ts';
import { readError } from '../../io/disk/read-error.ts';
import { isObject } from '../../io/format/layout-shape.ts';
import type { InputOverrides } from '../../io/stream/input.ts';
import type { Decisions } from '../../jobs/decisions/decisions.ts';
import type { Configuration } from '../../packs/configuration.ts';
import { findFlags } from '../asked/find-flags.ts';
import { maskingFrom } from '../asked/masking.ts';
import { type Flags, overridesFrom } from '../asked/request.ts';
import { languageFrom } from '../asked/speaking.ts';
import { askedOf, gateFlagsFrom } from '../reports/gate.ts';
import { reportFiles } from '../reports/report-formats.ts';
import { costSaid } from '../requests/clean-request.ts';
import { decisionsFrom } from '../run/decisions.ts';
import { jsonText } from '../terminal/plain-text.ts';

const shape = z.object({
  runVersion: z.literal(1),
  /** How inputs are read, where crmq does not find out by itself. */
  overrides: z.custom<InputOverrides>(isObject),
  /** Paths of the modules of user rules. */
  plugins: z.array(z.string()),
  /** What is asked of the whole. */
  asked: z.array(z.custom<Asked>(isObject)),
  cost: z.object({ currency: z.string(), prevent: z.number(), correct: z.number(), ignore: z.number() }).optional(),
  decayRate: z.number().optional(),
  /** Whether a report is asked for that says in which line a finding is. */
  lines: z.boolean().optional(),
  /** What a person decided about pairs of records. */
  decisions: z.custom<Decisions>(isObject).optional(),
  /** Words of a command line that finds the same again. */
  flags: z.array(z.string()),
  lang: z.string().optional(),
  html: z.boolean(),
  /** What the cleaned parts are, where it is not the format of the input. */
  cleanedFormat: z.literal('parquet').optional(),
  /** What the files of the ledger are (changes, rejected, duplicates, crosswalk, expired), where they are not CSV. */
  ledgerFormat: z.literal('parquet').optional(),
  /** `pii`: the report has no personal data. The key comes by CRMQ_MASK_KEY; the application takes it from the file. */
  mask: z.literal('pii').optional(),
  maskKeyFile: z.string().optional(),
});

export type ShardRun = z.infer<typeof shape>;

/** @throws CrmqError for flags that are wrong */
export async function shardRun(plan: Plan, flags: Flags, configuration: Configuration): Promise<ShardRun> {
  const { catalog, settings } = configuration;
  const decayRate = settings['decay-rate'].value as number | undefined;
  const cost = await costSaid(flags, configuration);
  const lang = languageFrom(flags)?.code;
  const decisions = await decisionsFrom((flags.decisions as string[] | undefined) ?? [], flags, { configuration });
  const isMasked = maskingFrom(flags, process.env) !== undefined;
  return {
    runVersion: 1,
    overrides: overridesFrom(flags, configuration),
    plugins: plan.plugins.map((url) => fileURLToPath(url)),
    asked: await askedOf({ plan, catalog }, configuration, gateFlagsFrom(flags, configuration), false),
    ...(cost ? { cost } : {}),
    ...(decayRate === undefined ? {} : { decayRate }),
    ...(reportFiles(flags).length > 0 ? { lines: true } : {}),
    ...(decisions ? { decisions } : {}),
    flags: findFlags(flags, flags.format),
    ...(lang === undefined ? {} : { lang }),
    html: flags.html !== false,
    ...(flags.cleanedFormat === 'parquet' ? { cleanedFormat: 'parquet' } : {}),
    ...(flags.ledgerFormat === 'parquet' ? { ledgerFormat: 'parquet' } : {}),
    ...(isMasked ? { mask: 'pii' } : {}),
    ...(typeof flags.maskKeyFile === 'string' ? { maskKeyFile: resolve(flags.maskKeyFile) } : {}),
  };
}

/** As run.json has it. */
export const runText = (run: ShardRun): string => `${jsonText(run, 2)}\n`;

/** @throws CrmqError `run-unreadable`, `cannot-read` */
export async function readShardRun(path: string): Promise<ShardRun> {
  try {
    return shape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (!(cause instanceof z.ZodError) && !(cause instanceof SyntaxError)) throw readError(cause, path);
    const why = cause instanceof z.ZodError ? z.prettifyError(cause).split('\n')[0] : cause.message;
    throw new CrmqError('run-unreadable', `${path} is not a run as crmq plan writes it: ${why}`, { cause });
  }
}

/** What the record stage tells of findings, so that the whole can be judged, or shown where it is. */
export const tellingOf = ({ asked, lines }: ShardRun): Telling | undefined =>
  asked.length > 0 || lines === true ? { lines: false } : undefined;
