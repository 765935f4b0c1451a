/**
 * Mended records in the place of the rejected ones. They enter where chunks go to the record stage, each in a chunk of its own, so that
 * nothing before or behind it is read otherwise than without it.
 *
 * Memory: the mended rows.
 */
import type { Catalog, Plan, Sample, Tally } from '../../contract.ts';
import { shorten } from '../../engine/lines/sample-text.ts';
import { assemble } from '../../engine/run/assemble.ts';
import type { Stage, StageResult } from '../../engine/stage.ts';
import { count } from '../../engine/tally/tally.ts';
import { createCells } from '../../io/format/codec.ts';
import { createFraming } from '../../io/format/framing.ts';
import { guardedLine, unguardCell } from '../../io/format/guarded-cell.ts';
import { parse } from '../../io/format/small-table.ts';
import { type Chunk, countByte } from '../../io/stream/cutter.ts';
import type { Input } from '../../io/stream/input.ts';
import { type Mend, type MendedCell, Mender, type RejectedUnit } from './mended-record.ts';
import { bad, type MendedRow } from './mended-rows.ts';

const RETRY = 'retry';

/** A chunk; or a record that a person mended, alone. */
export interface FedChunk extends Chunk {
  readonly mended?: Mended;
}

interface Mended {
  readonly row: number;
  /** The record as it stands in the input, with what parts it from its neighbours: what a revert puts back. */
  readonly original: Uint8Array;
  readonly cells: readonly MendedCell[];
  /** For mended.csv. */
  readonly record: readonly string[];
}

/** What to write of a mended record that the stage has kept. */
export interface Taken {
  /** Lines of changes.csv, to stand before those of the record. */
  readonly ledger: Uint8Array;
  /** Its line of mended.csv. */
  readonly line: Uint8Array;
  readonly changes: Tally['changes'];
}

interface RetryCounts {
  /** Rows of the mended files. */
  rows: number;
  taken: number;
  rejectedAgain: number;
  /** Not mended, or not so that it is one record. */
  asTheyStood: number;
  /** Cells that a spreadsheet spelled anew, and the first of their places. */
  respelled: number;
  respelledPlaces: string[];
}

const PLACES = 3;

export class Retry {
  readonly counts: RetryCounts;
  readonly #rows: ReadonlyMap<number, MendedRow>;
  readonly #seen = new Set<number>();

  constructor(rows: ReadonlyMap<number, MendedRow>) {
    this.#rows = rows;
    const none = { taken: 0, rejectedAgain: 0, asTheyStood: 0, respelled: 0 };
    this.counts = { rows: rows.size, ...none, respelledPlaces: [] };
  }

  /** The chunks of an input, with mended records in them. @throws CrmqError `bad-mended` for a row that was not rejected */
  async *feed(chunks: AsyncIterable<Chunk>, input: Input, plan: Plan, catalog: Catalog): AsyncGenerator<FedChunk> {
    const exchange = new Exchange(input, plan, catalog);
    for await (const chunk of chunks) {
      const rows = this.#rowsIn(chunk);
      if (rows.size === 0) yield chunk;
      else for (const piece of exchange.cut(chunk, rows)) yield this.#noted(piece);
    }
  }

  /** What came of a chunk; undefined where it is no mended record, or one that is rejected again. */
  settle({ mended }: FedChunk, { rows }: StageResult): Taken | undefined {
    if (!mended) return undefined;
    if (rows.length === 0) {
      this.counts.rejectedAgain++;
      return undefined;
    }
    this.counts.taken++;
    const { row, cells, record } = mended;
    const changes: Tally['changes'] = {};
    for (const { column, before, after } of cells) {
      const sample = { row, column, value: shorten(before), after: shorten(after) };
      count(changes, RETRY, column, () => sample);
      const examples = (changes[RETRY]!.examples ??= Object.create(null) as { [column: string]: Sample });
      examples[column] ??= sample;
    }
    const lines = cells.map(({ column, before, after }) =>
      guardedLine([row, column, before, after, RETRY, 'safe', '']),
    );
    return { ledger: Buffer.from(lines.join('')), line: Buffer.from(guardedLine([row, '', '', ...record])), changes };
  }

  /** @throws CrmqError `bad-mended` for a row that the inputs do not have */
  finish(rowsRead: number): void {
    for (const { row, place } of this.#rows.values()) {
      if (this.#seen.has(row)) continue;
      throw bad(place, `there is no row ${row}: the input has ${rowsRead}`, ROW_HINT);
    }
  }

  #rowsIn({ firstRow, records }: Chunk): Map<number, MendedRow> {
    const found = new Map<number, MendedRow>();
    if (records > this.#rows.size) {
      for (const [row, mended] of this.#rows) if (row >= firstRow && row < firstRow + records) found.set(row, mended);
      return found;
    }
    for (let row = firstRow; row < firstRow + records; row++) {
      const mended = this.#rows.get(row);
      if (mended) found.set(row, mended);
    }
    return found;
  }

  #noted({ chunk, row, mend }: Piece): FedChunk {
    if (row === undefined) return chunk;
    this.#seen.add(row);
    if (!mend) this.counts.asTheyStood++;
    for (const column of mend?.respelled ?? []) {
      if (this.counts.respelled++ < PLACES) this.counts.respelledPlaces.push(`row ${row} ${column}`);
    }
    return chunk;
  }
}

const ROW_HINT = 'the number in the column row says which rejected record a line is; leave it as crmq wrote it';

interface Piece {
  readonly chunk: FedChunk;
  /** Set for a record that is in the mended file. */
  readonly row?: number;
  readonly mend?: Mend | undefined;
}

/** Cuts chunks of one input open where a record is mended. */
class Exchange {
  readonly #input: Input;
  readonly #newline: number;
  readonly #cells;
  readonly #framing;
  readonly #mender: Mender;
  readonly #makeStage: () => Stage;
  #stage: Stage | undefined;

  constructor(input: Input, plan: Plan, catalog: Catalog) {
    this.#input = input;
    this.#newline = input.layout.eol === '\r' ? 13 : 10;
    this.#cells = createCells(input.codec.columns.length);
    this.#framing = createFraming(input.layout.header);
    this.#mender = new Mender(input.codec, input.layout);
    const alone = { ...plan, layout: input.layout, dedupe: { ...plan.dedupe, enabled: false } };
    this.#makeStage = () => assemble(alone, catalog);
  }

  /** The chunk in pieces; those of mended rows are a record each. */
  *cut(chunk: Chunk, rows: ReadonlyMap<number, MendedRow>): Generator<Piece> {
    const { bytes } = chunk;
    let { firstRow: row, firstLine: line } = chunk;
    let start = 0;
    let startRow = row;
    for (let at = 0; at < bytes.length; ) {
      const from = at;
      at = this.#input.codec.scan(bytes, from, bytes.length, true, this.#cells);
      if (this.#framing(bytes, this.#cells) !== '' || isNoRecord(this.#cells)) continue;
      const mended = rows.get(row++);
      if (!mended) continue;
      if (from > start) yield { chunk: piece(bytes.subarray(start, from), startRow, line, mended.row - startRow) };
      line += countByte(bytes.subarray(start, from), this.#newline);
      const unit = bytes.slice(from, at);
      yield this.#exchange(unit, mended, line);
      line += countByte(unit, this.#newline);
      start = at;
      startRow = row;
    }
    if (start < bytes.length) yield { chunk: piece(bytes.subarray(start), startRow, line, row - startRow) };
  }

  #exchange(original: Uint8Array, mended: MendedRow, line: number): Piece {
    const { row, rest } = mended;
    const { shown, reason } = this.#rejected(original, mended, line);
    const unit: RejectedUnit = { bytes: original, shown, reason };
    const mend = this.#mender.mend(unit, mended);
    if (!mend) return { chunk: piece(original, row, line, 1), row };
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString().trim();
    const whole = { column: '', before: text(original), after: text(mend.bytes) };
    const cells = mend.cells.length > 0 ? mend.cells : [whole];
    const { columns } = this.#input.codec;
    const record = mended.cells.map((cell, at) => cellNow(mend, columns[at]!, shown[at], cell));
    const now: Mended = { row, original, cells, record: [...record, ...rest] };
    return { chunk: { ...piece(mend.bytes, row, line, 1), mended: now }, row, mend };
  }

  /** What rejected.csv has of the record: the stage is asked again. @throws CrmqError `bad-mended` where it was not rejected */
  #rejected(original: Uint8Array, { row, place }: MendedRow, line: number): { shown: string[]; reason: string } {
    this.#stage ??= this.#makeStage();
    const { rejected } = this.#stage(Uint8Array.from(original), row, line);
    const [first] = parse(Buffer.from(rejected).toString(), ',');
    if (!first) throw bad(place, `row ${row} was not rejected, so there is nothing to mend`, ROW_HINT);
    const [, reason, , ...shown] = first.cells.map(unguardCell);
    return { shown, reason: reason! };
  }
}

/** What a mended cell is now: a spreadsheet's spelling does not count. */
function cellNow(mend: Mend, column: string, shown: string | undefined, cell: string): string {
  return mend.respelled.includes(column) ? (shown ?? '') : cell;
}

/** What closes a list is no record. */
const isNoRecord = ({
  bodyStart,
  bodyEnd,
  problem,
}: {
  bodyStart: number;
  bodyEnd: number;
  problem: string;
}): boolean => problem === '' && bodyStart === bodyEnd;

function piece(bytes: Uint8Array, firstRow: number, firstLine: number, records: number): Chunk {
  return { bytes: Uint8Array.from(bytes), firstRow, firstLine, records };
}

/** For the report. */
export function retryNotes({
  rows,
  taken,
  rejectedAgain,
  asTheyStood,
  respelled,
  respelledPlaces,
}: RetryCounts): string[] {
  const notes = [
    `retry: ${taken} of ${rows} mended rows taken, ${rejectedAgain} rejected again, ${asTheyStood} not mended or still no record`,
  ];
  if (respelled > 0) {
    const more = respelled > PLACES ? `, and ${respelled - PLACES} more` : '';
    const places = respelledPlaces.join(', ');
    notes.push(`retry: ${respelled} cells that a spreadsheet had spelled anew are as they were: ${places}${more}`);
  }
  return notes;
}
