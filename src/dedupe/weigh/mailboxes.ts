/**
 * What an email address says about itself: a free service, a role, made of the owner's name.
 *
 * Memory: as many remembered addresses as there are match forms, at most 65,536, 5 bytes each, and 4,096 domains.
 */
import { readEmail } from '../../values/internet/email.ts';
import { isFreeDomain } from '../../values/internet/email-domain.ts';
import { isRoleLocal } from '../../values/internet/email-role.ts';
import { isSameGivenName } from '../../values/name/given-name.ts';
import { edits, jaroWinkler } from '../../values/text/similarity.ts';
import type { Comparer } from './comparer.ts';
import { plainLetters } from './plain-letters.ts';

/** Jaro-Winkler similarity of two addresses that may be one. */
const ALIKE = 0.9;
const DIGIT = /\d/;
const MOST = 1 << 16;
const DOMAINS = 1 << 12;

export class Mailboxes {
  readonly #comparer: Comparer;
  readonly #given: number;
  readonly #family: number;
  readonly #form: Uint32Array;
  readonly #role: Uint8Array;
  readonly #domain = new Uint32Array(DOMAINS);
  readonly #free = new Uint8Array(DOMAINS);

  constructor(comparer: Comparer) {
    this.#comparer = comparer;
    const places = Math.min(MOST, 2 ** Math.ceil(Math.log2(comparer.store.forms.size + 1)));
    this.#form = new Uint32Array(places);
    this.#role = new Uint8Array(places);
    this.#given = comparer.slotOf('given-name');
    this.#family = comparer.slotOf('family-name');
  }

  /** `info@`, `sales@`: a mailbox of a house. */
  isRole(form: number): boolean {
    const place = form & (this.#form.length - 1);
    if (this.#form[place] !== form) {
      const text = this.#comparer.text(form);
      const at = text.lastIndexOf('@');
      this.#form[place] = form;
      this.#role[place] = at > 0 && isRoleLocal(text.slice(0, at)) ? 1 : 0;
    }
    return this.#role[place] === 1;
  }

  /** Two people's mailboxes at one company. */
  areRivals(a: number, b: number): boolean {
    if (a === 0 || b === 0) return false;
    const { sketch1 } = this.#comparer.store.forms;
    if (sketch1[a] !== sketch1[b]) return false;
    return !this.#isFree(a) && !this.isRole(a) && !this.isRole(b);
  }

  /** Whether an address says nothing that the name of one of two records has not said: it is made of it, or of a part of it. */
  isOfName(form: number, a: number, b: number): boolean {
    const text = this.#comparer.text(form);
    const local = localOf(text);
    return [a, b].some(
      (record) =>
        this.#isMadeOf(local, record) ||
        this.#mayBeMadeOf(local, record) ||
        this.#isMadeOfOtherForm(lettersOf(text), record),
    );
  }

  /** Whether it is made of both names and nothing else, so that namesakes are entered under it by mistake: `john.smith`, not `john77`. */
  isOfWholeName(form: number, a: number, b: number): boolean {
    const text = this.#comparer.text(form);
    if (DIGIT.test(text.slice(0, text.lastIndexOf('@')))) return false;
    const local = localOf(text);
    return this.#isJoined(local, a) || this.#isJoined(local, b);
  }

  /**
   * Whether an address without figures belongs to a name in another script, so that it may be nothing but that name: 김수진 is `kimsujin`, and
   * so are all who are called so.
   */
  mayBeOfName(form: number, a: number, b: number): boolean {
    const text = this.#comparer.text(form);
    if (DIGIT.test(text.slice(0, text.lastIndexOf('@')))) return false;
    return [a, b].some((record) => {
      const { given, family } = this.#namesOf(record);
      return OTHER_SCRIPT.test(family) || given.some((name) => OTHER_SCRIPT.test(name));
    });
  }

  /** Whether an address is one of a free mail service, or next to one. */
  isFree(form: number, other: number): boolean {
    return this.#isFree(form) || this.#isFree(other);
  }

  /** Whether an address is made of the name of its record: then the name is spelled as its owner spells it. */
  isOwn(form: number, record: number): boolean {
    const text = this.#comparer.text(form);
    const given = this.#givenOf(record);
    return (given.length >= 3 && text.startsWith(given)) || this.#isMadeOf(localOf(text), record);
  }

  /** Whether two addresses have two mailbox names, dots aside. */
  areTwo(a: number, b: number): boolean {
    return lettersOf(this.#comparer.text(a)) !== lettersOf(this.#comparer.text(b));
  }

  /** Whether two addresses at one domain are the same but for dots and other signs between the parts of a name. */
  areDotsApart(a: number, b: number): boolean {
    const { sketch1 } = this.#comparer.store.forms;
    if (a === b || sketch1[a] !== sketch1[b]) return false;
    return unparted(this.#comparer.text(a)) === unparted(this.#comparer.text(b));
  }

  /** Whether two addresses of one name are so alike that several slips may have made two of one. */
  areAlike(a: number, b: number): boolean {
    const [left, right] = [this.#comparer.text(a), this.#comparer.text(b)];
    return Math.abs(left.length - right.length) <= 3 && jaroWinkler(left, right) >= ALIKE;
  }

  /** `john` alone or `smith` alone, or both. */
  #isMadeOf(local: string, record: number): boolean {
    if (local === '') return false;
    const { given, family } = this.#namesOf(record);
    return local === family || given.includes(local) || isJoinedOf(local, given, family);
  }

  /** `john.smith`, `smithjohn`, `jsmith`, `johns`. */
  #isJoined(local: string, record: number): boolean {
    const { given, family } = this.#namesOf(record);
    return isJoinedOf(local, given, family);
  }

  /**
   * Whether letters are nearly those of both names, or nobody can say that they are not: other scripts are romanised in many ways.
   */
  #mayBeMadeOf(local: string, record: number): boolean {
    if (local === '') return false;
    const { given, family } = this.#namesOf(record);
    if (OTHER_SCRIPT.test(family) || given.some((name) => OTHER_SCRIPT.test(name))) return true;
    const slips = Math.min(2, local.length >> 2);
    const isLike = (name: string): boolean => isNear(local, name, slips) || isOfBones(local, name);
    return family !== '' && given.some((name) => isLike(name + family) || isLike(family + name));
  }

  /** `james.lee` of Jim Lee, `lee.jim` of James Lee, `alexander.kusnezow` of Aleksandr Kuznetsov. */
  #isMadeOfOtherForm(letters: string, record: number): boolean {
    const { family } = this.#namesOf(record);
    const given = this.#givenOf(record);
    if (family === '' || given === '') return false;
    for (let at = 2; at <= letters.length - 2; at++) {
      const [one, other] = [letters.slice(0, at), letters.slice(at)];
      if (isSpelled(other, family) && isSameGivenName(one, given)) return true;
      if (isSpelled(one, family) && isSameGivenName(other, given)) return true;
    }
    return false;
  }

  #namesOf(record: number): { readonly given: readonly string[]; readonly family: string } {
    const given = this.#comparer.text(this.#comparer.form(record, this.#given));
    const family = this.#comparer.text(this.#comparer.form(record, this.#family));
    return { given: callNames(given), family: plainLetters(family) };
  }

  #givenOf(record: number): string {
    return this.#comparer.text(this.#comparer.form(record, this.#given)).split(' ', 1)[0] ?? '';
  }

  #isFree(form: number): boolean {
    const domain = this.#comparer.store.forms.sketch1[form]!;
    const place = domain & (DOMAINS - 1);
    if (this.#domain[place] !== domain) {
      const text = this.#comparer.text(form);
      this.#domain[place] = domain;
      this.#free[place] = isFreeDomain(text.slice(text.lastIndexOf('@') + 1)) ? 1 : 0;
    }
    return this.#free[place] === 1 && readEmail(this.#comparer.text(form)).problem === '';
  }
}

/**
 * What somebody with these given names is called in an address: by the first, the last, all of them, or their first letters. In either order:
 * that of a Vietnamese name puts the last one first, by which people are called.
 */
function callNames(given: string): string[] {
  if (!given.includes(' ')) return given === '' ? [] : [plainLetters(given)];
  const words = given.split(' ');
  const initials = words.map((word) => word.charAt(0));
  const inOrder = [words, words.toReversed(), initials, initials.toReversed()].map((parts) => parts.join(''));
  return [words[0]!, words.at(-1)!, ...inOrder].map(plainLetters);
}

const isJoinedOf = (local: string, given: readonly string[], family: string): boolean =>
  family !== '' &&
  given.some(
    (name) =>
      isJoined(local, name, family) ||
      isJoined(local, name.charAt(0), family) ||
      isJoined(local, name, family.charAt(0)),
  );

const isJoined = (local: string, given: string, family: string): boolean =>
  local === plainLetters(given + family) || local === plainLetters(family + given);

/** Whether letters are a family name, or one as somebody else romanises it: beside a given name of the same owner they need not be exact. */
function isSpelled(letters: string, family: string): boolean {
  const plain = plainLetters(letters);
  return plain === family || (letters.length >= LEAST_SPELLED && jaroWinkler(plain, plainLetters(family)) >= SPELLED);
}

const LEAST_SPELLED = 5;
const SPELLED = 0.8;

const isNear = (local: string, name: string, slips: number): boolean =>
  Math.abs(local.length - name.length) <= slips && edits(local, plainLetters(name)) <= slips;

/** `sergiy.oliynik`, `serhii.oliinyk`: what stays the same however a name is romanised. */
function isOfBones(local: string, name: string): boolean {
  const bones = bonesOf(local);
  return bones.length >= LEAST_BONES && bones === bonesOf(plainLetters(name));
}

const LEAST_BONES = 4;
const bonesOf = (letters: string): string =>
  letters
    .replaceAll('w', 'v')
    .replaceAll('kh', 'h')
    .replace(/[aeiouyghj]/g, '')
    .replace(/(.)\1+/g, '$1');

const OTHER_SCRIPT = /[^\x00-\x7f]/;

/** The local part without signs between its words. */
const unparted = (address: string): string => address.slice(0, address.lastIndexOf('@')).replace(/[._-]/g, '');

/** The letters of the local part, as they are written. */
const lettersOf = (address: string): string => address.slice(0, address.lastIndexOf('@')).replace(/[^\p{L}]/gu, '');

/** The same, to be compared with those of names. */
const localOf = (address: string): string => plainLetters(address.slice(0, address.lastIndexOf('@')));
