/** Plan + catalog → the flat lists of steps that the record stage walks: nothing is looked up per cell. */
import {
  type AnyNormalizer,
  type AnyValidator,
  type Catalog,
  type Field,
  PHASES,
  type Plan,
  PROTECTED_ROLES,
  type Role,
  type Severity,
  type Use,
} from '../contract.ts';
import { CrmqError } from '../errors.ts';

export interface RepairStep {
  readonly rule: AnyNormalizer;
  readonly options: unknown;
  readonly field: Field;
  readonly role: Role;
}

export interface CheckStep {
  readonly rule: AnyValidator;
  readonly options: unknown;
  /** Absent for a check of the whole record. */
  readonly field: Field | undefined;
  readonly role: Role;
  severityOf(message: string): Severity;
}

export interface Program {
  readonly repairs: readonly RepairStep[];
  readonly checks: readonly CheckStep[];
}

const PROTECTED: ReadonlySet<Role> = new Set(PROTECTED_ROLES);

/** @throws CrmqError `unknown-rule` when the plan uses a rule that the catalog lacks */
export function compile(plan: Plan, catalog: Catalog): Program {
  const repairs: RepairStep[] = [];
  const checks: CheckStep[] = [];
  const normalizers = new Map(catalog.normalizers.map((rule) => [rule.id, rule]));
  const validators = new Map(catalog.validators.map((rule) => [rule.id, rule]));
  for (const use of plan.uses) {
    const normalizer = normalizers.get(use.rule);
    const validator = validators.get(use.rule);
    if (normalizer) repairs.push(...repairSteps(use, normalizer, plan.fields));
    else if (validator) checks.push(...checkSteps(use, validator, plan.fields));
    else if (!catalog.matchers.some((rule) => rule.id === use.rule)) {
      throw new CrmqError('unknown-rule', `the plan uses the rule ${use.rule}, which does not exist here`, {
        hint: 'the plan was made by another version of crmq, or with a plug-in that is not given now',
      });
    }
  }
  const phase = (step: RepairStep) => PHASES.indexOf(step.rule.phase);
  // Sorting is stable: within a phase column by column, and within a column as the plan lists the rules.
  repairs.sort((a, b) => phase(a) - phase(b) || a.field.index - b.field.index);
  return { repairs, checks };
}

function repairSteps(use: Use, rule: AnyNormalizer, fields: readonly Field[]): RepairStep[] {
  const options = deepFreeze(rule.options.parse(use.options));
  const steps: RepairStep[] = [];
  for (const field of fields) {
    const { role } = field;
    if (role === null || PROTECTED.has(role) || !wanted(use, field)) continue;
    if (rule.roles === '*' || rule.roles.includes(role)) steps.push({ rule, options, field, role });
  }
  return steps;
}

function checkSteps(use: Use, rule: AnyValidator, fields: readonly Field[]): CheckStep[] {
  const options = deepFreeze(rule.options.parse(use.options));
  const severityOf = (message: string): Severity => use.messages?.[message] ?? (use.severity as Severity);
  if (rule.roles === 'record') return [{ rule, options, field: undefined, role: 'id', severityOf }];
  const steps: CheckStep[] = [];
  for (const field of fields) {
    const named = field.role !== null && rule.roles !== '*' && rule.roles.includes(field.role);
    if ((named || rule.roles === '*') && wanted(use, field)) {
      steps.push({ rule, options, field, role: field.role ?? 'notes', severityOf });
    }
  }
  return steps;
}

const wanted = (use: Use, field: Field): boolean =>
  (use.columns === undefined || use.columns.includes(field.column)) && use.except?.includes(field.column) !== true;

function deepFreeze<T>(value: T): T {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
