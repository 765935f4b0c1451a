/** Where the forms of records stand, as features say it of themselves. */
import { HEADER_WORDS } from './features.ts';

/** Where a slot has its forms in a record, how many variants of each key there are, and what its sketches are. */
export interface SlotPlace {
  readonly base: number;
  readonly width: number;
  readonly variants: number;
  readonly kind: number;
}

/** Of the words of a chunk (features.ts). */
export function slotPlacesIn(words: Uint32Array): { readonly slots: readonly SlotPlace[]; readonly width: number } {
  let base = 0;
  const slots = Array.from(words.subarray(HEADER_WORDS, HEADER_WORDS + words[3]!), (word) => {
    const place = { base, width: word & 0xff, variants: (word >>> 8) & 0xff, kind: (word >>> 16) & 0xff };
    base += place.width;
    return place;
  });
  return { slots, width: base };
}
