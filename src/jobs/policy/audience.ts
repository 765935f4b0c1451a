/**
 * The audience: of the records that are written, those whose person may be reached through a channel, as a file of its own with the same
 * columns, bytes and order. Who was left out, and why, is in audience.csv. Everything must have been read before the first record leaves,
 * since anybody may refuse in the last one.
 *
 * Memory: see objections.ts, and some 50 bytes a record that was merged away.
 */
import type { Plan } from '../../contract.ts';
import type { Spool, SpoolChunk } from '../../engine/run/spool.ts';
import { CrmqError } from '../../errors.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { csvLine } from '../../io/format/csv-line.ts';
import type { RowEdits } from '../../io/stream/record-writer.ts';
import { isReachable } from '../../policy/reachable.ts';
import { type Channel, consentColumns, lackOf, type Values } from '../../policy/standing.ts';
import type { Merges } from '../merging/merges.ts';
import { cellsOf, type Objection, Objections } from './objections.ts';

export interface AudienceRequest {
  readonly channel: Channel;
  /** Whether a file without any column of consent will do. */
  readonly withoutConsent: boolean;
  /** The audience itself, in the output's encoding. */
  file(bytes: Uint8Array): Promise<void>;
  /** Lines of audience.csv: who was left out. */
  readonly leftOut?: ((bytes: Uint8Array) => Promise<void>) | undefined;
}

export interface AudienceOutcome {
  readonly channel: Channel;
  readonly rows: number;
  /** Columns by which consent was told. */
  readonly columns: readonly string[];
  /** Most first. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

const AUDIENCE_HEADER = csvLine(['row', 'reason', 'by']);

const NOUNS: { readonly [channel in Channel]: string } = { email: 'email', phone: 'phone', post: 'address' };

/** Writes the records of a chunk but those that `edits` leaves out. @param at number of the chunk */
type WriteChunk = (at: number, chunk: SpoolChunk, edits: RowEdits) => Promise<void>;

type CodecOf = (row: number) => Codec;

export class Audience {
  readonly #plan: Plan;
  readonly #request: AudienceRequest;
  readonly #objections: Objections;
  readonly #scratch: Cells;
  readonly #counts = new Map<string, number>();
  #rows = 0;

  /** @throws CrmqError `no-consent-column` where nothing says who may be reached */
  constructor(plan: Plan, request: AudienceRequest) {
    this.#plan = plan;
    this.#request = request;
    this.#objections = new Objections(plan, request.channel);
    this.#scratch = createCells(plan.fields.length);
    if (request.withoutConsent || consentColumns(plan.fields, request.channel).length > 0) return;
    throw new CrmqError(
      'no-consent-column',
      `--audience: no column says who agreed to be reached by ${request.channel}, or who refused`,
      {
        hint: 'name it, such as --map "Newsletter=opt_in_email"; --audience-without-consent takes everybody for willing',
      },
    );
  }

  /** Takes lines of rejected.csv: who refuses in a rejected record refuses. */
  rejected(lines: Uint8Array): void {
    this.#objections.lookAtRejected(lines);
  }

  /**
   * Finds who refuses, then writes those who do not.
   * @param edits what is written, and what is not
   */
  async write(
    spool: Spool,
    codecOf: CodecOf,
    merges: Merges | undefined,
    edits: RowEdits | undefined,
    put: WriteChunk,
  ): Promise<AudienceOutcome> {
    const writtenAs = survivorsOf(merges);
    for (let i = 0; i < spool.chunkCount; i++) {
      for (const { row, values } of this.#records(await spool.chunk(i), codecOf)) {
        this.#objections.look(row, writtenAs(row), values);
      }
    }
    if (this.#objections.mustCount) {
      for (let i = 0; i < spool.chunkCount; i++) {
        for (const { values } of this.#records(await spool.chunk(i), codecOf)) this.#objections.count(values);
      }
    }
    if (merges) this.#objections.lookAtReviews(merges.resolution.reviews, writtenAs);
    await this.#request.leftOut?.(Buffer.from(AUDIENCE_HEADER));
    for (let i = 0; i < spool.chunkCount; i++) await this.#writeChunk(i, await spool.chunk(i), codecOf, edits, put);
    const leftOut = [...this.#counts].map(([reason, count]) => ({ reason, count }));
    return {
      channel: this.#request.channel,
      rows: this.#rows,
      columns: consentColumns(this.#plan.fields, this.#request.channel).map(({ column }) => column),
      leftOut: leftOut.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    };
  }

  async #writeChunk(
    at: number,
    chunk: SpoolChunk,
    codecOf: CodecOf,
    edits: RowEdits | undefined,
    put: WriteChunk,
  ): Promise<void> {
    const out = new Set<number>();
    let lines = '';
    for (const { row, values } of this.#records(chunk, codecOf, edits)) {
      if (edits?.gone.has(row)) continue;
      const objection = this.#objection(row, values);
      if (!objection) continue;
      out.add(row);
      this.#counts.set(objection.reason, (this.#counts.get(objection.reason) ?? 0) + 1);
      lines += csvLine([row, objection.reason, objection.by]);
    }
    const has = (row: number): boolean => out.has(row) || edits?.gone.has(row) === true;
    const left: RowEdits = { gone: { has }, rewritten: edits?.rewritten ?? new Map() };
    for (const { row, values } of this.#records(chunk, codecOf, left)) {
      if (left.gone.has(row)) continue;
      this.#assertWilling(row, values);
      this.#rows++;
    }
    if (lines !== '') await this.#request.leftOut?.(Buffer.from(lines));
    await put(at, chunk, left);
  }

  #objection(row: number, values: Values): Objection | undefined {
    const objection = this.#objections.objectionTo(row, values);
    if (objection) return objection;
    const { channel, withoutConsent } = this.#request;
    const lack = withoutConsent ? '' : lackOf(values, this.#objections.has, this.#plan.asOf);
    if (lack !== '') return { reason: `audience/${lack}`, by: row };
    return isReachable(values, channel) ? undefined : { reason: `audience/no-${NOUNS[channel]}`, by: row };
  }

  /** The last look at what leaves: whoever refused is not in it, whatever was decided before. */
  #assertWilling(row: number, values: Values): void {
    const found = this.#objections.objectionTo(row, values) ?? this.#objections.addressObjection(values);
    if (!found) return;
    throw new CrmqError('law-broken', `record ${row} would be in the audience in spite of ${found.reason}`, {
      exitCode: 4,
      hint: 'nothing was written; this is a bug of crmq, please report it',
    });
  }

  /** The records of a chunk, as they are written where they were merged. */
  *#records(
    { bytes, ends, rows }: SpoolChunk,
    codecOf: CodecOf,
    edits?: RowEdits,
  ): Generator<{ row: number; values: Values }> {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const codec = codecOf(row);
      const own = edits?.rewritten.get(row);
      const [text, from, to] = own ? [own, 0, own.length] : [bytes, i === 0 ? 0 : ends[i - 1]!, ends[i]!];
      codec.scan(text, from, to, true, this.#scratch);
      yield { row, values: this.#objections.valuesOf(cellsOf(codec, text, this.#scratch)) };
    }
  }
}

/** By row, the row that it is written as. */
function survivorsOf(merges: Merges | undefined): (row: number) => number {
  const survivors = new Map<number, number>();
  for (const members of merges?.resolution.merges ?? []) {
    const survivor = members.find(({ row }) => !merges!.gone.has(row));
    if (survivor) for (const { row } of members) survivors.set(row, survivor.row);
  }
  return (row) => survivors.get(row) ?? row;
}
