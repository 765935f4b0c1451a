/** What is said beside a name, in quotes and brackets or behind it: nicknames, remarks, names at birth. */
import { withoutEmoji } from '../text/emoji.ts';
import { isSuffix, isTitle, isTrailingTitle, wordsOf } from './affixes.ts';
import { holdsLegalForm } from './not-a-name.ts';
import { isBirthOfSurname, isRemark, withoutRemark } from './note.ts';

interface Aside {
  /** The name without what stood beside it. */
  readonly rest: string;
  readonly nickname: string;
  readonly prefix: string;
  /** What a title before it has in brackets: `Dipl.-Ing. (FH)`. */
  readonly titleTail: string;
  readonly suffix: string;
  /** Whether a lone name beside it is the surname: `"Bob" Hale`, `Hale née Price`. */
  readonly leads: boolean;
}

const QUOTED =
  /(^|[\s,])(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|”([^”]+)”|«([^»]+)»|»([^«»]+)[«»]|''([^']+)''|‘([^’]+)’|'([^']+)'|`([^`']+)[`']|´([^´]+)´)(?=$|[\s,])/u;
const BRACKETED =
  /(^|\s|(?<=\p{Script=Han}))[([{（【「『｢]([^)\]}）】」』｣]*)[)\]}）】」』｣]?(?=$|[\s,，]|\p{Script=Han})/u;
const BIRTH = /^(?:née?|nee|旧姓|geb\.?|geborene|born|o\.?\s?s\.?|omaa sukua|ent\.|f\.|född|formerly|roz\.|z domu)\s/iu;
const ALIAS =
  /\s(?:aka|a\.k\.a\.|alias|called|genannt|gen\.|known as|kutsuttu|kallad|dit|dite)\s+(\p{Lu}[\p{L}'’-]+)(?=$|,)/u;
const MAY_HOLD_ASIDE = /["“”„«»‘'`´([{（【「『｢]|\s(?:aka|a\.k\.a|alias|called|gen|known as|kutsuttu|kallad|dite?)/;

const nothing = (rest: string): Aside => ({
  rest,
  nickname: '',
  prefix: '',
  titleTail: '',
  suffix: '',
  leads: false,
});

/** Takes nickname and remarks off a name. A quoted surname before the comma is merely unquoted, a name at birth left out. */
export function takeAside(text: string): Aside {
  const plain = withoutRemark(withoutEmoji(text));
  if (!MAY_HOLD_ASIDE.test(plain)) return { ...nothing(plain), leads: plain !== text && isBirthOfSurname(text, plain) };
  const whole = /^"([^"]+)"\s*,/.exec(plain);
  if (whole) return nothing(plain.replaceAll('"', ''));
  let aside = nothing(plain);
  for (let turn = 0; turn < 3; turn += 1) {
    const next = takeOne(aside);
    if (next === undefined) break;
    aside = next;
  }
  return aside.rest === plain ? { ...aside, rest: plain.replace(/^["“']|["”]$|(?<!\s[dl])'$/g, '') } : aside;
}

/** Takes one nickname or remark off; undefined where there is none more. */
function takeOne(aside: Aside): Aside | undefined {
  const { rest: text } = aside;
  const found = QUOTED.exec(text) ?? BRACKETED.exec(text);
  if (!found || found[0].trim() === text) {
    const alias = ALIAS.exec(text);
    if (!alias || aside.nickname !== '') return undefined;
    return { ...aside, rest: text.replace(alias[0], ''), nickname: alias[1] ?? '' };
  }
  const inner = (found.slice(2).find(Boolean) ?? '').trim();
  const rest = `${text.slice(0, found.index)}${found[1]}${text.slice(found.index + found[0].length)}`
    .replace(/\s+/g, ' ')
    .replace(/\s,/g, ',')
    .trim();
  if (!/\p{L}/u.test(rest)) return undefined;
  if (BIRTH.test(inner)) return { ...aside, rest, leads: aside.leads || !rest.includes(' ') };
  const school = SCHOOL.test(inner) ? ofSchool(`(${inner})`, aside, text.slice(0, found.index)) : undefined;
  return { ...aside, rest, ...(school ?? meaning(inner, aside, found.index === 0)) };
}

/** Kinds of school behind a title or a degree: `Dipl.-Ing. (FH)`, `MA (Oxon)`. */
const SCHOOL = /^(?:fh|univ|uni|tu|th|dh|ba|oxon|cantab)\.?$/i;

function ofSchool(school: string, aside: Aside, before: string): Partial<Aside> | undefined {
  const words = wordsOf(before);
  if (words.length > 0 && words.every((word) => isTitle(word)))
    return { titleTail: [aside.titleTail, school].filter(Boolean).join(' ') };
  if (isSuffix(words.at(-1) ?? '', before.includes(',')))
    return { suffix: [aside.suffix, school].filter(Boolean).join(' ') };
  return undefined;
}

/** What a text in quotes or brackets adds to a name. */
function meaning(inner: string, aside: Aside, leads: boolean): Partial<Aside> {
  if (inner === '' || isRemark(inner) || holdsLegalForm(inner)) return {};
  const words = wordsOf(inner);
  if (words.every((word) => isTrailingTitle(word))) return { prefix: [aside.prefix, inner].filter(Boolean).join(' ') };
  if (/^(?:hons|retd?|i\. ?r|a\. ?d)\.?$/i.test(inner) || words.every((word) => isSuffix(word, false)))
    return { suffix: [aside.suffix, inner].filter(Boolean).join(' ') };
  return aside.nickname === '' ? { nickname: inner, leads } : {};
}
