/** Counts and shares in the words of a comment. */

export const number = (count: number): string => count.toLocaleString('en-US');

export const records = (count: number): string => `${number(count)} ${count === 1 ? 'record' : 'records'}`;

/** A share in words that does not say 100 % of what is not all. */
export function percent(part: number, whole: number): string {
  const share = (part * 100) / whole;
  if (part === whole) return '100 %';
  return `${share > 99.9 ? '99.9' : share < 0.1 ? 'under 0.1' : share.toFixed(share > 99 || share < 1 ? 1 : 0)} %`;
}
