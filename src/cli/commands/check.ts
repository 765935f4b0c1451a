/** Names and flags of `crmq check`: a gate that writes nothing but reports. */
import { type Command, Option } from 'commander';
import { startProgress } from '../terminal/progress.ts';
import {
  chunkBytes,
  collect,
  configuring,
  deciding,
  gating,
  helpWhenEmpty,
  masking,
  numberArgument,
  reading,
  recording,
  speaking,
  unsealing,
  usesTerminal,
} from './options.ts';

const FORMATS = ['text', 'json', 'ndjson', 'junit', 'sarif', 'github', 'gitlab', 'markdown', 'html'];

export function addCheck(program: Command, signal: AbortSignal): void {
  const command = program
    .command('check')
    .description('read, repair and pair as clean does, write nothing, and fail where the file is not good enough')
    .argument('[input...]', 'files of one shape, - for standard input; .gz is read as it is')
    .addOption(
      new Option(
        '--format <name>',
        'what goes to standard output (default: text on stderr; in GitHub Actions github)',
      ).choices(FORMATS),
    )
    .option('--json', 'the same as --format json')
    .option(
      '--only <rule>',
      'only findings of this rule or code, and no gate of the pack; can be repeated',
      collect,
      [],
    )
    .option(
      '--where <column=value>',
      'with --format ndjson: only findings of records with this value, such as an owner',
    )
    .option('--each', 'judge every file by itself, whatever its columns')
    .option('--force', 'overwrite reports that exist')
    .option('--no-dedupe', 'do not look for duplicates; a pipe is checked in constant memory')
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .option('--plan <file>', 'use the plan.json of an earlier run instead of deciding anew')
    .addOption(chunkBytes());
  gating(command);
  deciding(command);
  reading(command);
  configuring(command);
  unsealing(command);
  masking(command);
  speaking(command);
  recording(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const flags = self.optsWithGlobals();
    const isSilent = flags.quiet === true || usesTerminal(inputs, undefined);
    const progress = startProgress('reading', { quiet: isSilent });
    try {
      const { checkCommand } = await import('../check.ts');
      const { withInputsBack } = await import('../asked/optional-values.ts');
      const meant = withInputsBack(inputs, flags);
      process.exitCode = await checkCommand(meant.inputs, meant.flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}
