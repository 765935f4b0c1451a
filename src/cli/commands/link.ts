/** Names and flags of `crmq link`: who in one system is who in another. */
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
  usesTerminal,
} from './options.ts';

export function addLink(program: Command, signal: AbortSignal): void {
  const command = program
    .command('link')
    .description(
      'who in one system is who in another: pairs, conflicts, who is missing, golden records, crosswalk of ids',
    )
    .argument('[system...]', 'two files or more, each of its own shape and CRM; - for standard input')
    .option('--pairs <file>', 'pairs.csv, somewhere else than the other files')
    .option('--out-dir <folder>', 'folder for the files (default: a-b.link beside the first input)')
    .option('--force', 'overwrite outputs that exist')
    .option('--cardinality <name>', 'one-to-one, many-to-one (of the first in the second) or many-to-many')
    .addOption(
      new Option('--about <what>', 'what all systems hold, if crmq cannot tell').choices(['people', 'organisations']),
    )
    .option('--explain <a:row,b:row>', 'why records of two systems are linked or not; can be repeated', collect, [])
    .option(
      '--decisions <file>',
      'a pairs.csv or review.csv with decisions (merge, keep) to obey; can be repeated',
      collect,
      [],
    )
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .option('--json', 'print link.json on standard output instead of the summary')
    .addOption(new Option('--chunk-bytes <n>').argParser(numberArgument).hideHelp());
  deciding(command);
  reading(command);
  configuring(command);
  masking(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const flags = self.optsWithGlobals();
    const progress = startProgress('reading', { quiet: flags.quiet === true || usesTerminal(inputs, undefined) });
    try {
      const { linkCommand } = await import('../link.ts');
      process.exitCode = await linkCommand(inputs, flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}
