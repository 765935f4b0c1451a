/**
 * By what a record is recognised in a later export: its id, else what identifies it. Of a record without an id that is its name
 * together with an email, a phone, or whatever else there is; each of them makes a key, so that it is still known when another changes.
 */
import { EMAIL_ROLES, type Field, PHONE_ROLES, type Role } from '../contract.ts';
import { type Hash, Hasher } from '../dedupe/hash.ts';
import { recordIdKey } from '../values/record-id.ts';
import { matchText } from '../values/text.ts';

/** What may stand beside the name, the surest first. */
const IDENTIFIERS: readonly (readonly Role[])[] = [
  EMAIL_ROLES,
  PHONE_ROLES.filter((role) => role !== 'fax'),
  ['birth_date'],
  ['linkedin'],
  ['website', 'company_domain'],
  ['business_id', 'external_id'],
  ['street', 'address'],
  ['company'],
  ['postal_code'],
  ['city'],
];

export const isIdKey = (key: string): boolean => key.startsWith(ID);
/** Keys of a record as they are written, parted by blanks, the id first; an id may hold blanks itself. Undefined: they are none. */
export function readKeys(text: string): string[] | undefined {
  const hashes: string[] = [];
  let rest = text.trim();
  for (let found = AT_END.exec(rest); found; found = AT_END.exec(rest)) {
    hashes.unshift(found[1]!);
    rest = rest.slice(0, found.index).trim();
  }
  if (rest === '') return hashes.length > 0 ? hashes : undefined;
  const id = rest.startsWith(ID) ? rest.slice(ID.length).trim() : '';
  return id === '' ? undefined : [ID + recordIdKey(id), ...hashes];
}

const AT_END = /(?:^|\s)((?:hash|cells):[0-9a-f]{16})$/;

/** Whether a key is of all cells of a record. */
export const isCellsKey = (key: string): boolean => key.startsWith(CELLS);

const ID = 'id:';
const HASH = 'hash:';
const CELLS = 'cells:';
/** A key by a name begins with what `print` answers, of this length. */
export const PRINT = HASH.length + 8;

export class Identity {
  readonly #id: Field | undefined;
  readonly #names: readonly Field[];
  readonly #company: Field | undefined;
  readonly #identifiers: readonly (readonly Field[])[];
  readonly #hasher = new Hasher();

  constructor(fields: readonly Field[]) {
    const of = (role: Role) => fields.find((field) => field.role === role);
    this.#id = of('id');
    const full = of('full_name');
    this.#names = [of('first_name'), of('last_name')].filter((field) => field !== undefined);
    if (this.#names.length === 0 && full) this.#names = [full];
    this.#company = of('company');
    this.#identifiers = IDENTIFIERS.map((roles) => fields.filter(({ role }) => role !== null && roles.includes(role)));
  }

  /** The column of record ids; -1 where there is none. */
  get idColumn(): number {
    return this.#id?.index ?? -1;
  }

  /** The key of a record id, `''` where there is none. */
  idKey(id: string): string {
    const text = id.trim();
    return text === '' ? '' : ID + recordIdKey(text);
  }

  /** With what the hashes of a record begin, but for the one of all its cells: what its name is known by. */
  print(cells: readonly string[]): string {
    return `${HASH}${hex(this.#hash([this.#nameOf(cells)]).lo)}`;
  }

  /** All keys of a record that are hashes, the best first; the last one is of all its cells. */
  hashKeys(cells: readonly string[]): string[] {
    const cell = ({ index }: Field): string => cells[index] ?? '';
    const name = this.#nameOf(cells);
    const print = this.print(cells);
    const keys: string[] = [];
    for (const [kind, columns] of this.#identifiers.entries()) {
      for (const column of columns) {
        const value = matchText(cell(column)).replaceAll(' ', '');
        if (value !== '') keys.push(print + hex(this.#hash([String(kind), name, value]).lo));
      }
    }
    const { hi, lo } = this.#hash(cells.map((text) => text.trim()));
    keys.push(CELLS + hex(hi) + hex(lo));
    return [...new Set(keys)];
  }

  /**
   * Keys for the two records of a pair, parted by blanks: the id, and a hash for when the id is gone; without an id the hash of the
   * record as it was read, and of what merges made of it. By its hash each of them is known, and the other is not.
   */
  keysOfPair(pair: readonly [Known, Known]): [string, string] {
    const ids = pair.map(({ cells }) => this.#written(cells)) as [string, string];
    const hashes = pair.map(({ cells }) => this.hashKeys(cells)) as [string[], string[]];
    return pair.map(({ now }, at) => {
      const other = hashes[1 - at]!;
      const apart = (keys: readonly string[]): string => keys.find((key) => !other.includes(key)) ?? keys.at(-1)!;
      const own = apart(hashes[at]!);
      if (ids[at] !== '' && ids[0] !== ids[1]) return `${ids[at]} ${own}`;
      const later = now ? this.hashKeys(now) : [own];
      return later.includes(own) ? own : `${own} ${apart(later)}`;
    }) as [string, string];
  }

  /** The id as it stands, so that a person finds it. */
  #written(cells: readonly string[]): string {
    const id = (cells[this.idColumn] ?? '').trim();
    return id === '' ? '' : ID + id;
  }

  #nameOf(cells: readonly string[]): string {
    const cell = ({ index }: Field): string => cells[index] ?? '';
    return matchText(this.#names.map(cell).join(' ')) || matchText(this.#company ? cell(this.#company) : '');
  }

  /** Holds until the next one. */
  #hash(texts: readonly string[]): Hash {
    const hasher = this.#hasher.start(0);
    for (const text of texts) hasher.add(text);
    return hasher.end();
  }
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');

/** A record of a pair. */
export interface Known {
  readonly cells: readonly string[];
  readonly now?: readonly string[] | undefined;
}
