/** One spelling for what is one name written in several ways, for keys: Mueller, Müller and Muller, Kirkegaard and Kirkegård. */

const [E, A, I, J] = [101, 97, 105, 106];
/** `a`, `o` or `u` with a dot for each letter before which an `e` is part of it: not Joe and Jo, Bauer and Baur, Miguel and Migul. */
const UMLAUT = /(?<![aeiouq])([ao]|(?<!g)u)e(?=[b-df-hj-np-tv-z])/g;
const DOUBLE_A = /aa/g;
/** Dutch. */
const IJ = /ij/g;
/** The ending of Slavic adjectives: Dostoevsky, Kowalski, Зеленський. */
const SKY = /(?<=[sc]k)(?:iy|ii|ij|yi|yy|yj|i)$/;

/** A word in match form as its keys have it. Most words stay as they are, and that is soon seen. */
export function spellingOf(word: string): string {
  const { length } = word;
  let before = word.charCodeAt(0);
  for (let at = 1; at < length; at++) {
    const code = word.charCodeAt(at);
    const isFolded =
      (code === E && (before === A || before === 111 || before === 117)) ||
      (code === A && before === A) ||
      (code === J && before === I) ||
      (at === length - 1 && (code === I || code === J || code === 121) && length > 4);
    if (isFolded) return fold(word);
    before = code;
  }
  return word;
}

const fold = (word: string): string =>
  word.replace(SKY, 'y').replace(UMLAUT, '$1').replace(DOUBLE_A, 'a').replace(IJ, 'y');

/** Whether two different words are one in another spelling. */
export function isSameSpelling(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 3 && a.charCodeAt(0) === b.charCodeAt(0) && spellingOf(a) === spellingOf(b);
}
