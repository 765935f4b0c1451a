/** Writes cleaned records: head first, merged rows left out, survivors in their new form, in the output's encoding. */
import type { Layout, Plan } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { bomFor, canEncode, createEncoder, type Encoding, type Transcoder } from '../encoding/encoding.ts';
import type { Input } from './input.ts';

/** What dedupe and policy decided about rows. */
export interface RowEdits {
  /** Rows that are not written. */
  readonly gone: Pick<ReadonlySet<number>, 'has'>;
  /** New bytes of survivors. */
  readonly rewritten: ReadonlyMap<number, Uint8Array>;
}

export interface RecordSink {
  cleaned(input: number): Promise<(bytes: Uint8Array) => Promise<void>>;
  readonly joined: boolean;
}

/** Who wants to know what becomes of records on their way. Calls come in the order of the rows; bytes are looked at at once. */
export interface WriterWatch {
  /** A line end of so many bytes was written before the first record of an input. */
  joined(input: number, length: number): void;
  /** What parts a record from the one before is written as so many bytes instead. */
  lead(input: number, row: number, original: Uint8Array, written: number): void;
  gone(input: number, row: number, record: Uint8Array): void;
  rewritten(input: number, row: number, record: Uint8Array, now: Uint8Array): void;
}

interface Target {
  readonly sink: (bytes: Uint8Array) => Promise<void>;
  readonly encoder: Transcoder;
  records: number;
  lastByte: number;
}

const OBJECT = 0x7b;

/** A record of a JSON list with what parts it from the one before: one comma, but none before the first that is written. */
function asElement(record: Uint8Array, isFirst: boolean): Uint8Array[] {
  const start = record.indexOf(OBJECT);
  const lead = Buffer.from(record.subarray(0, start)).toString('latin1');
  const commas = lead.split(',').length - 1;
  if (commas === (isFirst ? 0 : 1)) return [record];
  const blanks = lead.slice(lead.lastIndexOf(',') + 1);
  return [Buffer.from(isFirst ? blanks : `,${blanks}`), record.subarray(start)];
}

export class RecordWriter {
  readonly #encoding: Encoding;
  readonly #convert: boolean;
  readonly #inputs: readonly Input[];
  readonly #sinks: RecordSink;
  readonly #targets = new Map<number, Target>();
  /** Records that were handed over to a sink. */
  #written = 0;
  /** Records that were left out, as they are merged into others. */
  #left = 0;
  readonly #watch: WriterWatch | undefined;

  constructor(plan: Plan, inputs: readonly Input[], sinks: RecordSink, watch?: WriterWatch) {
    this.#encoding = plan.outputEncoding as Encoding;
    this.#convert = plan.outputEncoding !== 'utf-8';
    this.#inputs = inputs;
    this.#sinks = sinks;
    this.#watch = watch;
  }

  /** Counted where they leave, for whoever wants to know whether that is all. */
  get counts(): { readonly written: number; readonly left: number } {
    return { written: this.#written, left: this.#left };
  }

  /** @throws CrmqError `unencodable` that names the row, when the output's encoding cannot hold a character */
  async write(index: number, bytes: Uint8Array, ends: Int32Array, rows: Int32Array, edits?: RowEdits): Promise<void> {
    const target = await this.#target(index);
    const array = this.#inputs[index]!.layout.format === 'json';
    const untouched = !array && (!edits || !rows.some((row) => edits.gone.has(row) || edits.rewritten.has(row)));
    const text = untouched ? bytes : this.#compose(target, index, bytes, ends, rows, edits);
    if (untouched) this.#written += ends.length;
    await this.#put(target, text, () => this.#blame(bytes, ends, rows));
  }

  /** Ends an input: the closing bracket of a JSON array, or whatever stood after the last record. */
  async finish(index: number, tail: string): Promise<void> {
    const target = await this.#target(index);
    if (!this.#isLast(index)) return;
    if (this.#inputs[index]!.layout.format === 'json') await this.#put(target, Buffer.from(tail), () => undefined);
    const rest = target.encoder.end();
    if (rest.length > 0) await target.sink(rest);
  }

  #isLast = (index: number): boolean => !this.#sinks.joined || index === this.#inputs.length - 1;

  /** The target of an input, with its byte order mark and head written. */
  async #target(index: number): Promise<Target> {
    const known = this.#targets.get(index);
    if (known) return known;
    const previous = this.#sinks.joined ? this.#targets.get(0) : undefined;
    const { layout, head } = this.#inputs[index]!;
    const target: Target = previous ?? {
      sink: await this.#sinks.cleaned(index),
      encoder: createEncoder(this.#encoding),
      records: 0,
      lastByte: 10,
    };
    this.#targets.set(index, target);
    if (previous) {
      await this.#breakLine(target, index, layout);
      return target;
    }
    if (layout.bom && /^utf-|^gb18030$/.test(this.#encoding)) await target.sink(bomFor(this.#encoding));
    await this.#put(target, head, () => undefined);
    return target;
  }

  /** Files are joined at line ends, also when one of them lacks its last. */
  async #breakLine(target: Target, index: number, { format, eol }: Layout): Promise<void> {
    if (format === 'json' || target.lastByte === 10 || target.lastByte === 13) return;
    const added = Buffer.from(eol === 'mixed' || eol === '' ? '\n' : eol);
    this.#watch?.joined(index, added.length);
    await this.#put(target, added, () => undefined);
  }

  #compose(
    target: Target,
    index: number,
    bytes: Uint8Array,
    ends: Int32Array,
    rows: Int32Array,
    edits: RowEdits | undefined,
  ): Uint8Array {
    const { list } = this.#inputs[index]!;
    const parts: Uint8Array[] = [];
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const stood = bytes.subarray(i === 0 ? 0 : ends[i - 1]!, ends[i]!);
      if (edits?.gone.has(row)) {
        this.#left++;
        this.#watch?.gone(index, row, stood);
        continue;
      }
      const record = edits?.rewritten.get(row) ?? stood;
      const element = list ? asElement(record, target.records === 0) : [record];
      parts.push(...element);
      if (this.#watch) this.#tell(this.#watch, index, row, stood, record, element);
      target.records++;
      this.#written++;
    }
    return Buffer.concat(parts);
  }

  #tell(
    watch: WriterWatch,
    index: number,
    row: number,
    stood: Uint8Array,
    record: Uint8Array,
    [lead, body]: readonly Uint8Array[],
  ): void {
    if (body) watch.lead(index, row, record.subarray(0, record.length - body.length), lead!.length);
    if (record !== stood) watch.rewritten(index, row, stood, record);
  }

  async #put(target: Target, text: Uint8Array, blame: () => string | undefined): Promise<void> {
    if (text.length === 0) return;
    target.lastByte = text[text.length - 1]!;
    let bytes = text;
    try {
      bytes = target.encoder.push(text);
    } catch (error) {
      if (!(error instanceof CrmqError)) throw error;
      const place = blame();
      throw new CrmqError(error.code, `${place === undefined ? '' : `${place}: `}${error.message}`, {
        exitCode: 3,
        hint: 'nothing was written; choose an encoding that holds it, such as --to-encoding utf-8',
      });
    }
    if (bytes.length > 0) await target.sink(bytes);
  }

  #blame(bytes: Uint8Array, ends: Int32Array, rows: Int32Array): string | undefined {
    if (!this.#convert) return undefined;
    for (let i = 0; i < rows.length; i++) {
      const record = Buffer.from(bytes.subarray(i === 0 ? 0 : ends[i - 1]!, ends[i]!)).toString();
      if (!canEncode(record, this.#encoding)) return `record ${rows[i]}`;
    }
    return undefined;
  }
}
