/** The flags of a run that a later `crmq check` needs to find the same again: those that say how the input is read, and by which rules. */
import { LIMITS } from '../../io/format/limits.ts';
import { camel, type Flags } from './request.ts';

/** In the order in which a reader looks for them: rules, what the input is, what may be in it. */
const NAMES: readonly string[] = [
  'pack',
  'locale',
  'config',
  'plugin',
  'allow-plugins',
  'plan',
  'map',
  'country',
  'kind',
  'date-order',
  'as-of',
  'encoding',
  'delimiter',
  'quote',
  'input-format',
  'header-rows',
  'skip-lines',
  ...Object.keys(LIMITS).map((name) => `max-${name}`),
  'merge-threshold',
  'review-threshold',
  'seed',
  'identity',
  'dedupe',
];

/**
 * @param flags of the command line, without what packs and the environment add, which is there again
 * @param format of the input, where the command calls it so
 * @returns words of a command line, not quoted
 */
export function findFlags(flags: Flags, format?: unknown): string[] {
  const given: Flags = typeof format === 'string' ? { inputFormat: format, ...flags } : flags;
  return NAMES.flatMap((name) => wordsOf(name, given[camel(name)]));
}

/** Said with `no-` or not at all. */
const ON: readonly string[] = ['config', 'dedupe'];

/** Commander has `true` for a flag without value, and `false` for one that was said with `no-`. */
function wordsOf(name: string, value: unknown): string[] {
  if (value === false) return [`--no-${name}`];
  if (value === true) return ON.includes(name) ? [] : [`--${name}`];
  const all = Array.isArray(value) ? value : value === undefined ? [] : [value];
  // a value that begins as a flag does is joined to its own
  return all.flatMap((one) => (/^(-|$)/.test(`${one}`) ? [`--${name}=${one}`] : [`--${name}`, `${one}`]));
}
