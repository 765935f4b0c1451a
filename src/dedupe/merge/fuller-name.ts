/**
 * A name gives way to one that holds it and says more: `J.` to `John`, `Juan` to `Juan Carlos`, `García` to `García López`. Nothing of it is
 * lost, and García Martín, who was no match for García López, is none for the record that both García and García López became.
 */
import type { Field, Role } from '../../contract.ts';
import { matchText } from '../../values/text/text.ts';
import { type Candidate, fieldOf } from './survivor.ts';
import type { Cluster } from './together.ts';
import type { Choice } from './united.ts';
import { isUsable } from './usable.ts';

type Named = 'first_name' | 'last_name' | 'full_name';

/** Columns that say a part of the name too: what stands there is no more of a name when it stands here as well. */
const OTHERS: readonly Role[] = ['first_name', 'middle_name', 'last_name', 'suffix', 'prefix', 'nickname'];

/** Letters in words, not a note behind a name. */
const PLAIN = /^[\p{L}\p{M}'’.]+(?:[ -]+[\p{L}\p{M}'’.]+)*$/u;
/** `John and Mary`, in the languages of the name lists, are two people. `García y López` is one. */
const TWO = / (?:and|und|et|och|ja|en|og) /;

/**
 * Looks at the names that were chosen, and takes fuller ones.
 * @param choices cells of the merged record; the names are changed here
 * @param held columns that stay as they are
 */
export function fullerNames(choices: Choice[], cluster: Cluster, held: ReadonlySet<number>): void {
  const { fields, all, book } = cluster;
  if (all.length < 2) return;
  const columns = (['first_name', 'last_name', 'full_name'] as const).flatMap((role) => {
    const field = fieldOf(fields, role);
    return field ? [{ role, field }] : [];
  });
  const isFree = ({ index }: Field): boolean => !held.has(index) && !book.columns.get(index)!.isOwn;
  if (!columns.every(({ field }) => isFree(field))) return;
  const names = new Names(choices, cluster);
  // a whole name beside its parts is of the same record as these
  const isWhole = columns.length > 1 && columns.some(({ role }) => role === 'full_name');
  for (const together of isWhole ? [columns] : columns.map((one) => [one])) {
    const source = names.fullest(together);
    if (!source) continue;
    for (const { field } of together) choices[field.index] = { value: source.cells[field.index]!, row: source.row };
  }
}

type Columns = readonly { readonly role: Named; readonly field: Field }[];

class Names {
  readonly #choices: readonly Choice[];
  readonly #cluster: Cluster;

  constructor(choices: readonly Choice[], cluster: Cluster) {
    this.#choices = choices;
    this.#cluster = cluster;
  }

  /** The record that has a fuller name in some of the columns, and in none another one; the fullest, the survivor before the most recent. */
  fullest(columns: Columns): Candidate | undefined {
    let fullest: Candidate | undefined;
    let most = 0;
    for (const one of this.#cluster.all) {
      const more = this.#moreOf(one, columns);
      if (more <= most) continue;
      [fullest, most] = [one, more];
    }
    return fullest;
  }

  /** Letters that a record has more in its name, 0 where it has another one in any column. */
  #moreOf(one: Candidate, columns: Columns): number {
    let more = 0;
    for (const { role, field } of columns) {
      const [own, other] = [this.#choices[field.index]!.value, one.cells[field.index] ?? ''];
      if (own === other) continue;
      if (!this.#isFuller(role, field, own, other, one)) return 0;
      more += matchText(other).length - matchText(own).length;
    }
    return more;
  }

  #isFuller(role: Named, field: Field, own: string, other: string, one: Candidate): boolean {
    const [short, long] = [wordsOf(own), wordsOf(other)];
    if (short.length === 0 || !PLAIN.test(other.trim()) || TWO.test(` ${long.join(' ')} `)) return false;
    const added = addedTo(role, short, long);
    if (added === undefined) return false;
    if (!isUsable(role, other) || this.#cluster.isFaulty(one, field.index)) return false;
    return role === 'full_name' || !added.some((word) => this.#isElsewhere(word, role));
  }

  /** Whether a word stands in another column of the name, of any record. */
  #isElsewhere(word: string, role: Named): boolean {
    const { fields, all } = this.#cluster;
    return OTHERS.some((other) => {
      const field = other === role ? undefined : fieldOf(fields, other);
      return field !== undefined && all.some(({ cells }) => wordsOf(cells[field.index] ?? '').includes(word));
    });
  }
}

const wordsOf = (text: string): string[] => matchText(text).split(' ').filter(Boolean);

/** What the longer of two names has besides the shorter one, a word for an initial too; undefined where it does not hold it, or nothing more. */
function addedTo(role: Named, short: readonly string[], long: readonly string[]): string[] | undefined {
  if (short.join(' ') === long.join(' ') || short.length > long.length) return undefined;
  if (role === 'first_name') return behind(short, long);
  if (role === 'last_name') return behind(short, long) ?? behind([...short].reverse(), [...long].reverse());
  return between(short, long);
}

/** Words behind a name that the longer one begins with. */
function behind(short: readonly string[], long: readonly string[]): string[] | undefined {
  if (!short.every((word, at) => standsFor(word, long[at]!))) return undefined;
  return long.filter((word, at) => word !== short[at]);
}

/** Words between and behind those of a whole name, which begin with the same one. */
function between(short: readonly string[], long: readonly string[]): string[] | undefined {
  const added: string[] = [];
  let at = 0;
  for (const word of long) {
    const own = short[at];
    if (own !== undefined && standsFor(own, word)) at++;
    if (own !== word) added.push(word);
    if (at === 0) return undefined;
  }
  return at === short.length ? added : undefined;
}

/** `J` for `John`. */
const standsFor = (word: string, whole: string): boolean =>
  word === whole || (/^[a-z]$/.test(word) && /^[a-z]{2}/.test(whole) && whole.startsWith(word));
