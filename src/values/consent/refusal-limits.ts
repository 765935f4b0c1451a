/** What limits a refusal to a time of day, a day or a condition: `do not call before 9`, `no llamar por la mañana`. Such a note refuses nothing. */

// All of it is held against small letters without accents.

/** Whom, and where, between the refusal and what limits it. */
const WHOM =
  '(?: (?:me|him|her|us|them|please|bitte|mich|uns|ihn|sie|le|la|lui|moi|nous|os|lo|minulle|hanta|heita|mig|mij|hem|haar|svp|por favor))?(?: (?:at (?:home|work)|zu hause|kotiin|a la maison|en casa|em casa))?';
const PREPOSITION =
  'before|after|between|earlier than|later than|past|until|till|ennen|fore|innan|efter|før|etter|mellan|mellom|mellem|vor|nach|zwischen|bis|ab|avant|apres|entre|a partir de|antes d(?:e|as?)|despues de|depois d(?:e|as?)|apos|hasta|ate|prima delle?|dopo le?|tra le|voor|na|tussen|przed|po|miedzy|pomiedzy|до|после|между|раньше|позже';
const ARTICLE = '(?:(?:klo|kl|godz|las?|les?|as?|the|de|om|around|about|circa|ca)\\.? )*';
/** A bare number counts only where the clause ends with it: `nach 3 Versuchen` is no time. */
const CLAUSE_ENDS =
  '(?=\\s*(?:$|[.,;!?)\\n–-]|(?:and|or|und|oder|bis|y|e|o|ou|et|ja|tai|och|og|en|of|i|lub|и|или)(?![\\p{L}])))';
const TIME = `(?:noon|midday|lunch|midnight|lounasta|mittag|mittags|midi|minuit|mediodia|meio[- ]dia|o almoco|mezzogiorno|pranzo|południem|lunsj|frokost|обеда|\\d{1,2}(?:[:.h]\\d\\d|\\s*(?:[ap]\\.?m\\b|o['’]?clock|hs?\\b|hrs\\b|uhr|uur|heures?|horas?|ore\\b|часов|утра|вечера)|${CLAUSE_ENDS}))`;
const WEEKDAYS =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|segundas?|tercas?|quartas?|quintas?|sextas?|(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)sin|(?:man|tis|ons|tors|fre|lor|son|tirs|lør|søn)dagar?|(?:maan|dins|woens|donder|vrij|zater|zon)dag';
const PART_OF_DAY = [
  'in the (?:mornings?|evenings?|afternoons?)|at night|(?:on |at |over )?(?:the )?weekends?|during (?:the )?(?:day|week|night|lunch|(?:work(?:ing)?|office|business) hours|holidays?|meetings?)',
  'por las? (?:mananas?|tardes?|noches?)|(?:en )?(?:el|los) fin(?:es)? de semana|(?:de|pela) (?:manha|tarde|noite)|a (?:tarde|noite)|(?:n?o|aos?) (?:fim|fins) de semana',
  "(?:le|les) (?:matin|soir|week-?end)s?|l['’]apres[- ]midi|pendant (?:la|le|les) ",
  'morgens|vormittags|nachmittags|abends|nachts|am (?:wochenende|morgen|vormittag|nachmittag|abend)|wahrend der ',
  'aamu(?:isin|lla)|ilta(?:isin)|illalla|iltapaivi(?:sin|alla)|paivisin|viikonloppu(?:isin|na)|lounasaikaan|tyoaikana',
  'pa (?:morgonen|formiddagen|eftermiddagen|kvallen|helgen|helger)|om (?:morgonen|morgenen|aftenen|kvelden)|i (?:helgen|weekenden)',
  "['’]?s (?:ochtends|morgens|middags|avonds)|in het weekend|(?:la|di|al) (?:mattina|mattino|sera)|nel (?:pomeriggio|fine settimana|weekend)",
  'rano|wieczorem|po południu|w weekend\\p{L}*|утром|вечером|ночью|днем|по выходным|в выходные',
].join('|');
/** Until something has come to pass; not until further notice, until they say so, or a date. */
const CONDITION = [
  '(?:until|till|unless) (?!further|notice|told|notified|instructed|asked|advised|otherwise|he |she |they |we |i |\\d|(?:the )?(?:end|beginning|start) of|next |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\b)',
  "ennen kuin|forran|tills (?!vidare)|bevor|solange|tant que|avant que|jusqu['’]?a ce qu|hasta que|mientras|ate que|enquanto|fino a quando|finche|totdat|zolang|dopoki|zanim|пока",
].join('|');
/** Somebody who calls by himself need not be called. */
const OTHER_WAY =
  "[\\s,;.:–-]+(?:as |because |since )?(?:he|she|they|i|(?:the )?(?:customer|client))(?: will|['’]ll| is going to| prefers to| wants to) (?:call|phone|ring|contact|reach|get back|e-?mail|be in touch)|[\\s,;.:–-]+(?:er|sie|kunde) (?:ruft|meldet)|[\\s,;.:–-]+(?:il|elle) (?:va |nous )*(?:r?appell?e)|[\\s,;.:–-]+(?:han |asiakas )?(?:soittaa|palaa) ";

const AFTER = new RegExp(
  `^(?:${WHOM}[ ,]+(?:(?:${PREPOSITION}) ${ARTICLE}${TIME}|(?:on |am |le |les |el |los |pa |på |op |as |aos |il |la )?(?:${WEEKDAYS})(?!\\p{L})|(?:${PART_OF_DAY})|(?:klo|kl)\\.? \\d{1,2}|(?:${CONDITION}))|${OTHER_WAY})`,
  'u',
);
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:(?:${PREPOSITION}) ${ARTICLE}${TIME}|(?:klo|kl)\\.? \\d{1,2}(?:[.:]\\d\\d)? jalkeen)[ ,]*(?:bitte|please|por favor|svp|merci de)?[ ,]*$`,
  'u',
);

/** As far as a clause goes. */
const NEAR = 60;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Whether the words around a refusal limit it.
 * @param before what stands before the refusal
 * @param after what stands behind it; the rest of its last word is passed over
 */
export function isLimited(before: string, after: string): boolean {
  return AFTER.test(plain(after.slice(0, NEAR)).replace(/^\p{L}+/u, '')) || BEFORE.test(plain(before.slice(-NEAR)));
}
