/** What the domain of an email address tells: free mail, throw-away mail, or a slip of the finger. */
import { ALSO_FREE, FREE_FAMILY, NOT_DISPOSABLE, NOT_FREE } from '../data/email-domains.ts';
import { hasDigits } from '../number/digits.ts';
import {
  mayBeWord,
  NO_LETTERS,
  nextFactor,
  numberOf,
  tableOfWords,
  type WordTable,
  withSignBefore,
} from '../text/word-table.ts';
import { disposableDomains, freeDomains, isInDisposableList, isInFreeList } from './email-lists.ts';
import { findSlip, mayBeSlip } from './email-slip.ts';
import { isReservedDomain } from './reserved-domain.ts';
import { hasUnknownEnding } from './top-level-domain.ts';

const ACADEMIC = /\.(?:edu|ac|gov|mil)(?:\.[a-z]{2})?$/;

/** What a look at a domain tells from the lists. */
let freeTable: WordTable | undefined;
let disposableTable: WordTable | undefined;
/** Making a table takes as long as some hundred questions without it. */
const WORTH_A_TABLE = 1000;
let asked = 0;
const isTableWorthIt = (): boolean => asked > WORTH_A_TABLE || ++asked > WORTH_A_TABLE;

/**
 * What is known of a domain already: most addresses are at few. A domain takes the place of one that shares its slot when it comes the
 * second time; what comes once is not worth keeping. The last slot is for the domain at hand, about which several rules ask.
 */
const SLOTS = 2048;
const AT_HAND = SLOTS;
const DOMAINS: (string | undefined)[] = new Array(SLOTS).fill(undefined);
const SEEN = new Int32Array(SLOTS);
/** Pairs of bits: whether it is known, and what. */
const FACTS = new Uint8Array(SLOTS + 1);
const [FREE_KNOWN, FREE, DISPOSABLE_KNOWN, DISPOSABLE, ORDINARY_KNOWN, ORDINARY] = [1, 2, 4, 8, 16, 32];
const SUGGESTIONS: (string | undefined)[] = new Array(SLOTS + 1).fill(undefined);

let lastDomain = '';
let lastSlot = AT_HAND;

function slotFor(domain: string): number {
  if (domain === lastDomain) return lastSlot;
  lastDomain = domain;
  lastSlot = slotOf(domain);
  return lastSlot;
}

function slotOf(domain: string): number {
  const { length } = domain;
  const signs = domain.charCodeAt(0) + 7 * domain.charCodeAt(2) + 31 * domain.charCodeAt(length >> 1);
  const key = (signs + 127 * domain.charCodeAt(length - 5) + 521 * length) | 0;
  const slot = key & (SLOTS - 1);
  if (DOMAINS[slot] === domain) return slot;
  if (SEEN[slot] === key) {
    DOMAINS[slot] = domain;
    return cleared(slot);
  }
  SEEN[slot] = key;
  return cleared(AT_HAND);
}

function cleared(slot: number): number {
  FACTS[slot] = 0;
  SUGGESTIONS[slot] = undefined;
  return slot;
}

/** Whether a domain (lower case) belongs to a throw-away service; subdomains of one count too. */
export function isDisposableDomain(domain: string): boolean {
  const slot = slotFor(domain);
  if ((FACTS[slot]! & DISPOSABLE_KNOWN) === 0) {
    const isDisposable = isListedDisposable(domain);
    FACTS[slot]! |= isDisposable ? DISPOSABLE_KNOWN | DISPOSABLE : DISPOSABLE_KNOWN;
  }
  return (FACTS[slot]! & DISPOSABLE) !== 0;
}

function isListedDisposable(domain: string): boolean {
  if (isTableWorthIt()) {
    disposableTable ??= tableOfWords(disposableDomains());
    if (!mayEndDisposable(domain, disposableTable)) return false;
  }
  for (let from = 0, dot = domain.indexOf('.'); dot > from; dot = domain.indexOf('.', from)) {
    const rest = domain.slice(from);
    if (isInDisposableList(rest)) return !NOT_DISPOSABLE.has(rest);
    from = dot + 1;
  }
  return false;
}

/** Whether a domain, or one that it is part of, may be on the list: their numbers grow from the end of the text. False is certain. */
function mayEndDisposable(domain: string, table: WordTable): boolean {
  let number = NO_LETTERS;
  let factor = 1;
  for (let i = domain.length - 1; i >= 0; i--) {
    const sign = domain.charCodeAt(i);
    if (sign === DOT && mayBeWord(table, number)) return true;
    number = withSignBefore(number, sign, factor);
    factor = nextFactor(factor);
  }
  return mayBeWord(table, number);
}

const DOT = 46;

/** Whether anyone can have an address at this domain (lower case), so that it says nothing about an employer. */
export function isFreeDomain(domain: string): boolean {
  const slot = slotFor(domain);
  if ((FACTS[slot]! & FREE_KNOWN) === 0) {
    const isFree = isListedFree(domain);
    FACTS[slot]! |= isFree ? FREE_KNOWN | FREE : FREE_KNOWN;
  }
  return (FACTS[slot]! & FREE) !== 0;
}

function isListedFree(domain: string): boolean {
  const isFamily = FREE_FAMILY.test(domain);
  if (!isFamily && isTableWorthIt()) {
    freeTable ??= tableOfWords([...ALSO_FREE, ...freeDomains()]);
    if (!mayBeWord(freeTable, numberOf(domain))) return false;
  }
  const isNamed = isFamily || ALSO_FREE.has(domain);
  if (!(isNamed || isInFreeList(domain)) || NOT_FREE.has(domain) || ACADEMIC.test(domain)) return false;
  // The public list has caught slips such as gmial.com too.
  return isNamed || (!isDisposableDomain(domain) && suggestDomain(domain) === '');
}

/**
 * The domain that was probably meant.
 * @param domain in lower case, may lack its dot
 * @returns the corrected domain, `''` where the domain is not plainly a slip
 */
export function suggestDomain(domain: string): string {
  const slot = slotFor(domain);
  return (SUGGESTIONS[slot] ??= findSlip(domain));
}

/** Whether a domain (lower case) has no digit and an ending that is known, is neither mistyped nor a throw-away one, and may get mail. */
export function isOrdinaryDomain(domain: string): boolean {
  const slot = slotFor(domain);
  if ((FACTS[slot]! & ORDINARY_KNOWN) === 0) {
    const isSound = !mayBeSlip(domain) || (!hasDigits(domain, 1) && suggestDomain(domain) === '');
    const isOrdinary = isSound && !isReservedDomain(domain) && !hasUnknownEnding(domain) && !isDisposableDomain(domain);
    FACTS[slot]! |= isOrdinary ? ORDINARY_KNOWN | ORDINARY : ORDINARY_KNOWN;
  }
  return (FACTS[slot]! & ORDINARY) !== 0;
}
