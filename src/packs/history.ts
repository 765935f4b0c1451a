/** What a pack may say of recording runs: where, under which name, and what is watched. Later packs hold, key by key. */
import { dirname, resolve } from 'node:path';
import type { PackSource } from './source.ts';

/** The name of the file where nobody names another, from the folder in question. */
export const HISTORY_FILE = '.crmq/history.ndjson';

export interface PackHistory {
  /** Undefined where packs say nothing of it. */
  readonly isOn?: boolean;
  /** Absolute. */
  readonly file?: string;
  readonly series?: string;
  readonly since?: string;
  readonly ignore?: readonly string[];
}

/** Puts what packs say one over the other, the most general first. */
export function joinHistory(chain: readonly PackSource[]): PackHistory {
  let joined: PackHistory = {};
  for (const { path, data } of chain) {
    const said = data.history;
    if (said === undefined) continue;
    const usual = resolve(dirname(path), HISTORY_FILE);
    if (typeof said === 'boolean') {
      joined = { ...joined, isOn: said, file: joined.file ?? usual };
      continue;
    }
    const { file, ...rest } = said;
    const own = file === undefined ? (joined.file ?? usual) : resolve(dirname(path), file);
    joined = { ...joined, ...rest, isOn: true, file: own } as PackHistory;
  }
  return joined;
}
