/** Who the records of merged clusters are that a report shows: a few cells of each, so that a reader can judge the merge. */
import type { Field, Role } from '../../contract.ts';
import type { Member } from '../../dedupe/cluster/resolution.ts';
import { shorten } from '../../engine/lines/sample-text.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { findIdentity } from '../../values/id/identity-number.ts';

export interface ToldMember {
  readonly row: number;
  /** Filled cells that tell who it is. */
  readonly cells: readonly { readonly column: string; readonly value: string }[];
}

/** By the first row of a cluster, the first of its records. */
export type ToldClusters = ReadonlyMap<number, readonly ToldMember[]>;

/** How many clusters are shown, and records of one. */
export const SAMPLE_CLUSTERS = 20;
const MEMBERS = 8;

const TELLING: readonly Role[] = ['first_name', 'last_name', 'full_name', 'deal_name', 'company', 'email', 'city'];
const MOST_CELLS = 4;

export class ToldMembers {
  readonly clusters = new Map<number, readonly ToldMember[]>();
  readonly #columns: readonly Field[];
  readonly #scratch: Cells;
  readonly #codecOf: (row: number) => Codec;

  constructor(fields: readonly Field[], codecOf: (row: number) => Codec) {
    const first = TELLING.flatMap((role) => fields.find((field) => field.role === role) ?? []);
    const hasParts = first.some(({ role }) => role === 'last_name');
    this.#columns = first.filter(({ role }) => role !== 'full_name' || !hasParts).slice(0, MOST_CELLS);
    this.#scratch = createCells(fields.length);
    this.#codecOf = codecOf;
  }

  get isFull(): boolean {
    return this.clusters.size >= SAMPLE_CLUSTERS;
  }

  /** @param members of a cluster that is merged, by rising rows @param bytes of each of them, as it was before */
  add(members: readonly Member[], bytes: readonly Uint8Array[]): void {
    if (this.isFull) return;
    const told = members.slice(0, MEMBERS).map(({ row }, at) => ({ row, cells: this.#cellsOf(row, bytes[at]!) }));
    this.clusters.set(members[0]!.row, told);
  }

  #cellsOf(row: number, bytes: Uint8Array): ToldMember['cells'] {
    const codec = this.#codecOf(row);
    codec.scan(bytes, 0, bytes.length, true, this.#scratch);
    return this.#columns.flatMap(({ index, column }) => {
      const value = index < this.#scratch.count ? codec.decode(bytes, this.#scratch, index) : '';
      return value === '' ? [] : [{ column, value: findIdentity(value) ? HIDDEN : shorten(value) }];
    });
  }
}

/** As checks hide what must not be shown. */
const HIDDEN = '(hidden)';
