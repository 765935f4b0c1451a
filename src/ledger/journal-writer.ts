/** Writes journal.bin, block after block, to a sink. Nothing is held back but the clusters and notes of the block at hand. */
import { ByteWriter } from './byte-writer.ts';
import {
  BLOCK_BYTES,
  BLOCKS,
  type BlockKind,
  CLUSTER_ROLES,
  type JournalCluster,
  type JournalEnd,
  type JournalHead,
  type JournalInput,
  type JournalMatching,
  type JournalMerged,
  MAGIC,
  VERSION,
} from './journal-format.ts';

/** Done with the bytes when the promise is kept. */
export type JournalSink = (bytes: Uint8Array) => Promise<void>;

/** Bytes of clusters that make a block. */
const ENOUGH = 64 * 1024;

export class JournalWriter {
  readonly #sink: JournalSink;
  readonly #clusters = new ByteWriter();

  constructor(sink: JournalSink) {
    this.#sink = sink;
  }

  async begin(head: JournalHead): Promise<void> {
    await this.#sink(Buffer.concat([MAGIC, Uint8Array.of(VERSION)]));
    await this.block('head', Buffer.from(JSON.stringify(head)));
  }

  async input({ front, head, ...facts }: JournalInput): Promise<void> {
    const bytes = new ByteWriter();
    bytes.text(JSON.stringify(facts));
    bytes.sized(front);
    bytes.sized(head);
    await this.block('input', bytes.take());
  }

  /** Clusters come in the order of duplicates.csv. */
  async cluster({ id, members }: JournalCluster): Promise<void> {
    const bytes = this.#clusters;
    bytes.number(id);
    bytes.number(members.length);
    for (const { row, role, score, why } of members) {
      bytes.number(row);
      bytes.byte(CLUSTER_ROLES.indexOf(role));
      bytes.double(score);
      bytes.text(why);
    }
    if (bytes.length >= ENOUGH) await this.#flush();
  }

  async merged(survivors: readonly JournalMerged[]): Promise<void> {
    await this.#flush();
    const bytes = new ByteWriter();
    for (const { row, done } of survivors) {
      bytes.number(row);
      bytes.text(done);
      if (bytes.length >= ENOUGH) await this.block('merged', bytes.take());
    }
    if (bytes.length > 0) await this.block('merged', bytes.take());
  }

  async matching(found: JournalMatching): Promise<void> {
    await this.#flush();
    await this.block('matching', Buffer.from(JSON.stringify(found)));
  }

  async end(counts: JournalEnd): Promise<void> {
    await this.#flush();
    await this.block('end', Buffer.from(JSON.stringify(counts)));
  }

  async block(kind: BlockKind, bytes: Uint8Array): Promise<void> {
    const head = Buffer.alloc(BLOCK_BYTES);
    head[0] = BLOCKS[kind];
    head.writeUInt32LE(bytes.length, 1);
    await this.#sink(head);
    await this.#sink(bytes);
  }

  async #flush(): Promise<void> {
    if (this.#clusters.length > 0) await this.block('clusters', this.#clusters.take());
  }
}
