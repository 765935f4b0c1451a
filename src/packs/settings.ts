/** Settings from flags, `CRMQ_*` variables, the project's `crmq.yaml` and defaults, in this order, each with its origin. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CrmqError } from '../errors.ts';
import { didYouMean } from './nearest.ts';
import type { Settings } from './schema.ts';

export interface Setting {
  readonly value: string | number | boolean | undefined;
  readonly origin: string;
}
type SettingKey = keyof Settings;
export type EffectiveSettings = { readonly [key in SettingKey]: Setting };

/** In the order of the schema, which is loaded only to check what somebody said. */
export const SETTING_KEYS = [
  'locale',
  'country',
  'kind',
  'date-order',
  'encoding',
  'to-encoding',
  'delimiter',
  'as-of',
  'jobs',
  'dedupe',
  'merge-threshold',
  'review-threshold',
  'decay-rate',
  'seed',
  'pack',
  'max-decompressed',
  'max-ratio',
  'max-record',
  'max-field',
  'max-columns',
  'max-depth',
] as const satisfies readonly SettingKey[];

/** The nearest `crmq.yaml` from `from` upwards, undefined where there is none. */
export function findConfig(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const name of ['crmq.yaml', 'crmq.yml']) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * @param flags values given on the command line
 * @param env the environment; `CRMQ_MERGE_THRESHOLD` is the setting `merge-threshold`
 * @param file values of the project's pack, with their places
 * @throws CrmqError `bad-setting`, `unknown-variable`
 */
export async function resolveSettings(
  flags: { readonly [key: string]: unknown },
  env: { readonly [name: string]: string | undefined },
  file: { readonly values: Settings; readonly origins: { readonly [key: string]: string } },
  defaults: Settings,
): Promise<EffectiveSettings> {
  refuseUnknownVariables(env);
  const entries = SETTING_KEYS.map(async (key): Promise<[SettingKey, Setting]> => {
    const variable = variableOf(key);
    const byDefault: Setting = { value: defaults[key], origin: 'default' };
    const candidates: Setting[] = [
      { value: flags[key] as Setting['value'], origin: `--${key}` },
      { value: env[variable] === '' ? undefined : env[variable], origin: variable },
      { value: file.values[key], origin: file.origins[key] ?? 'crmq.yaml' },
      byDefault,
    ];
    const found = candidates.find((candidate) => candidate.value !== undefined);
    if (!found) return [key, { value: undefined, origin: 'default' }];
    return [key, found === byDefault ? found : await checkedSetting(key, found)];
  });
  return inOrder(Object.fromEntries(await Promise.all(entries)) as unknown as EffectiveSettings);
}

/**
 * Between the thresholds is what is left to a person. A threshold for review that nobody set gives way to a lower one for merging.
 * @throws CrmqError `bad-setting` where what is to be reviewed would begin above what is merged
 */
function inOrder(settings: EffectiveSettings): EffectiveSettings {
  const [merge, review] = [settings['merge-threshold'], settings['review-threshold']];
  if (merge.value === undefined || review.value === undefined || review.value <= merge.value) return settings;
  if (review.origin === 'default') return { ...settings, 'review-threshold': { ...review, value: merge.value } };
  const said = ({ value, origin }: Setting): string => `${Number(value).toFixed(4)} (${origin})`;
  throw new CrmqError(
    'bad-setting',
    `the threshold for review ${said(review)} is above that for merging ${said(merge)}`,
    {
      hint: 'a pair is merged from --merge-threshold on and shown for review from --review-threshold on: set both',
    },
  );
}

const variableOf = (key: string): string => `CRMQ_${key.toUpperCase().replaceAll('-', '_')}`;

/** Variables that are not settings of a run. */
const OTHER_VARIABLES = new Set(['CRMQ_DEBUG', 'CRMQ_IDENTITY', 'CRMQ_MASK_KEY']);

function refuseUnknownVariables(env: { readonly [name: string]: string | undefined }): void {
  const known = SETTING_KEYS.map(variableOf);
  for (const name of Object.keys(env)) {
    if (!name.startsWith('CRMQ_') || known.includes(name) || OTHER_VARIABLES.has(name)) continue;
    throw new CrmqError('unknown-variable', `the environment variable ${name} is no setting of crmq`, {
      hint: didYouMean(name, known, `known: ${known.join(', ')}`),
    });
  }
}

/** The setting as its schema has it. @throws CrmqError `bad-setting` */
export async function checkedSetting(key: SettingKey, setting: Setting): Promise<Setting> {
  const { settingsSchema } = await import('./schema.ts');
  const shape = settingsSchema.shape[key];
  const value = typeof setting.value === 'string' ? fromText(setting.value, key) : setting.value;
  const result = shape.safeParse(value);
  if (result.success) return { value: result.data, origin: setting.origin };
  throw new CrmqError(
    'bad-setting',
    `${setting.origin}: ${JSON.stringify(setting.value)}: ${result.error.issues[0]?.message}`,
  );
}

const NUMBERS: ReadonlySet<string> = new Set(['jobs', 'decay-rate', 'seed', 'max-ratio', 'max-columns', 'max-depth']);

function fromText(text: string, key: string): string | number | boolean {
  if (NUMBERS.has(key)) return text.trim() === '' ? text : Number(text);
  if (key === 'dedupe') return /^(1|true|yes|on)$/i.test(text) ? true : /^(0|false|no|off)$/i.test(text) ? false : text;
  return text;
}
