/** Capital letters of cities and streets that were typed in capitals. */

/** Words between the others that stay small, in the languages of the addresses. */
const SMALL = new Set(
  'of the and on upon in by de del la las los el y da do das dos e des du le les sur sous en et aux au lez bei an am im der die das den dem und ob vor zum zur van von op aan ter ten het te i og ved på'.split(
    ' ',
  ),
);
/** Words that stay in capitals. */
const CAPITALS = new Set(
  'n s e w ne nw se sw po us usa uk ii iii iv vi vii viii ix xi xii xiii xiv xv dc rr hc psc apo fpo bfpo'.split(' '),
);
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
const LETTERS = /\p{L}/u;

/**
 * Title case of a place or street: `RUE DE LA PAIX` → `Rue de la Paix`, `123 N MAIN ST APT 4B` → `123 N Main St Apt 4B`.
 * @param text wholly in capitals, Latin script
 */
export function titlePlace(text: string): string {
  return text.replace(WORDS, (word, at: number) =>
    titleWord(word, at === 0 || /[\d(]\s*$/.test(text.slice(0, at)), text, at),
  );
}

function titleWord(word: string, first: boolean, text: string, at: number): string {
  const lower = word.toLowerCase();
  if (!LETTERS.test(word)) return word;
  if (/^\d/.test(word)) return /^\d+(?:st|nd|rd|th|er|ère|e|è|º|ª)$/.test(lower) ? lower : word;
  const hyphened = text[at - 1] === '-';
  const before = text[at - 1] ?? ' ';
  if (CAPITALS.has(lower) && !hyphened && (lower.length > 1 || !/['’]/.test(before))) return word;
  if (SMALL.has(lower) && !first && (text[at + word.length] ?? '') !== '.') return lower;
  return capital(lower);
}

/** `o'fallon` → `O'Fallon`, `l'hospitalet` → `L'Hospitalet`, `king's` → `King's`, `mckinney` → `McKinney`. */
function capital(lower: string): string {
  const apostrophe = /^(o|d|l)(['’])(\p{L}{2,})$/u.exec(lower);
  if (apostrophe) return `${apostrophe[1]?.toUpperCase()}${apostrophe[2]}${upperFirst(apostrophe[3] ?? '')}`;
  if (/^mc\p{L}{3,}$/u.test(lower)) return `Mc${upperFirst(lower.slice(2))}`;
  return upperFirst(lower);
}

const upperFirst = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};
