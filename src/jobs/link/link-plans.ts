/** What the plans of several systems must have in common so that their records can be compared. */
import type { Catalog, Plan, RecordKind, Role } from '../../contract.ts';
import { widthsOf } from '../../dedupe/features/features.ts';
import { type DedupePlan, type Mode, modeOf, slotsOf } from '../../dedupe/plan.ts';
import { dedupePlan } from '../../engine/run/assemble.ts';
import { CrmqError } from '../../errors.ts';
import type { Prepared } from '../prepare.ts';

/** What the records of a system are taken for, where its columns do not say so. */
export type About = 'people' | 'organisations';

/** A system whose plan is fit to be linked. */
interface Joinable {
  readonly name: string;
  readonly prepared: Prepared;
  readonly plan: Plan;
  readonly mode: Exclude<Mode, 'none'>;
}

/** Systems of one mode: their common plan of comparison, and the forms that a record may have in each slot. */
export interface Family {
  readonly mode: Exclude<Mode, 'none'>;
  /** Numbers of the systems, in the order in which they were named. */
  readonly systems: readonly number[];
  readonly dedupe: DedupePlan;
  readonly widths: readonly number[];
}

/**
 * The plans of systems, made fit for linking: matchers that one of them has switched off are off in all.
 * @throws CrmqError `not-linkable` where nobody can tell what the records are
 */
export function joinable(
  systems: readonly { readonly name: string; readonly prepared: Prepared }[],
  about: About | undefined,
): Joinable[] {
  const catalog = systems[0]!.prepared.catalog;
  const found = systems.map(({ name, prepared }) => ({ name, prepared, ...modeAndKind(name, prepared, about) }));
  const isPeople = found.some(({ mode, prepared }) => mode === 'person' && !isOpen(prepared.plan));
  const known = found.map((one) =>
    about === undefined && isPeople && isOpen(one.prepared.plan)
      ? { ...one, mode: 'person' as const, kind: 'contact' as const }
      : one,
  );
  const common = commonMatchers(
    known.map(({ prepared }) => prepared.plan),
    catalog,
  );
  const matchers = new Set(catalog.matchers.map(({ id }) => id));
  return known.map(({ name, prepared, mode, kind }) => {
    const uses = prepared.plan.uses.filter(({ rule }) => !matchers.has(rule) || common.has(rule));
    const dedupe = { ...prepared.plan.dedupe, enabled: true };
    return { name, prepared, mode, plan: { ...prepared.plan, kind, uses, dedupe } };
  });
}

/** The families of systems, people first. */
export function familiesOf(systems: readonly Joinable[]): Family[] {
  return (['person', 'company'] as const).flatMap((mode) => {
    const members = systems.flatMap((system, at) => (system.mode === mode ? [{ ...system, at }] : []));
    const [first] = members;
    if (first === undefined) return [];
    const { catalog } = first.prepared;
    const plans = members.map(({ plan }) => dedupePlan(plan, catalog));
    const widths = plans.map((plan) => widthsOf(plan, catalog.matchers));
    const common = plans[0]!;
    return [
      {
        mode,
        systems: members.map(({ at }) => at),
        dedupe: {
          ...common,
          fields: plans.flatMap(({ fields }) => fields),
          kind: mode === 'person' ? 'contact' : 'company',
        },
        widths: slotsOf(common).map((_, slot) => Math.max(...widths.map((of) => of[slot]!))),
      },
    ];
  });
}

const TELLING: ReadonlySet<Role | null> = new Set<Role | null>([
  'company',
  'company_domain',
  'website',
  'business_id',
  'industry',
]);

/** Whether a list of names could be one of people as well as of organisations: beside a list of people it is taken for one too. */
const isOpen = ({ kind, fields }: Plan): boolean =>
  kind === 'unknown' &&
  fields.some(({ role }) => role === 'full_name') &&
  !fields.some(({ role }) => TELLING.has(role));

function modeAndKind(
  name: string,
  { plan, catalog }: Prepared,
  about: About | undefined,
): { mode: Joinable['mode']; kind: RecordKind } {
  refuseUnreadable(name, plan);
  // whose order or ticket it is is what is linked
  const isTransaction = plan.kind === 'transaction';
  const dedupe = dedupePlan(plan, catalog);
  const own = modeOf(isTransaction ? { ...dedupe, kind: 'unknown' } : dedupe);
  const mode = about === undefined ? own : about === 'people' ? 'person' : 'company';
  if (mode === 'none') {
    const what = plan.kind === 'deal' ? 'holds deals' : 'has no column that tells people or organisations apart';
    throw new CrmqError('not-linkable', `${name} ${what}: there is nothing to link it by`, {
      hint: 'crmq inspect shows what its columns mean; name columns with --map, such as --map "Kunde=company"',
    });
  }
  if (about === undefined && !isTransaction) return { mode, kind: plan.kind };
  const isPersonal = plan.kind === 'contact' || plan.kind === 'lead';
  if (mode === 'person') return { mode, kind: isPersonal ? plan.kind : 'contact' };
  return { mode, kind: 'company' };
}

/** A file without a table in it: that no column tells people apart would be true, and of no use. */
function refuseUnreadable(name: string, { fields, layout }: Plan): void {
  if (layout.columns.length === 0) throw new CrmqError('not-linkable', `${name} is empty: there is nothing to link`);
  const isKnown = fields.some(({ role }) => role !== null);
  if (isKnown || layout.headerRows > 0 || layout.format !== 'csv') return;
  throw new CrmqError('not-linkable', `${name} cannot be read as a table: it has no row of column names`, {
    hint: 'crmq inspect shows how it is read; export it as CSV with a header, or say --encoding, --delimiter or --map',
  });
}

function commonMatchers(plans: readonly Plan[], catalog: Catalog): ReadonlySet<string> {
  const sets = plans.map((plan) => new Set(dedupePlan(plan, catalog).matchers.map(({ id }) => id)));
  return new Set([...sets[0]!].filter((id) => sets.every((set) => set.has(id))));
}
