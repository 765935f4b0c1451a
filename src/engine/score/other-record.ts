/**
 * A record as it would be seen were some columns not there: of another country, with other columns for its roles. Nobody is given anything of it; the
 * score asks it, as it must not hang on what is left out (docs/score.md).
 */
import {
  type Country,
  type Crm,
  type Field,
  NAME_ROLES,
  type Plan,
  type RecordKind,
  type Role,
} from '../../contract.ts';
import { countryInCell } from '../../values/place/country.ts';
import { type Focus, RecordContext } from '../rules/record.ts';
import { rolesOf } from './groups.ts';

/** A field as it is where nothing speaks against its being the record's own, read as one of its roles. */
export function readAs(field: Field, role: Role): Field {
  const { setApart: _apart, setApartEvidence: _why, mayBePerson: _person, mayBeCompany: _firm, ...facts } = field.facts;
  const roles = rolesOf(field);
  const mayBePerson = role === 'company' && NAME_ROLES.some((one) => roles.includes(one));
  const mayBeCompany = NAME_ROLES.some((one) => one === role) && roles.includes('company');
  return {
    ...field,
    role,
    facts: { ...facts, ...(mayBePerson && { mayBePerson }), ...(mayBeCompany && { mayBeCompany }) },
  };
}

export class OtherRecord extends RecordContext {
  /** By role, all columns that may be of it. */
  readonly #columns = new Map<Role, number[]>();
  /** Countries that do not hang on the record, and columns that may name one. */
  readonly #known: readonly Country[];
  readonly #countryColumns: readonly number[];
  #country: Country | undefined;
  /** The column that is looked at. */
  #at = -1;
  /** A column that is looked at as the first of its roles; -1: none. */
  #first = -1;
  /** Roles of which every cell is looked at as empty; undefined: none of them. */
  #free: readonly Role[] | undefined;
  #isAlone = false;
  readonly #crm: Crm;
  readonly #kind: RecordKind;

  /** Set whenever a rule asks for the country, or for a cell that is not free. */
  wasAskedForCountry = false;
  wasAskedForOthers = false;

  /** @param countryColumns all that may be of countries */
  constructor(plan: Plan, countryColumns: readonly number[]) {
    super({ ...plan, fields: plan.fields.map((field) => (field.role === null ? field : readAs(field, field.role))) });
    this.asIfInPlace = true;
    this.#crm = plan.crm;
    this.#kind = plan.kind;
    for (const field of plan.fields) {
      for (const role of rolesOf(field)) {
        const there = this.#columns.get(role);
        if (there) there.push(field.index);
        else this.#columns.set(role, [field.index]);
      }
    }
    const named = plan.fields.flatMap(({ facts: { phoneCountry = '', otherPhoneCountries = '' } }) => [
      phoneCountry,
      ...otherPhoneCountries.split(' '),
    ]);
    this.#known = [...new Set([plan.country, ...named])].filter((country) => country !== '');
    this.#countryColumns = countryColumns;
  }

  /** All columns that may be of a role. */
  columnsOf(role: Role): readonly number[] {
    return this.#columns.get(role) ?? NO_COLUMNS;
  }

  /** Columns that would be the first of a role, were the one before them not there. */
  get spares(): readonly number[] {
    return [
      ...new Set(
        [...this.#columns].flatMap(([role, columns]) => columns.filter((index) => index !== this.indexOf(role))),
      ),
    ];
  }

  /** Looks at a column as the first of all roles that it may be of. */
  putFirst(index: number): void {
    this.#first = index;
  }

  /** Whether a record may be of another country without some column. */
  get hasOtherCountries(): boolean {
    return this.#known.length > 0 || this.#countryColumns.length > 1;
  }

  /**
   * The countries that the record might be of, without its own. `''`: none that is known.
   * @param but a column that is not asked
   */
  otherCountries(but: number): Country[] {
    this.#country = undefined;
    const own = super.country;
    const named = this.#countryColumns.map((index) => (index === but ? '' : countryInCell(this.values[index]!)));
    return [...new Set([...named, ...this.#known, ''])].filter((country) => country !== own);
  }

  /** Makes it a record of this country; undefined: of its own. */
  settleIn(country: Country | undefined): void {
    this.#country = country;
  }

  /**
   * From here on cells of these roles are empty, in whatever column.
   * @param isAlone whether those of all others are too, and nothing shows whose export it is and of what
   */
  makeFree(roles: readonly Role[], isAlone: boolean): void {
    this.#free = roles;
    this.#isAlone = isAlone;
    this.crm = isAlone ? 'unknown' : this.#crm;
    this.kind = isAlone ? 'contact' : this.#kind;
  }

  override point(focus: Focus, original: string): void {
    this.#at = focus.field?.index ?? -1;
    super.point(focus, original);
  }

  override get country(): Country {
    this.wasAskedForCountry = true;
    return this.#country ?? super.country;
  }

  override has(role: Role): boolean {
    if (this.#free === undefined) return super.has(role);
    return this.#free.includes(role) ? this.hasRoom(role) : this.columnsOf(role).some((index) => index !== this.#at);
  }

  /** Whether a column that may be of the role is empty, but for the one that is looked at. */
  hasRoom(role: Role): boolean {
    return this.columnsOf(role).some((index) => index !== this.#at && this.values[index] === '');
  }

  override get(role: Role): string {
    if (this.#first >= 0 && this.columnsOf(role).includes(this.#first)) return this.values[this.#first]!;
    if (this.#free === undefined) return super.get(role);
    if (this.#free.includes(role)) return '';
    this.wasAskedForOthers = true;
    return this.#isAlone ? '' : super.get(role);
  }
}

const NO_COLUMNS: readonly number[] = [];
