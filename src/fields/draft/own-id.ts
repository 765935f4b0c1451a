/** The record's own id where no label says plainly which it is: the number of a ticket or a case, the code in the first column. */

import { namesCode } from '../label/code.ts';
import { namesEvent } from '../label/transactions.ts';
import type { Shape } from '../look/sniff.ts';
import type { Draft } from './assign.ts';

/** Different values are counted up to so many. */
const COUNTED = 1000;

/**
 * The column of the record's own id, -1 where there is none: every row has another value, and nothing that names a record stands before it.
 * @param rows how many rows were seen
 */
export function findOwnId(
  labels: readonly string[],
  drafts: readonly (Draft | undefined)[],
  shapes: readonly Shape[],
  rows: number,
): number {
  if (drafts.some((draft) => draft?.role === 'id')) return -1;
  const isUnlike = ({ filled, distinct }: Shape): boolean => filled === rows && distinct === Math.min(rows, COUNTED);
  const found = labels.findIndex(
    (label, index) =>
      namesEvent(label) || drafts[index]?.role === 'related_id' || drafts[index]?.role === 'external_id',
  );
  const shape = shapes[found];
  if (shape && namesEvent(labels[found] ?? '') && drafts[found]?.by !== 'map' && isUnlike(shape)) return found;
  const [first] = shapes;
  const isCode =
    first !== undefined && drafts[0] === undefined && (namesCode(labels[0] ?? '') || OWN.test(labels[0] ?? ''));
  return isCode && rows >= LEAST && looksLikeCode(first) && isUnlike(first) ? 0 : -1;
}

/** Medical record number. */
const OWN = /^\s*mrn\s*$/i;

/** Of fewer rows each has another value by chance. */
const LEAST = 5;

const looksLikeCode = (shape: Shape): boolean =>
  shape.share('code') > 0.98 && shape.share('date') < 0.5 && shape.share('phoneSign') < 0.1 && shape.share('url') < 0.1;
