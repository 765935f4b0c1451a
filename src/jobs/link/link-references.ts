/**
 * What systems say of each other: a column in which one holds the record ids of another, as a CRM that is connected to it does. It is
 * the surest link there is, where it can be believed; ids of two systems may also be equal by chance.
 *
 * Memory: the ids of one system, and two numbers for each reference.
 */
import type { Role } from '../../contract.ts';
import { recordIdKey } from '../../values/id/record-id.ts';
import type { LinkedSystem } from './linked-system.ts';

/** A record that names one of another system. */
export interface Reference {
  readonly row: number;
  readonly target: number;
}

/** The references of one column. */
export interface ReferenceColumn {
  readonly column: string;
  /** Whether it is the id of the record itself, or nobody knows what: it may be that of the other system, or only look like one. */
  readonly isOwnId: boolean;
  readonly references: readonly Reference[];
}

/** Score of two records of which one names the other. */
export const NAMED = 0.9999;
/** And of those that speak against it themselves: ids may coincide. */
export const DOUBTED = 0.7;

/** A column without a role may be one that only this house has a name for. */
const ROLES: ReadonlySet<Role | null> = new Set<Role | null>(['id', 'related_id', 'external_id', 'company_id', null]);
/** And may hold anything: no id is longer. */
const LONGEST = 64;
/** Share of the filled cells of a column that must be found. */
const FOUND = 0.5;
/** Share of references that nothing else may speak against. */
const CONTRADICTED = 0.2;
const SUPPORTED = 0.5;
const SEVERAL = 0;

/** Columns of one system that hold ids of another. */
export async function referencesOf(from: LinkedSystem, to: LinkedSystem): Promise<ReferenceColumn[]> {
  const fields = from.plan.fields.filter(({ role }) => ROLES.has(role));
  if (fields.length === 0 || !to.plan.fields.some(({ role }) => role === 'id')) return [];
  const rows = rowsById(to);
  const columns = fields.map(({ column, index, role }) => {
    return { column, index, isOwnId: role === 'id' || role === null, filled: 0, references: [] as Reference[] };
  });
  for await (const { row, cells } of from.records()) {
    for (const one of columns) {
      const text = cells[one.index]!.trim();
      if (text === '') continue;
      one.filled++;
      if (text.length > LONGEST) continue;
      const targets = text.split(/[;,|]/).flatMap((id) => rows.rowOf(id.trim()) ?? []);
      // of several that are named none is more the right one than the others
      if (targets.length === 1 && targets[0] !== SEVERAL) one.references.push({ row, target: targets[0]! });
    }
  }
  return columns.filter(({ filled, references }) => references.length > 0 && references.length >= filled * FOUND);
}

/** The rows of a system by their ids. */
class RowsById {
  readonly #exact = new Map<string, number>();
  /** By the number without the zeros before it, which spreadsheets leave out on one side or the other. */
  readonly #numbers = new Map<string, number>();

  add(id: string, row: number): void {
    const key = recordIdKey(id);
    this.#exact.set(key, this.#exact.has(key) ? SEVERAL : row);
    const number = numberOf(id);
    if (number !== undefined) this.#numbers.set(number, this.#numbers.has(number) ? SEVERAL : row);
  }

  rowOf(id: string): number | undefined {
    return this.#exact.get(recordIdKey(id)) ?? this.#numbers.get(numberOf(id) ?? '');
  }
}

const numberOf = (id: string): string | undefined => /^0*([1-9]\d*)$/.exec(id)?.[1];

function rowsById(system: LinkedSystem): RowsById {
  const rows = new RowsById();
  for (let row = 1; row <= system.tally.read; row++) {
    const id = system.has(row) ? system.idOf(row).trim() : '';
    if (id !== '') rows.add(id, row);
  }
  return rows;
}

/** What the records of a reference say of it otherwise. `doubt`: too little for a link, and nothing that tells systems apart. */
export type Opinion = 'for' | 'against' | 'doubt' | 'nothing';

/** A reference that can be believed, with what its records say. */
type Believed = Reference & { readonly column: string; readonly isOwnId: boolean; readonly opinion: Opinion };

/**
 * The references of columns that can be believed: of hardly any do the records speak against each other. Numbers that every system gives
 * anew look like those of another, so of an own id most records must speak for it as well.
 */
export function* believed(
  columns: readonly ReferenceColumn[],
  opinionOf: (reference: Reference, isOwnId: boolean) => Opinion,
): Generator<Believed> {
  for (const { column, isOwnId, references } of columns) {
    const opinions = references.map((reference) => opinionOf(reference, isOwnId));
    const count = (opinion: Opinion): number => opinions.filter((one) => one === opinion).length;
    if (count('against') > references.length * CONTRADICTED) continue;
    if (isOwnId && count('for') < references.length * SUPPORTED) continue;
    for (const [at, reference] of references.entries()) {
      yield { ...reference, column, isOwnId, opinion: opinions[at]! };
    }
  }
}
