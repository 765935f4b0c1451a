/**
 * Two exports of one system, record by record: what came, what went, what changed in which column, and whether the whole got better.
 *
 * Memory: what `records.ts` says of each export, 12 bytes a record of its spool, and two batches of 16 MB while they are compared.
 */
import type { AnyMatcher, Catalog, Plan } from '../../contract.ts';
import { decayOf } from '../../history/decay.ts';
import type { Report } from '../../report/shape/schema.ts';
import type { Decay } from '../../report/shape/watch-schema.ts';
import type { StagingOptions } from '../clean/staging.ts';
import type { Prepared } from '../prepare.ts';
import { reportOf } from '../report.ts';
import type { ColumnChanges, Show } from './changes.ts';
import { type Key, keyFor, matchColumns } from './columns.ts';
import { Comparing, type WriteLine } from './comparing.ts';
import { Going } from './going.ts';
import { numberOf } from './life.ts';
import { Side } from './side.ts';

export interface DiffOptions extends Omit<StagingOptions, 'onProgress'> {
  readonly version: string;
  /** Columns that together are another in every record; none: the record id. */
  readonly key: readonly string[];
  /** Whether cells are compared as they stand, without being repaired first. */
  readonly isRaw: boolean;
  /** Days of the exports, where a person said them. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly show: Show;
  readonly onLine: WriteLine | undefined;
  readonly onProgress: (side: 0 | 1 | 'comparing', bytes: number, rows: number) => void;
}

/** Of an export. */
export interface SideFacts {
  readonly report: Report;
  /** Records without a key, and the numbers of the first. */
  readonly keyless: { readonly count: number; readonly rows: readonly number[] };
  /** Records whose key an earlier one has. */
  readonly again: number;
  /** The day of the export, and how that is known; null where it is not. */
  readonly day: { readonly day: string; readonly by: string } | null;
}

export interface Diff {
  readonly key: Key;
  readonly isRaw: boolean;
  readonly old: SideFacts;
  readonly new: SideFacts;
  readonly counts: { readonly same: number; readonly changed: number; readonly added: number; readonly gone: number };
  /** Ids of some records that came, went, or are there several times. */
  readonly samples: {
    readonly added: readonly string[];
    readonly gone: readonly string[];
    readonly again: readonly string[];
  };
  readonly columns: {
    readonly changed: readonly ColumnChanges[];
    readonly added: readonly string[];
    readonly gone: readonly string[];
    readonly renamed: readonly { readonly from: string; readonly to: string }[];
  };
  /** Null where the days of the exports are not known, or one day. */
  readonly decay: Decay | null;
}

/** @throws CrmqError where the exports cannot be read, or nothing tells their records apart */
export async function diffExports(inputs: readonly [Prepared, Prepared], options: DiffOptions): Promise<Diff> {
  const match = matchColumns(inputs[0].plan.fields, inputs[1].plan.fields);
  const key = keyFor(options.key, match, inputs);
  const compared = match.pairs.filter((pair) => !key.pairs.some((one) => one.old === pair.old));
  const sides = inputs.map((prepared, at) => {
    const which = at === 0 ? 'old' : 'new';
    const slots = new Array<number>(prepared.plan.fields.length).fill(-1);
    for (const [slot, pair] of compared.entries()) slots[pair[which]] = slot;
    const columns = { key: key.pairs.map((pair) => pair[which]), isRecordId: key.isRecordId, compared: slots };
    return new Side(prepared, planFor(prepared.plan, prepared.catalog, options.isRaw), columns);
  }) as [Side, Side];
  try {
    for (const [at, side] of sides.entries()) {
      await side.read({ ...options, onProgress: (bytes, rows) => options.onProgress(at as 0 | 1, bytes, rows) });
    }
    options.onProgress('comparing', 0, 0);
    const days = [dayOf(sides[0], options.from), dayOf(sides[1], options.to)] as const;
    const span = spanOf(days);
    const going = new Going(...sides, span);
    const company = inputs[0].catalog.matchers.find(({ id }) => id === 'company-name') as AnyMatcher | undefined;
    const comparing = new Comparing(...sides, compared, { ...options, going, company });
    const { counts, samples, changed } = await comparing.run();
    return {
      key,
      isRaw: options.isRaw,
      old: factsOf(sides[0], days[0], options.version),
      new: factsOf(sides[1], days[1], options.version),
      counts,
      samples,
      columns: {
        changed,
        added: match.added,
        gone: match.gone,
        renamed: match.pairs.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ from, to })),
      },
      decay: span
        ? decayOf(span.from, span.to, span.days, counts.same + counts.changed + counts.gone, going.counted())
        : null,
    };
  } finally {
    for (const side of sides) await side.close();
  }
}

/**
 * The plan as it is read by here: nothing is merged or set aside by a policy. A record that is rejected for what it holds counts as one, as it does
 * everywhere, and is compared all the same, or it would seem to have gone.
 */
function planFor(plan: Plan, catalog: Catalog, isRaw: boolean): Plan {
  const repairs = new Set(catalog.normalizers.map(({ id }) => id));
  const { policy: _, ...rest } = plan;
  return {
    ...rest,
    dedupe: { ...plan.dedupe, enabled: false },
    uses: isRaw ? plan.uses.filter(({ rule }) => !repairs.has(rule)) : plan.uses,
    showsRejected: true,
  };
}

function dayOf({ life }: Side, told: string | undefined): SideFacts['day'] {
  if (told !== undefined) return { day: told, by: 'given' };
  return life.latest ? { day: life.latest.day, by: `the latest day in ${life.latest.column}` } : null;
}

function spanOf([from, to]: readonly [SideFacts['day'], SideFacts['day']]) {
  const days = from && to ? numberOf(to.day) - numberOf(from.day) : 0;
  return from && to && days >= 1 ? { from: from.day, to: to.day, days } : undefined;
}

function factsOf(side: Side, day: SideFacts['day'], version: string): SideFacts {
  const none = new Set<number>();
  const outcome = {
    plan: side.plan,
    tally: side.tally,
    inputRows: [side.rows],
    written: side.tally.kept,
    merged: 0,
    policy: undefined,
    audience: undefined,
    spared: none,
    gone: none,
    resolution: undefined,
    mended: undefined,
    obedience: [],
  };
  const prepared = { ...side.prepared, plan: side.plan };
  return {
    report: reportOf(prepared, outcome, { version, outputs: [], decayRate: undefined }),
    keyless: side.keyless,
    again: side.again.length,
    day,
  };
}
