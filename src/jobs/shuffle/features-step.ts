/** For each part: sends the features of its records to their homes, and what merging needs of them. */

import { homeOf } from '../../dedupe/shuffle/deal.ts';
import { holding } from '../../dedupe/shuffle/holdings.ts';
import { sendHome } from '../../dedupe/shuffle/send-home.ts';
import type { Task } from '../../dedupe/shuffle/step.ts';
import { RECORD } from '../merging/held-groups.ts';
import { type StagedPart, stagedInput } from '../shards/staged-part.ts';

interface Sending extends Pick<Task, 'of' | 'emit'> {
  /** Waits until there is room for more. */
  flush(): Promise<void>;
}

/**
 * @param frames where the results of the record stage are
 * @param firstRow number of the first record, by the parts before it
 * @throws CrmqError `part-damaged`, `parts-out-of-order`
 */
export async function sendFeatures(
  part: StagedPart,
  frames: string,
  firstRow: number,
  { of, emit, flush }: Sending,
): Promise<void> {
  for await (const { result } of stagedInput(part, frames, firstRow).results) {
    const { features, out, ends, rows } = result;
    if (rows.length === 0) continue;
    const halves = sendHome(features, rows, 0, of, (home, bytes) => emit('homes', home, bytes));
    for (let at = 0; at < rows.length; at++) {
      const bytes = out.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!);
      emit('holdings', homeOf(halves[at]!, of), holding({ row: rows[at]!, kind: RECORD, bytes }));
    }
    await flush();
  }
}
