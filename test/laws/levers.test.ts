/** What a lever promises is what the score gains where exactly its records are mended (docs/score.md). */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/html.ts';
import { renderMarkdown } from '../../src/report/markdown/markdown.ts';
import type { Report } from '../../src/report/shape/schema.ts';
import { renderTerminal } from '../../src/report/terminal/terminal.ts';
import { run } from './run.ts';
import { csvOf, type Table, without } from './tables.ts';

type Lever = NonNullable<Report['scoring']['levers']>[number];

const RECORDS = [...Array(24).keys()];
const FIRST = ['Anna', 'Matti', 'Liisa', 'Juha', 'Aino', 'Pekka', 'Helmi', 'Eero', 'Kaisa', 'Olavi', 'Tuuli', 'Risto'];
const LAST = ['Virtanen', 'Korhonen', 'Nieminen', 'Laine', 'Koskinen'];
const first = (at: number) => FIRST[at % FIRST.length]!;
const last = (at: number) => LAST[at % LAST.length]!;

const SOUND: { readonly [kind: string]: Table } = {
  contact: {
    columns: ['First Name', 'Last Name', 'Email', 'Phone', 'Company', 'City', 'Country', 'Last Activity Date'],
    rows: RECORDS.map((at) => [
      first(at), last(at), `p${at}@firma${at}.fi`, `+3584012345${10 + at}`, `Firma ${at} Oy`, 'Helsinki', 'Finland', '2026-11-01',
    ]), // biome-ignore format: a table
  },
  company: {
    columns: ['Company Name', 'Website', 'Phone', 'City', 'Country', 'Industry', 'Last Activity Date'],
    rows: RECORDS.map((at) => [
      `${first(at)} ${last(at)} Oy`, `https://firma${at}.fi`, `+3584012345${10 + at}`, 'Helsinki', 'Finland', 'Retail', '2026-11-01',
    ]), // biome-ignore format: a table
  },
  deal: {
    columns: ['Deal Name', 'Amount', 'Deal Stage', 'Close Date', 'Deal Owner', 'Last Activity Date'],
    rows: RECORDS.map((at) => [
      `Licences ${at}`,
      String(1000 + at),
      'Qualification',
      '2026-12-20',
      'Pat',
      '2026-11-01',
    ]),
  },
};

const EMAIL_ALONE = join(mkdtempSync(join(tmpdir(), 'crmq-levers-')), 'email.yaml');
writeFileSync(EMAIL_ALONE, 'name: email\nlayer: true\nscore:\n  expect: [email]\n');

const reportOf = async (table: Table, how?: Parameters<typeof run>[1]): Promise<Report> =>
  (await run(csvOf(table), how)).report;

/** A column with another value in some records; undefined: without the column. */
interface Fault {
  readonly column: string;
  readonly value?: string;
  readonly records?: readonly number[];
}

function broken(table: Table, faults: readonly Fault[]): Table {
  const rows = table.rows.map((cells, row) =>
    cells.map((cell, at) => {
      const own = faults.find(({ column, records }) => column === table.columns[at] && records?.includes(row));
      return own?.value ?? cell;
    }),
  );
  const gone = faults.filter(({ value }) => value === undefined).map(({ column }) => table.columns.indexOf(column));
  return without({ ...table, rows }, new Set(gone));
}

type Told = Pick<Lever, 'mend' | 'field' | 'dimensions' | 'records'>;
const FULL = ['completeness', 'validity', 'consistency', 'plausibility'] as const;

const DATED = ['completeness', 'validity', 'consistency', 'timeliness', 'plausibility'] as const;

/** Each fault with the lever that tells it. */
const CASES: { readonly [kind: string]: readonly (readonly [Fault, Told])[] } = {
  contact: [
    [{ column: 'Email', value: '', records: [0, 1, 2, 3] }, { mend: 'fill', field: 'email', dimensions: [...FULL], records: 4 }],
    [{ column: 'Phone', value: '12345', records: [3, 4, 5] }, { mend: 'correct', field: 'phone', dimensions: ['validity', 'plausibility'], records: 3 }],
    [{ column: 'Last Activity Date', value: '2021-03-04', records: [1, 2, 5, 6, 7] }, { mend: 'renew', field: 'activity', dimensions: ['timeliness'], records: 5 }],
    [{ column: 'City', value: '', records: [8, 9] }, { mend: 'complete', field: 'place', dimensions: ['completeness', 'validity', 'consistency'], records: 2 }],
    [{ column: 'Company' }, { mend: 'add', field: 'company', dimensions: [...FULL], records: 24 }],
  ],
  company: [
    [{ column: 'Industry', value: '', records: [0, 1, 2, 3, 4, 5] }, { mend: 'fill', field: 'industry', dimensions: ['completeness', 'validity', 'consistency'], records: 6 }],
    [{ column: 'Last Activity Date', value: '', records: [5, 6, 7] }, { mend: 'fill', field: 'activity', dimensions: [...DATED], records: 3 }],
    [{ column: 'Website' }, { mend: 'add', field: 'domain', dimensions: ['completeness', 'validity', 'consistency', 'uniqueness', 'plausibility'], records: 24 }],
  ],
  deal: [
    [{ column: 'Deal Stage', value: '', records: [0, 1] }, { mend: 'fill', field: 'stage', dimensions: ['completeness', 'validity', 'consistency'], records: 2 }],
    [{ column: 'Last Activity Date' }, { mend: 'add', field: 'activity', dimensions: [...DATED], records: 24 }],
  ],
}; // biome-ignore format: a table

describe('the levers of a file', () => {
  it.each(Object.keys(CASES))('promise what the score gains by each of them: %s', async (kind) => {
    const faults = CASES[kind]!.map(([fault]) => fault);
    const before = await reportOf(broken(SOUND[kind]!, faults));
    const levers = before.scoring.levers!;
    for (const [fault, told] of CASES[kind]!) {
      const lever = levers.find(({ mend, field }) => mend === told.mend && field === told.field);
      const rest = faults.filter((one) => one !== fault);
      const after = await reportOf(broken(SOUND[kind]!, rest));
      expect.soft(lever, fault.column).toMatchObject(told);
      expect.soft(lever!.points, fault.column).toBeCloseTo(after.score! - before.score!, 5);
    }
  });

  it('are the same in however many parts', async () => {
    const table = broken(
      SOUND.contact!,
      CASES.contact!.map(([fault]) => fault),
    );
    const how = { jobs: 1, chunkBytes: 200, pieces: [97] };
    expect((await reportOf(table, { how })).scoring.levers).toEqual((await reportOf(table)).scoring.levers);
  });

  it('tell what is not there to compare with: what they promise together is what a column of it gains', async () => {
    const { columns, rows } = SOUND.contact!;
    const sound = { columns: [...columns, 'State'], rows: rows.map((cells) => [...cells, 'Uusimaa']) };
    const [before, after] = [await reportOf(broken(sound, [{ column: 'Country' }])), await reportOf(sound)];
    const levers = before.scoring.levers!;
    expect(levers.map(({ mend, field, roles }) => [mend, field, roles])).toEqual([
      ['compare', 'phone', ['country']],
      ['compare', 'place', ['country']],
    ]);
    const promised = levers.reduce((sum, { points }) => sum + points, 0);
    expect(Math.abs(promised - (after.score! - before.score!))).toBeLessThan(0.15);
  });

  it('tell which date is not there, where another one stands for the field but says nothing of the last use', async () => {
    const { columns, rows } = SOUND.deal!;
    const dated = {
      columns: [...columns.slice(0, -1), 'Create Date'],
      rows: rows.map((cells) => [...cells.slice(0, -1), '2026-10-01']),
    };
    const report = await reportOf(dated);
    const roles = ['last_activity_at', 'updated_at'];
    expect(report.dimensions.timeliness).toBe(0);
    expect(report.scoring.absent).toEqual([{ rule: 'staleness', dimension: 'timeliness', roles }]);
    expect(report.scoring.levers).toEqual([
      { mend: 'add', field: 'activity', roles, dimensions: ['timeliness'], records: 24, points: 10 },
    ]);
    expect((await reportOf(SOUND.deal!)).score! - report.score!).toBeCloseTo(10, 5);
    for (const text of [renderMarkdown(report), renderTerminal(report, { chalk: new Chalk({ level: 0 }), width: 100 })])
      expect(text).toContain(
        'last activity, updated: so timeliness fails in every record'.replace(
          ':',
          text.startsWith('#') ? '&#58;' : ':',
        ),
      );
    expect(renderHtml(report)).toContain('So timeliness counts as failed in every record.');
  });

  it('are none of a sound file, of one that nothing is understood of, nor of what is not expected', async () => {
    expect((await reportOf(SOUND.deal!)).scoring.levers).toEqual([]);
    const phones = broken(SOUND.contact!, [{ column: 'Phone', value: '', records: [0, 1] }]);
    expect((await reportOf(phones, { pack: EMAIL_ALONE })).scoring.levers).toEqual([]);
    expect((await reportOf({ columns: ['zorp', 'blub'], rows: [['§', '%']] })).scoring.levers).toEqual([]);
  });
});
