/** Weighs whether two records are one organisation, comparison by comparison. */

import type { DedupePlan } from '../plan.ts';
import { CompanyVector } from './company-vector.ts';
import { AT, NAME, ORGANISATION } from './compared-company.ts';
import type { Comparer } from './comparer.ts';
import { explained } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { addForeign } from './foreign.ts';
import { areTwo, type CompanyFacts, guardCompany } from './guards-company.ts';
import { houseOf } from './houses.ts';
import type { Weights } from './model.ts';
import { type Households, SURE } from './noise.ts';
import type { Scorer } from './scorer.ts';
import type { Sharing } from './sharing.ts';
import { Scale } from './verdict.ts';

export class CompanyScorer implements Scorer {
  readonly scale: Scale;
  /** What is said of organisations always depends on who else shares what they have. */
  readonly isFinal = false;
  recordsOfName = 0;
  household: keyof Households | undefined = undefined;
  readonly #comparer: Comparer;
  readonly #vector: CompanyVector;
  /** Of the last pair. */
  readonly #facts: CompanyFacts = {
    isSameByPlugin: false,
    isBranch: false,
    isKin: false,
    isGroup: false,
    isLonger: false,
    isOtherTown: false,
    records: 0,
    noise: SURE,
  };
  /** Whether there are no matchers of plug-ins, which might say that any two are one. */
  readonly #isClosed: boolean;
  #weights: Weights;

  constructor(plan: DedupePlan, comparer: Comparer, sharing: Sharing, weights: Weights) {
    this.scale = new Scale(plan);
    this.#comparer = comparer;
    this.#isClosed = comparer.foreign.length === 0;
    this.#vector = new CompanyVector(comparer, sharing);
    this.#weights = weights;
    this.use(weights);
  }

  use(weights: Weights): void {
    this.#weights = weights;
    this.#vector.noise = this.#facts.noise = weights.noise;
  }

  begin(): void {}

  end(): void {}

  readAhead(records: Uint32Array, from: number, to: number): number {
    return this.#comparer.store.readAhead(records, from, to);
  }

  weigh(a: number, b: number): Scale {
    this.#vector.compareStrong(a, b);
    if (this.#isClosed && areTwo(this.#vector.levels)) return this.scale.dismiss('names differ');
    this.#vector.compareRest(a, b);
    return this.#add(a, b);
  }

  vectorOf(a: number, b: number): Uint8Array {
    this.#vector.compare(a, b);
    this.#add(a, b);
    const { levels } = this.#vector;
    this.household = houseOf(levels, this.#facts.isKin);
    return levels;
  }

  #add(a: number, b: number): Scale {
    const { levels, numbers } = this.#vector;
    const { scale } = this;
    scale.start(this.#weights.base);
    for (let at = 0; at < ORGANISATION.length; at++) {
      const level = levels[at]!;
      if (level !== 0) scale.add(this.#weights.bits(at, level), ORGANISATION[at]!.levels[level]!.words, numbers[at]!);
    }
    const more = this.#ofName(a, b);
    if (more !== 0) scale.add(more, more < 0 ? 'name on # records' : '', this.recordsOfName);
    const facts = this.#facts;
    facts.isSameByPlugin = addForeign(scale, this.#comparer, a, b);
    const isContained = levels[AT.name] === NAME.at.contained;
    facts.isBranch = isContained && this.#vector.isBranch(a, b);
    facts.isKin = isContained && this.#vector.isKin(a, b);
    facts.isGroup = (isContained || levels[AT.name] === NAME.at.relative) && this.#vector.isGroup(a, b);
    facts.isLonger = isContained && this.#vector.isLonger(a, b);
    facts.isOtherTown = this.#vector.isOtherTown;
    facts.records = this.recordsOfName;
    guardCompany(scale, levels, facts);
    return scale.close();
  }

  get excuses(): number {
    return this.scale.excuses;
  }

  explain(a: number, b: number): Explanation {
    const caps: Parameters<Scale['recordCaps']>[0] = [];
    this.scale.recordCaps(caps);
    this.#vector.compare(a, b);
    this.#add(a, b);
    this.scale.recordCaps(undefined);
    const { levels, numbers } = this.#vector;
    return explained(
      this.scale,
      this.#weights,
      ORGANISATION,
      levels,
      numbers,
      { frequency: this.#ofName(a, b), moved: 0 },
      caps,
    );
  }

  #ofName(a: number, b: number): number {
    this.recordsOfName = this.#vector.recordsOfName(a, b);
    return this.recordsOfName > 0 ? this.#weights.ofName(this.recordsOfName) : 0;
  }
}
