/** Names and flags of `crmq report`: a report again, in another form or language. */
import { type Command, Option } from 'commander';
import { REPORT_FORMS } from '../reports/report-forms.ts';
import { speaking } from './options.ts';

export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('write the report of an earlier run again, in another form or language')
    .requiredOption('--from <file>', 'a report.json, the folder that it is in, or - for standard input')
    .addOption(
      new Option('--format <name>', 'the form (default: as the name of the output says, else text)').choices([
        ...REPORT_FORMS,
      ]),
    )
    .option('-o, --output <file>', 'where it goes, - for standard output (the default)')
    .option('--force', 'overwrite an output that exists');
  speaking(command);
  command.action(async (_options, self: Command) => {
    const { reportCommand } = await import('../report.ts');
    process.exitCode = await reportCommand(self.optsWithGlobals());
  });
}
