/** Every way in which a command ends badly: a CrmqError is words and an exit code, anything else is a bug with a trace. */
import type { ChalkInstance } from 'chalk';
import { CrmqError } from '../errors.ts';
import { isClosedPipe, shortPaths } from './streams.ts';

/**
 * Says what went wrong on stderr and answers the exit code.
 * @param interrupted exit code of the signal that ended the run (130 for Ctrl-C, 143 for SIGTERM), 0 if none did
 */
export function fail(error: unknown, chalk: ChalkInstance, interrupted: number): number {
  if (interrupted > 0) {
    process.stderr.write('\ncrmq: interrupted; nothing was written\n');
    return interrupted;
  }
  if (isClosedPipe(error)) return 0;
  if (error instanceof CrmqError) {
    process.stderr.write(`${chalk.red('crmq:')} ${visible(shortPaths(error.message))}\n`);
    if (error.hint) process.stderr.write(`      ${visible(shortPaths(error.hint))}\n`);
    if (process.env.CRMQ_DEBUG) process.stderr.write(`${error.stack}\n`);
    return error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${chalk.red('crmq: a bug:')} ${visible(text)}\n      nothing was written; please report it\n`);
  return 4;
}

/** Names of files and columns come from outside: their control characters are shown, not obeyed. */
const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
