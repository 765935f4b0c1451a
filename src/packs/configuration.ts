/** What flags, environment, project file and packs say together, checked before a byte of data is read. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog, Crm } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { localeLayers, localesIn, withLayers } from './locales.ts';
import { didYouMean } from './nearest.ts';
import { pluginDefaults, pluginUrl, withPlugins } from './plugins.ts';
import { readPack } from './read.ts';
import {
  builtInNames,
  eachOnce,
  IN_MEMORY,
  isBuiltInPack,
  packChain,
  packPath,
  type ResolvedPack,
  resolvePack,
} from './resolve.ts';
import type { PackFile, Settings } from './schema.ts';
import { type EffectiveSettings, findConfig, resolveSettings } from './settings.ts';
import type { PackSource } from './source.ts';

interface ConfigurationRequest {
  readonly cwd: string;
  readonly flags: { readonly [key: string]: unknown };
  readonly env: { readonly [name: string]: string | undefined };
  /** `--config FILE`, or false for `--no-config`; or a project file that is not written yet. */
  readonly config?: string | false | PackSource;
  /** `--plugin PATH`, each. */
  readonly plugins: readonly string[];
  /** Whether `plugins:` of packs may be loaded. */
  readonly allowPlugins: boolean;
  /** What flags say of single rules, over every pack. */
  readonly rules?: PackFile['rules'];
  readonly defaults: Settings;
}

export interface Configuration {
  readonly settings: EffectiveSettings;
  readonly catalog: Catalog;
  /** File URLs of the modules that the catalog was joined with. */
  readonly plugins: readonly string[];
  readonly configPath: string | undefined;
  /** Paths of all that was read: project file, packs of its own, plug-ins. */
  readonly files: readonly string[];
  /** The rules for an export of this CRM. */
  packFor(crm: Crm): Promise<ResolvedPack>;
}

export async function loadConfiguration(builtIn: Catalog, request: ConfigurationRequest): Promise<Configuration> {
  const { cwd, flags, env, plugins, allowPlugins, defaults } = request;
  const { config } = request;
  const unwritten = typeof config === 'object' ? config : undefined;
  const configPath = unwritten?.path ?? projectPath(config as string | false | undefined, cwd);
  const project = configPath === undefined ? [] : await packChain(unwritten ?? configPath);
  const inherited = project
    .filter((source) => !isLayer(source))
    .map((source) => source.data.settings ?? {})
    .reduce<Settings>((all, own) => Object.assign(all, own), {});
  const origins = settingOrigins(project);
  const said = await resolveSettings(flags, env, { values: inherited, origins }, defaults);
  const base = await namedPacks(said.pack.value as string | undefined, cwd);
  const extended = project.slice(0, -1);
  const locales = await localeLayers(localesIn(said.locale));
  const layers = [...(base ? extended.filter(isLayer) : []), ...locales];
  const settings = withLayers(said, [...(base ?? extended).filter(isLayer), ...layers]);
  const urls = plugins.map((path) => pluginUrl(path, cwd));
  const declared = declaredPlugins([...(base ?? []), ...project]);
  if (allowPlugins) urls.push(...declared);
  else if (declared.length > 0) {
    const where = placeOfPlugins([...(base ?? []), ...project]);
    throw new CrmqError('plugins-not-allowed', `${where}: a rule pack names plug-ins: ${declared.join(', ')}`, {
      hint: 'they are code: allow them with --allow-plugins, or name them with --plugin',
    });
  }
  const catalog = await withPlugins(builtIn, [...new Set(urls)]);
  const extra = inMemory(pluginDefaults(builtIn, catalog));

  const last = project[project.length - 1];
  const chainFor = async (crm: Crm): Promise<PackSource[]> => {
    const named = base ?? extended;
    const said = request.rules ? [inMemory(request.rules, FLAGS)] : [];
    const top = [...layers, ...(last ? [last] : []), ...said];
    if (!named.every(isLayer)) return eachOnce([...named, extra, ...top]);
    const own = await packChain(packPath(isBuiltInPack(crm) ? crm : 'recommended', cwd));
    return eachOnce([...own, extra, ...named, ...top]);
  };
  const resolved = new Map<Crm, Promise<ResolvedPack>>();
  const packFor = (crm: Crm): Promise<ResolvedPack> => {
    const pack = resolved.get(crm) ?? chainFor(crm).then((chain) => resolvePack(chain, catalog));
    resolved.set(crm, pack);
    return pack;
  };
  await packFor('unknown');
  const packs = [...project, ...(base ?? []), ...layers].map(({ path }) => path);
  const files = [...new Set([...packs, ...urls.map((url) => fileURLToPath(url))])];
  return { settings, catalog, plugins: [...new Set(urls)], configPath, files, packFor };
}

const projectPath = (config: string | false | undefined, cwd: string): string | undefined =>
  config === false ? undefined : config ? resolve(cwd, config) : findConfig(cwd);

const isLayer = ({ data }: PackSource): boolean => data.layer === true;

/** The packs of `--pack`: a name or a path, or several with commas between them; undefined where none is named. */
async function namedPacks(named: string | undefined, cwd: string): Promise<PackSource[] | undefined> {
  if (named === undefined) return undefined;
  const names = existsSync(packPath(named, cwd)) ? [named] : named.split(',').map((name) => name.trim());
  const chains = await Promise.all(names.map(async (name) => packChain(await existing(packPath(name, cwd), name))));
  return eachOnce(chains.flat());
}

async function existing(path: string, name: string): Promise<string> {
  try {
    await readPack(path);
    return path;
  } catch (error) {
    if (error instanceof CrmqError && error.code === 'pack-unreadable' && !existsSync(path)) {
      throw new CrmqError('pack-unreadable', `there is no rule pack ${name}`, {
        hint: didYouMean(
          name,
          builtInNames(),
          `built-in packs: ${builtInNames().join(', ')}; else the path of a YAML file`,
        ),
      });
    }
    throw error;
  }
}

function settingOrigins(chain: readonly PackSource[]): { [key: string]: string } {
  const origins: { [key: string]: string } = {};
  for (const { data, where } of chain) {
    for (const key of Object.keys(data.settings ?? {})) origins[key] = where(['settings', key]);
  }
  return origins;
}

function declaredPlugins(chain: readonly PackSource[]): string[] {
  return chain.flatMap(({ path, data }) => (data.plugins ?? []).map((plugin) => pluginUrl(plugin, dirname(path))));
}

const placeOfPlugins = (chain: readonly PackSource[]): string | undefined =>
  chain.find(({ data }) => (data.plugins ?? []).length > 0)?.where(['plugins']);

/** What flags say is no layer: it is in no name. */
const FLAGS = `${IN_MEMORY} flags`;

function inMemory(rules: NonNullable<PackFile['rules']>, path = IN_MEMORY): PackSource {
  return { path, data: { rules }, where: () => (path === FLAGS ? 'a flag' : 'default of the plug-in') };
}
