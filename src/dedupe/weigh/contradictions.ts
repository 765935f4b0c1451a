/** Pairs that can never be one record, through whatever chain of others they meet. */
import { NAMES } from '../../values/company/alike.ts';
import type { Mode } from '../plan.ts';
import { BUSINESS_ID, FORM } from './compared-company.ts';
import { EXTERNAL_ID } from './compared-person.ts';
import { type Comparer, NOTHING, SAME } from './comparer.ts';
import { Names } from './evidence.ts';
import { isOneByForeign } from './foreign.ts';
import { TWO_NAMES } from './guards.ts';
import { LegalForms } from './legal-forms.ts';
import { SURE } from './noise.ts';
import { OwnIds } from './own-ids.ts';
import { OwnNumbers } from './own-numbers.ts';
import { ONE_GENERATION } from './person-vector.ts';
import type { Sharing } from './sharing.ts';

/** Similarity below which two names are not merged as one organisation by phone and address; neither may a third record join them. */
const COMPANY_ALIKE = NAMES.acronym;
/** Similarity from which two streets are one house. */
const ONE_HOUSE = 0.78;
/** Similarity from which two addresses may be one. */
const ONE_ADDRESS = 0.78;
/** What the matcher says of two double names with one half in common. */
const ONE_HALF = 0.6;

/** Fields of which one may change with a new job or home; three that all differ are another person of the same name. */
const PERSONAL: readonly string[] = ['email', 'phone', 'street', 'company-name'];

export class Contradictions {
  /** What is often wrong in this file. */
  noise = SURE;
  readonly #mode: Mode;
  readonly #comparer: Comparer;
  readonly #names: Names;
  readonly #generation: number;
  readonly #formOfAddress: number;
  readonly #birth: number;
  readonly #linkedin: number;
  readonly #ids: OwnIds;
  readonly #company: number;
  readonly #email: number;
  readonly #phone: number;
  readonly #family: number;
  readonly #street: number;
  readonly #numbers: OwnNumbers;
  readonly #forms: LegalForms;
  readonly #personal: readonly number[];

  /** @param sharing who shares what, as the pairs are weighed by it */
  constructor(mode: Mode, comparer: Comparer, sharing: Sharing) {
    this.#mode = mode;
    this.#comparer = comparer;
    this.#names = new Names(comparer);
    this.#generation = comparer.slotOf('generation');
    this.#formOfAddress = comparer.slotOf('form-of-address');
    this.#birth = comparer.slotOf('birth-date');
    this.#linkedin = comparer.slotOf('linkedin');
    this.#ids = new OwnIds(comparer, sharing);
    this.#company = comparer.slotOf('company-name');
    this.#email = comparer.slotOf('email');
    this.#phone = comparer.slotOf('phone');
    this.#family = comparer.slotOf('family-name');
    this.#street = comparer.slotOf('street');
    this.#numbers = new OwnNumbers(comparer, sharing);
    this.#forms = new LegalForms(comparer);
    this.#personal = PERSONAL.map((matcher) => comparer.slotOf(matcher));
  }

  /**
   * Whether two records contradict each other: generational suffix, form of address, birth date, LinkedIn profile, or names that are two people's.
   * An empty value contradicts nothing.
   */
  between(a: number, b: number): boolean {
    if (this.#differs(a, b, this.#generation, 0.5)) return true;
    if (this.#differs(a, b, this.#formOfAddress, 1)) return true;
    if (this.#differs(a, b, this.#birth, this.#leastBirth)) return true;
    if (this.#differs(a, b, this.#linkedin, 1)) return true;
    if (this.#mode === 'company') return this.#areOrganisations(a, b);
    // where there are no families, two names that the weights bring together are one name entered wrongly
    if (!this.noise.families) return this.#countApart(a, b) >= 3;
    if (this.noise.given && this.#comparer.best(a, b, this.#birth) >= 0.4) return false;
    const level = this.#names.compare(a, b);
    if (level === 'given-differs' || level === 'differs' || level === 'doubtful') return true;
    if (this.#comparer.best(a, b, this.#birth) === 1) return false;
    if (level === 'family-differs' && !this.#isRenamed(a, b)) return true;
    return this.#countApart(a, b) >= 3;
  }

  /** Who has a new family name keeps the mailbox or the number; but two double names with one half in common are those of two relatives. */
  #isRenamed(a: number, b: number): boolean {
    const comparer = this.#comparer;
    if (comparer.best(a, b, this.#family) === ONE_HALF) return false;
    return comparer.best(a, b, this.#email) === 1 || comparer.best(a, b, this.#phone) >= SAME;
  }

  /** Similarity of birth dates from which they may be those of one person. */
  get #leastBirth(): number {
    if (!this.noise.birth) return 0.7;
    return this.noise.families ? ONE_GENERATION : 0;
  }

  #countApart(a: number, b: number): number {
    let count = 0;
    for (const slot of this.#personal) if (this.#differs(a, b, slot, 0.6)) count++;
    return count;
  }

  /** Whether names or emails of two records under one id speak against each other. */
  underOneId(a: number, b: number): boolean {
    if (this.between(a, b)) return true;
    if (this.#mode === 'person' && this.#names.compare(a, b) === 'family-differs') return true;
    return this.#differs(a, b, this.#email, ONE_ADDRESS);
  }

  /**
   * Whether two people have two names, another address, and no birth date that is one: somebody who married keeps one of these. An id
   * that both have may be given twice.
   * @param sayingNothing whether a missing address is enough
   */
  areStrangers(a: number, b: number, sayingNothing: boolean): boolean {
    if (this.#mode !== 'person' || !TWO_NAMES.has(this.#names.compare(a, b))) return false;
    if (this.#comparer.best(a, b, this.#birth) === 1) return false;
    const email = this.#comparer.best(a, b, this.#email);
    return email === NOTHING ? sayingNothing : email < ONE_ADDRESS;
  }

  /** Whether two records are two organisations by their registered numbers, their legal forms, or their names. */
  #areOrganisations(a: number, b: number): boolean {
    const number = this.#numbers.compare(a, b);
    if (number === BUSINESS_ID.at.differs) return true;
    if (number === BUSINESS_ID.at.same) return false;
    const form = this.#formOf(a, b);
    if (form === FORM.at.differs) return true;
    const areNames = form === FORM.at.compatible && !this.#hasOneId(a, b) && this.#forms.areNames(a, b);
    if (!areNames && !this.#differs(a, b, this.#company, COMPANY_ALIKE)) return false;
    return !(this.noise.names && this.#comparer.best(a, b, this.#street) >= ONE_HOUSE);
  }

  /** What the legal forms of two organisations say, where no plug-in knows better. */
  #formOf(a: number, b: number): number {
    return isOneByForeign(this.#comparer, a, b) ? FORM.at.none : this.#forms.compare(a, b);
  }

  #hasOneId(a: number, b: number): boolean {
    return this.#comparer.best(a, b, this.#linkedin) === 1 || this.#ids.compare(a, b) === EXTERNAL_ID.at.same;
  }

  #differs(a: number, b: number, slot: number, below: number): boolean {
    const similarity = this.#comparer.best(a, b, slot);
    return similarity >= 0 && similarity < below;
  }
}
