/** What the schema of a pack finds wrong → one error with file, line and column, and what may stand there instead. */
import type { z } from 'zod';
import { DIMENSIONS, SURVIVOR_ORDERS, SURVIVORSHIP_RULES } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { COLUMN_CRITERIA, RULE_CRITERIA } from '../gate/asked.ts';
import { gateSchema } from './gate-schema.ts';
import { didYouMean } from './nearest.ts';
import { packSchema } from './schema.ts';
import { SETTING_KEYS } from './settings.ts';

type Path = readonly (string | number)[];

export interface Problem {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  /** Of a value that must be one of several. */
  readonly values?: readonly unknown[];
  /** Of a value that fits none of several shapes: what is wrong with it, shape by shape. */
  readonly errors?: readonly (readonly Problem[])[];
}

/** @param pack what was read @param where file, line and column of a path of keys */
export function shapeError(pack: unknown, issues: readonly Problem[], where: (keys: Path) => string): CrmqError {
  const { issue, values } = innermost(issues[0]!);
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
  if (unknown !== undefined) return unknownKey(path, unknown, where);
  if (path.length === 0) {
    return new CrmqError('pack-shape', `${where(path)}: a rule pack is keys with values, and this is ${kindOf(pack)}`, {
      hint: `known keys: ${topKeys.join(', ')}`,
    });
  }
  const value = valueAt(pack, path);
  const isWord = typeof value === 'string' && values.length > 0;
  const quoted = isWord ? `${JSON.stringify(value)} is ` : '';
  const what =
    issue.message === 'Invalid input' || isWord ? `${quoted}not one of the values that may stand here` : issue.message;
  const hint = isWord ? didYouMean(value, values, hintFor(path, values)) : hintFor(path);
  return new CrmqError('pack-shape', `${where(path)}: ${path.join('.')}: ${what}`, { hint });
}

function unknownKey(path: Path, unknown: string, where: (keys: Path) => string): CrmqError {
  const isSetting = path.length === 0 && (SETTING_KEYS as readonly string[]).includes(unknown);
  if (isSetting) {
    return new CrmqError('pack-shape', `${where([unknown])}: ${JSON.stringify(unknown)} is a setting`, {
      hint: unknown === 'pack' ? 'write extends: here' : `write it under settings:`,
    });
  }
  const known = knownKeys(path);
  return new CrmqError('pack-shape', `${where([...path, unknown])}: unknown key ${JSON.stringify(unknown)}`, {
    hint: didYouMean(unknown, known, `known keys: ${known.join(', ')}`),
  });
}

/** Of several shapes the one that goes furthest is the one that was meant; where none goes on, the words that would do. */
function innermost(issue: Problem): { readonly issue: Problem; readonly values: readonly string[] } {
  const inner = (issue.errors ?? []).flatMap(([first]) => (first ? [first] : []));
  // a union that says itself what it wants is not looked into
  if (inner.length === 0 || issue.message !== 'Invalid input') return { issue, values: wordsOf(issue) };
  const found = inner.map(innermost);
  const deep = found.find((one) => one.issue.path.length > 0 || one.issue.code === 'unrecognized_keys');
  if (!deep) return { issue, values: found.flatMap(({ values }) => values) };
  return { ...deep, issue: { ...deep.issue, path: [...issue.path, ...deep.issue.path] } };
}

const wordsOf = ({ values = [] }: Problem): string[] => values.filter((value) => typeof value === 'string');

function valueAt(pack: unknown, path: Path): unknown {
  let value = pack;
  for (const key of path) value = (value as { readonly [key: string]: unknown } | null | undefined)?.[key];
  return value;
}

function kindOf(pack: unknown): string {
  if (Array.isArray(pack)) return 'a list';
  return typeof pack === 'string' ? 'a text' : `a ${typeof pack}`;
}

const topKeys = Object.keys(packSchema.shape).filter((key) => key !== '$schema');

function knownKeys(path: Path): readonly string[] {
  if (path.length === 0) return topKeys;
  if (path[0] === 'settings') return SETTING_KEYS;
  if (path[0] === 'survivorship') return survivalKeys(path);
  return path[0] === 'gate' ? gateKeys(path) : keysAt(packSchema, path);
}

/** Criteria that may stand at a place of the gate. */
function gateKeys([, part, name]: Path): readonly string[] {
  if (part === undefined) return Object.keys(gateSchema.shape);
  if (part === 'dimensions') return name === undefined ? DIMENSIONS : ['min', 'max-drop'];
  return Object.keys(part === 'rules' ? RULE_CRITERIA : COLUMN_CRITERIA);
}

const survivalKeys = (path: Path): readonly string[] =>
  path.length === 1
    ? Object.keys(packSchema.shape.survivorship.unwrap().shape)
    : ['column', 'order', 'files', 'separator'];

/** Words that fit on a line. */
const FEW = 12;

/** What of a zod type is looked at here. */
interface Shape {
  readonly def: {
    readonly shape?: { readonly [key: string]: Shape };
    readonly innerType?: Shape;
    readonly in?: Shape;
    readonly options?: readonly Shape[];
    readonly valueType?: Shape;
    readonly element?: Shape;
    readonly items?: readonly Shape[];
  };
}

/** The keys that the schema has at a path, whichever of several shapes it is. */
function keysAt(schema: z.ZodType | Shape, path: Path): readonly string[] {
  const { shape, innerType, in: piped, options, valueType, element, items } = (schema as unknown as Shape).def;
  const wrapped = innerType ?? piped;
  if (wrapped) return keysAt(wrapped, path);
  if (options) return [...new Set(options.flatMap((one) => keysAt(one, path)))];
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape ?? {});
  const next = shape?.[key] ?? items?.[Number(key)] ?? valueType ?? element;
  return next ? keysAt(next, rest) : [];
}

/** @param values that may stand there, where they are words */
function hintFor(path: Path, values: readonly string[] = []): string {
  if (path.includes('rules') && (path[0] === 'rules' || path[0] === 'fields')) {
    return 'a rule is off, on, warning, error or reject, or [severity, { options }]';
  }
  if (path[0] === 'fields') return 'a field is a role (see crmq rules --roles), none, or { role, rules }';
  if (path[0] === 'survivorship' && path[1] === 'survivor') return `a record survives by ${SURVIVOR_ORDERS.join(', ')}`;
  if (path[0] === 'gate') return 'docs/gate.md lists the criteria';
  if (path[0] === 'survivorship') return `rules: ${SURVIVORSHIP_RULES.join(', ')}; or [rule, { options }]`;
  if (values.length > 0 && values.length <= FEW) return `it may be ${values.join(', ')}`;
  return 'see the schema in schemas/pack.schema.json';
}
