/** Whether a cell only came back from a spreadsheet as such programs spell it: nobody has changed it. */

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const SHOWN = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;
/** Digits that a spreadsheet keeps of a number. */
const KEPT = 15;

const TRUTHS: readonly (readonly [yes: string, no: string])[] = [
  ['true', 'false'],
  ['wahr', 'falsch'],
  ['vrai', 'faux'],
  ['verdadero', 'falso'],
  ['verdadeiro', 'falso'],
  ['vero', 'falso'],
  ['tosi', 'epätosi'],
  ['sant', 'falskt'],
  ['waar', 'onwaar'],
];

/**
 * @param before what was written into the file that the spreadsheet opened
 * @param after what it saved
 * @returns true for what programs do by themselves: `02134` → `2134`, `+3584012` → `3584012`, `9000000101234567` → `9.00E+15`, `true` →
 * `TRUE`, `2024-03-11` → `11.3.2024`, letters that an encoding lacks → `?`, line ends within a cell
 */
export function isRespelled(before: string, after: string): boolean {
  if (before === after) return true;
  const [was, is] = [before.trim(), after.trim()];
  if (was === '' || is === '') return false;
  return (
    ends(before) === ends(after) ||
    isSameTruth(was, is) ||
    isSameNumber(was, is) ||
    isSameDate(was, is) ||
    lostLetters(before, after)
  );
}

const ends = (text: string): string => text.replace(/\r\n?/g, '\n');

function isSameTruth(was: string, is: string): boolean {
  const [a, b] = [was.toLowerCase(), is.toLowerCase()];
  if (!/^(?:true|false)$/.test(a)) return false;
  const at = a === 'true' ? 0 : 1;
  return TRUTHS.some((words) => words[at] === b);
}

/** Zeros in front, a plus, zeros at the end and digits after the fifteenth get lost; the other way round a person did it. */
function isSameNumber(was: string, is: string): boolean {
  if (!NUMBER.test(was) || !SHOWN.test(is)) return false;
  const shown = is.replace(',', '.');
  const number = Number(was);
  const e = /^([+-]?)\d+(?:\.(\d+))?e/i.exec(shown);
  if (e) return Number(number.toExponential(e[2]?.length ?? 0)) === Number(shown);
  if (shown.length > was.length || shown.startsWith('+')) return false;
  return Number(shown) === Number(number.toPrecision(KEPT));
}

const DATE =
  /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})\.?(?:[ T](\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?([ap])\.?m\.?)?)?$/i;

/** The same numbers in another form. In the same form, day and month that changed places are a correction. */
function isSameDate(was: string, is: string): boolean {
  const [a, b] = [DATE.exec(was), DATE.exec(is)];
  if (!a || !b || formOf(a) === formOf(b)) return false;
  return partsOf(a) === partsOf(b) && timeOf(a) === timeOf(b);
}

const formOf = ([, first, mark, second, third]: RegExpExecArray): string =>
  `${first!.length > 2 ? 'y' : 'd'}${mark}${Math.max(first!.length, second!.length)}${third!.length > 2 ? 'y' : 'd'}`;

const partsOf = ([, first, , second, third]: RegExpExecArray): string =>
  [first, second, third]
    .map((part) => Number(part) % 100)
    .sort((x, y) => x - y)
    .join();

function timeOf([, , , , , hour, minute, , half]: RegExpExecArray): string {
  if (hour === undefined) return '0:0';
  const base = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${base}:${Number(minute)}`;
}

/** `Łukasz` → `?ukasz`. */
function lostLetters(was: string, is: string): boolean {
  const [a, b] = [Array.from(was), Array.from(is)];
  return a.length === b.length && a.every((char, at) => char === b[at] || (b[at] === '?' && char > '\x7f'));
}
