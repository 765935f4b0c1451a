/** What the terminal is and how crmq may speak to it: colour, width, progress. People's text goes to stderr. */
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Chalk, type ChalkInstance } from 'chalk';
import { writeWhole } from './whole-writes.ts';

export type ColorChoice = 'auto' | 'always' | 'never';

/** Chalk for one stream, by `--color`, `NO_COLOR`, `FORCE_COLOR`, `TERM` and whether the stream is a terminal. */
export function chalkFor(stream: NodeJS.WriteStream, choice: ColorChoice, env = process.env): ChalkInstance {
  return new Chalk({ level: wantsColor(stream, choice, env) ? 2 : 0 });
}

function wantsColor(stream: NodeJS.WriteStream, choice: ColorChoice, env: NodeJS.ProcessEnv): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns of a terminal; a file or a log has room. */
export const widthOf = (stream: NodeJS.WriteStream): number =>
  stream.isTTY ? Math.max(40, Math.min(stream.columns || 100, 120)) : 120;

/**
 * Writes to a stream and waits until it has room; a closed pipe is `EPIPE`, which the caller knows. What standard error does not take
 * changes nothing: it is words about a run, not what the run was for.
 */
export function writeTo(stream: NodeJS.WritableStream, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(data, (error) => (error && stream !== process.stderr ? reject(error) : resolve()));
  });
}

type StreamName = 'stdout' | 'stderr';

/** Who listens to a stream that nobody has used yet. */
const waiting = new Map<StreamName, (error: Error) => void>();
const inUse = new Set<StreamName>();

/** Listens to the errors of a standard stream from its first use on: making one loads 4 ms of Node, which a quiet run does not need. */
export function onStreamError(name: StreamName, listener: (error: Error) => void): void {
  const property = Object.getOwnPropertyDescriptor(process, name)!;
  if (inUse.has(name) || !property.get || !property.configurable) {
    listen(process[name], listener);
    return;
  }
  const isWaiting = waiting.has(name);
  waiting.set(name, listener);
  if (isWaiting) return;
  const use = (): NodeJS.WriteStream => {
    Object.defineProperty(process, name, property);
    inUse.add(name);
    return listen(process[name], waiting.get(name)!);
  };
  Object.defineProperty(process, name, { ...property, get: use });
}

function listen(stream: NodeJS.WriteStream, listener: (error: Error) => void): NodeJS.WriteStream {
  writeWhole(stream);
  return stream.on('error', listener);
}

/** Once the errors of everything that was written so far are known: the help is written without waiting for it. */
export const whenTold = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const isClosedPipe = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';

export function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Whether the working folder is still there. */
export function hasFolder(): boolean {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}

/** Paths and file URLs below the working folder as a person would type them. */
export function shortPaths(text: string): string {
  if (!hasFolder()) return text;
  const folder = process.cwd() + sep;
  return text.replaceAll(pathToFileURL(folder).href, '').replaceAll(folder, '');
}
