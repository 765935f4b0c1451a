/**
 * How many people carry the same value. A number or mailbox that several names share (switchboard, family landline, info@) says
 * little about any one of them, and a name that many records have says less than a rare one.
 *
 * Memory: 8 bytes a record, 4 more while records are counted, and one map entry for each value that at least two names share.
 */
import { NAMES } from '../../values/company/alike.ts';
import { endOf, type Groups } from '../blocks/groups.ts';
import { manyWords } from '../columns/growing.ts';
import { grown, grownShort } from '../columns/grown.ts';
import type { Block, Mode } from '../plan.ts';
import type { Comparer } from './comparer.ts';
import { Names } from './evidence.ts';
import { isChain } from './guards-company.ts';

/** Names from which a mailbox, number, domain or id counts as that of a house, a group or a service: it is nobody's own. */
export const CROWD = 3;

/** Names that are told apart among those who share a value; more than this is simply "many". */
const MANY = 8;
/** Records of a group that are looked at; a larger group is judged by these. */
const LOOKED_AT = 400;

export const SHARED: readonly Shared[] = ['email', 'phone', 'web-domain', 'business-id', 'external-id'];
export type Shared = 'email' | 'phone' | 'web-domain' | 'business-id' | 'external-id';

/** What is counted of the records that meet in a family of blocks: names that carry a value, or records that have a name. */
export function countedIn({ name, parts }: Block): Shared | 'records' | undefined {
  if (name === 'name' || name === 'company') return 'records';
  if (name === 'mailbox' || parts.length > 1) return undefined;
  return SHARED.find((matcher) => matcher === parts[0]!.matcher);
}

/** Rounds that are told apart. */
const ROUNDS = 0xffff;

/** How widely values are shared in this run. Kept from round to round; a later one brings only what has changed. */
export class Sharing {
  readonly #names = new Map<Shared, Map<number, number>>(SHARED.map((matcher) => [matcher, new Map()]));
  readonly #kin = new Map<Shared, Set<number>>(SHARED.map((matcher) => [matcher, new Set()]));
  readonly #areKin: ((groups: Groups, from: number, to: number) => boolean) | undefined;
  #recordsOfName = new Uint32Array(0);
  /** By record, the last round in which something changed that decides about it, or that is said of it. */
  #changed = new Uint16Array(0);
  #changedWords = new Uint16Array(0);
  #round = 0;
  /** Companies that so many records have that having one in common says little: numbers of their forms. */
  common: ReadonlySet<number> = new Set();
  /** Bits that a name gains or loses which so many records have. */
  bitsOfName: (records: number) => number = () => 0;
  readonly #comparer: Comparer;
  readonly #isCompany: boolean;
  /** Slots by which the records of people are put in order. */
  readonly #namedBy: readonly number[];
  readonly #isSameName: (a: number, b: number) => boolean | undefined;

  constructor(mode: Mode, comparer: Comparer) {
    this.#comparer = comparer;
    this.#isCompany = mode === 'company';
    this.#namedBy = ['given-name', 'family-name', 'birth-date'].map((id) => comparer.slotOf(id));
    this.#areKin = mode === 'company' ? kinAmong(comparer) : undefined;
    this.#isSameName = mode === 'person' ? samePerson(comparer) : sameHouse(comparer);
  }

  /** To be called in each round: records may have come. */
  begin(): void {
    const { size } = this.#comparer.store;
    this.#recordsOfName = grown(this.#recordsOfName, size);
    this.#changed = grownShort(this.#changed, size);
    this.#changedWords = grownShort(this.#changedWords, size);
    this.#round++;
  }

  /** Number of this round, from 1. */
  get round(): number {
    return this.#round;
  }

  /** Whether what is decided about two records is the same as in an earlier round. */
  isSame(a: number, b: number, round: number): boolean {
    return this.#changed[a]! <= round && this.#changed[b]! <= round && this.#round < ROUNDS;
  }

  /** Whether the reasons are the same too. */
  isSaidSame(a: number, b: number, round: number): boolean {
    return this.#changedWords[a]! <= round && this.#changedWords[b]! <= round;
  }

  /** Number of different names that carry a phone, email, domain, registered number or id (1 where nobody else does). */
  namesOf(matcher: Shared, form: number): number {
    const { keyAt, keys } = this.#comparer.store.forms;
    const counts = this.#names.get(matcher)!;
    return (counts.size > 0 && counts.get(keys[keyAt[form]!]!)) || 1;
  }

  /** Whether it was there in an earlier round. */
  isCounted(record: number): boolean {
    return record < this.#recordsOfName.length;
  }

  /** Number of records with this name (2 where it is rare). */
  recordsOfName(record: number): number {
    return Math.max(2, this.#recordsOfName[record]!);
  }

  /**
   * Whether among those who share a value one name is contained in two others, which are not one: a house and its departments, a
   * group and its firms.
   */
  isKin(matcher: Shared, form: number): boolean {
    const { keyAt, keys } = this.#comparer.store.forms;
    return this.#kin.get(matcher)!.has(keys[keyAt[form]!]!);
  }

  /** Takes over what was counted elsewhere of a value, by its key. */
  tellNames(matcher: Shared, key: number, names: number, isKin: boolean): void {
    if (names > 1) this.#names.get(matcher)!.set(key, names);
    if (isKin) this.#kin.get(matcher)!.add(key);
  }

  /** Takes over how many records have the name of this one. */
  tellRecords(record: number, count: number): void {
    this.#recordsOfName[record] = count;
  }

  /** What was counted of a value, by its key. */
  countedOf(matcher: Shared, key: number): { readonly names: number; readonly isKin: boolean } {
    return { names: this.#names.get(matcher)!.get(key) ?? 1, isKin: this.#kin.get(matcher)!.has(key) };
  }

  /**
   * Counts the names in blocks of one value.
   * @param isOwn whether all keys of the groups are those by which a value is looked up; else only where a record says so: another key may
   * have the hash of one by chance
   */
  countNames(matcher: Shared, groups: Groups, isOwn = true): void {
    const counts = this.#names.get(matcher)!;
    const slot = this.#comparer.slotOf(matcher);
    for (let from = 0, to = 0; from < groups.count; from = to) {
      to = endOf(groups, from);
      if (!isOwn && !this.#isLookedUp(groups, from, to, slot)) continue;
      const names = to - from > 1 ? Math.max(1, this.#namesIn(groups, from, Math.min(to, from + LOOKED_AT))) : 1;
      const key = groups.keys[from]!;
      const kin = this.#kin.get(matcher)!;
      const hasKin =
        this.#areKin !== undefined && to - from > 2 && this.#areKin(groups, from, Math.min(to, from + MOST_KIN));
      const isOther = hasKin !== kin.has(key);
      if (hasKin) kin.add(key);
      else if (isOther) kin.delete(key);
      if (names === (counts.get(key) ?? 1) && !isOther) continue;
      if (names > 1) counts.set(key, names);
      else counts.delete(key);
      for (let at = from; at < to; at++) {
        const record = groups.records[at]!;
        this.#changed[record] = this.#changedWords[record] = this.#round;
      }
    }
  }

  /** Counts the records in blocks of one name; of a record with several, as of Alex who may be Alexandra, the largest counts. */
  countRecords(groups: Groups): void {
    const most = manyWords(this.#recordsOfName.length);
    for (let from = 0, to = 0; from < groups.count; from = to) {
      to = endOf(groups, from);
      for (let at = from; at < to; at++) {
        const record = groups.records[at]!;
        if (to - from > most[record]!) most[record] = to - from;
      }
    }
    for (let at = 0; at < groups.count; at++) {
      const record = groups.records[at]!;
      if (most[record] === 0) continue;
      this.#setRecords(record, most[record]!);
      most[record] = 0;
    }
  }

  #isLookedUp({ keys, records }: Groups, from: number, to: number, slot: number): boolean {
    const { keyAt, keys: all } = this.#comparer.store.forms;
    for (let at = from; at < to; at++) {
      for (let column = 0; ; column++) {
        const form = this.#comparer.formAt(records[at]!, slot, column);
        if (form === 0) break;
        if (all[keyAt[form]!] === keys[from]) return true;
      }
    }
    return false;
  }

  #setRecords(record: number, count: number): void {
    const before = this.recordsOfName(record);
    this.#recordsOfName[record] = count;
    const after = this.recordsOfName(record);
    if (before === after) return;
    const bits = this.bitsOfName(after);
    // of a name that loses nothing, nothing is said
    const isDecisive = this.bitsOfName(before) !== bits || (this.#isCompany && isChain(before) !== isChain(after));
    if (isDecisive) this.#changed[record] = this.#changedWords[record] = this.#round;
    else if (bits < 0) this.#changedWords[record] = this.#round;
  }

  /** How many names a block has. Those of people are told apart from the first that was met; those of firms may be one through a third. */
  #namesIn(groups: Groups, from: number, to: number): number {
    const names: number[][] = [];
    const records = groups.records.subarray(from, to);
    // of two it is the same whichever comes first
    for (const record of this.#isCompany || to - from < 3 ? records : this.#fullestFirst(records)) {
      if (names.length === MANY) break;
      // undefined: a record without a name is nobody's rival
      if (this.#isSameName(record, record) === undefined) continue;
      if (this.#isCompany) this.#joinName(names, record);
      else if (!names.some(([other]) => this.#isSameName(record, other!))) names.push([record]);
    }
    return names.length;
  }

  /**
   * Records with long names first: an initial fits several names, and where it came first it would hide that they are several. By texts,
   * so that it is the same whatever order rows and columns are in.
   */
  #fullestFirst(records: Uint32Array): number[] {
    const comparer = this.#comparer;
    const keyed = Array.from(records, (record) => {
      const texts = this.#namedBy.map((slot) => comparer.text(comparer.form(record, slot)));
      return { record, length: texts[0]!.length + texts[1]!.length, key: texts.join('|') };
    });
    keyed.sort((x, y) => y.length - x.length || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
    return keyed.map(({ record }) => record);
  }

  /** Whichever comes first: so it is the same after a merge as when the merged records come anew. */
  #joinName(names: number[][], record: number): void {
    const [first, ...others] = names.filter((name) => name.some((other) => this.#isSameName(record, other)));
    if (first === undefined) {
      names.push([record]);
      return;
    }
    first.push(record, ...others.flat());
    for (const other of others) names.splice(names.indexOf(other), 1);
  }
}

function samePerson(comparer: Comparer): (a: number, b: number) => boolean | undefined {
  const names = new Names(comparer);
  const birth = comparer.slotOf('birth-date');
  return (a, b) => {
    // born the same day: one person of whom the name was entered wrongly
    if (a !== b && comparer.isShared(a, b, birth)) return true;
    const level = names.compare(a, b);
    if (level === 'none') return a === b ? undefined : true;
    return level !== 'given-differs' && level !== 'family-differs' && level !== 'differs';
  };
}

/** Records of a group that are looked at for kin. */
const MOST_KIN = 24;

function kinAmong(comparer: Comparer): (groups: Groups, from: number, to: number) => boolean {
  const slot = comparer.slotOf('company-name');
  const contains = (a: number, b: number): boolean => comparer.similarity(slot, a, b) >= NAMES.relative;
  return ({ records }, from, to) => {
    const forms = new Set<number>();
    for (let at = from; at < to; at++) forms.add(comparer.form(records[at]!, slot));
    forms.delete(0);
    if (forms.size < 3) return false;
    for (const one of forms) {
      const longer = [...forms].filter((other) => other !== one && contains(one, other));
      if (longer.some((a, at) => longer.slice(at + 1).some((b) => !contains(a, b)))) return true;
    }
    return false;
  };
}

/** Similarity of two names that have at least one word in common, and of two streets that are one house. */
const ONE_WORD = 0.15;
const ONE_HOUSE = 0.78;

function sameHouse(comparer: Comparer): (a: number, b: number) => boolean | undefined {
  const [company, street] = [comparer.slotOf('company-name'), comparer.slotOf('street')];
  return (a, b) => {
    const alike = comparer.best(a, b, company);
    if (alike < 0) return undefined;
    // a house writes its name in many ways, but its tenants have no word in common
    return alike >= NAMES.doubtful || (alike >= ONE_WORD && comparer.best(a, b, street) >= ONE_HOUSE);
  };
}
