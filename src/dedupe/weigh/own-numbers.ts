/**
 * Whether two organisations have one registered number. A number that several names carry is that of a tax group, of whoever made the
 * list, or what was put in where one was asked for: it is nobody's own, and is passed over.
 */
import { BUSINESS_ID } from './compared-company.ts';
import { type Comparer, NOTHING } from './comparer.ts';
import { CROWD, type Sharing } from './sharing.ts';

/** What the matcher says of numbers of two registers, which cannot be compared, and of two of which one may be the other with a slip in it. */
const OTHER_REGISTER = 0.5;
const NEAR = 0.9;

export class OwnNumbers {
  /** Names that carry the number which two records have in common, where these are a crowd. */
  names = 0;
  readonly #comparer: Comparer;
  readonly #sharing: Sharing;
  readonly #slot: number;

  constructor(comparer: Comparer, sharing: Sharing) {
    this.#comparer = comparer;
    this.#sharing = sharing;
    this.#slot = comparer.slotOf('business-id');
  }

  /** The level of two records among those of `BUSINESS_ID`. */
  compare(a: number, b: number): number {
    const { at } = BUSINESS_ID;
    this.names = 0;
    const best = this.#slot < 0 ? NOTHING : this.#best(a, b);
    if (best === NOTHING || best === OTHER_REGISTER) return this.names > 0 ? at.crowd : at.none;
    return best === 1 ? at.same : best >= NEAR ? at.near : at.differs;
  }

  /** The highest similarity of numbers that are their own. */
  #best(a: number, b: number): number {
    let best = NOTHING;
    for (let i = 0, left = this.#form(a, 0); left !== 0; left = this.#form(a, ++i)) {
      for (let j = 0, right = this.#form(b, 0); right !== 0; right = this.#form(b, ++j)) {
        const alike = this.#comparer.similarity(this.#slot, left, right);
        const names = Math.max(this.#namesOf(left), this.#namesOf(right));
        if (names < CROWD) best = Math.max(best, alike);
        else if (alike === 1) this.names = names;
      }
    }
    return best;
  }

  #form(record: number, column: number): number {
    return this.#comparer.formAt(record, this.#slot, column);
  }

  #namesOf(form: number): number {
    return this.#sharing.namesOf('business-id', form);
  }
}
