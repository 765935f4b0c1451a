/** Who must never be merged, and what is no proof alone. */
import type { Comparer } from './comparer.ts';
import type { NameLevel } from './evidence.ts';
import type { Scale } from './verdict.ts';

export const ONE_NAME: ReadonlySet<NameLevel> = new Set(['same', 'alike', 'short-form', 'swapped']);
export const TWO_NAMES: ReadonlySet<NameLevel> = new Set(['given-differs', 'family-differs', 'differs']);

/** What the fields of a pair said. */
export interface Findings {
  readonly name: NameLevel;
  readonly email: 'own' | 'couple' | 'crowd' | 'role' | 'near' | 'differs' | 'rival' | 'none';
  readonly phone: 'own' | 'family' | 'crowd' | 'near' | 'differs' | 'none';
  readonly street: 'same' | 'office' | 'weak' | 'differs' | 'none';
  readonly birth: 'same' | 'near' | 'differs' | 'none';
  /** LinkedIn profile, external id, or what a matcher of a plug-in says is the same. */
  readonly isIdSame: boolean;
  readonly isIdRival: boolean;
  /** `half`: one of the records has a generational suffix, the other has none. */
  readonly generation: 'same' | 'half' | 'differs' | 'none';
}

/** What the generational suffixes of two records say. */
export function generationOf(comparer: Comparer, slot: number, a: number, b: number): Findings['generation'] {
  const [left, right] = [comparer.form(a, slot), comparer.form(b, slot)];
  if (left === 0 && right === 0) return 'none';
  if (left === 0 || right === 0) return 'half';
  return comparer.similarity(slot, left, right) < 0.5 ? 'differs' : 'same';
}

/** The guards: each is a kind of pair that looks like one person and often is not. */
export function guard(scale: Scale, found: Findings): void {
  const { name, email, phone, street, birth } = found;
  const isOwnEmail = email === 'own' || email === 'couple';
  const isOwnPhone = phone === 'own' || phone === 'family';
  guardGeneration(scale, found);
  if (birth === 'differs') scale.atMost(isOwnEmail ? 'review' : 'none');
  const isOneName = ONE_NAME.has(name) || (name === 'partial' && email === 'own');
  if (birth === 'near' && !(isOneName && (isOwnEmail || isOwnPhone || street === 'same'))) scale.atMost('review');
  if (TWO_NAMES.has(name)) guardTwoNames(scale, found, isOwnEmail, isOwnPhone);
  const isProven = isOwnEmail || isOwnPhone || street === 'same' || birth === 'same' || found.isIdSame;
  if (!isProven) scale.atMost('review');
  if (name === 'doubtful') scale.atMost('review');
  // Alex may be Alexander or Alexandra, and both may live at one address with one phone
  if (name === 'short-form' && !(email === 'own' || birth === 'same' || found.isIdSame)) scale.atMost('review');
  if (name === 'initial' && !(isOwnEmail || phone === 'own' || birth === 'same' || found.isIdSame))
    scale.atMost('review');
  // half a name, born the same day, at the same home; a twin would bring the other half, and then it contradicts
  const isHalfProven = name === 'partial' && birth === 'same' && (street === 'same' || isOwnPhone);
  if ((name === 'partial' || name === 'none') && !(email === 'own' || found.isIdSame || isHalfProven))
    scale.atMost('review');
  const isTwoContacts = (email === 'differs' || email === 'rival') && phone === 'differs';
  if ((isTwoContacts || email === 'rival' || found.isIdRival) && !(birth === 'same' || found.isIdSame))
    scale.atMost('review');
  if (isOwnEmail) scale.atLeast('review');
  if (phone === 'own' && name === 'none' && email !== 'rival') scale.atLeast('review');
}

function guardGeneration(scale: Scale, { birth, isIdSame, generation }: Findings): void {
  // Jr on one side only: father or son, who may share even the mailbox, unless the birth date or an id says which
  if (generation === 'half' && birth !== 'same' && !isIdSame) {
    scale.atMost('review', 'generational suffix on one side only');
  } else if (generation === 'differs') scale.atMost('none', 'generational suffixes differ');
}

/**
 * Two different names are two people. The pair is worth a look where something belongs to one person alone as a rule; a mailbox does,
 * whatever else a household shares, and whoever sends mail to it must know.
 */
function guardTwoNames(scale: Scale, found: Findings, isOwnEmail: boolean, isOwnPhone: boolean): void {
  const isHousehold =
    found.name === 'given-differs' && (isOwnPhone || found.phone === 'crowd' || found.street === 'same');
  const isMarried =
    found.name === 'family-differs' && (found.birth === 'same' || (isOwnPhone && found.email !== 'rival'));
  const isFamilyMailbox = found.name === 'given-differs' && found.email === 'crowd';
  if (found.isIdSame || isMarried || isOwnEmail || isFamilyMailbox) {
    scale.atMost('review', isHousehold ? 'one household' : '');
    scale.atLeast('review');
  } else {
    scale.atMost('none', isHousehold ? 'one household' : '');
  }
}
