/** Names and flags of `crmq stage`: the record stage as a filter. */
import type { Command } from 'commander';
import { collect, helpWhenEmpty, numberArgument } from './options.ts';

export function addStage(program: Command, signal: AbortSignal): void {
  program
    .command('stage')
    .description('the record stage as a filter: records on standard input → cleaned records, by a plan')
    .requiredOption('--plan <file>', 'plan.json of a run')
    .option('--header', 'the input begins with the header of the plan')
    .option('--part <file>', 'the input is this part of a file, as the application of crmq plan describes it')
    .option('--first-row <n>', 'number of the first record', numberArgument, 1)
    .option('--ledger <file>', 'also write changes.csv lines')
    .option('--rejected <file>', 'also write rejected.csv lines')
    .option('--tally <file>', 'also write the tally as JSON')
    .option('--run <file>', 'run.json beside the plan: what is asked of the whole')
    .option('--frames <file>', 'write what the stage makes there, for crmq settle; standard output tells of it')
    .option('--plugin <module>', 'a module of user rules that the plan names', collect, [])
    .action(async (_options, self: Command) => {
      const { stageCommand } = await import('../stage.ts');
      process.exitCode = await stageCommand(self.optsWithGlobals(), helpWhenEmpty(self), signal);
    });
}
