/** Names and flags of `crmq init`: a pack that a file speaks for. */
import { type Command, Option } from 'commander';
import { startProgress } from '../terminal/progress.ts';
import { chunkBytes, helpWhenEmpty, numberArgument, reading, usesTerminal } from './options.ts';

export function addInit(program: Command, signal: AbortSignal): void {
  const command = program
    .command('init')
    .description('write a crmq.yaml for an export: what holds in it today, with the evidence, for you to change')
    .argument('[input...]', 'files of one shape, - for standard input; .gz is read as it is')
    .option('-o, --output <file>', 'where it goes, - for standard output (default: crmq.yaml here)')
    .addOption(new Option('--stdout', 'to standard output').conflicts('output'))
    .option('--force', 'overwrite a file that exists')
    .option('--pack <name>', 'the pack that it extends, in place of that of the CRM; several: a,b')
    .option('--locale <name>', 'what is usual in a country: fi, de, zh-CN …; several: fi,sv')
    .option('--as-of <date>', 'the day taken for today, YYYY-MM-DD')
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .addOption(chunkBytes());
  reading(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const flags = self.optsWithGlobals();
    const progress = startProgress('reading', { quiet: flags.quiet === true || usesTerminal(inputs, undefined) });
    try {
      const { initCommand } = await import('../init.ts');
      process.exitCode = await initCommand(inputs, flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}
