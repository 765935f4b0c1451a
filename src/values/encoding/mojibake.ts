/** UTF-8 that was read in another encoding (`JosÃ©`, `wei√ü`, `РџСЂРёРІРµС‚`), and how to read it again. */
import { type Misread, readAgain } from './misread.ts';
import { readWestern } from './misread-western.ts';
import { repairCjk } from './mojibake-cjk.ts';
import { CONTROL_FLAG, ENCODINGS, IDEOGRAPH_FLAG, ROW_FLAG, suspectsIn } from './mojibake-suspects.ts';
import { bytesOf, SINGLE_BYTES, type SingleByte, WINDOWS_1252 } from './single-bytes.ts';

/** Evidence that it takes: where every character beyond ASCII takes part, and where some were right before. */
const ENOUGH = { western: 1, whole: 2, part: 4 } as const;
/** Each layer is a program that read the text wrong. */
const MOST_LAYERS = 4;

/**
 * Reads a text again that was UTF-8 taken for Windows-1252 or the like, up to four times over. Gives back the same string unless some
 * of its spots cannot be ordinary text, all of them are read in one encoding, and what they then say is.
 */
export function repairMojibake(text: string): string {
  let current = text;
  let suspects = suspectsIn(text);
  for (let layer = 0; layer < MOST_LAYERS && suspects !== 0; layer += 1) {
    const read = (suspects & ENCODINGS) !== 0 ? readOnce(current, suspects) : undefined;
    if ((suspects & ROW_FLAG) !== 0 && read?.leftovers !== 0) {
      const western = readWestern(current);
      if (western !== '') return western ?? current;
    }
    const next = read?.text ?? ((suspects & IDEOGRAPH_FLAG) !== 0 ? repairCjk(current) : undefined);
    if (next === undefined || next === current) break;
    current = next;
    suspects = suspectsIn(current);
  }
  return (suspects & CONTROL_FLAG) !== 0 ? repairControls(current) : current;
}

const C1 = /[\u0080-\u009f]/;

function readOnce(text: string, suspects: number): Misread | undefined {
  let best: Misread | undefined;
  let bestBit = 0;
  for (const [index, encoding] of SINGLE_BYTES.entries()) {
    if ((suspects & (1 << index)) === 0) continue;
    const found = readAgain(text, encoding, false);
    if (!isEnough(found, encoding, best)) continue;
    const read = found.evidence >= ENOUGH.part ? readAgain(text, encoding, true) : found;
    // two encodings that both fit, and say different things
    const isTie = best?.leftovers === 0 && read.leftovers === 0 && read.text !== best.text;
    const isLayer = isTie && best !== undefined && (suspectsIn(best.text) & bestBit) !== 0;
    const rarer =
      isTie && best ? compareRare(read.text, best.text, isLayer, encoding === LATIN_9 ? ALL_LATIN : CODE_PAGES) : -1;
    if (rarer === 0 && encoding !== LATIN_9) return undefined;
    const isRead = isTie ? rarer < 0 || (rarer === 0 && WINDOWS_CONTROL.test(text)) : best && isBetter(read, best);
    if (best === undefined || isRead) [best, bestBit] = [read, 1 << index];
  }
  return best;
}

/** As Windows-1252 but for eight signs, and much rarer: it is asked where that one is no word (`MÃ€kinen`: MÀkinen, or Mäkinen). */
const LATIN_9 = 'iso-8859-15';
/** Vietnamese and letters of scholars, of which scripts that nobody here reads are full. */
const RARE_LATIN = /[\u1e00-\u1eff]/;

function isEnough(
  { text, sequences, evidence, leftovers, isBroken }: Misread,
  encoding: SingleByte,
  best: Misread | undefined,
): boolean {
  if (encoding === LATIN_9 && best?.leftovers === 0) return leftovers === 0;
  if (encoding === LATIN_9 && RARE_LATIN.test(text)) return false;
  if (leftovers === 0 && isOneScript(sequences)) return true;
  if (leftovers === 0) return evidence >= (encoding === 'windows-1252' ? ENOUGH.western : ENOUGH.whole);
  // what stays may be right; what became half of something else shows that nothing was
  return evidence >= ENOUGH.part && !isBroken && leftovers <= sequences.length && !C1.test(text);
}

/** Scripts that no code page here has, so that a misread text of one is nothing but sequences. */
const FAR_SCRIPTS = [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{Script=Hangul}/u];
/** Eight characters in a row, or six in threes, each with a part in a letter of one script: no word is made like that. */
const isOneScript = (sequences: Misread['sequences']): boolean => {
  const count = sequences.reduce((sum, { tail }) => sum + 1 + tail.length, 0);
  return (
    count >= (sequences[0]?.tail.length === 2 ? 6 : 8) &&
    FAR_SCRIPTS.some((script) => sequences.every(({ char }) => script.test(char)))
  );
};

/** Below zero where `a` is more of a text than `b`: words in one case, which a layer of several need not have, then letters that are not rare. */
const compareRare = (a: string, b: string, isLayer: boolean, pages: readonly SingleByte[]): number =>
  (isLayer ? 0 : caseBreaks(a) - caseBreaks(b)) || rareLetters(a, pages) - rareLetters(b, pages);

/**
 * Capitals inside words: both readings have those that people wrote, so the one with more has letters that nobody did. In Irish small
 * letters stand before a capital.
 */
const CASE_BREAK = /(?!(?<!\p{L})[hnt][ÁÉÍÓÚ])(?:\p{Ll}(?=\p{Lu})|\p{L}(?=\p{Lu}\p{Ll}))/gu;
const caseBreaks = (text: string): number => text.match(CASE_BREAK)?.length ?? 0;

/** Code pages whose letters are common: the Western and the Central European. */
const CODE_PAGES: readonly SingleByte[] = ['windows-1252', 'windows-1250'];
/** Latin-9 is rarer than names in Turkish or Baltic letters (`OÄŸuz`: Oğuz, not Oľuz). */
const ALL_LATIN: readonly SingleByte[] = [...CODE_PAGES, 'windows-1254', 'windows-1257'];

/** Letters that none of the code pages has. */
function rareLetters(text: string, pages: readonly SingleByte[]): number {
  const tables = pages.map(bytesOf);
  let rare = 0;
  for (const char of text) if (char > '\u0080' && !tables.some((table) => table.has(char))) rare++;
  return rare;
}

const isBetter = (a: Misread, b: Misread): boolean =>
  a.leftovers < b.leftovers || (a.leftovers === b.leftovers && a.sequences.length > b.sequences.length);

const EACH_C1 = /[\u0080-\u009f]/g;
/** Bytes that Windows-1252 has a sign for: it does not show them as controls. */
const WINDOWS_CONTROL = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/;
/** Bytes that Windows-1252 does not have. */
const NO_WINDOWS = /[\u0081\u008d\u008f\u0090\u009d]/;
/** Quotes around words, an apostrophe in English, a dash between blanks, an amount in euros: no letters of DOS. */
const PUNCTUATION = /\p{L}\u0092(?:s|t|re|ll|d|m|ve)(?!\p{L})|\s[\u0096\u0097]\s|\u0080\s?\d|\d\s?\u0080(?!\p{L})/iu;
const OPENING = /(?<!\p{L})[\u0084\u0093“](?=\S)/u;
const CLOSING = /[\u0093\u0094](?!\p{L})/gu;

/** Quotes around words: looked for from both ends, or a text full of opening ones would be read from each of them to its end. */
function isQuoting(text: string): boolean {
  const opening = text.search(OPENING);
  if (opening < 0) return false;
  CLOSING.lastIndex = opening + 1;
  return CLOSING.test(text);
}

/** Half of a letter that was taken apart; the rest of the text is no better. */
const BEYOND_ASCII = /[\u0080-\uffff]/;
const HALF = /[\u00c2-\u00df][\u0080-\u009f]|[\u00e0-\u00ef][\u0080-\u009f]{2}/;

/** Windows-1252 that was read as Latin-1: control characters are quotes and dashes. */
function repairControls(text: string): string {
  if (!C1.test(text) || NO_WINDOWS.test(text) || !(isQuoting(text) || PUNCTUATION.test(text)) || HALF.test(text))
    return text;
  return text.replace(EACH_C1, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

/** Whether a text still shows unmistakable mojibake, which need not be repairable: `JosÃ`, `donâ€t`. */
export function looksMojibake(text: string): boolean {
  return (
    LEFTOVER.test(text) ||
    CENTRAL.test(text) ||
    HALF_LETTER.test(text) ||
    isMisreadInPart(text) ||
    isOtherScript(text) ||
    holdsBytes(text) ||
    repairMojibake(text) !== text
  );
}

/** Polish that was read as Western: `Ma³gorzata`, `D¹browska`. Which letters these were another code page says; which one only a person. */
const CENTRAL = /\p{L}[³¹]\p{Ll}{2}/u;

/** A capital that begins letters of Central Europe in UTF-8, inside a word in small letters: its other byte is gone (`GdaÅsk`). */
const HALF_LETTER = /\p{Ll}{2}[ÃÄÅ]\p{Ll}/u;

/** Whether letters can be read again, and others beside them lost a byte: `ÅabÄ™dÅº`. */
function isMisreadInPart(text: string): boolean {
  if ((suspectsIn(text) & 1) === 0) return false;
  const { isBroken, evidence } = readAgain(text, 'windows-1252', false);
  return isBroken && evidence >= ENOUGH.part;
}

/** Whether a text may be of another script, which one is not certain. */
const isOtherScript = (text: string): boolean => (suspectsIn(text) & ROW_FLAG) !== 0 && readWestern(text) === undefined;

/** Characters that are dirt in clean text, and half a letter in mojibake: the control characters of Latin-1, the no-break space, the soft hyphen. */
const HIDDEN = /[\u0080-\u00a0\u00ad]/;
/** No text holds control characters of Latin-1; the next line (U+0085) alone is a line break of mainframes. */
const CONTROL = /[\u0080-\u0084\u0086-\u009f]/;
/** A lead byte, as Latin-1 or Windows-1250 shows it, and a byte that nobody sees: `OceanĂ\u00ada`, `Ã\u00a0 table`. Not `SELKÄ\u00a0EDELLÄ`, yet `HÃ\u00a0 Ly`. */
const HIDDEN_TAIL = /(?<!\p{Lu})[ÂÃÄÅĂĹÐÑ][\u0085\u00a0\u00ad]|(?<!\p{L})\p{Lu}Ã\u00a0(?=\p{Ll}|\s|$)/u;
/** UTF-8 of Cyrillic that was read as Windows-1251: `Р` and `С` before letters that are not Russian, or signs. */
const CYRILLIC_TWICE = /(?:[РС][\u00a0\u00ad\u0402-\u040f\u0452-\u045f‘-„†‡•°±µ¶·№»€‰™].?){3}/u;

/**
 * Whether invisible characters of a text are bytes of letters that a wrong encoding took apart. They are the only evidence of which
 * letters these were, so no rule may clean them away.
 */
export function holdsBytes(text: string): boolean {
  return (
    HIDDEN.test(text) && (CONTROL.test(text) || HIDDEN_TAIL.test(text) || isMisread(text) || hidesInSequence(text))
  );
}

/** Whether an invisible character ends a letter of three bytes: `Ai Cáş\u00adp`. */
function hidesInSequence(text: string): boolean {
  const suspects = suspectsIn(text);
  return SINGLE_BYTES.some(
    (encoding, index) =>
      (suspects & (1 << index)) !== 0 &&
      readAgain(text, encoding, false).sequences.some(({ tail }) => tail.length > 1 && HIDDEN.test(tail)),
  );
}

const isMisread = (text: string): boolean =>
  CYRILLIC_TWICE.test(text) || LEFTOVER.test(text) || repairMojibake(text) !== text;

const REPLACEMENT = '\ufffd';
const LETTER_LOST = /\p{L}\?\p{L}|(?:^|[\s-])\?\p{Ll}/u;
/** `Å koda`: the other byte of Š is a no-break space, and became a plain one. A sentence in Norwegian begins so, too. */
const PARTED_LETTER = /(?<!\p{L})Å \p{Ll}{3}/u;
/** `√Ösa √ñberg`: UTF-8 on a Mac or in DOS. In a list the root may be a tick, so only in a name. */
const ROOT_OF_LETTER = /(?<!\p{L})[√├][\u00a1-\uffff]/u;
const LINK = /\bhttps?:\/\/\S+/gi;
const ONLY_MARKS = /^[?\s.,-]*\?{2,}[?\s.,-]*$/;

/**
 * How a text shows that an encoding lost letters of it; `''` where it does not.
 * @param isWords whether the text is a name, a firm or the like, in which a question mark between letters is a lost letter
 */
export function lostLetters(text: string, isWords: boolean): '' | 'replacement' | 'mojibake' | 'question-mark' {
  if (BEYOND_ASCII.test(text)) {
    if (text.includes(REPLACEMENT)) return 'replacement';
    if (looksMojibake(text) || (isWords && (PARTED_LETTER.test(text) || ROOT_OF_LETTER.test(text)))) return 'mojibake';
  }
  if (!isWords || !text.includes('?')) return '';
  // a link asks its question behind a letter as well
  const words = text.includes('://') ? text.replace(LINK, '') : text;
  return LETTER_LOST.test(words) || ONLY_MARKS.test(words) ? 'question-mark' : '';
}

/** `itâ??s`: an apostrophe of which two bytes were lost. */
const LEFTOVER =
  /\p{L}â\?\?\p{Ll}|Ã[\u0080-\u009f¡-¬®-¿ƒˆ‰Šš€ŒœŽžŸ†‡•˜‚„]|â€|ï¿½|ï»¿|Â[¡-¿](?=\s|$|\d)|[ÐÑ][\u0080-¿][ÐÑ][\u0080-¿]|ðŸ|[a-zà-ÿ]Ã(?=$|[\s,.;@])|(?:^|\s)Ã(?=\s)/u;
