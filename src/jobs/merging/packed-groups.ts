/**
 * Groups as bytes. A group is many small things (members, lines of the ledger, the bytes of its survivor); as objects they would take more
 * than twice the memory while the next round looks for more.
 *
 * Memory: what a group says, some 330 bytes of generated contacts, and 40 for its place. What was taken out again is not freed: few groups grow after the first round.
 */
import { deserialize, serialize } from 'node:v8';
import type { Tally } from '../../contract.ts';
import type { Member } from '../../dedupe/cluster/resolution.ts';

/** The records that are merged into one, and what that one is now. */
export interface Group {
  readonly survivor: number;
  /** By rising rows. */
  readonly members: readonly Member[];
  /** Undefined where the merge changed nothing. */
  readonly bytes: Uint8Array | undefined;
  readonly ledger: string;
  /** What the lines of the ledger name (`changeOf`), each on a line of its own. */
  readonly done: string;
  /** Columns that the merge has another text for. */
  readonly columns: readonly number[];
  readonly changes: Tally['changes'] | undefined;
}

/** Without the names of fields, and a reason once. */
type Packed = readonly [
  rows: readonly number[],
  scores: readonly number[],
  whys: readonly string[],
  bytes: Uint8Array | undefined,
  ledger: string,
  done: string,
  columns: readonly number[],
  changes: Tally['changes'] | undefined,
];

const PAGE = 1 << 20;

export class PackedGroups {
  readonly #pages: Buffer[] = [];
  /** Where the last page ends. */
  #end = PAGE;
  /** By the row of the survivor: page × `PAGE` + where in it. */
  readonly #places = new Map<number, number>();

  has(survivor: number): boolean {
    return this.#places.has(survivor);
  }

  get(survivor: number): Group | undefined {
    const place = this.#places.get(survivor);
    return place === undefined ? undefined : this.#unpacked(survivor, place);
  }

  set(group: Group): void {
    const packed = serialize(pack(group));
    const length = HEAD + packed.length;
    if (this.#end + length > PAGE) {
      this.#pages.push(Buffer.allocUnsafeSlow(Math.max(PAGE, length)));
      this.#end = 0;
    }
    const page = this.#pages.at(-1)!;
    page.writeUInt32LE(packed.length, this.#end);
    page.writeUInt32LE(group.members[0]!.row, this.#end + FIRST_ROW);
    packed.copy(page, this.#end + HEAD);
    this.#places.set(group.survivor, (this.#pages.length - 1) * PAGE + this.#end);
    this.#end += length;
  }

  delete(survivor: number): void {
    this.#places.delete(survivor);
  }

  /** By rising first rows, each made when its turn has come. */
  *all(): Generator<Group> {
    const rowOf = (place: number): number => this.#pageOf(place).readUInt32LE((place % PAGE) + FIRST_ROW);
    const survivors = [...this.#places].sort(([, a], [, b]) => rowOf(a) - rowOf(b));
    for (const [survivor, place] of survivors) yield this.#unpacked(survivor, place);
  }

  #pageOf(place: number): Buffer {
    return this.#pages[Math.floor(place / PAGE)]!;
  }

  #unpacked(survivor: number, place: number): Group {
    const page = this.#pageOf(place);
    const from = (place % PAGE) + HEAD;
    const length = page.readUInt32LE(from - HEAD);
    return unpack(survivor, deserialize(page.subarray(from, from + length)) as Packed);
  }
}

/** Length of what is packed, and the row of the first member. */
const FIRST_ROW = 4;
const HEAD = 8;

function pack({ members, bytes, ledger, done, columns, changes }: Group): Packed {
  const whys = members.map(({ why }) => why);
  const isOne = whys.every((why) => why === whys[0]);
  return [
    members.map(({ row }) => row),
    members.map(({ score }) => score),
    isOne ? [whys[0]!] : whys,
    bytes,
    ledger,
    done,
    columns,
    changes,
  ];
}

function unpack(survivor: number, [rows, scores, whys, bytes, ledger, done, columns, changes]: Packed): Group {
  const members = rows.map(
    (row, at): Member => ({ row, role: 'member', score: scores[at]!, why: whys[at] ?? whys[0]! }),
  );
  // a view would keep its page
  return { survivor, members, bytes: bytes && Uint8Array.from(bytes), ledger, done, columns, changes };
}
