/**
 * Runs lines of plain `crmq` commands in a process that has run others before: the built bundle, its command line and its streams, without
 * the start of Node and of every table, which takes six times as long as a run of four records. What a start of its own matters to (pipes,
 * signals, what Node looks at as it starts) is no plain line.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './sandbox.ts';

const PROGRAM = fileURLToPath(new URL('./warm-process.cjs', import.meta.url));
/** A word in no quotes, in single ones or in double ones, of which the shell makes nothing else. */
const WORD = /\s*(?:'([^']*)'|"([^"$`\\!]*)"|([\w@%+=:,./\-\u0080-\uffff]+))(?=\s|$)/uy;
/** Commands that change nothing for the next ones but files. */
const FILE_COMMANDS = new Set(['cat', 'cd', 'cmp', 'cp', 'grep', 'gzip', 'ls', 'mkdir', 'mv', 'rm', 'touch']);
/** Written to both streams after a run. */
const MARK = Buffer.from('\0end of the run\0');

/** The commands of a line that `&&` joins, as their words; undefined where the line asks the shell for more. */
export function plainCommands(line: string): string[][] | undefined {
  const commands = line.split(' && ').map(wordsOf);
  const isPlain = commands.every((words) => words && (words[0] === 'crmq' || FILE_COMMANDS.has(words[0]!)));
  return isPlain && commands.some((words) => words![0] === 'crmq') ? (commands as string[][]) : undefined;
}

function wordsOf(command: string): string[] | undefined {
  const words: string[] = [];
  for (WORD.lastIndex = 0; WORD.lastIndex < command.trimEnd().length; ) {
    const found = WORD.exec(command);
    if (!found) return undefined;
    words.push(found[1] ?? found[2] ?? found[3]!);
  }
  // what a plug-in does as it is loaded it does once a process
  return words.length > 0 && !words.some((word) => /^--\S*plugin/.test(word)) ? words : undefined;
}

/** Variables that Node, or a library as it is loaded, looks at. */
const READ_AT_START = /COLOR|TERM|^NODE|^TZ$|^L(?:C_|ANG)/;

/** Whether a command may have these variables in a process that has begun without them. */
export const mayBeWarm = (env: { readonly [name: string]: string | undefined } = {}): boolean =>
  !Object.keys(env).some((name) => READ_AT_START.test(name));

let child: ChildProcess | undefined;
let isBusy = false;

/** Whether a line can be run at once: what runs at the same time needs a process of its own. */
export const isWarmFree = (): boolean => !isBusy;

/** Runs commands, one after the other until one fails. @param input for the first of crmq */
export async function runWarm(
  commands: string[][],
  folder: string,
  env: NodeJS.ProcessEnv,
  input: string | Uint8Array = '',
): Promise<Outcome> {
  isBusy = true;
  const told: Outcome[] = [];
  let at = folder;
  let stdin = Buffer.from(input);
  try {
    for (const [name, ...args] of commands) {
      if (name === 'cd') {
        at = resolve(at, args[0]!);
        continue;
      }
      told.push(name === 'crmq' ? await crmq(args, at, env, stdin) : other(name!, args, at, env));
      if (name === 'crmq') stdin = Buffer.alloc(0);
      if (told.at(-1)!.exit !== 0) break;
    }
  } finally {
    isBusy = false;
  }
  const stdout = Buffer.concat(told.map((one) => one.stdout));
  const stderr = told.map((one) => one.stderr).join('');
  return { exit: told.at(-1)!.exit, stdout, stderr, text: stdout.toString() };
}

function other(name: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Outcome {
  const { status, stdout, stderr } = spawnSync(name, args, { cwd, env });
  return { exit: status, stdout, stderr: stderr.toString(), text: stdout.toString() };
}

/** One command in the process, which is started where there is none; one that ends itself takes the exit code with it. */
function crmq(args: string[], folder: string, env: NodeJS.ProcessEnv, input: Buffer): Promise<Outcome> {
  child ??= spawn(process.execPath, [PROGRAM], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const run = child;
  return new Promise((resolve) => {
    let exit: number | null | undefined;
    const out = new Output(run.stdout!, look);
    const err = new Output(run.stderr!, look);
    run.once('message', (code: number) => {
      exit = code;
      look();
    });
    run.once('close', (code) => {
      child = undefined;
      end(code);
    });
    run.send({ folder, args, env, input: input.toString('base64'), mark: MARK.toString() });

    function look(): void {
      if (exit !== undefined && out.hasEnded && err.hasEnded) end(exit);
    }
    function end(code: number | null): void {
      for (const one of [run, run.stdout!, run.stderr!]) one.removeAllListeners();
      resolve({ exit: code, stdout: out.bytes, stderr: err.bytes.toString(), text: out.bytes.toString() });
    }
  });
}

/** What a stream brings up to the mark. */
class Output {
  bytes = Buffer.alloc(0);
  hasEnded = false;

  constructor(stream: Readable, onEnd: () => void) {
    stream.on('data', (piece: Buffer) => {
      this.bytes = Buffer.concat([this.bytes, piece]);
      if (!this.bytes.subarray(-MARK.length).equals(MARK)) return;
      this.bytes = this.bytes.subarray(0, -MARK.length);
      this.hasEnded = true;
      onEnd();
    });
  }
}
