/** Names and flags of `crmq history`: runs over time. */
import { type Command, Option } from 'commander';
import { numberArgument } from './options.ts';

export function addHistory(program: Command): void {
  program
    .command('history')
    .description('runs over time: a list, trend lines, what is unusual, and two of them compared')
    .argument('[file]', 'the history (default: that of the pack, or .crmq/history.ndjson)')
    .option('--compare [runs...]', 'compare two runs, by id, number or date (default: the last two)')
    .option('--series <name>', 'only runs of that name')
    .option('--last <n>', 'how many runs of each series are listed (default: 24)', numberArgument)
    .addOption(new Option('--format <name>', 'how runs are listed').choices(['text', 'csv', 'json']))
    .option('--json', 'as JSON')
    .option('--config <file>', 'the project file (default: crmq.yaml, searched upwards)')
    .option('--no-config', 'use no project file')
    .action(async (file: string | undefined, _options, self: Command) => {
      const { historyCommand } = await import('../history.ts');
      process.exitCode = await historyCommand(file, self.optsWithGlobals());
    });
}
