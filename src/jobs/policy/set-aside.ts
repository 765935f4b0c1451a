/**
 * Records that a policy does not let stay in the file, set aside whole: `expired.csv` has them as they were cleaned, before any merge.
 * What is judged is the record that would be written, so the last activity of any of a person's records counts for all of them; where
 * that one must go, all that would have been merged into it go, each by itself.
 *
 * Memory: some 50 bytes a record that is set aside; while streaming, nothing that grows.
 */
import type { Plan } from '../../contract.ts';
import { Spool } from '../../engine/run/spool.ts';
import type { StageResult } from '../../engine/stage.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { guardedLine } from '../../io/format/guarded-cell.ts';
import type { RowEdits } from '../../io/stream/record-writer.ts';
import { createJudge, type Judgement } from '../../policy/judge.ts';
import type { Merger } from '../merging/merger.ts';
import { rowsInBatch, spooledRows } from '../merging/spooled-rows.ts';
import { PolicyCounts } from './policy-counts.ts';

type Write = (bytes: Uint8Array) => Promise<void>;

interface SetAsideSinks {
  readonly expired?: Write | undefined;
  ledger(bytes: Uint8Array): Promise<void>;
}

/** What is known of a record by its row. */
interface Sources {
  codecOf(row: number): Codec;
  lineOf(row: number): number;
}

export const expiredHeader = ({ fields }: Plan): string =>
  guardedLine(['row', 'reason', 'line', ...fields.map(({ column }) => column)]);

const NO_ROWS: ReadonlyMap<number, Uint8Array> = new Map();
/** Characters that are held before they are written. */
const PIECE = 1 << 16;

export class SetAside {
  readonly #judge: (cell: (index: number) => string) => Judgement;
  readonly #sinks: SetAsideSinks;
  readonly #codecOf: (row: number) => Codec;
  readonly #spared: ReadonlySet<number>;
  /** Rows that were spared and would have gone. */
  readonly met = new Set<number>();
  readonly #scratch: Cells;
  readonly #lineOf: (row: number) => number;
  readonly #reasons = new Map<number, string>();
  readonly counts: PolicyCounts;
  /** Lines of the ledger that wait for the end: where they stand must not hang on how the input was cut. */
  #held: Spool | undefined;
  #pending = '';

  /**
   * Undefined where the plan has no policy.
   * @param spared rows that a person wants kept whatever the policy says
   */
  static of(
    plan: Plan,
    sinks: SetAsideSinks,
    { codecOf, lineOf }: Sources,
    spared: ReadonlySet<number> = new Set(),
  ): SetAside | undefined {
    const judge = createJudge(plan);
    return judge && new SetAside(plan, judge, sinks, { codecOf, lineOf }, spared);
  }

  private constructor(
    plan: Plan,
    judge: NonNullable<ReturnType<typeof createJudge>>,
    sinks: SetAsideSinks,
    { codecOf, lineOf }: Sources,
    spared: ReadonlySet<number>,
  ) {
    this.#judge = judge;
    this.#sinks = sinks;
    this.#codecOf = codecOf;
    this.#lineOf = lineOf;
    this.#spared = spared;
    this.#scratch = createCells(plan.fields.length);
    this.counts = new PolicyCounts(plan);
  }

  /** Rows that are set aside after merging, with the reason. */
  get rows(): ReadonlyMap<number, string> {
    return this.#reasons;
  }

  /** Judges a chunk whose records are merged with no others; answers what is not to be written of it. */
  async stream({ out, ends, rows, lines }: StageResult, codec: Codec): Promise<RowEdits> {
    const gone = new Set<number>();
    let expired = '';
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const { reason } = this.#judged(row, codec, out, at === 0 ? 0 : ends[at - 1]!, ends[at]!);
      if (reason === '' || this.#isSpared(row, undefined)) continue;
      gone.add(row);
      expired += this.#line(row, reason, lines[at]!, codec, out);
    }
    if (expired !== '') await this.#sinks.expired?.(Buffer.from(expired));
    if (this.#pending.length >= PIECE) await this.#hold();
    return { gone, rewritten: NO_ROWS };
  }

  /** Judges all records as they would be written; answers the rows of those that are set aside and were not before. */
  async judge(spool: Spool, merger?: Merger): Promise<ReadonlySet<number>> {
    this.counts.clearDoubts();
    const fresh = new Set<number>();
    const merged = new Set<number>();
    for (const { members, survivor } of merger?.groups() ?? []) {
      for (const { row } of members) if (row !== survivor) merged.add(row);
    }
    for (let i = 0; i < spool.chunkCount; i++) {
      const { bytes, ends, rows } = await spool.chunk(i);
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at]!;
        if (merged.has(row) || this.#reasons.has(row)) continue;
        const own = merger?.mergedBytes(row);
        const [from, to] = own ? [0, own.length] : [at === 0 ? 0 : ends[at - 1]!, ends[at]!];
        const { reason } = this.#judged(row, this.#codecOf(row), own ?? bytes, from, to);
        if (reason === '' || this.#isSpared(row, merger)) continue;
        fresh.add(row);
        for (const member of merger?.setAside(row) ?? [{ row }]) this.#reasons.set(member.row, reason);
      }
    }
    return fresh;
  }

  /** Writes what was set aside, by rising rows; to be called once, when nothing more is judged. */
  async finish(spool: Spool | undefined): Promise<void> {
    const rows = [...this.#reasons.keys()].sort((a, b) => a - b);
    const most = spool && rows.length > 0 ? await rowsInBatch(spool) : 1;
    for (let from = 0; spool && from < rows.length; from += most) {
      const batch = rows.slice(from, from + most);
      const records = await spooledRows(spool, batch);
      let expired = '';
      for (const [at, row] of batch.entries()) {
        const [codec, bytes] = [this.#codecOf(row), records[at]!];
        codec.scan(bytes, 0, bytes.length, true, this.#scratch);
        expired += this.#line(row, this.#reasons.get(row)!, this.#lineOf(row), codec, bytes);
        if (expired.length < PIECE && at < batch.length - 1) continue;
        await this.#sinks.expired?.(Buffer.from(expired));
        expired = '';
        await this.#flush();
      }
    }
    for (let i = 0; this.#held && i < this.#held.chunkCount; i++) {
      await this.#sinks.ledger((await this.#held.chunk(i)).bytes);
    }
    await this.#flush();
  }

  async close(): Promise<void> {
    await this.#held?.close();
  }

  #isSpared(row: number, merger: Merger | undefined): boolean {
    if (this.#spared.size === 0) return false;
    const members = merger?.membersOf(row) ?? [{ row }];
    const spared = members.filter((member) => this.#spared.has(member.row));
    for (const member of spared) this.met.add(member.row);
    return spared.length > 0;
  }

  /** Judges a record; its cells are in the scratch afterwards. */
  #judged(row: number, codec: Codec, bytes: Uint8Array, from: number, to: number): Judgement {
    codec.scan(bytes, from, to, true, this.#scratch);
    const cell = (index: number): string => codec.decode(bytes, this.#scratch, index);
    const judgement = this.#judge(cell);
    if (judgement.doubt !== '') this.counts.doubt(judgement, row, cell(judgement.column));
    return judgement;
  }

  /** The line of expired.csv of the record in the scratch; its line of the ledger is held. */
  #line(row: number, reason: string, line: number, codec: Codec, bytes: Uint8Array): string {
    const { bodyStart, bodyEnd } = this.#scratch;
    const text = Buffer.from(bytes.subarray(bodyStart, bodyEnd)).toString();
    this.#pending += guardedLine([row, '', text, '', reason, 'opt-in', '']);
    this.counts.expired(reason, row, line, text);
    return guardedLine([
      row,
      reason,
      line,
      ...codec.columns.map((_, index) => codec.decode(bytes, this.#scratch, index)),
    ]);
  }

  async #hold(): Promise<void> {
    this.#held ??= await Spool.open();
    const none = new Int32Array(0);
    await this.#held.append(Buffer.from(this.#pending), none, none);
    this.#pending = '';
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text !== '') await this.#sinks.ledger(Buffer.from(text));
  }
}
