/**
 * When V8 makes machine code of a regular expression. By itself it does so the second time that one is used, having first made bytecode of it
 * and improved that at length; a run uses some four hundred, most of them a few times, and reading and compiling them is a quarter of what cleaning
 * ten lines takes. A long text is still searched in machine code at once.
 */
import { setFlagsFromString } from 'node:v8';

/** Machine code from the fiftieth use on, and bytecode as it comes. */
export const COMPILED_LATE = ['--regexp-tier-up-ticks=50', '--no-regexp-peephole-optimization'];
/** As it is in a process that nobody told otherwise. */
export const COMPILED_SOON = ['--regexp-tier-up-ticks=1', '--regexp-peephole-optimization'];

/** Said by the command line before a command begins. In a library the flags of the process are those of the program around it. */
export function compileExpressionsLate(): void {
  for (const flag of COMPILED_LATE) setFlagsFromString(flag);
}
