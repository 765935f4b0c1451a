/** Small questions about the digits of a text. */

/** Whether a text has at least so many digits (ASCII). */
export function hasDigits(text: string, least: number): boolean {
  let count = 0;
  for (let i = 0; i < text.length && count < least; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) count++;
  }
  return count >= least;
}
