/** The command line: names, flags and help here; each command's work in a file of its own, loaded when it is called. */
import { writeSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { CrmqError } from '../errors.ts';
import { version } from '../version.ts';
import { addApply } from './commands/apply.ts';
import { addCheck } from './commands/check.ts';
import { addClean } from './commands/clean.ts';
import { addDedupe } from './commands/dedupe.ts';
import { addDiff } from './commands/diff.ts';
import { addGuide } from './commands/guide.ts';
import { addHistory } from './commands/history.ts';
import { addIndex } from './commands/index-part.ts';
import { addInit } from './commands/init.ts';
import { addInspect } from './commands/inspect.ts';
import { addLink } from './commands/link.ts';
import { addMatch } from './commands/match.ts';
import { addPlan } from './commands/plan.ts';
import { addReport } from './commands/report.ts';
import { addRevert } from './commands/revert.ts';
import { addRules } from './commands/rules.ts';
import { addSettle } from './commands/settle.ts';
import { addStage } from './commands/stage.ts';
import { addTally } from './commands/tally.ts';
import { addValue } from './commands/value.ts';
import { compileExpressionsLate } from './terminal/compiled-late.ts';
import { fail } from './terminal/fail.ts';
import { plainLines } from './terminal/plain-text.ts';
import { type ColorChoice, chalkFor, hasFolder, isClosedPipe, onStreamError, whenTold } from './terminal/streams.ts';

const EXIT_CODES = `
Exit codes:
  0    done            2    usage or configuration        4    a law of crmq was broken (a bug)
  1    the gate failed 3    an input or an output failed  130  interrupted (143: by SIGTERM)`;

/** Runs the command line and sets the exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  let interrupted = 0;
  let closed = false;
  let broken: Error | undefined;
  const abort = new AbortController();
  const onInterrupt = (_signal: NodeJS.Signals, number: number) => {
    if (interrupted > 0) process.exit(128 + number);
    interrupted = 128 + number;
    abort.abort();
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  onStreamError('stdout', (error) => {
    if (isClosedPipe(error)) closed = true;
    else broken ??= error;
    abort.abort();
  });
  onStreamError('stderr', () => {});
  process.on('exit', refuseUnfinished);
  let color: ColorChoice = 'auto';
  let isMasked = false;
  let ended: unknown;
  try {
    const program = createProgram(argv, abort.signal, (choice, mask) => {
      color = choice;
      isMasked = mask === 'pii';
    });
    await program.parseAsync(argv as string[]);
  } catch (error) {
    ended = error;
  }
  await whenTold();
  process.off('exit', refuseUnfinished);
  process.off('SIGINT', onInterrupt);
  process.off('SIGTERM', onInterrupt);
  const say = (error: unknown): number => fail(error, chalkFor(process.stderr, color), interrupted, isMasked);
  // Whatever the run made of it: what was asked for is not there.
  if (broken) process.exitCode = say((await import('../io/disk/write-error.ts')).cannotWriteStdout(broken));
  else if (ended === undefined) return;
  else if (closed) process.exitCode = 0;
  else if (ended instanceof CommanderError) process.exitCode = ended.exitCode === 0 ? 0 : 2;
  else process.exitCode = say(ended);
}

/**
 * Node ends with 0 where nothing is left to wait for, whether or not the command came to its end: a plug-in that awaits what never
 * comes, or that ends the process itself, must not open a gate.
 */
function refuseUnfinished(code: number): void {
  if (code !== 0) return;
  process.exitCode = 4;
  writeSync(2, 'crmq: the process ended before the command was done\n');
  writeSync(
    2,
    '      a plug-in that waits for ever, or ends the process, does that; without one it is a bug: please report it\n',
  );
}

function createProgram(
  argv: readonly string[],
  signal: AbortSignal,
  onOptions: (choice: ColorChoice, mask: unknown) => void,
): Command {
  const program = new Command('crmq')
    .description('Cleanse CRM exports: repair, check, deduplicate, report, with a ledger of every change.')
    .version(version(), '-V, --version', 'print the version')
    .option('--color <when>', 'auto, always or never', colorChoice, 'auto')
    .option('--no-color', 'the same as --color never')
    .option('-q, --quiet', 'say nothing but errors')
    .showSuggestionAfterError()
    .configureOutput({ outputError })
    .exitOverride()
    .addHelpText('after', `\nExamples:\n${EXAMPLES}${EXIT_CODES}`);
  program.hook('preAction', (_program, command) => {
    compileExpressionsLate();
    if (!hasFolder()) throw folderGone();
    const options = command.optsWithGlobals();
    onOptions(options.color === false ? 'never' : options.color, options.mask);
  });
  const named = argv[2] ?? '';
  // Commands have some four hundred flags: of one that is named first the others need not be made.
  const wanted = Object.hasOwn(COMMANDS, named) ? [COMMANDS[named]!] : Object.values(COMMANDS);
  for (const add of wanted) add(program, signal);
  for (const command of program.commands) {
    command.configureOutput({ outputError });
    command.exitOverride().showSuggestionAfterError().addHelpText('after', EXIT_CODES);
  }
  return program;
}

const folderGone = (): CrmqError =>
  new CrmqError('no-working-folder', 'the working folder was deleted', {
    exitCode: 3,
    hint: 'go to a folder that is there, and call crmq again',
  });

/** In the order of the help. */
const COMMANDS: { readonly [name: string]: (program: Command, signal: AbortSignal) => void } = {
  clean: addClean,
  check: addCheck,
  apply: addApply,
  dedupe: addDedupe,
  link: addLink,
  revert: addRevert,
  report: addReport,
  inspect: addInspect,
  history: addHistory,
  diff: addDiff,
  init: addInit,
  rules: addRules,
  guide: addGuide,
  value: addValue,
  plan: addPlan,
  stage: addStage,
  tally: addTally,
  match: addMatch,
  settle: addSettle,
  index: addIndex,
};

/** What was typed is quoted in the message. */
const outputError = (text: string, write: (text: string) => void): void =>
  write(plainLines(text.replace(/^error: /, 'crmq: ')));

const EXAMPLES = `  crmq clean export.csv                       cleaned file, report and ledger beside it
  cat export.csv | crmq clean - > clean.csv   as a filter
  crmq check export.csv --min-score 90        a gate: exit code 1 where it is not good enough
  crmq apply export.csv -o reviewed.csv       the same, without what was refused in its ledger, export.crmq
  crmq dedupe export.csv --explain 3,17       why two records are one, or are not
  crmq revert export.clean.csv                the original again, byte for byte
  crmq report --from export.crmq -o zh.html --lang zh   the report again, in Chinese
  crmq diff march.csv april.csv               what came, went and changed between two exports
  crmq history                                runs over time, where they are recorded
  crmq inspect export.csv                     what the file is and what its columns mean
  crmq guide --lang zh -o guide.html          what people should type, to print
  crmq init export.csv                        a crmq.yaml of what holds in it today
  echo "Doe, John" | crmq value --as name     one value a line to JSON
`;

function colorChoice(value: string): ColorChoice {
  if (value === 'auto' || value === 'always' || value === 'never') return value;
  throw new InvalidArgumentError('auto, always or never');
}
