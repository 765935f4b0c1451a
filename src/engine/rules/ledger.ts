/** Lines of changes.csv (`row,column,before,after,rule,risk,accept`) as bytes, the last column for people. */

import { csvCell } from '../../io/format/csv-line.ts';
import { guardCell, guardedLine } from '../../io/format/guarded-cell.ts';
import type { BufferPool } from '../../io/stream/buffer-pool.ts';
import { encodeText } from '../lines/byte-sink.ts';
import { LineSink } from '../lines/line-sink.ts';
import type { CellChange } from './repair.ts';

const COMMA = encodeText(',');

export class Ledger {
  readonly #lines: LineSink;
  /** What comes before and behind the texts of a change, by column and by rule. */
  readonly #starts: readonly Uint8Array[];
  readonly #ends = new Map<string, Uint8Array>();

  constructor(columns: readonly string[], pool: BufferPool) {
    this.#lines = new LineSink(pool);
    this.#starts = columns.map((name) => encodeText(`,${csvCell(guardCell(name))},`));
  }

  change(row: number, change: CellChange): void {
    this.#lines.number(row);
    if (change.line) this.#lines.raw(change.line);
    else this.#describe(change);
  }

  /** Text that is no record leaves the file. */
  drop(row: number, text: string, kind: string): void {
    this.#lines.text(guardedLine([row, '', text, '', `framing/${kind}`, 'safe', '']));
  }

  /** The lines since the last time; starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#lines.take();
  }

  #describe({ index, before, after, rule, risk, from }: CellChange): void {
    const by = from === undefined ? rule : `${rule}/${from}`;
    let end = this.#ends.get(by);
    if (end === undefined) {
      end = encodeText(`,${guardedLine([by, risk, ''])}`);
      this.#ends.set(by, end);
    }
    this.#lines.raw(this.#starts[index]!);
    this.#lines.cell(guardCell(before));
    this.#lines.raw(COMMA);
    this.#lines.cell(guardCell(after));
    this.#lines.raw(end);
  }
}
