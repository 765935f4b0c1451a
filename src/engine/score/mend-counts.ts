/**
 * Counts why questions of the score fail, so that the report can say what it would gain if that were mended (report/build/levers.ts): of each expected
 * field and dimension the records in which it fails although the field is there, and those in which it fails because it is not. What is there does not fail in completeness: in the place of it
 * stands in how many records it fails in any dimension.
 */
import { DIMENSIONS } from '../../contract.ts';
import type { KindAsked } from './asked.ts';
import { COMPLETENESS, type Expectation } from './expectation.ts';

const DIMENSION_COUNT = DIMENSIONS.length;

/** How many numbers there are of a kind: of each field two a dimension, then two a check of the whole record. */
export const mendSlots = ({ fields, wholes }: Pick<KindAsked, 'fields' | 'wholes'>): number =>
  2 * (fields.length * DIMENSION_COUNT + wholes.length);

interface Asked {
  readonly kind: KindAsked;
  readonly offset: number;
  /** By dimension, the groups that its fields need. */
  readonly all: readonly number[];
}

export class MendCounts {
  readonly #asked: readonly Asked[];
  readonly #counts: Float64Array;

  constructor({ kinds }: Expectation) {
    let offset = 0;
    this.#asked = kinds.map((kind) => {
      const all = DIMENSIONS.map((_, d) =>
        kind.fields.reduce((bits, { need, possible }) => (possible[d] ? bits | need : bits), 0),
      );
      const asked = { kind, offset, all };
      offset += mendSlots(kind);
      return asked;
    });
    this.#counts = new Float64Array(offset);
  }

  /**
   * @param sound by dimension, the groups that sound cells fill
   * @param failures checks of the whole record that failed, as bits
   * @param records that are like that
   */
  add(sound: ArrayLike<number>, failures: number, records: number): void {
    const there = sound[COMPLETENESS]!;
    for (let k = 0; k < this.#asked.length; k++) {
      const asked = this.#asked[k]!;
      let wanted = 0;
      for (let d = 0; d < DIMENSION_COUNT; d++) wanted |= asked.all[d]! & ~sound[d]!;
      if (wanted !== 0) this.#addFields(asked, sound, wanted, records);
      if (failures !== 0) this.#addWholes(asked, there, failures, records);
    }
  }

  #addFields({ kind: { fields }, offset }: Asked, sound: ArrayLike<number>, wanted: number, records: number): void {
    for (let at = 0; at < fields.length; at++) {
      const { need, possible } = fields[at]!;
      if ((need & wanted) === 0) continue;
      const place = offset + 2 * at * DIMENSION_COUNT;
      const isMissing = (sound[COMPLETENESS]! & need) !== need;
      let isFaulty = false;
      for (let d = 0; d < DIMENSION_COUNT; d++) {
        if (!possible[d] || (sound[d]! & need) === need) continue;
        this.#counts[place + 2 * d + (isMissing ? 1 : 0)]! += records;
        isFaulty ||= !isMissing;
      }
      if (isFaulty) this.#counts[place + 2 * COMPLETENESS]! += records;
    }
  }

  #addWholes({ kind: { fields, wholes }, offset }: Asked, there: number, failures: number, records: number): void {
    const start = offset + 2 * fields.length * DIMENSION_COUNT;
    for (const [at, { place, field }] of wholes.entries()) {
      if ((failures & (1 << place)) === 0) continue;
      const need = fields[field]?.need ?? 0;
      this.#counts[start + 2 * at + ((there & need) === need ? 0 : 1)]! += records;
    }
  }

  /** What was counted since the last time; starts anew. */
  take(): number[] {
    const counts = [...this.#counts];
    this.#counts.fill(0);
    return counts;
  }
}
