/** The units of an input as the journal has them, one after the other, in the order of the input. */
import type { ByteReader } from './byte-reader.ts';
import type { Journal } from './journal-reader.ts';
import { UNITS } from './undo-writer.ts';

/** A cell that the record stage changed. As it stood it lies in a block of the journal: a view of that takes longer to make than to copy. */
export class Patch {
  readonly column: number;
  /** Bytes between it and what came before. */
  readonly gap: number;
  /** How many bytes of the cleaned record are instead of it. */
  readonly written: number;
  /** Where the cell stands as it was, quotes and all. */
  readonly block: Uint8Array;
  readonly from: number;
  readonly to: number;

  constructor(block: ByteReader) {
    this.column = block.number();
    this.gap = block.number();
    this.written = block.number();
    const length = block.number();
    this.block = block.whole;
    this.from = block.at;
    this.to = this.from + length;
    block.skip(length);
  }

  /** The cell as it was. */
  get bytes(): Uint8Array {
    return this.block.subarray(this.from, this.to);
  }
}

/** A record that came out of the record stage. */
export interface KeptUnit {
  readonly kind: 'kept';
  readonly row: number;
  /** Bytes of the record as it stood, and as it came out. */
  readonly length: number;
  readonly cleanedLength: number;
  readonly hash: number;
  readonly key: number;
  readonly patches: readonly Patch[];
}

/** A unit that did not: a rejected record, or what is none (`row` 0). */
interface AsideUnit {
  readonly kind: 'aside';
  readonly row: number;
  readonly bytes: Uint8Array;
}

export type Unit = KeptUnit | AsideUnit;

const NO_PATCHES: readonly Patch[] = [];

export async function* readUnits(journal: Journal, input: number): AsyncGenerator<Unit> {
  const isKeyed = journal.head.keyColumn >= 0;
  for await (const bytes of journal.blocks('stage', input)) yield* unitsIn(bytes, isKeyed);
}

/** The units of one chunk. */
export function* unitsIn(bytes: ByteReader, isKeyed: boolean): Generator<Unit> {
  let row = bytes.number();
  while (!bytes.atEnd) {
    const first = bytes.number();
    const length = Math.floor(first / 4);
    const kind = first % 4;
    if (kind === UNITS.rejected) yield { kind: 'aside', row: row++, bytes: bytes.raw(length) };
    else if (kind === UNITS.dropped) yield { kind: 'aside', row: 0, bytes: bytes.raw(length) };
    else yield keptUnit(bytes, row++, length, kind === UNITS.changed, isKeyed);
  }
}

function keptUnit(bytes: ByteReader, row: number, length: number, isChanged: boolean, isKeyed: boolean): KeptUnit {
  const hash = bytes.word();
  const key = isKeyed ? bytes.word() : 0;
  if (!isChanged) return { kind: 'kept', row, length, cleanedLength: length, hash, key, patches: NO_PATCHES };
  const patches: Patch[] = [];
  let cleanedLength = length;
  for (let left = bytes.number(); left > 0; left--) {
    const patch = new Patch(bytes);
    patches.push(patch);
    cleanedLength += patch.written - (patch.to - patch.from);
  }
  return { kind: 'kept', row, length, cleanedLength, hash, key, patches };
}
