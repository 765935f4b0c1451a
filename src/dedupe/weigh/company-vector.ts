/** The comparison vector of two organisations: one level for each comparison. */
import { NAMES } from '../../values/company/alike.ts';
import { isNumberedName } from '../../values/company/match.ts';
import { ADDRESS, AT, DOMAIN, EMAIL, FORM, LINKEDIN, NAME, ORGANISATION, PHONE, PLACE } from './compared-company.ts';
import { GENERATION } from './compared-person.ts';
import { type Comparer, NOTHING } from './comparer.ts';
import { isHouse } from './houses.ts';
import { LegalForms } from './legal-forms.ts';
import { type Noise, SURE } from './noise.ts';
import { OwnIds } from './own-ids.ts';
import { OwnNumbers } from './own-numbers.ts';
import { CROWD, type Sharing } from './sharing.ts';

export class CompanyVector {
  /** The level of each comparison. */
  readonly levels = new Uint8Array(ORGANISATION.length);
  /** For each comparison the number that its words speak of. */
  readonly numbers = new Float64Array(ORGANISATION.length);
  /** Whether neither city nor postcode of the last pair are one. */
  isOtherTown = false;
  noise: Noise = SURE;
  readonly #comparer: Comparer;
  readonly #sharing: Sharing;
  readonly #numbers: OwnNumbers;
  readonly #ids: OwnIds;
  readonly #forms: LegalForms;
  readonly #slots: { readonly [name in Exclude<keyof typeof AT, 'form'> | 'postcode' | 'city']: number };

  constructor(comparer: Comparer, sharing: Sharing) {
    this.#comparer = comparer;
    this.#sharing = sharing;
    this.#numbers = new OwnNumbers(comparer, sharing);
    this.#ids = new OwnIds(comparer, sharing);
    this.#forms = new LegalForms(comparer);
    const slot = (matcher: string): number => comparer.slotOf(matcher);
    this.#slots = {
      name: slot('company-name'),
      domain: slot('web-domain'),
      phone: slot('phone'),
      place: -1,
      postcode: slot('postcode'),
      city: slot('city'),
      address: slot('street'),
      email: slot('email'),
      linkedin: slot('linkedin'),
      businessId: slot('business-id'),
      externalId: slot('external-id'),
      generation: slot('generation'),
    };
  }

  compare(a: number, b: number): void {
    this.compareStrong(a, b);
    this.compareRest(a, b);
  }

  /** Name, and what can tie two records of which the names differ. */
  compareStrong(a: number, b: number): void {
    const { levels } = this;
    levels[AT.name] = this.#name(a, b);
    levels[AT.address] = this.#address(a, b);
    if (levels[AT.name] === NAME.at.differs && isHouse(levels[AT.address]!) && this.#isNumbered(a, b))
      levels[AT.name] = NAME.at.contained;
    levels[AT.domain] = this.#shared('web-domain', AT.domain, this.#slots.domain, DOMAIN.at, a, b);
    levels[AT.phone] = this.#shared('phone', AT.phone, this.#slots.phone, PHONE.at, a, b);
    levels[AT.linkedin] = this.#same(this.#slots.linkedin, LINKEDIN.at, a, b);
    levels[AT.businessId] = this.#numbers.compare(a, b);
    this.numbers[AT.businessId] = this.#numbers.names;
    levels[AT.externalId] = this.#ids.compare(a, b);
    this.numbers[AT.externalId] = this.#ids.names;
  }

  /** To be called after `compareStrong`. */
  compareRest(a: number, b: number): void {
    const { levels } = this;
    levels[AT.place] = this.#place(a, b);
    levels[AT.email] = this.#same(this.#slots.email, EMAIL.at, a, b);
    levels[AT.generation] = this.#generation(a, b);
    levels[AT.form] = this.#forms.compare(a, b);
  }

  /** Records that share the name of the last pair; 0 where the names are not one. */
  recordsOfName(a: number, b: number): number {
    if (this.levels[AT.name] !== NAME.at.same) return 0;
    return Math.min(this.#sharing.recordsOfName(a), this.#sharing.recordsOfName(b));
  }

  /**
   * Whether the longer name of two is the shorter one with the city of its own record, and the other record says of no place: a branch
   * and its company. To be asked where one name contains the other.
   */
  isBranch(a: number, b: number): boolean {
    const { name, city } = this.#slots;
    const comparer = this.#comparer;
    const [cityA, cityB] = [comparer.form(a, city), comparer.form(b, city)];
    if ((cityA === 0) === (cityB === 0)) return false;
    const [own, other, place] = cityA !== 0 ? [a, b, cityA] : [b, a, cityB];
    const word = ` ${comparer.text(place)} `;
    const has = (record: number): boolean => ` ${comparer.text(comparer.form(record, name))} `.includes(word);
    return has(own) && !has(other);
  }

  /** Whether a name is one of several that contain the same one, under one phone or domain. To be asked where one contains the other. */
  isKin(a: number, b: number): boolean {
    return this.#isKinBy('phone', this.#slots.phone, a, b) || this.#isKinBy('web-domain', this.#slots.domain, a, b);
  }

  /** The same, under one registered number. To be asked where one contains the other, or the two are names of one group. */
  isGroup(a: number, b: number): boolean {
    return this.#isKinBy('business-id', this.#slots.businessId, a, b);
  }

  /** Whether both have a legal form, and one name more words. To be asked where one contains the other. */
  isLonger(a: number, b: number): boolean {
    return this.levels[AT.form] !== FORM.at.none && this.#forms.areNames(a, b);
  }

  /** Whether one name is the other with the number that a chain gives to each of its places. */
  #isNumbered(a: number, b: number): boolean {
    const comparer = this.#comparer;
    const [left, right] = [a, b].map((record) => comparer.text(comparer.form(record, this.#slots.name)));
    return isNumberedName(left!, right!);
  }

  #isKinBy(matcher: 'phone' | 'web-domain' | 'business-id', slot: number, a: number, b: number): boolean {
    return this.#comparer.best(a, b, slot) >= 0.9 && this.#sharing.isKin(matcher, this.#comparer.bestA);
  }

  #name(a: number, b: number): number {
    const { at } = NAME;
    const similarity = this.#comparer.best(a, b, this.#slots.name);
    this.numbers[AT.name] = similarity;
    if (similarity >= NAMES.contained) {
      return similarity >= NAMES.same ? at.same : similarity >= NAMES.alike ? at.alike : at.contained;
    }
    if (similarity >= NAMES.relative) return similarity >= NAMES.acronym ? at.acronym : at.relative;
    return similarity === NOTHING ? at.none : similarity >= NAMES.doubtful ? at.doubtful : at.differs;
  }

  #shared(
    matcher: 'phone' | 'web-domain',
    place: number,
    slot: number,
    at: typeof PHONE.at,
    a: number,
    b: number,
  ): number {
    const similarity = this.#comparer.best(a, b, slot);
    if (similarity === NOTHING) return at.none;
    if (similarity < 0.9) return similarity >= 0.7 ? at.near : at.differs;
    const names = this.#sharing.namesOf(matcher, this.#comparer.bestA);
    this.numbers[place] = names;
    if (names < CROWD) return at.same;
    // where one house has many names, these are no crowd
    return this.noise.names && isHouse(this.levels[AT.address]!) ? at.same : at.crowd;
  }

  #place(a: number, b: number): number {
    const { at } = PLACE;
    const postcode = this.#comparer.best(a, b, this.#slots.postcode);
    const city = this.#comparer.best(a, b, this.#slots.city);
    this.isOtherTown = postcode === 0 && city === 0;
    if (postcode === 1) return at.postcode;
    if (city >= 0.8) return at.city;
    if (postcode === 0 && city === NOTHING) return at['postcode-differs'];
    return city === 0 ? at['city-differs'] : at.none;
  }

  #address(a: number, b: number): number {
    const { at } = ADDRESS;
    const street = this.#comparer.best(a, b, this.#slots.address);
    if (street === NOTHING) return at.none;
    if (street >= 0.97) return at.same;
    return street >= 0.78 ? at.alike : street >= 0.6 ? at.weak : at.differs;
  }

  #same(slot: number, at: typeof EMAIL.at, a: number, b: number): number {
    const alike = this.#comparer.best(a, b, slot);
    return alike === NOTHING ? at.none : alike === 1 ? at.same : at.differs;
  }

  #generation(a: number, b: number): number {
    const { at } = GENERATION;
    const slot = this.#slots.generation;
    const [left, right] = [this.#comparer.form(a, slot), this.#comparer.form(b, slot)];
    if (left === 0 && right === 0) return at.none;
    if (left === 0 || right === 0) return at.half;
    return this.#comparer.similarity(slot, left, right) < 0.5 ? at.differs : at.same;
  }
}
