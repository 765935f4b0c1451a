/** A line on stderr that shows how far a run is: on a terminal only, at once, and gone at the end. */

export interface Progress {
  /** What the run does now, and the bytes that there are in all; undefined for a pipe, whose end nobody knows. */
  begin(label: string, total?: number): void;
  update(bytes: number, rows: number): void;
  stop(): void;
}

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressOptions {
  readonly quiet: boolean;
  readonly stream?: Terminal;
  readonly env?: { readonly [name: string]: string | undefined };
  /** Milliseconds; for tests. */
  readonly now?: () => number;
}

const SILENT: Progress = { begin() {}, update() {}, stop() {} };
/** Often enough to look alive, seldom enough to cost nothing. */
const REDRAW_MS = 100;
/** Rates of the first moments say nothing. */
const RATE_AFTER_MS = 2000;
const CLEAR_LINE = '\r\u001b[2K';
const SPINNER = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';

export function startProgress(label: string, options: ProgressOptions): Progress {
  // Standard error is not even looked at: making the stream loads a part of Node.
  if (options.quiet) return SILENT;
  const { stream = process.stderr, env = process.env, now = () => performance.now() } = options;
  // A terminal that says it has no columns (some containers) could wrap the line, which then cannot be cleared.
  if (!stream.isTTY || !stream.columns || env.CI || env.TERM === 'dumb') return SILENT;
  let state: ProgressState = { label, total: undefined, bytes: 0, rows: 0 };
  let started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let stopped = false;
  const draw = (): void => {
    drawn = now();
    const spin = SPINNER[Math.floor(drawn / REDRAW_MS) % SPINNER.length];
    const line = `${spin} ${progressLine(state, drawn - started)}`;
    stream.write(`${CLEAR_LINE}${[...line].slice(0, (stream.columns ?? 80) - 1).join('')}`);
  };
  // The timer keeps the line alive while a pipe is silent; `update` draws where busy code leaves no timer a turn.
  const timer = setInterval(draw, REDRAW_MS);
  timer.unref();
  draw();
  return {
    begin(next, total) {
      state = { label: next, total, bytes: 0, rows: 0 };
      started = now();
      draw();
    },
    update(bytes, rows) {
      state = { ...state, bytes, rows };
      const done = state.total !== undefined && bytes >= state.total;
      if (done || now() - drawn >= REDRAW_MS) draw();
    },
    stop() {
      if (stopped) return;
      stopped = true;
      clearInterval(timer);
      stream.write(CLEAR_LINE);
    },
  };
}

export interface ProgressState {
  readonly label: string;
  readonly total: number | undefined;
  readonly bytes: number;
  readonly rows: number;
}

/** `cleaning  34 %  66 of 195 MB  52 MB/s  3 s left` for a file, `cleaning  1,200,000 rows  80,000 rows/s` for a pipe. */
export function progressLine({ label, total, bytes, rows }: ProgressState, elapsedMs: number): string {
  if (bytes === 0 && rows === 0) return label;
  const seconds = elapsedMs / 1000;
  const steady = elapsedMs >= RATE_AFTER_MS;
  if (total === undefined || total === 0) {
    const rate = steady ? [`${thousands(Math.round(rows / seconds))} rows/s`] : [];
    return [label, `${thousands(rows)} rows`, ...rate].join('  ');
  }
  const done = Math.min(bytes, total);
  const parts = [label, `${Math.floor((100 * done) / total)} %`, `${megabytes(done)} of ${megabytes(total)} MB`];
  if (steady) parts.push(`${megabytes(done / seconds)} MB/s`);
  if (steady && done < total) parts.push(`${duration((seconds * (total - done)) / done)} left`);
  return parts.join('  ');
}

const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const megabytes = (bytes: number): string => {
  const mb = bytes / 1e6;
  return mb < 10 ? mb.toFixed(1) : thousands(Math.round(mb));
};

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 100) return `${whole} s`;
  return whole < 6000 ? `${Math.ceil(whole / 60)} min` : `${(whole / 3600).toFixed(1)} h`;
}
