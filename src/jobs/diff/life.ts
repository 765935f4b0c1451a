/** What a record says of its person: when there was a last sign of life, whether mail bounces, whether there is a refusal, an employer. */
import type { Field, Plan, Role } from '../../contract.ts';
import { readConsent } from '../../values/consent/consent.ts';
import { dayNumber, isFuture } from '../../values/date/calendar.ts';
import { daysOf } from '../../values/date/date.ts';
import { readBounce } from '../../values/internet/bounce.ts';
import { NO_DAY, STATES } from './records.ts';

type Cell = (index: number) => string;

export class Life {
  /** The latest day in a column of dates that is not after today, and the column: an export is not older than that. */
  latest: { day: string; column: string } | undefined;
  /** The first column of each role. */
  readonly #fields = new Map<Role, Field>();
  /** Each column of them counts: one has the flag, another one what the mail server said. */
  readonly #bounced: readonly Field[];
  readonly #asOf: string;

  constructor({ fields, asOf }: Pick<Plan, 'fields' | 'asOf'>) {
    for (const field of fields) {
      if (field.role !== null && !this.#fields.has(field.role)) this.#fields.set(field.role, field);
    }
    this.#bounced = fields.filter(({ role }) => role === 'email_invalid');
    this.#asOf = asOf;
  }

  /** Day of the last sign of life; `NO_DAY` where nobody knows. */
  dayOf(cell: Cell): number {
    this.#note(cell);
    const activity = this.#days('last_activity_at', cell);
    const found =
      activity ?? (this.#field('updated_at')?.facts.bulkTimestamp ? undefined : this.#days('updated_at', cell));
    return found === undefined ? NO_DAY : numberOf(found);
  }

  stateOf(cell: Cell): number {
    const says = (role: Role, wanted: boolean): boolean => {
      const field = this.#field(role);
      return field !== undefined && readConsent(role, cell(field.index)) === wanted;
    };
    const isOut = says('opt_out_email', true) || says('do_not_call', true) || says('opt_in_email', false);
    const employer = this.#field('company');
    return (
      (this.#bounced.some(({ index }) => readBounce(cell(index)) === 'hard') ? STATES.bounced : 0) |
      (isOut ? STATES.optedOut : 0) |
      (employer && cell(employer.index) !== '' ? STATES.hasEmployer : 0)
    );
  }

  /** Whether a column of the role is there. */
  has(...roles: readonly Role[]): boolean {
    return roles.some((role) => this.#field(role) !== undefined);
  }

  #note(cell: Cell): void {
    for (const role of WHEN) {
      const field = this.#field(role);
      const [, newer] = (field && daysOf(cell(field.index), field.facts.dateOrder)) ?? [];
      if (!field || newer === undefined) continue;
      const day = newer.slice(0, 10);
      if (day <= this.#asOf && day > (this.latest?.day ?? '')) this.latest = { day, column: field.column };
    }
  }

  #days(role: Role, cell: Cell): string | undefined {
    const field = this.#field(role);
    const day = field && daysOf(cell(field.index), field.facts.dateOrder)?.[0];
    return day === undefined || isFuture(day, this.#asOf) ? undefined : day;
  }

  #field(role: Role): Field | undefined {
    return this.#fields.get(role);
  }
}

const WHEN = ['created_at', 'updated_at', 'last_activity_at'] as const satisfies readonly Role[];

/** Days since 1970 of `YYYY-MM-DD…`. */
export const numberOf = (day: string): number =>
  dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
