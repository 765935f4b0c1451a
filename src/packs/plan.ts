/** Everything that a run decides before its first record, as one piece of plain JSON. */
import type { Country, Crm, Field, Layout, Plan, RecordKind, Role } from '../contract.ts';
import { expectedFor } from './expected.ts';
import { hasPolicy, policyFor } from './policy.ts';
import { type ResolvedPack, usesOf } from './resolve.ts';
import { checkColumns } from './survivorship.ts';
import { type ColumnMissing, refuseColumn } from './unknown-column.ts';

interface PlanParts {
  readonly layout: Layout;
  readonly recognition: {
    readonly crm: Crm;
    readonly kind: RecordKind;
    readonly crmReason: string;
    readonly fields: readonly Field[];
  };
  readonly pack: ResolvedPack;
  readonly plugins: readonly string[];
  readonly asOf: string;
  readonly seed: number;
  readonly country: Country;
  readonly outputEncoding: string;
  readonly dedupe: Plan['dedupe'];
  readonly missing?: ColumnMissing | undefined;
  /** Called instead of putting the policy of the pack into the plan. */
  readonly withoutPolicy?: (() => void) | undefined;
}

export function makePlan(parts: PlanParts): Plan {
  const { layout, recognition, pack, plugins, asOf, seed, country, outputEncoding, dedupe, missing, withoutPolicy } =
    parts;
  const { crm, crmReason, kind, fields } = recognition;
  if (withoutPolicy && hasPolicy(pack.policy)) withoutPolicy();
  checkColumns(pack.survivorship, pack.survivorshipPlaces, fields, missing);
  return {
    version: 1,
    asOf,
    seed,
    country,
    crm,
    crmReason,
    kind,
    layout,
    outputEncoding,
    fields,
    pack: pack.name,
    uses: usesOf(pack),
    plugins,
    dedupe,
    survivorship: pack.survivorship,
    ...(withoutPolicy ? {} : policyFor(pack.policy, fields)),
    weights: pack.weights,
    expected: expectedFor(pack.score, fields),
  };
}

/**
 * What the pack and `--map` say of columns, together.
 * @param missing what to do where the input has no such column
 */
export function columnOverrides(
  pack: ResolvedPack,
  maps: ReadonlyMap<string, Role | null>,
  columns: readonly string[],
  missing: ColumnMissing = refuseColumn,
): Map<string, Role | null> {
  const overrides = new Map<string, Role | null>();
  const named = [
    ...[...pack.columns].map(([column, { where }]) => ({ column, where })),
    ...pack.columnRules.map(({ column, where }) => ({ column, where })),
  ];
  for (const { column, where } of named) if (!columns.includes(column)) missing(column, where, columns);
  for (const [column, { role }] of pack.columns) if (columns.includes(column)) overrides.set(column, role);
  for (const [column, role] of maps) overrides.set(column, role);
  return overrides;
}
