/**
 * Whether two records have one external id. An id that several names carry is what was put in where one was asked for: it is nobody's
 * own, and is passed over.
 */
import { EXTERNAL_ID } from './compared-person.ts';
import { type Comparer, NOTHING } from './comparer.ts';
import { CROWD, type Sharing } from './sharing.ts';

export class OwnIds {
  /** Names that carry the id which the two records of the last pair have in common; 0 where they have none. */
  names = 0;
  readonly #comparer: Comparer;
  readonly #sharing: Sharing;
  readonly #slot: number;

  constructor(comparer: Comparer, sharing: Sharing) {
    this.#comparer = comparer;
    this.#sharing = sharing;
    this.#slot = comparer.slotOf('external-id');
  }

  /** The level of two records among those of `EXTERNAL_ID`. */
  compare(a: number, b: number): number {
    const { at } = EXTERNAL_ID;
    this.names = 0;
    const alike = this.#comparer.best(a, b, this.#slot);
    if (alike < 1) return alike === NOTHING ? at.none : at.differs;
    this.names = this.#sharing.namesOf('external-id', this.#comparer.bestA);
    return this.names < CROWD ? at.same : at.crowd;
  }
}
