/** Thresholds are met by the file they come from, whatever its numbers, and by nothing that is much worse. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Plan } from '../../src/contract.ts';
import { judge } from '../../src/gate/judge.ts';
import { concludeGate } from '../../src/infer/gate.ts';
import { packText } from '../../src/infer/pack-text.ts';
import { gateFor, joinGate } from '../../src/packs/gate.ts';
import { parsePack } from '../../src/packs/parse.ts';
import type { Report } from '../../src/report/schema.ts';

interface Numbers {
  read: number;
  errors: number;
  withErrors: number;
  warnings: number;
  merged: number;
  mismatches: number;
  score: number;
}

const reportOf = ({ read, errors, withErrors, warnings, merged, mismatches, score }: Numbers): Report =>
  ({
    rows: { read, merged, rejected: 0 },
    records: { withErrors, withWarnings: Math.min(read, warnings) },
    duplicates: { enabled: true, review: 0 },
    rejected: [],
    score,
    rules: [
      { code: 'email-syntax/no-at', severity: 'error', count: errors, checked: read, columns: [] },
      { code: 'pattern/mismatch', severity: 'error', count: mismatches, checked: read, columns: [] },
      { code: 'staleness/stale', severity: 'warning', count: warnings, checked: read, columns: [] },
    ].filter(({ count }) => count > 0),
  }) as unknown as Report;

const numbers: fc.Arbitrary<Numbers> = fc.integer({ min: 1, max: 3_000_000 }).chain((read) => {
  const some = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: Math.min(read, 12) }),
    fc.integer({ min: 0, max: read }),
  );
  return fc
    .record({ errors: some, warnings: some, merged: some, mismatches: some, score: fc.integer({ min: 0, max: 1000 }) })
    .map((parts) => ({
      ...parts,
      read,
      withErrors: Math.min(read, parts.errors + parts.mismatches),
      score: parts.score / 10,
    }));
});

const plan = {
  fields: [],
  uses: [{ rule: 'pattern', severity: 'error', options: {}, columns: ['a'] }],
} as unknown as Plan;

/** The verdict on a report, of the gate that another one gave. */
function passes(gate: Numbers, now: Numbers): boolean {
  const found = { packs: { value: ['recommended'], why: '' }, settings: [], columns: [], open: [] };
  const head = { inputs: [], asOf: '', version: '', kept: 0 };
  const text = packText(head, found, concludeGate(reportOf(gate), ['pattern']));
  const asked = gateFor({ said: joinGate([parsePack(text, 'crmq.yaml')]), flags: [], byDefault: true }, plan, catalog);
  return judge(reportOf(now), asked).passed;
}

describe('a gate at the level of today', () => {
  it('lets the file through that it comes from', () => {
    fc.assert(fc.property(numbers, (today) => passes(today, today)));
  });

  it('does not let a tenth more errors through, nor half as many duplicates again', () => {
    fc.assert(
      fc.property(numbers, (today) => {
        const { read, errors, withErrors, merged } = today;
        const more = Math.floor(withErrors * 1.101) + 1;
        if (more <= read) expect(passes(today, { ...today, errors: errors + more, withErrors: more })).toBe(false);
        const twins = Math.floor(merged * 1.101) + 1;
        if (twins <= read) expect(passes(today, { ...today, merged: twins })).toBe(false);
      }),
    );
  });

  it('sees one more of what the pack itself asks, where there are few', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 9 }), (some, mismatches) => {
        const today = { ...some, mismatches: Math.min(mismatches, some.read - 1), withErrors: some.read };
        expect(passes(today, { ...today, mismatches: today.mismatches + 1 })).toBe(false);
      }),
    );
  });

  it('sees a score that falls by two points', () => {
    fc.assert(
      fc.property(numbers, (today) => {
        if (today.score >= 3) expect(passes(today, { ...today, score: today.score - 2 })).toBe(false);
      }),
    );
  });

  it('asks nothing for a file without records', () => {
    const empty = { read: 0, errors: 0, withErrors: 0, warnings: 0, merged: 0, mismatches: 0, score: 0 };
    expect(concludeGate(reportOf(empty), ['pattern'])).toEqual({ criteria: [], rules: [] });
  });
});
