/** Every way in which a command ends badly: a CrmqError is words and an exit code, anything else is a bug with a trace. */
import type { ChalkInstance } from 'chalk';
import { CrmqError } from '../../errors.ts';
import { plainLines, plainText } from './plain-text.ts';
import { isClosedPipe, shortPaths } from './streams.ts';

/**
 * Says what went wrong on stderr and answers the exit code.
 * @param isMasked whether cells must not be quoted
 * @param interrupted exit code of the signal that ended the run (130 for Ctrl-C, 143 for SIGTERM), 0 if none did
 */
export function fail(error: unknown, chalk: ChalkInstance, interrupted: number, isMasked = false): number {
  if (interrupted > 0) {
    process.stderr.write('\ncrmq: interrupted; nothing was written\n');
    return interrupted;
  }
  if (isClosedPipe(error)) return 0;
  if (error instanceof CrmqError) {
    const said = isMasked && !OWN_WORDS.test(error.code) ? unquoted : (text: string) => text;
    process.stderr.write(`${chalk.red('crmq:')} ${plainText(shortPaths(said(error.message)))}\n`);
    const details = isMasked && error.code === 'rule-failed' ? [] : error.details;
    for (const detail of details) process.stderr.write(`  ${plainText(said(detail))}\n`);
    if (error.hint) process.stderr.write(`      ${plainText(shortPaths(said(error.hint)))}\n`);
    if (process.env.CRMQ_DEBUG) process.stderr.write(`${plainLines(said(error.stack ?? ''))}\n`);
    return error.exitCode;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = isMasked ? unquoted(trace) : trace;
  process.stderr.write(
    `${chalk.red('crmq: a bug:')} ${plainLines(text)}\n      nothing was written; please report it\n`,
  );
  return 4;
}

/** What is quoted there is what the person wrote on the command line or in a pack. */
const OWN_WORDS = /^(?:bad-(?:flag|setting|map|recipient|identity)|unknown-|rule-)/;

/** As `JSON.stringify` and parsers quote. */
const unquoted = (text: string): string => text.replace(/"(?:[^"\\]|\\.)*"/gs, '…');
