/** `crmq plan`: decides how inputs are cleaned, and writes what a cluster needs to do it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../contract.ts';
import { Outputs } from '../io/outputs.ts';
import { openSource, type Source } from '../io/source.ts';
import { prepare } from '../jobs/prepare.ts';
import type { Configuration } from '../packs/configuration.ts';
import { shellWord } from '../report/find-command.ts';
import { packageFile } from '../version.ts';
import { filesRead } from './files-read.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom } from './request.ts';
import { planText } from './run-files.ts';
import { runText, shardRun } from './shard-run.ts';
import { warn } from './streams.ts';

/** The application that Spark runs. */
const APP = 'crmq_spark.py';
export const sparkApp = (): URL => packageFile(`engines/spark/${APP}`);

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
    const source = await openSource(first, { signal });
    const plan = await planOf(source, flags, configuration, signal);
    if (first === '-') process.stdin.destroy();
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
  const inputs = named.length === 0 || named[0] === '-' ? '"$@"' : named.map(shellWord).join(' ');
  return `#!/bin/sh
# Cleans by the plan beside this file. Every executor needs crmq: CRMQ is the command that starts it there.
# usage: OUTPUT=s3a://bucket/cleaned CRMQ="node /opt/crmq/bin/crmq.js" sh submit.sh${inputs === '"$@"' ? ' input...' : ''}
here=$(dirname "$0")
exec spark-submit --master "\${MASTER:-local[*]}" "$here/${APP}" \\
  --plan "$here/plan.json" --run "$here/run.json" --crmq "\${CRMQ:-crmq}" --output "\${OUTPUT:?where the cleaned files go}" \\
  ${inputs}
`;
}
