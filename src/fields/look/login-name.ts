/** `display_name` of a shop or forum, where whoever chose no name shows the one that they log in with: `xiaoming92` beside `Fergus MacAlister`. */
import type { Role } from '../../contract.ts';
import type { Shape } from './sniff.ts';

/** A share of words with digits in them that typing errors do not come to. */
const LOGINS = 0.2;
/** Fewer values may be so by chance. */
const LEAST = 8;

/**
 * Whether a column of whole names holds logins as well, and the name has columns of its own: then nothing is lost where this one is left alone.
 * @param has whether a label of the file says that it is of this role
 */
export const isLoginName = (role: Role | null, shape: Shape, has: (role: Role) => boolean): boolean =>
  role === 'full_name' && shape.sampled >= LEAST && shape.share('code') >= LOGINS && PARTS.every(has);

const PARTS: readonly Role[] = ['first_name', 'last_name'];
