/** A score in a table: a bar, and the number that it is. */
import { bar } from './charts/bars.ts';
import type { Page } from './page.ts';

export const scoreCell = ({ language }: Page, score: number | null): string =>
  `<span class="scored">${bar(score === null ? null : score / 100)}<b>${language.score(score)}</b></span>`;
