/** Everything that a run decides before its first record, as one piece of plain JSON. */
import type { Country, Crm, Field, Layout, Plan, RecordKind, Role } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { expectedFor } from './expected.ts';
import { didYouMean } from './nearest.ts';
import { policyFor } from './policy.ts';
import { type ResolvedPack, usesOf } from './resolve.ts';
import { checkColumns } from './survivorship.ts';

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
}

export function makePlan(parts: PlanParts): Plan {
  const { layout, recognition, pack, plugins, asOf, seed, country, outputEncoding, dedupe } = parts;
  const { crm, crmReason, kind, fields } = recognition;
  checkColumns(pack.survivorship, pack.survivorshipPlaces, fields);
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
    ...policyFor(pack.policy, fields),
    weights: pack.weights,
    expected: expectedFor(pack.score, fields),
  };
}

/**
 * What the pack and `--map` say of columns, together.
 * @throws CrmqError `unknown-column` with the pack's line and column when the input has no such column
 */
export function columnOverrides(
  pack: ResolvedPack,
  maps: ReadonlyMap<string, Role | null>,
  columns: readonly string[],
): Map<string, Role | null> {
  const overrides = new Map<string, Role | null>();
  const named = [
    ...[...pack.columns].map(([column, { where }]) => ({ column, where })),
    ...pack.columnRules.map(({ column, where }) => ({ column, where })),
  ];
  for (const { column, where } of named) {
    if (columns.includes(column)) continue;
    throw new CrmqError('unknown-column', `${where}: the input has no column ${JSON.stringify(column)}`, {
      hint: didYouMean(column, columns, `columns: ${columns.join(', ')}`),
    });
  }
  for (const [column, { role }] of pack.columns) overrides.set(column, role);
  for (const [column, role] of maps) overrides.set(column, role);
  return overrides;
}
