/** Packs and what they extend → one list of rule uses, every name and option checked against the catalog. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve as resolvePath } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnyRule, Catalog, Dimension, Role, Survivorship, Use } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import type { Said } from '../gate/asked.ts';
import { packageFile } from '../version.ts';
import { type Cost, joinCost } from './cost.ts';
import { applyRule, type EffectiveUse, isOptionsAlone } from './effective-use.ts';
import { joinScore, type PackScore } from './expected.ts';
import { checkGateRules, joinGate } from './gate.ts';
import { joinHistory, type PackHistory } from './history.ts';
import { didYouMean } from './nearest.ts';
import { joinPolicy, type PackPolicy } from './policy.ts';
import { readPack } from './read.ts';
import type { RuleSetting, Settings } from './schema.ts';
import type { PackSource } from './source.ts';
import { joinSurvivorship, type SurvivorshipPlaces } from './survivorship.ts';

export interface ResolvedPack {
  readonly name: string;
  /** In the order in which the packs name them. */
  readonly rules: ReadonlyMap<string, EffectiveUse>;
  /** Settings that hold for single columns only. */
  readonly columnRules: readonly { column: string; rule: string; use: EffectiveUse; where: string }[];
  readonly columns: ReadonlyMap<string, { role: Role | null; where: string }>;
  readonly survivorship: Survivorship;
  readonly survivorshipPlaces: SurvivorshipPlaces;
  readonly policy: PackPolicy;
  /** What is asked of a file; each criterion once. */
  readonly gate: readonly Said[];
  readonly history: PackHistory;
  readonly weights: { readonly [dimension in Dimension]?: number };
  readonly score: PackScore;
  /** Undefined where no pack asks for it. */
  readonly cost: Cost | undefined;
  readonly settings: Settings;
  readonly settingOrigins: { readonly [key: string]: string };
  /** File URLs, resolved against the pack that names them. */
  readonly plugins: readonly string[];
}

/** The path that a pack without a file says it has. */
export const IN_MEMORY = '(in memory)';

export const RULES_FOLDER = fileURLToPath(packageFile('rules/'));

/** Path of a pack: a built-in name such as `recommended`, or a path relative to `from`. */
export function packPath(name: string, from: string): string {
  if (/^(?:locales\/)?[A-Za-z0-9-]+$/.test(name)) {
    const builtIn = resolvePath(RULES_FOLDER, `${name}.yaml`);
    if (existsSync(builtIn)) return builtIn;
  }
  return resolvePath(from, name);
}

export const isBuiltInPack = (name: string): boolean => existsSync(resolvePath(RULES_FOLDER, `${name}.yaml`));

/**
 * A pack, by its path or read already, and all that it extends, the most general first. One that is reached by several ways stands once, where it came first: a second
 * time it would undo what stands between.
 * @throws CrmqError `pack-circle`, `pack-unreadable`
 */
export async function packChain(pack: string | PackSource): Promise<PackSource[]> {
  return eachOnce(await (typeof pack === 'string' ? chainTo(pack, []) : chainOf(pack, [])));
}

/** Each pack of a chain where it comes first. */
export const eachOnce = (chain: readonly PackSource[]): PackSource[] =>
  chain.filter((source, at) => chain.findIndex(({ path }) => path === source.path) === at);

/** @param where what says that it is extended */
async function chainTo(path: string, seen: readonly string[], where = path): Promise<PackSource[]> {
  if (seen.includes(path)) {
    throw new CrmqError('pack-circle', `${where}: ${path} extends itself: ${[...seen, path].join(' → ')}`, {
      hint: 'take one of the two out of extends:',
    });
  }
  return chainOf(await readPack(path), seen);
}

async function chainOf(source: PackSource, seen: readonly string[]): Promise<PackSource[]> {
  const { path } = source;
  const bases = source.data.extends === undefined ? [] : [source.data.extends].flat();
  const chain: PackSource[] = [];
  for (const [i, base] of bases.entries()) {
    const basePath = packPath(base, dirname(path));
    if (!existsSync(basePath)) {
      throw new CrmqError('pack-unreadable', `${source.where(['extends', i])}: there is no rule pack ${base}`, {
        hint: didYouMean(
          base,
          builtInNames(),
          `built-in packs: ${builtInNames().join(', ')}; else a path from the pack`,
        ),
      });
    }
    chain.push(...(await chainTo(basePath, [...seen, path], source.where(['extends', i]))));
  }
  return [...chain, source];
}

export function builtInNames(): string[] {
  return readdirSync(RULES_FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** @throws CrmqError `unknown-rule`, `rule-option`, `unknown-message` with file, line and column */
export function resolvePack(chain: readonly PackSource[], catalog: Catalog): ResolvedPack {
  const byId = new Map<string, AnyRule>();
  for (const rule of [...catalog.normalizers, ...catalog.validators, ...catalog.matchers]) byId.set(rule.id, rule);
  const rules = new Map<string, EffectiveUse>();
  const ofColumns: ColumnSetting[] = [];
  const columns = new Map<string, { role: Role | null; where: string }>();
  let weights = {};
  let settings: Settings = {};
  const settingOrigins: { [key: string]: string } = {};
  const plugins: string[] = [];
  for (const source of chain) {
    const { data, where } = source;
    for (const [key, setting] of Object.entries(data.rules ?? {})) {
      applyRule(rules, byId, key, setting, where(['rules', key]));
    }
    for (const [column, setting] of Object.entries(data.fields ?? {})) {
      const shape = typeof setting === 'string' ? { role: setting } : setting;
      const at = where(['fields', column]);
      if (shape.role !== undefined) columns.set(column, { role: shape.role === 'none' ? null : shape.role, where: at });
      for (const [key, value] of Object.entries(shape.rules ?? {})) {
        ofColumns.push({ column, key, setting: value, place: where(['fields', column, 'rules', key]), where: at });
      }
    }
    weights = { ...weights, ...data.weights, ...data.score?.weights };
    settings = { ...settings, ...data.settings };
    for (const key of Object.keys(data.settings ?? {})) settingOrigins[key] = where(['settings', key]);
    for (const plugin of data.plugins ?? []) {
      plugins.push(pathToFileURL(resolvePath(dirname(source.path), plugin)).href);
    }
  }
  const name = nameOf(chain);
  const gate = joinGate(chain);
  checkGateRules(gate, catalog);
  const { survivorship, places: survivorshipPlaces } = joinSurvivorship(chain);
  return {
    name,
    rules,
    columnRules: columnRulesOf(ofColumns, rules, byId),
    columns,
    survivorship,
    survivorshipPlaces,
    policy: joinPolicy(chain),
    gate,
    history: joinHistory(chain),
    weights,
    score: joinScore(chain),
    cost: joinCost(chain),
    settings,
    settingOrigins,
    plugins,
  };
}

/** The last pack that is no layer, and the layers: `hubspot + fi`. */
function nameOf(chain: readonly PackSource[]): string {
  const files = chain.filter(({ path }) => !path.startsWith(IN_MEMORY));
  const own = ({ path, data }: PackSource): string => data.name ?? basename(path);
  const last = files.findLast(({ data }) => data.layer !== true);
  const layers = files.filter(({ data }) => data.layer === true).map(own);
  return [last ? own(last) : 'none', ...layers].join(' + ');
}

interface ColumnSetting {
  readonly column: string;
  readonly key: string;
  readonly setting: RuleSetting;
  /** Place of the rule's key, and of the column's. */
  readonly place: string;
  readonly where: string;
}

/** What packs say of single columns. Options alone are put over what holds for all columns. */
function columnRulesOf(
  settings: readonly ColumnSetting[],
  general: ReadonlyMap<string, EffectiveUse>,
  byId: ReadonlyMap<string, AnyRule>,
): ResolvedPack['columnRules'] {
  return settings.flatMap(({ column, key, setting, place, where }) => {
    const own = new Map<string, EffectiveUse>();
    const below = isOptionsAlone(setting) ? general.get(key) : undefined;
    if (below) own.set(key, below);
    applyRule(own, byId, key, setting, place);
    return [...own].map(([rule, use]) => ({ column, rule, use, where }));
  });
}

/** The uses of a plan: what is on, in order, first for all columns and then for single ones. */
export function usesOf(pack: ResolvedPack): Use[] {
  const uses: Use[] = [];
  for (const [rule, use] of pack.rules) {
    const own = pack.columnRules.filter((entry) => entry.rule === rule).map((entry) => entry.column);
    const made = toUse(rule, use);
    if (!made) continue;
    uses.push(own.length === 0 ? made : { ...made, except: own });
  }
  for (const { column, rule, use } of pack.columnRules) {
    const made = toUse(rule, use);
    if (made) uses.push({ ...made, columns: [column] });
  }
  return uses;
}

function toUse(rule: string, use: EffectiveUse): Use | undefined {
  const anyMessage = Object.values(use.messages).some((severity) => severity !== 'off');
  if (use.level === 'off' && !anyMessage) return undefined;
  const messages = Object.keys(use.messages).length > 0 ? { messages: use.messages } : {};
  return { rule, severity: use.level, options: use.options, ...messages };
}
