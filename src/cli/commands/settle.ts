/** Names and flags of `crmq settle`: the rest of a run whose parts went through the record stage elsewhere. */
import type { Command } from 'commander';

export function addSettle(program: Command): void {
  program
    .command('settle')
    .description('parts that went through crmq stage --frames → merges, cleaned parts, ledger and report')
    .requiredOption('--plan <file>', 'plan.json of the run')
    .requiredOption('--run <file>', 'run.json beside the plan')
    .requiredOption('--parts <file>', 'the parts in their order, a line of JSON each, as crmq stage tells of them')
    .requiredOption('--about <file>', 'which inputs were read and which files are written, as JSON')
    .requiredOption('--out-dir <folder>', 'where everything goes')
    .action(async (_options, self: Command) => {
      const { settleCommand } = await import('../settle.ts');
      process.exitCode = await settleCommand(self.optsWithGlobals());
    });
}
