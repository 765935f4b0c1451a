/** Trend lines made of characters. */
import { displayWidth } from '../report/text/width.ts';

const LEVELS = '▁▂▃▄▅▆▇█';

/**
 * One character a value, the least at the bottom and the greatest at the top; a blank where there is none, the middle where all are alike.
 * @param width columns that there are: of more values the last are shown
 */
export function sparkline(values: readonly (number | null)[], width: number): string {
  const shown = values.slice(-Math.max(1, width));
  const known = shown.filter((value) => value !== null);
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  const line = shown.map((value) => {
    if (value === null) return ' ';
    const share = greatest > least ? (value - least) / (greatest - least) : 0.5;
    return LEVELS[Math.min(7, Math.floor(share * 8))]!;
  });
  const text = line.join('');
  return displayWidth(text) <= width ? text : text.slice(-width);
}
