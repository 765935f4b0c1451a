/**
 * What two systems say differently of one person or organisation. A field is in conflict where both have something in it and nothing
 * that one says is what the other says, as the matchers compare it. What only one of them has is no conflict, with one exception:
 * a refusal that the other system does not know of is always shown, because it will write or call.
 */
import { type AnyMatcher, BIRTH_PART_ROLES, type Role } from '../contract.ts';
import { readConsent, refusesMail } from '../values/consent.ts';
import { matchText } from '../values/text.ts';
import type { Seen, Sight } from './sight.ts';

type ConflictKind = 'differs' | 'consent';

export interface Conflict {
  readonly field: string;
  readonly left: string;
  readonly right: string;
  readonly kind: ConflictKind;
}

/** Fields that are compared by a matcher. */
const MATCHED: readonly (readonly [field: Role, matcher: string])[] = [
  ['first_name', 'given-name'], ['last_name', 'family-name'], ['company', 'company-name'], ['email', 'email'], ['phone', 'phone'],
  ['birth_date', 'birth-date'], ['linkedin', 'linkedin'], ['website', 'web-domain'],
  ['street', 'street'], ['postal_code', 'postcode'], ['city', 'city'],
]; // biome-ignore format: a table reads better dense
/** Fields that are compared as words. */
const WORDS: readonly Role[] = ['job_title', 'department', 'state', 'country', 'business_id'];
/** Similarity from which two forms say the same: a word more, another order. */
const SAME = 0.97;

export class Conflicts {
  readonly #matched: readonly { readonly field: Role; readonly matcher: AnyMatcher }[];

  /** @param matchers those that are in force */
  constructor(matchers: readonly AnyMatcher[]) {
    this.#matched = MATCHED.flatMap(([field, id]) => {
      const matcher = matchers.find((one) => one.id === id);
      return matcher === undefined ? [] : [{ field, matcher }];
    });
  }

  /** Conflicts of two records that are one, in the order of the fields; consent first. */
  between(left: Sight, right: Sight): Conflict[] {
    const conflicts = [...consentConflicts(left, right)];
    for (const { field, matcher } of this.#matched) {
      const [ours, theirs] = [left.see(matcher), right.see(matcher)];
      const isShared = ours.some((a) =>
        theirs.some((b) => a.form === b.form || matcher.similarity(a.form, b.form) >= SAME),
      );
      if (ours.length === 0 || theirs.length === 0 || isShared) continue;
      const [a, b] = [shown(field, left, ours[0]!), shown(field, right, theirs[0]!)];
      conflicts.push({ field, left: a, right: b, kind: 'differs' });
    }
    for (const field of WORDS) {
      const [ours, theirs] = [left.get(field), right.get(field)];
      const [a, b] = [matchText(ours), matchText(theirs)];
      if (a !== '' && b !== '' && a !== b) conflicts.push({ field, left: ours, right: theirs, kind: 'differs' });
    }
    return conflicts;
  }
}

/** A date of birth in three columns as one: of its year alone nobody sees what differs. */
function shown(field: Role, sight: Sight, { value }: Seen): string {
  if (field !== 'birth_date' || sight.get('birth_date') !== '') return value;
  return BIRTH_PART_ROLES.map((role) => sight.get(role).trim()).join('-');
}

/** Columns that say something of one channel. Opt-in and opt-out are opposites, and each is read as what it is. */
const MAIL: readonly Role[] = ['opt_out_email', 'opt_in_email', 'opt_out_at'];
const CALLS: readonly Role[] = ['do_not_call'];

type Stance = 'refuses' | 'declines' | 'grants' | 'silent';

function* consentConflicts(left: Sight, right: Sight): Generator<Conflict> {
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
