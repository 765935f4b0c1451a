/**
 * The most bits that the fields of two people can be worth, from numbers alone. Most candidate pairs cannot reach even a review, and
 * this is how they are told without comparing a text.
 */

import { surelyDiffer } from '../features/sketch.ts';
import { ADDRESS, BIRTH, COMPANY, EMAIL, EXTERNAL_ID, LINKEDIN, PERSON, PHONE, PLACE } from './compared-person.ts';
import type { Comparer } from './comparer.ts';
import type { Comparison } from './comparison.ts';
import { FOREIGN_BITS } from './foreign.ts';
import { MOVED, type Weights } from './model.ts';
import { type PersonSlots, personSlots } from './person-slots.ts';

/** How two records relate in one field, as far as numbers tell. */
const ABSENT = 0;
const EQUAL = 1;
const MAYBE = 2;
const APART = 3;

export class Ceiling {
  readonly #comparer: Comparer;
  readonly #slots: PersonSlots;
  readonly #email: readonly number[];
  readonly #phone: readonly number[];
  readonly #address: readonly number[];
  readonly #weak: number;
  readonly #postcode: number;
  readonly #city: number;
  readonly #elsewhere: number;
  readonly #birth: readonly number[];
  readonly #linkedin: readonly number[];
  readonly #externalId: readonly number[];
  readonly #company: readonly number[];
  readonly #foreign: number;

  constructor(comparer: Comparer, weights: Weights) {
    this.#comparer = comparer;
    this.#slots = personSlots(comparer);
    const most = <L extends string>(one: Comparison<L>, ...levels: readonly L[]): number => {
      const bits = weights.of((PERSON as readonly Comparison[]).indexOf(one));
      const asked = levels.length > 0 ? levels.map((level) => one.at[level]) : one.levels.map((_, at) => at).slice(1);
      return Math.max(...asked.map((at) => bits[at]!));
    };
    const all = <L extends string>(one: Comparison<L>, ...apart: readonly L[]): number[] => {
      const top = most(one);
      return [0, top, top, most(one, ...apart)];
    };
    this.#email = [
      0,
      most(EMAIL),
      most(EMAIL, 'near', 'near-of-name', 'local', 'local-of-name', 'loose', 'rival', 'differs'),
      most(EMAIL, ...(weights.noise.families ? [] : (['loose'] as const)), 'rival', 'differs'),
    ];
    this.#phone = all(PHONE, 'differs', 'differs-of-name');
    this.#address = all(ADDRESS, 'differs', 'differs-of-name');
    this.#weak = most(ADDRESS, 'weak', 'differs', 'differs-of-name');
    this.#elsewhere = Math.max(0, most(PLACE, 'differs'));
    this.#city = Math.max(this.#elsewhere, most(PLACE, 'city'));
    this.#postcode = Math.max(this.#city, most(PLACE, 'postcode'));
    const slips = most(BIRTH, 'near', 'year', 'two-slips', 'differs', 'generation');
    this.#birth = [0, most(BIRTH), slips, slips];
    this.#linkedin = all(LINKEDIN, 'differs');
    this.#externalId = all(EXTERNAL_ID, 'differs');
    this.#company = all(COMPANY, 'differs', 'differs-of-name');
    this.#foreign = comparer.foreign.length * FOREIGN_BITS.same;
  }

  /** Of records that have no email address in common. */
  of(a: number, b: number): number {
    const { email, phone, street, birth, linkedin, externalId, company } = this.#slots;
    const mail = this.#email[this.#relate(email, a, b)]!;
    const call = this.#phone[this.#relate(phone, a, b)]!;
    const work = this.#company[this.#relate(company, a, b)]!;
    const house = this.#relate(street, a, b);
    const area = this.#area(a, b);
    const home =
      house === ABSENT
        ? area
        : house === APART
          ? this.#address[APART]! + area
          : Math.max(this.#address[house]!, this.#weak + area);
    // what moves together speaks against once
    const against = Math.min(0, mail) + Math.min(0, call) + Math.min(0, work) + Math.min(0, home);
    const bits = this.#foreign + mail + call + work + home + Math.max(0, MOVED - against);
    return (
      bits +
      this.#birth[this.#relate(birth, a, b)]! +
      this.#linkedin[this.#relate(linkedin, a, b)]! +
      this.#externalId[this.#relate(externalId, a, b)]!
    );
  }

  #relate(slot: number, a: number, b: number): number {
    const comparer = this.#comparer;
    if (comparer.form(a, slot) === 0 || comparer.form(b, slot) === 0) return ABSENT;
    if (comparer.isShared(a, b, slot)) return EQUAL;
    const { sketch0, sketch1 } = comparer.store.forms;
    const { kind } = comparer.store.slots[slot]!;
    for (let i = 0, left = 0; (left = comparer.formAt(a, slot, i)) !== 0; i++) {
      for (let j = 0, right = 0; (right = comparer.formAt(b, slot, j)) !== 0; j++) {
        if (!surelyDiffer(kind, sketch0[left]!, sketch1[left]!, sketch0[right]!, sketch1[right]!)) return MAYBE;
      }
    }
    return APART;
  }

  /** Postcode and city. */
  #area(a: number, b: number): number {
    const postcode = this.#relate(this.#slots.postcode, a, b);
    if (postcode === EQUAL || (postcode === MAYBE && this.#hasSameZip(a, b))) return this.#postcode;
    const city = this.#relate(this.#slots.city, a, b);
    return city === ABSENT ? this.#elsewhere : this.#city;
  }

  /** Leading zeros get lost. */
  #hasSameZip(a: number, b: number): boolean {
    const slot = this.#slots.postcode;
    const comparer = this.#comparer;
    const { sketch1 } = comparer.store.forms;
    for (let i = 0, left = 0; (left = comparer.formAt(a, slot, i)) !== 0; i++) {
      for (let j = 0, right = 0; (right = comparer.formAt(b, slot, j)) !== 0; j++) {
        if (sketch1[left] === sketch1[right]) return true;
      }
    }
    return false;
  }
}
