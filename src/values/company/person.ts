/** Company names that are those of people, as private customers and sole traders are typed in: `John Smith`, `Frau Petra Müller`. */

import { isGivenName, isSurname } from '../name/surname.ts';
import { remember } from '../text/memo.ts';
import { matchText } from '../text/text.ts';

/** Firms of the world that have the name of a founder and nothing else. Match form. */
const NAMED_AFTER_PEOPLE: ReadonlySet<string> = new Set(
  (
    'hugo boss;john lewis;john deere;jack daniels;calvin klein;ralph lauren;tommy hilfiger;thomas cook;charles schwab;edward jones;philip morris;robert half;michael page;robert walters;' +
    'robert bosch;james hardie;paul smith;ann taylor;eddie bauer;frederick douglass;martin marietta;johns manville;morgan stanley;thomson reuters;oscar mayer;eli lilly;merrill lynch;ann summers;' +
    'laura ashley;jack wolfskin;peter hahn;gerry weber;heinrich bauer;karl lagerfeld;jil sander;hermes paris;pierre fabre;yves rocher;louis vuitton;christian dior;jean paul gaultier;paul hartmann;' +
    'carl zeiss;karl storz;fritz hansen;georg jensen;arne jacobsen;bruno magli;mario valentino;giorgio armani;gianni versace;jimmy choo;kate spade;michael kors;steve madden;kenneth cole;' +
    'marc jacobs;donna karan;alexander mcqueen;stella mccartney;vivienne westwood;elizabeth arden;helena rubinstein;estee lauder;bobbi brown;mary kay;max mara;tim hortons;jamie oliver;gordon ramsay;' +
    'howard johnson;ben sherman;fred perry;david lloyd;william hill;james villas;george fischer;georg fischer;victoria beckham;victor hugo;martin luther;john hancock;john wiley;arthur andersen;daniel wellington'
  ).split(';'),
);

const TITLE = /^(?:mr|mrs|ms|miss|herr|frau|monsieur|madame|mme|sr|sra|senor|senora|signor|signora|herra|rouva)\.?\s+/i;
const SHORTEST = 5;
const LONGEST = 40;
const WORDS = /^\p{Lu}[\p{L}\p{M}'’-]+ (?:(?:\p{Lu}\.?|\p{Lu}[\p{Ll}\p{M}]+) )?\p{L}[\p{L}\p{M}'’-]+$/u;

/** Words come again and again: whether a name can begin so. */
const mayBegin = remember(2048, (word: string): boolean => TITLE.test(`${word} `) || isGivenName(word));

/** Whether a text begins as people are addressed: `Mrs. Mary Johnson`. */
export const hasPersonalTitle = (text: string): boolean => TITLE.test(text);

/** Whether a text is a given name and a surname, with or without a title and a middle name, and no firm that is known to be called so. */
export function looksLikePerson(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  const blank = text.indexOf(' ');
  // most names of firms end here
  if (blank < 2 || !mayBegin(text.slice(0, blank))) return false;
  const name = text.replace(TITLE, '');
  if (!WORDS.test(name)) return false;
  const isName = isGivenName(name.slice(0, name.indexOf(' '))) && isSurname(name.slice(name.lastIndexOf(' ') + 1));
  return isName && !NAMED_AFTER_PEOPLE.has(matchText(name));
}
