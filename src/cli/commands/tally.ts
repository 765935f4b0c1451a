/** Names and flags of `crmq tally`: what parts of a run counted, added up. */
import type { Command } from 'commander';
import { configuring, gating, helpWhenEmpty, masking, numberArgument, reading, speaking } from './options.ts';

export function addTally(program: Command): void {
  const command = program
    .command('tally')
    .description('add up what the parts of a run counted (crmq stage --tally): JSON lines → one line, or a report')
    .requiredOption('--plan <file>', 'plan.json of the run')
    .option('--report-dir <folder>', 'write the report of the whole run there')
    .option('--about <file>', 'with --report-dir: which inputs were read and which files written, as JSON')
    .option('--no-html', 'do not write the HTML report')
    .option('--no-dedupe', 'duplicates were not looked for')
    .option('--decay-rate <share>', 'expected decay of contact data a year, 0 to 1', numberArgument)
    .option('--json', 'print report.json on standard output instead of the summary');
  gating(command);
  reading(command);
  configuring(command);
  masking(command);
  speaking(command);
  command.action(async (_options, self: Command) => {
    const { tallyCommand } = await import('../tally.ts');
    process.exitCode = await tallyCommand(self.optsWithGlobals(), helpWhenEmpty(self));
  });
}
