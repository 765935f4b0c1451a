/** Lines for a terminal: made of plain pieces, cut to the width first and coloured after, so that no escape is ever cut. */

import { visible } from '../text/safe-text.ts';
import { clip, displayWidth } from '../text/width.ts';

/** A colour or style; chalk's functions are. */
export type Ink = (text: string) => string;

/** A piece of a line: text, which may come from the data, and its ink. */
export type Segment = string | readonly [text: string, ink: Ink];

/** One line of at most `width` columns. Whatever is invisible in the pieces is made visible, escapes too. */
export function inkLine(segments: readonly Segment[], width: number): string {
  let room = width;
  let line = '';
  for (const segment of segments) {
    if (room <= 0) break;
    const [text, ink] = typeof segment === 'string' ? [segment, undefined] : segment;
    const shown = clip(visible(text), room);
    if (shown === '') continue;
    room -= displayWidth(shown);
    line += ink === undefined ? shown : ink(shown);
  }
  return line;
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of block characters, `width` columns long: `[filled, rest]`. */
export function blockBar(share: number, width: number): [string, string] {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  const filled = '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
  return [filled, '·'.repeat(Math.max(0, width - filled.length))];
}
