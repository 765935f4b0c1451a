/** How the names of two people relate. */
import { isKnownGivenName, isSameGivenName } from '../../values/name/given-name.ts';
import { isOtherScript } from '../../values/name/read-name.ts';
import { isSurname } from '../../values/name/surname.ts';
import { isSameSpelling } from '../../values/text/spelling.ts';
import { BLANK_BIT, lettersApart, OTHER_BITS } from '../features/sketch.ts';
import { FAMILY, GIVEN } from './compared-person.ts';
import type { Comparer } from './comparer.ts';

/**
 * How two person names relate. `same` to `swapped` are one name; `short-form`: the given names are forms of one (Bob, Robert; but
 * Alex is Alexander or Alexandra); `doubtful` and `loose` may be one; from `given-differs` on they are two; `partial`: one side lacks
 * half of the name, and what is there agrees; `none`: a side has no name.
 */
export type NameLevel =
  | 'same' | 'alike' | 'short-form' | 'swapped' | 'initial' | 'doubtful' | 'loose' | 'partial' | 'none'
  | 'given-differs' | 'family-differs' | 'differs'; // biome-ignore format: three kinds, two lines

/** Similarity of given names from which they may be one, and from which they are. */
const GIVEN_DOUBT = 0.78;
const GIVEN_ALIKE = 0.86;
const FAMILY_ALIKE = 0.86;
/** Similarity from which a given name is the family name of the other record. */
const SWAPPED = 0.94;
/** What is said of names that changed places and of which the given ones may be two. */
const DOUBTED = 0.93;
/** What a matcher says of a double name of which the other has one half. */
const HALF = 0.88;
/** Similarity below which no slip of a hand makes one name of two. */
const LOOSE = 0.66;
/** Letters that differ at most between two words one edit apart; a letter of another script may be two bytes. */
const ONE_EDIT = 4;
/** Edits between two family names that may still be one. */
const MOST_EDITS = 3;
const UNKNOWN = -1;
const KNOWN = 1 << 12;
const INITIAL = 1;
const SHORT_FORM = 2;

/** Compares names. Remembers 4,096 pairs of given names. */
export class Names {
  /** How alike the names of the last pair were. */
  similarity = 0;
  /** Levels of the halves of the last pair; they say less than what is answered where the halves are crossed. */
  given = GIVEN.at.none;
  family = FAMILY.at.none;
  readonly #comparer: Comparer;
  readonly #given: number;
  readonly #family: number;
  readonly #knownA = new Uint32Array(KNOWN);
  readonly #knownB = new Uint32Array(KNOWN);
  readonly #known = new Uint8Array(KNOWN);

  constructor(comparer: Comparer) {
    this.#comparer = comparer;
    this.#given = comparer.slotOf('given-name');
    this.#family = comparer.slotOf('family-name');
  }

  /** Compares the names of two people. */
  compare(a: number, b: number): NameLevel {
    const comparer = this.#comparer;
    const [givenA, givenB] = [comparer.form(a, this.#given), comparer.form(b, this.#given)];
    const [familyA, familyB] = [comparer.form(a, this.#family), comparer.form(b, this.#family)];
    return this.compareForms(givenA, familyA, givenB, familyB);
  }

  /** The same, by the numbers of their forms. */
  compareForms(givenA: number, familyA: number, givenB: number, familyB: number): NameLevel {
    const comparer = this.#comparer;
    this.similarity = 0;
    this.given = GIVEN.at.none;
    this.family = FAMILY.at.none;
    if ((givenA === 0 && familyA === 0) || (givenB === 0 && familyB === 0)) return 'none';
    const given = givenA && givenB ? comparer.similarity(this.#given, givenA, givenB) : UNKNOWN;
    const family = familyA && familyB ? comparer.similarity(this.#family, familyA, familyB) : UNKNOWN;
    if (given !== UNKNOWN) this.given = this.#givenLevel(given, givenA, givenB);
    if (family !== UNKNOWN) this.family = this.#familyLevel(family, familyA, familyB);
    if (given === UNKNOWN || family === UNKNOWN) return this.#halfName(given, family, givenA, familyA, givenB, familyB);
    this.similarity = Math.min(given, family);
    const straight = this.#fullName();
    if (straight === 'same' || straight === 'alike' || straight === 'short-form') return straight;
    return this.#isCrossed(givenA, familyB) && this.#isCrossed(givenB, familyA)
      ? this.#crossed(straight, givenA, familyA, givenB, familyB)
      : straight;
  }

  /** Whether the given names of the last pair are two that people have, and not forms of one. */
  areTwoGiven(a: number, b: number): boolean {
    if (this.given < GIVEN.at.doubtful) return false;
    const [left, right] = [a, b].map((record) =>
      firstWord(this.#comparer.text(this.#comparer.form(record, this.#given))),
    );
    return isKnownGivenName(left!) && isKnownGivenName(right!) && !isSameGivenName(left!, right!);
  }

  #givenLevel(similarity: number, a: number, b: number): number {
    const { at } = GIVEN;
    if (similarity < LOOSE) return at.differs;
    if (similarity < GIVEN_DOUBT) return at.loose;
    if (similarity < GIVEN_ALIKE) return at.doubtful;
    const flags = a === b ? 0 : this.#flagsOf(a, b);
    if (similarity < 0.9 && (flags & INITIAL) !== 0) return at.initial;
    if ((flags & SHORT_FORM) !== 0) return at['short-form'];
    return similarity >= 0.96 ? at.same : at.alike;
  }

  #familyLevel(similarity: number, a: number, b: number): number {
    const { at } = FAMILY;
    if (similarity >= 0.96) return at.same;
    if (similarity >= FAMILY_ALIKE) return similarity === HALF ? at.half : at.alike;
    const { sketch0 } = this.#comparer.store.forms;
    const isApart = similarity < LOOSE || lettersApart(sketch0[a]!, sketch0[b]!) > 2 * MOST_EDITS;
    return isApart ? at.differs : at.loose;
  }

  /** What the levels of both halves come to. */
  #fullName(): NameLevel {
    const { given, family } = this;
    if (family === FAMILY.at.differs) return given <= GIVEN.at.initial ? 'family-differs' : 'differs';
    if (given === GIVEN.at.differs) return family === FAMILY.at.loose ? 'differs' : 'given-differs';
    if (family === FAMILY.at.loose) return given <= GIVEN.at['short-form'] ? 'loose' : 'differs';
    if (given === GIVEN.at.loose) return 'loose';
    if (given === GIVEN.at.doubtful) return 'doubtful';
    if (given === GIVEN.at.initial) return 'initial';
    if (given === GIVEN.at['short-form']) return 'short-form';
    return given === GIVEN.at.same && family === FAMILY.at.same ? 'same' : 'alike';
  }

  /** One half is missing on at least one side. A lone word may be a whole name where it has no halves (王芳, Madonna). */
  #halfName(
    given: number,
    family: number,
    givenA: number,
    familyA: number,
    givenB: number,
    familyB: number,
  ): NameLevel {
    const comparer = this.#comparer;
    if (given !== UNKNOWN) {
      this.similarity = given;
      if (this.given === GIVEN.at.differs) return this.#halfCrossed(givenA, familyA, givenB, familyB);
      const isWhole = given === 1 && !familyA && !familyB && /^[^\p{Script=Latin}]{2,}$/u.test(comparer.text(givenA));
      if (isWhole) this.family = FAMILY.at.whole;
      return isWhole ? 'same' : this.given === GIVEN.at.loose ? 'loose' : 'partial';
    }
    this.similarity = Math.max(0, family);
    if (family !== UNKNOWN) {
      if (this.family === FAMILY.at.differs) return this.#halfCrossed(givenA, familyA, givenB, familyB);
      return this.family === FAMILY.at.loose ? 'loose' : 'partial';
    }
    // one has the given name only, the other the family name only: the same word in the wrong column, or nothing to compare
    if (comparer.text(givenA || familyA) !== comparer.text(givenB || familyB)) return 'none';
    this.similarity = 1;
    this.family = FAMILY.at.half;
    return 'partial';
  }

  /** One half is missing, and what the other record has of it stands in its other half. */
  #halfCrossed(givenA: number, familyA: number, givenB: number, familyB: number): NameLevel {
    const comparer = this.#comparer;
    const [given, family] = givenA === 0 || familyB === 0 ? [givenB, familyA] : [givenA, familyB];
    if (given === 0 || family === 0 || !this.#isCrossed(given, family)) return 'differs';
    const crossed = comparer.across(this.#family, given, family);
    if (crossed < SWAPPED) return 'differs';
    this.similarity = crossed;
    this.given = GIVEN.at.none;
    this.family = FAMILY.at.half;
    return 'partial';
  }

  /** Whether the given name of one may be the family name of the other. */
  #isCrossed(given: number, family: number): boolean {
    const { sketch0 } = this.#comparer.store.forms;
    const [left, right] = [sketch0[given]!, sketch0[family]!];
    return lettersApart(left, right) <= ONE_EDIT || isLatin(left) !== isLatin(right);
  }

  #crossed(straight: NameLevel, givenA: number, familyA: number, givenB: number, familyB: number): NameLevel {
    const crossed = Math.min(this.#across(givenA, familyB), this.#across(givenB, familyA));
    if (crossed < DOUBTED) return straight;
    this.similarity = crossed;
    if (crossed < SWAPPED) {
      this.given = GIVEN.at.doubtful;
      this.family = FAMILY.at.same;
      return 'doubtful';
    }
    this.given = GIVEN.at.none;
    this.family = FAMILY.at.swapped;
    return 'swapped';
  }

  /** How alike a given name and the family name of the other record are; an initial stands behind the given name, wherever that stands. */
  #across(given: number, family: number): number {
    const comparer = this.#comparer;
    const { sketch0 } = comparer.store.forms;
    // 陈伟 and Wei Chen: either may be the surname, and is read as one or as a given name
    if (isLatin(sketch0[given]!) !== isLatin(sketch0[family]!))
      return Math.max(comparer.across(this.#family, given, family), comparer.across(this.#given, given, family));
    const alike = comparer.across(this.#family, given, family);
    // one of the two halves is that of the given names: Denis and Denise may be two
    if (alike >= SWAPPED)
      return alike === 1 || comparer.across(this.#given, given, family) >= GIVEN_ALIKE ? alike : DOUBTED;
    const [left, right] = [withoutInitials(comparer.text(given)), withoutInitials(comparer.text(family))];
    if (left !== '' && left === right) return 1;
    return isCutShort(left, right) ? SWAPPED : 0;
  }

  /** What two given names are to each other beside their similarity. */
  #flagsOf(a: number, b: number): number {
    const [low, high] = a < b ? [a, b] : [b, a];
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 20;
    if (this.#knownA[place] === low && this.#knownB[place] === high) return this.#known[place]!;
    const [left, right] = [this.#comparer.text(low), this.#comparer.text(high)];
    const flags = (isLetter(left) || isLetter(right) ? INITIAL : 0) | (isShortForm(left, right) ? SHORT_FORM : 0);
    this.#knownA[place] = low;
    this.#knownB[place] = high;
    this.#known[place] = flags;
    return flags;
  }
}

/**
 * Whether two names are surely two people's by the letters of their halves: the family names are one word each, in Latin letters, and
 * more than three edits apart, and first and last name have not changed places.
 */
export function farApart(familyA: number, familyB: number, givenA: number, givenB: number): boolean {
  if (((familyA | familyB) & (BLANK_BIT | OTHER_BITS)) !== 0) return false;
  if (lettersApart(familyA, familyB) <= 2 * MOST_EDITS) return false;
  return lettersApart(givenA, familyB) > ONE_EDIT || lettersApart(givenB, familyA) > ONE_EDIT;
}

/** Bob and Robert; not Anna and Anna Maria, nor Jürgen and Juergen or 동현 and Donghyun, which are one name in two spellings. */
function isShortForm(givenA: string, givenB: string): boolean {
  const [a, b] = [firstWord(givenA), firstWord(givenB)];
  return a !== b && isSameGivenName(a, b) && !isSameSpelling(a, b) && isOtherScript(a, b, false) === undefined;
}

/**
 * `alexand` of Alexandre, `jean bapt` of Jean-Baptiste: names that an old system cut at the end of its column, where it puts given names.
 * What is itself a name is none that was cut: Martin, Martinez.
 */
function isCutShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < LEAST_OF_CUT || !long.startsWith(short) || long[short.length] === ' ') return false;
  const last = short.slice(short.lastIndexOf(' ') + 1);
  return !isKnownGivenName(last) && !isSurname(last);
}

const LEAST_OF_CUT = 4;

/** By the sketch of a form. */
const isLatin = (sketch: number): boolean => (sketch & OTHER_BITS) === 0;

const withoutInitials = (form: string): string => form.replace(/ [a-z](?= |$)/g, '');

const firstWord = (form: string): string => form.split(' ', 1)[0] ?? '';

const isLetter = (form: string): boolean => form.length === 1 || form.charAt(1) === ' ';
