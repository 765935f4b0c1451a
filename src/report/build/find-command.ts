/** The command that lists every finding of a code, ready for a POSIX shell. */

/** A command line must stay one: of very many inputs the first ones are named. */
const LONGEST = 8000;

/**
 * @param paths inputs as they were named; `-` is standard input
 * @param flags words that say how they were read, and by which rules
 */
export function findCommand(paths: readonly string[], code: string, flags: readonly string[] = []): string {
  const { named, said } = wordsOf(paths, flags);
  return `crmq check${named}${said} --only ${code} --format ndjson`;
}

/** The command that lists all findings of the records that have a value in a column; undefined where it would not find them. */
export function groupCommand(
  paths: readonly string[],
  column: string,
  value: string,
  flags: readonly string[] = [],
): string | undefined {
  // a long value is cut where it is counted, and a line ends a command in some shells
  if (value.length > LONGEST_VALUE || /\p{Cc}/u.test(column + value)) return undefined;
  const { named, said } = wordsOf(paths, flags);
  return `crmq check${named}${said} --where ${quoted(`${column}=${value}`)} --format ndjson`;
}

const LONGEST_VALUE = 200;

function wordsOf(paths: readonly string[], flags: readonly string[]): { named: string; said: string } {
  let named = '';
  for (const path of paths) {
    const next = `${named} ${shellWord(path)}`;
    if (named !== '' && next.length > LONGEST) break;
    named = next;
  }
  return { named, said: flags.map((one) => ` ${quoted(one)}`).join('') };
}

/** A word that a shell takes as it stands. A path that begins as a flag does is said to be in this folder. */
export function shellWord(path: string): string {
  const safe = path.startsWith('-') && path !== '-' ? `./${path}` : path;
  return quoted(safe);
}

const quoted = (word: string): string =>
  /^[\p{L}\p{N}_@%+:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
