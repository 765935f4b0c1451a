/** Names as airlines, agencies and hotels write them: `SILVA/JOAO PAULO MR`. */
import { isGivenName } from './surname.ts';

export interface TravelName {
  readonly family: string;
  readonly given: string;
  readonly title: string;
}

const NAME = /^(\p{Lu}[\p{Lu}'’ -]+)\/(\p{Lu}[\p{Lu}'’ -]*?)(?: (MRS?|MS|MISS|MSTR|MASTER|DR|PROF))?$/u;

/** The parts of such a name; undefined for others, and for two people in one name: `JOHN/MARY`. */
export function travelName(text: string): TravelName | undefined {
  if (!text.includes('/')) return undefined;
  const found = NAME.exec(text.trim());
  if (!found) return undefined;
  const [, family = '', given = '', title = ''] = found;
  const [first = ''] = given.split(' ');
  const isLikely = first.length === 1 || (isGivenName(first) && !isGivenName(family));
  return title !== '' || isLikely ? { family, given, title } : undefined;
}
