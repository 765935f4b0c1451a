/** Names and flags of `crmq diff`: two exports of one system. */
import { type Command, Option } from 'commander';
import { startProgress } from '../terminal/progress.ts';
import {
  collect,
  configuring,
  helpWhenEmpty,
  masking,
  numberArgument,
  reading,
  recording,
  usesTerminal,
} from './options.ts';

export function addDiff(program: Command, signal: AbortSignal): void {
  const command = program
    .command('diff')
    .description(
      'two exports of one system by record id: added, gone, changed by column, better or worse, how fast it decays',
    )
    .argument('[old]', 'the earlier export, - for standard input; .gz is read as it is')
    .argument('[new]', 'the later export')
    .option('-o, --output <file>', 'every difference as CSV (id, kind, column, before, after), - for standard output')
    .option('--force', 'overwrite an output that exists')
    .option(
      '--key <column>',
      'a column by which records are known (default: the record id); can be repeated',
      collect,
      [],
    )
    .option('--raw', 'compare cells as they stand (default: as clean would repair them)')
    .option('--exit-code', 'exit with 1 where the two differ')
    .option('--old-as-of <date>', 'day of the earlier export (default: the latest day in it)')
    .option('--decay-rate <share>', 'expected decay of contact data a year, 0 to 1', numberArgument)
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .option('--json', 'as JSON on standard output instead of the summary')
    .addOption(new Option('--chunk-bytes <n>').argParser(numberArgument).hideHelp());
  reading(command);
  configuring(command);
  masking(command);
  recording(command);
  command.action(async (old: string | undefined, own: string | undefined, _options, self: Command) => {
    const flags = self.optsWithGlobals();
    const named = [old, own].filter((path) => path !== undefined);
    const progress = startProgress('reading', { quiet: flags.quiet === true || usesTerminal(named, flags.output) });
    try {
      const { exportDiffCommand } = await import('../export-diff.ts');
      const { withInputsBack } = await import('../asked/optional-values.ts');
      const meant = withInputsBack(named, flags);
      process.exitCode = await exportDiffCommand(meant.inputs, meant.flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}
