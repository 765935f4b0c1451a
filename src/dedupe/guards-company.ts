/**
 * Which organisations must never be merged, and what is no proof alone. A group has many firms, a firm many places, and a house many
 * tenants: what they share is explained by that.
 */
import { ADDRESS, AT, BUSINESS_ID, DOMAIN, LINKEDIN, NAME, PHONE, PLACE } from './compared-company.ts';
import { EXTERNAL_ID, GENERATION } from './compared-person.ts';
import type { Noise } from './noise.ts';
import type { Scale } from './verdict.ts';

export interface CompanyFacts {
  readonly isSameByPlugin: boolean;
  /** Whether one record is a branch, by its name and city, and the other says of no place. */
  readonly isBranch: boolean;
  /** What is often wrong in this file, and so proves nothing. */
  readonly noise: Noise;
}

export function guardCompany(scale: Scale, levels: Uint8Array, { isSameByPlugin, isBranch, noise }: CompanyFacts): void {
  const name = levels[AT.name]!;
  const phone = levels[AT.phone]!;
  const place = levels[AT.place]!;
  const address = levels[AT.address]!;
  const number = levels[AT.businessId]!;
  guardGeneration(scale, levels[AT.generation]!);
  const isNumber = number === BUSINESS_ID.at.same;
  const isSameId =
    isSameByPlugin ||
    isNumber ||
    levels[AT.linkedin] === LINKEDIN.at.same ||
    levels[AT.externalId] === EXTERNAL_ID.at.same;
  const isDomain = levels[AT.domain] === DOMAIN.at.same;
  const isPhone = phone === PHONE.at.same;
  const isAddress = address === ADDRESS.at.same || address === ADDRESS.at.alike;
  const isFar = place === PLACE.at['postcode-differs'] || place === PLACE.at['city-differs'];
  // who moves within a city keeps the number; two places of a firm in two cities have one switchboard
  const isMoved = isPhone && (place === PLACE.at.postcode || place === PLACE.at.city);
  const isElsewhere = !isAddress && (isFar || (address === ADDRESS.at.differs && !isMoved));
  const isOne = name !== NAME.at.none && name <= NAME.at.acronym;
  const isOneHouse = isPhone && isAddress;

  if (number === BUSINESS_ID.at.differs) {
    const isLikely = isOne && (isDomain || isOneHouse);
    scale.atMost(isLikely ? 'review' : 'none', 'two organisations by their numbers');
    if (isLikely) scale.atLeast('review');
  }
  if (name === NAME.at.relative && !isSameId && !(noise.names && isOneHouse)) {
    scale.atMost('review', 'firms of one group');
    if (isOneHouse || isDomain) scale.atLeast('review');
    scale.excuse();
  } else if (!isOne && name !== NAME.at.relative) guardNames();
  if (!(isDomain || isPhone || isAddress || isSameId)) scale.atMost('review', 'a name alone is no proof');
  // a chain has one name and one domain in many places
  if (isElsewhere && !isSameId) {
    scale.atMost(isDomain || isPhone ? 'review' : 'none', 'another place');
    if (isDomain || isPhone) scale.excuse();
  }
  if (isBranch && !isSameId) scale.atMost('review', 'a branch');
  if (name === NAME.at.same && !isElsewhere && levels[AT.domain] !== DOMAIN.at.differs) scale.atLeast('review');

  function guardNames(): void {
    if (noise.names && isOneHouse && levels[AT.domain] !== DOMAIN.at.differs) return;
    // who has a new name keeps the number and the domain
    if (isNumber && isDomain && (isPhone || isAddress)) return;
    // the dining room and the cafe of one hotel share house and switchboard: one organisation only where the names are alike
    scale.atMost(isSameId || isDomain || isOneHouse ? 'review' : 'none', 'names differ');
    if ((isOneHouse && name !== NAME.at.none) || isNumber) scale.atLeast('review');
    if (isDomain && !isElsewhere) scale.atLeast('review');
    if (name !== NAME.at.none) scale.excuse();
  }
}

/** A list of unknown kind may hold people under one name column: Jr and Sr stay two, Jr and nothing may be two. */
function guardGeneration(scale: Scale, generation: number): void {
  if (generation === GENERATION.at.half) scale.atMost('review', 'generational suffix on one side only');
  else if (generation === GENERATION.at.differs) scale.atMost('none', 'generational suffixes differ');
}
