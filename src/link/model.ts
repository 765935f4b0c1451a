/** What linking is told and what it says: data only. */

/** How many records of one system may be one record of another. */
export const CARDINALITIES = ['one-to-one', 'many-to-one', 'many-to-many'] as const;
export type Cardinality = (typeof CARDINALITIES)[number];

/** A system among those that are linked, in the order in which they were named. */
export interface System {
  readonly name: string;
  /** Rows of all systems are numbered through: the row of a record less this is its row in its own system. */
  readonly base: number;
  /** Rows that were read, rejected ones among them. */
  readonly rows: number;
}

/** `link`: one person or organisation; `account`: a person and the organisation that they belong to; `review`: for a person to decide. */
type LinkRole = 'link' | 'review' | 'account';

/** Two records of different systems. */
export interface Link {
  /** Numbered through; of the system that was named first. */
  readonly left: number;
  readonly right: number;
  readonly role: LinkRole;
  readonly score: number;
  readonly why: string;
  /** A person says so. */
  readonly isDecided?: true;
}

/** Records of one system that are one. */
export interface DuplicateGroup {
  /** Rows numbered through, rising, with what holds each in the group. */
  readonly members: readonly { readonly row: number; readonly score: number; readonly why: string }[];
}

export interface LinkStats {
  /** Pairs weighed, and pairs that share a key and were not, because their block was too large. */
  pairs: number;
  skipped: number;
  /** Groups in which candidates competed, the records of the largest, and those too large to be solved exactly. */
  contested: number;
  largest: number;
  greedy: number;
  /** Candidates that went to review because another was just as good. */
  tied: number;
  /** Candidates that were left out because both records have a nearer partner, or one of their own duplicates has. */
  outweighed: number;
}

/** What was found among systems of one kind. */
export interface Linked {
  readonly links: readonly Link[];
  readonly duplicates: readonly DuplicateGroup[];
  /** By row, numbered through from 1: the smallest row of the same entity. */
  readonly entityOf: Uint32Array;
  readonly stats: LinkStats;
}
