/** What a report is made of: the numbers and decisions of a run, before they are put into words. */
import type { Catalog, Dimension, DimensionNumbers, Expected, GroupBy, Plan, Role, Tally } from '../../contract.ts';
import type { Doubt, Expired, Report } from './schema.ts';

/** What the score is made of, by the kinds that the file is held to, in the order of the plan. */
export type Scored = readonly ScoredKind[];

export interface ScoredKind {
  readonly kind: Expected['kind'];
  readonly expected: readonly {
    readonly field: string;
    readonly roles: readonly Role[];
    readonly columns: readonly string[];
    /** Whether records are told apart by it. */
    readonly isIdentifying: boolean;
    /** Whether it is made of several columns. */
    readonly isCompound: boolean;
    /** Roles of its parts of which the file has no column. */
    readonly lacking: readonly Role[];
    /** Dimensions in which it fails in every record for want of a column of its own. */
    readonly absent: readonly Dimension[];
    /** Dimensions in which it fails in every record because a column to compare it with is not there. */
    readonly uncompared: readonly { readonly dimension: Dimension; readonly roles: readonly Role[] }[];
  }[];
  /** Checks of the whole record, those that may pass first. */
  readonly wholes: readonly {
    readonly rule: string;
    readonly dimension: Dimension;
    /** The expected field whose columns it asks for; -1: none, or several. */
    readonly field: number;
    readonly roles: readonly Role[];
    /** Whether it fails in every record, because a column is not there. */
    readonly isHopeless: boolean;
  }[];
  /** Checks that are made of each record, by dimension; those of uniqueness are no affair of one record. */
  readonly checks: DimensionNumbers;
  /** Those of them that fail in every record, because a column is not there. */
  readonly hopeless: DimensionNumbers;
}

/** The kind of records that the score is that of, and its place among those that the file is held to. */
export interface HeldTo {
  readonly at: number;
  readonly scored: ScoredKind;
}

/** By dimension, how many checks of cells were applied, and how many of them found something. */
export type CellCounts = Report['fields'][number]['counts'];

export interface ReportParts {
  readonly version: string;
  readonly plan: Plan;
  /** SHA-256 of plan.json as it is written, in hexadecimal. */
  readonly planHash: string;
  readonly catalog: Catalog;
  readonly tally: Tally;
  readonly scored: Scored;
  /** By what records are put together, the column of it; nothing where the file has none. */
  readonly groupColumns: { readonly [by in GroupBy]?: string };
  /** By column. */
  readonly cells: readonly CellCounts[];
  readonly inputs: Report['inputs'];
  /** The inputs as a command may name them. */
  readonly paths: readonly string[];
  /** Flags that such a command needs, word by word. */
  readonly flags: readonly string[];
  readonly gzip: boolean;
  readonly written: number;
  readonly merged: number;
  /** Absent where the plan has none. */
  readonly policy?: { readonly expired: readonly Expired[]; readonly doubts: readonly Doubt[] };
  readonly audience?: Report['audience'];
  readonly duplicates: Report['duplicates'];
  readonly outputs: Report['outputs'];
  readonly dryRun?: Report['dryRun'];
  readonly notes: readonly string[];
  /** Expected share of records that go stale in a year, 0 to 1, as the user set it. */
  readonly decayRate: number | undefined;
  /** Undefined unless it was asked for. */
  readonly cost: Pick<NonNullable<Report['cost']>, 'currency' | 'prevent' | 'correct' | 'ignore'> | undefined;
}

/** By code unit: the same everywhere, whatever the locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
