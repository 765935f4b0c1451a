/** Thresholds are met by the file they come from, whatever its numbers, and by nothing that is much worse. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Plan, Role } from '../../src/contract.ts';
import { judge } from '../../src/gate/judge.ts';
import { concludeGate } from '../../src/infer/gate.ts';
import { packText } from '../../src/infer/pack-text.ts';
import { gateFor, joinGate } from '../../src/packs/gate.ts';
import { parsePack } from '../../src/packs/parse.ts';
import type { Report } from '../../src/report/shape/schema.ts';
import type { Gate } from '../../src/report/shape/watch-schema.ts';

interface Numbers {
  read: number;
  errors: number;
  withErrors: number;
  warnings: number;
  merged: number;
  mismatches: number;
  score: number;
  /** Cells of a column that is expected, and how many of them have an error. */
  filled: number;
  wrong: number;
}

const MANY = { distinct: 1_000, isExact: false, top: [] };

const reportOf = ({ read, errors, withErrors, warnings, merged, mismatches, score, ...column }: Numbers): Report =>
  ({
    fields: [{ column: 'Email', role: 'email', filled: column.filled, empty: read - column.filled, profile: MANY }],
    rows: { read, merged, rejected: 0 },
    records: { withErrors, withWarnings: Math.min(read, warnings) },
    duplicates: { enabled: true, review: 0 },
    rejected: [],
    score,
    rules: [
      { code: 'email-syntax/no-at', severity: 'error', count: errors, checked: read, columns: [] },
      { code: 'pattern/mismatch', severity: 'error', count: mismatches, checked: read, columns: [] },
      {
        code: 'phone-valid/no-phone',
        severity: 'error',
        dimension: 'validity',
        count: column.wrong,
        checked: column.filled,
        columns: [{ column: 'Email', count: column.wrong }],
      },
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
    .record({
      errors: some,
      warnings: some,
      merged: some,
      mismatches: some,
      score: fc.integer({ min: 0, max: 1000 }),
      filled: fc.integer({ min: 0, max: read }),
      wrong: some,
    })
    .map((parts) => ({
      ...parts,
      read,
      withErrors: Math.min(read, parts.errors + parts.mismatches + Math.min(parts.wrong, parts.filled)),
      score: parts.score / 10,
      wrong: Math.min(parts.wrong, parts.filled),
    }));
});

const plan = {
  fields: [
    { column: 'Email', role: 'email' },
    { column: 'Phone', role: 'phone' },
    { column: 'Last Activity', role: 'last_activity_at' },
  ],
  uses: ['pattern', 'email-syntax', 'phone-valid', 'staleness'].map((rule) => ({
    rule,
    severity: 'error',
    options: {},
    ...(rule === 'pattern' ? { columns: ['a'] } : {}),
  })),
} as unknown as Plan;

/** More than a tenth and chance on top. */
const beyond = (count: number): number => Math.floor(count * 1.101 + 2.3 * Math.sqrt(count)) + 1;

/** The verdict on a report, of the gate that another one gave. */
const passes = (gate: Numbers, now: Numbers): boolean => verdict(gate, reportOf(now)).passed;

function verdict(gate: Numbers, now: Report): Gate {
  const found = { packs: { value: ['recommended'], why: '' }, settings: [], columns: [], open: [] };
  const head = { inputs: [], asOf: '', version: '', kept: 0 };
  const text = packText(head, found, concludeGate(reportOf(gate), ['pattern']));
  const asked = gateFor({ said: joinGate([parsePack(text, 'crmq.yaml')]), flags: [], byDefault: true }, plan, catalog);
  return judge(now, asked);
}

describe('a gate at the level of today', () => {
  it('lets the file through that it comes from', () => {
    fc.assert(fc.property(numbers, (today) => passes(today, today)));
  });

  it('does not let a tenth more errors or duplicates through, beyond what chance does to so many', () => {
    fc.assert(
      fc.property(numbers, (today) => {
        const { read, errors, withErrors, merged } = today;
        const more = beyond(withErrors);
        if (more <= read) expect(passes(today, { ...today, errors: errors + more, withErrors: more })).toBe(false);
        const twins = beyond(merged);
        if (twins <= read) expect(passes(today, { ...today, merged: twins })).toBe(false);
      }),
    );
  });

  it('lets a like month through: as many more as chance brings where there are some', () => {
    const month = { read: 1403, score: 90, filled: 1165, wrong: 0 };
    const today = { ...month, errors: 57, withErrors: 56, warnings: 65, merged: 4, mismatches: 3 };
    const like = { ...month, errors: 70, withErrors: 69, warnings: 79, merged: 7, mismatches: 5 };
    expect(passes(today, { ...like, filled: 1145 })).toBe(true);
    // 3 % more
    for (const planted of [{ errors: 112, withErrors: 111 }, { warnings: 120 }, { merged: 46 }, { filled: 1123 }]) {
      expect(passes(today, { ...today, ...planted })).toBe(false);
    }
  });

  it('sees one of what the pack itself asks where there are none, and a few more where there are few', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 9 }), (some, mismatches) => {
        const today = { ...some, mismatches: Math.min(mismatches, some.read - 1), withErrors: some.read };
        const more = today.mismatches === 0 ? 1 : beyond(today.mismatches);
        if (more < some.read) expect(passes(today, { ...today, mismatches: more })).toBe(false);
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

  it('sees a column that is emptied by a tenth of the rows, or spoilt, and no chance', () => {
    const large = numbers.filter(({ read, filled }) => read >= 500 && filled >= 500 && filled > read / 2);
    fc.assert(
      fc.property(large, (today) => {
        const { read, filled, wrong } = today;
        const emptied = filled - Math.ceil(read / 10);
        if (emptied / read >= 0.1 && wrong <= emptied) {
          expect(passes(today, { ...today, filled: emptied, wrong: Math.floor((wrong * emptied) / filled) })).toBe(
            false,
          );
        }
        const spoilt = wrong + Math.ceil(filled / 10);
        if (wrong > 0 && wrong < filled * 0.85) expect(passes(today, { ...today, wrong: spoilt })).toBe(false);
        const little = Math.floor(filled * 0.992);
        expect(
          passes(today, { ...today, filled: little, wrong: Math.min(wrong, Math.floor((wrong * little) / filled)) }),
        ).toBe(true);
      }),
    );
  });

  it('asks of no column what the pack asks of each of its cells, and of none in a small file', () => {
    const today = { read: 900, errors: 0, withErrors: 0, warnings: 0, merged: 0, mismatches: 0, score: 90 };
    const report = reportOf({ ...today, filled: 900, wrong: 0 });
    expect(concludeGate(report, [], new Set(['Email'])).columns).toEqual([]);
    expect(concludeGate(report, []).columns).toMatchObject([{ name: 'Email', limits: [{ value: '99%' }] }]);
    const small = reportOf({ ...today, read: 49, filled: 49, wrong: 0 });
    expect(concludeGate(small, []).columns).toEqual([]);
  });

  it('asks of a column without a role where half of it is filled, of others where a tenth is', () => {
    const today = { read: 900, errors: 0, withErrors: 0, warnings: 0, merged: 0, mismatches: 0, score: 90 };
    const limits = (filled: number, isKnown: boolean) => {
      const report = reportOf({ ...today, filled, wrong: 0 });
      const fields = report.fields.map((field) => ({ ...field, role: isKnown ? field.role : null }));
      return concludeGate({ ...report, fields }, []).columns.flatMap((column) => column.limits);
    };
    expect(limits(450, false)).toEqual([{ key: 'min-filled', value: '46%', today: '50 % of 900 filled' }]);
    expect(limits(449, false)).toEqual([]);
    expect(limits(90, true)).toMatchObject([{ key: 'min-filled', value: '8%' }]);
    expect(limits(89, true)).toEqual([]);
  });

  describe('of rules', () => {
    const month = { read: 1_000, errors: 0, withErrors: 0, merged: 0, mismatches: 0, score: 60, wrong: 0 };
    const today = { ...month, warnings: 900, filled: 1_000 };
    const rules = (numbers: Partial<Numbers>) => concludeGate(reportOf({ ...today, ...numbers }), ['pattern']).rules;

    it('gives those with findings a limit each, and one for all others together', () => {
      expect(rules({})).toEqual([
        { key: 'staleness', value: '92%', today: '900 of 1,000, 90 %' },
        { key: 'other', value: '1%', today: 'none' },
      ]);
      expect(rules({ errors: 40, withErrors: 40, warnings: 3 })).toEqual([
        { key: 'pattern', value: 0, today: '0' },
        { key: 'email-syntax', value: '5.3%', today: '40 of 1,000, 4 %' },
        { key: 'other', value: '1%', today: '3 of 1,000 records at most (staleness)' },
      ]);
      expect(rules({ read: 100, warnings: 0 }).at(-1)).toMatchObject({ value: '2%' });
      expect(concludeGate(reportOf({ ...today, read: 49, filled: 49 }), [])).toMatchObject({ rules: [] });
    });

    it('sees new warnings in a file that is full of others', () => {
      const stale = { ...today, warnings: 950 };
      expect(passes(stale, stale)).toBe(true);
      const more = (count: number): Report => {
        const report = reportOf(stale);
        const role = { code: 'email-role/shared', severity: 'warning', count, checked: 1_000, columns: [] };
        return { ...report, rules: [...report.rules, role] } as unknown as Report;
      };
      expect(verdict(stale, more(10)).passed).toBe(true);
      expect(verdict(stale, more(11)).criteria[0]).toMatchObject({
        passed: false,
        name: 'max',
        rule: 'other',
        actual: 'email-role 1.1 % (11 of 1,000 records)',
      });
    });

    it('asks for a share of the few cells that a rule looks at in a large file', () => {
      const report = reportOf({ ...today, warnings: 15 });
      const few = report.rules.map((rule) => ({ ...rule, checked: 45 }));
      expect(concludeGate({ ...report, rules: few } as Report, []).rules[0]).toMatchObject({ value: '48%' });
    });

    it('leaves room for records that age', () => {
      const aged = (dimension: string) => {
        const report = reportOf(today);
        return concludeGate({ ...report, rules: report.rules.map((rule) => ({ ...rule, dimension })) } as Report, [])
          .rules[0]!.value;
      };
      expect([aged('plausibility'), aged('timeliness')]).toEqual(['92%', '93%']);
    });
  });

  describe('of what a column chooses from', () => {
    const today = { read: 900, errors: 0, withErrors: 0, warnings: 0, merged: 0, mismatches: 0, score: 90 };
    const share = (role: Role | null, counts: number[], all = counts.length, filled?: number) => {
      const sum = filled ?? counts.reduce((one, other) => one + other, 0);
      const report = reportOf({ ...today, filled: sum, wrong: 0 });
      const top = counts.map((count, i) => ({ value: `v${i}`, count }));
      const profile = { distinct: all, isExact: counts.length > 0, top };
      const fields = report.fields.map((field) => ({ ...field, role, profile })) as unknown as Report['fields'];
      return concludeGate({ ...report, fields }, []).columns[0]?.limits.find(({ key }) => key === 'max-share');
    };
    it.each<[string, Role | null, number[], string | undefined]>([
      ['the commonest may get half of what others have', 'country', [450, 300, 150], '75%'],
      ['a mark for no', 'opt_out_email', [870, 30], '98%'],
      ['a column that nobody knows', null, [600, 300], '83%'],
      ['one value only', 'country', [900], undefined],
      ['so few others that chance may take them', 'opt_out_email', [891, 9], undefined],
      ['no column of options', 'last_name', [450, 450], undefined],
    ])('%s', (_, role, counts, value) => expect(share(role, counts)?.value).toBe(value));

    it('of dates, also where there are too many to count each', () => {
      expect(share('created_at', [], 600, 900)).toMatchObject({ value: '67%', today: 'under 33 % one value' });
      expect(share('country', [], 600, 900)).toBeUndefined();
    });
  });

  it('asks for four fifths of the records of a file that is not small', () => {
    const today = { errors: 0, withErrors: 0, warnings: 0, merged: 0, mismatches: 0, score: 90, wrong: 0 };
    const least = (read: number) =>
      concludeGate(reportOf({ ...today, read, filled: read }), []).criteria.find(({ key }) => key === 'min-rows')
        ?.value;
    expect([49, 50, 99, 300, 3_123, 1_000_000].map(least)).toEqual([undefined, 40, 79, 240, 2_400, 800_000]);
  });

  it('asks nothing for a file without records', () => {
    const empty = { read: 0, errors: 0, withErrors: 0, warnings: 0, merged: 0, mismatches: 0, score: 0 };
    const none = { ...empty, filled: 0, wrong: 0 };
    expect(concludeGate(reportOf(none), ['pattern'])).toEqual({
      criteria: [],
      rules: [],
      columns: [],
    });
  });
});
