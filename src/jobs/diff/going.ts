/** Which records went bad between two exports: counted pair by pair, and what vanished. */
import type { Plan, Role } from '../../contract.ts';
import type { Counted } from '../../history/decay.ts';
import { dayNumber } from '../../values/date/calendar.ts';
import { NO_DAY, type Records, STATES } from './records.ts';
import type { Side } from './side.ts';

const STALE_MONTHS = 24;

/** A record is stale whose last sign of life was on that day or before. */
function staleFrom({ uses }: Plan, asOf: string): number {
  const options = uses.find(({ rule }) => rule === 'staleness')?.options as { stale?: number } | undefined;
  const [year, month, day] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)), Number(asOf.slice(8, 10))];
  const months = year * 12 + month - 1 - (options?.stale ?? STALE_MONTHS);
  return dayNumber(Math.floor(months / 12), (months % 12) + 1, day);
}

interface Tally {
  atRisk: number;
  count: number;
}

export class Going {
  readonly #old: Records;
  readonly #new: Records;
  /** Undefined where one of the exports cannot tell. */
  readonly #stale: { readonly old: number; readonly new: number } | undefined;
  readonly #canTell: { readonly bounced: boolean; readonly optedOut: boolean; readonly employer: boolean };
  readonly #tallies: { readonly [what in Counted['what']]: Tally } = {
    any: { atRisk: 0, count: 0 },
    stale: { atRisk: 0, count: 0 },
    bounced: { atRisk: 0, count: 0 },
    'opted-out': { atRisk: 0, count: 0 },
    vanished: { atRisk: 0, count: 0 },
    employer: { atRisk: 0, count: 0 },
  };

  /** @param from day of the old export, and of the new one; undefined where they are not known */
  constructor(old: Side, own: Side, days: { readonly from: string; readonly to: string } | undefined) {
    this.#old = old.records;
    this.#new = own.records;
    const both = (...roles: Role[]): boolean => old.life.has(...roles) && own.life.has(...roles);
    this.#stale =
      days && both('last_activity_at', 'updated_at')
        ? { old: staleFrom(old.plan, days.from), new: staleFrom(own.plan, days.to) }
        : undefined;
    this.#canTell = {
      bounced: both('email_invalid'),
      optedOut: both('opt_out_email', 'do_not_call', 'opt_in_email'),
      employer: both('company'),
    };
  }

  /** A record that is in both. */
  both(old: number, own: number, hasOtherEmployer: boolean): void {
    const [was, is] = [this.#old.states[old]!, this.#new.states[own]!];
    const events = [
      this.#staleEvent(old, own),
      this.#stateEvent('bounced', this.#canTell.bounced, was & STATES.bounced, is & STATES.bounced),
      this.#stateEvent('opted-out', this.#canTell.optedOut, was & STATES.optedOut, is & STATES.optedOut),
      this.#employerEvent(was & is & STATES.hasEmployer, hasOtherEmployer),
    ];
    this.#tallies.vanished.atRisk++;
    this.#any(old, events.includes(true));
  }

  /** A record that is not in the new export. */
  vanished(old: number): void {
    this.#tallies.vanished.atRisk++;
    this.#tallies.vanished.count++;
    this.#any(old, true);
  }

  counted(): Counted[] {
    return (Object.keys(this.#tallies) as Counted['what'][]).map((what) => ({ what, ...this.#tallies[what] }));
  }

  /** What was bad already cannot go bad. */
  #any(old: number, isBad: boolean): void {
    const was = this.#old.states[old]! & (STATES.bounced | STATES.optedOut);
    if (was !== 0 || (this.#stale && isStale(this.#old.days[old]!, this.#stale.old))) return;
    this.#tallies.any.atRisk++;
    if (isBad) this.#tallies.any.count++;
  }

  #staleEvent(old: number, own: number): boolean {
    const limits = this.#stale;
    const [was, is] = [this.#old.days[old]!, this.#new.days[own]!];
    if (!limits || was === NO_DAY || is === NO_DAY || isStale(was, limits.old)) return false;
    return this.#add('stale', isStale(is, limits.new));
  }

  #stateEvent(what: 'bounced' | 'opted-out', canTell: boolean, was: number, is: number): boolean {
    if (!canTell || was !== 0) return false;
    return this.#add(what, is !== 0);
  }

  #employerEvent(both: number, isOther: boolean): boolean {
    if (!this.#canTell.employer || both === 0) return false;
    return this.#add('employer', isOther);
  }

  #add(what: Counted['what'], happened: boolean): boolean {
    this.#tallies[what].atRisk++;
    if (happened) this.#tallies[what].count++;
    return happened;
  }
}

const isStale = (day: number, from: number): boolean => day !== NO_DAY && day <= from;
