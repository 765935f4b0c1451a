/** Names and flags of `crmq value`: one value a line. */
import type { Command } from 'commander';
import { helpWhenEmpty } from './options.ts';

export function addValue(program: Command, signal: AbortSignal): void {
  program
    .command('value')
    .description('one value a line on standard input → one JSON object a line: input, value, valid, issues, parts')
    .requiredOption(
      '--as <role>',
      'name, phone, email, company, date, country, state, postcode, address, language, url or text',
    )
    .option('--country <code>', 'ISO 3166-1 alpha-2 country of the values')
    .option('--locale <name>', 'what is usual in a country: fi, de, zh-CN …; several: fi,sv')
    .option('--date-order <order>', 'dmy, mdy or ymd, for dates that could be either')
    .option('--pack <name>', 'rule pack: recommended, strict, a CRM, or the path of a YAML file')
    .option('--config <file>', 'a project file; crmq.yaml of the folder is not looked for')
    .option('--date-system <year>', '1900 or 1904: dates are numbers of days of a spreadsheet')
    .option('--json', 'each line is a JSON string')
    .action(async (_options, self: Command) => {
      const { valueCommand } = await import('../value.ts');
      process.exitCode = await valueCommand(self.optsWithGlobals(), helpWhenEmpty(self), signal);
    });
}
