/** What the terminal is and how crmq may speak to it: colour, width, progress. People's text goes to stderr. */
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Chalk, type ChalkInstance } from 'chalk';

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

/** Writes to a stream and waits until it has room; a closed pipe is `EPIPE`, which the caller knows. */
export function writeTo(stream: NodeJS.WritableStream, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(data, (error) => (error ? reject(error) : resolve()));
  });
}

/** Listens to the errors of a standard stream from its first use on: making one loads 4 ms of Node, which a quiet run does not need. */
export function onStreamError(name: 'stdout' | 'stderr', listener: (error: Error) => void): void {
  const { get, ...how } = Object.getOwnPropertyDescriptor(process, name)!;
  if (!get || !how.configurable) {
    process[name].on('error', listener);
    return;
  }
  let stream: NodeJS.WriteStream | undefined;
  const listened = (): NodeJS.WriteStream => {
    if (stream === undefined) {
      stream = get.call(process) as NodeJS.WriteStream;
      stream.on('error', listener);
    }
    return stream;
  };
  Object.defineProperty(process, name, { ...how, get: listened });
}

export const isClosedPipe = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';

export function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Paths and file URLs below the working folder as a person would type them. */
export function shortPaths(text: string): string {
  const folder = process.cwd() + sep;
  return text.replaceAll(pathToFileURL(folder).href, '').replaceAll(folder, '');
}
