/** The first law, counted twice: what the record stage says of its rows against what came in and went out. */
import { CrmqError } from '../../errors.ts';

/** What was counted on the way, apart from the tally. */
export interface RowAccounts {
  /** Records that the cutter cut. */
  cut: number;
  /** Lines of rejected.csv. */
  rejected: number;
  /** Records that the writer wrote; undefined where no record is to be written. */
  written: number | undefined;
  /** Records that the writer left out. */
  left: number;
}

/** What the run says of itself. */
interface RowsSaid {
  readonly read: number;
  readonly written: number;
  readonly merged: number;
  readonly rejected: number;
  /** Records that a policy set aside. */
  readonly expired: number;
}

/** @throws CrmqError `law-broken` (exit code 4) */
export function assertNothingLost(said: RowsSaid, counted: RowAccounts): void {
  const { read, written, merged, rejected, expired } = said;
  if (read !== written + merged + rejected + expired) {
    const parts = `${written} written + ${merged} merged + ${rejected} rejected + ${expired} expired`;
    throw broken(`${read} rows read, but ${parts}`);
  }
  const pairs: [string, number, number][] = [
    ['rows read', counted.cut, read],
    ['lines in rejected.csv', counted.rejected, rejected],
  ];
  if (counted.written !== undefined) {
    pairs.push(['records written', counted.written, written], ['records left out', counted.left, merged + expired]);
  }
  const wrong = pairs.find(([, there, expected]) => there !== expected);
  if (wrong) throw broken(`there are ${wrong[1]} ${wrong[0]}, and there should be ${wrong[2]}`);
}

function broken(message: string): CrmqError {
  return new CrmqError('law-broken', message, {
    exitCode: 4,
    hint: 'nothing was written; this is a bug of crmq, please report it',
  });
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/** Counts the lines of a CSV file that comes in pieces; line feeds within quotes end none. */
export class LineCounter {
  #lines = 0;
  #isQuoted = false;

  get lines(): number {
    return this.#lines;
  }

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) this.#isQuoted = !this.#isQuoted;
      else if (byte === LINE_FEED && !this.#isQuoted) this.#lines++;
    }
  }
}
