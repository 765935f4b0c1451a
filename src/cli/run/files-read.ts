/** Everything that a run reads: no output may be one of them. */
import type { Configuration } from '../../packs/configuration.ts';
import type { Flags } from '../asked/request.ts';
import { identityFrom } from './earlier-files.ts';

/** Paths of inputs (`-` for standard input), plan, decisions, project file, packs and plug-ins. */
export function filesRead(inputs: readonly string[], flags: Flags, { files }: Configuration): string[] {
  const named = [flags.plan, ...((flags.decisions as string[] | undefined) ?? [])];
  return [...inputs, ...named.filter((path) => typeof path === 'string'), ...files, ...keysRead(flags)];
}

/** Files of keys: identity, recipients, and the key of the tokens. */
export function keysRead(flags: Flags): string[] {
  const recipients = ((flags.encryptTo as string[] | undefined) ?? []).filter((text) => text.startsWith('@'));
  const named = [identityFrom(flags), flags.maskKeyFile, ...recipients.map((text) => text.slice(1))];
  return named.filter((path) => typeof path === 'string');
}
