/** A folder in which one run is tortured, with a folder for temporary files of its own, and what can be seen of it from outside. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CRMQ = fileURLToPath(new URL('../../bin/crmq.js', import.meta.url));
const SHIM = fileURLToPath(new URL('./shim.cjs', import.meta.url));
/** 2026-01-15. */
const TODAY = '1768435200';
/** A run that takes so long hangs. */
const HANGS_MS = 120_000;

export class Sandbox {
  constructor(base) {
    this.home = mkdtempSync(join(base, 'crmq-torture-'));
    this.folder = join(this.home, 'work');
    this.temporary = join(this.home, 'tmp');
    this.log = join(this.home, 'counts.json');
    for (const folder of [this.folder, this.temporary]) mkdirSync(folder);
  }

  fill(files) {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), content);
    }
  }

  copy(from, to) {
    copyFileSync(join(this.folder, from), join(this.folder, to));
  }

  /**
   * Runs crmq in the folder.
   * @param fault what the shim does, if anything; `afterMs` and `signal`: what is sent from outside; `closeAfter`: bytes of standard
   *   output after which nobody reads on; `closesStderr`: nobody reads what it says
   */
  run({ args, stdin, fault, afterMs, signal = 'SIGKILL', closeAfter, closesStderr }) {
    const env = {
      PATH: process.env.PATH,
      TMPDIR: this.temporary,
      HOME: this.home,
      NO_COLOR: '1',
      SOURCE_DATE_EPOCH: TODAY,
      TORTURE_LOG: this.log,
      ...(fault ? { TORTURE: JSON.stringify(fault) } : {}),
    };
    const input = stdin === undefined ? 'ignore' : openSync(join(this.folder, stdin), 'r');
    const child = spawn(process.execPath, ['--require', SHIM, CRMQ, ...args], {
      cwd: this.folder,
      env,
      stdio: [input, 'pipe', 'pipe'],
    });
    if (stdin !== undefined) closeSync(input);
    let stderr = '';
    let out = 0;
    if (closesStderr) child.stderr.destroy();
    else child.stderr.on('data', (piece) => (stderr += piece));
    child.stdout.on('data', (piece) => {
      out += piece.length;
      if (closeAfter !== undefined && out >= closeAfter) child.stdout.destroy();
    });
    const timer = afterMs === undefined ? undefined : setTimeout(() => child.kill(signal), afterMs);
    const hang = setTimeout(() => child.kill('SIGKILL'), HANGS_MS);
    return new Promise((resolve) => {
      child.on('close', (exit, by) => {
        clearTimeout(timer);
        clearTimeout(hang);
        resolve({ exit: exit ?? by, stderr });
      });
    });
  }

  /** What the last run asked of the file system. */
  counts() {
    return JSON.parse(readFileSync(this.log, 'utf8'));
  }

  /** SHA-256 of every file that people see, by its path. */
  seen() {
    return new Map(this.#all().filter(([name]) => !isHidden(name)));
  }

  /** Locks and temporary files, those in the folder for temporary files too. */
  hidden() {
    return [
      ...this.#all()
        .map(([name]) => name)
        .filter(isHidden),
      ...readdirSync(this.temporary).map((name) => `TMPDIR/${name}`),
    ];
  }

  /** Whether a run has left work to go on with. */
  hasWork() {
    return readdirSync(this.folder).some((name) => name.endsWith('.crmq-work'));
  }

  read(name) {
    return readFileSync(join(this.folder, name));
  }

  #all() {
    return readdirSync(this.folder, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(this.folder, name)).isFile())
      .map((name) => [name, sha256(this.read(name))]);
  }

  remove() {
    rmSync(this.home, { recursive: true, force: true });
  }
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const isHidden = (name) => /(^|\/)\./.test(name);
