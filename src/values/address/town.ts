/** Names of towns, as far as they can be told from those of streets. */
import { PLAIN_TYPES } from '../data/street-words.ts';
import { matchText } from '../text/text.ts';

/** Whether a text without digits can be the name of a town: few words, none of which is that of a street, a house or a firm. */
export const isTown = (text: string): boolean =>
  /^\p{Lu}?[\p{L}\p{M}'’. -]+$/u.test(text) &&
  text.split(' ').length < 5 &&
  !STREET_WORD.test(text) &&
  !hasStreetType(text);

const hasStreetType = (text: string): boolean =>
  text.split(/[ -]/).some((word, at) => at > 0 && PLAIN_TYPES.has(matchText(word).replaceAll(' ', ''))) ||
  /^broadway$/i.test(text);

/** What names of streets begin or end with where they are written in one word, too. */
const STREET_WORD =
  /(?:str(?:a(?:ss|ß)e|\.)?|weg|platz|allee|gasse|ring|damm|ufer|steig|katu|tie|polku|kuja|kaari|gatan?|v[äe]g(?:en)?|gaten| gate|vei(?:en)?|vej|gade|straat|laan|plein|kade|gracht|dijk|singel|utca|út|tér|ulice|ulica|t[rř]ída|sokak|caddesi|-(?:dori|lu|ro|gil))$|^(?:rue|avenue|av\.?|boulevard|bd|chemin|quai|calle|c\/|avda\.?|avenida|paseo|plaza|carrer|via|viale|piazza|corso|rua|pra[cç]a|largo|ul\.?|ulica|os\.?|al\.|am|im|zum|zur|(?:an|auf|hinter|in|unter|vor) de[mnr]|jalan|jl\.?|улица|ул\.?|проспект|пр\.?)\s|(?<!\p{L})(?:улица|проспект|house|cottage|rectory|vicarage|centre|center|building|tower|park|c\/o|gmbh|ltd|inc|ab|oy)(?!\p{L})/iu;
