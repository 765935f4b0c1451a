/** Compares names of organisations without their legal form. */
import { defineMatcher } from '../define.ts';
import { matchCompany } from '../values/company/company.ts';
import { endsInInitials, isAcronymOf, isNumberedName, namesIn, TWO_NAMES } from '../values/company/match.ts';
import { matchPlainCompany } from '../values/company/plain.ts';
import { isHouseWithin, isInTwoLanguages, tellsRelatives } from '../values/company/words.ts';
import { mayHaveNumbers, numbersDiffer, numbersIn } from '../values/number/numerals.ts';
import { isChinesePlace, withoutKindOfPlace } from '../values/place/chinese-place.ts';
import { edits, jaroWinkler, wordOverlap } from '../values/text/similarity.ts';

const PLACEHOLDER =
  /^(?:test\w*|unknown|n a|na|none|null|nil|x+|asdf\w*|tba|tbd|company|companyname|company name|self|self employed|selfemployed|freelance|freelancer|private|privat|yksityinen|yksityishenkilo|retired|student|individual|no company|independent)$/;
const ARTICLES = /^(?:the|a|la|le|les|el|los|das|der|die) | (?:the)$/;
/** Words that say what kind of house it is, not which one. */
const KIND =
  /\b(?:restaurant|ristorante|cafe|school|church|center|centre|store|shop|office|company|elementary|academy|the)\b/g;
/** A name that was another one before: both are names of the firm. */
const FORMER =
  / (?:(?:formerly|previously)(?: known as)?|fka|ehemals|vormals|anciennement|aiemmin|entinen|tidigare|voorheen) /;

/** Each in its band of `NAMES`. */
const ACRONYM = 0.85;
const RELATIVE = 0.83;
const NUMBERED = 0.7;

export const companyName = defineMatcher({
  id: 'company-name',
  roles: ['company', 'full_name'],
  docs: {
    summary: 'Same organisation name, legal form, word order and small typos aside.',
    why: 'One organisation is entered as ACME, Acme Inc. and Acme Incorporated. Among people it is weak evidence: colleagues share it.',
    examples: [{ before: 'Acme Inc.', after: 'acme' }],
  },
  form(value, context) {
    if (
      context.role === 'full_name' &&
      (context.kind === 'contact' || context.kind === 'lead' || context.has('company'))
    )
      return '';
    const form = withNumeral(withoutArticle(matchPlainCompany(value) ?? matchCompany(value)), value).replace(
      FORMER,
      TWO_NAMES,
    );
    const blank = form.indexOf(' ');
    // a placeholder is at most two words
    return (blank < 0 || form.indexOf(' ', blank + 1) < 0) && PLACEHOLDER.test(form) ? '' : form;
  },
  /** Of each name its words in order. */
  keys: (form) => (form.includes(TWO_NAMES) ? namesIn(form).map(inOrder) : [inOrder(form)]),
  similarity(a, b) {
    if (a === b) return 1;
    if (a.includes(TWO_NAMES) || b.includes(TWO_NAMES)) return ofNames(namesIn(a), namesIn(b));
    const isOneWord = !a.includes(' ') && !b.includes(' ');
    const [joinedA, joinedB] = isOneWord ? [a, b] : [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
    if (joinedA === joinedB) return 0.99;
    if (mayHaveNumbers(a) || mayHaveNumbers(b)) {
      // one place of a chain and the chain: in one house they are one, which the address says
      if (isNumberedName(a, b)) return NUMBERED;
      const [left, right] = [numbersIn(a), numbersIn(b)];
      if (numbersDiffer(left, right)) return Math.min(0.6, jaroWinkler(a, b) * 0.6);
      if (left.form === right.form) return 0.97;
    }
    if (HAN.test(joinedA) && HAN.test(joinedB)) {
      const [left, right] = [withoutKindOfPlace(joinedA), withoutKindOfPlace(joinedB)];
      if (left === right) return 0.99;
      if (isOfPlace(left, right)) return 0.88;
    }
    const words = wordOverlap(a, b);
    if (words.longer === 1) return 0.97;
    const apart = Math.abs(joinedA.length - joinedB.length);
    const mayBeSlip = words.shorter < 1 && apart <= 2 && Math.max(joinedA.length, joinedB.length) >= 8;
    if (mayBeSlip && isSlip(a, b, joinedA, joinedB)) return 0.94;
    if (isAcronymOf(a, b) || endsInInitials(a, b)) return ACRONYM;
    if (words.shorter > 0 && isInTwoLanguages(a, b)) return 0.93;
    if (words.shorter > 0 && isSameKernel(a, b)) return 0.88;
    if (words.shorter === 1) {
      if (Math.min(a.length, b.length) < 4) return 0.7;
      const more = extraWords(a, b);
      const isPart = more.some(tellsRelatives) || isHouseWithin(a.length <= b.length ? a : b, more);
      return isPart ? RELATIVE : Math.min(a.length, b.length) >= 5 ? 0.86 : 0.7;
    }
    if (joinedA.startsWith(joinedB) || joinedB.startsWith(joinedA)) {
      const least = Math.min(joinedA.length, joinedB.length);
      if (least < 6) return 0.6;
      const [short, long] = joinedA.length > least ? [b, a] : [a, b];
      // of an abbreviated name too: `Zeller Kone.` and `Zeller Konepaja Services`
      const more = long.split(' ').slice(short.split(' ').length);
      return more.some(tellsRelatives) || tellsRelatives(long.replaceAll(' ', '').slice(least)) ? RELATIVE : 0.86;
    }
    // most words of the shorter name: at one house worth a look, no more
    const most = words.shorter >= 0.6 ? 0.74 : 0;
    return Math.max(words.longer * 0.9, most, isOneWord ? Math.min(0.82, jaroWinkler(a, b) * 0.85) : 0);
  },
});

/** `Globex (formerly Acme)` is Acme, and Globex. */
function ofNames(left: readonly string[], right: readonly string[]): number {
  const alike = left.flatMap((a) => right.map((b) => companyName.similarity(a, b)));
  return Math.min(0.95, Math.max(...alike));
}

/**
 * A slip or two of the hand. Two edits are no slip where they begin a word anew: `Cardiology` and `Radiology` are two words.
 */
function isSlip(a: string, b: string, joinedA: string, joinedB: string): boolean {
  const count = edits(joinedA, joinedB);
  if (count <= 1) return true;
  if (count > 2) return false;
  const [left, right] = [a.split(' '), b.split(' ')];
  return left.length !== right.length || left.every((word, at) => word[0] === right[at]![0]);
}

/** `深圳鼎信科技` and `鼎信科技`: in China a firm's registered name begins with its city or province, which is left out as often. */
function isOfPlace(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= LEAST_HAN && long.endsWith(short) && isChinesePlace(long.slice(0, -short.length));
}

const HAN = /^\p{Script=Han}+$/u;
const LEAST_HAN = 4;

/** Words that only the longer of two names has. */
function extraWords(a: string, b: string): string[] {
  const [short, long] = a.length <= b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')];
  for (const word of short) {
    const at = long.indexOf(word);
    if (at >= 0) long.splice(at, 1);
  }
  return long;
}

/** `II` before a name is a legal form of Romania; behind one it is a number. */
function withNumeral(form: string, value: string): string {
  const at = Math.max(value.lastIndexOf(' II'), value.lastIndexOf(' ii'));
  if (at <= 0 || !SECOND.test(value.slice(at)) || / ii(?: |$)/.test(form)) return form;
  return `${form} ii`;
}
const SECOND = /^ ii(?:[\s,]|$)/i;

/** Most names have no article: none begins with more than three letters. */
function withoutArticle(form: string): string {
  const at = form.indexOf(' ');
  return at >= 0 && (at <= 3 || form.endsWith(' the')) ? form.replace(ARTICLES, '') : form;
}

/** The words of a name in alphabetical order. */
function inOrder(form: string): string {
  const at = form.indexOf(' ');
  if (at < 0) return form;
  const then = form.indexOf(' ', at + 1);
  const first = form.slice(0, at);
  if (then < 0) {
    const second = form.slice(at + 1);
    return first <= second ? form : `${second} ${first}`;
  }
  if (form.indexOf(' ', then + 1) > 0) return form.split(' ').sort().join(' ');
  const [second, third] = [form.slice(at + 1, then), form.slice(then + 1)];
  const [low, high] = first <= second ? [first, second] : [second, first];
  if (high <= third) return low === first ? form : `${low} ${high} ${third}`;
  return low <= third ? `${low} ${third} ${high}` : `${third} ${low} ${high}`;
}

const kindsOf = (text: string): readonly string[] => [...(text.match(KIND) ?? [])];

/** The same name with a word of its kind, and without: `Ritz Cafe` and `Ritz`. `Ritz Cafe` and `Ritz Restaurant` may be two. */
function isSameKernel(a: string, b: string): boolean {
  if (a.search(KIND) < 0 && b.search(KIND) < 0) return false;
  const kernel = a.replace(KIND, '').replace(/\s+/g, ' ').trim();
  if (kernel.length < 5 || kernel !== b.replace(KIND, '').replace(/\s+/g, ' ').trim()) return false;
  const [kindsA, kindsB] = [kindsOf(a), kindsOf(b)];
  const [few, many] = kindsA.length <= kindsB.length ? [kindsA, kindsB] : [kindsB, kindsA];
  return few.every((word) => many.includes(word));
}
