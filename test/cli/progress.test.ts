/** The progress line: what it says, and where it stays away. */
import { describe, expect, it } from 'vitest';
import { type ProgressOptions, progressLine, startProgress, type Terminal } from '../../src/cli/terminal/progress.ts';

const MB = 1_000_000;
const state = { label: 'cleaning', total: 200 * MB, bytes: 50 * MB, rows: 250_000 };

describe('the line', () => {
  it.each([
    ['a file, at first', state, 500, 'cleaning  25 %  50 of 200 MB'],
    ['a file, later', state, 5000, 'cleaning  25 %  50 of 200 MB  10 MB/s  15 s left'],
    ['a long run', { ...state, total: 9000 * MB }, 5000, 'cleaning  0 %  50 of 9,000 MB  10 MB/s  15 min left'],
    ['a very long run', { ...state, total: 99_000 * MB }, 5000, 'cleaning  0 %  50 of 99,000 MB  10 MB/s  2.7 h left'],
    ['a file that is read', { ...state, bytes: 200 * MB }, 5000, 'cleaning  100 %  200 of 200 MB  40 MB/s'],
    ['a file that grew', { ...state, bytes: 300 * MB }, 500, 'cleaning  100 %  200 of 200 MB'],
    ['a small file', { ...state, total: 2 * MB, bytes: 0.4 * MB }, 50, 'cleaning  20 %  0.4 of 2.0 MB'],
    ['a pipe, at first', { ...state, total: undefined }, 500, 'cleaning  250,000 rows'],
    ['a pipe, later', { ...state, total: undefined }, 5000, 'cleaning  250,000 rows  50,000 rows/s'],
    ['an empty file', { label: 'cleaning', total: 0, bytes: 0, rows: 0 }, 5000, 'cleaning'],
    ['nothing read yet', { ...state, bytes: 0, rows: 0 }, 5000, 'cleaning'],
  ])('%s', (_name, given, elapsed, line) => {
    expect(progressLine(given, elapsed)).toBe(line);
  });
});

/** A terminal of paper and a clock that is turned by hand. */
function rehearse(terminal: Partial<Terminal> = {}, options: Partial<ProgressOptions> = {}) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const stream: Terminal = { isTTY: true, columns: 40, ...terminal, write: (text) => written.push(text) };
  const progress = startProgress('reading', { quiet: false, stream, env: {}, now: () => clock.ms, ...options });
  return { progress, written, clock };
}

describe('on a terminal', () => {
  it('shows something at once, redraws seldom, and clears the line at the end', () => {
    const { progress, written, clock } = rehearse();
    expect(written).toEqual(['\r\u001b[2K⠋ reading']);
    progress.begin('cleaning', 200 * MB);
    for (clock.ms = 0; clock.ms < 1000; clock.ms += 10) progress.update(clock.ms * 1000, clock.ms);
    expect(written.length).toBeLessThan(14);
    progress.update(200 * MB, 1000);
    expect(written.at(-1)).toContain('cleaning  100 %');
    progress.stop();
    progress.stop();
    expect(written.at(-1)).toBe('\r\u001b[2K');
    expect(written.filter((text) => text === '\r\u001b[2K')).toHaveLength(1);
  });

  it('never fills the last column, where a terminal would begin a new line', () => {
    const { progress, written, clock } = rehearse({ columns: 20 });
    clock.ms = 5000;
    progress.begin('cleaning', 200 * MB);
    clock.ms = 10_000;
    progress.update(50 * MB, 1);
    progress.stop();
    for (const text of written) expect([...text.replace('\r\u001b[2K', '')].length).toBeLessThan(20);
  });
});

describe('silence', () => {
  it.each([
    ['where stderr is no terminal', { isTTY: false }, {}],
    ['with --quiet', {}, { quiet: true }],
    ['in CI', {}, { env: { CI: 'true' } }],
    ['on a dumb terminal', {}, { env: { TERM: 'dumb' } }],
    ['on a terminal without columns', { columns: 0 }, {}],
  ])('%s', (_name, terminal, options) => {
    const { progress, written } = rehearse(terminal, options);
    progress.begin('cleaning', 10);
    progress.update(10, 1);
    progress.stop();
    expect(written).toEqual([]);
  });
});
