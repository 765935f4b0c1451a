/**
 * What an email address says about itself: a free service, a role, made of the owner's name.
 *
 * Memory: 8,192 remembered addresses.
 */
import { isRoleLocal, readEmail } from '../values/email.ts';
import { isFreeDomain } from '../values/email-domain.ts';
import type { Comparer } from './comparer.ts';

const KNOWN = 1 << 13;
const FREE = 1;
const ROLE = 2;

export class Mailboxes {
  readonly #comparer: Comparer;
  readonly #slot: number;
  readonly #given: number;
  readonly #family: number;
  readonly #form = new Uint32Array(KNOWN);
  readonly #flags = new Uint8Array(KNOWN);

  constructor(comparer: Comparer) {
    this.#comparer = comparer;
    this.#slot = comparer.slotOf('email');
    this.#given = comparer.slotOf('given-name');
    this.#family = comparer.slotOf('family-name');
  }

  /** `info@`, `sales@`: a mailbox of a house. */
  isRole(form: number): boolean {
    return (this.#flagsOf(form) & ROLE) !== 0;
  }

  /** Two people's mailboxes at one company. */
  areRivals(a: number, b: number): boolean {
    if (a === 0 || b === 0) return false;
    const { sketch1 } = this.#comparer.store.forms;
    if (sketch1[a] !== sketch1[b]) return false;
    const [left, right] = [this.#flagsOf(a), this.#flagsOf(b)];
    return (left & FREE) === 0 && ((left | right) & ROLE) === 0;
  }

  /** Whether two records have an address of a free mail service made of first and last name: namesakes are entered under it by mistake. */
  isOfName(a: number, b: number): boolean {
    const comparer = this.#comparer;
    if (!comparer.isShared(a, b, this.#slot)) return false;
    comparer.best(a, b, this.#slot);
    const form = comparer.bestA;
    if ((this.#flagsOf(form) & FREE) === 0) return false;
    const text = comparer.text(form);
    const local = text.slice(0, text.lastIndexOf('@')).replace(/[^\p{L}]/gu, '');
    return this.#isMadeOf(local, a) || this.#isMadeOf(local, b);
  }

  #isMadeOf(local: string, record: number): boolean {
    const comparer = this.#comparer;
    const given = comparer.text(comparer.form(record, this.#given)).split(' ', 1)[0] ?? '';
    const family = comparer.text(comparer.form(record, this.#family)).replaceAll(' ', '');
    return given !== '' && family !== '' && (local === given + family || local === family + given);
  }

  #flagsOf(form: number): number {
    const place = form & (KNOWN - 1);
    if (this.#form[place] === form) return this.#flags[place]!;
    const text = this.#comparer.text(form);
    const at = text.lastIndexOf('@');
    const isFree = isFreeDomain(text.slice(at + 1)) && readEmail(text).problem === '';
    this.#form[place] = form;
    this.#flags[place] = (isFree ? FREE : 0) | (at > 0 && isRoleLocal(text.slice(0, at)) ? ROLE : 0);
    return this.#flags[place]!;
  }
}
