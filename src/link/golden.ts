/**
 * One record out of those that several systems have of one entity: the single source of truth.
 *
 * Columns that mean the same are one, named as in the first system that has it. Record ids and other identifiers belong to their system,
 * and so do columns that crmq does not understand: each keeps its own, with the name of its system before it where the name is taken.
 *
 * Memory: the cells of one entity.
 */
import {
  type Field,
  type FieldRule,
  PROTECTED_ROLES,
  type Role,
  type Sources,
  type Survivorship,
} from '../contract.ts';
import { mergeCluster } from '../dedupe/merge/merge.ts';
import { readConsent, refusesMail } from '../values/consent/consent.ts';
import { GIVEN_FIRST, joinedName, type NameStyle } from '../values/name/joined-name.ts';
import { parseName } from '../values/name/name.ts';
import type { ConsentWords } from './consent-words.ts';

interface GoldenSource {
  readonly name: string;
  /** Name of the input, by which rules know it. */
  readonly file?: string;
  readonly fields: readonly Field[];
  /** Whether a check objects to a value of one of its columns. */
  readonly isFaulty?: (index: number, value: string) => boolean;
  /** By the number of a consent column, in which words it speaks. */
  readonly words?: ReadonlyMap<number, ConsentWords>;
}

/** A record on its way into a golden one. */
export interface GoldenMember {
  /** Number of its system. */
  readonly system: number;
  readonly cells: readonly string[];
}

/** A value that a record had for a cell of its golden record, where not all have the same. */
export interface Origin {
  readonly column: string;
  readonly value: string;
  /** Number of the member. */
  readonly member: number;
  /** Whether it is what the golden record has, or a part of it. */
  readonly isKept: boolean;
}

interface GoldenRecord {
  readonly cells: readonly string[];
  /** Column by column. Every value of a member is in `cells`, or here. */
  readonly origins: readonly Origin[];
}

/** Columns that say something in their own system only. */
const OWN: ReadonlySet<Role> = new Set<Role>([...PROTECTED_ROLES, 'is_deleted', 'other_date', 'checksum']);
/** Columns of several values. */
const UNITED: ReadonlySet<Role | null> = new Set<Role | null>(['tags', 'notes']);
const NAMES: readonly Role[] = ['full_name', 'first_name', 'last_name'];
const INITIAL = /^\p{Lu}\.?$/u;
export const GOLDEN_ID = 'golden_id';

export class Golden {
  /** Names of the columns, all different; the id of the golden record is none of them. */
  readonly columns: readonly string[];
  readonly #fields: readonly Field[];
  /** By system, for each of its columns the golden one. */
  readonly #places: readonly (readonly number[])[];
  /** By system, for each golden column that of its own; -1 where it has none. */
  readonly #own: readonly (readonly number[])[];
  /** By golden column, whether only one system has it. */
  readonly #ofOne: readonly boolean[];
  readonly #sources: readonly GoldenSource[];
  readonly #rules: Survivorship;
  readonly #optOut: number;
  /** Of the whole name and of its parts; -1 where there is none. */
  readonly #names: readonly number[];
  readonly #style: NameStyle;
  /** By the number of a golden column, in which words it speaks: those of the first system that says something in it. */
  readonly #words = new Map<number, ConsentWords>();

  /** @param style how a whole name is written */
  constructor(sources: readonly GoldenSource[], rules: Survivorship, style: NameStyle = GIVEN_FIRST) {
    const { fields, places } = unite(sources);
    this.#fields = fields;
    this.#places = places;
    this.#sources = sources;
    this.#own = places.map((some) => fields.map((_, place) => some.indexOf(place)));
    this.#rules = rulesOfFields(rules, sources, places, fields);
    this.#ofOne = fields.map((_, place) => this.#own.filter((own) => own[place]! >= 0).length === 1);
    this.columns = fields.map(({ column }) => column);
    this.#optOut = fields.findIndex(({ role }) => role === 'opt_out_email');
    this.#names = NAMES.map((wanted) => fields.findIndex(({ role }) => role === wanted));
    this.#style = style;
    for (const [system, { words }] of sources.entries()) {
      for (const [index, own] of words ?? []) {
        const place = places[system]![index]!;
        if (own.isKnown && !this.#words.has(place)) this.#words.set(place, own);
      }
    }
  }

  /** @param members at least one; of equally good values that of the first stands */
  merge(members: readonly GoldenMember[]): GoldenRecord {
    const records = members.map(({ system, cells }, row) => {
      return { row, cells: this.#placed(system, cells), file: this.#sources[system]!.file };
    });
    if (records.length === 1) return { cells: this.#inWords(this.#withNames(records[0]!.cells)), origins: [] };
    const { cells, sources, steps } = mergeCluster(records, this.#fields, this.#rules, {
      isFaulty: ({ row, cells: own }, index) => this.#isFaulty(members[row]!.system, index, own[index]!),
    });
    this.#keepOwn(cells, records);
    const done = this.#inWords(this.#withNames(this.#withRefusal(cells, records)));
    // what is united loses nothing: a tag that another record has too is in it as well
    const isPart = (member: number, place: number): boolean =>
      steps.has(place) ||
      (UNITED.has(this.#fields[place]!.role) && done[place]!.includes(records[member]!.cells[place]!));
    const isSource = (member: number, place: number): boolean => sources[place] === member;
    return { cells: done, origins: this.#originsOf(done, records, isSource, isPart) };
  }

  #originsOf(
    done: readonly string[],
    records: readonly { readonly cells: readonly string[] }[],
    isSource: (member: number, place: number) => boolean,
    isPart: (member: number, place: number) => boolean,
  ): Origin[] {
    return this.columns.flatMap((column, place) => {
      const [value, words] = [done[place]!, this.#words.get(place)];
      const said = records.map(({ cells }) => cells[place]!);
      const isSame = said.map((own) => own === value || (own !== '' && words?.write(own) === value));
      // where all say the same nobody asks, and a column of one system says whose its only value is
      if (isSame.every(Boolean) || (this.#ofOne[place] && said.every((own, at) => own === '' || isSame[at]))) return [];
      const kept = said.map((own, at) => own !== '' && (isPart(at, place) || (isSame[at]! && isSource(at, place))));
      const first = kept.includes(true) ? -1 : said.findIndex((own, at) => own !== '' && isSame[at]);
      return said.flatMap((own, member): Origin[] => {
        const isKept = kept[member]! || member === first;
        return own === '' || (isSame[member] && !isKept) ? [] : [{ column, value: own, member, isKept }];
      });
    });
  }

  /** A column has one vocabulary: what another system calls `unsubscribed` is `true` in a column of true and false. */
  #inWords(cells: string[]): string[] {
    for (const [place, words] of this.#words) cells[place] = words.write(cells[place]!);
    return cells;
  }

  /** Where one system has whole names and another their parts, each golden record has both, as far as nothing is guessed. */
  #withNames(cells: string[]): string[] {
    const [full, first, last] = this.#names as [number, number, number];
    if (full < 0 || first < 0 || last < 0) return cells;
    const [given, family] = [cells[first]!.trim(), cells[last]!.trim()];
    if (cells[full]!.trim() === '') cells[full] = joinedName(given, family, this.#style);
    else if (given === '' && family === '') {
      const parts = parseName(cells[full]!);
      if (cells[full] === `${parts.first} ${parts.last}`) [cells[first], cells[last]] = [parts.first, parts.last];
    } else if (INITIAL.test(given)) {
      const parts = parseName(cells[full]!);
      const isWhole = parts.last === family && parts.middle === '' && !INITIAL.test(parts.first);
      if (isWhole && parts.first.startsWith(given.slice(0, 1))) cells[first] = parts.first;
    }
    return cells;
  }

  #isFaulty(system: number, index: number, value: string): boolean {
    const own = this.#own[system]![index]!;
    return own >= 0 && this.#sources[system]!.isFaulty?.(own, value) === true;
  }

  #placed(system: number, cells: readonly string[]): string[] {
    const placed = new Array<string>(this.columns.length).fill('');
    for (const [index, place] of this.#places[system]!.entries()) placed[place] = cells[index] ?? '';
    return placed;
  }

  /** Identifiers are not at choice in a merge, but those of another system than the survivor's must not be lost. */
  #keepOwn(cells: string[], records: readonly { readonly cells: readonly string[] }[]): void {
    for (const { role, index } of this.#fields) {
      if (role === null || !OWN.has(role) || cells[index] !== '') continue;
      cells[index] = records.find((record) => record.cells[index] !== '')?.cells[index] ?? '';
    }
  }

  /** One who withdrew in a system without an opt-out column has opted out in the others' as well. */
  #withRefusal(cells: string[], records: readonly { readonly cells: readonly string[] }[]): string[] {
    const at = this.#optOut;
    if (at < 0 || cells[at]!.trim() === '' || readConsent('opt_out_email', cells[at]!.trim()) === true) return cells;
    const isRefused = records.some((record) =>
      refusesMail((role) =>
        role === 'do_not_call'
          ? []
          : this.#fields.filter((field) => field.role === role).map(({ index }) => record.cells[index]!.trim()),
      ),
    );
    if (isRefused) cells[at] = 'true';
    return cells;
  }
}

/** The columns of all systems as one list. */
function unite(sources: readonly GoldenSource[]): { fields: Field[]; places: number[][] } {
  const fields: Field[] = [];
  const known = new Map<string, number>();
  const names = new Set<string>([GOLDEN_ID]);
  const places = sources.map(({ name, fields: own }) => {
    const seen = new Map<Role, number>();
    return own.map((field) => {
      const key = keyOf(field, seen);
      const place = key === undefined ? undefined : known.get(key);
      if (place !== undefined) {
        fields[place] = together(fields[place]!, field);
        return place;
      }
      const column = unique(field.column, name, names);
      names.add(column);
      if (key !== undefined) known.set(key, fields.length);
      fields.push({ ...field, column, index: fields.length });
      return fields.length - 1;
    });
  });
  return { fields, places };
}

/** Rules name columns as one of the systems calls them; here they are called as in the first system that has them. */
function rulesOfFields(
  rules: Survivorship,
  sources: readonly GoldenSource[],
  places: readonly (readonly number[])[],
  fields: readonly Field[],
): Survivorship {
  const names = new Map<string, string>();
  for (const [system, { fields: own }] of sources.entries()) {
    for (const { column, index } of own) {
      if (!names.has(column)) names.set(column, fields[places[system]![index]!]!.column);
    }
  }
  const named = <T extends Sources>(one: T): T =>
    one.column === undefined ? one : { ...one, column: names.get(one.column) ?? one.column };
  const ruleOf = (rule: FieldRule): FieldRule => (typeof rule === 'string' ? rule : [rule[0], named(rule[1])]);
  const { survivor, sources: trusted, columns = {}, ...byRole } = rules;
  // of two names for one column that of the first system counts
  const own = Object.entries(columns)
    .map(([column, rule]) => [names.get(column) ?? column, ruleOf(rule), column] as const)
    .sort(([a, , x], [b, , y]) => Number(a === x) - Number(b === y));
  return {
    ...Object.fromEntries(Object.entries(byRole).map(([role, rule]) => [role, ruleOf(rule as FieldRule)])),
    ...(survivor === undefined ? {} : { survivor }),
    ...(trusted === undefined ? {} : { sources: named(trusted) }),
    columns: Object.fromEntries(own.map(([column, rule]) => [column, rule])),
  };
}

/** What two columns have in common that are one: what they mean, and which of several of that kind they are. */
function keyOf({ role }: Field, seen: Map<Role, number>): string | undefined {
  if (role === null || OWN.has(role)) return undefined;
  const nth = seen.get(role) ?? 0;
  seen.set(role, nth + 1);
  return `${role} ${nth}`;
}

/** A timestamp that tells nothing in one of the systems is not gone by; commas are what all say that they are. */
function together(first: Field, other: Field): Field {
  const { bulkTimestamp = other.facts.bulkTimestamp, commas = other.facts.commas } = first.facts;
  const isOneHabit = other.facts.commas === undefined || other.facts.commas === commas;
  const facts = {
    ...first.facts,
    ...(bulkTimestamp === undefined ? {} : { bulkTimestamp }),
    ...(commas === undefined ? {} : { commas: isOneHabit ? commas : ('unclear' as const) }),
  };
  return { ...first, facts };
}

function unique(column: string, system: string, names: ReadonlySet<string>): string {
  if (!names.has(column)) return column;
  const own = `${system}.${column}`;
  let name = own;
  for (let at = 2; names.has(name); at++) name = `${own} ${at}`;
  return name;
}
