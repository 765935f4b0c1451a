/** Names and flags of `crmq inspect`: what a file is. */
import type { Command } from 'commander';
import { configuring, helpWhenEmpty, masking, reading } from './options.ts';

export function addInspect(program: Command, signal: AbortSignal): void {
  const command = program
    .command('inspect')
    .description('what is this file: encoding, dialect, CRM, column → role, a profile of the values')
    .argument('[input]', 'a file, - for standard input')
    .option('--json', 'as JSON');
  reading(command);
  configuring(command);
  masking(command);
  command.action(async (input: string | undefined, _options, self: Command) => {
    const { inspectCommand } = await import('../inspect.ts');
    process.exitCode = await inspectCommand(input, self.optsWithGlobals(), helpWhenEmpty(self), signal);
  });
}
