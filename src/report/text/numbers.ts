/** Numbers as people read them, the same in every locale. */

/** `1234567` → `1,234,567`; what is no whole number gets one decimal. */
export function formatCount(value: number): string {
  const [whole = '', decimal] = (Number.isInteger(value) ? String(value) : value.toFixed(1)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimal === undefined ? grouped : `${grouped}.${decimal}`;
}

/** `1 row`, `1,204 rows`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

/** One decimal always: `97.0`; `–` where there is no score. */
export function formatScore(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}

/** `+12.3`, `−0.4`, `±0.0`; `''` where either side is missing. */
export function formatDelta(before: number | null, after: number | null): string {
  if (before === null || after === null) return '';
  const tenths = Math.round((after - before) * 10);
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '±';
  return `${sign}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

/**
 * Share in percent with one decimal. Never says 0.0 % of something, nor 100.0 % of not quite everything.
 * `–` where the whole is nothing.
 */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return '–';
  const percent = (100 * part) / whole;
  if (part > 0 && percent < 0.05) return '<0.1 %';
  if (part < whole && percent >= 99.95) return '99.9 %';
  return formatRatio(part / whole);
}

/** Percent with one decimal, a half upwards also where the binary fraction is a little less: so has it the page. */
export const formatRatio = (ratio: number): string =>
  `${(Math.round(Number((1000 * ratio).toPrecision(12))) / 10).toFixed(1)} %`;

/** A share that is held to a limit, in percent: with as many decimals as show on which side of it the share is. */
export function formatShareBeside(limit: number, part: number, whole: number): string {
  const percent = (100 * part) / whole;
  const sideOf = (share: number): number => (Math.abs(share - limit) < limit * 1e-9 ? 0 : Math.sign(share - limit));
  for (let digits = 1; digits < 9; digits++) {
    const text = percent.toFixed(digits);
    if (sideOf(Number(text)) === sideOf(percent)) return digits === 1 ? formatShare(part, whole) : `${text} %`;
  }
  return formatShare(part, whole);
}

/** `1.5 MB`, in powers of 1000. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = -1;
  // 999.95 would print as 1000.0
  while (unit < units.length - 1 && (unit < 0 || value >= 999.95)) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
