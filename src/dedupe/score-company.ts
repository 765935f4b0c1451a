/** Weighs whether two records are one organisation. */
import { type Comparer, NOTHING } from './comparer.ts';
import { addForeign } from './foreign.ts';
import { generationOf } from './guards.ts';
import type { DedupePlan } from './plan.ts';
import type { Sharing } from './sharing.ts';
import { Scale } from './verdict.ts';
import { COMPANY_BASE, COMPANY_BITS } from './weights.ts';

/** Names from which a phone or domain counts as that of a house or a service, not of one organisation. */
const CROWD = 3;

type NameLevel = 'same' | 'alike' | 'contained' | 'doubtful' | 'differs' | 'none';
const WORDS: { readonly [level in NameLevel]: string } = {
  same: 'same name',
  alike: 'names alike (%)',
  contained: 'one name contains the other (%)',
  doubtful: 'names somewhat alike (%)',
  differs: 'names differ (%)',
  none: '',
};

export class CompanyScorer {
  readonly scale: Scale;
  /** What is said of organisations always depends on who else shares what they have. */
  readonly isFinal = false;
  readonly #comparer: Comparer;
  readonly #sharing: Sharing;

  constructor(plan: DedupePlan, comparer: Comparer, sharing: Sharing) {
    this.scale = new Scale(plan);
    this.#comparer = comparer;
    this.#sharing = sharing;
  }

  begin(): void {}

  /** Weighs two records; the answer is the same object for every pair. */
  weigh(a: number, b: number): Scale {
    const { scale } = this;
    scale.start(COMPANY_BASE);
    weighCompany(scale, this.#comparer, this.#sharing, a, b);
    return scale.close();
  }
}

function weighCompany(scale: Scale, comparer: Comparer, sharing: Sharing, a: number, b: number): void {
  const name = addName(scale, comparer, a, b);
  const domain = addShared(scale, comparer, sharing, 'web-domain', a, b);
  const phone = addShared(scale, comparer, sharing, 'phone', a, b);
  const place = addPlace(scale, comparer, a, b);
  const isIdSame = addRest(scale, comparer, a, b);
  guardGeneration(scale, comparer, a, b);
  const isProven = domain === 'same' || phone === 'same' || place === 'same' || isIdSame;
  if (name === 'differs' || name === 'none' || name === 'doubtful') {
    // the dining room and the cafe of one hotel share house and switchboard: one organisation only where the names are alike
    const isOneHouse = phone === 'same' && place === 'same';
    scale.atMost(isIdSame || domain === 'same' || isOneHouse ? 'review' : 'none');
    if (isOneHouse && name !== 'none') scale.atLeast('review');
    if (domain === 'same' && place !== 'differs') scale.atLeast('review');
  }
  if (!isProven) scale.atMost('review');
  // a chain has one name and one domain in many places
  if (place === 'differs' && !isIdSame && phone !== 'same') scale.atMost(domain === 'same' ? 'review' : 'none');
  if (name === 'same' && place !== 'differs' && domain !== 'differs') scale.atLeast('review');
}

function addName(scale: Scale, comparer: Comparer, a: number, b: number): NameLevel {
  const similarity = comparer.best(a, b, comparer.slotOf('company-name'));
  if (similarity === NOTHING) return 'none';
  const level: Exclude<NameLevel, 'none'> =
    similarity >= 0.96
      ? 'same'
      : similarity >= 0.9
        ? 'alike'
        : similarity >= 0.85
          ? 'contained'
          : similarity >= 0.72
            ? 'doubtful'
            : 'differs';
  scale.add(COMPANY_BITS.name[level], WORDS[level], similarity);
  return level;
}

function addShared(
  scale: Scale,
  comparer: Comparer,
  sharing: Sharing,
  matcher: 'phone' | 'web-domain',
  a: number,
  b: number,
): 'same' | 'crowd' | 'near' | 'differs' | 'none' {
  const similarity = comparer.best(a, b, comparer.slotOf(matcher));
  if (similarity === NOTHING) return 'none';
  const bits = matcher === 'phone' ? COMPANY_BITS.phone : COMPANY_BITS.domain;
  const word = matcher === 'phone' ? 'phone' : 'domain';
  if (similarity >= 0.9) {
    const names = sharing.namesOf(matcher, comparer.bestA);
    if (names >= CROWD) scale.add(bits.crowd, `${word} shared by # names`, names);
    else scale.add(bits.same, `same ${word}`);
    return names >= CROWD ? 'crowd' : 'same';
  }
  const isNear = similarity >= 0.7;
  scale.add(isNear ? bits.near : bits.differs, `${word}s ${isNear ? 'alike' : 'differ'}`);
  return isNear ? 'near' : 'differs';
}

function addPlace(scale: Scale, comparer: Comparer, a: number, b: number): 'same' | 'differs' | 'none' {
  const street = comparer.best(a, b, comparer.slotOf('street'));
  const postcode = comparer.best(a, b, comparer.slotOf('postcode'));
  const city = comparer.best(a, b, comparer.slotOf('city'));
  const isSameArea = postcode === 1 || city >= 0.8;
  if (postcode === 1) scale.add(COMPANY_BITS.postcode.same, 'same postcode');
  else if (city >= 0.8) scale.add(COMPANY_BITS.city.same, 'same city');
  else if (postcode === 0 && city === NOTHING) scale.add(COMPANY_BITS.postcode.differs, 'postcodes differ');
  else if (city === 0) scale.add(COMPANY_BITS.city.differs, 'cities differ');
  const bits = COMPANY_BITS.street;
  if (street >= 0.78) {
    scale.add(street >= 0.97 ? bits.same : bits.alike, street >= 0.97 ? 'same address' : 'addresses alike');
    return 'same';
  }
  if (street >= 0.6) scale.add(bits.weak);
  if (street !== NOTHING && street < 0.6) scale.add(bits.differs, 'addresses differ');
  const isElsewhere = !isSameArea && (postcode === 0 || city === 0);
  return isElsewhere || (street !== NOTHING && street < 0.6) ? 'differs' : 'none';
}

function addRest(scale: Scale, comparer: Comparer, a: number, b: number): boolean {
  const email = comparer.best(a, b, comparer.slotOf('email'));
  const linkedin = comparer.best(a, b, comparer.slotOf('linkedin'));
  const external = comparer.best(a, b, comparer.slotOf('external-id'));
  if (email !== NOTHING)
    scale.add(email === 1 ? COMPANY_BITS.email.same : COMPANY_BITS.email.differs, email === 1 ? 'same email' : '');
  if (linkedin === 1) scale.add(COMPANY_BITS.linkedin.same, 'same LinkedIn page');
  else if (linkedin === 0) scale.add(COMPANY_BITS.linkedin.differs, 'LinkedIn pages differ');
  if (external === 1) scale.add(COMPANY_BITS.externalId.same, 'same external id');
  const foreign = addForeign(scale, comparer, a, b);
  return linkedin === 1 || external === 1 || foreign;
}

/** A list of unknown kind may hold people under one name column: Jr and Sr stay two, Jr and nothing may be two. */
function guardGeneration(scale: Scale, comparer: Comparer, a: number, b: number): void {
  const generation = generationOf(comparer, comparer.slotOf('generation'), a, b);
  if (generation === 'half') scale.atMost('review', 'generational suffix on one side only');
  else if (generation === 'differs') scale.atMost('none', 'generational suffixes differ');
}
