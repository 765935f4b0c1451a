/** A mailbox from which mail came back gives way to one that gets its mail, together with what is said of it. */
import type { Field } from '../../contract.ts';
import { mostRestrictive } from '../../values/consent/consent.ts';
import { type Candidate, fieldOf } from './survivor.ts';
import type { MergeMember } from './survivorship.ts';
import type { Choice } from './united.ts';
import { isUsable } from './usable.ts';

/** Whether a rule objects to the value of a cell, which is not empty, whatever stands beside it. */
export type IsFaulty = (member: MergeMember, index: number) => boolean;

/** What two spellings of one address have in common. */
export const mailboxOf = (email = ''): string => email.trim().toLowerCase();

/** Mailboxes of a cluster from which mail came back. */
export class Bounces {
  readonly #email: number;
  readonly #flag: number;
  readonly #all: readonly Candidate[];
  readonly #isFaulty: IsFaulty;
  /** Whichever record says so. */
  readonly #dead: ReadonlySet<string>;

  /** @param all the survivor first */
  constructor(fields: readonly Field[], all: readonly Candidate[], isFaulty: IsFaulty) {
    this.#email = fieldOf(fields, 'email')?.index ?? -1;
    this.#flag = fieldOf(fields, 'email_invalid')?.index ?? -1;
    this.#all = all;
    this.#isFaulty = isFaulty;
    const isKnown = this.#email >= 0 && this.#flag >= 0;
    this.#dead = new Set(isKnown ? all.filter((one) => this.#isDead(one)).map((one) => this.#mailbox(one)) : []);
  }

  /** Whether a cell is an address from which mail came back. */
  has({ cells }: Candidate, index: number): boolean {
    return index === this.#email && this.#dead.has(mailboxOf(cells[index]));
  }

  /**
   * Puts a mailbox that gets its mail, and what is said of it, in the place of one that is flagged. The flag moves with the mailbox,
   * and it is never cleared: where nothing is said of the other one, both stay.
   * @param choices cells of the merged record; its mailbox and its consent are decided
   * @param held columns that stay as they are
   */
  avoid(choices: Choice[], held: ReadonlySet<number>): void {
    if (held.has(this.#email) || held.has(this.#flag)) return;
    const [email, flag] = [choices[this.#email], choices[this.#flag]];
    if (!email || !flag || flag.value.trim() === '') return;
    const says = this.#all.find(({ row }) => row === flag.row)!;
    if (!this.#isFaulty(says, this.#flag)) return;
    const mayBeSilent = !this.#isSpoken(this.#all[0]!);
    const live = this.#all.find((one) => this.#isLive(one) && (mayBeSilent || this.#isSpoken(one)));
    if (!live) return;
    choices[this.#email] = { value: live.cells[this.#email]!, row: live.row };
    choices[this.#flag] = this.#saidOf(live);
  }

  /** What is said of a mailbox, by whichever of its records says something. */
  #saidOf(live: Candidate): Choice {
    const mailbox = this.#mailbox(live);
    const heard = this.#all.filter((one) => this.#mailbox(one) === mailbox && this.#isSpoken(one));
    const said = heard.map(({ cells }) => cells[this.#flag]!);
    const value = mostRestrictive('email_invalid', said);
    return { value, row: heard[said.indexOf(value)]?.row ?? live.row };
  }

  #isDead(one: Candidate): boolean {
    return this.#mailbox(one) !== '' && this.#isSpoken(one) && this.#isFaulty(one, this.#flag);
  }

  #isLive(one: Candidate): boolean {
    const mailbox = this.#mailbox(one);
    if (mailbox === '' || this.#dead.has(mailbox)) return false;
    return isUsable('email', one.cells[this.#email]!) && !this.#isFaulty(one, this.#email);
  }

  #isSpoken({ cells }: Candidate): boolean {
    return (cells[this.#flag] ?? '').trim() !== '';
  }

  #mailbox({ cells }: Candidate): string {
    return mailboxOf(cells[this.#email]);
  }
}
