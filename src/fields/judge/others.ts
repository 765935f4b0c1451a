/**
 * Labels of somebody else where nobody but that one is named: `Owner First Name` of a list of properties, `Parent Email` of one of enrolments. There the
 * record is of the owner or the parent; beside a name or a firm of its own it is not.
 */
import type { Role } from '../../contract.ts';
import { isOfSomebodyElse } from '../label/code.ts';
import { parted } from '../label/keys.ts';
import { type Around, type Meaning, readLabel } from '../label/labels.ts';

/** `Owner 1 Last Name` is of the first one; of `Owner 2` nothing is read. */
const WHO_AND_WHAT = /^\s*(\p{L}+)(?:[\s_-]*1)?[\s_-]+(\S.*)$/u;
/** Of those who stand beside a record, whom a list may be of: who sells, teaches or looks after is on the list of customers for another reason. */
const CUSTOMERS: ReadonlySet<string> = new Set(['owner', 'parent', 'guardian', 'mother', 'father']);

/** For each who: what each of the columns means. */
export type Others = readonly ReadonlyMap<number, Meaning>[];

interface Named {
  readonly index: number;
  readonly who: string;
  readonly meaning: Meaning;
}

/**
 * What columns would mean that are of somebody else, were that one the only person of the file.
 * @returns by column, for each who has both a first and a last name, in the order in which they stand there
 */
export function readOthers(labels: readonly string[], around: Around): Others {
  const named = labels.flatMap((label, index) => namedBy(label, index, around));
  const has = (who: string, role: Role): boolean => named.some((one) => one.who === who && one.meaning.role === role);
  const whole = [...new Set(named.map(({ who }) => who))].filter(
    (who) => has(who, 'first_name') && has(who, 'last_name'),
  );
  return whole.map((who) => new Map(named.flatMap((one) => (one.who === who ? [[one.index, one.meaning]] : []))));
}

function namedBy(label: string, index: number, around: Around): Named[] {
  const [, who = '', what = ''] = WHO_AND_WHAT.exec(parted(label)) ?? [];
  if (!CUSTOMERS.has(who.toLowerCase()) || isOfSomebodyElse(what)) return [];
  const meaning = readLabel(what, around);
  return meaning?.role ? [{ index, who: who.toLowerCase(), meaning }] : [];
}
