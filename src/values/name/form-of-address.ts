/** What a form of address says of who somebody is: a man, a woman, or two people at once. */

import { wordKey } from '../text/word-key.ts';
import { wordsOf } from './affixes.ts';
import { namesTwo } from './couple.ts';

export type Addressed = 'man' | 'woman' | 'two' | '';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** As `wordKey` has them; other scripts as written. */
const MEN = words(`
  mr mister herr herrn hr monsieur sr senor senhor sig signor dhr meneer herra shri encik bapak gospodin г-н господин السيد מר κος
`);
const WOMEN = words(`
  mrs ms miss misses frau fraulein frl mme madame mlle mademoiselle sra srta senora senorita senhora dona doña sigra signora signorina sigina
  dra profa dottssa mevr mevrouw mw rouva rva neiti nti fru froken frk smt puan ibu gospozha г-жа госпожа السيدة גברת גב׳ גב' κα
`);
/** A form of address in a column of its own; in a name it may be the name, or an initial. */
const MEN_ALONE = words('m sir lord pan pn baron count duke prince brother');
const WOMEN_ALONE = words('madam lady dame pani baroness countess duchess princess sister');
const TWO_ALONE = words(
  'familie family famille familia famiglia perhe familjen eheleute ehepaar matrimonio messrs mesdames',
);
const JOINING = /\s*[&+]\s*|\s+(?:and|und|u\.?|et|y|e|och|og|ja|en|i|и)\s+/i;
/** `Mr/Mrs`: the form did not ask which. */
const EITHER = /[/|]/;
const BEHIND = /[\s,](?:mr|mrs|miss|herr|frau|mme|mlle|sra|srta)\.?\s*$/i;
const CJK_MAN = /(?:先生)$/u;
const CJK_WOMAN = /(?:女士|小姐|太太|夫人)$/u;
/** Newborn children have no name yet, and are a boy or a girl. */
const BORN = /\b(?:baby|infant|newborn|bb)\b/i;
const BOY = /\b(?:boys?|male)\b/i;
const GIRL = /\b(?:girls?|female)\b/i;

/** Of a cell that holds a form of address and nothing else: `Mr`, `Herr Dr.`, `M. et Mme`. */
export function addressedAs(prefix: string): Addressed {
  const text = prefix.trim();
  if (text === '' || EITHER.test(text)) return '';
  const parts = text.split(JOINING);
  if (parts.length > 1 && parts.every((part) => part !== '')) return 'two';
  const keys = keysOf(text);
  if (keys.some((key) => TWO_ALONE.has(key))) return 'two';
  const man = keys.some((key) => MEN.has(key) || MEN_ALONE.has(key));
  const woman = keys.some((key) => WOMEN.has(key) || WOMEN_ALONE.has(key));
  if (man && woman) return 'two';
  return man ? 'man' : woman ? 'woman' : ofCjk(text);
}

/** Of a name that may have a form of address before or behind it: `Mrs. Anna Fox`, `王女士`, `Mr & Mrs Fox`, `Baby Girl`. */
export function addressedIn(name: string): Addressed {
  const text = name.trim();
  if (!MAY_SAY.test(text)) return '';
  if (namesTwo(text)) return 'two';
  if (BORN.test(text)) return BOY.test(text) ? 'man' : GIRL.test(text) ? 'woman' : '';
  const all = wordsOf(text);
  // titles alone are no name, and in a name of two words the first may be one: Sig Hansen
  const first = all.length > 1 ? [wordKey(all[0]!)] : [];
  const last = BEHIND.test(text) ? [wordKey(all.at(-1)!)] : [];
  const keys = [...first, ...last];
  if (keys.some((key) => key !== 'sig' && MEN.has(key)) || MEN.has(all[0]!)) return 'man';
  if (keys.some((key) => key !== 'dona' && WOMEN.has(key)) || WOMEN.has(all[0]!)) return 'woman';
  return ofCjk(text);
}

/** A word alone in Latin letters is a name. */
const MAY_SAY = /[\s.&+]|[^\x00-\u024f]/;

const keysOf = (text: string): string[] => wordsOf(text).flatMap((word) => [word, wordKey(word)]);

const ofCjk = (text: string): Addressed => (CJK_MAN.test(text) ? 'man' : CJK_WOMAN.test(text) ? 'woman' : '');
