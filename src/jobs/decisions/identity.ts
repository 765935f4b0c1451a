/**
 * By what a record is recognised in a later export. Keys are written as text, parted by blanks:
 *   `id:…`     its id
 *   `hash:…`   where it has none: its name with all that identifies it (emails, phones, birth date, address …)
 *   `cells:…`  where that is the same for both records of a pair: all its cells
 *   `like:…`   its name with one of those; so it is found again when its id is gone or another of them was changed
 * The first three name a record. The last one only says who it may be. Where several systems are linked, `system:…` stands behind them.
 */
import { EMAIL_ROLES, type Field, PHONE_ROLES, type Role } from '../../contract.ts';
import { type Hash, Hasher } from '../../dedupe/columns/hash.ts';
import { recordIdKey } from '../../values/id/record-id.ts';
import { matchText } from '../../values/text/text.ts';

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

/** Whether a key says only who a record may be. */
export const isVague = (key: string): boolean => key.startsWith(LIKE);

/** Keys of a record as they are written, parted by blanks, the id first; an id may hold blanks itself. Undefined: they are none. */
export function readKeys(text: string): string[] | undefined {
  const hashes: string[] = [];
  let rest = text.trim();
  for (let found = AT_END.exec(rest); found; found = AT_END.exec(rest)) {
    hashes.unshift(found[1]!);
    rest = rest.slice(0, found.index).trim();
  }
  if (rest === '') return hashes.some((key) => !isVague(key)) ? hashes : undefined;
  const id = rest.startsWith(ID) ? rest.slice(ID.length).trim() : '';
  return id === '' ? undefined : [ID + recordIdKey(id), ...hashes];
}

/** Of what names a record, the keys and the system that it is a record of. */
export function readSystem(text: string): { readonly keys: string; readonly system: string | undefined } {
  const [behind, name] = /(?:^|\s+)system:(\S+)\s*$/.exec(text) ?? [];
  if (behind === undefined || name === undefined) return { keys: text, system: undefined };
  return { keys: text.slice(0, -behind.length), system: name.replace(/%([0-9a-f]{2})/gi, fromHex) };
}

const fromHex = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

/** A system behind the keys of its record. */
const systemKey = (name: string): string =>
  `system:${name.replace(/[\s%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

const AT_END = /(?:^|\s)((?:hash|cells|like):[0-9a-f]{16})$/;

const ID = 'id:';
const HASH = 'hash:';
const CELLS = 'cells:';
const LIKE = 'like:';

/** The name in a key by name, as `Identity.print` answers it; undefined for other keys. */
export const printIn = (key: string): string | undefined =>
  key.startsWith(HASH) || key.startsWith(LIKE) ? key.slice(HASH.length, HASH.length + 8) : undefined;
export const isCellsKey = (key: string): boolean => key.startsWith(CELLS);

/** Keys of a record that are hashes. */
interface Hashes {
  readonly exact: readonly [hash: string, cells: string];
  /** The surest first. */
  readonly vague: readonly string[];
}

const identifierIn = (cells: readonly string[], index: number): string =>
  matchText(cells[index] ?? '').replaceAll(' ', '');

/** A record of a pair, with what was asked of it before. */
interface Face {
  readonly cells: readonly string[];
  readonly name: string;
  print: string | undefined;
  /** By column. */
  readonly values: Map<number, string>;
}

function identifierOf({ cells, values }: Face, index: number): string {
  const known = values.get(index);
  if (known !== undefined) return known;
  const value = identifierIn(cells, index);
  values.set(index, value);
  return value;
}

export class Identity {
  readonly #id: Field | undefined;
  readonly #names: readonly Field[];
  readonly #company: Field | undefined;
  readonly #identifiers: readonly (readonly Field[])[];
  readonly #hasher = new Hasher();
  /** The first of the last pair. */
  #first: Face = { cells: [], name: '', print: undefined, values: new Map() };

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

  /** A hash of the name, which stands in all keys by name. */
  print(cells: readonly string[]): string {
    return this.#printOf(this.#nameOf(cells));
  }

  hashesOf(cells: readonly string[]): Hashes {
    const name = this.#nameOf(cells);
    const print = this.#printOf(name);
    const parts: string[] = [];
    for (const [kind, columns] of this.#identifiers.entries()) {
      for (const { index } of columns) {
        const value = identifierIn(cells, index);
        if (value !== '') parts.push(`${kind} ${value}`);
      }
    }
    const vague = [...new Set(parts)].map((part) => LIKE + print + hex(this.#hash([name, part]).lo));
    // in order: the same number in another column is the same number
    const whole = HASH + print + hex(this.#hash([name, ...new Set(parts.sort())]).lo);
    const { hi, lo } = this.#hash(cells.map((text) => text.trim()));
    return { exact: [whole, CELLS + hex(hi) + hex(lo)], vague };
  }

  /**
   * Keys for the two records of a pair, by which each of them is known and the other is not.
   * @param pair cells of each as it was read, and as it is now where merges have changed it: it may come back as either
   */
  keysOfPair(pair: readonly [Known, Known]): [string, string] {
    const ids = pair.map(({ cells }) => this.#written(cells)) as [string, string];
    // pairs of one record come one after the other
    if (this.#first.cells !== pair[0].cells) this.#first = this.#faceOf(pair[0].cells);
    const faces = [this.#first, this.#faceOf(pair[1].cells)] as const;
    return pair.map(({ cells, now }, at) => {
      const hasId = ids[at] !== '' && ids[0] !== ids[1];
      const known = hasId ? [ids[at]!] : this.#exactKeys(now ? [cells, now] : [cells], pair[1 - at]!.cells);
      return [...new Set([...known, this.#vagueKey(faces[at]!, faces[1 - at]!)])].join(' ').trim();
    }) as [string, string];
  }

  /** Keys of a record of a system, by which it is known there. */
  keysIn(system: string, cells: readonly string[]): string {
    const { exact, vague } = this.hashesOf(cells);
    const known = this.#written(cells) || exact[0];
    return [known, ...vague.slice(0, 1), systemKey(system)].join(' ');
  }

  /** Of each state of a record the first key that another record does not have. */
  #exactKeys(states: readonly (readonly string[])[], other: readonly string[]): string[] {
    const others = this.hashesOf(other).exact;
    return states.map((cells) => {
      const { exact } = this.hashesOf(cells);
      return exact.find((key) => !others.includes(key)) ?? exact[1];
    });
  }

  /** The surest vague key of a record that another one does not have; `''` where it has all of them. Most need one look. */
  #vagueKey(own: Face, other: Face): string {
    const isNamesake = own.name === other.name;
    for (const [kind, columns] of this.#identifiers.entries()) {
      for (const { index } of columns) {
        const value = identifierOf(own, index);
        if (value === '' || (isNamesake && columns.some((column) => identifierOf(other, column.index) === value)))
          continue;
        own.print ??= this.#printOf(own.name);
        return LIKE + own.print + hex(this.#hash([own.name, `${kind} ${value}`]).lo);
      }
    }
    return '';
  }

  #faceOf(cells: readonly string[]): Face {
    return { cells, name: this.#nameOf(cells), print: undefined, values: new Map() };
  }

  /** The id as it stands, so that a person finds it. */
  #written(cells: readonly string[]): string {
    const id = (cells[this.idColumn] ?? '').trim();
    return id === '' ? '' : ID + id;
  }

  #printOf(name: string): string {
    return hex(this.#hash([name]).lo);
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
