/** A line over time as inline SVG. The picture stretches to any width; its labels are text beside it, so they can be read on a phone. */
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { escapeHtml } from '../../text/safe-text.ts';

export interface Point {
  /** Where it is on the axis; without it, points stand side by side. */
  readonly at?: number;
  /** Text, not HTML. */
  readonly label: string;
  /** Null: nothing was measured there, and the line has a gap. */
  readonly value: number | null;
  /** Something is odd there. */
  readonly isMarked?: boolean;
}

const WIDTH = 600;
/** Kept free on both sides for half a dot, also in a narrow picture: paper cuts off what stands over. */
const INSET = 8;
const HEIGHT = 160;
/** Labels below the line; more would run into each other on a phone. */
const LABELS = 4;

/**
 * @param says what the picture shows, for whoever cannot see it
 * @param write a value of the upright axis
 * @param place a place on the other one, where points have places: else their labels stand there
 */
export function lineChart(
  points: readonly Point[],
  says: string,
  write: (value: number) => string,
  place?: (at: number) => string,
): string {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return '';
  const y = scaleOf(values);
  const places = points.map(({ at }, index) => at ?? index);
  const [first, last] = [places[0]!, places.at(-1)!];
  const x = scaleLinear([first, last], [INSET, WIDTH - INSET]);
  const defined = ({ value }: Point): boolean => value !== null;
  const at = (_: Point, index: number): number => x(places[index]!);
  const top = ({ value }: Point): number => y(value ?? 0);
  const path = line<Point>().defined(defined).x(at).y(top).digits(1)(points) ?? '';
  const below = area<Point>().defined(defined).x(at).y0(HEIGHT).y1(top).digits(1)(points) ?? '';
  const ticks = y.ticks(4);
  const grid = ticks.map((tick) => `M0,${y(tick).toFixed(1)}H${WIDTH}`).join('');
  const dots = points.map((point, index) => dotOf(point, x(places[index]!), top(point)));
  const scale = ticks.map(
    (tick) => `<span style="top:${((100 * y(tick)) / HEIGHT).toFixed(1)}%">${write(tick)}</span>`,
  );
  return `<figure class="line"><div class="y" aria-hidden="true">${scale.join('')}</div><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(says)}"><path class="grid" d="${grid}"/><path class="below" d="${below}"/><path class="run" d="${path}"/>${dots.join('')}</svg><div class="x" aria-hidden="true">${labelsOf(place ? ticksOf(first, last, place) : points.map(({ label }) => label)).join('')}</div></figure>`;
}

/** The axis holds all values with room around them, and never shows noise as if it were a cliff. */
function scaleOf(values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(2, (most - least) * 0.25);
  const top = most <= 100 ? Math.min(100, most + room) : most + room;
  return scaleLinear([Math.max(0, Math.min(least - room, top - 8)), top], [HEIGHT, 0]).nice(4);
}

/** A line of no length with round ends: a dot that stays round, however the picture is stretched. */
const dotOf = ({ value, isMarked }: Point, x: number, y: number): string =>
  value === null ? '' : `<path class="dot${isMarked ? ' odd' : ''}" d="M${x.toFixed(1)},${y.toFixed(1)}h0"/>`;

/** Places at even distances. */
function ticksOf(first: number, last: number, place: (at: number) => string): string[] {
  const count = Math.min(LABELS, last - first + 1);
  return Array.from({ length: count }, (_, at) =>
    place(Math.round(first + (at * (last - first)) / Math.max(1, count - 1))),
  );
}

function labelsOf(labels: readonly string[]): string[] {
  const count = Math.min(LABELS, labels.length);
  const last = labels.length - 1;
  const shown = Array.from({ length: count }, (_, at) => (count === 1 ? 0 : Math.round((at * last) / (count - 1))));
  return shown.map((at) => `<span>${escapeHtml(labels[at]!)}</span>`);
}
