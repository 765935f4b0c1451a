/**
 * The organisation of each person of two systems: the one that the person's record names by its id, where it does, else by domain and
 * name.
 *
 * Memory: see src/link/accounts.ts and link-references.ts.
 */
import type { AnyMatcher } from '../../contract.ts';
import { AccountIndex, type AccountLink } from '../../link/accounts.ts';
import {
  believed,
  NAMED,
  type Opinion,
  type Reference,
  type ReferenceColumn,
  referencesOf,
} from './link-references.ts';
import type { LinkedSystem } from './linked-system.ts';

/** A person and an organisation, by their rows in their own systems. */
interface PersonAccount extends Pick<AccountLink, 'role' | 'score' | 'why'> {
  readonly row: number;
  readonly account: number;
}

export async function accountLinks(people: LinkedSystem, organisations: LinkedSystem): Promise<PersonAccount[]> {
  const index = await indexOf(organisations, people.prepared.catalog.matchers);
  const columns = await referencesOf(people, organisations);
  const named = columns.length === 0 ? new Map<number, PersonAccount>() : await namedAccounts(people, index, columns);
  const links: PersonAccount[] = [];
  const sight = people.sight('contact');
  for await (const { row, cells } of people.records()) {
    sight.cells = cells;
    const known = named.get(row);
    if (known !== undefined) links.push(known);
    else for (const { row: account, ...found } of index.find(sight)) links.push({ row, account, ...found });
  }
  return links;
}

async function indexOf(organisations: LinkedSystem, matchers: readonly AnyMatcher[]): Promise<AccountIndex> {
  const matcher = (id: string): AnyMatcher => matchers.find((one) => one.id === id)!;
  const index = new AccountIndex({
    company: matcher('company-name'),
    domain: matcher('web-domain'),
    city: matcher('city'),
    postcode: matcher('postcode'),
  });
  const sight = organisations.sight('company');
  for await (const { row, cells } of organisations.records()) {
    sight.cells = cells;
    index.add(row, sight);
  }
  return index;
}

/** By row of a person, the organisation that is named. */
async function namedAccounts(
  people: LinkedSystem,
  index: AccountIndex,
  columns: readonly ReferenceColumn[],
): Promise<Map<number, PersonAccount>> {
  const byRow = new Map<number, Reference[]>();
  for (const { references } of columns) {
    for (const one of references) {
      const known = byRow.get(one.row);
      if (known) known.push(one);
      else byRow.set(one.row, [one]);
    }
  }
  const opinions = new Map<Reference, Opinion>();
  const sight = people.sight('contact');
  for await (const { row, cells } of people.records()) {
    sight.cells = cells;
    for (const one of byRow.get(row) ?? []) opinions.set(one, index.opinionOf(sight, one.target));
  }
  const named = new Map<number, PersonAccount>();
  for (const { row, target, column, isOwnId, opinion } of believed(columns, (one) => opinions.get(one)!)) {
    // a person's own id is that of an organisation by chance, where nothing else says that they belong together
    if (named.has(row) || (isOwnId && opinion === 'against')) continue;
    named.set(row, {
      row,
      account: target,
      role: 'account',
      score: NAMED,
      why: `${column} of ${people.name} names it`,
    });
  }
  return named;
}
