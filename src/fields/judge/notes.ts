/** Labels of notes that no table has: `Medical Notes`, `Photo remarks`, `Notas médicas`. What was written there must survive a merge. */
import { hasCjk, matchText } from '../../values/text/text.ts';
import type { Look, Shape } from '../look/sniff.ts';
import { type Verdict, verdict } from './clue.ts';

// biome-ignore format: words
const NOTES = new RegExp(`^(?:${[
  'notes', 'note', 'comments?', 'remarks?', 'observations?', 'memos?', '\\p{L}*notiz(?:en)?', '\\p{L}*bemerkung(?:en)?', '\\p{L}*anmerkung(?:en)?', '\\p{L}*kommentare?', '\\p{L}*hinweise?', 'remarques?', 'commentaires?', 'notas', 'observacion(?:es)?',
  'comentarios?', 'observac(?:ao|oes)', 'anotac\\p{L}*', 'osservazion[ei]', 'commenti', 'annotazioni', 'opmerking(?:en)?', 'notitie?s?', 'aantekeningen', 'muistiinpano(?:t)?', 'huomautu(?:s|kset)', 'huomiot?', 'kommentit?', 'lisatiedot',
  '\\p{L}*anteckning(?:ar)?', '\\p{L}*notering(?:ar)?', 'kommentarer', 'notater?', 'bemaerkning(?:er)?', 'merknad(?:er)?', 'uwagi', 'poznamk[ay]', 'napomen[ae]', 'opombe?', 'megjegyzes(?:ek)?', 'observatii', 'σημειωσεις', 'notlar', 'примечани[ея]', 'комментари[ий]', 'заметк[аи]', 'примітк[аи]',
].join('|')})$`, 'u');
const NOTES_CJK = /备注|備註|備考|メモ|コメント|特記事項|注意事項|메모|비고/;
/** What is said of a note and is none: `Notes date`, `Number of comments`, `Last note by`. */
const ABOUT =
  /^(?:number|count|no|nr|num|total|date|datum|time|by|id|ids|type|status|created|updated|modified|author|owner|url|link|credit|delivery|promissory|has)$/;
const NO_TEXT: readonly Look[] = ['answer', 'date', 'number', 'email', 'phone', 'url', 'guid', 'longId'];

/** @returns undefined where the label is none of notes, or its values are no text */
export function judgeNoteLabel(label: string, shape: Shape): Verdict | undefined {
  if (!isNoteLabel(label)) return undefined;
  if (shape.sampled > 0 && NO_TEXT.some((look) => shape.share(look) > 0.5)) return undefined;
  return verdict('notes', 0.7, 'label reads like notes, and values are text');
}

export function isNoteLabel(label: string): boolean {
  const words = matchText(label.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[_./-]+/g, ' ')).split(' ');
  if (words.some((word) => ABOUT.test(word))) return false;
  return words.some((word) => NOTES.test(word)) || (hasCjk(label) && NOTES_CJK.test(label));
}
