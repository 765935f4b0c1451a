/** Options that several commands share, and how their values are read. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CrmqError } from '../../errors.ts';

/** From where on two records are one. */
export function deciding(command: Command): void {
  command
    .option('--merge-threshold <score>', 'merge two records from here: a probability (0.93) or bits (+3.7bits)')
    .option('--review-threshold <score>', 'show a pair for review from here: a probability (0.5) or bits (0bits)');
}

const INPUT_FORMATS = ['csv', 'json', 'ndjson'];

/** How an input is read, where crmq should not find out by itself. */
export function reading(command: Command): void {
  const isLink = command.name() === 'link';
  const ofSystem = (flags: string, text: string): Command =>
    isLink
      ? command.option(flags, text.replace(/(?=;|$)/, ', or of one system (crm:…)'), collectSome)
      : command.option(flags, text);
  ofSystem('--encoding <name>', 'encoding of the input');
  ofSystem('--delimiter <character>', 'delimiter of the input; \\t is a tab');
  ofSystem('--country <code>', 'ISO 3166-1 alpha-2 country of records that do not say theirs');
  ofSystem('--kind <kind>', 'what the records are: contact, lead, company, deal or transaction');
  ofSystem('--date-order <order>', 'dmy, mdy or ymd, for date columns that do not tell');
  command
    .option('--quote <character>', 'quote of the input')
    .addOption(new Option('--input-format <name>', 'format of the input').choices(INPUT_FORMATS))
    .option('--header-rows <n>', 'how many header rows the input has', numberArgument)
    .option('--skip-lines <n>', 'how many lines stand before the header', numberArgument)
    .option(
      '--map <column=role>',
      `the role of a column${isLink ? ', or of one of a system (crm:Tel=phone)' : ''} (none: leave it alone); can be repeated`,
      collect,
      [],
    );
  // crmq check has formats of its own to ask for
  if (command.name() !== 'check') {
    command.addOption(new Option('--format <name>', 'the same as --input-format').choices(INPUT_FORMATS));
  }
  limiting(command);
}

/** What a file must come up to. */
export function gating(command: Command): void {
  command
    .option('--fail-on <severity>', 'error, warning or off: findings of this severity or worse fail')
    .option('--max-errors <n>', 'most errors: 0, or 2% of the records with one')
    .option('--max-warnings <n>', 'most warnings: 100, or 5% of the records with one')
    .option('--max-rejected <n>', 'most records that cannot be read: 0, or 1% of the records')
    .option('--max-duplicates <n>', 'most duplicates, merged or to review: 10, or 5% of the records')
    .option('--max-repairs <n>', 'most cells that need a repair: 100, or 10% of the cells')
    .option(
      '--max <rule=n>',
      'most findings of a rule or code: email-syntax=2%, other=1%; can be repeated',
      collect,
      [],
    )
    .option('--min-rows <n>', 'least records: 1000, or 80% of those of the last run that passed')
    .option('--min-score <n>', 'least score, 0 to 100; of a dimension: validity=95; can be repeated', collect, [])
    .option('--min-valid <n%>', 'least share of records without an error; of a column: Email=98%', collect, [])
    .option('--min-filled <column=n%>', 'least share of filled cells of a column: Email=95%', collect, [])
    .option('--max-share <column=n%>', 'most of the filled cells of a column with one value: Country=80%', collect, [])
    .option('--max-drop <n>', 'most points below the score of the last run that passed; or validity=2', collect, [])
    .option('--no-worse', 'fail where score, a dimension or the columns are worse than in the last that passed')
    .option('--keep-columns', 'fail where a column of the last run that passed is gone')
    .option('--fail-on-anomaly', 'fail where this run is out of line with the earlier ones')
    .option('--allow-empty', 'take a file without records')
    .option('--report <file>', 'also write a report: out.sarif, junit:out.xml …; can be repeated', collect, []);
}

/** What an input may ask for at most; all have defaults that no honest export comes near. */
function limiting(command: Command): void {
  const flags: [string, string][] = [
    ['--max-decompressed <bytes>', 'bytes that a compressed input may become (default: 64GB)'],
    ['--max-ratio <n>', 'how many times its size a compressed input may become (default: 200)'],
    ['--max-record <bytes>', 'bytes of a record; a longer one is set aside (default: 16MB)'],
    ['--max-field <bytes>', 'bytes of a cell; a record with a longer one is set aside (default: 1MB)'],
    ['--max-columns <n>', 'columns of an input (default: 16384; of JSON 4096)'],
    ['--max-depth <n>', 'objects and lists within each other in JSON (default: 100)'],
  ];
  for (const [flag, text] of flags) command.option(flag, text);
}

/** Where runs are recorded, so that the next is compared with them. */
export function recording(command: Command): void {
  command
    .option('--history [file]', 'record the run (default: .crmq/history.ndjson; on where that file is)')
    .option('--no-history', 'neither record the run nor compare it with earlier ones')
    .option('--series <name>', 'compare with runs of that name (default: made of the names of the inputs)');
}

/** What others take over of a cleaned file: a mailing, the CRM that it came from. */
export function handingOver(command: Command): void {
  command
    .option('--audience <file>', 'also write the cleaned records whose person may be reached, and nobody who refused')
    .addOption(new Option('--audience-channel <channel>', 'how they are reached').choices(['email', 'phone', 'post']))
    .option('--audience-without-consent', 'write an audience although no column says who agreed or refused')
    .option(
      '--delta [format]',
      'files for a re-import: what changed, what to merge; hubspot, salesforce, dynamics, generic',
    );
}

/** What is shown without personal data. */
export function masking(command: Command): void {
  command
    .option('--mask <what>', 'pii: tokens in place of personal data in reports and messages; the ledger stays')
    .option('--mask-key-file <file>', 'key of the tokens, or CRMQ_MASK_KEY (default: a random one a run)');
}

/** In which language people's text is; what there is, src/report/words/language.ts knows. */
export const speaking = (command: Command): Command =>
  command.option('--lang <code>', 'language of the page and the Markdown: en, fi, zh … (default: en)');

/** How the ledger of an earlier run is read, and who may read the one that is written. */
export function sealing(command: Command): void {
  unsealing(command);
  command
    .option('--encrypt-to <recipient>', 'encrypt the ledger: age1…, or @file; can be repeated', collect, [])
    .option('--plain-ledger', 'write a ledger that is not encrypted from one that is');
}

export const unsealing = (command: Command): Command =>
  command.option('--identity <file>', 'identities of age, to read an encrypted ledger with (or CRMQ_IDENTITY)');

/** Which rules hold. */
export function configuring(command: Command): void {
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

export function numberArgument(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('not a number');
}

/** For tests: how much is cleaned at a time. */
export const chunkBytes = (): Option => new Option('--chunk-bytes <n>').argParser(numberArgument).hideHelp();

/** A flag that may be given several times, each time with a number; undefined where it is not given. */
export const collectNumbers = (value: string, all: readonly number[] = []): number[] => [...all, numberArgument(value)];

/** The same of texts. */
export const collectSome = (value: string, all: readonly string[] = []): string[] => [...all, value];

export const collect = (value: string, all: readonly string[]): string[] => [...all, value];

/** Whether data is typed or shown in the terminal, where progress would run into it. */
export function usesTerminal(inputs: readonly string[], output: string | undefined): boolean {
  const fromStdin = inputs.length === 0 || inputs.includes('-');
  const toStdout = output === '-' || (output === undefined && inputs.every((input) => input === '-'));
  return (fromStdin && process.stdin.isTTY === true) || (toStdout && process.stdout.isTTY === true);
}

/** No input and a person at the keyboard: show the help rather than wait for typing. */
export function helpWhenEmpty(command: Command): () => never {
  return () => {
    command.outputHelp({ error: true });
    throw new CrmqError('no-input', 'no input was named', { hint: 'name a file, or send the data to standard input' });
  };
}
