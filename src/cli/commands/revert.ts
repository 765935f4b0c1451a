/** Names and flags of `crmq revert`: a cleaning taken back. */
import type { Command } from 'commander';
import { startProgress } from '../terminal/progress.ts';
import { collectNumbers, collectSome, helpWhenEmpty, masking, sealing } from './options.ts';

const PLACE =
  'the original, - for standard output (default: export.reverted.csv; with --rule, --column, --row or --cluster export.clean.reverted.csv, and a ledger beside it)';

export function addRevert(program: Command, signal: AbortSignal): void {
  const command = program
    .command('revert')
    .description('take a cleaning back: the original, byte for byte, from the cleaned file and its ledger')
    .argument('[cleaned]', 'the cleaned file that crmq clean wrote, or the folder of its ledger')
    .option('--ledger <folder>', 'the ledger folder of that run (default: export.crmq beside export.clean.csv)')
    .option('-o, --output <file>', PLACE)
    .option('--out-dir <folder>', 'folder for the originals, where the run had several inputs, or for part and ledger')
    .option('--keep-edits', 'rows that were edited since stay as they are, and the rest is taken back')
    .option('--rule <name>', 'take back only what this rule did (merge: the merges); can be repeated', collectSome)
    .option('--column <name>', 'only what was done in this column; can be repeated', collectSome)
    .option('--row <n>', 'only what was done to this record of the original; can be repeated', collectNumbers)
    .option('--cluster <n>', 'only this merge of duplicates.csv; can be repeated', collectNumbers)
    .option('--force', 'overwrite outputs that exist');
  sealing(command);
  masking(command);
  command.action(async (cleaned: string | undefined, _options, self: Command) => {
    const flags = self.optsWithGlobals();
    const toTerminal = flags.output === '-' && process.stdout.isTTY === true;
    const progress = startProgress('checking', { quiet: flags.quiet === true || toTerminal });
    try {
      if (['rule', 'column', 'row', 'cluster'].some((part) => flags[part] !== undefined)) {
        const { revertPart } = await import('../revert-part.ts');
        process.exitCode = await revertPart(cleaned, flags, helpWhenEmpty(self), signal, progress);
        return;
      }
      const { revertCommand } = await import('../revert.ts');
      process.exitCode = await revertCommand(cleaned, flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}
