/** `crmq clean --engine spark`: makes the plan, and has Spark run the application that ships with crmq. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CrmqError } from '../errors.ts';
import { comparesRuns } from '../gate/past.ts';
import { cannotSpool } from '../io/disk/private-file.ts';
import type { Configuration } from '../packs/configuration.ts';
import type { Report } from '../report/shape/schema.ts';
import { packageFile } from '../version.ts';
import { parseReport } from './asked/read-report.ts';
import { configurationFrom, type Flags, wholeNumber } from './asked/request.ts';
import { runText, shardRun } from './parts/shard-run.ts';
import { askApp, ended, listedFiles, openByApp, sparkApp } from './parts/spark-app.ts';
import { SparkReport } from './parts/spark-report.ts';
import { planOf } from './plan.ts';
import { exitCodeOf } from './reports/gate.ts';
import { planText } from './run/run-files.ts';

/** What only a local run does; each flag by its name in commander. */
const LOCAL_ONLY: readonly (readonly [flag: string, name: string])[] = [
  ['outDir', '--out-dir'],
  ['dryRun', '--dry-run'],
  ['resume', '--resume'],
  ['audience', '--audience'],
  ['audienceChannel', '--audience-channel'],
  ['audienceWithoutConsent', '--audience-without-consent'],
  ['plan', '--plan'],
  ['diff', '--diff'],
  ['delta', '--delta'],
  ['retry', '--retry'],
  ['mended', '--mended'],
  ['encryptTo', '--encrypt-to'],
];

const CLUSTER_MODE = /^spark\.submit\.deployMode=cluster$/i;

export async function sparkCommand(
  named: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
): Promise<number> {
  if (named.length === 0) helpWhenEmpty();
  refuseLocal(named, flags);
  const partitions = wholeNumber('--partitions', flags.partitions, 1);
  const matched = wholeNumber('--match-partitions', flags.matchPartitions, 1);
  const configuration = await configurationFrom(flags);
  const listed = await listedFiles(named, signal);
  const work = await mkdtemp(join(tmpdir(), 'crmq-spark-')).catch((cause) => {
    throw cannotSpool(cause);
  });
  const log = join(work, 'spark.log');
  let report: SparkReport | undefined;
  let isLogWanted = false;
  try {
    report = await SparkReport.for(listed, flags, configuration);
    const { plan, run, asked } = await planInto(work, listed[0]!, flags, configuration, signal);
    const words = [
      ...(typeof flags.master === 'string' ? ['--master', flags.master] : []),
      ...((flags.sparkConf as string[]) ?? []).flatMap((conf) => ['--conf', conf]),
      fileURLToPath(sparkApp()),
      ...['--plan', plan, '--run', run, '--output', String(flags.output)],
      ...['--crmq-words', JSON.stringify(ownWords())],
      ...(partitions === undefined ? [] : ['--partitions', `${partitions}`]),
      ...(matched === undefined ? [] : ['--match-partitions', `${matched}`]),
      ...(flags.force === true ? ['--force'] : []),
      ...(flags.quiet === true || flags.json === true ? ['--quiet'] : []),
      ...['--', ...named],
    ];
    const { code, told, isWhole } = await submit(words, log, signal);
    if (signal.aborted) throw new Error('aborted');
    isLogWanted = !isWhole && (!TOLD.includes(code) || told === '' || told.includes(SPARK_FAILED));
    if (isLogWanted) throw sparkFailed(code, log);
    if (!isWhole || !(report.isWanted || asked.some(comparesRuns))) return code;
    const seen = await report.take(await writtenReport(String(flags.output), signal), asked);
    return Math.max(code, asked.some(comparesRuns) ? exitCodeOf(seen) : 0);
  } finally {
    await report?.abort();
    if (!isLogWanted) await rm(work, { recursive: true, force: true });
  }
}

function refuseLocal(named: readonly string[], flags: Flags): void {
  const isSaid = (value: unknown): boolean => value !== undefined && value !== false && !isEmpty(value);
  const stray = LOCAL_ONLY.find(([flag]) => isSaid(flags[flag]))?.[1];
  if (stray !== undefined) {
    throw new CrmqError('bad-flag', `${stray} and --engine spark cannot both be given`, {
      hint: 'leave one of them out; docs/scale.md says what runs on a cluster',
    });
  }
  if (((flags.sparkConf as string[]) ?? []).some((conf) => CLUSTER_MODE.test(conf))) {
    throw new CrmqError('bad-flag', 'the driver has to run here, not on the cluster: it says how the run went', {
      hint: 'leave out spark.submit.deployMode; the executors are where the work is done',
    });
  }
  if (named.includes('-')) {
    throw new CrmqError('bad-flag', 'a cluster cannot read standard input', { hint: 'name files that it can reach' });
  }
  if (typeof flags.output === 'string' && flags.output !== '-') return;
  throw new CrmqError('bad-flag', '--engine spark needs -o: the folder for the cleaned files and everything else', {
    hint: 'name one that is not there yet: -o s3a://bucket/cleaned',
  });
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Decides the plan on the first file, wherever it is. Answers where plan and run are. */
async function planInto(work: string, first: string, flags: Flags, configuration: Configuration, signal: AbortSignal) {
  const { source, close } = await openByApp(first, signal);
  try {
    const plan = await planOf(source, flags, configuration, signal);
    const run = await shardRun(plan, flags, configuration);
    const { asked } = run;
    const files = { plan: join(work, 'plan.json'), run: join(work, 'run.json') };
    await writeFile(files.plan, planText(plan));
    // earlier runs are known here alone
    await writeFile(files.run, runText({ ...run, asked: asked.filter((one) => !comparesRuns(one)) }));
    return { ...files, asked };
  } finally {
    close();
  }
}

/** Exit codes of which the application says why. Any other of a run that is not whole is that of spark-submit, or of a driver that was killed. */
const TOLD: readonly number[] = [2, 3, 4];

/** The report that the run has written, wherever it is. */
async function writtenReport(output: string, signal: AbortSignal): Promise<Report> {
  const path = `${output.replace(/\/$/, '')}/report.json`;
  return parseReport(await askApp(['--cat', path], signal, `read ${path}`), path);
}

/** How this very crmq is started. */
const ownWords = (): string[] => [process.execPath, fileURLToPath(packageFile('bin/crmq.js'))];

const sparkSubmit = (): string => {
  const { SPARK_HOME } = process.env;
  return SPARK_HOME === undefined ? 'spark-submit' : join(SPARK_HOME, 'bin', 'spark-submit');
};

/** Runs Spark. What the application tells people goes to stderr, everything else into a file. Answers what was told. */
async function submit(words: readonly string[], log: string, signal: AbortSignal) {
  const env = { ...process.env, CRMQ_MARK: MARK };
  const child = spawn(sparkSubmit(), words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env });
  // Ctrl-C at a terminal is for this process alone: the group of the child hears of it here, once.
  const stop = (): void => void (child.pid !== undefined && process.kill(-child.pid, 'SIGINT'));
  signal.addEventListener('abort', stop, { once: true });
  const rest = createWriteStream(log);
  child.stderr!.pipe(rest, { end: false });
  let told = '';
  let isWhole = false;
  const lines = createInterface({ input: child.stdout!, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => {
    if (line === WHOLE) isWhole = true;
    else if (!line.startsWith(MARK)) rest.write(`${line}\n`);
    else if (!signal.aborted) {
      told = line.slice(MARK.length);
      process.stderr.write(`${told}\n`);
    }
  });
  try {
    return { code: await ended(child, sparkSubmit()), told, isWhole };
  } finally {
    rest.end();
    signal.removeEventListener('abort', stop);
  }
}

/** Before each line that the application means for people. */
const MARK = '\u001e';
/** What it prints once everything is in its place. */
const WHOLE = `${MARK}${MARK}whole`;
const SPARK_FAILED = 'crmq: Spark failed:';

function sparkFailed(code: number, log: string): CrmqError {
  return new CrmqError('engine-failed', `Spark did not do it (exit code ${code})`, {
    exitCode: 3,
    hint: `what Spark says is in ${log}; what is in the output folder without _SUCCESS is no result`,
  });
}
