/** What flags of `crmq link` say of all systems, and what of one: `--country US`, `--country crm:FI`. */
import { CrmqError } from '../errors.ts';
import type { Configuration } from '../packs/configuration.ts';
import { didYouMean } from '../packs/nearest.ts';
import { checkedSetting } from '../packs/settings.ts';
import { camel, type Flags } from './asked/request.ts';

const OF_SYSTEM = ['encoding', 'delimiter', 'country', 'kind', 'date-order'] as const;
type OfSystem = (typeof OF_SYSTEM)[number];

interface SystemFlags {
  /** The flags as other commands have them: each of these once, for all systems. */
  readonly common: Flags;
  /** By name of a system. */
  readonly own: ReadonlyMap<string, { readonly [key in OfSystem]?: string }>;
}

/** @throws CrmqError `bad-flag` for a system that is not there */
export function systemFlags(flags: Flags, names: readonly string[]): SystemFlags {
  const common: { [name: string]: unknown } = { ...flags };
  const own = new Map<string, { [key in OfSystem]?: string }>();
  for (const key of OF_SYSTEM) {
    delete common[camel(key)];
    for (const text of (flags[camel(key)] as readonly string[] | undefined) ?? []) {
      const name = systemOf(key, text, names);
      if (name === undefined) common[camel(key)] = text;
      else own.set(name, { ...own.get(name), [key]: text.slice(name.length + 1) });
    }
  }
  return { common, own };
}

/** The longest name that stands before a colon; a colon alone is a delimiter. */
function systemOf(key: OfSystem, text: string, names: readonly string[]): string | undefined {
  const [name] = names.filter((one) => text.startsWith(`${one}:`)).sort((a, b) => b.length - a.length);
  if (name !== undefined || !text.includes(':') || (key === 'delimiter' && text.length === 1)) return name;
  const said = text.slice(0, text.indexOf(':'));
  throw new CrmqError('bad-flag', `--${key} ${text}: no system is called ${JSON.stringify(said)}`, {
    hint: didYouMean(said, names, `systems: ${names.join(', ')}`),
  });
}

/** The configuration of one system. @throws CrmqError `bad-setting` */
export async function configurationOf(
  configuration: Configuration,
  own: { readonly [key in OfSystem]?: string } = {},
): Promise<Configuration> {
  const settings = { ...configuration.settings };
  for (const key of OF_SYSTEM) {
    const value = own[key];
    if (value !== undefined) settings[key] = await checkedSetting(key, { value, origin: `--${key}` });
  }
  return { ...configuration, settings };
}
