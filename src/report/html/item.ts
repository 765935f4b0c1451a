/** A rule in a list of rules: what it is, how often, and on unfolding the reason and examples. */
import { bar } from './charts/bars.ts';
import type { Page } from './page.ts';
import { safe } from './parts.ts';

interface Item {
  /** HTML. */
  readonly title: string;
  readonly id: string;
  readonly count: number;
  readonly most: number;
  readonly isOpen: boolean;
  /** The reasons were given before, for another finding of the rule. */
  readonly isAgain?: boolean;
  /** HTML, below the title. */
  readonly note: string;
  readonly body: string;
}

export function item(
  { language, limits }: Page,
  { title, id, count, most, isOpen, isAgain, note, body }: Item,
): string {
  const share = most === 0 ? 0 : Math.max(0.01, count / most);
  return `<details class="item${isAgain ? ' again' : ''}"${isOpen ? ' open' : ''}><summary><span class="what">${title}</span>${bar(share)}<b class="n">${language.count(count)}</b></summary><div class="inner"><p class="where"><span class="col"><code>${safe(id, limits.name)}</code></span>${note}</p>${body}</div></details>`;
}

export const mostOf = (items: readonly { readonly count: number }[]): number =>
  items.reduce((most, { count }) => Math.max(most, count), 0);
