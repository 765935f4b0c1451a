/** Remarks that people write into names: `Jane (OLD)`, `Doe - do not use`, `xxx Jane`. */
import { isSuffix, isTrailingTitle } from './affixes.ts';

const NOTE =
  /[([{](?!\p{Lu}\p{Ll}+[)\]}]).*|[([{](?:old|new|dup\w*|ex|test|former|wrong|retired|vanha|alt|neu|left)(?![\p{L}\p{N}]).*|(?<![\p{L}\p{N}])(?:do not (?:use|call|contact|mail)|don['’]t (?:use|call)|duplicate|old record|inactive|deceased|left company|no longer|ex-employee|former|obsolete|wrong number|ei saa|älä käytä|entinen|nicht verwenden|veraltet|verstorben|ne pas|décédée?|no usar|(?:estate|executors?|personal representatives?) of|the late)(?![\p{L}\p{N}])/iu;
/** With what people strike out a record whose deletion they do not trust, or sort it to the end of a list. */
const STRUCK = /^(?:x{3,}|z{3,})[\s_.-]+(?=\p{L})(?!lutz)|^(?:old|alt|vanha|dup|del)\s*[-–—:]+\s+(?=\p{L})/iu;
/** A bracket, a sign beyond ASCII, or a beginning of these words. Compiling `NOTE` takes a hundred times as long, and few names need it. */
const MAY_BE_NOTE =
  /[([{\u0080-\uffff]|do not|don'|dupl|old r|inact|dece|left|no l|ex-|form|obso|wrong|ei s|ent|nic|ver|ne p|no u|state of|utors? of|tives? of|the late/i;

/** The remark in a name, `''` where there is none: `(OLD)`, `do not use`, `xxx`. */
export function noteIn(text: string): string {
  if (MAY_BE_NOTE.test(text)) {
    const note = NOTE.exec(text);
    if (note) return note[0];
  }
  return strikeIn(text);
}

/** What is written in front of the name of a person or firm to strike it out, `''` where nothing is: `xxx`, `OLD -`. */
export const strikeIn = (text: string): string => STRUCK.exec(text)?.[0].trim() ?? '';

/** What stands in brackets in a name and is neither part of it nor a nickname. */
const REMARK =
  /^(?:old|new|dup\w*|ex|test|former\w*|wrong|retired|vanha|alt|neu|left|inactive|deceased|obsolete|do not .*|don['’]t .*|no longer .*|ei saa .*|älä .*|entinen|eläkkeellä|nicht .*|veraltet|verstorben|ne pas .*|décédée?|no usar|owner|admin|main|primary|secondary|work|home|private|mobile|office|temp\w*|contractor|unknown|(?:she|he|they|her|him|them|sie|er|hän|elle|il)(?:\s?[/,|]\s?(?:she|he|they|her|hers|him|his|them|theirs|ihr|elle|ze|zir|any))+)$/iu;

/** Whether a text in brackets is a remark: `OLD`, `do not use`, `she/her`. */
export const isRemark = (inner: string): boolean => REMARK.test(inner);

/** A remark at the end without brackets: `Jane Doe - do not use`. */
const TAIL =
  /\s+[-–—|/:*]+\s*(?:do not|don['’]t|dup\w*|old\b|inactive|deceased|left\b|no longer|ex-|former|obsolete|wrong|ei saa|älä|entinen|nicht|veraltet|verstorben|ne pas|décédé|no usar).*$/iu;
/** A name at birth behind the name: `Marie Durand née Petit`, `Anna Mäki o.s. Korhonen`, and what follows it: `Jane Doe nee Smith PhD`. */
const AT_BIRTH =
  /\s(?:née|nee|né|NÉE|NEE|geb\.?|geborene|o\.\s?s\.|os\.|omaa sukua|ent\.|född|f\.\s?d\.|épouse|ép\.|roz\.|rozená|z domu|zd\.|旧姓)\s+(?:(?:von|van|de|del|della|di|da|der|den|zu|la|le)\s){0,3}[\p{L}'’-]+((?:\s\p{Lu}[\p{L}.'’-]*){0,3})(?=$|,)/u;

/** What remains of the text behind a name at birth: its degrees and titles; of two more words that are none, all, for they may be something else. */
function withoutBirth(all: string, tail: string): string {
  const words = tail.split(' ').filter(Boolean);
  const isDegree = (word: string): boolean =>
    isSuffix(word, false) || isTrailingTitle(word) || /^(?:Ph|D)\.$/.test(word);
  if (words.every(isDegree)) return tail;
  const [, ...rest] = words;
  return rest.every(isDegree) ? rest.map((word) => ` ${word}`).join('') : all;
}

/** Whether a text says a name at birth behind a name of one word, which is then the surname: `Hale née Price`. */
export const isBirthOfSurname = (text: string, rest: string): boolean => !rest.includes(' ') && AT_BIRTH.test(text);

/** A name without the remark and the name at birth behind it. */
export const withoutRemark = (text: string): string =>
  /\s[-–—|/:*]|[né][ée]|N[EÉ]E|旧姓|geb|o\.|\sos\.|omaa|ent\.|född|f\.|ép|roz|\sz/u.test(text)
    ? text.replace(TAIL, '').replace(AT_BIRTH, withoutBirth)
    : text;
