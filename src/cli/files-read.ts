/** Everything that a run reads: no output may be one of them. */
import type { Configuration } from '../packs/configuration.ts';
import type { Flags } from './request.ts';

/** Paths of inputs (`-` for standard input), plan, decisions, project file, packs and plug-ins. */
export function filesRead(inputs: readonly string[], flags: Flags, { files }: Configuration): string[] {
  const named = [flags.plan, ...((flags.decisions as string[] | undefined) ?? [])];
  return [...inputs, ...named.filter((path) => typeof path === 'string'), ...files];
}
