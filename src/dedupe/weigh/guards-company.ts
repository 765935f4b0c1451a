/**
 * Which organisations must never be merged, and what is no proof alone. A group has many firms, a firm many places, and a house many
 * tenants: what they share is explained by that.
 */

import { ADDRESS, AT, BUSINESS_ID, DOMAIN, FORM, LINKEDIN, NAME, PHONE, PLACE } from './compared-company.ts';
import { EXTERNAL_ID, GENERATION } from './compared-person.ts';
import { ROOF, STRUCTURE } from './excuses.ts';
import { isHouse } from './houses.ts';
import type { Noise } from './noise.ts';
import type { Scale } from './verdict.ts';

/** Records of one name from which on it may be that of a chain, all of whose places have the number of the firm. */
const CHAIN = 4;

export const isChain = (records: number): boolean => records >= CHAIN;

export interface CompanyFacts {
  isSameByPlugin: boolean;
  /** Whether one record is a branch, by its name and city, and the other says of no place. */
  isBranch: boolean;
  /** Whether others beside them have names that contain the same one: departments, or firms of a group. */
  isKin: boolean;
  /** The same, among those who have the registered number: it is that of a group. */
  isGroup: boolean;
  /** Whether neither city nor postcode are one. */
  isOtherTown: boolean;
  /** Whether one name has words more than the other, and both have a legal form. */
  isLonger: boolean;
  /** Records of the name that both have. */
  records: number;
  /** What is often wrong in this file, and so proves nothing. */
  noise: Noise;
}

export function guardCompany(scale: Scale, levels: Uint8Array, facts: CompanyFacts): void {
  const name = levels[AT.name]!;
  const place = levels[AT.place]!;
  const address = levels[AT.address]!;
  const number = levels[AT.businessId]!;
  guardGeneration(scale, levels[AT.generation]!);
  const isNumber = number === BUSINESS_ID.at.same;
  const isSameId =
    facts.isSameByPlugin ||
    (isNumber && !facts.isGroup) ||
    levels[AT.linkedin] === LINKEDIN.at.same ||
    levels[AT.externalId] === EXTERNAL_ID.at.same;
  const isDomain = levels[AT.domain] === DOMAIN.at.same;
  const isOtherDomain = levels[AT.domain] === DOMAIN.at.differs;
  const isPhone = levels[AT.phone] === PHONE.at.same;
  const isAddress = isHouse(address);
  const isOneHouse = isPhone && isAddress;
  const isFar = place === PLACE.at['postcode-differs'] || place === PLACE.at['city-differs'];
  // who moves within a city keeps the number; two places of a firm in two cities have one switchboard, and those of a chain in any
  const isMoved = isPhone && !isChain(facts.records) && (place === PLACE.at.postcode || place === PLACE.at.city);
  const isElsewhere = !isAddress && (isFar || (address === ADDRESS.at.differs && !isMoved));
  const isOne = name !== NAME.at.none && name <= NAME.at.acronym;

  if (number === BUSINESS_ID.at.differs) {
    const isLikely = isOne && (isDomain || isOneHouse);
    scale.atMost(isLikely ? 'review' : 'none', 'two organisations by their numbers');
    if (isLikely) scale.atLeast('review');
    scale.excuse(STRUCTURE);
  }
  if (levels[AT.form] === FORM.at.differs && !(isNumber && !facts.isGroup) && !facts.isSameByPlugin) {
    scale.atMost('review', '', 'two organisations by their legal forms');
    scale.excuse(isUnderOneRoof(levels) ? ROOF : STRUCTURE);
  }
  if (facts.isLonger && !isSameId && !(facts.noise.names && isOneHouse)) {
    scale.atMost('review', 'the longer name has a legal form of its own');
    scale.excuse(isUnderOneRoof(levels) ? ROOF : STRUCTURE);
  }
  if (name === NAME.at.relative) {
    if (!isSameId && !(facts.noise.names && isOneHouse)) {
      scale.atMost('review', 'firms of one group');
      if (isOneHouse || isDomain) scale.atLeast('review');
      scale.excuse(isUnderOneRoof(levels) ? ROOF : STRUCTURE);
    }
  } else if (!isOne) guardNames(scale, levels, facts, isSameId, isElsewhere);
  if (isOtherDomain && (name === NAME.at.contained || name === NAME.at.acronym) && !isSameId)
    scale.atMost('review', 'another name on another domain');
  if (!(isDomain || isPhone || isAddress || isSameId)) scale.atMost('review', 'a name alone is no proof');
  // a chain has one name and one domain in many places, and the firm that runs them one number
  if (isElsewhere && (!isSameId || isChain(facts.records))) {
    scale.atMost(isDomain || isPhone || isNumber || isSameId ? 'review' : 'none', 'another place');
    scale.excuse(STRUCTURE);
  }
  // streets of one name with a house of one number are in many towns
  if (facts.isOtherTown && isAddress && !(isDomain || isPhone || isSameId)) {
    scale.atMost('review', 'another town');
    scale.excuse(STRUCTURE);
  }
  const isOfKin = facts.isKin || facts.isGroup || (facts.noise.kin === true && name === NAME.at.contained);
  if (isOfKin && !isSameId && !facts.noise.names) {
    scale.atMost('review', 'one of several names');
    scale.excuse(ROOF);
  }
  if (facts.isBranch && !isSameId) scale.atMost('review', 'a branch');
  if (name === NAME.at.same && !isElsewhere && !isOtherDomain) scale.atLeast('review');
  // a firm that has moved, or a second place of it: a person knows
  if (name === NAME.at.same && isDomain && !isChain(facts.records)) scale.atLeast('review');
  // who moves keeps the registered number
  if (isNumber && isDomain && (name === NAME.at.same || name === NAME.at.alike)) scale.atLeast('merge');
}

/**
 * Whether two records are two organisations by what `compareStrong` says, whatever else is the same: the names differ, and nothing ties
 * them that `guardNames` would look at.
 */
export function areTwo(levels: Uint8Array): boolean {
  const name = levels[AT.name]!;
  if (name !== NAME.at.differs && name !== NAME.at.doubtful) return false;
  const isOneHouse = levels[AT.phone] === PHONE.at.same && isHouse(levels[AT.address]!);
  return !(
    isOneHouse ||
    levels[AT.domain] === DOMAIN.at.same ||
    levels[AT.linkedin] === LINKEDIN.at.same ||
    levels[AT.businessId] === BUSINESS_ID.at.same ||
    levels[AT.externalId] === EXTERNAL_ID.at.same
  );
}

function guardNames(
  scale: Scale,
  levels: Uint8Array,
  { noise }: CompanyFacts,
  isSameId: boolean,
  isElsewhere: boolean,
): void {
  const isNameless = levels[AT.name] === NAME.at.none;
  const isDomain = levels[AT.domain] === DOMAIN.at.same;
  const isPhone = levels[AT.phone] === PHONE.at.same;
  const isAddress = isHouse(levels[AT.address]!);
  const isOneHouse = isPhone && isAddress;
  const isNumber = levels[AT.businessId] === BUSINESS_ID.at.same;
  if (noise.names && isOneHouse && levels[AT.domain] !== DOMAIN.at.differs) return;
  // who has a new name keeps the number and the domain
  if (isNumber && isDomain && (isPhone || isAddress)) return;
  // the dining room and the cafe of one hotel share house and switchboard: one organisation only where the names are alike
  const isLikely = levels[AT.name] === NAME.at.doubtful && isAddress && !isElsewhere;
  scale.atMost(isSameId || isDomain || isOneHouse || isLikely ? 'review' : 'none', 'names differ');
  if ((isOneHouse && !isNameless) || isNumber) scale.atLeast('review');
  if (isDomain && !isElsewhere) scale.atLeast('review');
  if (!isNameless) scale.excuse(isUnderOneRoof(levels) ? ROOF : STRUCTURE);
}

/** Whether two records have one house and one desk, however many others have them. */
function isUnderOneRoof(levels: Uint8Array): boolean {
  const phone = levels[AT.phone]!;
  return isHouse(levels[AT.address]!) && (phone === PHONE.at.same || phone === PHONE.at.crowd);
}

/** A list of unknown kind may hold people under one name column: Jr and Sr stay two, Jr and nothing may be two. */
function guardGeneration(scale: Scale, generation: number): void {
  if (generation === GENERATION.at.half) scale.atMost('review', 'generational suffix on one side only');
  else if (generation === GENERATION.at.differs) scale.atMost('none', 'generational suffixes differ');
}
