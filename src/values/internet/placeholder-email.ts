/** Addresses that people type when they have none. */
import { beginningsOf, letterAt } from '../text/beginnings.ts';

const LOCALS =
  'none|no|na|n\\.?a|nil|null|nul|nomail|no[._-]?e?-?mail|noemail|no[._-]?mail|nomailaddress|noaddress|no-?email-?(?:address|provided|given)?|notprovided|not[._-]?available|notavailable|notgiven|donthave|dont[._-]?have|unknown|unbekannt|inconnu|desconocido|tuntematon|eioo|ei[._-]?ole|ei[._-]?tiedossa|keine?|keinemail|keine[._-]?e?-?mail|sinemail|sincorreo|sin[._-]?correo|notiene|no[._-]?tiene|pas[._-]?d?e?[._-]?mail|aucun|ingen|geen|brak|nemam|noreply|fake|fakeemail|dummy|bogus|invalid|delete|deleted|xxx+|aaa+|asd|asdf+|asdfgh|qwerty|qwe|abc|abcd|123|1234|12345|foo|bar|blah|placeholder|changeme|temp|tbd|tba';
const NO_LOCAL = new RegExp(`^(?:${LOCALS})\\d{0,2}$`);
const TEST_LOCAL =
  /^(?:test|tests|testi|tester|testing|testtest|test\.?user|prueba|prova|proba|teste|essai)[._-]?\d{0,4}$/;
const FILLER_DOMAIN =
  /^(?:(?:none|no|na|nil|null|nomail|noemail|no-?e?-?mail|unknown|test|testi|testing|tester|fake|fakeemail|dummy|bogus|invalid|nowhere|nothing|notprovided|placeholder|donotuse|asd|asdf|asdfg|asdfgh|qwe|qwerty|xxx+|aaa+|abc|123|1234|foo|bar|foobar|blah|email|mail|domain|yourdomain|mydomain|company|yourcompany|example|nodomain|noname)\.(?:[a-z]{2,3}|info|test|invalid|local|localhost|none|xxx)|none|na|null|test|localhost|invalid|nomail|noemail|unknown|example|asd|asdf)$/;
/** Domains that never have a mailbox of the kind, so any local part is made up. */
const DEAD_DOMAIN =
  /^(?:noemail|nomail|no-?e-?mail|none|nowhere|noaddress|notprovided|donotuse|fakeemail|nodomain|noname|dummy)\.[a-z]{2,4}$|\.invalid$/;
const NO_ADDRESS_LOCAL =
  /^(?:no[._-]?e?-?mail(?:[._-]?(?:address|provided|given|available))?|noemail\d*|donothave(?:e?mail)?|keine[._-]?e?-?mail|ei[._-]?s(?:ä|a)hk(?:ö|o)postia|sin[._-]?(?:correo|email)|no[._-]?tiene(?:[._-]?(?:correo|email))?|pas[._-]?d[._-]?e?mail)\d*$/;

/**
 * Whether an address stands for "has none" or was typed for a test: `noemail@…`, `none@none.com`, `na@na.com`, `test@test.com`,
 * `asdf@asdf.com`. Reserved example domains count only together with such a local part: `jane@example.com` is fixture data.
 * @param local as typed
 * @param domain in lower case; need not be valid (`none@none`)
 */
export function isPlaceholderEmail(local: string, domain: string): boolean {
  if (local === '' || domain === '') return false;
  if (mayBeDead(domain) && DEAD_DOMAIN.test(domain)) return true;
  if (isOrdinary(local)) return false;
  const name = local.toLowerCase();
  if (NO_ADDRESS_LOCAL.test(name)) return true;
  if (TEST_LOCAL.test(name)) return FILLER_DOMAIN.test(domain);
  if (NO_LOCAL.test(name)) return FILLER_DOMAIN.test(domain) || isSameWord(name, domain);
  return isSameWord(name, domain) && (/^(.)\1*$/.test(name) || NO_LOCAL.test(name));
}

/** Words that no mailbox of a person has, whatever the domain. `no@`, `na@`, `xx@` may be initials; `tester@` a surname. */
const WORD_LOCAL =
  /^(?:test(?:s|ing|test|user|email|mail)?[._-]?\d{0,4}|none|null|undefined|unknown|dummy|fake(?:e?mail)?|asdf+|qwerty|nomail|no[._-]?name|not[._-]?(?:provided|given|available)|donthave)$/;

/**
 * Whether a local part looks made up whatever stands behind the @: `test@acme.com`, `none@acme.com`. Weaker than
 * `isPlaceholderEmail`: enough for a warning, not for a repair.
 */
export const isPlaceholderLocal = (local: string): boolean =>
  !isOrdinary(local) && WORD_LOCAL.test(local.toLowerCase());

/** `na@na.com`, `x@x.com`, `none@none.net`. */
const isSameWord = (name: string, domain: string): boolean => domain.slice(0, domain.indexOf('.') + 1) === `${name}.`;

const [A, D, F, K, M, N, O, U] = [97, 100, 102, 107, 109, 110, 111, 117];

/** The letters after `no` in dead domains. */
const NO_WHAT = 'emnwatd-';

/** How dead domains begin and end: `no…`, `don`, `dum`, `fak`; `d`. False is certain. */
export function mayBeDead(domain: string): boolean {
  const first = domain.charCodeAt(0);
  const second = domain.charCodeAt(1);
  const third = domain.charCodeAt(2);
  if (domain.charCodeAt(domain.length - 1) === D) return true;
  if (first === N) return second === O && NO_WHAT.includes(domain.charAt(2));
  if (first === D) return (second === O && third === N) || (second === U && third === M);
  return first === F && second === A && third === K;
}

/** All of the local parts above, in one go. */
const MADE_UP = new RegExp([NO_ADDRESS_LOCAL, TEST_LOCAL, NO_LOCAL, WORD_LOCAL].map(({ source }) => source).join('|'));
/** Too short for what begins with four letters. */
const SHORT = /^(?:[a-z]{1,3}|n\\\.\?a)$/;
/** The letters with which each alternative of these patterns begins, but for one before a sign that makes it optional. */
const LEADING = withoutInnerGroups(MADE_UP.source)
  .split('|')
  .map((one) => ({ letters: /^([a-z]+)(?![?*])/.exec(one)?.[1] ?? '', isShort: SHORT.test(one) }));
const BEGINNINGS = beginningsOf(LEADING.filter(({ isShort }) => !isShort).map(({ letters }) => letters));
/** Of a first word of three letters the fourth is a mark. */
const SHORT_BEGINNINGS = beginningsOf(LEADING.map(({ letters }) => letters.slice(0, 3)));

function withoutInnerGroups(source: string): string {
  const bare = source.replaceAll('^(?:', '');
  const outer = bare.replace(/\(\?:[^()]*\)/g, '');
  return outer === bare ? outer : withoutInnerGroups(outer);
}

/** Whether a local part is none of those that are made up, nor begins with one letter twice; false is no verdict. */
const isOrdinary = (local: string): boolean => beginsOrdinary(local) || !mayBeMadeUp(local.toLowerCase());

const mayBeMadeUp = (name: string): boolean =>
  name.charCodeAt(0) === name.charCodeAt(1) || name.length < 2 || MADE_UP.test(name);

/**
 * Four letters with which no made-up local part begins, or three and a mark, the first two letters different; false is no verdict.
 */
export function beginsOrdinary(local: string): boolean {
  const a = letterOfEitherCase(local, 0);
  const b = letterOfEitherCase(local, 1);
  const c = letterOfEitherCase(local, 2);
  if (!(isLetter(a) && isLetter(b) && isLetter(c)) || a === b) return false;
  const beginning = ((a * 26 + b) * 26 + c) * 26;
  const d = letterOfEitherCase(local, 3);
  if (isLetter(d)) return BEGINNINGS[beginning + d] !== 1;
  return (d === DOT || d === HYPHEN || d === UNDERSCORE) && SHORT_BEGINNINGS[beginning] !== 1;
}

/** As `letterAt`, for capitals too. */
function letterOfEitherCase(text: string, at: number): number {
  const letter = letterAt(text, at);
  return letter >= -32 && letter < -6 ? letter + 32 : letter;
}

const isLetter = (letter: number): boolean => letter >= 0 && letter < 26;
const [DOT, HYPHEN, UNDERSCORE] = [...'.-_'].map((sign) => letterAt(sign, 0)) as [number, number, number];
