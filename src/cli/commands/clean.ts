/** Names and flags of `crmq clean`: repair, check and deduplicate. */
import { type Command, Option } from 'commander';
import { startProgress } from '../terminal/progress.ts';
import {
  collect,
  configuring,
  deciding,
  gating,
  handingOver,
  helpWhenEmpty,
  masking,
  numberArgument,
  reading,
  recording,
  sealing,
  speaking,
  usesTerminal,
} from './options.ts';

export function addClean(program: Command, signal: AbortSignal): void {
  const command = program
    .command('clean')
    .description('repair, check and deduplicate an export; writes the cleaned file, a report and a ledger')
    .argument('[input...]', 'files of one shape, - for standard input; .gz is read as it is')
    .option('-o, --output <file>', 'the cleaned file, - for standard output')
    .option('--out-dir <folder>', 'folder for everything else, and for the cleaned files when there is no -o')
    .option('--dry-run', 'everything but the cleaned file: summary, report and ledger of what would be done')
    .option('--no-html', 'do not write the HTML report')
    .option('--force', 'overwrite outputs that exist')
    .option('--resume', 'go on with a big run that was interrupted, without doing again what is done')
    .option('--to-encoding <name>', 'encoding of the cleaned file (default: that of the first input)')
    .option('--no-dedupe', 'do not look for duplicates; a pipe streams in constant memory')
    .option('--decisions <file>', 'a review.csv with decisions (merge, keep) to obey; can be repeated', collect, [])
    .option('--decay-rate <share>', 'expected decay of contact data a year, 0 to 1', numberArgument)
    .option('--cost <amounts>', 'what a bad record costs to prevent, correct and ignore: 1,10,100,EUR')
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .option('--plan <file>', 'use the plan.json of an earlier run instead of deciding anew')
    .option('--diff [n]', 'show the first changes: n of each rule (default: 3), merges and rejected records')
    .option(
      '--retry <folder>',
      'the ledger of an earlier run: take the rows of its rejected.csv that were mended by hand',
    )
    .option('--mended <file>', 'mended rows, instead of the rejected.csv of --retry; can be repeated', collect, [])
    .option('--escape-formulas', "put a ' before cells that a spreadsheet would run; not for files to be imported")
    .option('--json', 'print report.json on standard output instead of the summary')
    .addOption(new Option('--engine <name>', 'where it is done (docs/scale.md)').choices(['local', 'spark']))
    .option('--master <url>', 'with --engine spark: the cluster, as spark-submit takes it (default: local[*])')
    .option('--spark-conf <key=value>', 'with --engine spark: handed to spark-submit; can be repeated', collect, [])
    .option('--partitions <n>', 'with --engine spark: parts to aim at (default: one for each 64 MiB)', numberArgument)
    .option(
      '--match-partitions <n>',
      'with --engine spark: match in so many (default: beyond 10 million records)',
      numberArgument,
    )
    .addOption(
      new Option(
        '--cleaned-format <format>',
        'with --engine spark: what cleaned parts are (default: as the input)',
      ).choices(['parquet']),
    )
    .addOption(
      new Option(
        '--ledger-format <format>',
        'with --engine spark: what changes, duplicates, crosswalk and rejected are (default: CSV)',
      ).choices(['parquet']),
    )
    .addOption(new Option('--checkpoint-bytes <n>').argParser(numberArgument).hideHelp())
    .addOption(new Option('--chunk-bytes <n>').argParser(numberArgument).hideHelp());
  handingOver(command);
  gating(command);
  deciding(command);
  reading(command);
  configuring(command);
  sealing(command);
  masking(command);
  speaking(command);
  recording(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const flags = self.optsWithGlobals();
    if (flags.engine === 'spark') {
      const { sparkCommand } = await import('../spark.ts');
      const { withInputsBack } = await import('../asked/optional-values.ts');
      const meant = withInputsBack(inputs, flags);
      process.exitCode = await sparkCommand(meant.inputs, meant.flags, helpWhenEmpty(self), signal);
      return;
    }
    // Before anything else is loaded: people want to see at once that something happens.
    const progress = startProgress('reading', { quiet: flags.quiet === true || usesTerminal(inputs, flags.output) });
    try {
      const { cleanCommand } = await import('../clean.ts');
      const { withInputsBack } = await import('../asked/optional-values.ts');
      const meant = withInputsBack(inputs, flags);
      process.exitCode = await cleanCommand(meant.inputs, meant.flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}
