/** The comparison vector of two people: one level for each comparison. */

import {
  ADDRESS,
  BIRTH,
  COMPANY,
  EMAIL,
  FORM_OF_ADDRESS,
  GENERATION,
  LINKEDIN,
  PERSON,
  PHONE,
  PLACE,
} from './compared-person.ts';
import type { Comparer } from './comparer.ts';
import { NOTHING, SAME } from './comparer.ts';
import { type NameLevel, Names } from './evidence.ts';
import { type Besides, ONE_NAME, TWO_NAMES } from './guards.ts';
import { isLandline } from './landline.ts';
import { Mailboxes } from './mailboxes.ts';
import { OwnIds } from './own-ids.ts';
import { AT } from './person-places.ts';
import { type PersonSlots, personSlots } from './person-slots.ts';
import { CROWD, type Sharing } from './sharing.ts';

/** What the matcher says of a couple. */
const COUPLE = 'two';
/** Similarity from which two addresses are one with a slip of the hand, and from which they have the mailbox name in common. */
const NEAR_EMAIL = 0.88;
const ONE_LOCAL = 0.78;
/** And from which two slips may have made two of one. */
const LOOSE_EMAIL = 0.65;
/** Similarity of birth dates below which they are so many years apart that one may be the parent of the other. */
export const ONE_GENERATION = 0.1;

/** Letters of a birth date that is no more than a year, which one in seventy has in common with another. */
const LENGTH_OF_YEAR = 4;

/** Names that are one with a slip in it, or two that were given. A new family name comes with a new mailbox. */
const MAY_BE_TWO: ReadonlySet<NameLevel> = new Set(['alike', 'loose', 'given-differs', 'differs']);

export class PersonVector {
  /** The level of each comparison. */
  readonly levels = new Uint8Array(PERSON.length);
  /** For each comparison the number that its words speak of. */
  readonly numbers = new Float64Array(PERSON.length);
  readonly names: Names;
  readonly slots: PersonSlots;
  /** Whether addresses with several slips are looked for: where there are families, relatives have addresses that are alike. */
  seesAlike = false;
  /** How the whole names relate. */
  name: NameLevel = 'none';
  readonly #comparer: Comparer;
  readonly #sharing: Sharing;
  readonly #mailboxes: Mailboxes;
  readonly #ids: OwnIds;
  /** Whether the addresses of the last pair are one, or nearly, and made of the name: namesakes are entered under it by mistake. */
  isOfName = false;
  /** Whether each of the last two has an address of its own that is made of its name, and the names differ in a letter or two. */
  isTwoOwners = false;
  /** Whether it is besides one of a free mail service. */
  #isFreeOfName = false;
  /** Forms of the phone that the last two share, which one may write without its country. */
  #sharedPhones: readonly [number, number] = [0, 0];
  readonly #canBeReached: boolean;

  readonly #areHomes: boolean;

  constructor(comparer: Comparer, sharing: Sharing, areHomes: boolean) {
    this.#areHomes = areHomes;
    this.#comparer = comparer;
    this.#sharing = sharing;
    this.names = new Names(comparer);
    this.#mailboxes = new Mailboxes(comparer);
    this.#ids = new OwnIds(comparer, sharing);
    this.slots = personSlots(comparer);
    const { email, phone, street } = this.slots;
    this.#canBeReached = Math.max(email, phone, street) >= 0;
  }

  /** Compares the names, the first step of all. */
  compareNames(a: number, b: number): NameLevel {
    this.name = this.names.compare(a, b);
    this.levels[AT.given] = this.names.given;
    this.levels[AT.family] = this.names.family;
    return this.name;
  }

  /** Compares everything but names and companies; to be called after `compareNames`. */
  compare(a: number, b: number): void {
    const { levels } = this;
    levels[AT.email] = this.#email(a, b);
    levels[AT.phone] = this.#phone(a, b);
    this.#place(a, b);
    levels[AT.birth] = this.#birth(a, b);
    levels[AT.linkedin] = this.#same(a, b, this.slots.linkedin, LINKEDIN.at);
    levels[AT.externalId] = this.#ids.compare(a, b);
    this.numbers[AT.externalId] = this.#ids.names;
    levels[AT.generation] = this.#generation(a, b);
    levels[AT.formOfAddress] = this.#formOfAddress(a, b);
  }

  /** Compares the companies, which takes longest; to be called after `compare`. */
  compareCompany(a: number, b: number): void {
    const { at } = COMPANY;
    const alike = this.#comparer.best(a, b, this.slots.company);
    const differs = this.#isFreeOfName ? at['differs-of-name'] : at.differs;
    this.levels[AT.company] =
      alike === NOTHING ? at.none : alike >= 0.96 ? this.#sameCompany() : alike >= 0.82 ? at.alike : differs;
  }

  /** Of the pair that was compared last. */
  #sameCompany(): number {
    const { common } = this.#sharing;
    const { bestA, bestB } = this.#comparer;
    return common.size > 0 && (common.has(bestA) || common.has(bestB)) ? COMPANY.at.common : COMPANY.at.same;
  }

  /** What the guards are told besides. */
  besides(isSameByPlugin: boolean, isColleague: boolean, a: number, b: number): Besides {
    return {
      isSameByPlugin,
      isOfName: this.isOfName,
      isTwoOwners: this.isTwoOwners,
      isTwoGiven: this.levels[AT.birth] === BIRTH.at.same && this.names.areTwoGiven(a, b),
      isRenamedMailbox: this.#isRenamedMailbox(a, b),
      canBeReached: this.#canBeReached,
      isColleague,
      isLandline:
        this.name === 'initial' &&
        this.levels[AT.phone] === PHONE.at.own &&
        this.#sharedPhones.some((form) => form !== 0 && isLandline(this.#comparer.text(form))),
    };
  }

  /**
   * Whether two mailboxes at one company are those of one person: each made of the whole name and nothing else (`jsmith`, `john.smith`), beside a phone that
   * nobody else has, under a name that is not common. A namesake gets a figure or an initial: `john.smith2`, `john.q.smith`.
   */
  #isRenamedMailbox(a: number, b: number): boolean {
    const { levels } = this;
    if (levels[AT.email] !== EMAIL.at.rival || levels[AT.phone] !== PHONE.at.own || this.name !== 'same') return false;
    if (this.#sharing.bitsOfName(this.#recordsOfName(a, b)) < 0) return false;
    this.#comparer.best(a, b, this.slots.email);
    const { bestA, bestB } = this.#comparer;
    return this.#mailboxes.isOfWholeName(bestA, a, a) && this.#mailboxes.isOfWholeName(bestB, b, b);
  }

  #recordsOfName(a: number, b: number): number {
    return Math.min(this.#sharing.recordsOfName(a), this.#sharing.recordsOfName(b));
  }

  #email(a: number, b: number): number {
    const { at } = EMAIL;
    const mailboxes = this.#mailboxes;
    this.isOfName = this.#isFreeOfName = this.isTwoOwners = false;
    const best = this.#comparer.best(a, b, this.slots.email);
    if (best === NOTHING) return at.none;
    const { bestA, bestB } = this.#comparer;
    // a slip, or two people: each mailbox says how its owner is spelled
    const mayBeTwo = MAY_BE_TWO.has(this.name) || (this.seesAlike && this.name === 'family-differs');
    const isOwn = mayBeTwo && best < 1 && mailboxes.isOwn(bestA, a) && mailboxes.isOwn(bestB, b);
    this.isTwoOwners = isOwn && mailboxes.areTwo(bestA, bestB);
    if (best < ONE_LOCAL && !TWO_NAMES.has(this.name) && this.name !== 'none') {
      const isLoose = best >= LOOSE_EMAIL || (this.seesAlike && best === 0 && mailboxes.areAlike(bestA, bestB));
      if (isLoose) return this.#isNameAlone(bestA, bestB, a, b) ? at.differs : at.loose;
    }
    if (best < ONE_LOCAL) return mailboxes.areRivals(bestA, bestB) ? at.rival : at.differs;
    const either = (says: (form: number) => boolean): boolean => says(bestA) || (bestB !== bestA && says(bestB));
    if (best < NEAR_EMAIL) return either((form) => mailboxes.isOfName(form, a, b)) ? at['local-of-name'] : at.local;
    // the very same mailbox is one, however its owner is written
    this.isOfName = either(
      (form) => mailboxes.isOfWholeName(form, a, b) || (best < 1 && mailboxes.mayBeOfName(form, a, b)),
    );
    this.#isFreeOfName = this.isOfName && mailboxes.isFree(bestA, bestB);
    const isOfName = this.#isFreeOfName && ONE_NAME.has(this.name);
    // outside of Gmail a dot makes another mailbox, which a namesake has
    if (best < 1 && isOfName && mailboxes.areDotsApart(bestA, bestB)) return at['local-of-name'];
    if (best < 1) return isOfName ? at['near-of-name'] : at.near;
    const shared = this.#rarest(this.slots.email, 'email', a, b);
    const names = this.#sharing.namesOf('email', shared);
    this.numbers[AT.email] = names;
    if (mailboxes.isRole(shared)) return at.role;
    if (names >= CROWD) return at.crowd;
    return names > 1 ? at.couple : isOfName ? at['own-of-name'] : at.own;
  }

  /** Whether what is alike in two addresses of free mail services is the name that both are made of: its namesakes have such ones too. */
  #isNameAlone(formA: number, formB: number, a: number, b: number): boolean {
    const mailboxes = this.#mailboxes;
    if (!mailboxes.isFree(formA, formA) || !mailboxes.isFree(formB, formB)) return false;
    return mailboxes.isOfName(formA, a, b) && mailboxes.isOfName(formB, a, b);
  }

  #phone(a: number, b: number): number {
    const { at } = PHONE;
    const best = this.#comparer.best(a, b, this.slots.phone);
    if (best === NOTHING) return at.none;
    if (best >= SAME) {
      const shared = this.#rarest(this.slots.phone, 'phone', a, b);
      if (this.name === 'initial') this.#sharedPhones = [shared, this.#counterpart(shared, b)];
      const names = this.#sharing.namesOf('phone', shared);
      this.numbers[AT.phone] = names;
      return names >= CROWD ? at.crowd : names > 1 ? at.family : at.own;
    }
    if (best >= 0.7) return at.near;
    return this.#isFreeOfName ? at['differs-of-name'] : at.differs;
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

  /** The phone of a record that is the same as one of another record; 0 where it has none. */
  #counterpart(form: number, record: number): number {
    const { phone } = this.slots;
    for (let at = 0, other = 0; (other = this.#comparer.formAt(record, phone, at)) !== 0; at++) {
      if (this.#comparer.similarity(phone, form, other) >= SAME) return other;
    }
    return 0;
  }

  /** Street, postcode and city say one thing, so they count once; at one company the address is that of the office, unless addresses are homes. */
  #place(a: number, b: number): void {
    const { levels, slots } = this;
    const street = this.#comparer.best(a, b, slots.street);
    const postcode = this.#comparer.best(a, b, slots.postcode);
    const city = this.#comparer.best(a, b, slots.city);
    levels[AT.place] = PLACE.at.none;
    const isElsewhere = (postcode === 0 || city === 0) && postcode <= 0 && city <= 0;
    if (street >= 0.78 && !isElsewhere) {
      levels[AT.address] = this.#house(a, b, street, postcode === 1 || city === 1);
      return;
    }
    if (postcode === 1) levels[AT.place] = PLACE.at.postcode;
    else if (city >= 0.8) levels[AT.place] = PLACE.at.city;
    else if (postcode === 0 || city === 0) levels[AT.place] = PLACE.at.differs;
    const { at } = ADDRESS;
    const apart = this.#isFreeOfName ? at['differs-of-name'] : at.differs;
    levels[AT.address] = street === NOTHING ? at.none : street >= 0.6 ? at.weak : apart;
  }

  #house(a: number, b: number, street: number, isThere: boolean): number {
    const { at } = ADDRESS;
    if (!this.#areHomes && this.#comparer.best(a, b, this.slots.company) >= 0.86) return at.office;
    if (street >= 0.97) return isThere ? at['same-there'] : at.same;
    return isThere ? at['alike-there'] : at.alike;
  }

  #birth(a: number, b: number): number {
    const { at } = BIRTH;
    const birth = this.#comparer.best(a, b, this.slots.birth);
    if (birth === NOTHING) return at.none;
    if (birth === 1) return this.#comparer.text(this.#comparer.bestA).length === LENGTH_OF_YEAR ? at.year : at.same;
    if (birth >= 0.78) return at.near;
    if (birth >= 0.7) return at.year;
    if (birth >= 0.4) return at['two-slips'];
    return birth >= ONE_GENERATION ? at.differs : at.generation;
  }

  #same(
    a: number,
    b: number,
    slot: number,
    at: { readonly none: number; readonly same: number; readonly differs: number },
  ): number {
    const alike = this.#comparer.best(a, b, slot);
    return alike === NOTHING ? at.none : alike === 1 ? at.same : at.differs;
  }

  #generation(a: number, b: number): number {
    const { at } = GENERATION;
    const [left, right] = [
      this.#comparer.form(a, this.slots.generation),
      this.#comparer.form(b, this.slots.generation),
    ];
    if (left === 0 && right === 0) return at.none;
    if (left === 0 || right === 0) return at.half;
    return this.#comparer.similarity(this.slots.generation, left, right) < 0.5 ? at.differs : at.same;
  }

  /** Whether they have the same position in the same company; to be called after `compareCompany`. */
  isColleague(a: number, b: number): boolean {
    return this.levels[AT.company] === COMPANY.at.same && this.#comparer.best(a, b, this.slots.jobTitle) === 1;
  }

  #formOfAddress(a: number, b: number): number {
    const { at } = FORM_OF_ADDRESS;
    const slot = this.slots.formOfAddress;
    const [left, right] = [this.#comparer.form(a, slot), this.#comparer.form(b, slot)];
    if (left === 0 && right === 0) return at.none;
    if (left === 0 || right === 0) return this.#comparer.text(left || right) === COUPLE ? at.joint : at.none;
    const alike = this.#comparer.similarity(slot, left, right);
    return alike === 1 ? at.same : alike > 0 ? at.joint : at.differs;
  }
}
