/**
 * A record as one matcher sees it through one column, with a memo of match forms.
 *
 * A form follows from the value and from whatever else of the record the matcher asked for, so the memo goes by both. What is asked is
 * learnt by watching: once a matcher asks for something new, everything that was learnt without it is forgotten.
 *
 * Memory: at most 16,384 forms a column; none where values hardly ever come again.
 */
import type { AnyMatcher, Context, Country, Crm, Facts, Field, RecordKind, Role } from '../contract.ts';
import type { DedupePlan } from './plan.ts';

/** A match form with its keys, as it is written; and where it stands in the chunk that is being written. */
export interface Entry {
  readonly text: string;
  /** Written once, copied into every chunk. */
  bytes: Uint8Array | undefined;
  chunk: number;
  index: number;
}

const MOST = 16_384;
/** After so many look-ups it is known whether a column repeats itself. */
const TRIAL = 4096;

export class View implements Context {
  readonly role: Role;
  readonly column: string;
  readonly facts: Facts;
  readonly options: unknown;
  readonly crm: Crm;
  readonly kind: RecordKind;
  original = '';
  #record!: Context;
  readonly #matcher: AnyMatcher;
  readonly #memo = new Map<string, Entry>();
  readonly #asked: Role[] = [];
  #asksCountry = false;
  #isNew = false;
  #looked = 0;
  #found = 0;

  constructor(matcher: AnyMatcher, field: Field, options: unknown, plan: DedupePlan) {
    this.#matcher = matcher;
    this.role = field.role as Role;
    this.column = field.column;
    this.facts = field.facts;
    this.options = options;
    this.crm = plan.crm;
    this.kind = plan.kind;
  }

  /** The match form of the record's value in this column, which is not empty; its text is `''` where the value is no evidence. */
  entry(record: Context, value: string): Entry {
    this.#record = record;
    if (this.#looked === TRIAL && this.#found * 4 < TRIAL) return this.#make(value);
    const key = this.#key(value);
    const known = this.#memo.get(key);
    if (this.#looked < TRIAL) {
      this.#looked++;
      if (known) this.#found++;
    }
    if (known) return known;
    this.#isNew = false;
    const made = this.#make(value);
    if (this.#isNew || this.#memo.size >= MOST) this.#memo.clear();
    this.#memo.set(this.#isNew ? this.#key(value) : key, made);
    return made;
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

  #make(value: string): Entry {
    this.original = value;
    return { text: this.#matcher.form(value, this), bytes: undefined, chunk: -1, index: 0 };
  }

  #key(value: string): string {
    if (this.#asked.length === 0 && !this.#asksCountry) return value;
    let key = value;
    for (const role of this.#asked) key += `\0${this.#record.get(role)}`;
    return this.#asksCountry ? `${key}\0${this.#record.country}` : key;
  }
}
