/** Numbers in names, however they are written: `Day Care 2`, `Day Care II`, `Day Care Two`. */

const ROMAN: { readonly [numeral: string]: string } = {
  ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9', xi: '11', xii: '12',
}; // biome-ignore format: a table reads better dense
/** What may be a word, or an initial, too: a number only where the other name has one. */
const WEAK: { readonly [numeral: string]: string } = {
  one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', i: '1', v: '5', x: '10',
}; // biome-ignore format: a table reads better dense
const MAY_HAVE = /\d|(?:^| )(?:[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)(?= |$)/;

export const mayHaveNumbers = (form: string): boolean => MAY_HAVE.test(form);

/** The name with its numbers in digits, and the numbers in order: those that are numbers for sure, and all. */
export function numbersIn(form: string): { readonly form: string; readonly sure: string; readonly all: string } {
  const sure: string[] = [];
  const all: string[] = [];
  const words = form.split(' ');
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1;
    const weak = word.length > 1 || isLast ? WEAK[word] : undefined;
    const number = ROMAN[word] ?? weak;
    if (number !== undefined) words[at] = number;
    const digits = number === undefined ? (word.match(/\d+/g) ?? []) : [number];
    all.push(...digits);
    if (weak === undefined) sure.push(...digits);
  }
  return { form: words.join(' '), sure: sure.sort().join(' '), all: all.sort().join(' ') };
}

/** Whether the numbers of two names tell them apart. */
export function numbersDiffer(a: ReturnType<typeof numbersIn>, b: ReturnType<typeof numbersIn>): boolean {
  if (a.all === b.all) return false;
  // an initial, or a word, on one side alone
  return a.sure !== b.sure || (a.sure !== a.all && b.sure !== b.all) || (a.sure !== '' && a.all !== b.all);
}
