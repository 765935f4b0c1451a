/** One rule as packs set it, one over the other: its level, its options, the severity of single messages. */
import type { AnyRule, Json, Severity } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { didYouMean } from './nearest.ts';
import type { Level, RuleSetting } from './schema.ts';

/** A rule's setting with the place that made it so. */
export interface EffectiveUse {
  level: Level;
  options: { [key: string]: Json };
  messages: { [message: string]: Severity };
  origin: string;
}

/**
 * Puts what a pack says of a rule over what packs below it say: the later level holds, or stays as it is where only options are given;
 * of options the later value, lists of words joined.
 * @param key id of a rule, or `rule/message`
 * @throws CrmqError `unknown-rule`, `unknown-message`, `rule-level`, `rule-option`
 */
export function applyRule(
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
  const [level, options] = partsOf(setting);
  const before = into.get(id);
  if (message !== undefined) {
    if (rule.type !== 'validator' || !Object.hasOwn(rule.messages, message)) {
      const known = rule.type === 'validator' ? Object.keys(rule.messages) : [];
      throw new CrmqError('unknown-message', `${where}: ${id} has no message ${JSON.stringify(message)}`, {
        hint: didYouMean(
          message,
          known,
          known.length > 0 ? `messages: ${known.join(', ')}` : 'only checks have messages',
        ),
      });
    }
    if (level === undefined) {
      throw new CrmqError('rule-level', `${where}: ${key} is a message: it has a severity and no options`, {
        hint: `off, warning, error or reject; options are those of ${id}`,
      });
    }
    const use = before ?? { level: 'off', options: {}, messages: {}, origin: where };
    into.set(id, { ...use, messages: { ...use.messages, [message]: levelFor(rule, level, where) as Severity } });
    return;
  }
  const merged = joinOptions(before?.options ?? {}, options);
  checkOptions(rule, merged, where);
  into.set(id, {
    level: level === undefined ? (before?.level ?? 'off') : levelFor(rule, level, where),
    options: merged,
    messages: before?.messages ?? {},
    origin: where,
  });
}

/** A setting taken apart; no level where it has options alone. */
function partsOf(setting: RuleSetting): [level: Level | undefined, options: object] {
  if (typeof setting === 'string') return [setting, {}];
  return Array.isArray(setting) ? [setting[0] as Level, setting[1] as object] : [undefined, setting];
}

/** Whether a setting changes nothing but options, so that it needs to know what it is put over. */
export const isOptionsAlone = (setting: RuleSetting): boolean => partsOf(setting)[0] === undefined;

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Later options over earlier ones. Lists of words join; whatever else it is, the later one holds. */
function joinOptions(before: { readonly [key: string]: Json }, later: object): { [key: string]: Json } {
  const joined: { [key: string]: Json } = { ...before };
  for (const [key, value] of Object.entries(later as { [key: string]: Json })) {
    const there = before[key];
    joined[key] = isWords(there) && isWords(value) ? [...new Set([...there, ...value])] : value;
  }
  return joined;
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
  const option = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new CrmqError('rule-option', `${where}: ${rule.id}: ${option}${issue.message}`);
}
