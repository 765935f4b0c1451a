/**
 * Phone numbers that differ. A mobile and a landline in columns of their own are two numbers of one person: a golden record has both.
 * In one column it can have one only, and that they differ is told.
 */
import type { AnyMatcher } from '../contract.ts';
import { parsePhone } from '../values/phone/phone.ts';
import { type Conflict, differs } from './conflict.ts';
import type { Seen, Sight } from './sight.ts';

/** Similarity from which two numbers are one. */
const SAME = 0.97;

export function phoneConflicts(matcher: AnyMatcher, left: Sight, right: Sight): Conflict[] {
  const [ours, theirs] = [left.see(matcher), right.see(matcher)];
  const pairs = ours.flatMap((a) => theirs.map((b) => ({ a, b })));
  if (pairs.some(({ a, b }) => a.form === b.form || matcher.similarity(a.form, b.form) >= SAME)) return [];
  const found = pairs.find(({ a, b }) => a.role === b.role || !areTwoLines(lineOf(a, left), lineOf(b, right)));
  return found === undefined ? [] : [differs('phone', found.a.value, found.b.value)];
}

type Line = 'mobile' | 'fixed' | '';

const areTwoLines = (a: Line, b: Line): boolean => a !== '' && b !== '' && a !== b;

/** By the numbering plan; where that does not tell, as in North America, by the column. */
function lineOf({ role, value }: Seen, sight: Sight): Line {
  const { type } = parsePhone(value, sight.country);
  if (type === 'mobile') return 'mobile';
  if (type === 'fixedLine') return 'fixed';
  return role === 'mobile' ? 'mobile' : role === 'home_phone' ? 'fixed' : '';
}
