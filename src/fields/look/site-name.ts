/** `Web Site` with `Main Website` in it, as a shop calls one of its own sites: where somebody signed up, and no address of theirs. */
import type { Role } from '../../contract.ts';
import { holdsFewValues } from './few-values.ts';
import type { Look, Shape } from './sniff.ts';

/** With any of these among the values, some of them are addresses. */
const ADDRESSES: readonly Look[] = ['url', 'linkedin', 'email', 'picture'];
/** Names are phrases: a word alone may be an address of which the ending is missing. */
const PHRASES = 0.8;

/** Whether a column called like a web address only ever holds one of a few phrases. */
export function isSiteName(role: Role | null, shape: Shape): boolean {
  if (role !== 'website' || !holdsFewValues(shape)) return false;
  return shape.share('letters') >= PHRASES && ADDRESSES.every((look) => shape.share(look) === 0);
}
