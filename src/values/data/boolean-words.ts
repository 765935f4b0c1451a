/** Words and marks for yes and no, in lower case and NFKC; with and without diacritics, as keyboards allow. */

/**
 * Left out on purpose: `o` (fr oui, but looks like zero), `ne` (no in Czech, yes in Greek), `na`, `☒` (a box that is ticked,
 * or a cross that means no), `-1`, `2`.
 */
export const TRUE_WORDS: ReadonlySet<string> = new Set([
  'true', 't', 'yes', 'y', 'yep', 'on', '1', '1.0', '1,0', 'x', '✓', '✔', '✔️', '☑', '☑️', '✅', '🗸', '√', 'checked', 'ticked', 'enabled',
  'ja', 'j', 'wahr', 'oui', 'vrai', 'sí', 'si', 's', 'verdadero', 'sì', 'vero', 'sim', 'verdadeiro',
  'kyllä', 'kylla', 'k', 'joo', 'tosi', 'sant', 'sann', 'sand', 'sandt', 'waar', 'tak', 'prawda', 'ano', 'igen', 'evet', 'da', 'jah', 'jā', 'taip',
  'да', 'истина', 'так', 'ναι', '是', '是的', '有', '对', '對', '真', 'はい', '有り', '예', '네', '참', 'نعم', 'כן', 'हाँ',
]); // biome-ignore format: a table reads better dense

export const FALSE_WORDS: ReadonlySet<string> = new Set([
  'false', 'f', 'no', 'n', 'nope', 'off', '0', '0.0', '0,0', '✗', '✘', '☐', '❌', 'unchecked', 'not checked', 'unticked', 'disabled',
  'nein', 'falsch', 'non', 'faux', 'falso', 'não', 'nao', 'ei', 'e', 'epätosi', 'epatosi', 'nej', 'nei', 'falskt', 'falsk', 'usann', 'nee', 'onwaar',
  'nie', 'fałsz', 'falsz', 'nem', 'hayır', 'hayir', 'nu', 'nē',
  'нет', 'ложь', 'ні', 'όχι', 'οχι', '否', '不', '不是', '无', '無', '没有', '沒有', '假', '错', 'いいえ', '無し', '아니요', '아니오', '거짓', 'لا', 'לא', 'नहीं',
]); // biome-ignore format: a table reads better dense
