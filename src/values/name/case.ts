/** Capitals in a person's name that came in one case: `MARY MCDONALD` → `Mary McDonald`. Where not sure, nothing. */
import { GENERATIONS, SUFFIXES } from '../data/name-words.ts';
import { isUpperCase } from '../text/text.ts';
import { type Turkish, turkishCase, turkishOf } from '../text/turkish-case.ts';
import { wordKey } from '../text/word-key.ts';
import { otherCase } from './other-case.ts';
import { isGivenName, isSurname } from './surname.ts';

interface NameSetting {
  /** What the name is part of: initials stand in given names, particles before surnames. */
  readonly part: 'full' | 'first' | 'last';
  /** ISO alpha-2 country of the record, or `''`. */
  readonly country: string;
  /** Names as they are to be written, by their small letters: `macmillan` → `MacMillan`. */
  readonly exceptions?: ReadonlyMap<string, string>;
  /** Keys of words that are small before a surname. */
  readonly particles?: ReadonlySet<string>;
  /** What the other name cells of the record hold. */
  readonly beside?: () => string;
}

const LATIN = /^[\p{Script=Latin}\p{M}\s.,'’‘-]+$/u;
const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāăąēęěėīįőœūůűųÿıə]/i;
/** Vietnamese puts two marks on a vowel: `THỊ`, `NGỌC`. */
const hasVowel = (word: string): boolean => VOWEL.test(word) || VOWEL.test(word.normalize('NFD'));
const ROMAN = /^(?:ii|iii|iv|vi|vii|viii)$/i;
/** A generation that stands alone, its name lost or in another column. `Vi` and `Iv` are names. */
const GENERATION_ALONE = /^(?:iii|vii|viii)$/i;

/** Particles that stay small wherever a name puts them between given name and surname. */
const ALWAYS_SMALL = /^(?:von|vom|dos)$/i;
/** Runs of particles that leave no doubt in any country, though each word alone would. */
const SMALL_RUN = /(?:^|\s)von (?:der|dem|den)(?=\s)/i;
/** Written small in the Netherlands (below), with one capital in Belgium: `Van der Berg`. Elsewhere nobody knows. */
const BELGIAN_RUN = /(?:^|\s)van(?: (?:der|den|de|het|'t))?(?=\s)/i;
/** Particles that some countries write small, others with a capital. */
const BY_COUNTRY: { readonly [country: string]: RegExp } = {
  NL: /^(?:van|de|den|der|het|'t|te|ten|ter|op|in|aan)$/i,
  ES: /^(?:de|del|la|las|los|y)$/i,
  MX: /^(?:de|del|la|las|los|y)$/i,
  AR: /^(?:de|del|la|las|los|y)$/i,
  CO: /^(?:de|del|la|las|los|y)$/i,
  PT: /^(?:de|da|do|das|e)$/i,
  BR: /^(?:de|da|do|das|e)$/i,
  DE: /^(?:von|zu|zum|zur|der|dem|den|van|de)$/i,
  AT: /^(?:von|zu|zum|zur|der|dem|den|van|de)$/i,
  SE: /^(?:af|av|de|von)$/i,
  FI: /^(?:af|av|von)$/i,
  DK: /^(?:af|von)$/i,
  NO: /^(?:af|von)$/i,
};
/** Words that are a particle in one name and a name of its own in another: `LE`, `DE SOUZA`, `DI STEFANO`. */
const DOUBTFUL =
  /^(?:van|der|den|dem|zu|zum|zur|das|y|de|del|della|di|da|do|du|des|la|le|lo|el|al|bin|ben|ibn|ter|ten|te|af|av|mac|san|st|het|in|op)$/i;
/** What may stand before an apostrophe with a capital after it: O'Brien, D'Angelo, Dell'Acqua. */
const BEFORE_APOSTROPHE = /^(?:o|d|l|dell|dall|sant)$/i;

/**
 * A name with capitals where they belong, or `undefined` when a word of it leaves room for doubt. The name must be of one case. Mc and O' are known, Mac is not (`MACKIE` → `Mackie`).
 */
export function nameCase(name: string, around: NameSetting): string | undefined {
  const { part, country, exceptions, particles, beside = () => '' } = around;
  const hasExceptions = exceptions !== undefined && exceptions.size > 0;
  if (hasExceptions && exceptions.has(name.toLowerCase())) return exceptions.get(name.toLowerCase());
  if (name.length <= 4 && GENERATION_ALONE.test(name)) return undefined;
  const isUpper = isUpperCase(name);
  const turkish = turkishOf(name, isUpper, country, beside);
  if (!hasExceptions && turkish === 'no' && isPlainWord(name)) return upperFirst(name.toLowerCase());
  const isLatin = LATIN.test(name);
  const setOther = isLatin ? undefined : otherCase(name, isUpper);
  if (!isLatin && setOther === undefined) return undefined;
  const small = isUpper ? indexesOf(SMALL_RUN, name) : [];
  const [lead, ...rest] = isUpper && country === 'BE' ? indexesOf(BELGIAN_RUN, name) : [];
  small.push(...rest);
  const words = name.split(' ');
  const isDevout = part === 'first' && words.length > 2 && DEVOUT.test(name);
  const written = hasExceptions ? exceptionsIn(words, exceptions) : undefined;
  const out: string[] = [];
  for (const [index, word] of words.entries()) {
    const known = written?.[index];
    if (known !== undefined) {
      out.push(known);
      continue;
    }
    const setting = {
      part,
      country,
      ...(particles === undefined ? {} : { particles }),
      isUpper,
      turkish,
      index,
      count: words.length,
      next: words[index + 1] ?? '',
      leads: index === lead,
      inRun: small.includes(index),
      isDevout,
      joins: isGivenName(words[index - 1] ?? '') && isGivenName(words[index + 1] ?? ''),
    };
    const done = setOther ? setOther(word) : wordCase(word, setting);
    if (done === undefined) return undefined;
    out.push(done);
  }
  return out.join(' ');
}

/** Of each word how an exception writes it, of one word or several: `anna van der berg` with `van der Berg`. */
function exceptionsIn(words: readonly string[], exceptions: ReadonlyMap<string, string>): (string | undefined)[] {
  const small = words.map((word) => word.toLowerCase());
  const written = words.map((_word, at) => exceptionWord(small[at] ?? '', exceptions));
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from + 1; to -= 1) {
      const parts = exceptions.get(small.slice(from, to).join(' '))?.split(' ');
      if (parts?.length === to - from) written.splice(from, to - from, ...parts);
    }
  }
  return written;
}

/** How an exception writes a word; of `devito-smith` the half that is one, the other with a capital. */
function exceptionWord(word: string, exceptions: ReadonlyMap<string, string>): string | undefined {
  const halves = word.split('-');
  if (halves.length < 2 || !halves.some((half) => exceptions.has(half))) return exceptions.get(word);
  return exceptions.get(word) ?? halves.map((half) => exceptions.get(half) ?? capitalised(half)).join('-');
}

/** Whether a name is one word of three ASCII letters or more, one of them a vowel, with one capital in any country that knows small letters. */
function isPlainWord(name: string): boolean {
  if (name.length < 3) return false;
  let hasVowel = false;
  for (let i = 0; i < name.length; i++) {
    const letter = (name.charCodeAt(i) | 32) - 97;
    if (letter < 0 || letter > 25) return false;
    hasVowel ||= ((VOWELS >> letter) & 1) === 1;
  }
  const start = (name.charCodeAt(0) | 32) * 256 + (name.charCodeAt(1) | 32);
  return hasVowel && start !== MC && start !== IJ && start !== FF;
}

/** Letters of the alphabet as bits: a, e, i, o, u, y. */
const VOWELS = [0, 4, 8, 14, 20, 24].reduce((bits, letter) => bits | (1 << letter), 0);
const MC = 109 * 256 + 99;
const IJ = 105 * 256 + 106;
const FF = 102 * 256 + 102;

interface WordSetting extends NameSetting {
  readonly isUpper: boolean;
  readonly turkish: Turkish;
  readonly index: number;
  readonly count: number;
  /** The word behind it. */
  readonly next: string;
  /** The one capital of a run of particles. */
  readonly leads: boolean;
  readonly inRun: boolean;
  /** Whether the given name is one of several words, as Spanish has them. */
  readonly isDevout: boolean;
  /** Between two given names: `MATTI JA MAIJA`. */
  readonly joins: boolean;
}

/** Indexes of the words in a run of particles. */
function indexesOf(pattern: RegExp, name: string): number[] {
  const run = pattern.exec(name);
  if (!run) return [];
  const text = run[0].trim();
  const from = name.slice(0, name.indexOf(text)).split(' ').length - 1;
  return text.split(' ').map((_word, index) => from + index);
}

/** `ffoulkes` and `ffrench` are written so: the two small letters were a capital once. */
const DOUBLE_F = /^ff/;

/** Spanish given names of several words, written so in every country: `María del Carmen`, `José de Jesús`, `María de los Ángeles`. */
const DEVOUT =
  /^(?:mar[ií]a|m[aª]\.?|jos[eé]|juan|ana|luz|rosa|[aá]ngela?|luis|francisco|flor|santiago) (?:del|de(?: la| las| los)?) \p{L}/iu;
/** Words within a given name. */
const INSIDE_GIVEN = /^(?:de|del|la|las|los|da|di|du|le|el)$/i;

/** Words between two people; no name is one of them. `JA` and `Y` may be. */
const JOINS_PEOPLE = /^(?:and|und|och|og|et)$/i;

function wordCase(word: string, setting: WordSetting): string | undefined {
  const { part, index, count, country, isUpper } = setting;
  if (index > 0 && index < count - 1) {
    if (JOINS_PEOPLE.test(word)) return word.toLowerCase();
    if (/^ja$/i.test(word) && setting.joins) return 'ja';
  }
  if (index < count - 1 && isSaint(word, setting)) return capitalised(word);
  const beforeSurname = part !== 'first' && index < count - 1 && (part === 'last' || index > 0);
  if (beforeSurname) {
    if (setting.leads) return capitalised(word);
    if (setting.inRun || ALWAYS_SMALL.test(word) || BY_COUNTRY[country]?.test(word)) return word.toLowerCase();
    if (setting.particles?.has(wordKey(word))) return word.toLowerCase();
    // A lone E in capitals is an initial, a small one joins two surnames.
    if (/^[eiy]$/.test(word)) return word;
    // Typed small, a particle was meant small; typed in capitals, only the country could tell.
    if (DOUBTFUL.test(word)) return isUpper ? undefined : /^(?:le|la|el|al|st|mac|san)$/.test(word) ? undefined : word;
  }
  if (part === 'first' && count > 1 && INSIDE_GIVEN.test(word)) {
    // of `DE ANDRE` and `LA TOYA` the first half is no initials
    if (index === 0) return capitalised(word);
    return setting.isDevout && index < count - 1 ? word.toLowerCase() : undefined;
  }
  if (!isUpper && DOUBLE_F.test(word)) return word;
  const affix = affixCase(word, setting);
  if (affix !== '') return affix;
  return word.replace(/[,.]+$/, '').length < 3 || !hasVowel(word) ? shortCase(word, setting) : longCase(word, setting);
}

/** `ST. JOHN`; without its dot only before the name of a saint, since ST may be initials. */
const isSaint = (word: string, { part, index, next }: WordSetting): boolean =>
  /^ste?\.$/i.test(word) ||
  (/^st$/i.test(word) &&
    (part === 'last' || (part === 'full' && index > 0)) &&
    (isGivenName(next) || SAINTS.test(next)));
const SAINTS = /^(?:clair|cloud|cyr|denis|germain|hilaire|ives|laurent|leger|louis|onge|pierre|vincent)$/i;

/** Degrees that are not written in capitals alone, by their keys. */
const DEGREES: ReadonlyMap<string, string> = new Map(
  'BSc MSc MSci DPhil MPhil BCom BTech MTech BPharm MPharm PharmD PsyD EdD ThD MBChB MRCPsych CEng MDiv DMin MDSc DrPH MSEd BSEd ChFC RPh CStJ'
    .split(' ')
    .map((degree) => [degree.toLowerCase(), degree]),
);

/** A generation or degree at the end of a name, in the usual spelling; `''` for other words. */
function affixCase(word: string, { part, index, count }: WordSetting): string {
  const key = wordKey(word);
  if (index === 0 || part === 'first' || index < count - 1 || !SUFFIXES.has(key)) return '';
  if (ROMAN.test(key)) return word.toUpperCase();
  if (GENERATIONS.has(key)) return capitalised(word);
  if (key === 'phd') return word.replace(/ph/i, 'Ph').replace(/d/i, 'D');
  return (word.includes('.') ? undefined : DEGREES.get(key)) ?? word.toUpperCase();
}

/** Titles that one cannot speak either: `DR DOE` has no initials. */
/** `SR.` is a señor or senhor there; without its dot it may be initials. */
const SHORT_TITLE = /^(?:(?:dr|mr|mrs|ms|lt|sgt|cpl)\.?|sr\.)$/i;

/** Two letters, or none that one can speak: initials (`JR`, `AJ`, `T.J.`) or a short name (`LI`, `BO`, `NG`). */
function shortCase(word: string, { part, isUpper, index, count }: WordSetting): string | undefined {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (part === 'full' && index === 0 && count > 1 && SHORT_TITLE.test(word)) return capitalised(word);
  if (letters.length < 2 || /\p{L}\./u.test(word)) return word.toUpperCase();
  const isLast = part === 'last' || (part === 'full' && index === count - 1 && count > 1);
  const known =
    isGivenName(letters) ||
    (part === 'full' && isSurname(letters)) ||
    (isLast && (hasVowel(letters) || /^ng$/i.test(letters)));
  if (known) return capitalised(word);
  return isUpper ? word : undefined;
}

function longCase(word: string, { country, isUpper, turkish }: WordSetting): string | undefined {
  const parts = word.split(/([-'’.,])/);
  for (let index = 2; index < parts.length; index += 2) {
    const mark = parts[index - 1];
    const before = parts[index - 2] ?? '';
    if ((mark === "'" || mark === '’') && before !== '' && !BEFORE_APOSTROPHE.test(before)) return undefined;
  }
  const done = parts.map((part) =>
    turkish === 'no' ? capitalised(part, country) : turkishCase(part, isUpper, turkish, country),
  );
  return done.includes(undefined) ? undefined : done.join('');
}

function capitalised(part: string, country = ''): string {
  const lower = part.toLowerCase();
  if (/^mc(?!hed)\p{L}{3,}$/u.test(lower)) return `Mc${upperFirst(lower.slice(2))}`;
  if (/^ij[^aeiou]/.test(lower) && (country === 'NL' || country === 'BE')) return `IJ${lower.slice(2)}`;
  return upperFirst(lower);
}

const upperFirst = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Surnames and given names that begin with Mac and have nothing to do with a son. */
const NO_SON = new Set(
  `mace maceda macedo macek macey machado machin machuca macho macha machacek macias maciag maciel maciej maciejewski maciejewska macina macinski
  mack macke mackova macko macri macron macura macy macak macaluso macapagal macaraeg macarena macario maccari maccarone macdaddy`.split(
    /\s+/,
  ),
);

/** Whether a name that was set in capitals may want a second one: `Mackie`, `Macdonald` (also written `MacDonald`). */
export const mayBeMac = (word: string): boolean =>
  /^Mac\p{Ll}{3,}$/u.test(word) && !NO_SON.has(word.toLowerCase()) && !isGivenName(word);
