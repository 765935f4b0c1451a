/** Where the records went: ribbons from what was read to what was written, merged and set aside. */
import { area, curveBumpX } from 'd3-shape';

interface Stream {
  /** HTML: a number and what it counts. */
  readonly number: string;
  readonly label: string;
  readonly count: number;
  readonly kind: 'out' | 'gone';
}

/** Height of a row of the list beside the ribbons, in the units of the picture. */
const ROW = 56;
const WIDTH = 100;
/** Of all ribbons together where they begin. */
const THICK = 44;
const THIN = 1.5;

/** @param from HTML of what flows in. The picture is decoration: every number of it stands beside it. */
export function flow(from: string, streams: readonly Stream[]): string {
  const total = streams.reduce((sum, { count }) => sum + count, 0);
  const height = ROW * streams.length;
  const thick = (count: number): number => (count === 0 || total === 0 ? 0 : Math.max(THIN, (THICK * count) / total));
  const all = streams.reduce((sum, { count }) => sum + thick(count), 0);
  let start = (height - all) / 2;
  const ribbons = streams.map(({ count, kind }, at) => {
    const size = thick(count);
    const path = ribbon(start, ROW * (at + 0.5) - size / 2, size);
    start += size;
    return size === 0 ? '' : `<path class="${kind}" d="${path}"/>`;
  });
  const rows = streams.map(({ number, label }) => `<li><b>${number}</b><span>${label}</span></li>`);
  return `<div class="flow"><div class="in">${from}</div><svg viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" style="height:${height}px" aria-hidden="true">${ribbons.join('')}</svg><ul>${rows.join('')}</ul></div>`;
}

function ribbon(from: number, to: number, size: number): string {
  const shape = area<[number, number]>()
    .x(([x]) => x)
    .y0(([, y]) => y)
    .y1(([, y]) => y + size)
    .curve(curveBumpX)
    .digits(1);
  return shape([
    [0, from],
    [WIDTH, to],
  ])!;
}
