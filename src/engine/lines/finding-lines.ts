/** Every finding as a line of JSON, for whoever wants all of them and not only counts and examples. */
import type { Dimension, Json, Plan, Severity } from '../../contract.ts';
import { jsonLine } from '../../io/format/json-line.ts';
import type { BufferPool } from '../../io/stream/buffer-pool.ts';
import { renderMessage } from '../../message.ts';
import { LineSink } from './line-sink.ts';

/** What is to be told of findings besides counts. Plain JSON, for it goes to threads. */
export interface Telling {
  /** Rules, codes and reasons of rejection that are told; absent: all. */
  readonly only?: readonly string[] | undefined;
  /** Records that are told of: those with this value in a column. What is not known to be of one of them is not told. */
  readonly where?: { readonly index: number; readonly value: string } | undefined;
  /** Whether each finding becomes a line; else examples alone know on which line of the file they stand. */
  readonly lines: boolean;
}

/** Whether lines of records are asked for when all are read: by a policy, or by findings that only all of them together show. */
export const namesLines = ({ policy, dedupe, uses }: Plan, telling: Telling | undefined): boolean =>
  policy !== undefined || (telling !== undefined && dedupe.enabled && uses.some(({ rule }) => rule === 'unique-id'));

/** A finding, or a record that could not be read. Text of cells is bounded, and hidden where it must be. */
export interface ToldFinding {
  readonly row: number;
  /** Physical line of the record in its file, 0 where that is not known. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly severity: Severity;
  readonly dimension: Dimension;
  /** Template, and what fills it. */
  readonly template: string;
  readonly data: { readonly [key: string]: Json };
  /** Of a value that stands in an earlier record too: that record. */
  readonly first?: FirstRecord;
}

interface FirstRecord {
  readonly row: number;
  readonly line: number;
  /** The number of its input, where that is another one. */
  readonly input?: number;
}

/** What a finding is when it is told, a line each; `line` is absent where it is not known. */
export function findingLine({ row, line, template, data, first, ...rest }: ToldFinding): string {
  const { column, value, code, severity, dimension } = rest;
  const message = renderMessage(template, { ...data, value, column });
  const about = { column, value, code, severity, dimension, message };
  return jsonLine({ ...placed({ row, line }), ...about, ...(first ? { first: placed(first) } : {}) });
}

const placed = ({ line, ...rest }: FirstRecord): object => ({ ...rest, ...(line > 0 ? { line } : {}) });

/** Why a record could not be read, in words. */
const UNREADABLE = 'the record cannot be read and would be set aside: ';

/** A record that is set aside because it cannot be read: no rule has seen it. Its text is not told. */
const unreadable = (row: number, line: number, reason: string): ToldFinding => ({
  row,
  line,
  column: '',
  value: '',
  code: reason,
  severity: 'reject',
  dimension: 'validity',
  template: `${UNREADABLE}${reason}`,
  data: {},
});

export class FindingLines {
  readonly #sink: LineSink;
  readonly #only: ReadonlySet<string> | undefined;

  readonly #where: Telling['where'];

  constructor({ only, where }: Telling, pool: BufferPool) {
    this.#sink = new LineSink(pool);
    this.#where = where;
    this.#only = only && new Set(only);
  }

  /** @param values of the record */
  wants(rule: string, message: string, values: readonly string[]): boolean {
    if (this.#where && values[this.#where.index] !== this.#where.value) return false;
    return this.#only === undefined || this.#only.has(rule) || this.#only.has(`${rule}/${message}`);
  }

  add(told: ToldFinding): void {
    this.#sink.text(findingLine(told));
  }

  unreadable(row: number, line: number, reason: string): void {
    if (this.#where === undefined && (this.#only === undefined || this.#only.has(reason)))
      this.add(unreadable(row, line, reason));
  }

  /** The lines since the last time; starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#sink.take();
  }
}
