/** Weighs whether two records are one organisation, comparison by comparison. */
import { ADDRESS, DOMAIN, EMAIL, LINKEDIN, NAME, ORGANISATION, PHONE, PLACE } from './compared-company.ts';
import { EXTERNAL_ID, GENERATION } from './compared-person.ts';
import { type Comparer, NOTHING } from './comparer.ts';
import { explained } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { addForeign } from './foreign.ts';
import { guardCompany } from './guards-company.ts';
import type { Weights } from './model.ts';
import type { DedupePlan } from './plan.ts';
import type { Scorer } from './scorer.ts';
import type { Sharing } from './sharing.ts';
import { Scale } from './verdict.ts';

/** Names from which a phone or domain counts as that of a house or a service, not of one organisation. */
const CROWD = 3;

/** Places in a vector. */
const AT = {
  name: 0, domain: 1, phone: 2, place: 3, address: 4, email: 5, linkedin: 6, externalId: 7, generation: 8,
} as const; // biome-ignore format: a table reads better dense

export class CompanyScorer implements Scorer {
  readonly scale: Scale;
  /** What is said of organisations always depends on who else shares what they have. */
  readonly isFinal = false;
  recordsOfName = 0;
  readonly household = undefined;
  readonly #comparer: Comparer;
  readonly #sharing: Sharing;
  readonly #levels = new Uint8Array(ORGANISATION.length);
  readonly #numbers = new Float64Array(ORGANISATION.length);
  #weights: Weights;

  constructor(plan: DedupePlan, comparer: Comparer, sharing: Sharing, weights: Weights) {
    this.scale = new Scale(plan);
    this.#comparer = comparer;
    this.#sharing = sharing;
    this.#weights = weights;
  }

  use(weights: Weights): void {
    this.#weights = weights;
  }

  begin(): void {}

  weigh(a: number, b: number): Scale {
    this.#compare(a, b);
    const { scale } = this;
    scale.start(this.#weights.base);
    for (let at = 0; at < ORGANISATION.length; at++) {
      const level = this.#levels[at]!;
      if (level !== 0)
        scale.add(this.#weights.bits(at, level), ORGANISATION[at]!.levels[level]!.words, this.#numbers[at]!);
    }
    const more = this.#ofName(a, b);
    if (more !== 0) scale.add(more, more < 0 ? 'name on # records' : '', this.recordsOfName);
    guardCompany(scale, this.#levels, addForeign(scale, this.#comparer, a, b));
    return scale.close();
  }

  vectorOf(a: number, b: number): Uint8Array {
    this.weigh(a, b);
    return this.#levels;
  }

  get excuses(): number {
    return this.scale.excuses;
  }

  explain(a: number, b: number): Explanation {
    const caps: Parameters<Scale['recordCaps']>[0] = [];
    this.scale.recordCaps(caps);
    this.weigh(a, b);
    this.scale.recordCaps(undefined);
    return explained(this.scale, this.#weights, ORGANISATION, this.#levels, this.#numbers, this.#ofName(a, b), caps);
  }

  #ofName(a: number, b: number): number {
    const isOne = this.#levels[AT.name] === NAME.at.same;
    this.recordsOfName = isOne ? Math.min(this.#sharing.recordsOfName(a), this.#sharing.recordsOfName(b)) : 0;
    return isOne ? this.#weights.ofName(this.recordsOfName) : 0;
  }

  #compare(a: number, b: number): void {
    const levels = this.#levels;
    levels[AT.name] = this.#name(a, b);
    levels[AT.domain] = this.#shared('web-domain', AT.domain, DOMAIN.at, a, b);
    levels[AT.phone] = this.#shared('phone', AT.phone, PHONE.at, a, b);
    levels[AT.place] = this.#place(a, b);
    levels[AT.address] = this.#address(a, b);
    levels[AT.email] = this.#same('email', EMAIL.at, a, b);
    levels[AT.linkedin] = this.#same('linkedin', LINKEDIN.at, a, b);
    levels[AT.externalId] = this.#same('external-id', EXTERNAL_ID.at, a, b);
    levels[AT.generation] = this.#generation(a, b);
  }

  #name(a: number, b: number): number {
    const { at } = NAME;
    const similarity = this.#comparer.best(a, b, this.#comparer.slotOf('company-name'));
    this.#numbers[AT.name] = similarity;
    if (similarity === NOTHING) return at.none;
    if (similarity >= 0.96) return at.same;
    if (similarity >= 0.9) return at.alike;
    return similarity >= 0.85 ? at.contained : similarity >= 0.72 ? at.doubtful : at.differs;
  }

  #shared(matcher: 'phone' | 'web-domain', place: number, at: typeof PHONE.at, a: number, b: number): number {
    const similarity = this.#comparer.best(a, b, this.#comparer.slotOf(matcher));
    if (similarity === NOTHING) return at.none;
    if (similarity < 0.9) return similarity >= 0.7 ? at.near : at.differs;
    const names = this.#sharing.namesOf(matcher, this.#comparer.bestA);
    this.#numbers[place] = names;
    return names >= CROWD ? at.crowd : at.same;
  }

  #place(a: number, b: number): number {
    const { at } = PLACE;
    const postcode = this.#comparer.best(a, b, this.#comparer.slotOf('postcode'));
    const city = this.#comparer.best(a, b, this.#comparer.slotOf('city'));
    if (postcode === 1) return at.postcode;
    if (city >= 0.8) return at.city;
    if (postcode === 0 && city === NOTHING) return at['postcode-differs'];
    return city === 0 ? at['city-differs'] : at.none;
  }

  #address(a: number, b: number): number {
    const { at } = ADDRESS;
    const street = this.#comparer.best(a, b, this.#comparer.slotOf('street'));
    if (street === NOTHING) return at.none;
    if (street >= 0.97) return at.same;
    return street >= 0.78 ? at.alike : street >= 0.6 ? at.weak : at.differs;
  }

  #same(matcher: string, at: typeof EMAIL.at, a: number, b: number): number {
    const alike = this.#comparer.best(a, b, this.#comparer.slotOf(matcher));
    return alike === NOTHING ? at.none : alike === 1 ? at.same : at.differs;
  }

  #generation(a: number, b: number): number {
    const { at } = GENERATION;
    const slot = this.#comparer.slotOf('generation');
    const [left, right] = [this.#comparer.form(a, slot), this.#comparer.form(b, slot)];
    if (left === 0 && right === 0) return at.none;
    if (left === 0 || right === 0) return at.half;
    return this.#comparer.similarity(slot, left, right) < 0.5 ? at.differs : at.same;
  }
}
