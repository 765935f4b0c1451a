/** Which fields a guide is about where no file says it: those that records of the kind have, and those that the rule pack names. */
import type { Crm, Field, Plan, Role, Use } from '../../contract.ts';
import { recognise } from '../../fields/recognise.ts';
import { type ResolvedPack, usesOf } from '../../packs/resolve.ts';
import type { GuideKind } from '../../report/guide/guide.ts';

const CARE = ['owner', 'last_activity_at'] as const satisfies readonly Role[];
const ADDRESS = ['street', 'postal_code', 'city', 'state', 'country'] as const satisfies readonly Role[];
const USUAL: { readonly [kind in GuideKind]: readonly Role[] } = {
  contact: [
    'first_name', 'last_name', 'job_title', 'email', 'phone', 'mobile', 'company', ...ADDRESS,
    'lifecycle_stage', 'lead_status', 'lead_source', ...CARE, 'opt_in_email', 'opt_in_at', 'opt_in_source', 'opt_out_email', 'do_not_call', 'notes',
  ],
  company: ['company', 'business_id', 'website', 'phone', 'industry', 'employees', 'annual_revenue', ...ADDRESS, 'lifecycle_stage', ...CARE, 'notes'],
  deal: ['deal_name', 'deal_stage', 'deal_amount', 'close_date', 'company', 'lead_source', ...CARE, 'notes'],
}; // biome-ignore format: a table reads better dense

interface Asked {
  readonly kind: GuideKind;
  readonly crm: Crm;
  readonly country: string;
  readonly asOf: string;
  readonly nameOf: (role: Role) => string;
}

/** A plan for records that nobody has seen yet. */
export function planWithoutFile(pack: ResolvedPack, asked: Asked): Plan {
  const uses = usesOf(pack);
  return {
    version: 1,
    asOf: asked.asOf,
    seed: 1,
    country: asked.country,
    crm: asked.crm,
    crmReason: '',
    kind: asked.kind,
    layout: NO_FILE,
    outputEncoding: 'utf-8',
    fields: fieldsOf(pack, uses, asked),
    pack: pack.name,
    uses,
    plugins: [],
    dedupe: { enabled: false, mergeThreshold: 1, reviewThreshold: 1 },
    survivorship: {},
    weights: {},
  };
}

const NO_FILE: Plan['layout'] = {
  format: 'csv', encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', eol: '\n', loneCr: false,
  columns: [], header: '', headerRows: 1, sepLine: false, reason: '',
}; // biome-ignore format: a table reads better dense

/** The company's own names first in the place of the role; roles of the pack that are not usual come behind. */
function fieldsOf(pack: ResolvedPack, uses: readonly Use[], { kind, nameOf }: Asked): Field[] {
  const named = namedFields(pack);
  const roles = [...new Set([...usualRoles(kind, named), ...askedFor(uses)])];
  const own = (role: Role) => named.filter((one) => one.role === role).map(({ column }) => ({ column, role }));
  const list: { column: string; role: Role | null }[] = roles.flatMap((role) => {
    const columns = own(role);
    if (columns.length > 0) return columns;
    // the pack has something else under that name
    return named.some(({ column }) => isSame(column, nameOf(role))) ? [] : [{ column: nameOf(role), role }];
  });
  for (const one of named) if (!list.some(({ column }) => column === one.column)) list.push(one);
  return list.map(({ column, role }, index) => ({ column, index, role, confidence: 1, reason: '', facts: {} }));
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase();

/** One name or two, as the pack has them. */
function usualRoles(kind: GuideKind, named: readonly { role: Role | null }[]): readonly Role[] {
  const has = (role: Role): boolean => named.some((one) => one.role === role);
  if (kind !== 'contact' || !has('full_name') || has('first_name') || has('last_name')) return USUAL[kind];
  return ['full_name', ...USUAL[kind].filter((role) => role !== 'first_name' && role !== 'last_name')];
}

/** Columns of the pack; of one without a role its label says what it means. Those that are left alone are not typed by its rules. */
function namedFields(pack: ResolvedPack): { column: string; role: Role | null }[] {
  const columns = [...new Set([...pack.columns.keys(), ...pack.columnRules.map(({ column }) => column)])];
  if (columns.length === 0) return [];
  const overrides = new Map([...pack.columns].map(([column, { role }]) => [column, role]));
  const { fields } = recognise({ columns, rows: [], format: 'csv', overrides, country: '' });
  const hasRules = (column: string): boolean => pack.columnRules.some((rule) => rule.column === column);
  return fields.filter(({ column, role }) => role !== null || hasRules(column));
}

/** Roles that the pack requires, so that a field that must be filled is never missing. */
function askedFor(uses: readonly Use[]): Role[] {
  const { fields = [], byStage = {} } = (uses.find(({ rule }) => rule === 'required')?.options ?? {}) as {
    fields?: Role[][];
    byStage?: { [stage: string]: Role[] };
  };
  return [...fields.flat(), ...Object.values(byStage).flat()];
}
