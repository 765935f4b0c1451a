/** The one record that a stage looks at: its cells as text, and the context that rules see. Reused, never handed out. */
import type { Context, Country, Crm, Facts, Field, Plan, RecordKind, Role } from '../contract.ts';
import { countryInCell } from '../values/country.ts';

const NO_FACTS: Facts = Object.freeze({});
/** Distinct spellings of a country are few; beyond this many the memo starts anew. */
const MEMO = 4096;

export class RecordContext implements Context {
  /** The rule that looks at it now: whom to blame when it throws. */
  rule = '';
  options: unknown = undefined;
  role: Role = 'id';
  column = '';
  facts: Facts = NO_FACTS;
  original = '';
  twins?: number;
  readonly crm: Crm;
  readonly kind: RecordKind;
  readonly asOf: string;
  /** Current text of every cell, by column index. */
  readonly values: string[];
  readonly #indexOf = new Map<Role, number>();
  readonly #fields: readonly Field[];
  readonly #default: Country;
  readonly #memo = new Map<string, Country>();
  #countryText: string | undefined;
  #country: Country = '';

  constructor(plan: Plan) {
    this.crm = plan.crm;
    this.kind = plan.kind;
    this.asOf = plan.asOf;
    this.#default = plan.country;
    this.#fields = plan.fields;
    this.values = new Array<string>(plan.fields.length).fill('');
    for (const field of plan.fields) {
      if (field.role !== null && !this.#indexOf.has(field.role)) this.#indexOf.set(field.role, field.index);
    }
  }

  get country(): Country {
    const index = this.#indexOf.get('country');
    if (index === undefined) return this.#default;
    const text = this.values[index]!;
    if (text === this.#countryText) return this.#country;
    this.#countryText = text;
    this.#country = text === '' ? this.#default : this.#lookUp(text) || this.#default;
    return this.#country;
  }

  get(role: Role): string {
    const index = this.#indexOf.get(role);
    return index === undefined ? '' : this.values[index]!;
  }

  has(role: Role): boolean {
    return this.#indexOf.has(role);
  }

  factsOf(role: Role): Facts {
    const index = this.#indexOf.get(role);
    return index === undefined ? NO_FACTS : this.#fields[index]!.facts;
  }

  /** Index of the first column with this role, -1 where there is none. */
  indexOf(role: Role): number {
    return this.#indexOf.get(role) ?? -1;
  }

  columnAt(index: number): string {
    return this.#fields[index]!.column;
  }

  /** Turns the context to one cell, for one rule. */
  point(rule: string, options: unknown, role: Role, field: Field | undefined, original: string): void {
    this.rule = rule;
    this.options = options;
    this.role = role;
    this.column = field?.column ?? '';
    this.facts = field?.facts ?? NO_FACTS;
    this.original = original;
  }

  #lookUp(text: string): Country {
    let country = this.#memo.get(text);
    if (country === undefined) {
      if (this.#memo.size >= MEMO) this.#memo.clear();
      country = countryInCell(text);
      this.#memo.set(text, country);
    }
    return country;
  }
}
