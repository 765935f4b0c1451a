/** `crmq plan`: decides how inputs are cleaned, and writes what a cluster needs to do it. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../contract.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { openSource, type Source } from '../io/stream/source.ts';
import { prepare } from '../jobs/prepare.ts';
import type { Configuration } from '../packs/configuration.ts';
import { shellWord } from '../report/build/find-command.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom } from './asked/request.ts';
import { runText, shardRun } from './parts/shard-run.ts';
import { APP, listedFiles, openByApp, sparkApp } from './parts/spark-app.ts';
import { filesRead } from './run/files-read.ts';
import { planText } from './run/run-files.ts';
import { warn } from './terminal/streams.ts';

export async function planCommand(
  named: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
): Promise<number> {
  if (named.length === 0 && process.stdin.isTTY) helpWhenEmpty();
  const [first = '-'] = named;
  const folder = String(flags.output);
  const configuration = await configurationFrom(flags);
  const outputs = new Outputs({ force: flags.force === true, inputs: filesRead([first], flags, configuration) });
  try {
    await outputs.reserve(['plan.json', 'run.json', APP, 'submit.sh'].map((name) => join(folder, name)));
    const plan = await decided(first, flags, configuration, signal);
    const files: [string, string | Uint8Array][] = [
      ['plan.json', planText(plan)],
      ['run.json', runText(await shardRun(plan, flags, configuration))],
      [APP, await readFile(sparkApp())],
      ['submit.sh', submitText(named)],
    ];
    for (const [name, text] of files) await (await outputs.create(join(folder, name))).write(Buffer.from(text));
    await outputs.commit();
  } catch (error) {
    await outputs.abort();
    throw error;
  }
  if (flags.quiet !== true)
    warn(`  ${join(folder, 'submit.sh')} says how Spark is called; docs/scale.md says the rest`);
  return 0;
}

/** By a file or standard input; and by the first file of a folder, a pattern or an address, as the application finds it. */
async function decided(first: string, flags: Flags, configuration: Configuration, signal: AbortSignal): Promise<Plan> {
  if (first === '-' || !(await isForApp(first))) {
    const source = await openSource(first, { signal });
    const plan = await planOf(source, flags, configuration, signal);
    if (first === '-') process.stdin.destroy();
    return plan;
  }
  const { source, close } = await openByApp((await listedFiles([first], signal))[0]!, signal);
  try {
    return await planOf(source, flags, configuration, signal);
  } finally {
    close();
  }
}

async function isForApp(name: string): Promise<boolean> {
  const there = await stat(name).catch(() => undefined);
  return there ? there.isDirectory() : /^[A-Za-z][\w+.-]*:\/\/|[*?[]/.test(name);
}

/** The plan that a local run of these flags would follow. Of the source no more is read than that takes. */
export async function planOf(
  source: Source,
  flags: Flags,
  configuration: Configuration,
  signal: AbortSignal,
): Promise<Plan> {
  const name = typeof flags.name === 'string' ? flags.name : source.name;
  const overrides = overridesFrom(flags, configuration);
  const inputs = [{ ...source, name }];
  return (await prepare({ inputs, overrides, maps: mapsFrom(flags), configuration, signal })).plan;
}

function submitText(named: readonly string[]): string {
  const isAsked = named.length === 0 || named[0] === '-';
  const inputs = isAsked ? '' : ` -- ${named.map(shellWord).join(' ')}`;
  return `#!/bin/sh
# Cleans by the plan beside this file. Every executor needs crmq: CRMQ is the command that starts it there.
# usage: OUTPUT=s3a://bucket/cleaned CRMQ="node /opt/crmq/bin/crmq.js" sh submit.sh [--partitions N] [--force]${isAsked ? ' input...' : ''}
here=$(dirname "$0")
exec spark-submit --master "\${MASTER:-local[*]}" "$here/${APP}" \\
  --plan "$here/plan.json" --run "$here/run.json" --crmq "\${CRMQ:-crmq}" --output "\${OUTPUT:?where the cleaned files go}" \\
  "$@"${inputs}
`;
}
