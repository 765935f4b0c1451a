/** Lines of a CSV file that are not records: blank lines, and headers that are repeated in the middle. */
import type { Cells } from './codec.ts';

export type Framing = '' | 'blank' | 'repeated-header';

/** A function that says what a scanned unit is, from its bytes alone. `header` is the raw header text, `''` for none. */
export function createFraming(header: string): (bytes: Uint8Array, cells: Cells) => Framing {
  const wanted = Buffer.from(header);
  return (bytes, cells) => {
    const { bodyStart, bodyEnd } = cells;
    const first = bytes[bodyStart];
    if (bodyEnd === bodyStart) return 'blank';
    if (first === 32 || first === 9) {
      if (cells.count <= 1 && isBlank(bytes, bodyStart, bodyEnd)) return 'blank';
    }
    if (bodyEnd - bodyStart === wanted.length && wanted.length > 0 && first === wanted[0]) {
      if (wanted.compare(bytes, bodyStart, bodyEnd) === 0) return 'repeated-header';
    }
    return '';
  };
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}
