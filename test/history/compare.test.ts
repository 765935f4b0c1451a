/** Two runs beside each other, trend lines, and what a terminal is shown of them. */
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anomaliesOf } from '../../src/history/anomalies.ts';
import { compareRuns } from '../../src/history/compare.ts';
import { comparisonText } from '../../src/history/compare-text.ts';
import { decayOf, wilson } from '../../src/history/decay.ts';
import { decayLines } from '../../src/history/decay-text.ts';
import type { HistoryEntry } from '../../src/history/entry.ts';
import { anomalyText, remarksOf } from '../../src/history/remarks.ts';
import { historyText } from '../../src/history/text.ts';
import { sparkline } from '../../src/history/trend.ts';
import { displayWidth } from '../../src/report/text/width.ts';
import { HOSTILE_CELLS } from '../report/sample.ts';
import { entryFrom } from './entries.ts';
import { exportsOf } from './exports.ts';

const runs = exportsOf(7, 200, 9).map((month, at) => entryFrom(month, at + 1));
const [first, second] = runs as [HistoryEntry, HistoryEntry];
const plain = (width: number) => ({ chalk: new Chalk({ level: 0 }), width });

describe('a comparison', () => {
  const finding = { severity: 'error' as const, dimension: 'validity' as const, checked: 100 };
  const before = {
    ...first,
    findings: [
      { ...finding, code: 'a/less', count: 9 },
      { ...finding, code: 'b/gone', count: 2 },
      { ...finding, code: 'c/same', count: 5 },
      { ...finding, code: 'd/more', count: 1 },
    ],
  };
  const after = {
    ...second,
    findings: [
      { ...finding, code: 'a/less', count: 4 },
      { ...finding, code: 'c/same', count: 5 },
      { ...finding, code: 'd/more', count: 8 },
      { ...finding, code: 'e/new', count: 1 },
    ],
  };

  it('says what findings are new, up, down and gone', () => {
    expect(compareRuns(before, after).findings.map(({ code, change }) => [code, change])).toEqual([
      ['e/new', 'new'],
      ['d/more', 'up'],
      ['a/less', 'down'],
      ['b/gone', 'gone'],
    ]);
    expect(compareRuns(before, before).findings).toEqual([]);
  });

  it('knows a column again that has another name', () => {
    const named = (name: string, role: 'phone' | null) => ({ ...first.columns[0]!, column: name, role });
    const old = { ...first, columns: [named('Phone', 'phone'), named('Fax', null)] };
    const own = { ...first, columns: [named('Tel.', 'phone'), named('Telex', null)] };
    expect(compareRuns(old, own).columns).toEqual({
      gone: ['Fax'],
      added: ['Telex'],
      renamed: [{ from: 'Phone', to: 'Tel.' }],
    });
  });

  it('does not compare scores of two formulas', () => {
    expect(compareRuns(first, { ...second, scoreVersion: 99 }).score).toBeUndefined();
    expect(comparisonText(compareRuns(first, { ...second, scoreVersion: 99 }), plain(80))).toContain('two formulas');
    expect(compareRuns(first, second).score).toEqual({ before: first.score, after: second.score });
  });

  it('has fill rates, those first that changed most', () => {
    const emptied = { ...first, columns: first.columns.map((one, at) => (at === 3 ? { ...one, filled: 0 } : one)) };
    const [most, ...rest] = compareRuns(first, emptied).fill;
    expect(most).toMatchObject({ column: 'Email', after: 0 });
    expect(rest.every(({ before: a, after: b }) => a === b)).toBe(true);
  });
});

const hostile = {
  ...second,
  series: { name: HOSTILE_CELLS.terminal, isGiven: true },
  inputs: [{ ...second.inputs[0]!, name: `${HOSTILE_CELLS.terminal}${HOSTILE_CELLS.bidi}` }],
  columns: Object.values(HOSTILE_CELLS).map((column) => ({ ...second.columns[0]!, column })),
  findings: [{ ...second.findings[0]!, code: HOSTILE_CELLS.terminal }],
};

it('shows nothing of a file that acts on a terminal, and no line that is wider than it', () => {
  const anomalies = anomaliesOf(hostile, runs);
  for (const width of [40, 63, 120]) {
    const texts = [
      historyText([{ runs: [...runs, hostile], anomalies: [...runs.map(() => []), anomalies] }], plain(width), 24),
      comparisonText(compareRuns(first, hostile), plain(width)),
      comparisonText(compareRuns(hostile, first), plain(width)),
    ];
    for (const line of texts.join('').split('\n')) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    }
  }
  const share = {
    metric: 'share',
    column: 'Stage',
    value: HOSTILE_CELLS.terminal,
    actual: 0.5,
    expected: 0.1,
    deviation: 9,
    direction: 'up' as const,
  };
  expect(anomalyText(share)).not.toMatch(/\p{Cc}/u);
});

it('colours only where it may', () => {
  const listed = [{ runs, anomalies: runs.map(() => []) }];
  expect(historyText(listed, plain(100), 24)).not.toContain('\u001b');
  expect(historyText(listed, { chalk: new Chalk({ level: 1 }), width: 100 }, 24)).toContain('\u001b[');
});

describe('a trend line', () => {
  it('goes from the least to the greatest', () => {
    expect(sparkline([1, 2, 3, 4, 5, 6, 7, 8], 20)).toBe('▁▂▃▄▅▆▇█');
    expect(sparkline([5, 5, 5], 20)).toBe('▅▅▅');
    expect(sparkline([1, null, 9], 20)).toBe('▁ █');
    expect(sparkline([0, 1, 0, 1], 2)).toBe('▁█');
    expect(sparkline([], 5)).toBe('');
  });

  it('is never wider than its room', () => {
    const values = fc.array(fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 })), { maxLength: 90 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 60 }), (all, width) => {
        expect(displayWidth(sparkline(all, width))).toBe(Math.min(width, all.length));
      }),
    );
  });
});

describe('decay', () => {
  it('is what such years leave one after the other', () => {
    const { measures } = decayOf('2025-01-01', '2026-01-01', 365.25, 1000, [
      { what: 'vanished', atRisk: 1000, count: 225 },
      { what: 'stale', atRisk: 0, count: 0 },
    ]);
    expect(measures).toEqual([
      { what: 'vanished', atRisk: 1000, count: 225, perYear: 0.225, low: expect.any(Number), high: expect.any(Number) },
    ]);
    const [half] = decayOf('2025-01-01', '2025-07-02', 182.625, 1000, [
      { what: 'any', atRisk: 1000, count: 100 },
    ]).measures;
    expect(half!.perYear).toBeCloseTo(1 - 0.9 ** 2, 4);
    const [two] = decayOf('2024-01-01', '2026-01-01', 730.5, 1000, [
      { what: 'any', atRisk: 1000, count: 190 },
    ]).measures;
    expect(two!.perYear).toBeCloseTo(0.1, 4);
  });

  it('has the interval of Wilson, which holds the share and stays between 0 and 1', () => {
    // Newcombe (1998), table I: 81 of 263, and 0 of 20
    expect(wilson(81, 263).map((end) => end.toFixed(4))).toEqual(['0.2553', '0.3662']);
    expect(wilson(0, 20).map((end) => end.toFixed(4))).toEqual(['0.0000', '0.1611']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (outOf, share) => {
        const count = Math.round(share * outOf);
        const [low, high] = wilson(count, outOf);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / outOf);
        expect(high).toBeGreaterThanOrEqual(count / outOf);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('stands beside what is expected, and says whose number that is', () => {
    const decay = decayOf('2025-01-01', '2025-02-01', 31, 10, [{ what: 'any', atRisk: 10, count: 10 }]);
    const own = decayLines(decay, 0.3, plain(100)).join('\n');
    expect(own).toContain('30.0 % a year, as you set it');
    expect(own).toContain('few to speak of a year');
    expect(own).toMatch(/any of these +10 of 10 +100\.0 %/);
    expect(decayLines(decay, undefined, plain(140)).join('\n')).toContain(
      '22.5 % a year is often quoted (MarketingSherpa',
    );
    expect(decayLines(null, 0.3, plain(100))).toEqual([]);
  });
});

it('tells a person at most five unusual things and how many more there are', () => {
  const one = {
    metric: 'fill',
    column: 'Email',
    actual: 0.712,
    expected: 0.924,
    deviation: 18.2,
    direction: 'down' as const,
  };
  const shown = { runs: [], total: 7, columns: { gone: [], added: [] } };
  expect(remarksOf({ ...shown, anomalies: [] })).toEqual([]);
  expect(remarksOf({ ...shown, anomalies: [one] })).toEqual([
    'unusual: fill of Email 71.2 %, expected 92.4 % (18.2 × the usual spread)',
  ]);
  expect(remarksOf({ ...shown, anomalies: Array.from({ length: 8 }, () => one) }).at(-1)).toBe(
    'and 3 more unusual: see the report',
  );
});
