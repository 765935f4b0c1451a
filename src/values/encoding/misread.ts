/** A text as UTF-8 that was read in a one-byte encoding: its sequences, and how little ordinary text looks like them. */
import { bytesOf, type SingleByte } from './single-bytes.ts';

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const CONTROL = /[\u0080-\u009f]/;
/** What may really stand after a letter: `VOCÊ…`, `Brontë…”`, `Å™`, a soft hyphen. Proves nothing without other evidence. */
const CLOSERS = new Set('…’”»–—™›®\u00a0\u00ad“„‚‘“');
const DASH = /[–—─═]/;
/** A neighbour that is no byte of another sequence. */
const CAPITAL = /[A-Z]/;
const SMALL = /[a-z]/;
/** The first byte of Western small letters on a Mac and in DOS. */
const HALVES: ReadonlySet<string> = new Set('√├');
const LOST = '\ufffd';

/** Characters that people write in a CRM. What decodes to anything else (phonetic signs, rare blocks) was no mojibake. */
const PLAUSIBLE =
  /^(?:[\u00a0-\u0148\u014a-\u017e\u018f\u0192\u0259\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u02bc\u02c6\u02dc\u1e00-\u1ef9\u2010-\u2026\u2030\u2039\u203a\u20ac\u2116\u2122\u2190-\u21ff\u2017\u207f\u20a7\u02c7\u02d8-\u02dd\u2200-\u22ff\u2310-\u2321\u2500-\u27bf\ufb01\ufb02\u2126\u3001-\u3029\u30fb\u30fc\ufeff\uff01-\uff5e\ufffd]|[\u0386-\u03ce\u0400-\u045f\u048a-\u04ff\u4e00-\u9fff\uac00-\ud7a3]|\p{Script=Armenian}|[\u05d0-\u05ea\u05f3\u05f4\u060c-\u06d2]|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Thai}|\p{Script=Georgian}|\p{Script=Gujarati}|\p{Script=Gurmukhi}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Hiragana}|\p{Script=Katakana}|\ufe0f|[\u{1f000}-\u{1faff}])$/u;
const LATIN_OR_SIGN = /^[\u00a0-\u024f\u1e00-\u1eff\u2010-\u2122\ufeff\ufffd]$/;
const CASED = /^[\u00c0-\u024f\u1e00-\u1eff]$/;

interface Sequence {
  readonly char: string;
  readonly lead: string;
  /** The continuation characters that stood for it. */
  readonly tail: string;
  readonly before: string;
  /** What stands before `before`. */
  readonly beforeIt: string;
  readonly after: string;
}

/** A text read again: what it then says, and how sure that is. */
export interface Misread {
  readonly text: string;
  readonly sequences: readonly Sequence[];
  /** Characters beyond ASCII that are no part of a sequence: they were right before. */
  readonly leftovers: number;
  /** Whether some of them look like a sequence and are none. */
  readonly isBroken: boolean;
  /** 1 for what is unusual in ordinary text, 2 for what is none, added up. */
  readonly evidence: number;
}

/**
 * Reads a text again.
 * @param lossy read sequences that lost a byte too: `Ð�` as �, `Ã ` before a word as `à `
 */
export function readAgain(text: string, encoding: SingleByte, lossy: boolean): Misread {
  const bytes = bytesOf(encoding);
  const sequences: Sequence[] = [];
  let [out, at, leftovers, isBroken] = ['', 0, 0, false];
  while (at < text.length) {
    if (text.charCodeAt(at) < 0x80) {
      out += text[at++];
      continue;
    }
    const read = readSequence(text, at, bytes) ?? (lossy ? readLossy(text, at, bytes) : undefined);
    if (!read) {
      if (text[at] !== LOST && !CONTROL.test(text[at] ?? '')) leftovers++;
      isBroken ||= isHalf(text, at, bytes) || isLoneLead(text, at, bytes);
      out += text[at++];
      continue;
    }
    const end = at + read.length;
    if (read.sure) {
      const [lead = '', before = '', beforeIt = '', after = ''] = [text[at], text[at - 1], text[at - 2], text[end]];
      sequences.push({ char: read.char, lead, tail: text.slice(at + 1, end), before, beforeIt, after });
    }
    out += read.char;
    at = end;
  }
  return { text: out, sequences, leftovers, isBroken, evidence: weigh(sequences, encoding) };
}

interface Read {
  readonly char: string;
  readonly length: number;
  readonly sure: boolean;
}

/**
 * First bytes of European and Cyrillic letters, as Windows shows them in the West. It has no sign for five bytes, which programs leave
 * out (`Ãngel` for `Ángel`), so one of these alone beside mojibake is half of a letter more often than it is one.
 */
const LEADS: ReadonlySet<string> = new Set('ÃÄÅÐÑ');
const LEAD_BYTES: ReadonlySet<number | undefined> = new Set([0xc3, 0xc4, 0xc5, 0xd0, 0xd1]);
const isLoneLead = (text: string, at: number, bytes: ReadonlyMap<string, number>): boolean => {
  const lead = text[at] ?? '';
  return LEADS.has(lead) && LEAD_BYTES.has(bytes.get(lead)) && readLossy(text, at, bytes) === undefined;
};

/** Whether a lead and a continuation byte stand here that are no sequence, and that lost nothing either. */
const isHalf = (text: string, at: number, bytes: ReadonlyMap<string, number>): boolean =>
  lengthOf(bytes.get(text[at] ?? '') ?? 0) > 0 &&
  isTail(bytes.get(text[at + 1] ?? '') ?? 0) &&
  readLossy(text, at, bytes) === undefined;

const isTail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

const lengthOf = (lead: number): number =>
  lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;

/** The one UTF-8 sequence that begins at a place, or nothing where the bytes are not valid UTF-8 or mean nothing plausible. */
function readSequence(text: string, at: number, bytes: ReadonlyMap<string, number>): Read | undefined {
  const point = readPoint(text, at, bytes);
  if (point === undefined) return undefined;
  const length = lengthOf(bytes.get(text[at] ?? '') ?? 0);
  if (point >= 0xd800 && point <= 0xdbff) {
    // CESU-8: each half of an emoji by itself
    const low = readPoint(text, at + 3, bytes) ?? 0;
    if (low < 0xdc00 || low > 0xdfff) return undefined;
    return { char: String.fromCharCode(point, low), length: 6, sure: true };
  }
  if (point < [0, 0, 0x80, 0x800, 0x10000][length]! || point > 0x10ffff) return undefined;
  if (point >= 0xdc00 && point <= 0xdfff) return undefined;
  const char = String.fromCodePoint(point);
  const twice = point >= 0x80 && point < 0xa0; // a control character: the first of two layers
  if (!twice && !PLAUSIBLE.test(char)) return undefined;
  return fitsCase(text, at, char, length) ? { char, length, sure: true } : undefined;
}

/** A small letter between capitals was none, nor a capital among small ones: `PĂŞUNE`. */
function fitsCase(text: string, at: number, char: string, length: number): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at + length] ?? ''];
  if (UPPER.test(char))
    return !(SMALL.test(before) && SMALL.test(text[at - 2] ?? '') && (after === '' || SMALL.test(after)));
  if (!LOWER.test(char) || char === 'ß') return true;
  return !(CAPITAL.test(before) && (CAPITAL.test(after) || (after === '' && CAPITAL.test(text[at - 2] ?? ''))));
}

function readPoint(text: string, at: number, bytes: ReadonlyMap<string, number>): number | undefined {
  const lead = bytes.get(text[at] ?? '') ?? 0;
  const length = lengthOf(lead);
  if (length === 0 || at + length > text.length) return undefined;
  let point = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index += 1) {
    const byte = bytes.get(text[at + index] ?? '') ?? 0;
    if (!isTail(byte)) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  return point;
}

/** A sequence with the sign for a lost character in it, or whose no-break space became a plain one. */
function readLossy(text: string, at: number, bytes: ReadonlyMap<string, number>): Read | undefined {
  const lead = bytes.get(text[at] ?? '') ?? 0;
  const length = lengthOf(lead);
  if (length === 0) return undefined;
  if (text[at + 1] === ' ' && length === 2) return readBlank(text, at, lead, bytes);
  for (let index = 1; index < length; index += 1) {
    const next = text[at + index] ?? '';
    if (next === LOST) return { char: LOST, length: index + 1, sure: false };
    const byte = bytes.get(next) ?? 0;
    if (!isTail(byte)) return undefined;
  }
  return undefined;
}

/** `Ã ` is the French or Portuguese word `à`, `Ã s ` is `às`; other letters join what follows them. */
function readBlank(text: string, at: number, lead: number, bytes: ReadonlyMap<string, number>): Read | undefined {
  const [before, after] = [text[at - 1] ?? '', text.slice(at + 2, at + 4)];
  if (lead === 0xc2) return { char: '\u00a0', length: 2, sure: false };
  if (lead === 0xc3) {
    if (LETTER.test(before)) return undefined;
    return /^s(?:\s|$)/.test(after) ? { char: 'à', length: 2, sure: false } : { char: 'à', length: 1, sure: false };
  }
  const char = String.fromCharCode(((lead & 0x1f) << 6) | 0x20);
  const next = bytes.get(after[0] ?? '') ?? 0;
  const joins = lead === 0xc5 ? LOWER.test(after[0] ?? '') && !LETTER.test(before) : next === lead || next === lead + 1;
  return joins && PLAUSIBLE.test(char) && lead >= 0xc4 ? { char, length: 2, sure: false } : undefined;
}

/** A Greek letter inside a word of science: `10Î¼s`, `IL2RÎ³c`. The sign is no letter, so the word is none of a language. */
const isInTerm = ({ lead, tail, before, after }: Sequence): boolean =>
  /[ÎÏ]/.test(lead) && !LETTER.test(tail) && /[A-Za-z\d]/.test(before) && SMALL.test(after);

function weigh(sequences: readonly Sequence[], encoding: SingleByte): number {
  const foreign = sequences.filter(({ char }) => !LATIN_OR_SIGN.test(char) && char.length === 1).length;
  // One lone Hebrew or Greek letter is more likely `×£` than a word.
  const [lone] = sequences;
  if (foreign === 1 && sequences.length === 1 && lone?.tail.length === 1 && !isInTerm(lone)) return 0;
  const western = encoding === 'windows-1252';
  return sequences.reduce((sum, one) => sum + (western ? evidenceIn(one) : 0.5 * evidenceIn(one) + oddness(one)), 0);
}

/** Windows-1252: 2 where a spot cannot be ordinary text, 1 where it hardly is. */
function evidenceIn(one: Sequence): number {
  if (CONTROL.test(one.tail)) return 2;
  if (one.char.length > 1) return 2;
  const odd = oddness(one);
  return odd > 0 ? odd : isEvidence(one) ? 1 : 0;
}

/** Whether one spot cannot be ordinary text. */
function isEvidence(one: Sequence): boolean {
  const { char, lead, tail, before, after } = one;
  // small letters that end a word: `Bangladéš…`
  const isNatural = (sign: string): boolean => LOWER.test(sign) || CLOSERS.has(sign);
  if (LETTER.test(before) && LOWER.test(lead) && [...tail].every(isNatural)) return false;
  const closers = [...tail].every((sign) => CLOSERS.has(sign));
  if (!closers) return tail.length > 1 || !CASED.test(char) || LETTER.test(before + after) || !/[¿¡«]/.test(tail);
  if (tail.length > 1) return false;
  // A small letter before a capital lead (`dÃ»`), or a dash, quote or ellipsis in the middle of a word (`Ã–sterreich`).
  if (tail === '\u00a0') return LOWER.test(before) || (char === 'à' && !LETTER.test(before));
  if (tail === '\u00ad') return LOWER.test(before) || isHyphenNowhere(one);
  return LOWER.test(before) || (LETTER.test(after) && tail !== '’' && !(UPPER.test(before) && tail === '®'));
}

/**
 * Whether a soft hyphen stands where no word is divided: behind capitals that small letters follow (`DÃ\u00adaz`), or at the end of a
 * word of two capitals (`NÃ\u00ad Bhriain`), of which a Portuguese one may be the second.
 */
const isHyphenNowhere = ({ char, before, beforeIt, after }: Sequence): boolean => {
  if (!LETTER.test(before)) return LOWER.test(after);
  return char === 'í' && UPPER.test(before) && (LOWER.test(after) || !(LETTER.test(beforeIt) || LETTER.test(after)));
};

/** In any encoding: breaks of case or script within a word, signs in the middle of one. */
function oddness({ char, lead, tail, before, after }: Sequence): number {
  if (CONTROL.test(tail)) return 2;
  const closers = [...tail].every((one) => CLOSERS.has(one));
  const inWord = LETTER.test(before) && !closers;
  if (!LETTER.test(lead)) {
    // `Jos√©`, `Jos├®`: a root, or half of a frame, behind a word and before a sign.
    if (HALVES.has(lead) && LOWER.test(before) && LOWER.test(char) && !LETTER.test(tail)) return 2;
    if (DASH.test(lead)) return tail.length > 1 || (LETTER.test(tail) && !LETTER.test(before)) ? 1 : 0;
    return inWord && tail !== 'π' && (LETTER.test(after) || LETTER.test(tail)) ? 2 : tail.length > 1 ? 2 : 0.5;
  }
  const mixed = isMixed(before, lead) || isMixed(lead, tail[0] ?? '');
  if (mixed) return 2;
  if (LOWER.test(before) && UPPER.test(lead)) return 2;
  if (UPPER.test(lead) && LOWER.test(tail) && UPPER.test(after)) return 2;
  if (LOWER.test(lead) && UPPER.test(tail[0] ?? '')) return 2;
  if (closers || LETTER.test(tail[0] ?? '')) return 0;
  return tail.length > 1 || LETTER.test(after) ? 2 : 1;
}

const isMixed = (a: string, b: string): boolean =>
  (CYRILLIC.test(a) && LATIN.test(b)) || (LATIN.test(a) && CYRILLIC.test(b));
