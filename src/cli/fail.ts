/** Every way in which a command ends badly: a CrmqError is words and an exit code, anything else is a bug with a trace. */
import type { ChalkInstance } from 'chalk';
import { CrmqError } from '../errors.ts';
import { plainLines, plainText } from './plain-text.ts';
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
    process.stderr.write(`${chalk.red('crmq:')} ${plainText(shortPaths(error.message))}\n`);
    for (const detail of error.details) process.stderr.write(`  ${plainText(detail)}\n`);
    if (error.hint) process.stderr.write(`      ${plainText(shortPaths(error.hint))}\n`);
    if (process.env.CRMQ_DEBUG) process.stderr.write(`${plainLines(error.stack ?? '')}\n`);
    return error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${chalk.red('crmq: a bug:')} ${plainLines(text)}\n      nothing was written; please report it\n`,
  );
  return 4;
}
