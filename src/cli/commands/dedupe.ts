/** Names and flags of `crmq dedupe`: pairing alone. */
import { type Command, Option } from 'commander';
import { startProgress } from '../terminal/progress.ts';
import {
  collect,
  configuring,
  deciding,
  helpWhenEmpty,
  masking,
  numberArgument,
  reading,
  unsealing,
  usesTerminal,
} from './options.ts';

export function addDedupe(program: Command, signal: AbortSignal): void {
  const command = program
    .command('dedupe')
    .description('find the records that are one, as clean does, and change nothing: row, cluster, role, score')
    .argument('[input...]', 'files of one shape, - for standard input; .gz is read as it is')
    .option('-o, --clusters <file>', 'the clusters, - for standard output (default: beside the input)')
    .option('--explain <row,row>', 'why two records are one or not; can be repeated', collect, [])
    .option('--decisions <file>', 'a review.csv with decisions (merge, keep) to obey; can be repeated', collect, [])
    .option('--force', 'overwrite an output that exists')
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .option('--plan <file>', 'use the plan.json of an earlier run instead of deciding anew')
    .option('--json', 'print what was found, and the explanations, as JSON on standard output')
    .addOption(new Option('--chunk-bytes <n>').argParser(numberArgument).hideHelp());
  deciding(command);
  reading(command);
  configuring(command);
  unsealing(command);
  masking(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const flags = self.optsWithGlobals();
    const progress = startProgress('reading', { quiet: flags.quiet === true || usesTerminal(inputs, flags.clusters) });
    try {
      const { dedupeCommand } = await import('../dedupe.ts');
      process.exitCode = await dedupeCommand(inputs, flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}
