/**
 * Values that so many records have that having one in common says nothing: the phone that an import form asks for, the employer of half
 * a list. A common phone or email address is no evidence and no key; a common company is a level of its own, so that a usual company
 * keeps its weight.
 *
 * Memory: as many numbers as there can be such values.
 */
import type { CommonValues } from '../../contract.ts';
import type { SlotPlace } from '../features/slot-places.ts';
import type { Store } from '../store/store.ts';
import type { Step } from './explanation.ts';

/** A value is common from this share of the records on, and from so many of them. */
const SHARE = 1 / 32;
const LEAST = 100;

/** Matchers whose common values are left out, and the one whose common values are only told apart. */
export const LEFT_OUT = ['email', 'phone'] as const;
export const TOLD_APART = 'company-name';

/** Of each matcher the values that are common, where there are any. */
export function commonValues(store: Store, placeOf: (matcher: string) => SlotPlace | undefined): CommonValues {
  const found: { [matcher: string]: readonly number[] } = {};
  for (const matcher of WATCHED) {
    const place = placeOf(matcher);
    const hashes = place ? commonIn(store, place.base) : [];
    if (hashes.length > 0) found[matcher] = hashes;
  }
  return found;
}

/** Matchers of which common values are looked for. */
export const WATCHED: readonly string[] = [...LEFT_OUT, TOLD_APART];

/** Those that are common among so many records, by how many have them. */
export function commonAmong(
  records: number,
  hashes: { readonly [matcher: string]: readonly number[] },
  counts: { readonly [matcher: string]: readonly number[] },
): CommonValues {
  const least = leastOf(records);
  const found: { [matcher: string]: readonly number[] } = {};
  for (const [matcher, all] of Object.entries(hashes)) {
    const common = all.filter((_, at) => counts[matcher]![at]! >= least).sort((a, b) => a - b);
    if (common.length > 0) found[matcher] = common;
  }
  return found;
}

const leastOf = (records: number): number => Math.max(LEAST, records * SHARE);

/**
 * Hashes of the first forms of a slot that are common, in rising order.
 * Source: Misra and Gries, "Finding repeated elements", 1982: what more than one in k has is among k - 1 counters.
 */
function commonIn(store: Store, base: number): number[] {
  const counts = new Map<number, number>();
  for (const form of frequent(store, base)) counts.set(form, 0);
  let records = 0;
  for (let record = 0; record < store.size; record++) {
    if (!store.isCandidate(record)) continue;
    records++;
    const form = store.ids[record * store.width + base]!;
    const count = counts.get(form);
    if (count !== undefined) counts.set(form, count + 1);
  }
  const least = leastOf(records);
  const common = [...counts].filter(([, count]) => count >= least);
  return common.map(([form]) => hashOf(store, form)).sort((a, b) => a - b);
}

function frequent(store: Store, base: number): Iterable<number> {
  const found = new Frequent();
  for (let record = 0; record < store.size; record++) {
    const form = store.ids[record * store.width + base]!;
    if (form !== 0 && store.isCandidate(record)) found.add(form);
  }
  return found.values;
}

/** Values that may be common, of those that come one after the other: what many have, some part of them has often. */
export class Frequent {
  readonly #counts = new Map<number, number>();

  add(value: number): void {
    const counts = this.#counts;
    const count = counts.get(value);
    if (count !== undefined) counts.set(value, count + 1);
    else if (counts.size < MOST) counts.set(value, 1);
    else {
      for (const [other, left] of counts) {
        if (left === 1) counts.delete(other);
        else counts.set(other, left - 1);
      }
    }
  }

  get values(): Iterable<number> {
    return this.#counts.keys();
  }
}

const MOST = Math.ceil(1 / SHARE);

/** The forms that records from `first` on have in a slot and whose hashes are among these. */
export function formsOf(
  hashes: readonly number[] | undefined,
  store: Store,
  place: SlotPlace | undefined,
  first = 0,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (!hashes || !place) return found;
  const wanted = new Set(hashes);
  const others = new Set<number>();
  const end = store.size * store.width;
  for (let at = first * store.width + place.base; at < end; at += store.width) {
    for (let i = 0; i < place.width; i++) {
      const form = store.ids[at + i]!;
      if (form === 0) break;
      if (found.has(form) || others.has(form)) continue;
      if (wanted.has(hashOf(store, form))) found.add(form);
      else if (others.size < REMEMBERED) others.add(form);
    }
  }
  return found;
}

/**
 * Takes common values out of the records from one on.
 * @param told takes by matcher the records that had one, 1 for each, where that is of interest
 */
export function leaveOutCommon(
  common: CommonValues,
  store: Store,
  slots: readonly string[],
  first = 0,
  told?: Map<string, Uint8Array>,
): void {
  for (const matcher of LEFT_OUT) {
    const place = store.slots[slots.indexOf(matcher)];
    const forms = formsOf(common[matcher], store, place, first);
    if (!place || forms.size === 0) continue;
    const had = new Uint8Array(store.size);
    had.set(told?.get(matcher) ?? []);
    store.leaveOut(place, forms, first, had);
    told?.set(matcher, had);
  }
}

/** Forms that are remembered to be others: those that many records have are met among the first. */
const REMEMBERED = 1 << 12;

const hashOf = ({ forms }: Store, form: number): number => forms.hashAt(forms.placeOf(form));

/** A step that weighs nothing: both records have a common value. */
export const saidCommon = (comparison: string): Step => ({
  comparison,
  level: 'common',
  bits: 0,
  why: 'on so many records that it says nothing',
});
