/** What the rules of a plan say of made-up records: which fields must be filled, and what is found in a value. Nothing is guessed from options. */
import type { Catalog, Finding, Plan, Role, Severity } from '../../contract.ts';
import { type CheckStep, compile } from '../../engine/rules/compile.ts';
import { RecordContext } from '../../engine/rules/record.ts';
import { CrmqError } from '../../errors.ts';

export interface Probe {
  readonly checks: readonly CheckStep[];
  /** @param values by column index; columns that are not named are empty */
  find(step: CheckStep, values: ReadonlyMap<number, string>): Finding | undefined;
  /** Groups of columns of which one must be filled. */
  required(): number[][];
}

/** More groups than a pack can have that a person could follow. */
const MOST_GROUPS = 50;
/** A value for what only has to be filled. */
const FILLED = 'x';

export function createProbe(plan: Plan, catalog: Catalog): Probe {
  const { checks } = compile(plan, catalog);
  const record = new RecordContext(plan);
  const find: Probe['find'] = (step, values) => {
    record.values = plan.fields.map(({ index }) => values.get(index) ?? '');
    const value = step.field ? record.values[step.field.index]! : '';
    record.point(step, value);
    const finding = asked(step, value, record);
    return finding && step.severityOf(finding.message) !== 'off' ? finding : undefined;
  };
  return { checks, find, required: () => [...groups(plan, checks, find), ...single(checks, find)] };
}

/** @throws CrmqError `rule-failed` where a rule of a plug-in throws */
function asked(step: CheckStep, value: string, record: RecordContext): Finding | undefined {
  try {
    return step.check.call(step.rule, value, record);
  } catch (cause) {
    if (cause instanceof CrmqError) throw cause;
    throw new CrmqError('rule-failed', `the rule ${step.rule.id} failed: ${(cause as Error).message}`, {
      exitCode: 4,
      cause,
      hint: 'it was asked about an example, of its own or of another rule: a check must not throw for any value',
    });
  }
}

/** An empty record is asked what it lacks, that is filled, and it is asked again. */
function groups(plan: Plan, checks: readonly CheckStep[], find: Probe['find']): number[][] {
  const step = checks.find(({ rule, field }) => rule.id === 'required' && field === undefined);
  if (!step) return [];
  const indexOf = (role: string): number => plan.fields.find((field) => field.role === role)?.index ?? -1;
  const filled = new Map<number, string>();
  const all: number[][] = [];
  while (all.length < MOST_GROUPS) {
    const finding = find(step, filled);
    if (finding?.message !== 'missing') break;
    const roles = String(finding.data?.fields ?? '').split(', ');
    const group = roles.map((role) => indexOf(role as Role)).filter((index) => index >= 0);
    const first = group.find((index) => !filled.has(index));
    if (first === undefined) break;
    filled.set(first, FILLED);
    all.push(group);
  }
  return all;
}

/** Columns whose own checks refuse them when they are empty. */
function single(checks: readonly CheckStep[], find: Probe['find']): number[][] {
  const empty = checks.filter((step) => step.field && step.rule.seesEmpty && find(step, new Map()) !== undefined);
  return [...new Set(empty.map(({ field }) => field!.index))].map((index) => [index]);
}

const ORDER: readonly Severity[] = ['reject', 'error', 'warning'];

/** The worst that a rule may say there, of messages that are on; undefined where all are off. */
export function worstOf(step: CheckStep): Severity | undefined {
  const severities = new Set(Object.keys(step.rule.messages).map((message) => step.severityOf(message)));
  return ORDER.find((severity) => severities.has(severity));
}
