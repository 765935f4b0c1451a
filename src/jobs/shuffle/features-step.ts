/** For each part: sends the features of its records to their homes, and what merging needs of them. */
import { BundleWriter } from '../../dedupe/shuffle/bundle.ts';
import { homeOf } from '../../dedupe/shuffle/deal.ts';
import { holding } from '../../dedupe/shuffle/holdings.ts';
import type { Task } from '../../dedupe/shuffle/step.ts';
import { Store } from '../../dedupe/store.ts';
import { RECORD } from '../merging/held-groups.ts';
import { type StagedPart, stagedInput } from '../shards/staged-part.ts';

interface Sending extends Pick<Task, 'of' | 'emit'> {
  /** Waits until there is room for more. */
  flush(): Promise<void>;
}

/** @param frames where the results of the record stage are. @throws CrmqError `part-damaged` */
export async function sendFeatures(part: StagedPart, frames: string, { of, emit, flush }: Sending): Promise<void> {
  for await (const { result } of stagedInput(part, frames).results) {
    const { features, out, ends, rows } = result;
    if (rows.length === 0) continue;
    const store = new Store();
    store.add(features);
    store.seal();
    const homes = new Map<number, number[]>();
    for (let record = 0; record < store.size; record++) {
      const home = homeOf(store.hiOf(record), of);
      const records = homes.get(home);
      if (records) records.push(record);
      else homes.set(home, [record]);
    }
    const writer = new BundleWriter(store);
    for (const [home, records] of homes) {
      emit('homes', home, writer.write(records, 0, (record) => store.rowOf(record), () => {})); // biome-ignore format: one call
    }
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const bytes = out.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!);
      emit('holdings', homeOf(store.hiOf(store.recordOf(row)), of), holding({ row, kind: RECORD, bytes }));
    }
    await flush();
  }
}
