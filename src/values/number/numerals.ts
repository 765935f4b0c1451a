/** Numbers in names: `Day Care 2`, `Day Care II`. Roman ones stand last; words are digits in a match form. */

const ROMAN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9', xi: '11', xii: '12' }),
);
/** What may be an initial too: a number only where the other name has one. */
const WEAK: ReadonlyMap<string, string> = new Map(Object.entries({ i: '1', v: '5', x: '10' }));
const LONGEST = 4;
const DIGIT = /\d/;
/** `#00769` is number 769. */
const ZEROS = /^0+(?=\d)/;
const ZEROS_INSIDE = /(^|\D)0+(?=\d)/g;

export interface Numbered {
  /** The name with its numbers in digits. */
  readonly form: string;
  /** Those that are numbers for sure, and all, in order. */
  readonly sure: string;
  readonly all: string;
}

export function mayHaveNumbers(form: string): boolean {
  if (DIGIT.test(form)) return true;
  const from = form.lastIndexOf(' ') + 1;
  if (from === 0 || form.length - from > LONGEST) return false;
  const last = form.slice(from);
  return ROMAN.has(last) || WEAK.has(last);
}

export function numbersIn(form: string): Numbered {
  const from = form.lastIndexOf(' ') + 1;
  const last = from === 0 ? '' : form.slice(from);
  const sure: string[] = (form.match(/\d+/g) ?? []).map((number) => number.replace(ZEROS, ''));
  const roman = ROMAN.get(last);
  if (roman !== undefined) sure.push(roman);
  const weak = WEAK.get(last);
  const number = roman ?? weak;
  return {
    form: (number === undefined ? form : form.slice(0, from) + number).replace(ZEROS_INSIDE, '$1'),
    sure: [...sure].sort().join(' '),
    all: (weak === undefined ? sure : [...sure, weak]).sort().join(' '),
  };
}

/** Whether the numbers of two names tell them apart. */
export function numbersDiffer(a: Numbered, b: Numbered): boolean {
  if (a.all === b.all) return false;
  // what may be an initial counts where the other name has a number too
  return a.sure !== b.sure || (a.all !== '' && b.all !== '');
}
