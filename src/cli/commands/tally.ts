/** Names and flags of `crmq tally`: what parts of a run counted, added up. */
import type { Command } from 'commander';
import { helpWhenEmpty } from './options.ts';

export function addTally(program: Command): void {
  program
    .command('tally')
    .description('add up what the parts of a run counted (crmq stage --tally): JSON lines → one line, or a report')
    .requiredOption('--plan <file>', 'plan.json of the run')
    .option('--report-dir <folder>', 'write the report of the whole run there')
    .option('--run <file>', 'with --report-dir: run.json beside the plan')
    .option('--about <file>', 'with --report-dir: which inputs were read and which files written, as JSON')
    .action(async (_options, self: Command) => {
      const { tallyCommand } = await import('../tally.ts');
      process.exitCode = await tallyCommand(self.optsWithGlobals(), helpWhenEmpty(self));
    });
}
