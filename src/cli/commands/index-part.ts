/** Names and flags of `crmq index`: where the records of a big file begin, found part by part. */
import type { Command } from 'commander';
import { helpWhenEmpty, numberArgument } from './options.ts';

export function addIndex(program: Command, signal: AbortSignal): void {
  program
    .command('index')
    .description(
      'where the records of a file begin, for engines that read it part by part: bytes on standard input → JSON',
    )
    .option('--head', 'what the file is; standard input begins with it')
    .option('--count', 'with --head: read it to its end, and count')
    .option('--from <offset>', 'where in the file standard input begins', numberArgument)
    .option('--to <offset>', 'where the next split begins', numberArgument)
    .option('--exact', 'a record begins at --from')
    .option('--tail', 'a record begins at --from, and the file ends where standard input does: find its footer')
    .option('--chain', 'lines of what was found → parts of whole records, or what is still to be asked')
    .option('--plan <file>', 'plan.json of the run')
    .option('--earlier-plan', 'with --head: the plan is that of an earlier run, and says how the file is read')
    .option('--overrides <json>', 'with --head: how the file is to be read: {"encoding":"utf-8","delimiter":";"}')
    .option('--name <file>', 'with --head: what messages call the file')
    .option('--layout <file>', 'what --head answered, or its layout (default: that of the plan)')
    .option('--marks <n>', 'how many of the first boundaries of a split are told (default: 256)', numberArgument)
    .option('--first-row <n>', 'with --chain: number of the first record', numberArgument, 1)
    .action(async (_options, self: Command) => {
      const { indexCommand } = await import('../index-part.ts');
      process.exitCode = await indexCommand(self.optsWithGlobals(), helpWhenEmpty(self), signal);
    });
}
