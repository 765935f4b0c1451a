/**
 * Where two systems are at odds on whether somebody may be written to or called. Opt-in and opt-out are opposites, and each is read as
 * what it is. A refusal that the other system does not know of is one as well, because it will write or call.
 */
import type { Role } from '../contract.ts';
import { readConsent, refusesMail } from '../values/consent/consent.ts';
import type { Conflict } from './conflict.ts';
import type { Sight } from './sight.ts';

/** Columns that say something of one channel. */
const MAIL: readonly Role[] = ['opt_out_email', 'opt_in_email', 'opt_out_at'];
const CALLS: readonly Role[] = ['do_not_call'];

type Stance = 'refuses' | 'declines' | 'grants' | 'silent';

export function* consentConflicts(left: Sight, right: Sight): Generator<Conflict> {
  const channels = [
    ['opt_out_email', MAIL, mailStance],
    ['do_not_call', CALLS, callStance],
  ] as const;
  for (const [field, roles, stanceOf] of channels) {
    const [ours, theirs] = [stanceOf(left), stanceOf(right)];
    if (!areAtOdds(ours, theirs) && !areAtOdds(theirs, ours)) continue;
    yield { field, left: told(left, roles), right: told(right, roles), kind: 'consent' };
  }
}

/** A refusal stands against everything but another refusal; an opt-in that was not given only against one that was. */
const areAtOdds = (a: Stance, b: Stance): boolean =>
  (a === 'refuses' && (b === 'grants' || b === 'silent')) || (a === 'declines' && b === 'grants');

function mailStance(sight: Sight): Stance {
  if (refusesMail((role) => (role === 'do_not_call' ? [] : sight.valuesOf(role)))) return 'refuses';
  const optedIn = sight.valuesOf('opt_in_email').map((value) => readConsent('opt_in_email', value));
  if (optedIn.includes(false)) return 'declines';
  if (optedIn.includes(true)) return 'grants';
  return sight.valuesOf('opt_out_email').some((value) => readConsent('opt_out_email', value) === false)
    ? 'grants'
    : 'silent';
}

function callStance(sight: Sight): Stance {
  const said = sight.valuesOf('do_not_call').map((value) => readConsent('do_not_call', value));
  if (said.includes(true)) return 'refuses';
  return said.includes(false) ? 'grants' : 'silent';
}

/** What a record says, by the meaning of its columns: `opt_in_email=true`. */
const told = (sight: Sight, roles: readonly Role[]): string =>
  roles.flatMap((role) => sight.valuesOf(role).map((value) => `${role}=${value}`)).join('; ');
