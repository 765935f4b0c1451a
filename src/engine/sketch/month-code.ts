/** Months as numbers. */

const DASH = 45;
const ZERO = 48;

/** Year × 12 + month of a text that begins as `2024-03-15`; 0 of others. */
export function monthCode(text: string): number {
  if (text.length < 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return 0;
  let code = 0;
  for (let at = 0; at < 4; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return 0;
    code = code * 10 + digit;
  }
  const [tens, ones] = [text.charCodeAt(5) - ZERO, text.charCodeAt(6) - ZERO];
  const month = tens * 10 + ones;
  return tens < 0 || ones < 0 || ones > 9 || month < 1 || month > 12 ? 0 : code * 12 + month;
}
