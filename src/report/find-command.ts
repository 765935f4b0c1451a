/** The command that lists every finding of a code, ready for a POSIX shell. */

/** A command line must stay one: of very many inputs the first ones are named. */
const LONGEST = 8000;

/**
 * @param paths inputs as they were named; `-` is standard input
 * @param flags ready words: how the run read them
 */
export function findCommand(paths: readonly string[], code: string, flags: readonly string[] = []): string {
  let named = '';
  for (const path of paths) {
    const next = `${named} ${shellWord(path)}`;
    if (named !== '' && next.length > LONGEST) break;
    named = next;
  }
  return ['crmq check', ...(named === '' ? [] : [named.slice(1)]), ...flags, '--only', code, '--format ndjson'].join(
    ' ',
  );
}

/** A word that a shell takes as it stands. A path that begins as a flag does is said to be in this folder; a value of a flag may. */
export function shellWord(text: string, sort: 'path' | 'value' = 'path'): string {
  const safe = sort === 'path' && text.startsWith('-') && text !== '-' ? `./${text}` : text;
  return /^[\p{L}\p{N}_@%+:,./-]+$/u.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
