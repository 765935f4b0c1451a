/** Where the bytes of a run go, and the header lines that they begin with. */
import type { Plan } from '../../contract.ts';
import type { Codec } from '../../io/format/codec.ts';
import { csvLine } from '../../io/format/csv-line.ts';
import { guardedLine } from '../../io/format/guarded-cell.ts';
import type { RowEdits } from '../../io/stream/record-writer.ts';
import { CROSSWALK_HEADER } from '../merging/crosswalk.ts';
import { DUPLICATES_COLUMNS } from '../merging/duplicate-lines.ts';
import { reviewHeader } from '../merging/review-lines.ts';
import type { AudienceRequest } from '../policy/audience.ts';
import { expiredHeader } from '../policy/set-aside.ts';
import type { WrittenRecords } from '../watch/watch.ts';

/** Takes bytes. It is done with them when its promise is kept: their memory is used again. */
export type Write = (bytes: Uint8Array) => Promise<void>;

/** Cleaned bytes are in the output's encoding, everything else is UTF-8. A sink that is undefined is one that nobody wants. */
export interface CleanSinks {
  /** Opens the cleaned file of an input; the same sink may be given for all of them. Without it no record is written. */
  cleaned?(input: number): Promise<Write>;
  /** Whether ledger and rejected rows go without header lines: whoever reads them puts many parts together. */
  readonly bare?: boolean;
  /** Whether all inputs go into one cleaned file. */
  readonly joined: boolean;
  /** Whether nothing may leave before everything is known to be encodable: a stream cannot be taken back. */
  readonly cautious: boolean;
  /** Told of all records that go into cleaned files, in their order. */
  written?(records: WrittenRecords, codec: Codec, edits?: RowEdits): Promise<void>;
  ledger(bytes: Uint8Array): Promise<void>;
  readonly summary?: Write | undefined;
  readonly duplicates?: Write | undefined;
  readonly crosswalk?: Write | undefined;
  readonly review?: Write | undefined;
  rejected(bytes: Uint8Array): Promise<void>;
  /** Lines of all findings by the number of their input, where the run was told to make some. */
  readonly findings?: ((lines: Uint8Array, input: number) => Promise<void>) | undefined;
  /** Mended records that were taken. */
  readonly mended?: Write | undefined;
  /** What the policy of the plan sets aside. */
  readonly expired?: Write | undefined;
  /** Those of the cleaned records whose person may be reached. */
  readonly audience?: AudienceRequest | undefined;
  /** What is needed to take the run back: journal.bin. */
  readonly journal?: Write | undefined;
}

/** The files of a ledger that are tables and that no person fills in. */
export const LEDGER_TABLES = [
  'ledger',
  'rejected',
  'duplicates',
  'crosswalk',
  'expired',
] as const satisfies readonly (keyof CleanSinks)[];

export const LEDGER_HEADER = csvLine(['row', 'column', 'before', 'after', 'rule', 'risk', 'accept']);

/** Summary, journal and audience write their own. */
export async function writeHeaders(plan: Plan, sinks: CleanSinks): Promise<void> {
  if (sinks.bare) return;
  const columns = plan.fields.map((field) => field.column);
  const rejected = guardedLine(['row', 'reason', 'line', ...columns]);
  await sinks.ledger(Buffer.from(LEDGER_HEADER));
  await sinks.rejected(Buffer.from(rejected));
  await sinks.expired?.(Buffer.from(expiredHeader(plan)));
  await sinks.mended?.(Buffer.from(rejected));
  await sinks.duplicates?.(Buffer.from(guardedLine([...DUPLICATES_COLUMNS, ...columns])));
  await sinks.crosswalk?.(Buffer.from(CROSSWALK_HEADER));
  await sinks.review?.(Buffer.from(reviewHeader(columns)));
}
