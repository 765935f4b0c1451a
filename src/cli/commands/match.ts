/** Names and flags of `crmq match`: matching, merging and writing in tasks that an engine deals out. */
import type { Command } from 'commander';
import { helpWhenEmpty, numberArgument } from './options.ts';

export function addMatch(program: Command): void {
  program
    .command('match')
    .description('match, merge and write in tasks: one of them (bytes in and out by channels), or which are to be done')
    .argument('[step]', 'the step of the task; without one crmq asks for steps on standard output, a line of JSON each')
    .requiredOption('--plan <file>', 'plan.json of the run')
    .requiredOption('--run <file>', 'run.json beside the plan')
    .option('--parts <file>', 'the parts in their order, as for crmq settle')
    .option('--known <file>', 'what is known so far, as it was asked for')
    .option('--partition <n>', 'number of the task', numberArgument)
    .option('--of <n>', 'number of partitions', numberArgument)
    .option('--reads <channels>', 'names of the channels on standard input')
    .option('--writes <channels>', 'names of the channels on standard output')
    .option('--frames <file>', 'features, lend, write: what the record stage made of the part')
    .option('--out-dir <folder>', 'write: where the files of the part go')
    .action(async (step: string | undefined, _options, self: Command) => {
      const { matchCommand } = await import('../match.ts');
      process.exitCode = await matchCommand(step, self.optsWithGlobals(), helpWhenEmpty(self));
    });
}
