/** What is held of rows while a run is dealt out: the bytes of a record as it was cleaned, or the records that were merged into one. */
import { deserialize, serialize } from 'node:v8';
import type { Holding } from '../../dedupe/shuffle/holdings.ts';
import type { Group } from './packed-groups.ts';

export const RECORD = 0;
const GROUP = 1;
/** The bytes of a survivor as merges left it. */
export const MERGED = 2;

export interface HeldGroup {
  readonly group: Group;
  /** Of each member, as it was cleaned. */
  readonly bytes: readonly Uint8Array[];
  /** Rows of members of which dedupe no longer knows the record that was read. */
  readonly replaced: readonly number[];
}

export const holdingOf = (held: HeldGroup): Holding => ({
  row: held.group.survivor,
  kind: GROUP,
  bytes: serialize(held),
});

/** Undefined for a record that stands alone. */
export const groupIn = ({ kind, bytes }: Holding): HeldGroup | undefined =>
  kind === GROUP ? (deserialize(bytes) as HeldGroup) : undefined;
