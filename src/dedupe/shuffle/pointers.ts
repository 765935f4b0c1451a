/** Lines of a few numbers each, as they are sent from partition to partition. */
export class Pointers {
  readonly #width: number;
  readonly #byTarget = new Map<number, number[]>();

  /** @param width numbers of a line, of 32 bits each */
  constructor(width: number) {
    this.#width = width;
  }

  add(partition: number, ...line: number[]): void {
    if (line.length !== this.#width) throw new Error('a line of another width');
    const lines = this.#byTarget.get(partition);
    if (lines) for (const number of line) lines.push(number);
    else this.#byTarget.set(partition, line);
  }

  send(emit: (partition: number, bytes: Uint8Array) => void): void {
    for (const [partition, lines] of this.#byTarget) emit(partition, new Uint8Array(Uint32Array.from(lines).buffer));
    this.#byTarget.clear();
  }
}

/** All numbers in these bytes. */
export function* wordsIn(blobs: readonly Uint8Array[]): Generator<Uint32Array> {
  for (const blob of blobs) {
    const own = blob.byteOffset % 4 === 0 ? blob : Uint8Array.from(blob);
    yield new Uint32Array(own.buffer, own.byteOffset, own.length / 4);
  }
}

/** All numbers of lines of one number each. */
export function rowsIn(blobs: readonly Uint8Array[]): Set<number> {
  const rows = new Set<number>();
  for (const words of wordsIn(blobs)) for (const row of words) rows.add(row);
  return rows;
}

export const linesOf = (blobs: readonly Uint8Array[]): string[] =>
  blobs.flatMap((blob) =>
    Buffer.from(blob)
      .toString()
      .split('\n')
      .filter((line) => line !== ''),
  );

/** Lines of JSON in these bytes. */
export function* linesIn<Line>(blobs: readonly Uint8Array[]): Generator<Line> {
  for (const text of linesOf(blobs)) yield JSON.parse(text) as Line;
}

/** Lines that are sent together: all of a partition can be more than a text may be long. */
const TOGETHER = 4096;

/** Lines of JSON by partition. */
export class Lines {
  readonly #byTarget = new Map<number, string[]>();

  add(partition: number, line: unknown): void {
    this.addText(partition, JSON.stringify(line));
  }

  /** @param text a line of JSON as it was read, without its end */
  addText(partition: number, text: string): void {
    const lines = this.#byTarget.get(partition);
    if (lines) lines.push(`${text}\n`);
    else this.#byTarget.set(partition, [`${text}\n`]);
  }

  send(emit: (partition: number, bytes: Uint8Array) => void): void {
    for (const [partition, lines] of this.#byTarget) {
      for (let at = 0; at < lines.length; at += TOGETHER) {
        emit(partition, Buffer.from(lines.slice(at, at + TOGETHER).join('')));
      }
    }
  }
}
