/** Words of dates: the names of months and weekdays, what stands between the parts, and zones. */
import { MONTH_NAMES, WEEKDAY_NAMES } from './date-names.ts';

/** Weekdays that are skipped but prove nothing: too short, or another day elsewhere. `mar` is a month first, see the parser. */
const VAGUE_WEEKDAYS = 'mo di mi do fr sa so ma wo vr za zo to la su lu je ve sexta mer mar tor st';

/** Words that stand between the parts of a date and carry nothing. */
const FILLER = `
  of the day de del den der le el do da di du on ad at and feira a as las les um om kl ce c d l dia año anno dne
  r roku rok godz o v u ob la ora orele dia hs hrs h uhr uur klo kello kell gada gads m saat pukul pada jam
  en e об luc เมื่อ წლის წ সাল सन् ה الساعة
  г год года р року рік в о у на от ч час ж во יום alle ore στις του με ב בשעה ש في عام को बजे
`;

const numbered = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    lines.flatMap((line, index) =>
      line
        .trim()
        .split(/\s+/)
        .map((word): [string, number] => [word, index + 1]),
    ),
  );

/** Month name → 1 to 12. */
export const MONTHS = numbered(MONTH_NAMES);
/** Weekday name → 1 Monday to 7 Sunday; 0 where the word does not say which. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered(WEEKDAY_NAMES),
  ...VAGUE_WEEKDAYS.split(' ').map((word): [string, number] => [word, 0]),
]);
export const DATE_FILLER: ReadonlySet<string> = new Set(FILLER.trim().split(/\s+/));

const ONE_OFFSET =
  'wet west cet cest mez mesz eet eest msk jst kst hkt sgt aest aedt acst awst nzst nzdt est edt cdt mst mdt pst pdt akst akdt hst pkt ict wib';
const SEVERAL = 'ist cst bst ast adt gst et ct mt pt';

/**
 * Names of time zones → how they are written in a date: as they are, since `EST` is no offset that may be computed with in July. `null` for
 * those that mean several (IST is India, Ireland, Israel).
 */
export const ZONES: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...['z', 'utc', 'gmt'].map((name): [string, string] => [name, 'Z']),
  ...ONE_OFFSET.split(' ').map((name): [string, string] => [name, ` ${name.toUpperCase()}`]),
  ...SEVERAL.split(' ').map((name): [string, null] => [name, null]),
]);
