/** The file of a history: what can be wrong with it never stops a run, and is never lost silently. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/history/digest.ts';
import { entrySchema, type HistoryEntry, historyJsonSchema } from '../../src/history/entry.ts';
import { inTime, placed, readRuns, runsBefore, seriesIn, twinsNote } from '../../src/history/runs.ts';
import { isOneSeries, nameOfInput, nameOfInputs } from '../../src/history/series.ts';
import { historyOf } from '../../src/history/watch.ts';
import { empty as EMPTY, HOSTILE_CELLS, sample as SAMPLE } from '../report/sample.ts';
import { entryFrom } from './entries.ts';
import { exportsOf } from './exports.ts';

const entries = exportsOf(4, 60, 4).map((month, at) => entryFrom(month, at + 1));
const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
const read = (content: string | Uint8Array) => readRuns(Buffer.from(content));

describe('a history file', () => {
  it('has its runs, with whatever line end', () => {
    expect(read(text)).toEqual({ runs: entries, decays: [], notes: [], isForeign: false });
    expect(read(text.replaceAll('\n', '\r\n')).runs).toEqual(entries);
    expect(read('').runs).toEqual([]);
    expect(read('\n \n').isForeign).toBe(false);
  });

  it('that was cut anywhere has all lines before, and tells of the rest', () => {
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        const cut = bytes.subarray(0, length);
        const whole = cut.toString('latin1').split('\n').length - 1;
        const { runs, notes, isForeign } = read(cut);
        const isPart = length > 0 && cut.at(-1) !== 10;
        // all of a line but its line feed is a line
        const isComplete = isPart && bytes[length] === 10;
        expect(runs).toEqual(entries.slice(0, whole + (isComplete ? 1 : 0)));
        expect(notes.length).toBe(isPart && !isComplete ? 1 : 0);
        expect(isForeign).toBe(false);
        if (notes[0]) expect(notes[0]).toContain(`line ${whole + 1} passed over`);
      }),
    );
  });

  it('tells the numbers of damaged lines, and of those of a newer crmq', () => {
    const lines = text.split('\n');
    const spoilt = [
      lines[0],
      '{"historyVersion":1,"id":"x"}',
      '',
      lines[1],
      '\u0000\u0000',
      '{"historyVersion":2}',
      'null',
      lines[2],
    ];
    const { runs, notes } = read(spoilt.join('\n'));
    expect(runs.map(({ id }) => id)).toEqual(entries.slice(0, 3).map(({ id }) => id));
    expect(notes).toEqual([
      'history: lines 2, 5, 7 passed over: damaged or cut off',
      'history: line 6 passed over: written by a newer crmq',
    ]);
    const many = Array.from({ length: 9 }, () => '{"historyVersion":1').join('\n');
    expect(read(many).notes).toEqual(['history: lines 1, 2, 3, 4, 5 and 4 more passed over: damaged or cut off']);
  });

  it('is known from other files, also where all of it is damaged or newer', () => {
    expect(read('Id,Name\n1,Ann\n').isForeign).toBe(true);
    expect(read('{"Id":1}\n{"Id":2}\n').isForeign).toBe(true);
    expect(read('{"historyVersion":9,"x":1}\n').isForeign).toBe(false);
    expect(read('{"historyVer').isForeign).toBe(false);
    expect(read(new Uint8Array(300)).isForeign).toBe(false);
  });

  it('has a run that was recorded twice once, as it was recorded last', () => {
    const again = { ...entries[1]!, tool: '9.9.9' };
    const { runs } = read(`${text}${JSON.stringify(again)}\n`);
    expect(runs.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(runs[1]!.tool).toBe('9.9.9');
    expect(placed({ ...again }, runs).sequence).toBe(2);
    expect(placed({ ...again, id: 'ffffffffffff' }, runs).sequence).toBe(5);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readRuns(bytes)));
    fc.assert(fc.property(fc.array(fc.json(), { maxLength: 5 }), (lines) => void read(lines.join('\n'))));
  });
});

describe('the digest of a run', () => {
  const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(historyJsonSchema());

  it.each([
    ['hostile', SAMPLE],
    ['empty', EMPTY],
  ])('is what the schemas say: %s', (_, report) => {
    const entry = placed(entryOf(report, { series: undefined, isMasked: false }), []);
    expect(() => entrySchema.parse(entry)).not.toThrow();
    expect(validate(entry), JSON.stringify(validate.errors)).toBe(true);
    expect(readRuns(Buffer.from(JSON.stringify(entry))).runs).toEqual([entry]);
  });

  it('has values of picklists only, none that few have or that look like somebody, and none where cells are masked', () => {
    const country = SAMPLE.fields.find(({ role }) => role === 'country')!;
    const top = [
      { value: 'DE', count: 6000 },
      { value: 'anna@firma.example', count: 300 },
      { value: '+358401234567', count: 30 },
      { value: 'FI', count: 5 },
      { value: 'Åland', count: 4 },
    ];
    const profile = { ...country.profile, distinct: 5, top };
    const named = { ...country, column: 'First Name', role: 'first_name' as const, profile };
    const unknown = { ...country, column: 'Segment', role: null, profile };
    const report = { ...SAMPLE, fields: [{ ...country, profile }, named, unknown] };
    const [own, ...others] = entryOf(report, { series: undefined, isMasked: false }).columns;
    expect(own!.top).toEqual([
      { value: 'DE', count: 6000 },
      { value: 'FI', count: 5 },
    ]);
    expect(others.every((column) => column.top === undefined)).toBe(true);
    expect(entryOf(report, { series: undefined, isMasked: true }).columns.every(({ top: none }) => !none)).toBe(true);
    const cells = Object.values(HOSTILE_CELLS).filter((cell) => cell !== HOSTILE_CELLS.attribute);
    const whole = JSON.stringify(entryOf({ ...SAMPLE, fields: [] }, { series: undefined, isMasked: false }));
    for (const cell of cells) expect(whole).not.toContain(JSON.stringify(cell).slice(1, -1));
  });

  it('has one id for the same data by the same plan', () => {
    const id = (changes: object): string => entryOf({ ...SAMPLE, ...changes }, { series: 'a', isMasked: false }).id;
    expect(id({ score: 1 })).toBe(id({}));
    expect(id({ plan: { ...SAMPLE.plan, sha256: '0'.repeat(64) } })).not.toBe(id({}));
    expect(id({ inputs: [...SAMPLE.inputs].reverse() })).not.toBe(id({}));
    expect(entryOf(SAMPLE, { series: 'b', isMasked: false }).id).not.toBe(id({}));
  });
});

describe('a series', () => {
  it('is named after its inputs, whatever their month and copy', () => {
    const names = [
      'Contacts-2026-01 (2).csv.gz',
      '/srv/x/contacts_feb.csv',
      'contacts 2026年3月.json',
      'CONTACTS.tammikuu.csv',
    ];
    expect(new Set(names.map(nameOfInput))).toEqual(new Set(['contacts']));
    expect(nameOfInput('-')).toBe('stdin');
    expect(nameOfInput('2026-01.csv')).toBe('export');
    expect(nameOfInput('C:\\data\\Kunden 客户.CSV')).toBe('kunden-客户');
    expect(nameOfInputs(['a-1.csv', 'a-2.csv', 'b.csv'])).toBe('a+b');
  });

  it('has runs of the same name and columns; a given name is enough', () => {
    const [run] = entries as [HistoryEntry];
    const other = { ...run, columns: run.columns.map((one) => ({ ...one, column: `x ${one.column}` })) };
    expect(isOneSeries(run, other)).toBe(false);
    const given = { ...other, series: { ...other.series, isGiven: true } };
    expect(isOneSeries(run, given)).toBe(true);
    expect(isOneSeries(run, { ...run, series: { name: 'x', isGiven: false } })).toBe(false);
  });

  it('is in the order of days, then of recording, and apart from others', () => {
    const late = { ...entries[0]!, id: 'aaaaaaaaaaaa', sequence: 9, asOf: '2024-01-31' };
    const other = { ...entries[0]!, id: 'bbbbbbbbbbbb', series: { name: 'b', isGiven: true }, sequence: 10 };
    const all = [...entries, other, late];
    expect(inTime(all)[0]).toBe(late);
    expect(runsBefore(all, entries[1]!)).toEqual([late, entries[0]]);
    expect(seriesIn(all).map((series) => series.map(({ sequence }) => sequence))).toEqual([[10], [9, 1, 2, 3, 4]]);
  });

  it('may have lost the columns by which it is known', () => {
    const [last] = entries.slice(-1) as [HistoryEntry];
    const names = last.columns.map(({ column }) => column);
    const few = { ...last, id: 'dddddddddddd', sequence: 9, asOf: '2030-01-01', columns: last.columns.slice(0, 1) };
    const apart = { series: last.series.name, asOf: last.asOf, columns: names.length, gone: names.slice(1) };
    const of = (runs: readonly HistoryEntry[], now = few, options = {}) => historyOf({ runs }, now, options).apart;
    expect(of(entries)).toEqual(apart);
    // what was refused is no measure for the next
    expect(of([...entries, { ...few, passed: false }], { ...few, id: 'eeeeeeeeeeee', sequence: 10 })).toEqual(apart);
    expect(of([...entries, { ...few, passed: true }], { ...few, id: 'eeeeeeeeeeee', sequence: 10 })).toBeUndefined();
    // a person has said what it is, or that the change was meant
    expect(of(entries, { ...few, series: { ...few.series, isGiven: true } })).toBeUndefined();
    expect(of(entries, few, { since: '2029-01-01' })).toBeUndefined();
    // more columns, and none is gone
    const more = [
      ...last.columns,
      ...last.columns.concat(last.columns).map((one, at) => ({ ...one, column: `x${at}` })),
    ];
    expect(of(entries, { ...few, columns: more })).toBeUndefined();
    expect(of(entries, { ...few, columns: last.columns })).toBeUndefined();
    expect(of([], few)).toBeUndefined();
  });

  it('that begins with a file that looks like another one is told of', () => {
    const renamed = { ...entries[3]!, id: 'cccccccccccc', series: { name: 'people', isGiven: false } };
    expect(twinsNote(entries, renamed)).toEqual([
      'history: the first run of people; 4 runs of contacts look alike: --series contacts goes on with them',
    ]);
    expect(twinsNote(entries, entries[3]!)).toEqual([]);
    expect(twinsNote([], renamed)).toEqual([]);
  });
});

it('shows the last 24 runs of the series, this one last, and what columns came and went', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...entries[0]!,
    id: at.toString(16).padStart(12, '0'),
    sequence: at + 1,
    asOf: new Date(Date.UTC(2024, at, 1)).toISOString().slice(0, 10),
  }));
  const now = {
    ...many.pop()!,
    columns: [{ ...entries[0]!.columns[0]!, column: 'New' }, ...entries[0]!.columns.slice(1)],
  };
  const history = historyOf({ runs: many }, now);
  expect(history.runs.length).toBe(24);
  expect(history.runs.at(-1)!.id).toBe(now.id);
  expect(history.total).toBe(30);
  expect(history.columns).toEqual({ gone: ['Record ID'], added: ['New'] });
  // recorded already: the same
  expect(historyOf({ runs: [...many, now] }, now)).toEqual(history);
});

describe('the run that a gate compares with', () => {
  const [a, b, c, now] = entries as [HistoryEntry, HistoryEntry, HistoryEntry, HistoryEntry];
  const verdicts = (...passed: (boolean | null)[]) => {
    const runs = [a, b, c].map((run, at) => ({ ...run, passed: passed[at]! }));
    return historyOf({ runs }, now).baseline;
  };
  it('is the last that passed; where none did, the last', () => {
    expect(verdicts(true, true, true)).toMatchObject({ id: c.id, asOf: c.asOf, passed: true });
    expect(verdicts(true, true, false)).toMatchObject({ id: b.id, asOf: b.asOf, passed: true });
    // one of which nothing was asked has not passed
    expect(verdicts(true, null, false)).toMatchObject({ id: a.id, passed: true });
    expect(verdicts(false, false, false)).toMatchObject({ id: c.id, passed: false });
    expect(verdicts(null, null, null)!.passed).toBeUndefined();
    expect(historyOf({ runs: [] }, now).baseline).toBeUndefined();
    const runs = [{ ...a, passed: true }, b];
    expect(historyOf({ runs }, now, { since: b.asOf }).baseline!.id).toBe(b.id);
    expect(historyOf({ runs }, now, { since: now.asOf }).baseline).toBeUndefined();
  });

  it('has its own columns, and no score by another formula', () => {
    const fax = { column: 'Fax', role: null, filled: 3, distinct: 3, isExact: true };
    const good = { ...a, passed: true, columns: [...a.columns, fax] };
    const bad = { ...b, passed: false };
    const history = historyOf({ runs: [good, bad] }, now);
    expect(history.baseline!.gone).toEqual(['Fax']);
    expect(history.columns.gone).toEqual([]);
    const older = historyOf({ runs: [{ ...good, scoreVersion: now.scoreVersion + 1 }] }, now).baseline!;
    expect([older.score, ...Object.values(older.dimensions)].every((score) => score === null)).toBe(true);
  });
});
