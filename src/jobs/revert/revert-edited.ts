/**
 * Takes a run back where the cleaned file was edited since: rows that were edited stay as they are, a merge whose survivor was edited or
 * deleted stays, what was added stands behind the row that it was added to, and everything else is taken back. In the dialect,
 * encoding and order of the original.
 */
import { CrmqError } from '../../errors.ts';
import { bomFor, createEncoder, type Encoding, type Transcoder } from '../../io/encoding/encoding.ts';
import { ABSENT, type Cells, QUOTED } from '../../io/format/codec.ts';
import { createCodec } from '../../io/stream/input.ts';
import { ByteWriter } from '../../ledger/byte-writer.ts';
import type { JournalInput } from '../../ledger/journal-format.ts';
import type { Journal } from '../../ledger/journal-reader.ts';
import { type OpenOriginal, orDamaged, restoreCells } from '../../ledger/revert.ts';
import type { KeptUnit, Patch } from '../../ledger/undo-reader.ts';
import { WHOLE_RECORD } from '../../ledger/undo-writer.ts';
import { type Step, walk } from '../../ledger/walk.ts';
import type { EditedFile } from './edited-file.ts';
import { type Edits, MARKS } from './edits.ts';
import { OriginalText } from './original-text.ts';

const ENOUGH = 64 * 1024;

export async function revertEdited(
  journal: Journal,
  inputs: readonly number[],
  file: EditedFile,
  edits: Edits,
  open: OpenOriginal,
): Promise<void> {
  const run = new EditedRevert(journal, file, edits);
  for (const input of inputs) await run.input(input, await open(input));
}

class EditedRevert {
  readonly #journal: Journal;
  readonly #file: EditedFile;
  readonly #edits: Edits;
  /** The written record that comes next. */
  #written = 0;
  #isFirst = true;

  constructor(journal: Journal, file: EditedFile, edits: Edits) {
    this.#journal = journal;
    this.#file = file;
    this.#edits = edits;
  }

  async input(number: number, sink: (bytes: Uint8Array) => Promise<void>): Promise<void> {
    const input = this.#journal.inputs[number]!;
    const encoder = createEncoder(input.layout.encoding as Encoding);
    const out = new OriginalText(input.layout, input.list);
    const spelling = new Spelling(input, this.#file);
    const flush = async () => {
      const bytes = orDamaged(() => encode(encoder, out.take(), input), this.#journal.name);
      if (bytes.length > 0) await sink(bytes);
    };
    if (input.layout.bom) await sink(bomFor(input.layout.encoding as Encoding));
    out.front(input.front);
    // what stands before the first record in the file was added there
    if (this.#isFirst) await this.#added(-1, spelling, out);
    this.#isFirst = false;
    for await (const step of walk(this.#journal, number)) {
      await this.#step(step, spelling, out);
      if (out.length >= ENOUGH) await flush();
    }
    for await (const tail of this.#journal.blocks('tail', number)) out.tail(tail.rest());
    await flush();
    const last = orDamaged(() => encoder.end(), this.#journal.name);
    if (last.length > 0) await sink(last);
  }

  async #step({ unit, fate, lead }: Step, spelling: Spelling, out: OriginalText): Promise<void> {
    if (unit.kind === 'aside') {
      out.unit(unit.bytes);
      return;
    }
    const mark = this.#edits.marks[unit.row]!;
    if (fate?.kind === 'gone') {
      if ((mark & MARKS.stays) === 0) out.unit(restored(fate.bytes, unit.patches, this.#journal.name));
      return;
    }
    const place = this.#edits.at[this.#written++]!;
    if (place < 0) return;
    if ((mark & MARKS.edited) !== 0) out.unit(await spelling.asEdited(place));
    else if (fate) out.unit(restored(fate.bytes, unit.patches, this.#journal.name));
    else out.unit(await spelling.asItWas(place, unit), lead);
    await this.#added(place, spelling, out);
  }

  /** Records of the file that were added behind one of them. */
  async #added(place: number, spelling: Spelling, out: OriginalText): Promise<void> {
    const { of } = this.#edits;
    for (let next = place + 1; next < of.length && of[next] === -1; next++) out.unit(await spelling.asEdited(next));
  }
}

function restored(record: Uint8Array, patches: readonly Patch[], name: string): Uint8Array {
  if (patches.length === 0) return record;
  const out = new ByteWriter();
  restoreCells(record, patches, out, name);
  return out.take();
}

function encode(encoder: Transcoder, text: Uint8Array, { name, layout }: JournalInput): Uint8Array {
  try {
    return encoder.push(text);
  } catch (cause) {
    if (!(cause instanceof CrmqError)) throw cause;
    throw new CrmqError(cause.code, `${cause.message}, in which ${name} was written`, {
      exitCode: 3,
      cause,
      hint: `nothing was written; the character was typed since: write it in a way that ${layout.encoding} has`,
    });
  }
}

/** Records of the edited file in the dialect of the original. */
class Spelling {
  readonly #file: EditedFile;
  readonly #codec;
  readonly #delimiter: Uint8Array;
  readonly #flags: number;
  /** Line end of a record that is spelled anew, and of one that is not where the file has another. */
  readonly #eol: string;
  readonly #isOtherEol: boolean;
  readonly #isSame: boolean;

  constructor({ layout }: JournalInput, file: EditedFile) {
    this.#file = file;
    this.#codec = createCodec(layout);
    this.#delimiter = Buffer.from(layout.delimiter);
    this.#eol = layout.eol === 'mixed' || layout.eol === '' ? '\n' : layout.eol;
    this.#isOtherEol = layout.format !== 'json' && layout.eol !== 'mixed' && layout.eol !== file.layout.eol;
    const inPlace = file.placeOf.every((place, column) => place === column);
    const isAlike = (['delimiter', 'quote', 'loneCr'] as const).every((key) => layout[key] === file.layout[key]);
    this.#isSame = layout.format !== 'csv' || (inPlace && isAlike);
    const header = layout.header.split(layout.delimiter);
    const isQuoted = layout.quote !== '' && header.every((cell) => cell.startsWith(layout.quote) && cell.length > 1);
    this.#flags = isQuoted ? QUOTED : 0;
  }

  asEdited(place: number): Promise<Uint8Array> {
    return this.#spell(place, []);
  }

  async asItWas(place: number, { row, patches }: KeptUnit): Promise<Uint8Array> {
    if (patches[0]?.column === WHOLE_RECORD) return patches[0].bytes;
    return this.#spell(place, patches, row);
  }

  async #spell(place: number, patches: readonly Patch[], row = 0): Promise<Uint8Array> {
    const { bytes, cells } = await this.#file.record(place);
    const bodyEnd = this.#isOtherEol ? cells.bodyEnd : bytes.length;
    const end = this.#isOtherEol && cells.bodyEnd < bytes.length ? this.#eol : '';
    if (!this.#isSame) return this.#anew(bytes, cells, patches);
    if (patches.length === 0 && !this.#isOtherEol) return bytes;
    const parts: Uint8Array[] = [];
    let at = 0;
    for (const { column, bytes: cell } of [...patches].sort(
      (a, b) => cells.start[a.column]! - cells.start[b.column]!,
    )) {
      if ((cells.flags[column]! & ABSENT) !== 0) throw keyIsGone(row, this.#codec.columns[column] ?? '');
      parts.push(bytes.subarray(at, cells.start[column]!), cell);
      at = cells.end[column]!;
    }
    return Buffer.concat([...parts, bytes.subarray(at, bodyEnd), Buffer.from(end)]);
  }

  /** A record of CSV from its cells. */
  #anew(bytes: Uint8Array, cells: Cells, patches: readonly Patch[]): Uint8Array {
    const before = new Map(patches.map((patch) => [patch.column, patch.bytes] as const));
    const parts: Uint8Array[] = [];
    for (const [column, place] of this.#file.placeOf.entries()) {
      if (column > 0) parts.push(this.#delimiter);
      const text = this.#file.codec.decode(bytes, cells, place);
      parts.push(before.get(column) ?? Buffer.from(this.#codec.encode(text, this.#flags)));
    }
    return Buffer.concat([...parts, Buffer.from(this.#eol)]);
  }
}

const keyIsGone = (row: number, column: string): CrmqError =>
  new CrmqError(
    'key-is-gone',
    `record ${row} has no ${JSON.stringify(column)} any more, into which its value would go back`,
    {
      hint: 'nothing was written; give the record that key again, with any value that it had',
    },
  );
