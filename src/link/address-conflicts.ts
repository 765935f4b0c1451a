/** Streets that differ. One system may have the whole address in the cell in which the other has its street. */
import type { AnyMatcher } from '../contract.ts';
import { matchText } from '../values/text/text.ts';
import { type Conflict, differs } from './conflict.ts';
import { spelled } from './same-words.ts';
import type { Sight } from './sight.ts';

/** Similarity from which two streets are one. */
const SAME = 0.97;
const HOUSE = /^\d{1,3}[a-z]?$/;
/** Where an address goes on behind its street: a postcode, a city after a comma or dash. */
const GOES_ON = /\d{4}|[,;\n]|\s[-–]\s/;

export function streetConflicts(matcher: AnyMatcher, left: Sight, right: Sight): Conflict[] {
  const [ours, theirs] = [left.see(matcher), right.see(matcher)];
  if (ours.length === 0 || theirs.length === 0) return [];
  for (const { value, form } of ours) {
    for (const other of theirs) {
      const [a, b] = [spelled(form), spelled(other.form)];
      if (form === other.form || a === b || matcher.similarity(a, b) >= SAME) return [];
      if (goesOn(a, { form: b, value: other.value }, left) || goesOn(b, { form: a, value }, right)) return [];
    }
  }
  return [differs('street', ours[0]!.value, theirs[0]!.value)];
}

/** Whether a text is a street, and what follows in it the place of the record that has the street alone. */
function goesOn(street: string, whole: { readonly form: string; readonly value: string }, sight: Sight): boolean {
  const more = whole.form.split(' ');
  for (const word of street.split(' ')) {
    const at = more.indexOf(word);
    if (at < 0) return false;
    more.splice(at, 1);
  }
  if (!GOES_ON.test(whole.value) || (!hasHouse(street) && more.some((word) => HOUSE.test(word)))) return false;
  const [postcode, city] = [
    matchText(sight.get('postal_code')).replaceAll(' ', ''),
    spelled(matchText(sight.get('city'))),
  ];
  if (postcode === '' && city === '') return true;
  const isThere = city !== '' && city.split(' ').every((word) => more.includes(word));
  return postcode === '' ? isThere : more.join('').includes(postcode) || (isThere && !more.some(isPostcode));
}

const isPostcode = (word: string): boolean => /^\d{4,}$/.test(word);

const hasHouse = (form: string): boolean => form.split(' ').some((word) => HOUSE.test(word));
