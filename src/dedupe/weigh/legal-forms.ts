/** What the legal forms of two organisations say: which have one each is a firm of its own, whatever name it has in common with another. */
import { TWO_NAMES } from '../../values/company/match.ts';
import { isLink } from '../../values/company/words.ts';
import { FORM } from './compared-company.ts';
import { type Comparer, NOTHING } from './comparer.ts';

/** From here on a name is the other with a word that says what kind of house it is, or not the longer one. */
const KERNEL = 0.87;
/** From here on one name contains the other. */
const CONTAINED = 0.86;

export class LegalForms {
  readonly #comparer: Comparer;
  readonly #form: number;
  readonly #name: number;
  readonly #city: number;

  constructor(comparer: Comparer) {
    this.#comparer = comparer;
    this.#form = comparer.slotOf('company-form');
    this.#name = comparer.slotOf('company-name');
    this.#city = comparer.slotOf('city');
  }

  /** The level of two records among those of `FORM`. */
  compare(a: number, b: number): number {
    const { at } = FORM;
    const alike = this.#comparer.best(a, b, this.#form);
    if (alike === NOTHING) return at.none;
    // a firm that has another name now, or trades under it, may have had another form
    if (this.#hasTwoNames(a) || this.#hasTwoNames(b)) return at.none;
    return alike === 0 ? at.differs : at.compatible;
  }

  /**
   * Whether one name is the other with words more that name another firm: `Nokia Oyj`, `Nokia Renkaat Oyj`. The city of either is none,
   * nor is what links words, nor the form. To be asked where both have a legal form.
   */
  areNames(a: number, b: number): boolean {
    const comparer = this.#comparer;
    const alike = comparer.best(a, b, this.#name);
    if (alike < CONTAINED || alike >= KERNEL) return false;
    const [left, right] = [comparer.text(comparer.bestA), comparer.text(comparer.bestB)];
    const cities = [a, b].flatMap((record) => comparer.text(comparer.form(record, this.#city)).split(' '));
    const forms = [a, b].flatMap((record) => wordsOf(comparer.text(comparer.form(record, this.#form))));
    return moreWords(left, right).some(
      (word) => !isLink(word) && !cities.includes(word) && !forms.some((form) => isTyped(form, word)),
    );
  }

  #hasTwoNames(record: number): boolean {
    return this.#comparer.text(this.#comparer.form(record, this.#name)).includes(TWO_NAMES);
  }
}

const wordsOf = (form: string): string[] => form.toLowerCase().replaceAll('.', '').split(' ');

/**
 * Whether a word of a name is one of its form: it stood before the name, or lacks a letter or has one twice, so that the form was not
 * known by it. Other slips make words of their own: `Led` is no `Ltd`.
 */
function isTyped(form: string, word: string): boolean {
  if (form === word) return true;
  const [short, long] = form.length < word.length ? [form, word] : [word, form];
  if (form.length < 2 || long.length - short.length !== 1) return false;
  return [...long].some((letter, at) => {
    const isCut = long.slice(0, at) + long.slice(at + 1) === short;
    return isCut && (long === form || letter === long[at + 1]);
  });
}

/** Words that only the longer name has; of an abbreviated name what stands behind as many words. */
function moreWords(a: string, b: string): string[] {
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]];
  const more = [...long];
  for (const word of short) {
    const at = more.indexOf(word);
    if (at < 0) return long.slice(short.length);
    more.splice(at, 1);
  }
  return more;
}
