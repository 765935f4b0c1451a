/**
 * A record as one matcher sees it through one column, with a memo of match forms.
 *
 * A form follows from the value and from whatever else of the record the matcher asked for, so the memo goes by both. What is asked is
 * learnt by watching: once a matcher asks for something new, everything that was learnt without it is forgotten.
 *
 * Memory: 8,192 forms a column, a newer one in place of an older; none where values hardly ever come again.
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

const PLACES = 1 << 13;
/** After so many look-ups it is known whether a column repeats itself. */
const TRIAL = 4096;
/** Letters of a value that its place is found by. */
const LETTERS = 24;

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
  readonly #keys: (string | undefined)[] = new Array<string | undefined>(PLACES).fill(undefined);
  readonly #entries: (Entry | undefined)[] = new Array<Entry | undefined>(PLACES).fill(undefined);
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
    const place = placeOf(key);
    const isKnown = this.#keys[place] === key;
    if (this.#looked < TRIAL) {
      this.#looked++;
      if (isKnown) this.#found++;
    }
    if (isKnown) return this.#entries[place]!;
    this.#isNew = false;
    const made = this.#make(value);
    if (this.#isNew) this.#forget(value, made);
    else {
      this.#keys[place] = key;
      this.#entries[place] = made;
    }
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

  /** All that was learnt without something that matters now. */
  #forget(value: string, made: Entry): void {
    this.#keys.fill(undefined);
    const key = this.#key(value);
    this.#keys[placeOf(key)] = key;
    this.#entries[placeOf(key)] = made;
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

function placeOf(key: string): number {
  let hash = key.length;
  const end = Math.min(key.length, LETTERS);
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x9e3779b1);
  return (hash >>> 11) & (PLACES - 1);
}
