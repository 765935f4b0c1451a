/** With which two signs the texts of a list begin: two look-ups in a table tell most cells from all of them. */

const ASCII = 128;

/**
 * A quick question whether a text may be one of a list, whatever its case: by its first two signs, or its only one. False is certain,
 * true is no verdict; so it is for signs beyond ASCII.
 */
export function beginningsOfTexts(texts: Iterable<string>): (text: string) => boolean {
  const found = new Uint8Array(ASCII * ASCII);
  for (const text of texts) {
    for (const a of bothCases(text.charAt(0))) for (const b of bothCases(text.charAt(1))) mark(found, a, b);
  }
  return (text) => {
    const a = text.charCodeAt(0);
    const b = text.length > 1 ? text.charCodeAt(1) : 0;
    return a >= ASCII || b >= ASCII || found[a * ASCII + b] === 1;
  };
}

const bothCases = (sign: string): number[] =>
  sign === '' ? [0] : [sign.toLowerCase().charCodeAt(0), sign.toUpperCase().charCodeAt(0)];

function mark(found: Uint8Array, a: number, b: number): void {
  if (a < ASCII && b < ASCII) found[a * ASCII + b] = 1;
}
