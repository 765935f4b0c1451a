/** Names and flags of `crmq plan`: what a cluster needs to clean as this machine would. */
import { type Command, Option } from 'commander';
import {
  collect,
  configuring,
  deciding,
  gating,
  helpWhenEmpty,
  masking,
  numberArgument,
  reading,
  speaking,
} from './options.ts';

export function addPlan(program: Command, signal: AbortSignal): void {
  const command = program
    .command('plan')
    .description('decide how inputs are cleaned; writes the plan, the Spark application and its command line')
    .argument('[input...]', 'files of one shape, - for the beginning of the first on standard input')
    .requiredOption('-o, --output <folder>', 'where they are written')
    .option('--name <file>', 'what the first input is called, where it comes on standard input')
    .option('--force', 'overwrite outputs that exist')
    .option('--to-encoding <name>', 'encoding of the cleaned file (default: that of the first input)')
    .addOption(
      new Option('--cleaned-format <format>', 'what cleaned parts are (default: as the input)').choices(['parquet']),
    )
    .addOption(
      new Option(
        '--ledger-format <format>',
        'what changes, duplicates, crosswalk and rejected are (default: CSV)',
      ).choices(['parquet']),
    )
    .option('--no-dedupe', 'do not look for duplicates')
    .option('--decisions <file>', 'a review.csv with decisions (merge, keep) to obey; can be repeated', collect, [])
    .option('--no-html', 'do not write the HTML report')
    .option('--decay-rate <share>', 'expected decay of contact data a year, 0 to 1', numberArgument)
    .option('--escape-formulas', "put a ' before cells that a spreadsheet would run; not for files to be imported");
  gating(command);
  deciding(command);
  reading(command);
  configuring(command);
  masking(command);
  speaking(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const { planCommand } = await import('../plan.ts');
    process.exitCode = await planCommand(inputs, self.optsWithGlobals(), helpWhenEmpty(self), signal);
  });
}
