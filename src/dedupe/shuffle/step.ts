/** A step of matching as an engine deals it out: a task for each partition, bytes in on named channels, addressed bytes out. */
import type { AnyMatcher, Json, MatchModel } from '../../contract.ts';
import type { BlockLimits } from '../blocks/blocks.ts';
import type { DedupePlan } from '../plan.ts';

/** What is the same for all tasks of a run. */
export interface Work {
  readonly plan: DedupePlan;
  readonly matchers: readonly AnyMatcher[];
  readonly limits: BlockLimits;
}

export type ValueHashes = { readonly [matcher: string]: readonly number[] };

/** What is known so far; plain JSON, given to every task. */
export interface Known {
  /** From 1; records of a round are its generation, those that were read are of generation 0. */
  readonly round: number;
  /** Families of blocks. */
  readonly families: number;
  /** By home, its records, and those of them that stand for themselves. */
  readonly census: readonly { readonly records: number; readonly candidates: number }[];
  /** Hashes of values that may be common, by matcher, before they are counted. */
  readonly frequent: ValueHashes;
  /** By what pairs are weighed; before training the published weights, with what is known of the file. */
  readonly model: MatchModel;
  /** Pairs of a hash below this were sent to where weights are trained. */
  readonly sampleLimit: number;
  /** Rows that the merges of the last round touched. */
  readonly touchedRows: number;
  /** By part, the number of its first cluster in duplicates.csv; empty until they are counted. */
  readonly firstClusters: readonly number[];
}

export interface Task {
  readonly work: Work;
  readonly known: Known;
  /** Of the task: a home, or, where it is done at parts, the number of a part. */
  readonly partition: number;
  /** Number of homes. */
  readonly of: number;
  /** What came on a channel for this partition, in any order. */
  read(channel: string): readonly Uint8Array[];
  /** Sends bytes to a partition, on a channel. They may be used again afterwards. */
  emit(channel: string, partition: number, bytes: Uint8Array): void;
}

/** Answers a few numbers for whoever directs the steps. */
export type Step = (task: Task) => Json | Promise<Json>;

/** A step in a run. */
export interface Request {
  readonly step: string;
  readonly known: Known;
  /** Channels that it reads, each task what was sent to its partition. */
  readonly reads: readonly string[];
  /** Channels of which every task reads everything. */
  readonly all?: readonly string[];
  /** Channels that it writes; what they had before is gone. */
  readonly writes: readonly string[];
  /** Channels that it adds to. */
  readonly appends?: readonly string[];
  /** One task for all, as partition 0. */
  readonly alone?: boolean;
  /** Whether there is a task for each part of the input, which has what the record stage made of it, rather than one for each home. */
  readonly atParts?: boolean;
  /** Whether its tasks have to know which parts there are. */
  readonly knowsParts?: boolean;
  /** Whether its tasks write files of the run. */
  readonly isWriting?: boolean;
}

/** Whatever runs the tasks of a step; answers what they answered, by partition. */
export type Engine = (request: Request) => Promise<readonly Json[]>;
