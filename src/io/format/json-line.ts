/** A value as one line of JSON in which nothing acts on a terminal: what would is written as an escape, which readers undo. */

/** Controls of C1, and what changes the direction of a text, breaks its lines or is invisible. Those of C0 JSON escapes itself. */
const ACTING =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** Most lines are plain. */
const PLAIN = /^[ -~]*$/;

const unit = (char: string, at: number): string => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`;

/** Ends in a line feed. */
export function jsonLine(value: unknown): string {
  const text = JSON.stringify(value);
  if (PLAIN.test(text)) return `${text}\n`;
  return `${text.replace(ACTING, (char) => (char.length === 1 ? unit(char, 0) : unit(char, 0) + unit(char, 1)))}\n`;
}
