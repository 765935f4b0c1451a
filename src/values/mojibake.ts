/** UTF-8 that was read as Windows-1252 or Latin-1 (`JosÃ©`), and how to read it again. */

/** What bytes 80–9F are in Windows-1252; the five undefined ones stay the control characters that they are in Latin-1. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...CP1252].map((char, index) => [char, 0x80 + index]));

const LEAD = '\u00c2-\u00f4';
const TAIL = `\\u0080-\\u00bf${[...CP1252].filter((char) => char > '\u009f').join('')}`;
/** A UTF-8 lead byte followed by a continuation byte, both as characters. Rare in any language. */
const SUSPECT = new RegExp(`[${LEAD}][${TAIL}]`);

/** What may really stand after a letter: `VOCÊ…`, `Brontë…”`, `Å™`, a soft hyphen. Proves nothing without other evidence. */
const CLOSERS = new Set('…’”»–—™›®\u00a0\u00ad');
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

/** Characters that people write in a CRM. What decodes to anything else (phonetic signs, rare blocks) was no mojibake. */
const PLAUSIBLE =
  /^(?:[\u00a0-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u02bc\u02c6\u02dc\u1e00-\u1ef9\u2010-\u2026\u2030\u2039\u203a\u20ac\u2116\u2122\u2190-\u21ff\u2212\u2500-\u27bf\u3001-\u3029\u30fb\u30fc\ufeff\uff01-\uff5e\ufffd]|[\u0386-\u03ce\u0400-\u045f\u0490\u0491\u4e00-\u9fff\uac00-\ud7a3]|\p{Script=Armenian}|[\u05d0-\u05ea\u060c-\u06d2]|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Thai}|\p{Script=Georgian}|\p{Script=Hiragana}|\p{Script=Katakana}|\ufe0f|[\u{1f000}-\u{1faff}])$/u;
const LATIN_OR_SIGN = /^[\u00a0-\u024f\u1e00-\u1eff\u2010-\u2122\ufeff\ufffd]$/;
const CASED = /^[\u00c0-\u024f\u1e00-\u1eff]$/;

interface Sequence {
  readonly char: string;
  /** The continuation characters that stood for it. */
  readonly tail: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Reads a text again that was UTF-8 taken for Windows-1252, up to three times over. Gives back the same string unless the round
 * trip is exact (every character beyond ASCII takes part) and at least one spot cannot be ordinary text.
 */
export function repairMojibake(text: string): string {
  let current = text;
  for (let round = 0; round < 3 && SUSPECT.test(current); round += 1) {
    const next = decodeOnce(current);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

/** Whether a text still shows unmistakable mojibake, which need not be repairable: `JosÃ`, `donâ€t`. */
export function looksMojibake(text: string): boolean {
  return LEFTOVER.test(text) || holdsBytes(text) || repairMojibake(text) !== text;
}

/** Characters that are dirt in clean text, and half a letter in mojibake: the control characters of Latin-1, the no-break space, the soft hyphen. */
const HIDDEN = /[\u0080-\u00a0\u00ad]/;
/** No text holds control characters of Latin-1; the next line (U+0085) alone is a line break of mainframes. */
const CONTROL = /[\u0080-\u0084\u0086-\u009f]/;
/** A lead byte, as Latin-1 or Windows-1250 shows it, and a byte that nobody sees: `OceanĂ\u00ada`, `Ã\u00a0 table`. Not `SELKÄ\u00a0EDELLÄ`. */
const HIDDEN_TAIL = /(?<!\p{Lu})[ÂÃÄÅĂĹÐÑ][\u0085\u00a0\u00ad]/u;
/** UTF-8 of Cyrillic that was read as Windows-1251: `Р` and `С` before letters that are not Russian, or signs. */
const CYRILLIC_TWICE = /(?:[РС][\u00a0\u00ad\u0402-\u040f\u0452-\u045f‘-„†‡•°±µ¶·№»€‰™].?){3}/u;

/**
 * Whether invisible characters of a text are bytes of letters that a wrong encoding took apart. They are the only evidence of which
 * letters these were, so no rule may clean them away.
 */
export function holdsBytes(text: string): boolean {
  return HIDDEN.test(text) && (CONTROL.test(text) || HIDDEN_TAIL.test(text) || isMisread(text));
}

const isMisread = (text: string): boolean =>
  CYRILLIC_TWICE.test(text) || LEFTOVER.test(text) || repairMojibake(text) !== text;

const REPLACEMENT = '\ufffd';
const LETTER_LOST = /\p{L}\?\p{L}|(?:^|[\s-])\?\p{Ll}/u;
const ONLY_MARKS = /^[?\s.,-]*\?{2,}[?\s.,-]*$/;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * How a text shows that an encoding lost letters of it; `''` where it does not.
 * @param isWords whether the text is a name, a firm or the like, in which a question mark between letters is a lost letter
 */
export function lostLetters(text: string, isWords: boolean): '' | 'replacement' | 'mojibake' | 'question-mark' {
  if (BEYOND_ASCII.test(text)) {
    if (text.includes(REPLACEMENT)) return 'replacement';
    if (looksMojibake(text)) return 'mojibake';
  }
  if (!isWords || !text.includes('?')) return '';
  return LETTER_LOST.test(text) || ONLY_MARKS.test(text) ? 'question-mark' : '';
}

const LEFTOVER =
  /Ã[\u0080-\u009f¡-¬®-¿ƒˆ‰Šš€ŒœŽžŸ†‡•˜‚„]|â€|ï¿½|ï»¿|Â[¡-¿](?=\s|$|\d)|[ÐÑ][\u0080-¿][ÐÑ][\u0080-¿]|ðŸ|[a-zà-ÿ]Ã(?=$|[\s,.;@])|(?:^|\s)Ã(?=\s)/;

function decodeOnce(text: string): string | undefined {
  const sequences: Sequence[] = [];
  let out = '';
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      out += text[at];
      at += 1;
      continue;
    }
    const read = readSequence(text, at);
    if (!read) return undefined;
    const before = at > 0 ? (text[at - 1] ?? '') : '';
    sequences.push({
      char: read.char,
      tail: text.slice(at + 1, at + read.length),
      before,
      after: text[at + read.length] ?? '',
    });
    out += read.char;
    at += read.length;
  }
  return isSure(sequences) ? out : undefined;
}

function byteOf(char: string): number {
  const code = char.charCodeAt(0);
  return code < 0x100 ? code : (BYTES.get(char) ?? -1);
}

/** The one UTF-8 sequence that begins at a place, or nothing where the bytes are not valid UTF-8 or mean nothing plausible. */
function readSequence(text: string, at: number): { char: string; length: number } | undefined {
  const lead = byteOf(text[at] ?? '');
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead > 0xf4 || at + length > text.length) return undefined;
  let point = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index += 1) {
    const byte = byteOf(text[at + index] ?? '');
    if (byte < 0x80 || byte > 0xbf) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const shortest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (point < shortest || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  const char = String.fromCodePoint(point);
  const twice = point >= 0x80 && point < 0xa0; // a control character: the first of two layers
  return twice || PLAUSIBLE.test(char) ? { char, length } : undefined;
}

function isSure(sequences: readonly Sequence[]): boolean {
  const foreign = sequences.filter(({ char }) => !LATIN_OR_SIGN.test(char) && char.length === 1).length;
  // One lone Hebrew or Greek letter is more likely `×£` than a word.
  if (foreign === 1 && sequences.length === 1 && sequences[0]?.tail.length === 1) return false;
  return sequences.some(isEvidence);
}

/** Whether one spot cannot be ordinary text. */
function isEvidence({ char, tail, before, after }: Sequence): boolean {
  const closers = [...tail].every((one) => CLOSERS.has(one));
  if (!closers) return tail.length > 1 || !CASED.test(char) || LETTER.test(before + after) || !/[¿¡«]/.test(tail);
  if (tail.length > 1) return false;
  // A small letter before a capital lead (`dÃ»`), or a dash, quote or ellipsis in the middle of a word (`Ã–sterreich`).
  if (tail === '\u00a0') return LOWER.test(before);
  if (tail === '\u00ad') return LOWER.test(before) || (!LETTER.test(before) && LOWER.test(after));
  return LOWER.test(before) || (LETTER.test(after) && tail !== '’' && !(UPPER.test(before) && tail === '®'));
}
