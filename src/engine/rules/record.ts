/** The one record that a stage looks at: its cells as text, and the context that rules see. Reused, never handed out. */
import type { Context, Country, Crm, Facts, Field, Plan, RecordKind, Role, Row } from '../../contract.ts';
import { countryInCell, mayMeanCountry } from '../../values/place/country.ts';

const NO_FACTS: Facts = Object.freeze({});
/** Distinct spellings of a country are few; beyond this many the memo starts anew. */
const MEMO = 4096;
/** What depends on a longer cell than this will hardly come again. */
const LONGEST_ANSWER = 100;

/** What a rule is turned to: one column, with the options of one use. Made once by `compile`. */
export interface Focus {
  readonly rule: { readonly id: string };
  readonly options: unknown;
  /** Absent for a check of the whole record. */
  readonly field: Field | undefined;
  readonly role: Role;
}

/** What was asked of the record besides the value itself, in order, each question once. */
export interface Reads {
  /** How many; what is behind that in the lists is old. */
  count: number;
  readonly questions: number[];
  readonly answers: string[];
  /** `questionBit` of every question about other cells. */
  others: number;
  /** Whether an answer is too long to keep. */
  isOpaque: boolean;
}

/** Questions: the record's country; from 1 on, the cell of column i - 1. */
export const COUNTRY = 0;
const COLUMNS = 1;

/** One of 32 bits for a question. Several share a bit where there are many columns, so a bit says only that it may be that one. */
const questionBit = (question: number): number => 1 << (question & 31);

/** The bit that everybody's questions about a column have. */
export const columnBit = (index: number): number => questionBit(index + COLUMNS);
export const COUNTRY_BIT: number = questionBit(COUNTRY);

const NOTHING: Focus = { rule: { id: '' }, options: undefined, field: undefined, role: 'id' };

export class RecordContext implements Context {
  twins?: number;
  row: Row | undefined;
  crm: Crm;
  kind: RecordKind;
  readonly asOf: string;
  /** Current text of every cell, by column index. The context turns to another record when this is set. */
  values: string[];
  /** Whether a column is looked at as one of another role than it has: then nobody is told that it has its own. */
  isOtherwise = false;
  asIfInPlace = false;
  readonly reads: Reads = { count: 0, questions: [], answers: [], others: 0, isOpaque: false };
  readonly #indexOf = new Map<Role, number>();
  readonly #fields: readonly Field[];
  /** One for all records. */
  readonly #row: { readonly columns: readonly string[]; cells: readonly string[]; original: readonly string[] };
  readonly #default: Country;
  readonly #memo = new Map<string, Country>();
  /** Index of the column that the country is read from, -1 where there is none. */
  readonly countryIndex: number;
  #countryText: string | undefined;
  #country: Country = '';
  #focus: Focus = NOTHING;
  #original = '';
  /** Whether questions are written down. */
  #isTracing = false;

  constructor(plan: Plan) {
    this.crm = plan.crm;
    this.kind = plan.kind;
    this.asOf = plan.asOf;
    this.#default = plan.country;
    this.#fields = plan.fields;
    this.#row = { columns: plan.fields.map(({ column }) => column), cells: [], original: [] };
    this.values = new Array<string>(plan.fields.length).fill('');
    for (const field of plan.fields) {
      if (field.role === null) continue;
      const first = this.#indexOf.get(field.role);
      if (first === undefined || (this.isSetApart(first) && !field.facts.setApart))
        this.#indexOf.set(field.role, field.index);
    }
    this.countryIndex = this.indexOf('country');
  }

  get options(): unknown {
    return this.#focus.options;
  }

  get role(): Role {
    return this.#focus.role;
  }

  get column(): string {
    return this.#focus.field?.column ?? '';
  }

  get facts(): Facts {
    return this.#focus.field?.facts ?? NO_FACTS;
  }

  get original(): string {
    // No question: what is remembered of a value is remembered for the cell that it came from.
    return this.#original;
  }

  /** Shows the whole row to the checks of the record that are asked next, or no longer. */
  showRow(original: readonly string[] | undefined): void {
    this.row = original && this.#row;
    if (!original) return;
    this.#row.cells = this.values;
    this.#row.original = original;
  }

  /** The rule that looks at it now: whom to blame when it throws. */
  get rule(): string {
    return this.#focus.rule.id;
  }

  get country(): Country {
    const country = this.#countryNow();
    if (this.#isTracing && this.countryIndex >= 0) this.#note(COUNTRY, country);
    return country;
  }

  get(role: Role): string {
    const index = this.#indexOf.get(role);
    if (index === undefined) return '';
    if (this.isOtherwise && index === this.#focus.field?.index) return '';
    const value = this.values[index]!;
    if (this.#isTracing) this.#note(index + COLUMNS, value);
    return value;
  }

  has(role: Role): boolean {
    return this.#indexOf.has(role);
  }

  factsOf(role: Role): Facts {
    const index = this.#indexOf.get(role);
    return index === undefined ? NO_FACTS : this.#fields[index]!.facts;
  }

  /** Index of the first column with this role, one that is the record's own before others; -1 where there is none. */
  indexOf(role: Role): number {
    return this.#indexOf.get(role) ?? -1;
  }

  /** Whether the column is not known to be the record's own. */
  isSetApart(index: number): boolean {
    return this.#fields[index]!.facts.setApart === true;
  }

  columnAt(index: number): string {
    return this.#fields[index]!.column;
  }

  /** Turns the context to one cell, for one rule. `original`: the cell as it stood in the input. */
  point(focus: Focus, original: string): void {
    this.#focus = focus;
    this.#original = original;
  }

  /** The country of a record whose country column holds this text. No question: it leaves no trace. */
  countryOf(text: string): Country {
    return text === '' ? this.#default : this.#lookUp(text);
  }

  /** From here to `endTrace` every question is written into `reads`. */
  beginTrace(): void {
    this.reads.count = 0;
    this.reads.others = 0;
    this.reads.isOpaque = false;
    this.#isTracing = true;
  }

  endTrace(): void {
    this.#isTracing = false;
  }

  /** The answer to a question of `reads`, for the record as it is now. */
  answer(question: number): string {
    return question === COUNTRY ? this.#countryNow() : this.values[question - COLUMNS]!;
  }

  #note(question: number, answer: string): void {
    // What a rule reads of its own cell is the value, under which everything is kept anyway.
    if (question - COLUMNS === this.#focus.field?.index) return;
    const { reads } = this;
    for (let i = 0; i < reads.count; i++) if (reads.questions[i] === question) return;
    if (answer.length > LONGEST_ANSWER) reads.isOpaque = true;
    reads.others |= questionBit(question);
    reads.questions[reads.count] = question;
    reads.answers[reads.count++] = answer;
  }

  #countryNow(): Country {
    if (this.countryIndex < 0) return this.#default;
    const text = this.values[this.countryIndex]!;
    if (text === this.#countryText) return this.#country;
    this.#countryText = text;
    this.#country = this.countryOf(text);
    return this.#country;
  }

  #lookUp(text: string): Country {
    let country = this.#memo.get(text);
    if (country === undefined) {
      if (this.#memo.size >= MEMO) this.#memo.clear();
      country = countryInCell(text) || this.#defaultFor(text);
      this.#memo.set(text, country);
    }
    return country;
  }

  /** The run's country for a cell that may mean it (`Fnland`); not for one that names another, or what nobody knows (`Georgia`, `EMEA`). */
  #defaultFor(text: string): Country {
    return this.#default !== '' && mayMeanCountry(text, this.#default) ? this.#default : '';
  }
}
