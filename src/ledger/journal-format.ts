/** The outline of journal.bin: how it begins, the kinds of its blocks, and what can be wrong with it. See docs/ledger.md. */
import type { Layout } from '../contract.ts';
import { CrmqError } from '../errors.ts';

/** The first eight bytes. Whoever sends it as text changes one of them. */
export const MAGIC: Uint8Array = Uint8Array.of(0x89, 0x43, 0x52, 0x4d, 0x51, 0x0d, 0x0a, 0x1a);
/** The ninth. A reader refuses what is newer. */
export const VERSION = 1;
export const PREAMBLE_BYTES = MAGIC.length + 1;

/** A block: its kind (one byte), the length of what follows (four bytes, the lowest first), and that. */
export const BLOCK_BYTES = 5;

export const BLOCKS = {
  head: 0x48,
  /** Begins an input; stage and tail that follow are of it. */
  input: 0x49,
  /** What undoes a chunk of the record stage. */
  stage: 0x53,
  tail: 0x54,
  /** What writing did to records that came out of the stage: merged, commas, line ends. */
  writing: 0x57,
  clusters: 0x43,
  /** What merges did to survivors. */
  merged: 0x47,
  /** What pairing found besides the clusters. */
  matching: 0x4d,
  end: 0x45,
} as const;
export type BlockKind = keyof typeof BLOCKS;

export interface JournalHead {
  readonly columns: readonly string[];
  /** The column whose value a record is known by, -1 for none. */
  readonly keyColumn: number;
  readonly outputEncoding: string;
  /** Whether all inputs were written into one file. */
  readonly joined: boolean;
}

export interface JournalInput {
  readonly name: string;
  readonly gzip: boolean;
  readonly layout: Layout;
  /** JSON only: whether the records are elements of a list. */
  readonly list: boolean;
  /** Number of the first record, over all inputs. */
  readonly firstRow: number;
  /** Raw UTF-8 of everything before the first record, without the byte order mark. */
  readonly front: Uint8Array;
  /** Raw UTF-8 of what stands before the first record in a cleaned file of this input. */
  readonly head: Uint8Array;
}

/** Rows as the run counted them. */
export interface JournalEnd {
  readonly read: number;
  readonly written: number;
  readonly merged: number;
  readonly rejected: number;
}

export type ClusterRole = 'survivor' | 'merged' | 'review';
export const CLUSTER_ROLES: readonly ClusterRole[] = ['survivor', 'merged', 'review'];

interface ClusterMember {
  readonly row: number;
  readonly role: ClusterRole;
  /** As in duplicates.csv. */
  readonly score: number;
  readonly why: string;
}

/** A cluster as duplicates.csv has it: merged, or a pair for review. */
export interface JournalCluster {
  readonly id: number;
  /** By rising rows. */
  readonly members: readonly ClusterMember[];
}

/** What the run did to a survivor because of a merge: `column rule`, each change on a line of its own. */
export interface JournalMerged {
  readonly row: number;
  readonly done: string;
}

/** What pairing found besides the clusters: what a run that is done again reports of it. */
export interface JournalMatching {
  readonly stats: object;
  /** Rows that a decision keeps apart from another one. */
  readonly kept: readonly number[];
  /** What became of each decision, in the order of their list. */
  readonly obedience: readonly string[];
  /** Where each of them stands, `file:line`. */
  readonly places: readonly string[];
  /** Clusters that a policy set aside: each member's row, score and why. */
  readonly aside: readonly (readonly { readonly row: number; readonly score: number; readonly why: string }[])[];
}

export function damaged(name: string, what: string): CrmqError {
  return new CrmqError('journal-damaged', `${name} is damaged: ${what}`, {
    exitCode: 3,
    hint: 'restore the ledger folder as the run wrote it',
  });
}

export function truncated(name: string): CrmqError {
  return new CrmqError('journal-truncated', `${name} ends too early`, {
    exitCode: 3,
    hint: 'the run was not complete, or the file was cut off: restore the ledger folder as the run wrote it',
  });
}
