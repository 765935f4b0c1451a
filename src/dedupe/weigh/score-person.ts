/** Weighs whether two records are one person, comparison by comparison. */

import type { DedupePlan } from '../plan.ts';
import { Ceiling } from './ceiling.ts';
import { COMPANY, EMAIL, PERSON } from './compared-person.ts';
import type { Comparer } from './comparer.ts';
import { SAME } from './comparer.ts';
import type { NameLevel } from './evidence.ts';
import { explained } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { addForeign } from './foreign.ts';
import { guard, ONE_NAME, TWO_NAMES } from './guards.ts';
import { MOVED, type Weights } from './model.ts';
import { type Households, householdOf, SURE } from './noise.ts';
import { Outlines } from './outlines.ts';
import { AT } from './person-places.ts';
import { PersonVector } from './person-vector.ts';
import type { Scorer } from './scorer.ts';
import type { Sharing } from './sharing.ts';
import { Scale } from './verdict.ts';

/** What could still make two names worth a look. */
const EXACT_TIES: readonly string[] = ['email', 'birth-date', 'linkedin', 'external-id'];

const WORDS: { readonly [level in NameLevel]: string } = {
  same: 'same name', alike: 'names alike (%)', 'short-form': 'short form of one name', swapped: 'first and last name swapped', initial: 'initial fits',
  doubtful: 'first names alike (%)', loose: 'names somewhat alike (%)', partial: 'names fit as far as given',
  none: '', 'given-differs': 'first names differ', 'family-differs': 'last names differ', differs: 'names differ',
}; // biome-ignore format: a table reads better dense

/** Whether all addresses are homes: none is an office that colleagues have in common. */
const areHomes = ({ fields }: DedupePlan): boolean =>
  fields.every(({ role, facts }) => !(role === 'street' || role === 'address') || facts.isHome === true);

export class PersonScorer implements Scorer {
  readonly scale: Scale;
  isFinal = false;
  household: keyof Households | undefined;
  readonly #comparer: Comparer;
  readonly #sharing: Sharing;
  readonly #vector: PersonVector;
  readonly #outlines: Outlines;
  /** Slots whose forms are one value only where they are equal, and the others. */
  readonly #exact: readonly number[];
  readonly #ties: readonly number[];
  #weights!: Weights;
  #ceiling!: Ceiling;
  /** Most that a company can be worth. */
  #company = 0;

  constructor(plan: DedupePlan, comparer: Comparer, sharing: Sharing, weights: Weights) {
    this.scale = new Scale(plan);
    this.#comparer = comparer;
    this.#sharing = sharing;
    this.#vector = new PersonVector(comparer, sharing, areHomes(plan));
    this.#outlines = new Outlines(comparer, this.#vector.names);
    this.#exact = EXACT_TIES.map((id) => comparer.slotOf(id)).filter((slot) => slot >= 0);
    this.#ties = [comparer.slotOf('phone'), ...comparer.foreign].filter((slot) => slot >= 0);
    this.use(weights);
  }

  use(weights: Weights): void {
    this.#weights = weights;
    this.#ceiling = new Ceiling(this.#comparer, weights);
    this.#vector.seesAlike = !weights.noise.families;
    this.#company = Math.max(0, ...COMPANY.levels.map((_, level) => weights.bits(AT.company, level)));
  }

  begin(): void {
    this.#outlines.draw();
  }

  end(): void {
    this.#outlines.forget();
  }

  readAhead(records: Uint32Array, from: number, to: number): number {
    return this.#outlines.readAhead(records, from, to) ^ this.#comparer.store.readAhead(records, from, to);
  }

  weigh(a: number, b: number): Scale {
    const { scale } = this;
    const vector = this.#vector;
    this.isFinal = true;
    const { families } = this.#weights.noise;
    if (families && this.#outlines.areTwo(a, b)) return scale.dismiss('names differ');
    const name = vector.compareNames(a, b);
    const isTwo = TWO_NAMES.has(name);
    // most candidate pairs are two names in one street or town, or one common name: they need no weighing
    const isOut = isTwo && families ? !this.#isTied(a, b) : !this.#mayReach(name, a, b);
    if (isOut) return scale.dismiss('names differ');
    this.isFinal = false;
    vector.compare(a, b);
    scale.start(this.#weights.base);
    this.#addName(a, b);
    for (let at: number = AT.email; at < AT.company; at++) this.#add(at);
    const isSameByPlugin = addForeign(scale, this.#comparer, a, b);
    const email = vector.levels[AT.email];
    const isOpen = isTwo || name === 'none' || email === EMAIL.at.own || email === EMAIL.at.couple;
    // names of companies take longest to compare, and often nothing they say can matter any more
    if (!isOpen && !scale.mayReach(this.#company + this.#moved(AT.place))) return scale.dismiss('too little in common');
    vector.compareCompany(a, b);
    this.#add(AT.company);
    scale.add(this.#moved(AT.company));
    guard(
      scale,
      name,
      vector.levels,
      vector.besides(isSameByPlugin, this.#isColleague(a, b), a, b),
      this.#weights.noise,
    );
    return scale.close();
  }

  vectorOf(a: number, b: number): Uint8Array {
    const vector = this.#vector;
    vector.compareNames(a, b);
    vector.compare(a, b);
    vector.compareCompany(a, b);
    this.scale.start(0);
    const isSameByPlugin = addForeign(this.scale, this.#comparer, a, b);
    guard(this.scale, vector.name, vector.levels, vector.besides(isSameByPlugin, this.#isColleague(a, b), a, b), SURE);
    this.household = householdOf(vector.name, vector.levels);
    this.recordsOfName = ONE_NAME.has(vector.name) ? this.#recordsOfName(a, b) : 0;
    return vector.levels;
  }

  recordsOfName = 0;

  get excuses(): number {
    return this.scale.excuses;
  }

  explain(a: number, b: number): Explanation {
    const levels = this.vectorOf(a, b);
    const { scale } = this;
    const caps: Parameters<Scale['recordCaps']>[0] = [];
    scale.recordCaps(caps);
    scale.start(this.#weights.base);
    this.#addName(a, b);
    for (let at: number = AT.email; at <= AT.company; at++) this.#add(at);
    scale.add(this.#moved(AT.company));
    const isSameByPlugin = addForeign(scale, this.#comparer, a, b);
    guard(
      scale,
      this.#vector.name,
      levels,
      this.#vector.besides(isSameByPlugin, this.#isColleague(a, b), a, b),
      this.#weights.noise,
    );
    scale.close();
    scale.recordCaps(undefined);
    return explained(
      scale,
      this.#weights,
      PERSON,
      levels,
      this.#vector.numbers,
      { frequency: this.#ofName(a, b), moved: this.#moved(AT.company) },
      caps,
    );
  }

  #add(at: number): void {
    const level = this.#vector.levels[at]!;
    if (level !== 0)
      this.scale.add(this.#weights.bits(at, level), PERSON[at]!.levels[level]!.words, this.#vector.numbers[at]!);
  }

  /** Bits to be given back, as what moves together speaks once; by the comparisons up to one. */
  #moved(last: number): number {
    const { levels } = this.#vector;
    let moved = 0;
    for (let at: number = AT.email; at <= last; at++) {
      if (PERSON[at]!.moves[levels[at]!]) moved += Math.min(0, this.#weights.bits(at, levels[at]!));
    }
    return Math.max(0, MOVED - moved);
  }

  #addName(a: number, b: number): void {
    const { levels, name, names } = this.#vector;
    const bits = this.#weights.bits(AT.given, levels[AT.given]!) + this.#weights.bits(AT.family, levels[AT.family]!);
    this.scale.add(bits, WORDS[name], names.similarity);
    const more = this.#ofName(a, b);
    if (more !== 0) this.scale.add(more, more < 0 ? 'name on # records' : '', this.#recordsOfName(a, b));
  }

  #recordsOfName(a: number, b: number): number {
    return Math.min(this.#sharing.recordsOfName(a), this.#sharing.recordsOfName(b));
  }

  /** Bits that a common name loses, or a rare one gains. */
  #ofName(a: number, b: number): number {
    return ONE_NAME.has(this.#vector.name) ? this.#weights.ofName(this.#recordsOfName(a, b)) : 0;
  }

  /** One position in one company; where more records have the name than one has as a rule, it may be that of two people even so. */
  #isColleague(a: number, b: number): boolean {
    return this.#vector.isColleague(a, b) && this.#ofName(a, b) >= 0;
  }

  #isTied(a: number, b: number): boolean {
    for (const slot of this.#exact) if (this.#comparer.isShared(a, b, slot)) return true;
    for (const slot of this.#ties) if (this.#comparer.best(a, b, slot) >= SAME) return true;
    return false;
  }

  /** Whether the bits can be enough for a review at all, by what can be said of the fields without their texts. */
  #mayReach(name: NameLevel, a: number, b: number): boolean {
    if (name === 'none' || this.#comparer.isShared(a, b, this.#vector.slots.email)) return true;
    const weights = this.#weights;
    const { levels } = this.#vector;
    const bits =
      weights.base +
      weights.bits(AT.given, levels[AT.given]!) +
      weights.bits(AT.family, levels[AT.family]!) +
      this.#ceiling.of(a, b);
    this.isFinal = bits + weights.gain < this.scale.reviewBits;
    return !this.isFinal && bits + this.#ofName(a, b) >= this.scale.reviewBits;
  }
}
