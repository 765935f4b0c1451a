/**
 * Who refuses, of all records that were read: those that are written, merged away, set aside or rejected. A refusal goes with the person:
 * to the record that theirs was merged into, to one that may be theirs (review), and to every record with the same mailbox. By the number it
 * goes to those of the same name; to others only where it is one of calls or of being reached at all, and the number is no switchboard.
 *
 * Memory: some 50 bytes for each record that refuses, and for each address and number of it; of a number that many have, four names. Addresses are kept as hashes of 52 bits: two
 * of them that were alike would leave out one record too many, never one too few.
 */
import type { Field, Plan, Role } from '../../contract.ts';
import type { Resolution } from '../../dedupe/cluster/resolution.ts';
import { Hasher } from '../../dedupe/columns/hash.ts';
import type { Codec } from '../../io/format/codec.ts';
import { csvLine } from '../../io/format/csv-line.ts';
import { unguardCell } from '../../io/format/guarded-cell.ts';
import { readSmallTable } from '../../io/format/small-table.ts';
import { mailboxesInText, mailboxesOf, mainMailboxes, numbersOf } from '../../policy/reachable.ts';
import {
  bounces,
  type Channel,
  isGeneral,
  isHeard,
  refusalOf,
  refusesCalls,
  type Values,
} from '../../policy/standing.ts';
import { matchText } from '../../values/text/text.ts';

/** Why a record is left out, and the record that says so: itself or another one. */
export interface Objection {
  readonly reason: string;
  readonly by: number;
}

/** Rejected for what it says, not for how it is written: its cells are where they belong. */
const isReadable = (cells: readonly string[], reason: string, columns: number): boolean =>
  cells.length === columns &&
  !/^(?:unclosed-quote|stray-quote|ragged-row|malformed-json|undecodable-bytes)$/.test(reason);

/** Surnames under one number from which on it is that of an office: a household has fewer. */
const SWITCHBOARD = 4;

export class Objections {
  readonly #columnsOf = new Map<Role, number[]>();
  /** The same of columns that speak of every way of reaching somebody. */
  readonly #columnsOfAll = new Map<Role, number[]>();
  readonly #channel: Channel;
  readonly #width: number;
  readonly #rejectedHeader: Buffer;
  readonly #hasher = new Hasher();
  /** By hash, the first record that speaks against it. */
  readonly #mailboxes = new Map<number, number>();
  readonly #bounced = new Map<number, number>();
  readonly #numbers = new Map<number, number>();
  /** The same of a number together with a name. */
  readonly #named = new Map<number, number>();
  /** Hashes of the surnames of those who have a number that somebody refuses, as long as they are few. */
  readonly #holders = new Map<number, Set<number>>();
  /** By row that is written, why and by which record its person refuses. */
  readonly #refusers = new Map<number, Objection>();

  constructor({ fields }: Plan, channel: Channel) {
    this.#channel = channel;
    this.#width = fields.length;
    for (const field of fields) {
      const { role, index } = field;
      if (role === null || !isHeard(field, channel)) continue;
      const lists = field.facts.channel === undefined ? [this.#columnsOf, this.#columnsOfAll] : [this.#columnsOf];
      for (const list of lists) list.set(role, [...(list.get(role) ?? []), index]);
    }
    this.#rejectedHeader = Buffer.from(
      csvLine(['row', 'reason', 'line', ...fields.map(({ column }: Field) => column)]),
    );
  }

  has = (role: Role): boolean => this.#columnsOf.has(role);

  /** Values by role, each column read once. */
  valuesOf(cell: (index: number) => string): Values {
    const [some, all] = [new Map<Role, readonly string[]>(), new Map<Role, readonly string[]>()];
    return (role, ofAll = false) => {
      const [known, columns] = ofAll ? [all, this.#columnsOfAll] : [some, this.#columnsOf];
      let values = known.get(role);
      if (!values) known.set(role, (values = (columns.get(role) ?? []).map((index) => cell(index).trim())));
      return values;
    };
  }

  /** Looks at a record. @param written the row that it is written as: that of the survivor, where it was merged away */
  look(row: number, written: number, values: Values): void {
    const refusal = refusalOf(values, this.#channel);
    if (refusal !== '') {
      const reason = row === written ? refusal : 'refused-in-merge';
      if (!this.#refusers.has(written)) this.#refusers.set(written, { reason: `audience/${reason}`, by: row });
      this.#note(row, mailboxesOf(values), this.#mailboxes);
      this.#note(row, namedNumbersOf(values), this.#named);
      if (isGeneral(values) || (this.#channel === 'phone' && refusesCalls(values))) {
        this.#note(row, numbersOf(values), this.#numbers);
      }
    }
    if (this.#channel === 'email' && bounces(values)) this.#note(row, mainMailboxes(values), this.#bounced);
  }

  /** Whether somebody refuses a number: then `count` must see all records before the first is judged. */
  get mustCount(): boolean {
    return this.#numbers.size > 0;
  }

  /** Counts who has the numbers that are refused. */
  count(values: Values): void {
    for (const number of numbersOf(values)) {
      const hash = this.#hash(number);
      if (!this.#numbers.has(hash)) continue;
      const holders = this.#holders.get(hash) ?? new Set();
      const name = surnameOf(values);
      if (name !== '' && holders.size < SWITCHBOARD) this.#holders.set(hash, holders.add(this.#hash(name)));
    }
  }

  /** Looks at lines of rejected.csv. What cannot be read may be a refusal, of everybody who is named in it. */
  lookAtRejected(lines: Uint8Array): void {
    if (lines.length === 0) return;
    const table = readSmallTable(Buffer.concat([this.#rejectedHeader, lines]), ([first]) => first === 'row');
    for (const { cells } of table?.rows ?? []) {
      const [row = '', reason = '', , ...record] = cells.map(unguardCell);
      if (isReadable(record, reason, this.#width)) {
        this.look(
          Number(row),
          0,
          this.valuesOf((index) => record[index] ?? ''),
        );
      } else this.#note(Number(row), mailboxesInText(record.join('\n')), this.#mailboxes);
    }
  }

  /** Takes pairs that may be one person. @param writtenAs the row that a row is written as */
  lookAtReviews({ first, second, count }: Resolution['reviews'], writtenAs: (row: number) => number): void {
    const refusers = new Set(this.#refusers.keys());
    for (let at = 0; at < count; at++) {
      const [a, b] = [writtenAs(first[at]!), writtenAs(second[at]!)];
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        if (!refusers.has(one) || this.#refusers.has(other)) continue;
        this.#refusers.set(other, { reason: 'audience/refused-in-review', by: this.#refusers.get(one)!.by });
      }
    }
  }

  /** Why nobody may write to or call the person of a record; undefined where nothing is known that speaks against it. */
  objectionTo(row: number, values: Values): Objection | undefined {
    const known = this.#refusers.get(row);
    if (known) return known;
    // of a merged record more may be known than of those that it was made of
    const refusal = refusalOf(values, this.#channel);
    if (refusal !== '') return { reason: `audience/${refusal}`, by: row };
    if (this.#channel === 'email' && bounces(values)) return { reason: 'audience/bounced', by: row };
    return this.addressObjection(values);
  }

  /** The same, by addresses and numbers alone. */
  addressObjection(values: Values): Objection | undefined {
    return (
      this.#known(mailboxesOf(values), this.#mailboxes, 'refused-address') ??
      this.#known(mailboxesOf(values), this.#bounced, 'bounced') ??
      this.#known(namedNumbersOf(values), this.#named, 'refused-phone') ??
      this.#known(
        numbersOf(values).filter((number) => (this.#holders.get(this.#hash(number))?.size ?? 0) < SWITCHBOARD),
        this.#numbers,
        'refused-phone',
      )
    );
  }

  #note(row: number, keys: readonly string[], into: Map<number, number>): void {
    for (const key of keys) {
      const hash = this.#hash(key);
      if (!into.has(hash)) into.set(hash, row);
    }
  }

  #known(keys: readonly string[], among: ReadonlyMap<number, number>, reason: string): Objection | undefined {
    if (among.size === 0) return undefined;
    for (const key of keys) {
      const by = among.get(this.#hash(key));
      if (by !== undefined) return { reason: `audience/${reason}`, by };
    }
    return undefined;
  }

  /** 52 bits, which a number holds exactly. */
  #hash(key: string): number {
    const { hi, lo } = this.#hasher.start(0).add(key).end();
    return (hi & 0xfffff) * 0x1_0000_0000 + lo;
  }
}

/** Each number with the name that is said beside it: another record with both is the same person's, be the number a switchboard's. */
function namedNumbersOf(values: Values): string[] {
  const name = matchText([...values('full_name'), ...values('first_name'), ...values('last_name')].join(' '));
  return name === '' ? [] : numbersOf(values).map((number) => `${number} ${name}`);
}

/** The surname, or the last word of a name: who share a number and that are a household. */
function surnameOf(values: Values): string {
  const name = [...values('last_name'), ...values('full_name'), ...values('company')].find((text) => text !== '');
  return name === undefined ? '' : (matchText(name).split(' ').at(-1) ?? '');
}

/** Text of a cell of the record that was scanned last. */
export const cellsOf =
  (codec: Codec, bytes: Uint8Array, cells: Parameters<Codec['decode']>[1]) =>
  (index: number): string =>
    codec.decode(bytes, cells, index);
