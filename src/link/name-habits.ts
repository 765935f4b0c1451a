/** How a column of whole names writes them, as its own rows show it: which name goes first, and what stands between. */
import { joinedName, type NameStyle } from '../values/name/joined-name.ts';
import { parseName } from '../values/name/name.ts';
import { hasCjk, matchText } from '../values/text/text.ts';

/** How often something was seen that is proven, and that is likely. */
class Votes<T extends string> {
  readonly #counts = new Map<T, number>();

  add(one: T): void {
    this.#counts.set(one, (this.#counts.get(one) ?? 0) + 1);
  }

  get most(): T | undefined {
    return [...this.#counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  }
}

type Order = 'given-first' | 'family-first' | 'comma';

export class NameHabits {
  readonly #proven = new Votes<Order>();
  readonly #likely = new Votes<Order>();
  readonly #cjk = new Votes<string>();

  /** @param whole a cell of the column, whose parts are known from elsewhere */
  addProven(whole: string, given: string, family: string): void {
    const [first, last] = [matchText(given), matchText(family)];
    if (first === '' || last === '' || first === last || hasCjk(whole)) return;
    const form = matchText(whole);
    if (form === `${first} ${last}`) this.#proven.add('given-first');
    else if (form === `${last} ${first}`) this.#proven.add(whole.includes(',') ? 'comma' : 'family-first');
  }

  /** @param whole a cell of the column */
  add(whole: string, country: string): void {
    const text = whole.trim();
    const { first, last } = parseName(text, { country });
    if (first === '' || last === '') return;
    if (hasCjk(text)) {
      if (text === joinedName(first, last, { isFamilyFirst: true, between: '', betweenCjk: '' })) this.#cjk.add('');
      else if (text.startsWith(last) && text.endsWith(first)) this.#cjk.add(text.slice(last.length, -first.length));
      return;
    }
    const [ofFirst, ofLast] = [text.indexOf(first), text.lastIndexOf(last)];
    if (ofFirst < 0 || ofLast < 0) return;
    this.#likely.add(ofFirst < ofLast ? 'given-first' : text.includes(',') ? 'comma' : 'family-first');
  }

  /** @param usual what holds where no row shows it */
  style(usual: 'given-first' | 'family-first'): NameStyle {
    const order = this.#proven.most ?? this.#likely.most ?? usual;
    const betweenCjk = this.#cjk.most;
    return {
      isFamilyFirst: order !== 'given-first',
      between: order === 'comma' ? ', ' : ' ',
      ...(betweenCjk === undefined ? {} : { betweenCjk }),
    };
  }
}
