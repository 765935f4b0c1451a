/** `crmq rules`: lists the rules, explains one, shows what is in force and why. */
import type { AnyRule, Catalog, Crm } from '../contract.ts';
import { CRMS, ROLES } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { ROLE_TEXT } from '../fields/roles.ts';
import type { Configuration } from '../packs/configuration.ts';
import { effectiveGate } from '../packs/gate.ts';
import { effectiveHistory } from '../packs/history.ts';
import { localeNames } from '../packs/locales.ts';
import { didYouMean } from '../packs/nearest.ts';
import { effectivePolicy } from '../packs/policy.ts';
import { readPack } from '../packs/read.ts';
import { packPath } from '../packs/resolve.ts';
import { SETTING_KEYS } from '../packs/settings.ts';
import { renderRulePage } from '../report/words/rule-page.ts';
import { configurationFrom, type Flags } from './asked/request.ts';
import { jsonText, plainLines, plainText } from './terminal/plain-text.ts';
import { shortPaths, writeTo } from './terminal/streams.ts';

export async function rulesCommand(id: string | undefined, flags: Flags): Promise<number> {
  if (flags.roles === true) {
    await print(ROLES.map((role) => [role, ROLE_TEXT[role]]));
    return 0;
  }
  if (flags.locales === true) return showLocales(flags);
  const configuration = await configurationFrom(flags);
  const { catalog } = configuration;
  const pack = await configuration.packFor(crmOf(flags.crm));
  const levels = Object.fromEntries([...pack.rules].map(([rule, use]) => [rule, use.level]));
  if (id !== undefined) {
    const rule = findRule(catalog, id);
    await writeTo(
      process.stdout,
      flags.json === true ? asJson(describe(rule, levels)) : plainLines(renderRulePage(rule, levels, 'force here')),
    );
    return 0;
  }
  if (flags.effective === true) await showEffective(configuration, flags);
  else if (flags.json === true)
    await writeTo(process.stdout, asJson(all(catalog).map((rule) => describe(rule, levels))));
  else await print(all(catalog).map((rule) => [rule.id, rule.type, levels[rule.id] ?? 'off', rule.docs.summary]));
  return 0;
}

async function showLocales(flags: Flags): Promise<number> {
  const packs = await Promise.all(localeNames().map((name) => readPack(packPath(`locales/${name}`, '.'))));
  const rows = packs.map(({ data: { name = '', description = '', settings = {} } }) => ({
    name,
    description,
    settings,
  }));
  if (flags.json === true) await writeTo(process.stdout, asJson(rows));
  else await print(rows.map(({ name, description, settings }) => [name, settings.country ?? '', description]));
  return 0;
}

const all = ({ normalizers, validators, matchers }: Catalog): AnyRule[] => [...normalizers, ...validators, ...matchers];

function findRule(catalog: Catalog, id: string): AnyRule {
  const rule = all(catalog).find((candidate) => candidate.id === id);
  if (rule) return rule;
  const ids = all(catalog).map((candidate) => candidate.id);
  throw new CrmqError('unknown-rule', `there is no rule ${JSON.stringify(id)}`, {
    hint: didYouMean(id, ids, 'crmq rules lists them all'),
  });
}

function crmOf(name: unknown): Crm {
  if (name === undefined) return 'unknown';
  if ((CRMS as readonly unknown[]).includes(name)) return name as Crm;
  throw new CrmqError('unknown-crm', `there is no CRM ${JSON.stringify(name)}`, { hint: `known: ${CRMS.join(', ')}` });
}

async function showEffective(configuration: Configuration, flags: Flags): Promise<void> {
  const pack = await configuration.packFor(crmOf(flags.crm));
  const effective = effectiveOf(configuration, pack);
  if (flags.json === true) {
    return writeTo(process.stdout, asJson({ config: configuration.configPath ?? null, ...effective }));
  }
  await print(linesOf(effective).map((row) => row.map(shortPaths)));
}

/** Everything that is set, and where. */
function effectiveOf({ settings }: Configuration, pack: Awaited<ReturnType<Configuration['packFor']>>) {
  return {
    settings: SETTING_KEYS.map((key) => ({ key, ...settings[key] })),
    rules: [...pack.rules].map(([rule, { level, options, messages, origin }]) => ({
      rule,
      level,
      options,
      messages,
      origin,
    })),
    columns: [...pack.columns].map(([column, { role, where }]) => ({ column, role, origin: where })),
    columnRules: pack.columnRules.map(({ column, rule, use: { level, origin } }) => ({ column, rule, level, origin })),
    survivorship: Object.entries(pack.survivorship).map(([key, rule]) => ({
      key,
      rule,
      origin: pack.survivorshipPlaces.get(key) ?? '',
    })),
    policy: effectivePolicy(pack.policy),
    gate: effectiveGate(pack.gate),
    history: effectiveHistory(pack.history),
  };
}

/** A line each: what, how it is set, where. */
function linesOf({
  settings,
  rules,
  columns,
  columnRules,
  survivorship,
  policy,
  gate,
  history,
}: ReturnType<typeof effectiveOf>): string[][] {
  return [
    ...settings.map(({ key, value, origin }) => [key, value === undefined ? '(not set)' : String(value), origin]),
    ...rules.map(({ rule, level, options, messages, origin }) => {
      const extras = { ...options, ...messages };
      return [rule, Object.keys(extras).length > 0 ? `${level} ${JSON.stringify(extras)}` : level, origin];
    }),
    ...columns.map(({ column, role, origin }) => [column, role ?? 'none', origin]),
    ...columnRules.map(({ column, rule, level, origin }) => [`${column}: ${rule}`, level, origin]),
    ...survivorship.map(({ key, rule, origin }) => [
      `survivorship ${key}`,
      typeof rule === 'string' ? rule : JSON.stringify(rule),
      origin,
    ]),
    ...policy.map(({ key, rule, origin }) => [`policy ${key}`, JSON.stringify(rule), origin]),
    ...gate.map(({ key, limit, origin }) => [`gate ${key}`, limit, origin]),
    ...history.map(({ key, value, origin }) => [`history ${key}`, value, origin]),
  ];
}

function describe(rule: AnyRule, levels: { readonly [rule: string]: string }): object {
  const { id, type, docs } = rule;
  return { id, type, level: levels[id] ?? 'off', ...docs, ...('messages' in rule ? { messages: rule.messages } : {}) };
}

const asJson = (value: unknown): string => `${jsonText(value, 2)}\n`;

/** Rows as columns that line up; the last one runs free. */
async function print(given: readonly (readonly string[])[]): Promise<void> {
  const rows = given.map((row) => row.map(plainText));
  const widths = (rows[0] ?? []).map((_, i) => Math.min(48, Math.max(...rows.map((row) => (row[i] ?? '').length))));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
  await writeTo(process.stdout, `${lines.join('\n')}\n`);
}
