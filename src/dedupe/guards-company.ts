/** Which organisations must never be merged, and what is no proof alone. */
import { ADDRESS, DOMAIN, LINKEDIN, NAME, PHONE, PLACE } from './compared-company.ts';
import { EXTERNAL_ID, GENERATION } from './compared-person.ts';
import type { Scale } from './verdict.ts';

export function guardCompany(scale: Scale, levels: Uint8Array, isSameByPlugin: boolean): void {
  const [name, domain, phone, place, address] = levels as unknown as [number, number, number, number, number];
  const [, , , , , , linkedin, externalId, generation] = levels;
  guardGeneration(scale, generation!);
  const isSameId = isSameByPlugin || linkedin === LINKEDIN.at.same || externalId === EXTERNAL_ID.at.same;
  const isDomain = domain === DOMAIN.at.same;
  const isPhone = phone === PHONE.at.same;
  const isAddress = address === ADDRESS.at.same || address === ADDRESS.at.alike;
  const isElsewhere =
    !isAddress &&
    (address === ADDRESS.at.differs || place === PLACE.at['postcode-differs'] || place === PLACE.at['city-differs']);
  const isNamed = name === NAME.at.same || name === NAME.at.alike || name === NAME.at.contained;
  if (!isNamed) {
    // the dining room and the cafe of one hotel share house and switchboard: one organisation only where the names are alike
    const isOneHouse = isPhone && isAddress;
    scale.atMost(isSameId || isDomain || isOneHouse ? 'review' : 'none', 'names differ');
    if (isOneHouse && name !== NAME.at.none) scale.atLeast('review');
    if (isDomain && !isElsewhere) scale.atLeast('review');
  }
  if (!(isDomain || isPhone || isAddress || isSameId)) scale.atMost('review', 'a name alone is no proof');
  // a chain has one name and one domain in many places
  if (isElsewhere && !isSameId && !isPhone) scale.atMost(isDomain ? 'review' : 'none', 'another place');
  if (name === NAME.at.same && !isElsewhere && domain !== DOMAIN.at.differs) scale.atLeast('review');
}

/** A list of unknown kind may hold people under one name column: Jr and Sr stay two, Jr and nothing may be two. */
function guardGeneration(scale: Scale, generation: number): void {
  if (generation === GENERATION.at.half) scale.atMost('review', 'generational suffix on one side only');
  else if (generation === GENERATION.at.differs) scale.atMost('none', 'generational suffixes differ');
}
