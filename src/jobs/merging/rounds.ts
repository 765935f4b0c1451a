/**
 * Merging in rounds until nothing more is merged. A merge may bring a country to a phone number, or take away the record that spoke
 * against another pair: what a second run would do then is done here.
 */

import type { Member, Resolution } from '../../dedupe/cluster/resolution.ts';
import { type Reviews, reviewsOfApart, stillWaiting } from '../../dedupe/cluster/reviews.ts';
import { type ReadonlyRows, RowSet } from '../../dedupe/columns/row-set.ts';
import type { Aftermath } from '../../dedupe/dedupe.ts';
import type { Matching } from './matching.ts';
import { byFirstRow, type Merger } from './merger.ts';
import type { SettingAside } from './merges.ts';

/** Why two records that are one are not merged. */
export const NO_PLACE = 'the same, but no record has a place for what the other refuses';

export class Rounds {
  /** Clusters that were set aside whole. */
  readonly aside: (readonly Member[])[] = [];
  readonly #matching: Matching;
  readonly #merger: Merger;
  /** Clusters that could not be merged. */
  readonly #apart: (readonly Member[])[] = [];
  readonly #asideRows = new RowSet();
  #merges: Resolution['merges'];
  #reviews: Reviews;

  /** @param first what the first round found */
  constructor(matching: Matching, merger: Merger, { merges, reviews }: Resolution) {
    this.#matching = matching;
    this.#merger = merger;
    this.#merges = merges;
    this.#reviews = reviews;
  }

  async run(setAside: SettingAside): Promise<void> {
    do {
      while (this.#merges.length > 0 && (await this.#merge()));
      this.#merges = [];
      await this.#leave(setAside);
    } while (this.#merges.length > 0);
    this.#matching.close();
  }

  /** Pairs that wait for a person, once the rounds are over. */
  reviews(): Reviews {
    if (this.#apart.length === 0) return this.#reviews;
    const left = new RowSet(this.#asideRows);
    for (const { members, survivor } of this.#merger.groups()) {
      for (const { row } of members) if (row !== survivor) left.add(row);
    }
    const asked = reviewsOfApart(this.#apart, NO_PLACE, (row) => !left.has(row));
    return stillWaiting(this.#reviews, asked, () => false);
  }

  /** One round. Answers whether anything was merged. */
  async #merge(): Promise<boolean> {
    const { gone, apart } = await this.#merger.merge(this.#merges, (features, fresh) =>
      this.#matching.addFresh(features, fresh),
    );
    const stay = new Set(apart);
    const rows = new RowSet();
    for (const members of this.#merges) if (!stay.has(members)) for (const { row } of members) rows.add(row);
    this.#apart.push(...apart);
    if (rows.size > 0) this.#resolveAgain(rows, gone);
    return rows.size > 0;
  }

  /** A record that leaves the file is no longer in the way of a merge either: a second run would find that. */
  async #leave(setAside: SettingAside): Promise<void> {
    const before = this.#merger.aside.length;
    const rows = await setAside(this.#merger);
    this.aside.push(...byFirstRow(this.#merger.aside.slice(before)));
    for (const row of rows) this.#asideRows.add(row);
    if (rows.size > 0) this.#resolveAgain(rows, [...rows]);
  }

  #resolveAgain(rows: ReadonlyRows, gone: Aftermath['gone']): void {
    // what was merged is known by now, and takes memory while the next round looks for more
    this.#merges = [];
    const { merges, reviews } = this.#matching.resolveAgain({ rows, gone });
    this.#merges = merges;
    this.#reviews = stillWaiting(this.#reviews, reviews, (row) => rows.has(row));
  }
}
