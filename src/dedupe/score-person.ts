/** Weighs whether two records are one person, field by field. */

import { ceiling, type PersonSlots, personSlots } from './ceiling.ts';
import type { Comparer } from './comparer.ts';
import { NOTHING, SAME } from './comparer.ts';
import { type NameLevel, Names } from './evidence.ts';
import { addForeign } from './foreign.ts';
import { type Findings, generationOf, guard, ONE_NAME, TWO_NAMES } from './guards.ts';
import { Mailboxes } from './mailboxes.ts';
import { Outlines } from './outlines.ts';
import type { DedupePlan } from './plan.ts';
import { bitsOfName, type Sharing } from './sharing.ts';
import { Scale } from './verdict.ts';
import { NAME_BITS, PERSON_BASE, PERSON_BITS } from './weights.ts';

/** Names from which a phone or mailbox counts as that of a house, not of a person. */
const CROWD = 3;
/** What could still make two names worth a look. */
const EXACT_TIES: readonly string[] = ['email', 'birth-date', 'linkedin', 'external-id'];

const WORDS: { readonly [level in NameLevel]: string } = {
  same: 'same name', alike: 'names alike (%)', 'short-form': 'short form of one name', swapped: 'first and last name swapped', initial: 'initial fits', doubtful: 'first names alike (%)', partial: 'names fit as far as given',
  none: '', 'given-differs': 'first names differ', 'family-differs': 'last names differ', differs: 'names differ',
}; // biome-ignore format: a table reads better dense

export class PersonScorer {
  readonly scale: Scale;
  /** Whether the last pair is two people, however many others share what they have. */
  isFinal = false;
  readonly #comparer: Comparer;
  readonly #sharing: Sharing;
  readonly #names: Names;
  readonly #outlines: Outlines;
  readonly #mailboxes: Mailboxes;
  readonly #slots: PersonSlots;
  /** Slots whose forms are one value only where they are equal, and the others. */
  readonly #exact: readonly number[];
  readonly #ties: readonly number[];

  constructor(plan: DedupePlan, comparer: Comparer, sharing: Sharing) {
    this.scale = new Scale(plan);
    this.#comparer = comparer;
    this.#sharing = sharing;
    this.#names = new Names(comparer);
    this.#outlines = new Outlines(comparer, this.#names);
    this.#mailboxes = new Mailboxes(comparer);
    this.#slots = personSlots(comparer);
    this.#exact = EXACT_TIES.map((id) => comparer.slotOf(id)).filter((slot) => slot >= 0);
    this.#ties = [comparer.slotOf('phone'), ...comparer.foreign].filter((slot) => slot >= 0);
  }

  /** To be called in each round: records may have come. */
  begin(): void {
    this.#outlines.extend();
  }

  /** Weighs two records; the answer is the same object for every pair. */
  weigh(a: number, b: number): Scale {
    const { scale } = this;
    this.isFinal = true;
    if (this.#outlines.areTwo(a, b)) return scale.dismiss('names differ');
    const name = this.#names.compare(a, b);
    const isTwo = TWO_NAMES.has(name);
    // most candidate pairs are two names in one street or town, or one common name: they need no weighing
    if (isTwo ? !this.#isTied(a, b) : !this.#mayReach(name, a, b)) return scale.dismiss('names differ');
    this.isFinal = false;
    scale.start(PERSON_BASE);
    this.#addName(name, a, b);
    const emailOfName = this.#mailboxes.isOfName(a, b);
    const email = this.#addEmail(a, b, emailOfName && ONE_NAME.has(name));
    const phone = this.#addPhone(a, b, emailOfName);
    const street = this.#addPlace(a, b, emailOfName);
    const birth = this.#addBirth(a, b);
    const ids = this.#addIds(a, b);
    const isOpen = isTwo || name === 'none' || email === 'own' || email === 'couple';
    // names of companies take longest to compare, and often nothing they say can matter any more
    if (!isOpen && !scale.mayReach(PERSON_BITS.company.same)) return scale.dismiss('too little in common');
    this.#addCompany(a, b, emailOfName);
    const generation = generationOf(this.#comparer, this.#slots.generation, a, b);
    guard(scale, { name, email, phone, street, birth, ...ids, generation });
    return scale.close();
  }

  #isTied(a: number, b: number): boolean {
    for (const slot of this.#exact) if (this.#comparer.isShared(a, b, slot)) return true;
    for (const slot of this.#ties) if (this.#comparer.best(a, b, slot) >= SAME) return true;
    return false;
  }

  /** Whether the bits can be enough for a review at all, by what can be said of the fields without their texts. */
  #mayReach(name: NameLevel, a: number, b: number): boolean {
    if (name === 'none' || this.#comparer.isShared(a, b, this.#slots.email)) return true;
    const bits = PERSON_BASE + NAME_BITS[name] + ceiling(this.#comparer, this.#slots, a, b);
    this.isFinal = bits < this.scale.reviewBits;
    return !this.isFinal && bits - this.#lost(name, a, b) >= this.scale.reviewBits;
  }

  #addName(level: NameLevel, a: number, b: number): void {
    this.scale.add(NAME_BITS[level], WORDS[level], this.#names.similarity);
    const lost = this.#lost(level, a, b);
    if (lost > 0) this.scale.add(-lost, 'name on # records', this.#recordsOfName(a, b));
  }

  #recordsOfName(a: number, b: number): number {
    return Math.min(this.#sharing.recordsOfName(a), this.#sharing.recordsOfName(b));
  }

  /** Bits that a common name loses. */
  #lost(level: NameLevel, a: number, b: number): number {
    if (!ONE_NAME.has(level)) return 0;
    return bitsOfName(this.#recordsOfName(a, b));
  }

  #addEmail(a: number, b: number, isOfName: boolean): Findings['email'] {
    const [comparer, sharing, mailboxes, scale] = [this.#comparer, this.#sharing, this.#mailboxes, this.scale];
    const best = comparer.best(a, b, this.#slots.email);
    const bits = PERSON_BITS.email;
    if (best === NOTHING) return 'none';
    if (best === 1) {
      const shared = this.#rarest(this.#slots.email, 'email', a, b);
      const names = sharing.namesOf('email', shared);
      const isRole = mailboxes.isRole(shared);
      if (isRole || names >= CROWD) {
        scale.add(isRole ? bits.role : bits.crowd, isRole ? 'same role mailbox' : 'email shared by # names', names);
        return isRole ? 'role' : 'crowd';
      }
      if (names > 1) scale.add(bits.couple, 'same email, shared by two names');
      else scale.add(isOfName ? PERSON_BITS.emailOfName : bits.same, 'same email');
      return names > 1 ? 'couple' : 'own';
    }
    if (best >= 0.78) {
      scale.add(best >= 0.88 && !isOfName ? bits.near : bits.local, 'emails alike');
      return 'near';
    }
    const isRival = mailboxes.areRivals(comparer.bestA, comparer.bestB);
    scale.add(isRival ? bits.sameDomain : bits.differs, isRival ? 'two mailboxes at one company' : 'emails differ');
    return isRival ? 'rival' : 'differs';
  }

  #addPhone(a: number, b: number, emailOfName: boolean): Findings['phone'] {
    const { scale } = this;
    const best = this.#comparer.best(a, b, this.#slots.phone);
    const bits = PERSON_BITS.phone;
    if (best === NOTHING) return 'none';
    if (best >= SAME) {
      const phone = this.#rarest(this.#slots.phone, 'phone', a, b);
      const names = this.#sharing.namesOf('phone', phone);
      if (names >= CROWD) scale.add(bits.crowd, 'phone shared by # names', names);
      else scale.add(names > 1 ? bits.family : bits.same, names > 1 ? 'same phone, shared by two names' : 'same phone');
      return names >= CROWD ? 'crowd' : names > 1 ? 'family' : 'own';
    }
    if (best >= 0.7) {
      scale.add(bits.near, 'phones alike');
      return 'near';
    }
    scale.add(emailOfName ? bits.differsBesideEmailOfName : bits.differs, 'phones differ');
    return 'differs';
  }

  /** Of the forms that two records have in common, the one that fewest others share; `best` was asked for the slot before. */
  #rarest(slot: number, matcher: 'email' | 'phone', a: number, b: number): number {
    const comparer = this.#comparer;
    if (comparer.formAt(a, slot, 1) === 0) return comparer.bestA;
    let rarest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0, left = 0; (left = comparer.formAt(a, slot, i)) !== 0; i++) {
      let isCommon = false;
      for (let j = 0, right = 0; !isCommon && (right = comparer.formAt(b, slot, j)) !== 0; j++) {
        isCommon = comparer.similarity(slot, left, right) >= SAME;
      }
      if (!isCommon) continue;
      // a role mailbox in common does not take away from one's own that is in common too
      const isRole = matcher === 'email' && this.#mailboxes.isRole(left);
      const count = this.#sharing.namesOf(matcher, left) + (isRole ? 100 : 0);
      if (count < least) [rarest, least] = [left, count];
    }
    return rarest;
  }

  /** Street, postcode and city say one thing, so they count once; at one company the address is that of the office. */
  #addPlace(a: number, b: number, emailOfName: boolean): Findings['street'] {
    const { scale } = this;
    const street = this.#comparer.best(a, b, this.#slots.street);
    const postcode = this.#comparer.best(a, b, this.#slots.postcode);
    const city = this.#comparer.best(a, b, this.#slots.city);
    const isElsewhere = postcode === 0 && city === 0;
    const bits = PERSON_BITS.street;
    if (street >= 0.78 && !isElsewhere) {
      const isSameCompany = this.#comparer.best(a, b, this.#slots.company) >= 0.86;
      if (isSameCompany) scale.add(bits.withCompany, 'same office address');
      else scale.add(street >= 0.97 ? bits.same : bits.alike, street >= 0.97 ? 'same address' : 'addresses alike');
      if (!isSameCompany && (postcode === 1 || city === 1)) scale.add(bits.inSamePlace);
      return isSameCompany ? 'office' : 'same';
    }
    const place = PERSON_BITS.place;
    if (postcode === 1) scale.add(place.postcode, 'same postcode');
    else if (city >= 0.8) scale.add(place.city, 'same city');
    else if (postcode === 0 || city === 0) scale.add(place.differs);
    if (street === NOTHING) return 'none';
    if (street >= 0.6) return 'weak';
    scale.add(emailOfName ? bits.differsBesideEmailOfName : bits.differs, 'addresses differ');
    return 'differs';
  }

  #addBirth(a: number, b: number): Findings['birth'] {
    const birth = this.#comparer.best(a, b, this.#slots.birth);
    if (birth === NOTHING) return 'none';
    const bits = PERSON_BITS.birth;
    if (birth === 1) this.scale.add(bits.same, 'same birth date');
    else if (birth >= 0.7) this.scale.add(bits.near, 'birth dates one slip apart');
    else this.scale.add(bits.differs, 'birth dates differ');
    return birth === 1 ? 'same' : birth >= 0.7 ? 'near' : 'differs';
  }

  #addIds(a: number, b: number): Pick<Findings, 'isIdSame' | 'isIdRival'> {
    const { scale } = this;
    const linkedin = this.#comparer.best(a, b, this.#slots.linkedin);
    const external = this.#comparer.best(a, b, this.#slots.externalId);
    if (linkedin === 1) scale.add(PERSON_BITS.linkedin.same, 'same LinkedIn profile');
    else if (linkedin === 0) scale.add(PERSON_BITS.linkedin.differs, 'LinkedIn profiles differ');
    if (external === 1) scale.add(PERSON_BITS.externalId.same, 'same external id');
    const foreign = addForeign(scale, this.#comparer, a, b);
    return { isIdSame: linkedin === 1 || external === 1 || foreign, isIdRival: linkedin === 0 };
  }

  #addCompany(a: number, b: number, emailOfName: boolean): void {
    const company = this.#comparer.best(a, b, this.#slots.company);
    if (company === NOTHING) return;
    const bits = PERSON_BITS.company;
    if (company >= 0.96) this.scale.add(bits.same, 'same company');
    else if (company >= 0.82) this.scale.add(bits.alike, 'companies alike');
    else this.scale.add(emailOfName ? bits.differsBesideEmailOfName : bits.differs);
  }
}
