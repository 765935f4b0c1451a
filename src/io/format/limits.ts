/** How much of everything an input may ask for. What is beyond is an attack or a broken file: it is refused or set aside, never held. */
import type { Layout } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';

export interface Limits {
  /** Bytes that a compressed input may become. */
  readonly decompressed: number;
  /** How many times its size a compressed input may become. */
  readonly ratio: number;
  /** Bytes of a record; a longer one is an unclosed quote, and is set aside. */
  readonly record: number;
  /** Bytes of one cell; a record with a longer one is set aside. */
  readonly field: number;
  readonly columns: number;
  /** Objects and lists within each other in JSON; what is deeper is set aside. */
  readonly depth: number;
}

export type LimitName = keyof Limits;

const MEBI = 1024 * 1024;

/** Columns: as a worksheet of Excel has; of JSON `JSON_COLUMNS`. A cell: as the longest text of Dynamics, in ASCII. */
export const LIMITS: Limits = {
  decompressed: 64 * 1024 * MEBI,
  ratio: 200,
  record: 16 * MEBI,
  field: MEBI,
  columns: 16_384,
  depth: 100,
};

/** Keys of JSON that are found in the prefix. Every record is read for every column, and where keys are data there is no end of them. */
const JSON_COLUMNS = 4096;

/** Of what is small everything may be asked; the ratio counts from here on. */
const RATIO_FROM = 16 * MEBI;

/** The limits by which records are read: a plan keeps those that are not the usual ones, so that it reads alike everywhere. */
export type RecordLimits = Partial<Pick<Limits, 'record' | 'field' | 'depth'>>;

/** Those of the limits that differ from the usual ones; undefined where none does. */
export function unusualLimits(given: Partial<Limits> = {}): RecordLimits | undefined {
  const own = (['record', 'field', 'depth'] as const).filter((name) => (given[name] ?? LIMITS[name]) !== LIMITS[name]);
  return own.length === 0 ? undefined : Object.fromEntries(own.map((name) => [name, given[name]]));
}

/**
 * @param most what the person says
 * @throws CrmqError `too-many-columns`
 */
export function assertColumns(layout: Pick<Layout, 'columns' | 'format'>, name: string, most?: number): void {
  const count = layout.columns.length;
  const isCsv = layout.format === 'csv';
  const limit = most ?? (isCsv ? LIMITS.columns : JSON_COLUMNS);
  if (count <= limit) return;
  const what = isCsv ? 'columns' : 'different keys';
  throw new CrmqError('too-many-columns', `${name}: ${count} ${what}, and ${limit} are the most that are read`, {
    exitCode: 3,
    hint: isCsv
      ? 'name the delimiter with --delimiter if that is no count of columns; else raise --max-columns'
      : 'where keys are data, such as the id of a record, make them values; else raise --max-columns',
  });
}

/** Counts what comes out of a decompressor. */
export class Expansion {
  readonly #shown: string;
  readonly #limits: Pick<Limits, 'decompressed' | 'ratio'>;
  #taken = 0;
  #given = 0;

  constructor(shown: string, limits: Partial<Limits> = {}) {
    this.#shown = shown;
    this.#limits = { decompressed: limits.decompressed ?? LIMITS.decompressed, ratio: limits.ratio ?? LIMITS.ratio };
  }

  /** Compressed bytes that went in. */
  took(bytes: number): void {
    this.#taken += bytes;
  }

  /** Bytes that came out. @throws CrmqError `too-big` */
  gave(bytes: number): void {
    this.#given += bytes;
    const { decompressed, ratio } = this.#limits;
    if (this.#given > decompressed) {
      throw this.#tooBig(`more than ${decompressed} bytes when decompressed`, '--max-decompressed');
    }
    // What went in waits in buffers before it comes out, so the ratio is never overstated.
    if (this.#given > RATIO_FROM && this.#given > this.#taken * ratio) {
      throw this.#tooBig(`more than ${ratio} times its size when decompressed`, '--max-ratio');
    }
  }

  #tooBig(what: string, flag: string): CrmqError {
    return new CrmqError('too-big', `${this.#shown}: ${what}: it may be made to fill the disk`, {
      exitCode: 3,
      hint: `if you trust the file, raise ${flag}`,
    });
  }
}
