/** Locale packs: what is usual in the export of one country, put on top of whatever rule pack holds. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { CrmqError } from '../errors.ts';
import { nearest } from './nearest.ts';
import { packChain, packPath, RULES_FOLDER } from './resolve.ts';
import type { EffectiveSettings, Setting } from './settings.ts';
import type { PackSource } from './source.ts';

const FOLDER = resolve(RULES_FOLDER, 'locales');

/** Names of the locale packs: `de`, `en-GB` … */
export function localeNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** Names of locales out of `fi` or `fi, sv_SE`, as the packs are named. @throws CrmqError `unknown-locale` */
export function localesIn({ value, origin }: Setting): string[] {
  if (value === undefined) return [];
  const known = localeNames();
  const names = String(value)
    .split(',')
    .map((name) => name.trim());
  return [...new Set(names.map((name) => knownLocale(name, known, origin)))];
}

const keyOf = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/** The pack of this name, whatever its case; `zh` is the only pack of that language. */
function knownLocale(name: string, known: readonly string[], origin: string): string {
  const key = keyOf(name);
  const [language = '', region] = key.split('-');
  const found = known.find((one) => keyOf(one) === key);
  if (found !== undefined) return found;
  const alike = known.filter((one) => keyOf(one).split('-')[0] === language);
  if (region === undefined && alike.length === 1 && language !== '') return alike[0]!;
  throw new CrmqError('unknown-locale', `${origin} ${JSON.stringify(name)}: there is no such locale pack`, {
    hint: `${suggestion(alike, region, nearest(name, known))}locale packs: ${known.join(', ')}`,
  });
}

function suggestion(alike: readonly string[], region: string | undefined, near: string | undefined): string {
  const meant = alike.length > 0 ? alike.join(' or ') : near;
  if (meant === undefined) return '';
  const abroad = alike.length > 0 && region !== undefined ? ` with --country ${region.toUpperCase()}` : '';
  return `did you mean ${meant}${abroad}? `;
}

/** The packs of some locales as layers of a chain: the first named lies on top, so what two of them say differently is as it says. */
export async function localeLayers(names: readonly string[]): Promise<PackSource[]> {
  const chains = await Promise.all(names.map((name) => packChain(packPath(`locales/${name}`, '.'))));
  return chains.reverse().flat();
}

/** Settings that nobody made, as layers make them; the last layer goes before the others. */
export function withLayers(settings: EffectiveSettings, layers: readonly PackSource[]): EffectiveSettings {
  const filled: { [key: string]: Setting } = { ...settings };
  for (const { path, data, where } of layers) {
    for (const [key, value] of Object.entries(data.settings ?? {})) {
      if (settings[key as keyof EffectiveSettings].origin !== 'default') continue;
      const origin = path.startsWith(FOLDER) ? `locale ${data.name}` : where(['settings', key]);
      filled[key] = { value: value as Setting['value'], origin };
    }
  }
  return filled as EffectiveSettings;
}
