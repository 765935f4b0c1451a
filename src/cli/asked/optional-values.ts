/** Flags that may have a value (`--delta`, `--diff`, `--history`) take what stands behind them: an input there is given back. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { DELTA_FORMATS } from '../../jobs/watch/delta-format.ts';
import type { Flags } from './request.ts';

const OWN: { readonly [flag: string]: (value: string) => boolean } = {
  delta: (value) => (DELTA_FORMATS as readonly string[]).includes(value),
  diff: (value) => /^\d+$/.test(value),
  history: (value) => /\.(?:ndjson|jsonl)$/i.test(value) || beginsAsHistory(value),
};

/** Whether a file is a history, whatever its name. */
function beginsAsHistory(path: string): boolean {
  const first = Buffer.alloc(18);
  try {
    const file = openSync(path, 'r');
    readSync(file, first);
    closeSync(file);
  } catch {
    return false;
  }
  return first.toString() === '{"historyVersion":';
}

/** @returns inputs and flags as they were meant */
export function withInputsBack(inputs: readonly string[], flags: Flags): { inputs: readonly string[]; flags: Flags } {
  const back: string[] = [];
  const meant: { [name: string]: unknown } = { ...flags };
  for (const [name, isOwn] of Object.entries(OWN)) {
    const value = flags[name];
    if (typeof value !== 'string' || isOwn(value) || !(value === '-' || existsSync(value))) continue;
    back.push(value);
    meant[name] = true;
  }
  return { inputs: [...back, ...inputs], flags: meant };
}
