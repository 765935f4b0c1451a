/** Weighs whether two records are one person. The guards are here: who must never be merged, and what is no proof alone. */
import { parseEmail } from '../values/email.ts';
import { type Comparer, compareNames, type NameEvidence, type NameLevel, SAME } from './evidence.ts';
import { addForeign } from './foreign.ts';
import type { DedupePlan } from './plan.ts';
import type { Profile } from './store.ts';
import { Scale, type Verdict } from './verdict.ts';
import { COMMON_NAME, NAME_BITS, PERSON_BASE, PERSON_BITS } from './weights.ts';

/** How widely values are shared in this run. */
export interface Sharing {
  /** Number of different names that carry a phone or email (1 where nobody else does). */
  namesOf(matcher: 'email' | 'phone' | 'web-domain', form: string): number;
  /** Number of records with this name (2 where it is rare). */
  recordsOfName(profile: Profile): number;
}

/** Names from which a phone or mailbox counts as that of a house, not of a person. */
const CROWD = 3;
const ONE_NAME: ReadonlySet<NameLevel> = new Set(['same', 'alike', 'short-form', 'swapped']);
const TWO_NAMES: ReadonlySet<NameLevel> = new Set(['given-differs', 'family-differs', 'differs']);

/** What the fields of a pair said, for the guards. */
interface Findings {
  name: NameEvidence;
  email: 'own' | 'couple' | 'crowd' | 'role' | 'near' | 'differs' | 'rival' | 'none';
  phone: 'own' | 'family' | 'crowd' | 'near' | 'differs' | 'none';
  street: 'same' | 'office' | 'weak' | 'differs' | 'none';
  birth: 'same' | 'near' | 'differs' | 'none';
  /** LinkedIn profile, external id, or what a matcher of a plug-in says is the same. */
  isIdSame: boolean;
  isIdRival: boolean;
}

export function scorePerson(plan: DedupePlan, comparer: Comparer, sharing: Sharing, a: Profile, b: Profile): Verdict {
  const name = compareNames(comparer, a, b);
  if (TWO_NAMES.has(name.level) && !sharesAnything(comparer, a, b)) return STRANGERS;
  const scale = new Scale(PERSON_BASE);
  addName(scale, name, sharing, a, b);
  const emailOfName = isEmailOfName(comparer, a, b);
  const company = comparer.best(a, b, 'company-name')?.similarity;
  const findings: Findings = {
    name,
    email: addEmail(scale, comparer, sharing, a, b, emailOfName && ONE_NAME.has(name.level)),
    phone: addPhone(scale, comparer, sharing, a, b, emailOfName),
    street: addPlace(scale, comparer, a, b, company !== undefined && company >= 0.86, emailOfName),
    birth: addBirth(scale, comparer, a, b),
    ...addIds(scale, comparer, a, b),
  };
  addCompany(scale, company, emailOfName);
  guard(scale, findings, comparer, a, b);
  return scale.close(plan);
}

const STRANGERS: Verdict = { score: 0, decision: 'none', why: 'names differ' };
/** What could still make two names worth a look. */
const TIES: readonly string[] = ['email', 'phone', 'birth-date', 'linkedin', 'external-id'];

/** Most candidate pairs are two names in one street or town: they need no weighing. */
const sharesAnything = (comparer: Comparer, a: Profile, b: Profile): boolean =>
  [...TIES, ...comparer.foreign].some((matcher) => (comparer.best(a, b, matcher)?.similarity ?? 0) >= SAME);

const WORDS: { readonly [level in NameLevel]: string } = {
  same: 'same name', alike: 'names alike', 'short-form': 'short form of one name', swapped: 'first and last name swapped', initial: 'initial fits', doubtful: 'first names alike', partial: 'names fit as far as given',
  none: '', 'given-differs': 'first names differ', 'family-differs': 'last names differ', differs: 'names differ',
}; // biome-ignore format: a table reads better dense

function addName(scale: Scale, { level, similarity }: NameEvidence, sharing: Sharing, a: Profile, b: Profile): void {
  const number = level === 'alike' || level === 'doubtful' ? ` (${similarity.toFixed(2)})` : '';
  scale.add(NAME_BITS[level], WORDS[level] && `${WORDS[level]}${number}`);
  if (!ONE_NAME.has(level)) return;
  const records = Math.min(sharing.recordsOfName(a), sharing.recordsOfName(b));
  const lost = Math.min(COMMON_NAME.most, COMMON_NAME.perDoubling * Math.max(0, Math.log2(records / 3)));
  if (lost >= 1) scale.add(-lost, `name on ${records} records`);
}

function addEmail(
  scale: Scale,
  comparer: Comparer,
  sharing: Sharing,
  a: Profile,
  b: Profile,
  isOfName: boolean,
): Findings['email'] {
  const best = comparer.best(a, b, 'email');
  const bits = PERSON_BITS.email;
  if (!best) return 'none';
  if (best.similarity === 1) {
    // a role mailbox in common does not take away from one's own that is in common too
    const shared = comparer.rarest(
      a,
      b,
      'email',
      (form) => sharing.namesOf('email', form) + (isRoleMailbox(form) ? 100 : 0),
    );
    const names = sharing.namesOf('email', shared);
    const isRole = isRoleMailbox(shared);
    if (isRole || names >= CROWD) {
      scale.add(isRole ? bits.role : bits.crowd, isRole ? 'same role mailbox' : `email shared by ${names} names`);
      return isRole ? 'role' : 'crowd';
    }
    scale.add(
      names > 1 ? bits.couple : isOfName ? PERSON_BITS.emailOfName : bits.same,
      names > 1 ? 'same email, shared by two names' : 'same email',
    );
    return names > 1 ? 'couple' : 'own';
  }
  if (best.similarity >= 0.78) {
    scale.add(best.similarity >= 0.88 && !isOfName ? bits.near : bits.local, 'emails alike');
    return 'near';
  }
  const isRival =
    domainOf(best.a) === domainOf(best.b) &&
    !parseEmail(best.a).free &&
    !isRoleMailbox(best.a) &&
    !isRoleMailbox(best.b);
  scale.add(isRival ? bits.sameDomain : bits.differs, isRival ? 'two mailboxes at one company' : 'emails differ');
  return isRival ? 'rival' : 'differs';
}

function addPhone(
  scale: Scale,
  comparer: Comparer,
  sharing: Sharing,
  a: Profile,
  b: Profile,
  emailOfName: boolean,
): Findings['phone'] {
  const best = comparer.best(a, b, 'phone');
  const bits = PERSON_BITS.phone;
  if (!best) return 'none';
  if (best.similarity >= SAME) {
    const phone = comparer.rarest(a, b, 'phone', (form) => sharing.namesOf('phone', form));
    const names = sharing.namesOf('phone', phone);
    if (names >= CROWD) scale.add(bits.crowd, `phone shared by ${names} names`);
    else scale.add(names > 1 ? bits.family : bits.same, names > 1 ? 'same phone, shared by two names' : 'same phone');
    return names >= CROWD ? 'crowd' : names > 1 ? 'family' : 'own';
  }
  if (best.similarity >= 0.7) {
    scale.add(bits.near, 'phones alike');
    return 'near';
  }
  scale.add(emailOfName ? bits.differsBesideEmailOfName : bits.differs, 'phones differ');
  return 'differs';
}

/** Street, postcode and city say one thing, so they count once; at one company the address is that of the office. */
function addPlace(
  scale: Scale,
  comparer: Comparer,
  a: Profile,
  b: Profile,
  isSameCompany: boolean,
  emailOfName: boolean,
): Findings['street'] {
  const street = comparer.best(a, b, 'street')?.similarity;
  const postcode = comparer.best(a, b, 'postcode')?.similarity;
  const city = comparer.best(a, b, 'city')?.similarity;
  const isElsewhere = postcode === 0 && (city === undefined || city === 0);
  const bits = PERSON_BITS.street;
  if (street !== undefined && street >= 0.78 && !(isElsewhere && city === 0)) {
    if (isSameCompany) scale.add(bits.withCompany, 'same office address');
    else scale.add(street >= 0.97 ? bits.same : bits.alike, street >= 0.97 ? 'same address' : 'addresses alike');
    if (!isSameCompany && (postcode === 1 || city === 1)) scale.add(bits.inSamePlace);
    return isSameCompany ? 'office' : 'same';
  }
  const place = PERSON_BITS.place;
  if (postcode === 1) scale.add(place.postcode, 'same postcode');
  else if (city !== undefined && city >= 0.8) scale.add(place.city, 'same city');
  else if (postcode === 0 || city === 0) scale.add(place.differs);
  if (street === undefined) return 'none';
  if (street >= 0.6) return 'weak';
  scale.add(emailOfName ? bits.differsBesideEmailOfName : bits.differs, 'addresses differ');
  return 'differs';
}

function addBirth(scale: Scale, comparer: Comparer, a: Profile, b: Profile): Findings['birth'] {
  const birth = comparer.best(a, b, 'birth-date')?.similarity;
  if (birth === undefined) return 'none';
  const bits = PERSON_BITS.birth;
  if (birth === 1) scale.add(bits.same, 'same birth date');
  else if (birth >= 0.7) scale.add(bits.near, 'birth dates one slip apart');
  else scale.add(bits.differs, 'birth dates differ');
  return birth === 1 ? 'same' : birth >= 0.7 ? 'near' : 'differs';
}

function addIds(scale: Scale, comparer: Comparer, a: Profile, b: Profile): Pick<Findings, 'isIdSame' | 'isIdRival'> {
  const linkedin = comparer.best(a, b, 'linkedin')?.similarity;
  const external = comparer.best(a, b, 'external-id')?.similarity;
  if (linkedin === 1) scale.add(PERSON_BITS.linkedin.same, 'same LinkedIn profile');
  else if (linkedin === 0) scale.add(PERSON_BITS.linkedin.differs, 'LinkedIn profiles differ');
  if (external === 1) scale.add(PERSON_BITS.externalId.same, 'same external id');
  const foreign = addForeign(scale, comparer, a, b);
  return { isIdSame: linkedin === 1 || external === 1 || foreign, isIdRival: linkedin === 0 };
}

function addCompany(scale: Scale, company: number | undefined, emailOfName: boolean): void {
  if (company === undefined) return;
  const bits = PERSON_BITS.company;
  if (company >= 0.96) scale.add(bits.same, 'same company');
  else if (company >= 0.82) scale.add(bits.alike, 'companies alike');
  else scale.add(emailOfName ? bits.differsBesideEmailOfName : bits.differs);
}

/** The guards: each is a kind of pair that looks like one person and often is not. */
function guard(scale: Scale, found: Findings, comparer: Comparer, a: Profile, b: Profile): void {
  const { name, email, phone, street, birth } = found;
  const isOwnEmail = email === 'own' || email === 'couple';
  const isOwnPhone = phone === 'own' || phone === 'family';
  guardGeneration(scale, found, comparer, a, b);
  if (birth === 'differs') scale.atMost(isOwnEmail ? 'review' : 'none');
  const isOneName = ONE_NAME.has(name.level) || (name.level === 'partial' && email === 'own');
  if (birth === 'near' && !(isOneName && (isOwnEmail || isOwnPhone || street === 'same'))) scale.atMost('review');
  if (TWO_NAMES.has(name.level)) guardTwoNames(scale, found, isOwnEmail, isOwnPhone);
  const isProven = isOwnEmail || isOwnPhone || street === 'same' || birth === 'same' || found.isIdSame;
  if (!isProven) scale.atMost('review');
  if (name.level === 'doubtful') scale.atMost('review');
  // Alex may be Alexander or Alexandra, and both may live at one address with one phone
  if (name.level === 'short-form' && !(email === 'own' || birth === 'same' || found.isIdSame)) scale.atMost('review');
  if (name.level === 'initial' && !(isOwnEmail || phone === 'own' || birth === 'same' || found.isIdSame))
    scale.atMost('review');
  // half a name, born the same day, at the same home; a twin would bring the other half, and then it contradicts
  const isHalfProven = name.level === 'partial' && birth === 'same' && (street === 'same' || isOwnPhone);
  if ((name.level === 'partial' || name.level === 'none') && !(email === 'own' || found.isIdSame || isHalfProven))
    scale.atMost('review');
  const isTwoContacts = (email === 'differs' || email === 'rival') && phone === 'differs';
  if ((isTwoContacts || email === 'rival' || found.isIdRival) && !(birth === 'same' || found.isIdSame))
    scale.atMost('review');
  if (isOwnEmail) scale.atLeast('review');
  if (phone === 'own' && name.level === 'none' && email !== 'rival') scale.atLeast('review');
}

function guardGeneration(
  scale: Scale,
  { birth, isIdSame }: Findings,
  comparer: Comparer,
  a: Profile,
  b: Profile,
): void {
  const [left, right] = [comparer.forms(a, 'generation')[0], comparer.forms(b, 'generation')[0]];
  if (left === undefined && right === undefined) return;
  if (left === undefined || right === undefined) {
    // Jr on one side only: father or son, who may share even the mailbox, unless the birth date or an id says which
    if (birth !== 'same' && !isIdSame) scale.atMost('review', 'generational suffix on one side only');
  } else if (comparer.similarity('generation', left, right) < 0.5) {
    scale.atMost('none', 'generational suffixes differ');
  }
}

/**
 * Two different names are two people. The pair is worth a look where something belongs to one person alone as a rule; a mailbox does,
 * whatever else a household shares, and whoever sends mail to it must know.
 */
function guardTwoNames(scale: Scale, found: Findings, isOwnEmail: boolean, isOwnPhone: boolean): void {
  const isHousehold =
    found.name.level === 'given-differs' && (isOwnPhone || found.phone === 'crowd' || found.street === 'same');
  const isMarried =
    found.name.level === 'family-differs' && (found.birth === 'same' || (isOwnPhone && found.email !== 'rival'));
  const isFamilyMailbox = found.name.level === 'given-differs' && found.email === 'crowd';
  if (found.isIdSame || isMarried || isOwnEmail || isFamilyMailbox) {
    scale.atMost('review', isHousehold ? 'one household' : '');
    scale.atLeast('review');
  } else {
    scale.atMost('none', isHousehold ? 'one household' : '');
  }
}

/** Whether the address is one of a free mail service made of first and last name: namesakes are entered under it by mistake. */
function isEmailOfName(comparer: Comparer, a: Profile, b: Profile): boolean {
  const best = comparer.best(a, b, 'email');
  if (best?.similarity !== 1 || !parseEmail(best.a).free) return false;
  const local = best.a.slice(0, best.a.lastIndexOf('@')).replace(/[^\p{L}]/gu, '');
  return [a, b].some((profile) => {
    const given = (comparer.forms(profile, 'given-name')[0] ?? '').split(' ')[0] ?? '';
    const family = (comparer.forms(profile, 'family-name')[0] ?? '').replaceAll(' ', '');
    return given !== '' && family !== '' && (local === given + family || local === family + given);
  });
}

const isRoleMailbox = (form: string): boolean => parseEmail(form).role;

const domainOf = (form: string): string => form.slice(form.lastIndexOf('@') + 1);
