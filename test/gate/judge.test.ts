import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../src/contract.ts';
import { type Asked, joinSaid, withDefault } from '../../src/gate/asked.ts';
import { judge } from '../../src/gate/judge.ts';
import { limitFrom, limitText } from '../../src/gate/limit.ts';
import { renderGithub } from '../../src/report/ci/github.ts';
import { renderJunit } from '../../src/report/ci/junit.ts';
import { sarifOf } from '../../src/report/ci/sarif.ts';
import { renderMarkdown } from '../../src/report/markdown/markdown.ts';
import { type Report, reportSchema } from '../../src/report/shape/schema.ts';
import { renderTerminal } from '../../src/report/terminal/terminal.ts';
import { empty, sample } from '../report/sample.ts';

const report: Report = { ...sample, records: { withErrors: 1_250, withWarnings: 5_000 } };
const ask = (name: Asked['name'], limit: unknown, about: Partial<Asked> = {}): Asked => {
  const takes =
    { 'fail-on': 'level', max: 'amount' }[name as string] ??
    (/valid|filled|share/.test(name)
      ? 'percent'
      : /score|drop/.test(name)
        ? 'points'
        : limit === true
          ? 'switch'
          : 'amount');
  const read = limitFrom(takes as 'amount', limit);
  if (typeof read !== 'object') throw new Error(String(read));
  return { name, limit: read, from: 'test', ...about };
};
const noScores = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, null]));
const one = (asked: Asked, of: Report = report) => judge(of, [asked]).criteria.find(({ name }) => name === asked.name)!;

describe('a criterion', () => {
  // 1,265 errors in findings and 14 records that cannot be read
  it.each<[string, Asked, boolean, string]>([
    ['every error', ask('fail-on', 'error'), false, '1,279 errors (14 of them records that cannot be read)'],
    [
      'every warning',
      ask('fail-on', 'warning'),
      false,
      '1,279 errors (14 of them records that cannot be read), 10,121 warnings',
    ],
    ['so many errors', ask('max-errors', 1_279), true, '1,279'],
    ['one error less', ask('max-errors', 1_278), false, '1,279'],
    ['records with errors', ask('max-errors', '10.1%'), true, '10.0 % (1,250 of 12,484 records)'],
    ['fewer records with errors', ask('max-errors', '10%'), false, '10.01 % (1,250 of 12,484 records)'],
    ['warnings', ask('max-warnings', 10_120), false, '10,121'],
    ['records with warnings', ask('max-warnings', '41%'), true, '40.1 % (5,000 of 12,484 records)'],
    ['rejected records', ask('max-rejected', '0.1%'), false, '0.11 % (14 of 12,484 records)'],
    ['duplicates', ask('max-duplicates', '5%'), false, '5.2 % (655 of 12,484 records)'],
    ['duplicates by number', ask('max-duplicates', 655), true, '655'],
    ['records', ask('min-rows', 12_484), true, '12,484'],
    ['one record more', ask('min-rows', 12_485), false, '12,484'],
    ['most of the records of the last run', ask('min-rows', '80%'), true, '107.6 % (12,484 after 11,600)'],
    ['a score', ask('min-score', 93.9), true, '93.9'],
    ['a higher score', ask('min-score', 94), false, '93.9'],
    ['the score of a dimension', ask('min-score', 97.9, { dimension: 'validity' }), false, '97.8'],
    ['valid records', ask('min-valid', '90%'), false, '89.99 % (11,234 of 12,484 records)'],
    ['a rule', ask('max', 1_203, { rule: 'email-syntax' }), false, '1,204'],
    [
      'the share of a code',
      ask('max', '10.2%', { rule: 'email-syntax/not-an-email' }),
      true,
      '10.1 % (1,204 of 11,872 checked)',
    ],
    ['a reason of rejection', ask('max', 2, { rule: 'ragged-row' }), false, '3'],
    ['what was never found', ask('max', '0%', { rule: 'bounced' }), true, '0.0 % (0 of 1 checked)'],
    ['filled cells', ask('min-filled', '95.1%', { column: 'Email' }), false, '95.098 % (11,872 of 12,484 cells)'],
    [
      'filled cells without an error',
      ask('min-valid', '90%', { column: 'Email' }),
      false,
      '89.9 % (10,668 of 11,872 filled cells)',
    ],
    ['no drop', ask('max-drop', 0), true, '93.9 after 92.0'],
    [
      'no anomaly',
      ask('fail-on-anomaly', true),
      false,
      "fill of \"><img src=x onerror='alert(1)'> 2.0 %, expected 64.0 %",
    ],
    ['all columns', ask('keep-columns', true), false, 'gone: Fax'],
  ])('asks for %s', (_, asked, passed, actual) => {
    expect(one(asked)).toMatchObject({ passed, actual, from: 'test', limit: limitText(asked.limit) });
  });

  it('counts cells that need a repair as a share of all of them', () => {
    expect(one(ask('max-repairs', '1%')).actual).toBe('18.6 % (30,141 of 162,292 cells)');
  });

  it('about a rule takes the rule from fail-on, and that alone', () => {
    const most = (name: string) => ask('max', '100%', { rule: name });
    const left = report.rules.filter(({ severity }) => severity !== 'warning').map(({ code }) => code);
    const all = [...left, 'ragged-row', 'unclosed-quote'].map(most);
    const verdict = (asked: Asked[]) => judge(report, [ask('fail-on', 'error'), ...asked]).passed;
    expect(verdict(all)).toBe(true);
    for (const [at] of all.entries()) expect(verdict(all.filter((_, other) => other !== at))).toBe(false);
  });
});

describe('rules without a limit of their own', () => {
  const rules = [
    { code: 'staleness/stale', count: 9_000 },
    { code: 'email-role/shared', count: 200 },
    { code: 'email-role/no-reply', count: 100 },
    { code: 'phone-fake/repeated', count: 126 },
    { code: 'left-company/left', count: 125 },
    { code: 'bounced/soft', count: 124 },
  ].map((one) => ({ ...report.rules[0]!, severity: 'warning' as const, ...one }));
  const named = [ask('max', '100%', { rule: 'staleness' }), ask('max', 1, { rule: 'ragged-row' })];
  const verdict = (limit: unknown, more: Asked[] = named) =>
    judge({ ...report, rules, rejected: [{ reason: 'unclosed-quote', count: 130 }] } as Report, [
      ask('max', limit, { rule: 'other' }),
      ...more,
    ]).criteria.find(({ rule }) => rule === 'other')!;

  it.each<[string, unknown, boolean, string]>([
    ['each by itself, as a share of the records', '2.5%', true, 'email-role 2.4 % (300 of 12,484 records)'],
    [
      'those that have more are told',
      '1%',
      false,
      'email-role 2.4 % (300 of 12,484 records); unclosed-quote 1.04 % (130 of 12,484 records); phone-fake 1.01 % (126 of 12,484 records); 1 more',
    ],
    ['as a count', 299, false, 'email-role 300'],
  ])('%s', (_, limit, passed, actual) => expect(verdict(limit)).toMatchObject({ passed, actual }));

  it('a code that has a limit is none of them', () => {
    const codes = [...named, ask('max', 200, { rule: 'email-role/shared' })];
    expect(verdict('1.1%', codes)).toMatchObject({
      passed: true,
      actual: 'unclosed-quote 1.0 % (130 of 12,484 records)',
    });
  });

  it('are none where nothing was found', () => {
    const clean = { ...report, rules: [], rejected: [] };
    expect(one(ask('max', 0, { rule: 'other' }), clean)).toMatchObject({ passed: true, actual: 'none' });
  });
});

describe('the commonest value of a column', () => {
  const share = (limit: string, profile: Partial<Report['fields'][number]['profile']>, filled = 1_000) => {
    const fields = report.fields.map((field) => ({ ...field, filled, profile: { ...field.profile, ...profile } }));
    return one(ask('max-share', limit, { column: 'Email' }), { ...report, fields });
  };
  const few = { distinct: 2, isExact: true, top: [{ value: 'a', count: 800 }, { value: 'b', count: 200 }] }; // biome-ignore format: short
  it.each<[string, ReturnType<typeof share>, boolean, string]>([
    ['as much as it may have', share('80%', few), true, '80.0 % (800 of 1,000 filled cells)'],
    ['more', share('79%', few), false, '80.0 % (800 of 1,000 filled cells)'],
    ['once each', share('1%', { distinct: 100, isExact: true, top: [] }, 100), true, '1.0 % (1 of 100 filled cells)'],
    ['too many to count, of which none can have more', share('50%', { distinct: 601, isExact: false, top: [] }), true, 'under 40.0 % (400 of 1,000 filled cells)'],
  ])('%s', (_, found, passed, actual) => expect(found).toMatchObject({ passed, actual })); // biome-ignore format: a table

  it.each([
    ['too many to count, of which one could have more', share('39%', { distinct: 601, isExact: false, top: [] })],
    ['an empty column', share('100%', { distinct: 0, isExact: true, top: [] }, 0)],
  ])('cannot be told: %s', (_, found) => expect(found).toMatchObject({ passed: false, actual: '-' }));
});

describe('what cannot be measured', () => {
  const { records: _, history: __, ...blind } = report;
  it.each<[string, Asked, Report]>([
    ['a score of nothing', ask('min-score', 0), { ...report, score: null }],
    [
      'a dimension of nothing',
      ask('min-score', 0, { dimension: 'validity' }),
      { ...report, dimensions: { ...report.dimensions, validity: null } },
    ],
    [
      'duplicates that nobody looked for',
      ask('max-duplicates', 100),
      { ...report, duplicates: { ...report.duplicates, enabled: false } },
    ],
    ['records that nobody counted', ask('min-valid', '0%'), blind],
    ['a share of records that nobody counted', ask('max-errors', '100%'), blind],
    [
      'an empty column',
      ask('min-valid', '0%', { column: 'Email' }),
      { ...report, fields: report.fields.map((field) => ({ ...field, filled: 0 })) },
    ],
    ['a rule that is off', ask('max', 0, { rule: 'email-syntax', unmeasurable: 'the rule is off' }), report],
    ['a drop without any history', ask('max-drop', 100), blind],
    ['anomalies without any history', ask('fail-on-anomaly', true), blind],
    ['a share of the records of an earlier run without any history', ask('min-rows', '1%'), blind],
    ['records where there are none', ask('min-rows', 0), { ...report, rows: { ...report.rows, read: 0 } }],
    ['columns without any history', ask('keep-columns', true), blind],
    ['a score that was there in the last run', ask('max-drop', 100), { ...report, score: null }],
  ])('fails and says why: %s', (_, asked, of) => {
    expect(one(asked, of)).toMatchObject({ passed: false, actual: '-', why: expect.stringMatching(/\w/) });
  });
});

describe('against an earlier run', () => {
  const { baseline, ...history } = report.history!;
  const first: Report = { ...report, history: { ...history, runs: history.runs.slice(-1), anomalies: [] } };
  it('passes where there is none, and says so', () => {
    for (const asked of [
      ask('no-worse', true),
      ask('max-drop', 1),
      ask('fail-on-anomaly', true),
      ask('keep-columns', true),
      ask('min-rows', '100%'),
    ]) {
      const gate = judge(first, [asked]);
      expect(gate.passed).toBe(true);
      expect(gate.criteria[0]!.why).toBe('there is no earlier run to compare with');
    }
  });

  it('has so many records of it, and who allows an empty file allows that', () => {
    const with_ = (read: number, was: number): Report => ({
      ...report,
      rows: { ...report.rows, read },
      history: { ...history, baseline: { ...baseline!, read: was } },
    });
    const asked = ask('min-rows', '80%');
    expect(one(asked, with_(800, 1000))).toMatchObject({ passed: true, actual: '80.0 % (800 after 1,000)' });
    expect(one(asked, with_(799, 1000))).toMatchObject({ passed: false, why: expect.stringMatching(/^compared with/) });
    expect(one(asked, with_(5, 0))).toMatchObject({ passed: true, actual: '-' });
    expect(judge(with_(0, 1000), [asked]).passed).toBe(false);
    for (const least of ['80%', 500]) {
      expect(judge(with_(0, 1000), [ask('min-rows', least), ask('allow-empty', true)]).passed).toBe(true);
    }
  });

  it('fails where the columns are gone by which its series would be known', () => {
    const apart = { series: 'c', asOf: '2026-10-22', columns: 6, gone: ['Fax', 'City', 'Notes', 'Zip'] };
    const why =
      'looks like series c, but 4 of 6 columns are gone; --series c compares with it, --series NAME begins another';
    const lost: Report = { ...first, history: { ...first.history!, apart } };
    for (const asked of [ask('no-worse', true), ask('max-drop', 1), ask('fail-on-anomaly', true)]) {
      expect(one(asked, lost)).toMatchObject({ passed: false, actual: '-', why });
    }
    expect(one(ask('keep-columns', true), lost)).toMatchObject({
      passed: false,
      actual: 'gone: Fax, City, Notes, Zip',
      why,
    });
  });

  it('is no worse only where score, every dimension and the columns are not', () => {
    const alike = { ...baseline!, score: report.score, dimensions: { ...report.dimensions }, gone: [] };
    const since = (change: object, gone: string[] = []): Report => ({
      ...report,
      history: { ...history, baseline: { ...alike, gone, ...change } },
    });
    const failing = (of: Report) => judge(of, [ask('no-worse', true)]).criteria.filter(({ passed }) => !passed);
    expect(failing(since({}))).toEqual([]);
    expect(failing(since({ score: 94 }))).toMatchObject([{ name: 'no-worse', actual: '93.9 after 94.0' }]);
    for (const dimension of DIMENSIONS) {
      const better = { dimensions: { ...report.dimensions, [dimension]: report.dimensions[dimension]! + 0.1 } };
      expect(failing(since(better))).toMatchObject([{ name: 'no-worse', dimension }]);
    }
    expect(failing(since({}, ['Fax']))).toMatchObject([{ name: 'keep-columns', actual: 'gone: Fax' }]);
    expect(failing(since({ score: null, dimensions: noScores }))).toEqual([]);
  });

  it.each([
    [true, 'compared with the run of 2026-10-22, the last that passed'],
    [false, 'compared with the run of 2026-10-22, the last of all: none passed'],
    [undefined, 'compared with the run of 2026-10-22, the last of all: none passed'],
  ])('says with which one it was compared: passed %s', (passed, why) => {
    const of: Report = { ...report, history: { ...history, baseline: { ...baseline!, passed } } };
    for (const asked of [ask('no-worse', true), ask('max-drop', 0), ask('keep-columns', true)]) {
      expect(one(asked, of).why).toBe(why);
    }
  });

  it('names the code whose findings are out of line, and no value of a cell', () => {
    const odd = { metric: 'findings', actual: 0.31, expected: 0.02, deviation: 9, direction: 'up' as const };
    const of = (anomaly: object): Report => ({
      ...report,
      history: { ...history, anomalies: [{ ...odd, ...anomaly }] },
    });
    const code = 'email-syntax/no-domain';
    const verdict = of({ value: code });
    expect(one(ask('fail-on-anomaly', true), verdict).actual).toBe(`findings of ${code} 31.0 %, expected 2.0 %`);
    const judged = { ...verdict, gate: judge(verdict, [ask('fail-on-anomaly', true)]) };
    const { chalk, fileOf } = { chalk: new Chalk({ level: 0 }), fileOf: (path: string) => path };
    for (const text of [
      renderTerminal(judged, { chalk, width: 200 }),
      renderMarkdown(judged),
      renderJunit(judged),
      renderGithub(judged, fileOf),
      JSON.stringify(sarifOf(judged, fileOf)),
    ])
      expect(text).toContain(`findings of ${code} 31.0 %`);
    const share = of({ metric: 'share', column: 'Segment', value: 'secret' });
    expect(one(ask('fail-on-anomaly', true), share).actual).toBe('share of a value of Segment 31.0 %, expected 2.0 %');
  });

  it('may drop by as much as was asked for, to a tenth', () => {
    const of: Report = { ...report, score: 91.7 };
    expect(one(ask('max-drop', 0.3), of).passed).toBe(true);
    expect(one(ask('max-drop', 0.2), of).passed).toBe(false);
  });
});

describe('a file without records', () => {
  it('fails whatever was asked', () => {
    expect(judge(empty, [])).toMatchObject({ passed: false, criteria: [{ name: 'allow-empty', actual: '0 records' }] });
    expect(judge(empty, [ask('max-errors', 10)]).passed).toBe(false);
  });
  it('passes where that is allowed, and says of what it could not measure that there was nothing', () => {
    const gate = judge(empty, [
      ask('allow-empty', true),
      ask('min-score', 90),
      ask('max-errors', '1%'),
      ask('fail-on', 'warning'),
    ]);
    expect(gate.passed).toBe(true);
    expect(gate.criteria.find(({ name }) => name === 'min-score')!.why).toMatch(/no records/);
  });
});

describe('a gate', () => {
  it('is a part of the report by its schema, those that failed first', () => {
    const gate = judge(report, [ask('min-score', 1), ask('max-errors', 0), ask('no-worse', true)]);
    expect(reportSchema.parse({ ...report, gate }).gate).toEqual(gate);
    const order = gate.criteria.map(({ passed }) => passed);
    expect(order).toEqual([...order].sort());
  });

  it('takes the later of two that are about the same, and off takes away', () => {
    const said = joinSaid([
      { name: 'max-errors', limit: { unit: 'count', value: 1 }, from: 'pack' },
      { name: 'max', rule: 'a', limit: { unit: 'count', value: 1 }, from: 'pack' },
      { name: 'max-errors', limit: { unit: 'count', value: 2 }, from: 'flag' },
      { name: 'max', rule: 'a', limit: undefined, from: 'flag' },
    ]);
    expect(withDefault(said)).toEqual([{ name: 'max-errors', limit: { unit: 'count', value: 2 }, from: 'flag' }]);
  });

  it.each(['fail-on', 'max-errors', 'min-valid'] as const)(
    'does not fail on every error where %s says how many are all right',
    (name) => {
      expect(withDefault([{ name, limit: undefined, from: 'x' }])).toEqual([]);
    },
  );

  it('fails on errors by default, also beside other criteria', () => {
    const names = withDefault([{ name: 'min-score', limit: { unit: 'points', value: 1 }, from: 'x' }]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['fail-on', 'min-score']);
  });

  it('shows on which side of its limit a share is', () => {
    const judged = (withErrors: number, limit: string) =>
      judge({ ...report, rows: { ...report.rows, read: 1449 }, records: { withErrors, withWarnings: 0 } }, [
        ask('max-errors', limit),
      ]).criteria[0];
    expect(judged(63, '4.3%')).toMatchObject({ actual: '4.35 % (63 of 1,449 records)', passed: false });
    expect(judged(63, '4.35%')).toMatchObject({ actual: '4.3 % (63 of 1,449 records)', passed: true });
    expect(judged(63, '4.3478%')).toMatchObject({ actual: '4.35 % (63 of 1,449 records)', passed: false });
  });

  it('never passes a share that is above the limit, nor fails one that is not', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), fc.nat(1000), (bad, read, permille) => {
        const rejected = Math.min(bad, read);
        const of = { ...report, rows: { ...report.rows, read, rejected } };
        const asked = ask('max-rejected', `${permille / 10}%`);
        // whole numbers decide
        expect(one(asked, of).passed).toBe(rejected * 1000 <= permille * read);
      }),
    );
  });
});

describe('a limit', () => {
  it.each([
    ['amount', '-1'],
    ['amount', '1.5'],
    ['amount', '101%'],
    ['amount', ''],
    ['amount', '%'],
    ['amount', 'two'],
    ['amount', '1e3'],
    ['amount', ' '],
    ['percent', '98'],
    ['percent', '0.98'],
    ['percent', '101 %'],
    ['points', '101'],
    ['points', '90%'],
    ['points', ''],
    ['level', 'reject'],
    ['level', 'errors'],
    ['switch', 'yes'],
    ['amount', null],
    ['amount', {}],
    ['points', Number.NaN],
  ] as const)('%s is not %o', (takes, given) => {
    // biome-ignore format: a table
    expect(limitFrom(takes, given)).toMatch(/^must be/);
  });
  it.each([
    ['amount', '0', '0'],
    ['amount', ' 2 % ', '2 %'],
    ['amount', 7, '7'],
    ['percent', '99.5%', '99.5 %'],
    ['points', '0', '0'],
    ['level', 'error', 'error'],
  ] as const)('%s is %o', (takes, given, text) => {
    // biome-ignore format: a table
    const limit = limitFrom(takes, given);
    expect(typeof limit === 'object' && limitText(limit)).toBe(text);
  });
});
