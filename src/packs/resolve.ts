/** Packs and what they extend → one list of rule uses, every name and option checked against the catalog. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve as resolvePath } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnyRule, Catalog, Dimension, Json, Role, Severity, Survivorship, Use } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { packageFile } from '../version.ts';
import { didYouMean } from './nearest.ts';
import { readPack } from './read.ts';
import type { Level, RuleSetting, Settings } from './schema.ts';
import type { PackSource } from './source.ts';
import { joinSurvivorship, type SurvivorshipPlaces } from './survivorship.ts';

/** A rule's setting with the place that made it so. */
export interface EffectiveUse {
  level: Level;
  options: { [key: string]: Json };
  messages: { [message: string]: Severity };
  origin: string;
}

export interface ResolvedPack {
  readonly name: string;
  /** In the order in which the packs name them. */
  readonly rules: ReadonlyMap<string, EffectiveUse>;
  /** Settings that hold for single columns only. */
  readonly columnRules: readonly { column: string; rule: string; use: EffectiveUse; where: string }[];
  readonly columns: ReadonlyMap<string, { role: Role | null; where: string }>;
  readonly survivorship: Survivorship;
  readonly survivorshipPlaces: SurvivorshipPlaces;
  readonly weights: { readonly [dimension in Dimension]?: number };
  readonly settings: Settings;
  readonly settingOrigins: { readonly [key: string]: string };
  /** File URLs, resolved against the pack that names them. */
  readonly plugins: readonly string[];
}

/** The path that a pack without a file says it has. */
export const IN_MEMORY = '(in memory)';

const RULES_FOLDER = fileURLToPath(packageFile('rules/'));

/** Path of a pack: a built-in name such as `recommended`, or a path relative to `from`. */
export function packPath(name: string, from: string): string {
  if (/^[a-z0-9-]+$/.test(name)) {
    const builtIn = resolvePath(RULES_FOLDER, `${name}.yaml`);
    if (existsSync(builtIn)) return builtIn;
  }
  return resolvePath(from, name);
}

export const isBuiltInPack = (name: string): boolean => existsSync(resolvePath(RULES_FOLDER, `${name}.yaml`));

/** A pack and all that it extends, the most general first. @throws CrmqError `pack-circle` */
export async function packChain(path: string, seen: readonly string[] = []): Promise<PackSource[]> {
  if (seen.includes(path)) {
    throw new CrmqError('pack-circle', `${path} extends itself: ${[...seen, path].join(' → ')}`);
  }
  const source = await readPack(path);
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
    chain.push(...(await packChain(basePath, [...seen, path])));
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
  const columnRules: ResolvedPack['columnRules'][number][] = [];
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
        const own = new Map<string, EffectiveUse>();
        applyRule(own, byId, key, value, where(['fields', column, 'rules', key]));
        for (const [rule, use] of own) columnRules.push({ column, rule, use, where: at });
      }
    }
    weights = { ...weights, ...data.weights };
    settings = { ...settings, ...data.settings };
    for (const key of Object.keys(data.settings ?? {})) settingOrigins[key] = where(['settings', key]);
    for (const plugin of data.plugins ?? []) {
      plugins.push(pathToFileURL(resolvePath(dirname(source.path), plugin)).href);
    }
  }
  const last = chain.findLast((source) => source.path !== IN_MEMORY);
  const name = last?.data.name ?? (last ? basename(last.path) : 'none');
  const { survivorship, places: survivorshipPlaces } = joinSurvivorship(chain);
  return {
    name,
    rules,
    columnRules,
    columns,
    survivorship,
    survivorshipPlaces,
    weights,
    settings,
    settingOrigins,
    plugins,
  };
}

function applyRule(
  into: Map<string, EffectiveUse>,
  byId: ReadonlyMap<string, AnyRule>,
  key: string,
  setting: RuleSetting,
  where: string,
): void {
  const [id, message] = key.split('/', 2) as [string, string?];
  const rule = byId.get(id);
  if (!rule) {
    throw new CrmqError('unknown-rule', `${where}: there is no rule ${JSON.stringify(id)}`, {
      hint: didYouMean(id, byId.keys(), 'crmq rules lists them all'),
    });
  }
  const [level, options] = typeof setting === 'string' ? [setting, {}] : setting;
  const before = into.get(id);
  if (message !== undefined) {
    if (rule.type !== 'validator' || !(message in rule.messages)) {
      const known = rule.type === 'validator' ? Object.keys(rule.messages) : [];
      throw new CrmqError('unknown-message', `${where}: ${id} has no message ${JSON.stringify(message)}`, {
        hint: didYouMean(
          message,
          known,
          known.length > 0 ? `messages: ${known.join(', ')}` : 'only checks have messages',
        ),
      });
    }
    const use = before ?? { level: 'off', options: {}, messages: {}, origin: where };
    into.set(id, { ...use, messages: { ...use.messages, [message]: levelFor(rule, level, where) as Severity } });
    return;
  }
  const merged = { ...before?.options, ...options } as { [key: string]: Json };
  checkOptions(rule, merged, where);
  into.set(id, {
    level: levelFor(rule, level, where),
    options: merged,
    messages: before?.messages ?? {},
    origin: where,
  });
}

function levelFor(rule: AnyRule, level: Level, where: string): Level {
  if (rule.type === 'validator') {
    if (level !== 'on') return level;
    throw new CrmqError('rule-level', `${where}: ${rule.id} is a check: it needs a severity`, {
      hint: 'off, warning, error or reject',
    });
  }
  if (level === 'on' || level === 'off') return level;
  throw new CrmqError('rule-level', `${where}: ${rule.id} is a ${kindName(rule)}: it has no severity`, {
    hint: 'on or off',
  });
}

const kindName = (rule: AnyRule): string => (rule.type === 'normalizer' ? 'repair' : 'comparison');

/** Schemas that are fine with no options: most rules share one, and most settings give none. */
const fineWithout = new WeakSet<object>();

function checkOptions(rule: AnyRule, options: object, where: string): void {
  const isEmpty = Object.keys(options).length === 0;
  if (isEmpty && fineWithout.has(rule.options)) return;
  const result = rule.options.safeParse(options);
  if (result.success && isEmpty) fineWithout.add(rule.options);
  if (result.success) return;
  const issue = result.error.issues[0]!;
  const shape = (rule.options as unknown as { shape?: object }).shape ?? {};
  if (issue.code === 'unrecognized_keys') {
    const wrong = issue.keys[0] ?? '';
    const known = Object.keys(shape);
    throw new CrmqError('rule-option', `${where}: ${rule.id} has no option ${JSON.stringify(wrong)}`, {
      hint: didYouMean(wrong, known, known.length > 0 ? `options: ${known.join(', ')}` : 'it has no options'),
    });
  }
  throw new CrmqError('rule-option', `${where}: ${rule.id}: ${issue.path.join('.')}: ${issue.message}`);
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
