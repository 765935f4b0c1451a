/** Labels whose values say something else. */
import { DATE_ROLES, EMAIL_ROLES, NAME_ROLES, PHONE_ROLES, type Role } from '../../contract.ts';
import type { Look, Shape } from '../look/sniff.ts';
import type { Draft } from './assign.ts';

// biome-ignore format: a table reads better dense
const LOUD: readonly (readonly [Look, string])[] = [['email', 'emails'], ['phone', 'phones'], ['date', 'dates'], ['url', 'web addresses'], ['guid', 'GUIDs']];
/** What a column of these roles should look like; `''`: like none of the loud ones. */
const EXPECTED: ReadonlyMap<Role, Look | ''> = new Map([
  ...EMAIL_ROLES.map((role) => [role, 'email'] as const),
  ...PHONE_ROLES.map((role) => [role, 'phone'] as const),
  ...DATE_ROLES.map((role) => [role, 'date'] as const),
  ...([...NAME_ROLES, 'prefix', 'company', 'job_title', 'city', 'country', 'street', 'state'] as const).map(
    (role) => [role, ''] as const,
  ),
]);

/** A label whose values plainly say something else is believed less, never overruled. */
export function doubt(draft: Draft, shape: Shape): void {
  const expected = draft.role === null ? undefined : EXPECTED.get(draft.role);
  if (expected === undefined || draft.by !== 'label' || shape.sampled < 5) return;
  const loud = LOUD.find(([look]) => look !== expected && shape.share(look) > 0.8);
  if (!loud || (expected !== '' && shape.share(expected) > 0.5)) return;
  draft.confidence = Math.round(draft.confidence * 50) / 100;
  draft.reason += `, but ${Math.round(shape.share(loud[0]) * 100)} % of values look like ${loud[1]}`;
}
