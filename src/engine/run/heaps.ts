/**
 * How V8 treats the heaps and the code of a long run. By itself it doubles the nursery of the first thread until it takes 32 MB (128 from Node 24
 * on), and lets garbage gather in old space until there is twice what is in use. V8 reads these flags whenever it resizes a heap, or makes one
 * for a thread; they may be set at any time. Code out of a cache is refused under other flags than it was made under, so threads have one
 * of their own that was made under these (scripts/bundle.mjs, decision 17).
 */
import { setFlagsFromString } from 'node:v8';

/**
 * Threads that start get their whole nursery at once (4 MB twice), the first thread's stays as it is, and old space is collected when garbage
 * is a third of what is in use, and a nursery more. Nothing is made in old space straight away: of what a batch makes most outlives a
 * collection, which V8 takes for a long life. Functions are inlined less: every thread compiles some six hundred for itself, half of the time
 * for copies of small ones that gain nothing.
 */
export const BOUNDED = [
  '--min-semi-space-size=4',
  '--semi-space-growth-factor=1',
  '--heap-growing-percent=30',
  '--no-allocation-site-pretenuring',
  '--max-inlined-bytecode-size-cumulative=300',
];
/** As they are in a process that nobody told otherwise. */
export const UNBOUNDED = [
  '--min-semi-space-size=0',
  '--semi-space-growth-factor=2',
  '--heap-growing-percent=0',
  '--allocation-site-pretenuring',
  '--max-inlined-bytecode-size-cumulative=920',
];

let isOurs = false;

/** Said where the command line begins. In a library the flags of the process are those of the program around it. */
export function ownProcess(): void {
  isOurs = true;
}

/** From where a plan is made to the end of the run. May be said again. */
export function boundHeaps(): void {
  if (isOurs) for (const flag of BOUNDED) setFlagsFromString(flag);
}
