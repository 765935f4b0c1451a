/** Where the fields of a person stand among the forms of a record. */
import type { Comparer } from './comparer.ts';

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
  readonly formOfAddress: number;
  readonly jobTitle: number;
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
  formOfAddress: comparer.slotOf('form-of-address'),
  jobTitle: comparer.slotOf('job-title'),
});
