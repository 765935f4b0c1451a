/** How wide text is in a terminal, and cutting and padding to a width. Text must be `visible` already, without colours. */
import { graphemes } from './safe-text.ts';

const PLAIN = /^[ -~]*$/;
const MARKS = /^[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;
const EMOJI = /^\p{Emoji_Presentation}|\ufe0f/u;
/** East Asian Wide and Fullwidth (UAX 11), by block. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

/** Columns that the text takes in a terminal: 2 for CJK and emoji, 0 for lone marks. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const part of graphemes(text, text.length)) width += graphemeWidth(part);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (MARKS.test(grapheme)) return 0;
  return WIDE.test(grapheme) || EMOJI.test(grapheme) ? 2 : 1;
}

/** The text if it fits into `width` columns, else its beginning and `…`. */
export function clip(text: string, width: number): string {
  if (width <= 0) return '';
  // every grapheme takes at least one unit, so twice the width is enough to see whether it fits
  const parts = graphemes(text, width * 2 + 1);
  if (parts.length <= width * 2 && displayWidth(text) <= width) return text;
  let used = 0;
  let kept = '';
  for (const part of parts) {
    const wide = graphemeWidth(part);
    if (used + wide > width - 1) break;
    kept += part;
    used += wide;
  }
  return `${kept}…`;
}

/** Like `clip`, but the middle is cut out: the end of a path says more than its folder. */
export function clipMiddle(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const parts = graphemes(text, text.length);
  const tailWidth = Math.ceil(((width - 1) * 2) / 3);
  let used = 0;
  let tail = '';
  while (parts.length > 0 && used + graphemeWidth(parts.at(-1) ?? '') <= tailWidth) {
    const part = parts.pop() ?? '';
    used += graphemeWidth(part);
    tail = part + tail;
  }
  return clip(parts.join(''), width - used) + tail;
}

/** Cut or padded with blanks on the right to exactly `width` columns. */
export function padEnd(text: string, width: number): string {
  const short = clip(text, width);
  return short + ' '.repeat(Math.max(0, width - displayWidth(short)));
}

/** Cut or padded with blanks on the left to exactly `width` columns. */
export function padStart(text: string, width: number): string {
  const short = clip(text, width);
  return ' '.repeat(Math.max(0, width - displayWidth(short))) + short;
}

/** Lines of at most `width` columns, broken at blanks where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = clip(word, width);
    } else {
      line = clip(longer, width);
    }
  }
  lines.push(line);
  return lines;
}
