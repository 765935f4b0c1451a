/** What happens to letters on the way: marks that are lost, slips of the finger. */

const SPECIAL = { ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', æ: 'ae', ı: 'i', İ: 'I', ş: 's', đ: 'd' };
const GERMAN = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };
const NEIGHBOURS = { a: 's', b: 'v', c: 'x', d: 'f', e: 'r', f: 'g', g: 'h', h: 'j', i: 'o', j: 'k', k: 'l', l: 'k', m: 'n', n: 'm', o: 'p', p: 'o', r: 't', s: 'd', t: 'y', u: 'i', v: 'b', w: 'e', y: 'u', z: 'x' }; // biome-ignore format: a table

/** Without marks: `Müller` → `Muller`. */
export const unmarked = (text) =>
  text
    .replace(/[ßøØłŁæıİşđ]/g, (letter) => SPECIAL[letter])
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** As German passports have it: `Müller` → `Mueller`. */
export const unmarkedGerman = (text) => unmarked(text.replace(/[äöüÄÖÜß]/g, (letter) => GERMAN[letter]));

/** Small letters a to z, as an address of mail has them. */
export const plain = (text) =>
  unmarked(text)
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();

/** UTF-8 read as Latin-1, as it comes out of old exports. */
export const misread = (text) => Buffer.from(text, 'utf8').toString('latin1');

/** One slip: a letter left out, doubled, swapped with the next, or its neighbour on the keys. Never the first letter of a word. */
export function typo(r, text) {
  if (text.length < 4) return `${text}${text.at(-1)}`;
  for (let tries = 0; tries < 8; tries++) {
    const at = 1 + r.below(text.length - 2);
    const [a, b] = [text[at], text[at + 1]];
    const made = slip(r, text, at, a, b);
    if (made !== text) return made;
  }
  return text.slice(0, -1);
}

function slip(r, text, at, a, b) {
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  switch (r.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + a + a + after;
    case 2:
      return before + b + a + text.slice(at + 2);
    default:
      return before + (NEIGHBOURS[a] ?? a) + after;
  }
}

/** One digit typed wrong. */
export function wrongDigit(r, digits) {
  const at = 1 + r.below(digits.length - 1);
  return digits.slice(0, at) + ((Number(digits[at]) + 1 + r.below(8)) % 10) + digits.slice(at + 1);
}
