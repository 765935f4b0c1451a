/** Names and flags of `crmq tally`: what parts of a run counted, added up. */
import type { Command } from 'commander';
import { helpWhenEmpty } from './options.ts';

export function addTally(program: Command): void {
  program
    .command('tally')
    .description(
      'add up what the parts of a run counted (crmq stage --tally, crmq match write): JSON lines → one line, or a report',
    )
    .requiredOption('--plan <file>', 'plan.json of the run')
    .option('--report-dir <folder>', 'write the report of the whole run there')
    .option('--run <file>', 'with --report-dir: run.json beside the plan')
    .option('--matched <file>', 'with --report-dir: by what the records were matched, as crmq match says in the end')
    .option('--about <file>', 'with --report-dir: which inputs were read and which files written, as JSON')
    .action(async (_options, self: Command) => {
      const { tallyCommand } = await import('../tally.ts');
      process.exitCode = await tallyCommand(self.optsWithGlobals(), helpWhenEmpty(self));
    });
}
