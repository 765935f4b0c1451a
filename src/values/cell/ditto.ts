/** Marks and words that stand for what the row above says: `"`, `dto.`, `siehe oben`. */
import { beginningsOfTexts } from '../encoding/two-signs.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s*[\n;]\s*/);

/** Said of nothing but a row above, whatever the column. */
const PHRASES: ReadonlySet<string> = new Set(
  words(`
    see above; as above; same as above; same as prev; same as previous; ditto mark
    siehe oben; wie oben; wie vor; wie vorher; voir ci-dessus; comme ci-dessus; véase arriba; ver arriba; igual que arriba; ver acima; igual acima; vedi sopra; come sopra
    zie boven; als boven; idem als boven; se ovan; som ovan; samma som ovan; se ovenfor; som ovenfor; samme som over; ks. yllä; kts. yllä; katso yllä; kuten yllä; sama kuin yllä
    jak wyżej; viz výše; ako vyššie; lásd fent; yukarıdaki gibi; см. выше; то же; так же; див. вище; 同上; 同左; 上同; 상동; 위와 같음
  `),
);

/** Words and abbreviations in small letters that a person or a pick list may be called too. */
const SHORT: ReadonlySet<string> = new Set(
  words(
    'ditto; dito; do.; dto; dto.; dtto; dtto.; id.; idem; ídem; ibid; ibid.; same; sama; samma; s.o.; s. o.; w.o.; c.s.; jw.; j.w.',
  ),
);

/** Quotes or arrows upwards, and dashes around them. The empty text of a program, `""`, is none. */
const MARK = /^[-–—_.\s]*(?!"{2}$)["”“„″〃«»´`'’↑^]+(?:[-–—_.\s"”“„″〃«»´`'’↑^]*)$/;
const BEGINS_AS_MARK: ReadonlySet<string> = new Set('-–—_. "”“„″〃«»´`↑^\'’');
/** One apostrophe alone begins a text in a spreadsheet. */
const APOSTROPHE = /^['’´`]$/;

const LONGEST = 24;
const mayBeWord = beginningsOfTexts([...PHRASES, ...SHORT]);

/**
 * Whether a cell says no more than "as above".
 * @param isFree whether the column may hold any words, or names: there only what says nothing else is meant
 */
export function isDitto(text: string, isFree = false): boolean {
  if (text === '' || text.length > LONGEST) return false;
  if (BEGINS_AS_MARK.has(text.charAt(0)) && MARK.test(text)) return !APOSTROPHE.test(text);
  if (!mayBeWord(text)) return false;
  const key = text.toLowerCase();
  return PHRASES.has(key) || (!isFree && SHORT.has(key));
}
