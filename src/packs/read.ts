/** A pack file: YAML text → checked data, with the line and column of everything that is wrong. */
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { CrmqError } from '../errors.ts';
import { didYouMean } from './nearest.ts';
import { type PackFile, packSchema, settingsSchema } from './schema.ts';

export interface PackSource {
  readonly path: string;
  readonly data: PackFile;
  /** `file:line:column` of a place in the file, by its path of keys. */
  where(keys: readonly (string | number)[]): string;
}

/** @throws CrmqError `pack-unreadable`, `pack-syntax` or `pack-shape` */
export function readPack(path: string): PackSource {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CrmqError('pack-unreadable', `cannot read the rule pack ${path}`, { cause, hint: 'check the path' });
  }
  return parsePack(text, path);
}

/** @throws CrmqError `pack-syntax` or `pack-shape`, with file, line and column */
export function parsePack(text: string, path: string): PackSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken) throw new CrmqError('pack-syntax', `${at(broken.pos[0])}: ${broken.message.split('\n')[0]}`);
  const where = (keys: readonly (string | number)[]): string => {
    for (let depth = keys.length; depth > 0; depth--) {
      const offset = offsetOf(document, keys.slice(0, depth));
      if (offset !== undefined) return at(offset);
    }
    return `${path}:1:1`;
  };
  const data = (document.toJS() ?? {}) as unknown;
  const result = packSchema.safeParse(data);
  if (!result.success) throw shapeError(result.error.issues, where);
  return { path, data: result.data, where };
}

interface Problem {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

function shapeError(issues: readonly Problem[], where: (keys: (string | number)[]) => string): CrmqError {
  const issue = issues[0]!;
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
  if (unknown !== undefined) {
    const known = path[0] === 'settings' ? settingKeys : topKeys;
    const setting = path.length === 0 && (settingKeys as readonly string[]).includes(unknown);
    if (setting) {
      return new CrmqError('pack-shape', `${where([unknown])}: ${JSON.stringify(unknown)} is a setting`, {
        hint: unknown === 'pack' ? 'write extends: here' : `write it under settings:`,
      });
    }
    return new CrmqError('pack-shape', `${where([...path, unknown])}: unknown key ${JSON.stringify(unknown)}`, {
      hint: didYouMean(unknown, known, `known keys: ${known.join(', ')}`),
    });
  }
  const what = issue.message === 'Invalid input' ? 'not one of the values that may stand here' : issue.message;
  return new CrmqError('pack-shape', `${where(path)}: ${path.join('.')}: ${what}`, { hint: hintFor(path) });
}

const settingKeys = Object.keys(settingsSchema.shape);
const topKeys = Object.keys(packSchema.shape).filter((key) => key !== '$schema');

function hintFor(path: readonly (string | number)[]): string {
  if (path[0] === 'rules') return 'a rule is off, on, warning, error or reject, or [severity, { options }]';
  if (path[0] === 'fields') return 'a field is a role (see crmq rules --roles), none, or { role, rules }';
  return 'see the schema in schemas/pack.schema.json';
}

/** Where the key (not its value) of a map entry begins. */
function offsetOf(document: ReturnType<typeof parseDocument>, keys: readonly (string | number)[]): number | undefined {
  const parent = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
  const last = keys[keys.length - 1];
  const items = (parent as { items?: unknown[] } | null)?.items;
  if (!items) return undefined;
  for (const [i, item] of items.entries()) {
    const pair = item as { key?: { value?: unknown; range?: number[] }; range?: number[] };
    if (pair.key ? String(pair.key.value) === String(last) : i === last) return (pair.key ?? pair).range?.[0];
  }
  return undefined;
}
