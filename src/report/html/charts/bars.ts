/** Bars as inline SVG: one beside a number, or several below each other. The number is always there as text. */
import { scaleLinear } from 'd3-scale';
import type { Page } from '../page.ts';

/** A bar of a share, 0 to 1, with a tick where it was before. Decoration of the number that stands beside it. */
export function bar(share: number | null, was: number | null = null, kind = ''): string {
  const x = scaleLinear([0, 1], [0, 100]).clamp(true);
  const fill = share === null || share <= 0 ? '' : `<rect class="fill" width="${x(share).toFixed(1)}" height="8"/>`;
  const tick =
    was === null
      ? ''
      : `<rect class="tick" x="${Math.max(0, x(was) - 0.4).toFixed(1)}" y="-2" width=".8" height="12"/>`;
  return `<svg class="bar${kind === '' ? '' : ` ${kind}`}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/>${fill}${tick}</svg>`;
}

interface Bar {
  /** HTML. */
  readonly label: string;
  readonly count: number;
}

/** A histogram that lies: a list of label, bar, number and share of `whole`. */
export function barList({ language }: Page, bars: readonly Bar[], whole: number): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rows = bars.map(
    ({ label, count }) =>
      `<li><span class="l">${label}</span>${bar(count / most)}<b class="n">${language.count(count)}</b><span class="s">${language.share(count, whole)}</span></li>`,
  );
  return `<ul class="bars">${rows.join('')}</ul>`;
}
