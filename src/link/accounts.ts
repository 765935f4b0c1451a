/**
 * Which organisation a person belongs to: by the domain of their address or website, and by the name of their company. Free mail
 * services are nobody's domain. Where several organisations share a domain, the one whose name and place fit; where that does not
 * decide, all of them wait for review. The firms of a group share a domain that only one of them has in its record, so the very name
 * goes before the domain of a relative.
 *
 * Memory: the forms of each organisation, and two map entries for it.
 */
import type { AnyMatcher, Role } from '../contract.ts';
import { isDisposableDomain } from '../values/internet/email-domain.ts';
import { ownDomain } from '../values/internet/registrable-domain.ts';
import type { Sight } from './sight.ts';

/** An organisation that a person may belong to. */
export interface AccountLink {
  /** As it was added. */
  readonly row: number;
  readonly role: 'account' | 'review';
  readonly score: number;
  readonly why: string;
}

interface Account {
  readonly row: number;
  readonly domains: readonly string[];
  readonly names: readonly string[];
  readonly city: string;
  readonly postcode: string;
  readonly country: string;
}

interface Person extends Omit<Account, 'row'> {}

interface AccountMatchers {
  readonly company: AnyMatcher;
  readonly domain: AnyMatcher;
  readonly city: AnyMatcher;
  readonly postcode: AnyMatcher;
}

const EMAILS: readonly Role[] = ['email', 'email_2'];
/** Similarities of names: from which they are one, from which they may be, below which they are not. */
const [SAME, ALIKE, DOUBT] = [0.96, 0.85, 0.72];
/** Organisations of one domain or name that are looked at; one that more share says nothing. */
const CROWD = 50;
/** Pairs shown for one person. */
const SHOWN = 5;

export class AccountIndex {
  readonly #matchers: AccountMatchers;
  readonly #accounts: Account[] = [];
  readonly #places = new Map<number, number>();
  readonly #byDomain = new Map<string, number[]>();
  readonly #byName = new Map<string, number[]>();

  constructor(matchers: AccountMatchers) {
    this.#matchers = matchers;
  }

  add(row: number, sight: Sight): void {
    const account = { row, ...this.#read(sight) };
    const at = this.#accounts.push(account) - 1;
    this.#places.set(row, at);
    for (const domain of account.domains) put(this.#byDomain, domain, at);
    for (const name of account.names) for (const key of this.#matchers.company.keys(name)) put(this.#byName, key, at);
  }

  /** One `account`, or some for `review`, or nothing. */
  find(sight: Sight): AccountLink[] {
    const person = this.#read(sight);
    const keys = person.names.flatMap((name) => this.#matchers.company.keys(name));
    const named = this.#near(keys, this.#byName).filter((account) => this.#nameOf(person, account) >= SAME);
    const byDomain = this.#near(person.domains, this.#byDomain);
    if (byDomain.length === 0) return this.#ofName(person, named);
    return named.length === 0 || named.some((account) => byDomain.includes(account))
      ? this.#ofDomain(person, byDomain)
      : this.#ofNameBeside(person, named, byDomain);
  }

  /** Whether what a person says of their company speaks for an organisation or against it. */
  opinionOf(sight: Sight, row: number): 'for' | 'against' | 'nothing' {
    const person = this.#read(sight);
    const account = this.#accounts[this.#places.get(row) ?? -1];
    if (account === undefined) return 'nothing';
    const name = this.#nameOf(person, account);
    if (name >= ALIKE || person.domains.some((domain) => account.domains.includes(domain))) return 'for';
    const isElsewhere = person.domains.length > 0 && account.domains.length > 0;
    return level(name) < 0 || (name < 0 && isElsewhere) ? 'against' : 'nothing';
  }

  #near(keys: readonly string[], index: ReadonlyMap<string, number[]>): Account[] {
    const found = new Set<number>();
    for (const key of keys) for (const at of index.get(key) ?? []) if (found.size <= CROWD) found.add(at);
    return found.size > CROWD ? [] : [...found].map((at) => this.#accounts[at]!);
  }

  #ofDomain(person: Person, accounts: readonly Account[]): AccountLink[] {
    const weighed = accounts.map((account) => ({
      account,
      name: this.#nameOf(person, account),
      place: placeOf(person, account),
    }));
    const rank = ({ name, place }: (typeof weighed)[number]): number => level(name) * 10 + place;
    const most = Math.max(...weighed.map(rank));
    const best = weighed.filter((one) => rank(one) === most);
    const [first] = best;
    const shared = accounts.length > 1 ? `; domain of ${accounts.length} organisations` : '';
    const why = (name: number, place: number): string => `same domain${wordsOf(name)}${placeWords(place)}${shared}`;
    if (best.length > 1)
      return best.slice(0, SHOWN).map(({ account, name, place }) => review(account, 0.7, why(name, place)));
    // another company's name beside the domain: a consultant, a subsidiary, an old employer
    if (level(first!.name) <= 0) return [review(first!.account, 0.7, why(first!.name, first!.place))];
    const score = first!.name >= ALIKE ? 0.99 : 0.96;
    return [{ row: first!.account.row, role: 'account', score, why: why(first!.name, first!.place) }];
  }

  /**
   * The very name, of organisations without the domain that another one has: it decides where that one is a relative, and nothing is
   * known of a domain of its own. Else all of them may be meant.
   */
  #ofNameBeside(person: Person, named: readonly Account[], byDomain: readonly Account[]): AccountLink[] {
    const isRelative = byDomain.some((account) => this.#nameOf(person, account) >= DOUBT);
    const found = this.#ofName(person, named);
    if (isRelative && found[0]?.role === 'account') {
      return found.map((one) => ({ ...one, why: `${one.why}; the domain is of another` }));
    }
    const reviews = found.map((one): AccountLink => ({ ...one, role: 'review', score: Math.min(one.score, 0.6) }));
    return [...reviews, ...this.#ofDomain(person, byDomain).map(asReview)].slice(0, SHOWN);
  }

  /** A name alone: where nothing speaks against it, and only one organisation has it. */
  #ofName(person: Person, accounts: readonly Account[]): AccountLink[] {
    const named = accounts.map((account) => ({ account, place: placeOf(person, account) }));
    const here = named.filter(({ place }) => place > 0);
    const best = here.length > 0 ? here : named.filter(({ place }) => place === 0);
    if (best.length === 0)
      return named.slice(0, SHOWN).map(({ account }) => review(account, 0.5, 'same name; in another place'));
    if (best.length > 1) {
      const why = `same name; so are ${best.length} organisations`;
      return best.slice(0, SHOWN).map(({ account }) => review(account, 0.6, why));
    }
    const [{ account, place }] = best as [(typeof best)[number]];
    const why = `same name${placeWords(place)}`;
    const isElsewhere = person.domains.length > 0 && account.domains.length > 0;
    if (isElsewhere) return [review(account, 0.6, `${why}; domains differ`)];
    return [{ row: account.row, role: 'account', score: place > 0 ? 0.96 : 0.94, why }];
  }

  /** How alike the names are; -1 where one has none. */
  #nameOf(person: Person, account: Account): number {
    let best = -1;
    for (const a of person.names) {
      for (const b of account.names) {
        const alike = a < b ? this.#matchers.company.similarity(a, b) : this.#matchers.company.similarity(b, a);
        best = Math.max(best, alike);
      }
    }
    return best;
  }

  #read(sight: Sight): Person {
    const { company, domain, city, postcode } = this.#matchers;
    const first = (matcher: AnyMatcher): string => sight.see(matcher)[0]?.form ?? '';
    const ofEmails = EMAILS.flatMap((role) => sight.valuesOf(role)).map((email) => hostOf(email));
    const domains = [...sight.see(domain).map(({ form }) => form), ...ofEmails].map(ownDomain).filter(isOwn);
    return {
      domains: [...new Set(domains)],
      names: [...new Set(sight.see(company).map(({ form }) => form))],
      city: first(city),
      postcode: first(postcode),
      country: sight.has('country') ? sight.country : '',
    };
  }
}

function put(index: Map<string, number[]>, key: string, at: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [at]);
  else if (known.length <= CROWD && known.at(-1) !== at) known.push(at);
}

const hostOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

const isOwn = (domain: string): boolean => domain !== '' && !isDisposableDomain(domain);

/** 3 one name, 2 nearly one, 1 nothing is said, 0 somewhat alike, -1 another. */
function level(name: number): number {
  if (name < 0) return 1;
  if (name >= SAME) return 3;
  return name >= ALIKE ? 2 : name >= DOUBT ? 0 : -1;
}

/** 2 same postcode, 1 same city, 0 nothing is known, -1 another city or country. */
function placeOf(a: Person, b: Account): number {
  if (a.country !== '' && b.country !== '' && a.country !== b.country) return -1;
  if (a.postcode !== '' && a.postcode === b.postcode) return 2;
  if (a.city === '' || b.city === '') return 0;
  return a.city === b.city ? 1 : -1;
}

const wordsOf = (name: number): string =>
  name < 0
    ? ''
    : name >= SAME
      ? '; same name'
      : name >= ALIKE
        ? '; names alike'
        : name >= DOUBT
          ? '; names somewhat alike'
          : '; names differ';

const placeWords = (place: number): string => ['; places differ', '', '; same city', '; same postcode'][place + 1]!;

const asReview = (one: AccountLink): AccountLink => ({ ...one, role: 'review', score: Math.min(one.score, 0.7) });

const review = ({ row }: Account, score: number, why: string): AccountLink => ({ row, role: 'review', score, why });
