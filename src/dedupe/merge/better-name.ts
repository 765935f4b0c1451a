/**
 * Which of several spellings of a name a merge keeps. The survivor's own stays, unless more records, an address of the person or the lists
 * of names say that it is a slip (`Okaor` beside `Okafor`), or that first and last name changed places.
 */
import { EMAIL_ROLES, type Field, type Role } from '../../contract.ts';
import { readEmail } from '../../values/internet/email.ts';
import { isKnownGivenName, isSameGivenName } from '../../values/name/given-name.ts';
import { isGivenName, isSurname } from '../../values/name/surname.ts';
import { areNear } from '../../values/text/similarity.ts';
import { matchText } from '../../values/text/text.ts';
import { type Candidate, fieldOf } from './survivor.ts';
import type { Cluster } from './together.ts';
import type { Choice } from './united.ts';
import { isUsable } from './usable.ts';

/** Records from which on the spelling of most of them says something. */
const MAJORITY = 3;
/** Letters of a name that an address holds by chance no more. */
const TELLING = 4;

type Spelled = 'first_name' | 'last_name';

/** A name in match form, without blanks: `O'Brien` and `OBrien` are spelled alike. */
const formOf = (text: string): string => matchText(text).replaceAll(' ', '');
const isAlike = (a: string, b: string): boolean =>
  a !== '' && b !== '' && (a === b || areNear(a, b) || isSameGivenName(a, b));

/**
 * Looks at the names that were chosen, and takes others where those are better.
 * @param choices cells of the merged record; the names are changed here
 * @param held columns that stay as they are
 */
export function betterNames(choices: Choice[], cluster: Cluster, held: ReadonlySet<number>): void {
  const { fields, all, book } = cluster;
  if (all.length < 2 || fieldOf(fields, 'full_name')) return;
  const [first, last] = [fieldOf(fields, 'first_name'), fieldOf(fields, 'last_name')];
  const isFree = (field: Field | undefined): field is Field =>
    field !== undefined && !held.has(field.index) && !book.columns.get(field.index)!.isOwn;
  if (!isFree(first) || !isFree(last)) return;
  const isOne = (field: Field): boolean => all.every(({ cells }) => cells[field.index] === all[0]!.cells[field.index]);
  if (isOne(first) && isOne(last)) return;
  const names = new Names(cluster, first, last);
  names.order(choices);
  const right = names.spelling(choices, first, 'first_name') ?? names.spelling(choices, last, 'last_name');
  // whoever mistyped one of the two is believed less about the other
  if (right === undefined) return;
  names.spelling(choices, first, 'first_name', right);
  names.spelling(choices, last, 'last_name', right);
}

class Names {
  readonly #cluster: Cluster;
  readonly #first: Field;
  readonly #last: Field;
  #locals: readonly string[] | undefined;

  constructor(cluster: Cluster, first: Field, last: Field) {
    this.#cluster = cluster;
    this.#first = first;
    this.#last = last;
  }

  /** First and last name as most records have them, else as the names are known. */
  order(choices: Choice[]): void {
    const own = [formOf(choices[this.#first.index]!.value), formOf(choices[this.#last.index]!.value)] as const;
    if (isAlike(...own)) return;
    const turned = this.#cluster.all.filter((one) => {
      const [first, last] = this.#nameOf(one);
      return isAlike(own[0], last) && isAlike(own[1], first) && this.#isSound(one);
    });
    if (turned.length === 0) return;
    const straight = this.#cluster.all.filter((one) => {
      const [first, last] = this.#nameOf(one);
      return isAlike(own[0], first) && isAlike(own[1], last);
    });
    const [other] = turned as [Candidate];
    const most = this.#cluster.all.length >= MAJORITY ? Math.sign(turned.length - straight.length) : 0;
    // a given name that is no surname says more than two records that repeat each other
    const more = 3 * most + this.#likely(this.#nameOf(other)) - this.#likely(own);
    if (more <= 0) return;
    for (const { index } of [this.#first, this.#last]) choices[index] = { value: other.cells[index]!, row: other.row };
  }

  /**
   * Takes a spelling that a letter parts from the one that was chosen, where more speaks for it.
   * @param right a record of which the other name was the better one: where nothing else decides, its spelling is taken
   * @returns the record that it was taken from
   */
  spelling(choices: Choice[], { index }: Field, role: Spelled, right?: Candidate): Candidate | undefined {
    const { all, isFaulty } = this.#cluster;
    const votes = new Map<string, number>();
    for (const { cells } of all) {
      const form = formOf(cells[index] ?? '');
      if (form !== '') votes.set(form, (votes.get(form) ?? 0) + 1);
    }
    const own = formOf(choices[index]!.value);
    if (own.length < 2) return undefined;
    let best = { form: own, weight: 0 };
    for (const form of votes.keys()) {
      if (form === own || !areNear(form, own)) continue;
      const isRight = right !== undefined && formOf(right.cells[index] ?? '') === form;
      const weight = this.#weigh(form, own, votes, role) + (isRight ? 0.5 : 0);
      if (weight > best.weight) best = { form, weight };
    }
    if (best.form === own) return undefined;
    const source = all.find((one) => {
      const value = one.cells[index] ?? '';
      return formOf(value) === best.form && isUsable(role, value) && !isFaulty(one, index);
    });
    if (source) choices[index] = { value: source.cells[index]!, row: source.row };
    return source;
  }

  /** What speaks for one spelling and against another: most records, an address that holds it, the lists of names. */
  #weigh(form: string, other: string, votes: ReadonlyMap<string, number>, role: Spelled): number {
    const count = (one: string): number => votes.get(one) ?? 0;
    const byVotes = this.#cluster.all.length >= MAJORITY ? Math.sign(count(form) - count(other)) : 0;
    const byAddress = Number(this.#isInAddress(form, other)) - Number(this.#isInAddress(other, form));
    const isKnown = role === 'first_name' ? isKnownGivenName : isSurname;
    return 2 * byVotes + 2 * byAddress + Number(isKnown(form)) - Number(isKnown(other));
  }

  /** Whether an address holds the whole of a spelling, and not only because it holds the longer one. */
  #isInAddress(form: string, other: string): boolean {
    if (form.length < TELLING) return false;
    this.#locals ??= localsOf(this.#cluster);
    return this.#locals.some((local) => local.includes(form) && !(other.includes(form) && local.includes(other)));
  }

  /** How much looks like a given name and a surname, in this order. */
  #likely([first, last]: readonly [string, string]): number {
    const isGiven = (form: string): boolean => isGivenName(form) || isKnownGivenName(form);
    // one that is a given name and no surname stands in the wrong place
    const known = Number(isGiven(first)) + (isSurname(last) ? 1 : isGiven(last) ? -1 : 0);
    this.#locals ??= localsOf(this.#cluster);
    // `khill`, `karen.hill`: the initial is that of the given name
    const isWritten = this.#locals.some(
      (local) => local.startsWith(`${first[0]}${last}`) || local.startsWith(first + last),
    );
    return 2 * known + Number(isWritten);
  }

  #nameOf({ cells }: Candidate): readonly [string, string] {
    return [formOf(cells[this.#first.index] ?? ''), formOf(cells[this.#last.index] ?? '')];
  }

  #isSound(one: Candidate): boolean {
    return (
      [
        [this.#first, 'first_name'],
        [this.#last, 'last_name'],
      ] as const
    ).every(
      ([{ index }, role]: readonly [Field, Role]) =>
        isUsable(role, one.cells[index] ?? '') && !this.#cluster.isFaulty(one, index),
    );
  }
}

/** What stands before the @ in the addresses of a cluster, letters alone. */
function localsOf({ fields, all }: Cluster): string[] {
  const columns = fields.filter(({ role }) => role !== null && (EMAIL_ROLES as readonly Role[]).includes(role));
  const texts = all
    .flatMap(({ cells }) => columns.map(({ index }) => cells[index] ?? ''))
    .filter((text) => text !== '');
  return texts.map((text) => formOf(readEmail(text.trim()).local).replace(/\d/g, ''));
}
