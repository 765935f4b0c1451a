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
  /** Where each part was said, as file, line and column. */
  readonly origins?: { readonly [key: string]: string };
}

/** Puts what packs say one over the other, the most general first. */
export function joinHistory(chain: readonly PackSource[]): PackHistory {
  let joined: PackHistory = {};
  const origins: { [key: string]: string } = {};
  for (const { path, data, where } of chain) {
    const said = data.history;
    if (said === undefined) continue;
    const { file, ...rest } = typeof said === 'boolean' ? {} : said;
    const own = file === undefined ? joined.file : resolve(dirname(path), file);
    const isOn = said !== false;
    joined = { ...joined, ...rest, isOn, file: own ?? resolve(dirname(path), HISTORY_FILE), origins } as PackHistory;
    if (typeof said === 'boolean') origins.isOn = where(['history']);
    else for (const key of Object.keys(said)) origins[key] = where(['history', key]);
  }
  return joined;
}

/** What `crmq rules --effective` shows, a line each. */
export function effectiveHistory({
  origins = {},
  ...said
}: PackHistory): { key: string; value: string; origin: string }[] {
  return Object.entries(origins).map(([key, origin]) => ({
    key: key === 'isOn' ? 'on' : key,
    value: [said[key as keyof typeof said]].flat().join(', '),
    origin,
  }));
}
