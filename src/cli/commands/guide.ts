/** Names and flags of `crmq guide`: what people who type should know. */
import { type Command, Option } from 'commander';
import { collect, configuring, numberArgument, speaking } from './options.ts';

export function addGuide(program: Command, signal: AbortSignal): void {
  const command = program
    .command('guide')
    .description('the data-entry guide of a rule pack: what to write, what is refused, and why; to print or to read')
    .argument('[input]', 'an export whose columns are the fields of the guide, - for standard input')
    .addOption(new Option('--for <kind>', 'what is entered (default: contact)').choices(['contact', 'company', 'deal']))
    .addOption(
      new Option('--format <name>', 'the form (default: as the name of the output says, else html)').choices([
        'html',
        'markdown',
      ]),
    )
    .option('-o, --output <file>', 'where it goes, - for standard output (the default)')
    .option('--force', 'overwrite an output that exists');
  speaking(command);
  labelling(command);
  configuring(command);
  command.action(async (input: string | undefined, _options, self: Command) => {
    const { guideCommand } = await import('../guide.ts');
    process.exitCode = await guideCommand(input, self.optsWithGlobals(), signal);
  });
}

/** How the labels of an input are read. Its `--format` is that of the guide here. */
function labelling(command: Command): void {
  command
    .option('--encoding <name>', 'encoding of the input')
    .option('--delimiter <character>', 'delimiter of the input; \\t is a tab')
    .option('--quote <character>', 'quote of the input')
    .addOption(new Option('--input-format <name>', 'format of the input').choices(['csv', 'json', 'ndjson']))
    .option('--header-rows <n>', 'how many header rows the input has', numberArgument)
    .option('--skip-lines <n>', 'how many lines stand before the header', numberArgument)
    .option('--map <column=role>', 'the role of a column (none: leave it out); can be repeated', collect, [])
    .option('--country <code>', 'ISO 3166-1 alpha-2 country of records that do not say theirs')
    .option('--crm <name>', 'the CRM whose lists hold (default: that of the pack or of the input)');
}
