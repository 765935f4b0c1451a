/** Which column of one export is which of the other, and by which of them records are known. */
import type { Field } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { type Prepared, sampleRows } from '../prepare.ts';

/** Indices of one column in the two exports. */
export interface ColumnPair {
  readonly old: number;
  readonly new: number;
  /** Names; another one in each where it was renamed. */
  readonly from: string;
  readonly to: string;
}

export interface ColumnMatch {
  readonly pairs: readonly ColumnPair[];
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** By name first, then by name whatever its case, then by role where each export has one column of it left. */
export function matchColumns(olds: readonly Field[], news: readonly Field[]): ColumnMatch {
  const pairs: ColumnPair[] = [];
  let [left, right] = [[...olds], [...news]];
  const match = (isOne: (a: Field, b: Field) => boolean): void => {
    for (const a of [...left]) {
      const b = right.find((other) => isOne(a, other));
      if (!b) continue;
      pairs.push({ old: a.index, new: b.index, from: a.column, to: b.column });
      left = left.filter((one) => one !== a);
      right = right.filter((one) => one !== b);
    }
  };
  match((a, b) => a.column === b.column);
  match((a, b) => plain(a.column) === plain(b.column));
  const isOnly = (field: Field, all: readonly Field[]): boolean =>
    all.filter(({ role }) => role === field.role).length === 1;
  match((a, b) => a.role !== null && a.role === b.role && isOnly(a, left) && isOnly(b, right));
  return {
    pairs: pairs.sort((a, b) => a.new - b.new),
    gone: left.map(({ column }) => column),
    added: right.map(({ column }) => column),
  };
}

export interface Key {
  readonly pairs: readonly ColumnPair[];
  /** Whether it is the role of record ids: some ids are written in two ways. */
  readonly isRecordId: boolean;
}

/**
 * @param named columns that a person named; none: the columns of the role id
 * @throws CrmqError `unknown-column`, `no-key`
 */
export function keyFor(named: readonly string[], match: ColumnMatch, sides: readonly [Prepared, Prepared]): Key {
  if (named.length > 0) return { pairs: named.map((name) => pairNamed(name, match)), isRecordId: false };
  const [old, own] = sides.map(({ plan }) => plan.fields.find(({ role }) => role === 'id'));
  if (old && own) {
    return { pairs: [{ old: old.index, new: own.index, from: old.column, to: own.column }], isRecordId: true };
  }
  const without = sides.filter(({ plan }) => !plan.fields.some(({ role }) => role === 'id'));
  const who = without.length === 2 ? 'neither export has a' : `${without[0]!.inputs[0]!.name} has no`;
  const could = candidates(match, sides);
  const hint =
    could.length > 0
      ? `every record of both has another value in: ${could.map((name) => `--key ${JSON.stringify(name)}`).join(', ')}`
      : 'export it with the record id, or name columns that together are different in every record: --key A --key B';
  throw new CrmqError('no-key', `${who} column with record ids`, { hint });
}

function pairNamed(name: string, { pairs }: ColumnMatch): ColumnPair {
  const found =
    pairs.find(({ from, to }) => from === name || to === name) ??
    pairs.find(({ from, to }) => plain(from) === plain(name) || plain(to) === plain(name));
  if (found) return found;
  throw new CrmqError(
    'unknown-column',
    `--key ${JSON.stringify(name)}: the two exports have no such column in common`,
    {
      hint: `in common: ${pairs.map(({ to }) => to).join(', ') || 'none'}`,
    },
  );
}

const NAMED = 3;

/** Columns that are filled and different in every record, as far as the beginnings of both files show. */
function candidates({ pairs }: ColumnMatch, [old, own]: readonly [Prepared, Prepared]): string[] {
  const [oldRows, ownRows] = [old, own].map(({ inputs }) => sampleRows(inputs[0]!));
  const isKey = (rows: readonly (readonly string[])[], index: number): boolean =>
    rows.length > 0 &&
    rows.every((row) => (row[index] ?? '').trim() !== '') &&
    new Set(rows.map((row) => row[index]!.trim())).size === rows.length;
  return pairs
    .filter((pair) => isKey(oldRows!, pair.old) && isKey(ownRows!, pair.new))
    .slice(0, NAMED)
    .map(({ to }) => to);
}
