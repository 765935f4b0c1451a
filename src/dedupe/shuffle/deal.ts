/** Where a record, a blocking key or a row goes, of so many partitions: the same on every machine. */
import { join } from '../columns/hash.ts';

/** Family of the blocks of one record id. */
export const ID_FAMILY = 255;

/**
 * Partition in which a record is at home, by the first half of the hash of its cells: exact copies are at one home, and homes one after
 * the other have the records in canonical order.
 */
export const homeOf = (hi: number, of: number): number => Math.floor((hi / 0x1_0000_0000) * of);

/** Partition in which all records of a block meet. */
export const blockOf = (family: number, key: number, of: number): number => join(key, family + 1) % of;

/** Partition that knows what a row is linked to. */
export const nodeOf = (row: number, of: number): number => join(row, 0) % of;
