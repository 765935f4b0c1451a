/** `Preferred Phone` with `Home` or `Mobile` in it: which number is the preferred one, and no number. */
import type { Role } from '../../contract.ts';
import { EMAIL_ROLES, PHONE_ROLES } from '../../contract.ts';
import { holdsFewValues } from './few-values.ts';
import type { Look, Shape } from './sniff.ts';

const CHANNELS: ReadonlySet<Role> = new Set([...EMAIL_ROLES, ...PHONE_ROLES]);
/** With any of these among the values, some of them are addresses or numbers (digits make `organisation`), or answers. */
const OTHERWISE: readonly Look[] = [
  'email',
  'phone',
  'number',
  'code',
  'boolean',
  'answer',
  'mark',
  'url',
  'organisation',
];

/** Whether a column called like a number or an address only ever holds one of a few words. */
export function isChannelChoice(role: Role | null, shape: Shape): boolean {
  if (role === null || !CHANNELS.has(role) || shape.distinct < 2 || !holdsFewValues(shape)) return false;
  return shape.share('lettered') === 1 && OTHERWISE.every((look) => shape.share(look) === 0);
}
