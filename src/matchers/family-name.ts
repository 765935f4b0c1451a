/** Compares family names: spelling, and double names of which one half was left out. */
import { defineMatcher } from '../define.ts';
import { JOINTS, PARTICLES } from '../values/data/name-words.ts';
import { bareName } from '../values/name/bare-name.ts';
import { familyNameKeys, isSameFamilyName } from '../values/name/family-name.ts';
import { fullNameForms, matchName } from '../values/name/full-name.ts';
import { isSurname } from '../values/name/surname.ts';
import { edits, jaroWinkler } from '../values/text/similarity.ts';

const GENERATION = / (?:jr|jnr|junior|sr|snr|senior|ii|iii|iv|2nd|3rd|4th|filho|net[oa]|sobrinh[oa]|hijo|fils)$/;
const SHORT_GENERATION = /[\s,](?:jun|sen|ml|st)\.\s*$|^\s*(?:ifj|id)\.\s*(?=\S)/i;
const PLACEHOLDER = /^(?:test\w*|unknown|n a|na|none|null|nil|x+|lastname|last name|surname|name|asdf\w*|tba|tbd)$/;

/** Below what is a slip: two names. */
const ONE_HALF = 0.6;

export const familyName = defineMatcher({
  id: 'family-name',
  roles: ['last_name', 'full_name'],
  docs: {
    summary: 'Same family name: spelling, and double names of which one half is missing.',
    why: 'Family names are mistyped, and married names are added with a hyphen. Alone a family name is weak: it is shared by families.',
    examples: [{ before: 'Núñez-Gómez', after: 'nunez gomez' }],
  },
  form(value, context) {
    if (context.role !== 'full_name')
      return clean(matchName(withParticles(bareName(value.replace(SHORT_GENERATION, '')))));
    if (context.get('first_name') !== '' || context.get('last_name') !== '') return '';
    return clean(fullNameForms(value, context.country, context.facts.nameOrder).family);
  },
  keys: familyNameKeys,
  similarity(a, b) {
    if (a === b) return 1;
    if (isSameFamilyName(a, b)) return 0.98;
    const [joinedA, joinedB] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
    if (isHalf(a, b)) return 0.88;
    if (haveOneHalf(a, b)) return ONE_HALF;
    if (haveOtherInitials(a, b)) return ONE_HALF;
    const away = edits(joinedA, joinedB);
    const length = Math.max(joinedA.length, joinedB.length);
    if (away === 1 && length >= 4) return 0.94;
    if (away === 2 && length >= 7) return 0.9;
    if (away === 3 && length >= 10) return 0.86;
    return Math.min(0.75, jaroWinkler(joinedA, joinedB) * 0.8);
  },
});

function clean(name: string): string {
  const form = name.includes(' ') ? name.replace(GENERATION, '') : name;
  return PLACEHOLDER.test(form) ? '' : form;
}

/** `Berg, van den`, as Dutch lists are sorted, is `van den Berg`. */
function withParticles(name: string): string {
  const at = name.indexOf(',');
  if (at <= 0) return name;
  const behind = name.slice(at + 1).trim();
  const isParticles = behind !== '' && behind.split(/\s+/).every((word) => PARTICLES.has(word.toLowerCase()));
  return isParticles ? `${behind} ${name.slice(0, at)}` : name;
}

/**
 * Two double names with one half in common, the others being two names: Gómez Calvo and Gómez Muñoz are cousins, or father and son. One with a slip
 * in it, or cut short, is the same.
 */
function haveOneHalf(a: string, b: string): boolean {
  const [left, right] = [namesIn(a), namesIn(b)];
  if (left.length !== 2 || right.length !== 2) return false;
  const same = left.findIndex((word, at) => word === right[at]);
  return same >= 0 && isHalfOf(left[same]!) && areTwo(left[1 - same]!, right[1 - same]!);
}

const namesIn = (form: string): string[] =>
  form.split(' ').filter((word) => !(PARTICLES.has(word) || JOINTS.has(word)));

function areTwo(a: string, b: string): boolean {
  if (!isHalfOf(a) || !isHalfOf(b) || isSameFamilyName(a, b)) return false;
  if (isSurname(a) && isSurname(b)) return true;
  return edits(a, b) > SLIPS && !a.startsWith(b) && !b.startsWith(a);
}

const SLIPS = 2;
const isHalfOf = (word: string): boolean => word.length >= 3 && !PARTICLES.has(word);

/** `de la Chevrotière Je` and `… St`, cut short by an old system: what is left of the given names differs. */
function haveOtherInitials(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')];
  if (left.length < 2 || left.length !== right.length) return false;
  const [endA, endB] = [left.at(-1)!, right.at(-1)!];
  if (endA[0] === endB[0] || Math.max(endA.length, endB.length) > 2) return false;
  return left.slice(0, -1).join(' ') === right.slice(0, -1).join(' ');
}

/** `smith` of `smith jones`; not a lone particle such as `de`. */
function isHalf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}
