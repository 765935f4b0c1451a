/** Plan + catalog → the steps that the record stage walks, by column and phase: nothing is looked up per cell. */
import {
  type AnyNormalizer,
  type AnyValidator,
  type Catalog,
  DIMENSIONS,
  type Field,
  PHASES,
  type Plan,
  PROTECTED_ROLES,
  type Role,
  type Severity,
  type Use,
} from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { type Bounds, boundsOf, concernOf } from '../../traits.ts';
import { isEscapedFormula } from '../../values/cell/formula.ts';
import { REACH } from '../../values/text/reach.ts';
import type { Focus } from './record.ts';

interface Step extends Focus {
  /** Where the step stands among all repairs, or among all checks. */
  readonly order: number;
  /** Which values can concern the rule. */
  readonly bounds: Bounds;
}

export interface RepairStep extends Step {
  readonly rule: AnyNormalizer;
  /** The rule's own, to be called on the rule: rules differ in shape and steps do not, which is what makes the call quick. */
  readonly normalize: AnyNormalizer['normalize'];
  readonly field: Field;
  /** Columns that it must not write into. */
  readonly spared: ReadonlySet<number> | undefined;
  /** A longer value is no name, phone or address: only the rules of the first phase, which concern any text, are shown it. */
  readonly reach: number;
}

export interface CheckStep extends Step {
  readonly rule: AnyValidator;
  /** The rule's own, as `RepairStep.normalize` is. */
  readonly check: AnyValidator['check'];
  /** Of the rule, by its place in `DIMENSIONS`. */
  readonly dimension: number;
  severityOf(message: string): Severity;
}

export interface Program {
  /** In the order in which they are walked: phase by phase, within a phase column by column, within a column as the plan has them. */
  readonly repairs: readonly RepairStep[];
  readonly checks: readonly CheckStep[];
  /** The same by column. */
  readonly repairsOf: readonly (readonly RepairStep[])[];
  readonly checksOf: readonly (readonly CheckStep[])[];
}

const PROTECTED: ReadonlySet<Role> = new Set(PROTECTED_ROLES);

/** @throws CrmqError `unknown-rule` when the plan uses a rule that the catalog lacks */
export function compile(plan: Plan, catalog: Catalog): Program {
  const found: Omit<RepairStep, 'order'>[] = [];
  const checks: CheckStep[] = [];
  const normalizers = new Map(catalog.normalizers.map((rule) => [rule.id, rule]));
  const validators = new Map(catalog.validators.map((rule) => [rule.id, rule]));
  const escapes = plan.uses.some(({ rule }) => rule === ESCAPE);
  for (const use of plan.uses) {
    const normalizer = normalizers.get(use.rule);
    const validator = validators.get(use.rule);
    if (normalizer) for (const step of repairSteps(use, normalizer, plan.fields, escapes)) found.push(step);
    else if (validator) for (const step of checkSteps(use, validator, plan.fields, checks.length)) checks.push(step);
    else if (!catalog.matchers.some((rule) => rule.id === use.rule)) {
      throw new CrmqError('unknown-rule', `the plan uses the rule ${use.rule}, which does not exist here`, {
        hint: 'the plan was made by another version of crmq, or with a plug-in that is not given now',
      });
    }
  }
  // Sorting is stable: within a phase column by column, and within a column as the plan lists the rules.
  found.sort((a, b) => phaseOf(a) - phaseOf(b) || a.field.index - b.field.index);
  const repairs = found.map((step, order) => ({ ...step, order }));
  return { repairs, checks, repairsOf: byColumn(repairs), checksOf: byColumn(checks) };
}

function byColumn<S extends Focus>(steps: readonly S[]): S[][] {
  const lists: S[][] = [];
  for (const step of steps) if (step.field) (lists[step.field.index] ??= []).push(step);
  return lists;
}

export const phaseOf = (step: Pick<RepairStep, 'rule'>): number => PHASES.indexOf(step.rule.phase);

const ESCAPE = 'formula-escape';

/** A rule that would take the sign for dirt, and see a formula again, is not shown what was escaped. */
function sparing({ normalize }: AnyNormalizer): AnyNormalizer['normalize'] {
  return function (this: AnyNormalizer, value, context) {
    return isEscapedFormula(value) ? value : normalize.call(this, value, context);
  };
}

/**
 * In a column that is not known to be the record's own (`Facts.setApart`) a rule for its role changes what a value looks like: it empties none, and
 * moves none into another column. What stands for nothing anywhere does so there too.
 */
function keeping(rule: AnyNormalizer, normalize: AnyNormalizer['normalize']): AnyNormalizer['normalize'] {
  if (rule.roles === '*') return normalize;
  return function (this: AnyNormalizer, value, context) {
    const result = normalize.call(this, value, context);
    return result === '' || typeof result !== 'string' ? value : result;
  };
}

function repairSteps(
  use: Use,
  rule: AnyNormalizer,
  fields: readonly Field[],
  escapes: boolean,
): Omit<RepairStep, 'order'>[] {
  const options = optionsOf(use, rule);
  const steps: Omit<RepairStep, 'order'>[] = [];
  const indexes = fields.filter(({ column }) => use.spare?.includes(column)).map(({ index }) => index);
  const spared = indexes.length > 0 ? new Set(indexes) : undefined;
  for (const field of fields) {
    const role = field.role ?? (rule.everywhere ? 'notes' : null);
    if (spared?.has(field.index)) continue;
    if (role === null || (PROTECTED.has(role) && !rule.everywhere) || !wanted(use, field)) continue;
    if (rule.roles !== '*' && !rule.roles.includes(role)) continue;
    const reach = rule.phase === 'decode' || role === 'notes' ? Number.POSITIVE_INFINITY : REACH;
    const bounds = boundsOf(concernOf(rule, role, options));
    const plain = escapes && rule.id !== ESCAPE ? sparing(rule) : rule.normalize;
    // what a pack says of a column by name, somebody has looked at
    const normalize = field.facts.setApart && !use.columns ? keeping(rule, plain) : plain;
    const near = { ...bounds, longest: Math.min(bounds.longest, reach) };
    steps.push({ rule, normalize, options, field, role, bounds: near, reach, spared });
  }
  return steps;
}

function checkSteps(use: Use, rule: AnyValidator, fields: readonly Field[], from: number): CheckStep[] {
  const options = optionsOf(use, rule);
  const { check } = rule;
  const dimension = DIMENSIONS.indexOf(rule.dimension);
  const severityOf = (message: string): Severity => use.messages?.[message] ?? (use.severity as Severity);
  const isNamed = rule.anyColumn === true && use.columns !== undefined;
  if (rule.roles === 'record' && !isNamed) {
    return [
      {
        rule,
        check,
        options,
        field: undefined,
        role: 'id',
        bounds: boundsOf(undefined),
        order: from,
        dimension,
        severityOf,
      },
    ];
  }
  const steps: CheckStep[] = [];
  for (const field of fields) {
    const fits = isNamed || rule.roles === '*' || (field.role !== null && rule.roles.includes(field.role));
    if (fits && wanted(use, field)) {
      const order = from + steps.length;
      const role = field.role ?? 'notes';
      const bounds = boundsOf(concernOf(rule, role, options));
      steps.push({ rule, check, options, field, role, bounds, order, dimension, severityOf });
    }
  }
  return steps;
}

/** The checks of a filled cell that a column would have if it were read as one of a role. */
export function checksOfReading(
  { uses }: Pick<Plan, 'uses'>,
  { validators }: Catalog,
  field: Field,
  role: Role,
): CheckStep[] {
  const byId = new Map(validators.map((rule) => [rule.id, rule]));
  return uses.flatMap((use) => {
    const rule = byId.get(use.rule);
    return rule === undefined || rule.roles === 'record' ? [] : checkSteps(use, rule, [{ ...field, role }], 0);
  });
}

/** The repairs that a column would have if it were read as one of a role, in the order in which they are made. */
export function repairsOfReading(
  { uses }: Pick<Plan, 'uses'>,
  { normalizers }: Catalog,
  field: Field,
  role: Role,
): RepairStep[] {
  const byId = new Map(normalizers.map((rule) => [rule.id, rule]));
  const escapes = uses.some(({ rule }) => rule === ESCAPE);
  const steps = uses.flatMap((use) => {
    const rule = byId.get(use.rule);
    return rule ? repairSteps(use, rule, [{ ...field, role }], escapes) : [];
  });
  return steps.sort((a, b) => phaseOf(a) - phaseOf(b)).map((step, order) => ({ ...step, order }));
}

const wanted = (use: Use, field: Field): boolean =>
  (use.columns === undefined || use.columns.includes(field.column)) && use.except?.includes(field.column) !== true;

/** Packs are checked when they are read; a plan may have been edited since. @throws CrmqError `plan-option` */
function optionsOf({ options }: Use, rule: AnyNormalizer | AnyValidator): object {
  const { success, data, error } = rule.options.safeParse(options);
  if (success) return deepFreeze(data as object);
  const { path, message } = error.issues[0]!;
  throw new CrmqError('plan-option', `the plan has wrong options for ${rule.id}: ${[...path, message].join(': ')}`, {
    hint: `crmq rules ${rule.id} lists its options`,
  });
}

function deepFreeze<T>(value: T): T {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
