/** Names and flags of `crmq settle`: the rest of a run whose parts went through the record stage elsewhere. */
import type { Command } from 'commander';
import { configuring, deciding, gating, masking, numberArgument, reading, speaking } from './options.ts';

export function addSettle(program: Command): void {
  const command = program
    .command('settle')
    .description('parts that went through crmq stage --frames → merges, cleaned parts, ledger and report')
    .requiredOption('--plan <file>', 'plan.json of the run')
    .requiredOption('--parts <file>', 'the parts in their order, a line of JSON each, as crmq stage tells of them')
    .requiredOption('--about <file>', 'which inputs were read and which files are written, as JSON')
    .requiredOption('--out-dir <folder>', 'where everything goes')
    .option('--no-html', 'do not write the HTML report')
    .option('--no-dedupe', 'duplicates are not looked for')
    .option('--decay-rate <share>', 'expected decay of contact data a year, 0 to 1', numberArgument)
    .option('--json', 'print report.json on standard output instead of the summary');
  gating(command);
  deciding(command);
  reading(command);
  configuring(command);
  masking(command);
  speaking(command);
  command.action(async (_options, self: Command) => {
    const { settleCommand } = await import('../settle.ts');
    process.exitCode = await settleCommand(self.optsWithGlobals());
  });
}
