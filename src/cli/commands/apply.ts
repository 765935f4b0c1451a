/** Names and flags of `crmq apply`: a cleaning without what a reviewer refused. */
import type { Command } from 'commander';
import { startProgress } from '../terminal/progress.ts';
import {
  chunkBytes,
  collect,
  handingOver,
  helpWhenEmpty,
  masking,
  numberArgument,
  sealing,
  speaking,
  usesTerminal,
} from './options.ts';

export function addApply(program: Command, signal: AbortSignal): void {
  const command = program
    .command('apply')
    .description('clean an export as an earlier run did, without what a reviewer refused in its ledger')
    .argument('[input...]', 'the files of that run, in their order')
    .option('--ledger <folder>', 'the ledger of that run, reviewed (default: export.crmq beside export.csv)')
    .option('-o, --output <file>', 'the cleaned file, - for standard output (default: export.clean.csv)')
    .option(
      '--out-dir <folder>',
      'folder for the new ledger, and for the cleaned files when there is no -o (default: export.clean.crmq)',
    )
    .option('--no-html', 'do not write the HTML report')
    .option('--force', 'overwrite outputs that exist')
    .option('--plugin <module>', 'a module of user rules that the run used; can be repeated', collect, [])
    .option('--allow-plugins', 'load the modules that packs name under plugins:')
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .option('--json', 'print report.json on standard output instead of the summary')
    .addOption(chunkBytes());
  handingOver(command);
  sealing(command);
  masking(command);
  speaking(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const flags = self.optsWithGlobals();
    const progress = startProgress('reading', { quiet: flags.quiet === true || usesTerminal(inputs, flags.output) });
    try {
      const { applyCommand } = await import('../apply.ts');
      const { withInputsBack } = await import('../asked/optional-values.ts');
      const meant = withInputsBack(inputs, flags);
      process.exitCode = await applyCommand(meant.inputs, meant.flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}
