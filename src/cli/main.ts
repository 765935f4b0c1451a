/** The command line: names, flags and help here; each command's work in a file of its own, loaded when it is called. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CrmqError } from '../errors.ts';
import { version } from '../version.ts';
import { fail } from './fail.ts';
import { startProgress } from './progress.ts';
import { type ColorChoice, chalkFor, isClosedPipe } from './streams.ts';

const EXIT_CODES = `
Exit codes:
  0    done            2    usage or configuration        4    a law of crmq was broken (a bug)
  1    the gate failed 3    an input or an output failed  130  interrupted (143: by SIGTERM)`;

/** Runs the command line and sets the exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  let interrupted = 0;
  let closed = false;
  const abort = new AbortController();
  const onInterrupt = (_signal: NodeJS.Signals, number: number) => {
    if (interrupted > 0) process.exit(128 + number);
    interrupted = 128 + number;
    abort.abort();
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  process.stdout.on('error', (error) => {
    if (!isClosedPipe(error)) throw error;
    closed = true;
    abort.abort();
  });
  process.stderr.on('error', () => {});
  let color: ColorChoice = 'auto';
  try {
    const program = createProgram(abort.signal, (choice) => {
      color = choice;
    });
    await program.parseAsync(argv as string[]);
  } catch (error) {
    if (closed) process.exitCode = 0;
    else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else process.exitCode = fail(error, chalkFor(process.stderr, color), interrupted);
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
}

function createProgram(signal: AbortSignal, onColor: (choice: ColorChoice) => void): Command {
  const program = new Command('crmq')
    .description('Cleanse CRM exports: repair, check, deduplicate, report, with a ledger of every change.')
    .version(version(), '-V, --version', 'print the version')
    .option('--color <when>', 'auto, always or never', colorChoice, 'auto')
    .option('--no-color', 'the same as --color never')
    .option('-q, --quiet', 'say nothing but errors')
    .showSuggestionAfterError()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'crmq: ')) })
    .exitOverride()
    .addHelpText('after', `\nExamples:\n${EXAMPLES}${EXIT_CODES}`);
  program.hook('preAction', (_program, command) => {
    const options = command.optsWithGlobals();
    onColor(options.color === false ? 'never' : options.color);
  });
  addClean(program, signal);
  addDedupe(program, signal);
  addLink(program, signal);
  addInspect(program, signal);
  addRules(program);
  addValue(program, signal);
  addStage(program, signal);
  for (const command of program.commands) {
    command.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'crmq: ')) });
    command.exitOverride().showSuggestionAfterError().addHelpText('after', EXIT_CODES);
  }
  return program;
}

const EXAMPLES = `  crmq clean export.csv                       cleaned file, report and ledger beside it
  cat export.csv | crmq clean - > clean.csv   as a filter
  crmq dedupe export.csv --explain 3,17       why two records are one, or are not
  crmq inspect export.csv                     what the file is and what its columns mean
  echo "Doe, John" | crmq value --as name     one value a line to JSON
`;

function addClean(program: Command, signal: AbortSignal): void {
  const command = program
    .command('clean')
    .description('repair, check and deduplicate an export; writes the cleaned file, a report and a ledger')
    .argument('[input...]', 'files of one shape, - for standard input; .gz is read as it is')
    .option('-o, --output <file>', 'the cleaned file, - for standard output')
    .option('--out-dir <folder>', 'folder for everything else, and for the cleaned files when there is no -o')
    .option('--no-html', 'do not write the HTML report')
    .option('--force', 'overwrite outputs that exist')
    .option('--to-encoding <name>', 'encoding of the cleaned file (default: that of the input)')
    .option('--no-dedupe', 'do not look for duplicates; a pipe streams in constant memory')
    .option('--decisions <file>', 'a review.csv with decisions (merge, keep) to obey; can be repeated', collect, [])
    .option('--decay-rate <share>', 'expected decay of contact data a year, 0 to 1', numberArgument)
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .option('--plan <file>', 'use the plan.json of an earlier run instead of deciding anew')
    .option('--json', 'print report.json on standard output instead of the summary')
    .addOption(new Option('--chunk-bytes <n>').argParser(numberArgument).hideHelp());
  deciding(command);
  reading(command);
  configuring(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const flags = self.optsWithGlobals();
    // Before anything else is loaded: people want to see at once that something happens.
    const progress = startProgress('reading', { quiet: flags.quiet === true || usesTerminal(inputs, flags.output) });
    try {
      const { cleanCommand } = await import('./clean.ts');
      process.exitCode = await cleanCommand(inputs, flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}

function addDedupe(program: Command, signal: AbortSignal): void {
  const command = program
    .command('dedupe')
    .description('find the records that are one, as clean does, and change nothing: row, cluster, role, score')
    .argument('[input...]', 'files of one shape, - for standard input; .gz is read as it is')
    .option('-o, --clusters <file>', 'the clusters, - for standard output (default: beside the input)')
    .option('--explain <row,row>', 'why two records are one or not; can be repeated', collect, [])
    .option('--force', 'overwrite an output that exists')
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .option('--plan <file>', 'use the plan.json of an earlier run instead of deciding anew')
    .option('--json', 'print what was found, and the explanations, as JSON on standard output')
    .addOption(new Option('--chunk-bytes <n>').argParser(numberArgument).hideHelp());
  deciding(command);
  reading(command);
  configuring(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const flags = self.optsWithGlobals();
    const progress = startProgress('reading', { quiet: flags.quiet === true || usesTerminal(inputs, flags.clusters) });
    try {
      const { dedupeCommand } = await import('./dedupe.ts');
      process.exitCode = await dedupeCommand(inputs, flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}

function addLink(program: Command, signal: AbortSignal): void {
  const command = program
    .command('link')
    .description(
      'who in one system is who in another: pairs, conflicts, who is missing, golden records, crosswalk of ids',
    )
    .argument('[system...]', 'two files or more, each of its own shape and CRM; - for standard input')
    .option('--pairs <file>', 'pairs.csv, somewhere else than the other files')
    .option('--out-dir <folder>', 'folder for the files (default: a-b.link beside the first input)')
    .option('--force', 'overwrite outputs that exist')
    .option('--cardinality <name>', 'one-to-one, many-to-one (of the first in the second) or many-to-many')
    .addOption(
      new Option('--about <what>', 'what all systems hold, if crmq cannot tell').choices(['people', 'organisations']),
    )
    .option('--jobs <n>', 'worker threads (default: all cores)', numberArgument)
    .option('--json', 'print link.json on standard output instead of the summary')
    .addOption(new Option('--chunk-bytes <n>').argParser(numberArgument).hideHelp());
  deciding(command);
  reading(command);
  configuring(command);
  command.action(async (inputs: string[], _options, self: Command) => {
    const flags = self.optsWithGlobals();
    const progress = startProgress('reading', { quiet: flags.quiet === true || usesTerminal(inputs, undefined) });
    try {
      const { linkCommand } = await import('./link.ts');
      process.exitCode = await linkCommand(inputs, flags, helpWhenEmpty(self), signal, progress);
    } finally {
      progress.stop();
    }
  });
}

/** Whether data is typed or shown in the terminal, where progress would run into it. */
function usesTerminal(inputs: readonly string[], output: string | undefined): boolean {
  const fromStdin = inputs.length === 0 || inputs.includes('-');
  const toStdout = output === '-' || (output === undefined && inputs.every((input) => input === '-'));
  return (fromStdin && process.stdin.isTTY === true) || (toStdout && process.stdout.isTTY === true);
}

function addInspect(program: Command, signal: AbortSignal): void {
  const command = program
    .command('inspect')
    .description('what is this file: encoding, dialect, CRM, column → role, a profile of the values')
    .argument('[input]', 'a file, - for standard input')
    .option('--json', 'as JSON');
  reading(command);
  configuring(command);
  command.action(async (input: string | undefined, _options, self: Command) => {
    const { inspectCommand } = await import('./inspect.ts');
    process.exitCode = await inspectCommand(input, self.optsWithGlobals(), helpWhenEmpty(self), signal);
  });
}

function addRules(program: Command): void {
  const command = program
    .command('rules')
    .description('list the rules, explain one, or show what is in force')
    .argument('[id]', 'a rule')
    .option('--effective', 'every setting and rule with its value and where it comes from')
    .option('--roles', 'the roles that a column can have')
    .option('--locales', 'the locale packs')
    .option('--crm <name>', 'with --effective: the rules for an export of this CRM')
    .option('--json', 'as JSON');
  configuring(command);
  command.action(async (id: string | undefined, _options, self: Command) => {
    const { rulesCommand } = await import('./rules.ts');
    process.exitCode = await rulesCommand(id, self.optsWithGlobals());
  });
}

function addValue(program: Command, signal: AbortSignal): void {
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
      const { valueCommand } = await import('./value.ts');
      process.exitCode = await valueCommand(self.optsWithGlobals(), helpWhenEmpty(self), signal);
    });
}

function addStage(program: Command, signal: AbortSignal): void {
  program
    .command('stage')
    .description('the record stage as a filter: records on standard input → cleaned records, by a plan')
    .requiredOption('--plan <file>', 'plan.json of a run')
    .option('--header', 'the input begins with the header of the plan')
    .option('--first-row <n>', 'number of the first record', numberArgument, 1)
    .option('--ledger <file>', 'also write changes.csv lines')
    .option('--rejected <file>', 'also write rejected.csv lines')
    .option('--tally <file>', 'also write the tally as JSON')
    .option('--plugin <module>', 'a module of user rules that the plan names', collect, [])
    .action(async (_options, self: Command) => {
      const { stageCommand } = await import('./stage.ts');
      process.exitCode = await stageCommand(self.optsWithGlobals(), helpWhenEmpty(self), signal);
    });
}

/** From where on two records are one. */
function deciding(command: Command): void {
  command
    .option('--merge-threshold <score>', 'merge two records from here: a probability (0.93) or bits (+3.7bits)')
    .option('--review-threshold <score>', 'show a pair for review from here: a probability (0.5) or bits (0bits)');
}

/** How an input is read, where crmq should not find out by itself. */
function reading(command: Command): void {
  command
    .option('--encoding <name>', 'encoding of the input')
    .option('--delimiter <character>', 'delimiter of the input; \\t is a tab')
    .option('--quote <character>', 'quote of the input')
    .addOption(new Option('--format <name>', 'format of the input').choices(['csv', 'json', 'ndjson']))
    .option('--header-rows <n>', 'how many header rows the input has', numberArgument)
    .option('--skip-lines <n>', 'how many lines stand before the header', numberArgument)
    .option('--map <column=role>', 'the role of a column (none: leave it alone); can be repeated', collect, [])
    .option('--country <code>', 'ISO 3166-1 alpha-2 country of records that do not say theirs')
    .option('--date-order <order>', 'dmy, mdy or ymd, for date columns that do not tell');
}

/** Which rules hold. */
function configuring(command: Command): void {
  command
    .option('--pack <name>', 'rule pack: recommended, strict, a CRM, fill-in, or the path of a YAML file; several: a,b')
    .option('--locale <name>', 'on top of it what is usual in a country: fi, de, zh-CN …; several: fi,sv')
    .option('--config <file>', 'the project file (default: crmq.yaml, searched upwards)')
    .option('--no-config', 'use no project file')
    .option('--plugin <module>', 'a module of user rules; can be repeated', collect, [])
    .option('--allow-plugins', 'load the modules that packs name under plugins:')
    .option('--as-of <date>', 'the day taken for today, YYYY-MM-DD')
    .option('--seed <n>', 'seed of whatever is sampled', numberArgument);
}

function colorChoice(value: string): ColorChoice {
  if (value === 'auto' || value === 'always' || value === 'never') return value;
  throw new InvalidArgumentError('auto, always or never');
}

function numberArgument(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('not a number');
}

const collect = (value: string, all: readonly string[]): string[] => [...all, value];

/** No input and a person at the keyboard: show the help rather than wait for typing. */
function helpWhenEmpty(command: Command): () => never {
  return () => {
    command.outputHelp({ error: true });
    throw new CrmqError('no-input', 'no input was named', { hint: 'name a file, or send the data to standard input' });
  };
}
