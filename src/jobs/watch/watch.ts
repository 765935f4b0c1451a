/** Those who look on while a run writes: they get the same bytes as the files. */
import type { Codec } from '../../io/format/codec.ts';
import type { RowEdits } from '../../io/stream/record-writer.ts';

/** Cleaned records with the rows that they come from. */
export interface WrittenRecords {
  readonly bytes: Uint8Array;
  /** Where each of them ends in `bytes`. */
  readonly ends: Int32Array;
  readonly rows: Int32Array;
}

/** Each method gets whole lines, headers too, and is done with them when its promise is kept. */
export interface Watcher {
  ledger?(lines: Uint8Array): Promise<void>;
  rejected?(lines: Uint8Array): Promise<void>;
  duplicates?(lines: Uint8Array): Promise<void>;
  crosswalk?(lines: Uint8Array): Promise<void>;
  /** Records on their way into the cleaned file, by rising rows; `edits` says which of them are not written, and which anew. */
  written?(records: WrittenRecords, codec: Codec, edits?: RowEdits): Promise<void>;
}

/** What is watched of the sinks of a run. */
interface Streams {
  ledger(bytes: Uint8Array): Promise<void>;
  rejected(bytes: Uint8Array): Promise<void>;
  readonly duplicates?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  readonly crosswalk?: ((bytes: Uint8Array) => Promise<void>) | undefined;
}

const STREAMS = ['ledger', 'rejected', 'duplicates', 'crosswalk'] as const;

export function watched<S extends Streams>(sinks: S, watchers: readonly Watcher[]): S & Pick<Watcher, 'written'> {
  if (watchers.length === 0) return sinks;
  const streams = STREAMS.map((name) => {
    const own = sinks[name];
    const to = watchers.filter((watcher) => watcher[name] !== undefined);
    const write = async (lines: Uint8Array): Promise<void> => {
      for (const watcher of to) await watcher[name]!(lines);
      await own?.(lines);
    };
    return [name, to.length === 0 ? own : write] as const;
  });
  const written: NonNullable<Watcher['written']> = async (records, codec, edits) => {
    for (const watcher of watchers) await watcher.written?.(records, codec, edits);
  };
  return { ...sinks, ...Object.fromEntries(streams), written };
}
