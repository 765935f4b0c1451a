/** Flags of a command → what the jobs want: overrides, column map, configuration, today. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { catalog } from '../../catalog.ts';
import { ROLES, type Role } from '../../contract.ts';
import { MERGE_THRESHOLD, REVIEW_THRESHOLD } from '../../dedupe/plan.ts';
import { CrmqError } from '../../errors.ts';
import { LIMITS, type LimitName, type Limits } from '../../io/format/limits.ts';
import type { InputOverrides } from '../../io/stream/input.ts';
import { type Configuration, loadConfiguration } from '../../packs/configuration.ts';
import { didYouMean } from '../../packs/nearest.ts';
import { SETTING_KEYS } from '../../packs/settings.ts';
import type { PackSource } from '../../packs/source.ts';

// Packs and options are checked once a run: the code that zod would make to check them faster costs more than it saves.
z.config({ jitless: true });

export type Flags = { readonly [name: string]: unknown };

/**
 * @param project a project file that is not written yet, instead of the one that is there
 * @throws CrmqError for anything wrong in flags, environment, project file or packs
 */
export async function configurationFrom(flags: Flags, project?: PackSource): Promise<Configuration> {
  refuseLocaleBeside(flags);
  refuseEscapeBeside(flags);
  const given: { [key: string]: unknown } = {};
  for (const key of SETTING_KEYS) given[key] = flags[camel(key)];
  // Commander turns `--no-dedupe` into false and its absence into true; only the former was said.
  given.dedupe = flags.dedupe === false ? false : undefined;
  return loadConfiguration(catalog, {
    cwd: process.cwd(),
    flags: given,
    env: process.env,
    ...(project ? { config: project } : configOf(flags)),
    plugins: (flags.plugin as string[] | undefined) ?? [],
    allowPlugins: flags.allowPlugins === true,
    ...(flags.escapeFormulas === true ? { rules: { 'formula-escape': 'on' } } : {}),
    defaults: {
      'as-of': today(),
      dedupe: true,
      jobs: availableParallelism(),
      seed: 1,
      'merge-threshold': MERGE_THRESHOLD,
      'review-threshold': REVIEW_THRESHOLD,
    },
  });
}

const configOf = ({ config }: Flags): { config?: string | false } =>
  config === false || typeof config === 'string' ? { config } : {};

/** The clock is read here and nowhere else; `SOURCE_DATE_EPOCH` (seconds) stands in for it where it is set. */
function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const now = epoch === undefined || epoch === '' ? new Date() : new Date(Number(epoch) * 1000);
  if (!Number.isNaN(now.getTime())) return now.toISOString().slice(0, 10);
  throw new CrmqError('bad-setting', `SOURCE_DATE_EPOCH: ${JSON.stringify(epoch)} is not a number of seconds`);
}

export function overridesFrom(flags: Flags, configuration: Configuration): InputOverrides {
  const { settings } = configuration;
  const encoding = settings.encoding.value as string | undefined;
  const delimiter = settings.delimiter.value as string | undefined;
  const overrides: { [key: string]: unknown } = {
    encoding,
    delimiter: delimiter === undefined ? undefined : oneCharacter('--delimiter', unescapeTab(delimiter)),
    quote: flags.quote === undefined ? undefined : oneCharacter('--quote', String(flags.quote)),
    format: flags.inputFormat ?? flags.format,
    headerRows: wholeNumber('--header-rows', flags.headerRows),
    skipLines: wholeNumber('--skip-lines', flags.skipLines),
    limits: limitsFrom(configuration),
  };
  if (overrides.delimiter !== undefined && overrides.delimiter === (overrides.quote ?? '"')) {
    throw new CrmqError(
      'bad-flag',
      `--delimiter ${JSON.stringify(overrides.delimiter)}: is the quote of the input too`,
      {
        hint: 'name another quote with --quote',
      },
    );
  }
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
}

/** Undefined where nobody set one. */
function limitsFrom({ settings }: Configuration): Partial<Limits> | undefined {
  const set = (Object.keys(LIMITS) as LimitName[]).flatMap((name): [LimitName, number][] => {
    const { value } = settings[`max-${name}`];
    return value === undefined ? [] : [[name, value as number]];
  });
  return set.length === 0 ? undefined : Object.fromEntries(set);
}

export function mapsFrom(flags: Flags): Map<string, Role | null> {
  const maps = new Map<string, Role | null>();
  for (const text of (flags.map as string[] | undefined) ?? []) {
    const at = text.lastIndexOf('=');
    const role = text.slice(at + 1).trim();
    if (at <= 0) throw new CrmqError('bad-map', `--map ${JSON.stringify(text)}: write "Column=role"`);
    if (role !== 'none' && !(ROLES as readonly string[]).includes(role)) {
      throw new CrmqError('unknown-role', `--map ${JSON.stringify(text)}: there is no role ${JSON.stringify(role)}`, {
        hint: didYouMean(role, ROLES, 'crmq rules --roles lists them all'),
      });
    }
    if (maps.has(text.slice(0, at))) {
      throw new CrmqError('bad-map', `--map ${JSON.stringify(text)}: ${text.slice(0, at)} has a role already`);
    }
    maps.set(text.slice(0, at), role === 'none' ? null : (role as Role));
  }
  return maps;
}

/** @throws CrmqError `bad-flag` */
function refuseEscapeBeside(flags: Flags): void {
  if (flags.plan === undefined || flags.escapeFormulas === undefined) return;
  throw new CrmqError('bad-flag', '--escape-formulas and --plan cannot both be given: the plan has its own rules', {
    hint: 'leave out one of them',
  });
}

/** A plan has the rules, words and settings of its own locale. @throws CrmqError `bad-flag` */
function refuseLocaleBeside(flags: Flags): void {
  if (flags.plan === undefined || flags.locale === undefined) return;
  throw new CrmqError('bad-flag', '--locale and --plan cannot both be given: the plan has a locale or none', {
    hint: 'leave out one of them',
  });
}

export function wholeNumber(flag: string, value: unknown, least = 0): number | undefined {
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && (value as number) >= least) return value as number;
  throw new CrmqError('bad-flag', `${flag} ${value}: must be a whole number of at least ${least}`);
}

export const camel = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const unescapeTab = (text: string): string => (text === '\\t' || text === 'tab' ? '\t' : text);

function oneCharacter(flag: string, text: string): string {
  if ([...text].length === 1 && !/[\r\n]/.test(text)) return text;
  throw new CrmqError('bad-flag', `${flag} ${JSON.stringify(text)}: must be one character`);
}
