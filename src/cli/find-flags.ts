/** Flags of a run by which another one reads, repairs and pairs as it did: for the commands that find findings again. */
import { LIMITS } from '../io/limits.ts';
import { shellWord } from '../report/find-command.ts';
import type { Flags } from './request.ts';

/** Flags that take a value, as check, clean and apply name them. */
const VALUES = [
  'encoding', 'delimiter', 'quote', 'input-format', 'header-rows', 'skip-lines', 'map', 'country', 'date-order',
  'merge-threshold', 'review-threshold', 'pack', 'locale', 'config', 'plugin', 'as-of', 'plan', 'identity',
  ...Object.keys(LIMITS).map((name) => `max-${name}`),
] as const; // biome-ignore format: a table reads better dense
const SWITCHES = ['allow-plugins'] as const;
const NEGATIONS = ['config', 'dedupe'] as const;

const camel = (flag: string): string => flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** @param flags as commander read them; what is asked of the run besides how it reads is left out */
export function findFlags(flags: Flags): string[] {
  // the other name of --input-format, which check has for another thing
  const own: Flags = { ...flags, inputFormat: flags.inputFormat ?? flags.format };
  const values = VALUES.flatMap((name) => {
    const given = own[camel(name)];
    const all = Array.isArray(given) ? given : [given];
    return all
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map((value) => `--${name}=${shellWord(String(value), 'value')}`);
  });
  return [
    ...values,
    ...SWITCHES.filter((name) => flags[camel(name)] === true).map((name) => `--${name}`),
    ...NEGATIONS.filter((name) => flags[camel(name)] === false).map((name) => `--no-${name}`),
  ];
}
