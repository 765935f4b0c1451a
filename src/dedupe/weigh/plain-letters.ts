/** Letters in which `jäger`, `jaeger` and `jager` are one, and `groß` and `gross`: without the e of an umlaut, and of two the same one. */
export function plainLetters(text: string): string {
  for (let i = 0, before = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isPlain = unit >= A && unit <= Z && unit !== before && !(unit === E && isWithUmlaut(before));
    if (!isPlain) return unit < ASCII ? rewritten(text, i) : spelled(text);
    before = unit;
  }
  // most names are plain as they are
  return text;
}

const [A, E, Z] = [97, 101, 122];
const ASCII = 128;

const isWithUmlaut = (unit: number): boolean => unit === A || unit === 111 || unit === 117;

/** @param plain how many units are plain */
function rewritten(text: string, plain: number): string {
  let letters = text.slice(0, plain);
  let last = plain > 0 ? text.charCodeAt(plain - 1) : 0;
  for (let i = plain, before = last; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= ASCII) return spelled(text);
    const small = unit | 32;
    if (small < A || small > Z) continue;
    if (unit !== last && !(unit === E && isWithUmlaut(before))) {
      letters += text[i];
      last = unit;
    }
    before = unit;
  }
  return letters;
}

/** Of any script, as it is meant. */
export const spelled = (text: string): string =>
  text
    .replace(/[^\p{L}]/gu, '')
    .replace(/([aou])e/g, '$1')
    .replace(/(.)\1+/gu, '$1');
