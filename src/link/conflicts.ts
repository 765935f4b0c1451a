/**
 * What two systems say differently of one person or organisation. A field is in conflict where both have something in it and nothing
 * that one says is what the other says, however it is spelled. What only one of them has is no conflict, with one exception:
 * a refusal that the other system does not know of is always shown (consent-conflicts.ts).
 */
import { type AnyMatcher, BIRTH_PART_ROLES, type Role } from '../contract.ts';
import { hasTheLetters } from '../values/encoding/lost-letters.ts';
import { countryOf, registeredNumber, withoutCountry } from '../values/id/registered-number.ts';
import { countryInCell } from '../values/place/country.ts';
import { findAllStates } from '../values/place/state.ts';
import { streetConflicts } from './address-conflicts.ts';
import { type Conflict, differs } from './conflict.ts';
import { consentConflicts } from './consent-conflicts.ts';
import { nameConflicts } from './name-conflicts.ts';
import { phoneConflicts } from './phone-conflicts.ts';
import { areSameWords, spelled } from './same-words.ts';
import type { Seen, Sight } from './sight.ts';

/** Similarity from which two forms say the same: a word more, another order. */
const SAME = 0.97;

/** Fields that are compared by a matcher, in their order; those of which more is to be said are looked at in a file of their own. */
const MATCHED: readonly (readonly [field: Role, matcher: string, look?: typeof phoneConflicts])[] = [
  ['company', 'company-name'],
  ['email', 'email'],
  ['phone', 'phone', phoneConflicts],
  ['birth_date', 'birth-date'],
  ['linkedin', 'linkedin'],
  ['website', 'web-domain'],
  ['street', 'street', streetConflicts],
  ['postal_code', 'postcode'],
  ['city', 'city'],
];
/** Fields whose words are another spelling of each other, or are not. */
const SPELLED: ReadonlySet<Role> = new Set<Role>(['company', 'city']);

/** Fields that no matcher compares, and when two values of them say the same. */
const OTHERS: readonly (readonly [field: Role, isSame: (a: string, b: string) => boolean])[] = [
  ['job_title', areSameWords],
  ['department', areSameWords],
  ['state', isSameState],
  ['country', isSameCountry],
  ['business_id', isSameNumber],
];

export class Conflicts {
  readonly #matchers: ReadonlyMap<string, AnyMatcher>;

  /** @param matchers those that are in force */
  constructor(matchers: readonly AnyMatcher[]) {
    this.#matchers = new Map(matchers.map((matcher) => [matcher.id, matcher]));
  }

  /** Conflicts of two records that are one, in the order of the fields; consent first. */
  between(left: Sight, right: Sight): Conflict[] {
    const names = { given: this.#matchers.get('given-name'), family: this.#matchers.get('family-name') };
    const conflicts = [...consentConflicts(left, right), ...nameConflicts(names, left, right)];
    for (const [field, id, look] of MATCHED) {
      const matcher = this.#matchers.get(id);
      if (matcher === undefined) continue;
      for (const one of look ? look(matcher, left, right) : plainly(field, matcher, left, right)) conflicts.push(one);
    }
    for (const [field, isSame] of OTHERS) {
      const [a, b] = [left.get(field), right.get(field)];
      if (a.trim() !== '' && b.trim() !== '' && !isSame(a, b)) conflicts.push(differs(field, a, b));
    }
    // what an encoding did to one of them is no other fact
    return conflicts.filter(
      ({ kind, left: a, right: b }) => kind === 'consent' || !(hasTheLetters(a, b) || hasTheLetters(b, a)),
    );
  }
}

function plainly(field: Role, matcher: AnyMatcher, left: Sight, right: Sight): Conflict[] {
  const [ours, theirs] = [left.see(matcher), right.see(matcher)];
  const isSame = ({ form: a }: Seen, { form: b }: Seen): boolean =>
    a === b ||
    matcher.similarity(a, b) >= SAME ||
    (SPELLED.has(field) && matcher.similarity(spelled(a), spelled(b)) >= SAME);
  if (ours.length === 0 || theirs.length === 0 || ours.some((a) => theirs.some((b) => isSame(a, b)))) return [];
  return [differs(field, shown(field, left, ours[0]!), shown(field, right, theirs[0]!))];
}

/** A date of birth in three columns as one: of its year alone nobody sees what differs. */
function shown(field: Role, sight: Sight, { value }: Seen): string {
  if (field !== 'birth_date' || sight.get('birth_date') !== '') return value;
  return BIRTH_PART_ROLES.map((role) => sight.get(role).trim()).join('-');
}

function isSameCountry(a: string, b: string): boolean {
  const code = countryInCell(a);
  return areSameWords(a, b) || (code !== '' && code === countryInCell(b));
}

/** `CA`, `Calif.` and `California`. */
function isSameState(a: string, b: string): boolean {
  if (areSameWords(a, b)) return true;
  const others = findAllStates(b);
  return findAllStates(a).some((state) =>
    others.some(({ country, code }) => state.country === country && state.code === code),
  );
}

/** With or without country, hyphen and label, as a VAT number and as that of the register: `2532004-3`, `FI25320043`. */
function isSameNumber(left: string, right: string): boolean {
  const [a, b] = [registeredNumber(left), registeredNumber(right)];
  if (a === '' || b === '') return compactOf(left) === compactOf(right);
  const [ours, theirs] = [countryOf(a), countryOf(b)];
  return (ours === '' || theirs === '' || ours === theirs) && withoutCountry(a) === withoutCountry(b);
}

const compactOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
