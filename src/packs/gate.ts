/** What packs and flags ask of a file, joined, its names checked. Errors are told with the flag, or file, line and column. */
import type { Catalog, Dimension, Field, Plan } from '../contract.ts';
import { ROLES } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { type Asked, type CriterionName, joinSaid, OTHER_RULES, type Said, withDefault } from '../gate/asked.ts';
import { type Limit, limitText } from '../gate/limit.ts';
import type { GateFile } from './gate-schema.ts';
import { didYouMean } from './nearest.ts';
import type { PackSource } from './source.ts';

/** Reasons for which a record is rejected before a rule has seen it. */
const REASONS: readonly string[] = [
  'ragged-row', 'unclosed-quote', 'stray-quote', 'malformed-json', 'undecodable-bytes', 'field-too-long', 'empty-record',
]; // biome-ignore format: a list

type Limits = { readonly [name: string]: { readonly limit: Limit | undefined } | undefined };

/** What a chain of packs asks, the most general first: what a later one says of the same thing holds. */
export function joinGate(chain: readonly PackSource[]): Said[] {
  return joinSaid(
    chain.flatMap(({ data, where }) => (data.gate ? saidIn(data.gate, (path) => where(['gate', ...path])) : [])),
  );
}

function saidIn(gate: GateFile, where: (path: readonly string[]) => string): Said[] {
  const { rules = {}, columns = {}, dimensions = {}, ...file } = gate;
  const all = (limits: Limits, path: readonly string[], about: Partial<Said>): Said[] =>
    Object.entries(limits).flatMap(([key, said]) => {
      const name = (key === 'min' ? 'min-score' : key) as CriterionName;
      return said ? [{ name, ...about, limit: said.limit, from: where([...path, key]) }] : [];
    });
  return [
    ...all(file as Limits, [], {}),
    ...Object.entries(rules).flatMap(([rule, limits]) => all(limits as Limits, ['rules', rule], { rule })),
    ...Object.entries(columns).flatMap(([column, limits]) => all(limits as Limits, ['columns', column], { column })),
    ...Object.entries(dimensions).flatMap(([dimension, limits]) =>
      all((limits ?? {}) as Limits, ['dimensions', dimension], { dimension: dimension as Dimension }),
    ),
  ];
}

/** What `crmq rules --effective` shows, a line each. */
export function effectiveGate(said: readonly Said[]): { key: string; limit: string; origin: string }[] {
  return said.map(({ name, rule, column, dimension, limit, from }) => ({
    key: [name, rule ?? column ?? dimension].filter((part) => part !== undefined).join(' '),
    limit: limit ? limitText(limit) : 'off',
    origin: from,
  }));
}

/** @throws CrmqError `unknown-rule`, `unknown-message`: before a byte of data is read */
export function checkGateRules(said: readonly Pick<Said, 'rule' | 'from'>[], { validators }: Catalog): void {
  const rules = new Map(validators.map((rule) => [rule.id, rule]));
  for (const { rule, from } of said) {
    if (rule === undefined || rule === OTHER_RULES || REASONS.includes(rule)) continue;
    const [id, message] = rule.split('/', 2) as [string, string?];
    const known = rules.get(id);
    if (!known) {
      throw new CrmqError('unknown-rule', `${from}: there is no check ${JSON.stringify(id)}`, {
        hint: didYouMean(id, [...rules.keys(), ...REASONS], 'crmq rules lists them all'),
      });
    }
    if (message === undefined || Object.hasOwn(known.messages, message)) continue;
    const messages = Object.keys(known.messages);
    throw new CrmqError('unknown-message', `${from}: ${id} has no message ${JSON.stringify(message)}`, {
      hint: didYouMean(message, messages, `messages: ${messages.join(', ')}`),
    });
  }
}

export interface GateRequest {
  /** What packs ask. */
  readonly said: readonly Said[];
  /** What flags ask, over it. */
  readonly flags: readonly Said[];
  /** Whether errors fail where nobody said how many are all right. */
  readonly byDefault: boolean;
}

/**
 * All that is asked of a file of this plan; nothing where nobody asked.
 * @throws CrmqError `unknown-column`: a criterion that cannot see what it decides on must not seem to hold
 */
export function gateFor({ said, flags, byDefault }: GateRequest, plan: Plan, catalog: Catalog): Asked[] {
  const all = joinSaid([...said, ...flags]).flatMap((one) => inColumns(one, plan.fields));
  const asked = byDefault ? withDefault(all) : all.filter((one): one is Asked => one.limit !== undefined);
  return asked.map((one) => (one.rule === undefined ? one : inForce(one, one.rule, plan, catalog)));
}

/** A column goes by its name; a role stands for all its columns. */
function inColumns(said: Said, fields: readonly Field[]): Said[] {
  const name = said.column;
  if (name === undefined || fields.some(({ column }) => column === name)) return [said];
  const found = fields.filter(({ role }) => role === name);
  if (found.length > 0) return found.map(({ column }) => ({ ...said, column }));
  const columns = fields.map(({ column }) => column);
  const isRole = (ROLES as readonly string[]).includes(name);
  const what = isRole ? `no column is understood as ${name}` : `there is no column ${JSON.stringify(name)}`;
  throw new CrmqError('unknown-column', `${said.from}: ${what}`, {
    hint: isRole
      ? `say which one it is: --map "Column=${name}"`
      : didYouMean(name, columns, `columns: ${columns.join(', ')}`),
  });
}

/** A rule that looks at nothing finds nothing, which proves nothing. */
function inForce(asked: Asked, name: string, { uses, fields }: Plan, { validators }: Catalog): Asked {
  const [id, message] = name.split('/', 2) as [string, string?];
  const rule = validators.find((one) => one.id === id);
  if (!rule) return asked;
  const on = uses.filter(
    (use) => use.rule === id && (message === undefined ? true : (use.messages?.[message] ?? use.severity) !== 'off'),
  );
  if (on.length === 0) return { ...asked, unmeasurable: `the rule pack has ${name} off` };
  const { roles, anyColumn } = rule;
  const isNamed = anyColumn === true && on.some(({ columns }) => columns !== undefined);
  const isSeen =
    isNamed || roles === '*' || roles === 'record' || fields.some(({ role }) => role !== null && roles.includes(role));
  return isSeen ? asked : { ...asked, unmeasurable: `no column of the file is one that ${id} looks at` };
}
