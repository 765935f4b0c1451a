/** A line on stderr that shows how far a long run is; only on a terminal, and gone at the end. */
import ora, { type Ora } from 'ora';

export interface Progress {
  update(bytes: number, rows: number): void;
  stop(): void;
}

const SILENT: Progress = { update() {}, stop() {} };

/** @param total size of the inputs in bytes, undefined for a pipe */
export function startProgress(label: string, total: number | undefined, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY || process.env.CI || process.env.TERM === 'dumb') return SILENT;
  // A terminal that says it has no columns (some containers) would have ora count its lines for ever.
  if (!process.stderr.columns) return SILENT;
  const spinner: Ora = ora({ text: label, stream: process.stderr, discardStdin: false }).start();
  return {
    update(bytes, rows) {
      const done = total ? `${Math.min(100, Math.floor((100 * bytes) / total))} %` : `${thousands(rows)} rows`;
      spinner.text = `${label} ${done}`;
    },
    stop: () => {
      spinner.stop();
    },
  };
}

const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
