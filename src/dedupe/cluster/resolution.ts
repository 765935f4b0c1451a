/** What dedupe finds: merged clusters, pairs for review, and how it came to them. */
import type { MatchModel } from '../../contract.ts';
import type { BlockStats } from '../blocks/blocks.ts';
import type { Reviews } from './reviews.ts';
import type { SharedId } from './same-ids.ts';

export interface Member {
  readonly row: number;
  readonly role: 'member' | 'review';
  /** Of the strongest evidence that holds the record in its cluster, 0 to 1. */
  readonly score: number;
  readonly why: string;
}

export interface Cluster {
  /** 1, 2, 3 … in the order of their smallest rows. */
  readonly id: number;
  /** By rising rows. All have the role `member`, or all have the role `review`. */
  readonly members: readonly Member[];
}

export interface DedupeStats {
  readonly records: number;
  /** Blocking keys that two or more records share. */
  readonly keys: number;
  /** Pairs weighed. */
  readonly pairs: number;
  /** Pairs that share a key and were not weighed, because a block or the whole was too large. */
  readonly skipped: number;
  /** By family of blocks. */
  readonly blocks: readonly BlockStats[];
  /** Records that are merged away: members less clusters. */
  readonly merged: number;
  /** Of these, records that equal another one cell for cell. */
  readonly exactCopies: number;
  /** Pairs shown for review. */
  readonly review: number;
  /** Ids that stand on several rows whose names or emails contradict each other. */
  readonly sharedIds: readonly SharedId[];
}

export interface Resolution {
  /** Members of each merged cluster by rising rows; the clusters by rising first rows. */
  readonly merges: readonly (readonly Member[])[];
  readonly reviews: Reviews;
  readonly stats: DedupeStats;
  /** By what pairs were weighed. */
  readonly model: MatchModel;
}

/** Merged clusters and pairs for review by their smallest rows. */
export function* clustersIn({ merges, reviews }: Pick<Resolution, 'merges' | 'reviews'>): Generator<Cluster> {
  let id = 1;
  for (let i = 0, j = 0; i < merges.length || j < reviews.count; id++) {
    const isReview = i === merges.length || (j < reviews.count && isBefore(reviews, j, merges[i]!));
    yield { id, members: isReview ? pairOf(reviews, j++) : merges[i++]! };
  }
}

/** Whether a pair comes before a merged cluster. */
const isBefore = ({ first, second }: Reviews, at: number, members: readonly Member[]): boolean =>
  (first[at]! - members[0]!.row || second[at]! - members[1]!.row) < 0;

function pairOf({ first, second, scores, whys }: Reviews, at: number): Member[] {
  return [first[at]!, second[at]!].map((row) => ({ row, role: 'review', score: scores[at]!, why: whys[at]! }));
}
