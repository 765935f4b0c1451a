/** What every target may do: refuse its input with words. */
import { CrmqError } from '../../src/errors.ts';

export type Target = (bytes: Buffer) => Promise<void>;

/** Runs something that may refuse its input with words, and in no other way. */
export async function mayRefuse<T>(run: () => Promise<T> | T): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CrmqError && error.exitCode !== 4) {
      if (/\bundefined\b|\bNaN\b|\[object/.test(error.message)) throw new Error(`an odd message: ${error.message}`);
      return undefined;
    }
    throw error;
  }
}

export function check(holds: boolean, law: string): void {
  if (!holds) throw new Error(`broken: ${law}`);
}
