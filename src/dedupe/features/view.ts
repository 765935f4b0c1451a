/**
 * A record as one matcher sees it through one column, with a memo of match forms.
 *
 * A form follows from the value and from whatever else of the record the matcher asked for, so the memo goes by both, by 64 bits. What
 * is asked is learnt by watching: once a matcher asks for something new, everything that was learnt without it is forgotten.
 *
 * Memory, off the heap: 96 bytes for each of at most 8,192 forms a column, a newer one in place of an older, and of 256 as long as few
 * came; none where values hardly ever come again. A form that is longer than 60 letters or so is not remembered.
 */
import type { Context, Country, Crm, Facts, Field, RecordKind, Role } from '../../contract.ts';
import { isDitto } from '../../values/cell/ditto.ts';
import { REACH } from '../../values/text/reach.ts';
import type { DedupePlan } from '../plan.ts';
import type { Entries, Keyed } from './entries.ts';
import { Prints, printText } from './prints.ts';

/** Places for what is remembered, first and later: a short file would take longer to clear all of them than to be read. */
const PLACES = [1 << 4, 1 << 8, 1 << 13];
/** Of each place: the key, the chunk in which the entry was written last, its number there. */
const HEAD = 4;
/** Words of an entry that is remembered. */
const BODY = 20;
/** After so many look-ups it is known whether a column repeats itself. */
const TRIAL = 4096;
const NONE = new Int32Array(0);
const NO_WORDS = new Uint32Array(0);

export class View implements Context {
  readonly role: Role;
  readonly column: string;
  readonly facts: Facts;
  readonly options: unknown;
  readonly crm: Crm;
  readonly kind: RecordKind;
  /** Of the column. */
  readonly index: number;
  original = '';
  #record!: Context;
  readonly #slot: number;
  readonly #keyed: Keyed;
  /** Made when first needed; taken away where values do not repeat. */
  #heads = NONE;
  /** By place, the length of its entry and the entry. */
  #bodies = NO_WORDS;
  #mask = 0;
  /** How often room was made. */
  #rooms = 0;
  #learnt = 0;
  /** Roles whose cells were asked for. */
  readonly #asked: Role[] = [];
  /** Scratch: the print of one of them. */
  readonly #other = new Prints(1);
  #asksCountry = false;
  #isNew = false;
  #isUseless = false;
  #looked = 0;
  #found = 0;
  #hi = 0;
  #lo = 0;

  constructor(slot: number, keyed: Keyed, field: Field, options: unknown, plan: DedupePlan) {
    this.#slot = slot;
    this.#keyed = keyed;
    this.index = field.index;
    this.role = field.role as Role;
    this.column = field.column;
    this.facts = field.facts;
    this.options = options;
    this.crm = plan.crm;
    this.kind = plan.kind;
  }

  /**
   * The number of the entry of the match form of this column, which is not empty in the record; 0 where the value is no evidence.
   * @param chunk number of the chunk that is being written
   */
  entry(record: Context, prints: Prints, entries: Entries, chunk: number): number {
    this.#record = record;
    if (this.#isUseless) return this.#write(entries);
    this.#find(prints);
    const at = (this.#lo & this.#mask) * HEAD;
    const heads = this.#heads;
    const isKnown = heads.length > 0 && heads[at] === this.#hi && heads[at + 1] === this.#lo;
    if (this.#looked < TRIAL) this.#weigh(isKnown, prints);
    if (!isKnown) return this.#learn(prints, entries, chunk);
    if (heads[at + 2] === chunk) return heads[at + 3]!;
    heads[at + 2] = chunk;
    const body = (at / HEAD) * BODY;
    const length = this.#bodies[body]!;
    const number = length === 0 ? 0 : entries.copy(this.#bodies, body + 1, length);
    heads[at + 3] = number;
    return number;
  }

  get country(): Country {
    if (!this.#asksCountry) this.#asksCountry = this.#isNew = true;
    return this.#record.country;
  }
  get asOf(): string {
    return this.#record.asOf;
  }
  get(role: Role): string {
    if (this.#record.has(role) && !this.#asked.includes(role)) {
      this.#asked.push(role);
      this.#isNew = true;
    }
    return this.#record.get(role);
  }
  has(role: Role): boolean {
    return this.#record.has(role);
  }
  factsOf(role: Role): Facts {
    return this.#record.factsOf(role);
  }

  /** Finds the key of the record. */
  #find({ hi, lo }: Prints): void {
    let high = hi[this.index]!;
    let low = lo[this.index]!;
    for (let i = 0; i < this.#asked.length; i++) [high, low] = this.#with(this.#record.get(this.#asked[i]!), high, low);
    if (this.#asksCountry) [high, low] = this.#with(this.#record.country, high, low);
    this.#hi = high;
    // an empty place has 0
    this.#lo = low || 1;
  }

  #with(text: string, high: number, low: number): [number, number] {
    const { hi, lo } = this.#other;
    printText(text, this.#other, 0);
    return [Math.imul(high, 0x85ebca6b) ^ (high >>> 15) ^ hi[0]!, Math.imul(low, 0x9e3779b1) ^ (low >>> 13) ^ lo[0]!];
  }

  #weigh(isKnown: boolean, prints: Prints): void {
    if (isKnown) this.#found++;
    if (++this.#looked < TRIAL || this.#found * 4 >= TRIAL) return;
    this.#isUseless = true;
    prints.wanted[this.index]!--;
  }

  #write(entries: Entries): number {
    const value = this.#record.get(this.role);
    this.original = value;
    const text = value.length > REACH || isDitto(value) ? '' : this.#keyed.matcher.form(value, this);
    return text === '' ? 0 : entries.write(this.#slot, text, this.#keyed);
  }

  #learn(prints: Prints, entries: Entries, chunk: number): number {
    const from = entries.at;
    this.#isNew = false;
    const number = this.#write(entries);
    if (this.#isUseless) {
      this.#heads = NONE;
      this.#bodies = NO_WORDS;
      return number;
    }
    if (this.#rooms === 0 || (this.#rooms < PLACES.length && ++this.#learnt > this.#mask)) this.#makeRoom();
    if (this.#isNew) {
      // all that was learnt without something that matters now
      this.#heads.fill(0);
      this.#find(prints);
    }
    const length = number === 0 ? 0 : entries.at - from;
    const at = (this.#lo & this.#mask) * HEAD;
    if (length >= BODY) return number;
    this.#heads[at] = this.#hi;
    this.#heads[at + 1] = this.#lo;
    this.#heads[at + 2] = chunk;
    this.#heads[at + 3] = number;
    const body = (at / HEAD) * BODY;
    this.#bodies[body] = length;
    for (let i = 0; i < length; i++) this.#bodies[body + 1 + i] = entries.words[from + i]!;
    return number;
  }

  /** What was remembered so far is learnt anew. */
  #makeRoom(): void {
    const places = PLACES[this.#rooms++]!;
    this.#heads = new Int32Array(places * HEAD);
    this.#bodies = new Uint32Array(places * BODY);
    this.#mask = places - 1;
  }
}
