/** What was found of duplicates, in numbers and a few examples: for the report, and to be added up where a run is dealt out. */
import type { MatchModel } from '../../contract.ts';
import type { BlockStats } from '../../dedupe/blocks/blocks.ts';
import { clustersIn, type Resolution } from '../../dedupe/cluster/resolution.ts';
import { SAMPLE_CLUSTERS, type ToldClusters, type ToldMember } from './told-members.ts';

export interface SampleCluster {
  /** Its number in duplicates.csv. */
  readonly cluster: number;
  /** The first of its rows. */
  readonly rows: readonly number[];
  /** How many rows it has besides; absent where that is none. */
  readonly more?: number;
  readonly why: string;
  /** The first of its records; absent where nobody looked at them. */
  readonly records?: readonly ToldMember[];
}

export interface Found {
  /** Clusters that were merged. */
  readonly clusters: number;
  /** Records that may be the same as an earlier one. */
  readonly review: number;
  /** How many of these clusters have so many records, by rising sizes. */
  readonly sizes: readonly { readonly size: number; readonly clusters: number }[];
  /** The first clusters that were merged. */
  readonly samples: readonly SampleCluster[];
  /** How they were found. */
  readonly stats: { readonly [name: string]: number };
  readonly blocks: readonly BlockStats[];
  readonly model: MatchModel;
}

export function foundIn(resolution: Resolution, told?: ToldClusters): Found {
  const { merges, reviews, stats, model } = resolution;
  return {
    clusters: merges.length,
    review: new Set(reviews.second).size,
    sizes: sizesOf(merges),
    samples: samplesOf(resolution, 0, told),
    stats: numbersIn({ ...stats }),
    blocks: [...stats.blocks],
    model,
  };
}

export function sizesOf(merges: Resolution['merges']): Found['sizes'] {
  const sizes = new Map<number, number>();
  for (const { length } of merges) sizes.set(length, (sizes.get(length) ?? 0) + 1);
  return [...sizes].sort(([a], [b]) => a - b).map(([size, clusters]) => ({ size, clusters }));
}

/** Rows of a cluster that are told. */
const MOST_ROWS = 100;

/** @param before clusters that come before the first of these */
export function samplesOf(
  found: Pick<Resolution, 'merges' | 'reviews'>,
  before: number,
  told?: ToldClusters,
): SampleCluster[] {
  const samples: SampleCluster[] = [];
  for (const { id, members } of clustersIn(found)) {
    if (samples.length === Math.min(found.merges.length, SAMPLE_CLUSTERS)) break;
    if (members[0]!.role === 'review') continue;
    const why = members.map((member) => member.why).find((text) => text !== '') ?? '';
    const records = told?.get(members[0]!.row);
    const more = members.length - MOST_ROWS;
    samples.push({
      cluster: before + id,
      rows: members.slice(0, MOST_ROWS).map(({ row }) => row),
      ...(more > 0 ? { more } : {}),
      why,
      ...(records ? { records } : {}),
    });
  }
  return samples;
}

function numbersIn(stats: { readonly [name: string]: unknown }): Found['stats'] {
  return Object.fromEntries(
    Object.entries(stats).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
