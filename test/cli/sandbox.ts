/** A private folder in which the built binary runs as people run it: in a shell, by its name, with a known environment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { THOROUGH } from '../thorough.ts';
import { isWarmFree, mayBeWarm, plainCommands, runWarm } from './warm.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** 2026-01-15: the day that every test takes for today. */
export const TODAY_EPOCH = '1768435200';

export interface Outcome {
  readonly exit: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** `stdout` as UTF-8. */
  readonly text: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: { readonly [name: string]: string | undefined };
}

export class Sandbox {
  /** The folder in which commands run. */
  readonly folder: string;
  readonly #home: string;
  readonly #mayBeWarm: boolean;

  /** `cold`: every command is a process of its own. */
  constructor({ cold = false }: { readonly cold?: boolean } = {}) {
    this.#mayBeWarm = !cold && !THOROUGH;
    this.#home = mkdtempSync(join(realpathSync(tmpdir()), 'crmq-test-'));
    this.folder = join(this.#home, 'work');
    const bin = join(this.#home, 'bin');
    for (const folder of [this.folder, bin, join(this.#home, 'tmp'), join(this.#home, 'node_modules')]) {
      mkdirSync(folder);
    }
    const shim = join(bin, 'crmq');
    writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${ROOT}bin/crmq.js' "$@"\n`);
    chmodSync(shim, 0o755);
    // Above the working folder, where a plug-in's `import … from 'crmq'` finds it and no listing of outputs does.
    symlinkSync(ROOT, join(this.#home, 'node_modules', 'crmq'));
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  write(name: string, content: string | Uint8Array): string {
    const path = this.path(name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** What the process sees: nothing of the caller's that could change an output. */
  environment(extra: RunOptions['env'] = {}): NodeJS.ProcessEnv {
    const { PATH = '' } = process.env;
    return {
      PATH: `${join(this.#home, 'bin')}:${PATH}`,
      HOME: this.#home,
      TMPDIR: join(this.#home, 'tmp'),
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      NO_COLOR: '1',
      SOURCE_DATE_EPOCH: TODAY_EPOCH,
      ...extra,
    };
  }

  /** Runs one line of bash in the folder; plain commands in a process that is warm. */
  run(line: string, options: RunOptions = {}): Promise<Outcome> {
    const isPlain = this.#mayBeWarm && mayBeWarm(options.env) && isWarmFree();
    const commands = isPlain ? plainCommands(line) : undefined;
    if (commands) return runWarm(commands, this.folder, this.environment(options.env), options.input);
    return this.cold(line, options);
  }

  /** Runs one line of bash in the folder. */
  cold(line: string, options: RunOptions = {}): Promise<Outcome> {
    const child = this.start(line, options);
    child.stdin?.on('error', () => {});
    child.stdin?.end(options.input ?? '');
    return outcomeOf(child);
  }

  /** Starts one line of bash and leaves its streams to the test. */
  start(line: string, options: RunOptions = {}): ChildProcess {
    return spawn('bash', ['-c', line], { cwd: this.folder, env: this.environment(options.env), stdio: 'pipe' });
  }

  /** Folder for temporary files of the process. */
  get temporary(): string {
    return join(this.#home, 'tmp');
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}

export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => out.push(piece));
  child.stderr?.on('data', (piece: Buffer) => err.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => {
      const stdout = Buffer.concat(out);
      resolve({ exit, stdout, stderr: Buffer.concat(err).toString(), text: stdout.toString() });
    });
  });
}
