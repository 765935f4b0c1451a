/**
 * The most bits that the fields of two people can be worth, from numbers alone. Most candidate pairs cannot reach even a review, and
 * this is how they are told without comparing a text.
 */
import type { Comparer } from './comparer.ts';
import { surelyDiffer } from './sketch.ts';
import { FOREIGN_BITS, PERSON_BITS } from './weights.ts';

/** Slots of the fields of a person; -1 where there is none. */
export interface PersonSlots {
  readonly email: number;
  readonly phone: number;
  readonly street: number;
  readonly postcode: number;
  readonly city: number;
  readonly birth: number;
  readonly linkedin: number;
  readonly externalId: number;
  readonly company: number;
  readonly generation: number;
}

export const personSlots = (comparer: Comparer): PersonSlots => ({
  email: comparer.slotOf('email'),
  phone: comparer.slotOf('phone'),
  street: comparer.slotOf('street'),
  postcode: comparer.slotOf('postcode'),
  city: comparer.slotOf('city'),
  birth: comparer.slotOf('birth-date'),
  linkedin: comparer.slotOf('linkedin'),
  externalId: comparer.slotOf('external-id'),
  company: comparer.slotOf('company-name'),
  generation: comparer.slotOf('generation'),
});

/** How two records relate in one field, as far as numbers tell. */
const ABSENT = 0;
const EQUAL = 1;
const MAYBE = 2;
const APART = 3;

function relate(comparer: Comparer, slot: number, a: number, b: number): number {
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

/** Of records that have no email address in common. */
export function ceiling(comparer: Comparer, slots: PersonSlots, a: number, b: number): number {
  const { email, phone, street, birth, linkedin, externalId, company } = PERSON_BITS;
  const mail = relate(comparer, slots.email, a, b);
  let bits = mail === ABSENT ? 0 : mail === MAYBE ? email.near : email.differs;
  const call = relate(comparer, slots.phone, a, b);
  bits += call === ABSENT ? 0 : call === APART ? phone.differs : phone.same;
  const house = relate(comparer, slots.street, a, b);
  bits +=
    house === ABSENT
      ? area(comparer, slots, a, b)
      : house === APART
        ? street.differs + area(comparer, slots, a, b)
        : HOUSE;
  const day = relate(comparer, slots.birth, a, b);
  bits += day === ABSENT ? 0 : day === EQUAL ? birth.same : birth.near;
  if (relate(comparer, slots.linkedin, a, b) === EQUAL) bits += linkedin.same;
  if (relate(comparer, slots.externalId, a, b) === EQUAL) bits += externalId.same;
  const work = relate(comparer, slots.company, a, b);
  bits += work === ABSENT ? 0 : work === EQUAL ? company.same : company.same;
  return bits + comparer.foreign.length * FOREIGN_BITS.same;
}

const HOUSE = PERSON_BITS.street.same + PERSON_BITS.street.inSamePlace;

/** Postcode and city. */
function area(comparer: Comparer, slots: PersonSlots, a: number, b: number): number {
  const { place } = PERSON_BITS;
  const postcode = relate(comparer, slots.postcode, a, b);
  if (postcode === EQUAL || (postcode === MAYBE && hasSameZip(comparer, slots.postcode, a, b))) return place.postcode;
  const city = relate(comparer, slots.city, a, b);
  return city === ABSENT ? 0 : place.city;
}

/** Leading zeros get lost. */
function hasSameZip(comparer: Comparer, slot: number, a: number, b: number): boolean {
  const { sketch1 } = comparer.store.forms;
  for (let i = 0, left = 0; (left = comparer.formAt(a, slot, i)) !== 0; i++) {
    for (let j = 0, right = 0; (right = comparer.formAt(b, slot, j)) !== 0; j++) {
      if (sketch1[left] === sketch1[right]) return true;
    }
  }
  return false;
}
