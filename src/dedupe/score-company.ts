/** Weighs whether two records are one organisation. */
import type { Comparer } from './evidence.ts';
import { addForeign } from './foreign.ts';
import type { DedupePlan } from './plan.ts';
import type { Sharing } from './score-person.ts';
import type { Profile } from './store.ts';
import { Scale, type Verdict } from './verdict.ts';
import { COMPANY_BASE, COMPANY_BITS } from './weights.ts';

/** Names from which a phone or domain counts as that of a house or a service, not of one organisation. */
const CROWD = 3;

type NameLevel = 'same' | 'alike' | 'contained' | 'doubtful' | 'differs' | 'none';

export function scoreCompany(plan: DedupePlan, comparer: Comparer, sharing: Sharing, a: Profile, b: Profile): Verdict {
  const scale = new Scale(COMPANY_BASE);
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
  return scale.close(plan);
}

function addName(scale: Scale, comparer: Comparer, a: Profile, b: Profile): NameLevel {
  const best = comparer.best(a, b, 'company-name');
  if (!best) return 'none';
  const { similarity } = best;
  const level: NameLevel =
    similarity >= 0.96
      ? 'same'
      : similarity >= 0.9
        ? 'alike'
        : similarity >= 0.85
          ? 'contained'
          : similarity >= 0.72
            ? 'doubtful'
            : 'differs';
  const words = {
    same: 'same name',
    alike: 'names alike',
    contained: 'one name contains the other',
    doubtful: 'names somewhat alike',
    differs: 'names differ',
  };
  scale.add(COMPANY_BITS.name[level], level === 'same' ? words.same : `${words[level]} (${similarity.toFixed(2)})`);
  return level;
}

function addShared(
  scale: Scale,
  comparer: Comparer,
  sharing: Sharing,
  matcher: 'phone' | 'web-domain',
  a: Profile,
  b: Profile,
): 'same' | 'crowd' | 'near' | 'differs' | 'none' {
  const best = comparer.best(a, b, matcher);
  if (!best) return 'none';
  const bits = matcher === 'phone' ? COMPANY_BITS.phone : COMPANY_BITS.domain;
  const word = matcher === 'phone' ? 'phone' : 'domain';
  if (best.similarity >= 0.9) {
    const names = sharing.namesOf(matcher, best.a);
    if (names >= CROWD) scale.add(bits.crowd, `${word} shared by ${names} names`);
    else scale.add(bits.same, `same ${word}`);
    return names >= CROWD ? 'crowd' : 'same';
  }
  const isNear = best.similarity >= 0.7;
  scale.add(isNear ? bits.near : bits.differs, `${word}s ${isNear ? 'alike' : 'differ'}`);
  return isNear ? 'near' : 'differs';
}

function addPlace(scale: Scale, comparer: Comparer, a: Profile, b: Profile): 'same' | 'differs' | 'none' {
  const street = comparer.best(a, b, 'street')?.similarity;
  const postcode = comparer.best(a, b, 'postcode')?.similarity;
  const city = comparer.best(a, b, 'city')?.similarity;
  const isSameArea = postcode === 1 || (city !== undefined && city >= 0.8);
  if (postcode === 1) scale.add(COMPANY_BITS.postcode.same, 'same postcode');
  else if (city !== undefined && city >= 0.8) scale.add(COMPANY_BITS.city.same, 'same city');
  else if (postcode === 0 && city === undefined) scale.add(COMPANY_BITS.postcode.differs, 'postcodes differ');
  else if (city === 0) scale.add(COMPANY_BITS.city.differs, 'cities differ');
  const bits = COMPANY_BITS.street;
  if (street !== undefined && street >= 0.78) {
    scale.add(street >= 0.97 ? bits.same : bits.alike, street >= 0.97 ? 'same address' : 'addresses alike');
    return 'same';
  }
  if (street !== undefined && street >= 0.6) scale.add(bits.weak);
  if (street !== undefined && street < 0.6) scale.add(bits.differs, 'addresses differ');
  const isElsewhere = !isSameArea && (postcode === 0 || city === 0);
  return isElsewhere || (street !== undefined && street < 0.6) ? 'differs' : 'none';
}

function addRest(scale: Scale, comparer: Comparer, a: Profile, b: Profile): boolean {
  const email = comparer.best(a, b, 'email')?.similarity;
  const linkedin = comparer.best(a, b, 'linkedin')?.similarity;
  const external = comparer.best(a, b, 'external-id')?.similarity;
  if (email !== undefined)
    scale.add(email === 1 ? COMPANY_BITS.email.same : COMPANY_BITS.email.differs, email === 1 ? 'same email' : '');
  if (linkedin === 1) scale.add(COMPANY_BITS.linkedin.same, 'same LinkedIn page');
  else if (linkedin === 0) scale.add(COMPANY_BITS.linkedin.differs, 'LinkedIn pages differ');
  if (external === 1) scale.add(COMPANY_BITS.externalId.same, 'same external id');
  const foreign = addForeign(scale, comparer, a, b);
  return linkedin === 1 || external === 1 || foreign;
}

/** A list of unknown kind may hold people under one name column: Jr and Sr stay two, Jr and nothing may be two. */
function guardGeneration(scale: Scale, comparer: Comparer, a: Profile, b: Profile): void {
  const [left, right] = [comparer.forms(a, 'generation')[0], comparer.forms(b, 'generation')[0]];
  if (left === undefined && right === undefined) return;
  if (left === undefined || right === undefined) scale.atMost('review', 'generational suffix on one side only');
  else if (comparer.similarity('generation', left, right) < 0.5) scale.atMost('none', 'generational suffixes differ');
}
