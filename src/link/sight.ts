/** A record of one system as matchers see it: their forms of its fields. */

import type { AnyMatcher, Context, Country, Crm, Facts, Field, Json, RecordKind, Role } from '../contract.ts';
import { isDitto } from '../values/cell/ditto.ts';
import { countryInCell } from '../values/place/country.ts';
import { REACH } from '../values/text/reach.ts';

/** What a system's plan says of its records. */
export interface Outlook {
  readonly fields: readonly Field[];
  readonly crm: Crm;
  readonly kind: RecordKind;
  /** Of records that do not say theirs. */
  readonly country: Country;
  readonly asOf: string;
  /** Options of matchers, by id. */
  readonly options: { readonly [matcher: string]: { readonly [key: string]: Json } };
}

/** A field of a record as a matcher reads it. */
export interface Seen {
  readonly role: Role;
  readonly value: string;
  readonly form: string;
}

const NO_FACTS: Facts = {};

/** Looks at one record after the other. */
export class Sight implements Context {
  options: unknown = {};
  role: Role = 'id';
  column = '';
  facts: Facts = NO_FACTS;
  original = '';
  readonly crm: Crm;
  readonly kind: RecordKind;
  readonly asOf: string;
  /** Cells by column, of the record that is looked at. */
  cells: readonly string[] = [];
  readonly #outlook: Outlook;
  readonly #first = new Map<Role, Field>();

  constructor(outlook: Outlook) {
    this.#outlook = outlook;
    this.crm = outlook.crm;
    this.kind = outlook.kind;
    this.asOf = outlook.asOf;
    for (const field of outlook.fields) {
      if (field.role === null) continue;
      const first = this.#first.get(field.role);
      if (!first || (first.facts.setApart && !field.facts.setApart)) this.#first.set(field.role, field);
    }
  }

  get country(): Country {
    return countryInCell(this.get('country')) || this.#outlook.country;
  }

  get(role: Role): string {
    return this.cells[this.#first.get(role)?.index ?? -1] ?? '';
  }

  has(role: Role): boolean {
    return this.#first.has(role);
  }

  factsOf(role: Role): Facts {
    return this.#first.get(role)?.facts ?? NO_FACTS;
  }

  /** All filled values of a role, one a column. */
  valuesOf(role: Role): string[] {
    const columns = this.#outlook.fields.filter((field) => field.role === role && !field.facts.setApart);
    return columns.map(({ index }) => (this.cells[index] ?? '').trim()).filter((value) => value !== '');
  }

  /** What a matcher reads in the columns of its roles; what is no evidence to it is left out. */
  see(matcher: AnyMatcher): Seen[] {
    const seen: Seen[] = [];
    for (const role of matcher.roles as readonly Role[]) {
      const field = this.#first.get(role);
      const value = field === undefined ? '' : (this.cells[field.index] ?? '');
      if (field === undefined || value === '' || field.facts.setApart) continue;
      this.role = role;
      this.column = field.column;
      this.facts = field.facts;
      this.original = value;
      this.options = this.#outlook.options[matcher.id] ?? {};
      const form = value.length > REACH || isDitto(value) ? '' : matcher.form(value, this);
      if (form !== '') seen.push({ role, value, form });
    }
    return seen;
  }
}
