/** Compares names of organisations without their legal form. */
import { defineMatcher } from '../define.ts';
import { matchCompany } from '../values/company.ts';
import { initialsOf, mayBeInitials, namesIn } from '../values/company-match.ts';
import { matchPlainCompany } from '../values/company-plain.ts';
import { edits, jaroWinkler, wordOverlap } from '../values/similarity.ts';

const PLACEHOLDER =
  /^(?:test\w*|unknown|n a|na|none|null|nil|x+|asdf\w*|tba|tbd|company|companyname|company name|self|self employed|selfemployed|freelance|freelancer|private|privat|yksityinen|yksityishenkilo|retired|student|individual|no company|independent)$/;
const ARTICLES = /^(?:the|a|la|le|les|el|los|das|der|die) | (?:the)$/;
/** Words that say what kind of house it is, not which one. */
const KIND =
  /\b(?:restaurant|ristorante|cafe|school|church|center|centre|store|shop|office|branch|group|holding|holdings|company|services|service|international|global|elementary|academy)\b/g;

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
    const form = withoutArticle(matchPlainCompany(value) ?? matchCompany(value));
    const blank = form.indexOf(' ');
    // a placeholder is at most two words
    return (blank < 0 || form.indexOf(' ', blank + 1) < 0) && PLACEHOLDER.test(form) ? '' : form;
  },
  /** Of each name its words in order; then initials, which many share by chance, with a mark. */
  keys(form) {
    if (form.includes(' dba ')) return namesIn(form).map(inOrder);
    const initials = mayBeInitials(form) ? form : initialsOf(form);
    const key = inOrder(form);
    return initials === '' ? [key] : [key, `=${initials}`];
  },
  similarity(a, b) {
    if (a === b) return 1;
    const isOneWord = !a.includes(' ') && !b.includes(' ');
    const [joinedA, joinedB] = isOneWord ? [a, b] : [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
    if (joinedA === joinedB) return 0.99;
    if ((DIGIT.test(a) || DIGIT.test(b)) && numbersOf(a) !== numbersOf(b))
      return Math.min(0.6, jaroWinkler(a, b) * 0.6);
    const words = wordOverlap(a, b);
    if (words.longer === 1) return 0.97;
    const length = Math.max(joinedA.length, joinedB.length);
    const apart = Math.abs(joinedA.length - joinedB.length);
    if (length >= 8 && apart <= 2 && edits(joinedA, joinedB) <= 2) return 0.94;
    if (words.shorter > 0 && isSameKernel(a, b)) return 0.88;
    if (words.shorter === 1) return Math.min(a.length, b.length) >= 5 ? 0.86 : 0.7;
    if (joinedA.startsWith(joinedB) || joinedB.startsWith(joinedA))
      return Math.min(joinedA.length, joinedB.length) >= 6 ? 0.86 : 0.6;
    // most words of the shorter name: at one house worth a look, no more
    const most = words.shorter >= 0.6 ? 0.74 : 0;
    return Math.max(words.longer * 0.9, most, isOneWord ? Math.min(0.82, jaroWinkler(a, b) * 0.85) : 0);
  },
});

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

const DIGIT = /\d/;

const numbersOf = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');

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
