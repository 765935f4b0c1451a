/** What a file is taken for may change with the columns that it has; its score does not rise by that (docs/decisions/0039). */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import type { Report } from '../../src/report/shape/schema.ts';
import { anyExport } from './kinds.ts';
import { run } from './run.ts';
import { csvOf, type Table, without } from './tables.ts';

const reportOf = async (table: Table, dedupe = true): Promise<Report> => (await run(csvOf(table), { dedupe })).report;
const tableOf = (columns: readonly string[], ...rows: readonly (readonly string[])[]): Table => ({ columns, rows });

/** The table without columns of these names. */
const leaving = (table: Table, ...names: readonly string[]): Table =>
  without(table, new Set(names.map((name) => table.columns.indexOf(name))));

const CITIES = ['Helsinki', 'Espoo', 'Tampere', 'Turku', 'Oulu'];
const FIRST = ['Anna', 'Matti', 'Liisa', 'Juha', 'Aino', 'Pekka', 'Helmi', 'Eero', 'Kaisa', 'Olavi', 'Tuuli', 'Risto'];
const LAST = ['Virtanen', 'Korhonen', 'Nieminen', 'Laine', 'Mäkinen', 'Koskinen', 'Järvinen', 'Salonen'];

/** Contacts of whom nobody wrote down the first name or the email. */
const NAMELESS: Table = {
  columns: ['First Name', 'Last Name', 'Email', 'Company', 'Website', 'City'],
  rows: Array.from({ length: 40 }, (_, at) => [
    '',
    LAST[at % LAST.length]!,
    '',
    `Firma ${at} Oy`,
    `www.firma${at}.example`,
    CITIES[at % CITIES.length]!,
  ]),
};

describe('a file that is taken for one of other records when columns are gone', () => {
  it('scores no more as companies without the names than as contacts with them', async () => {
    const whole = await reportOf(NAMELESS);
    const rest = await reportOf(leaving(NAMELESS, 'First Name', 'Last Name', 'Email'));
    expect([whole.kind, rest.kind]).toEqual(['contact', 'company']);
    expect(rest.score!).toBeLessThanOrEqual(whole.score!);
    expect(whole.scoring.as).toBe('company');
    expect(whole.scoring.kinds.map(({ kind }) => kind)).toEqual(['contact', 'company']);
    expect(whole.scoring.kinds[0]!.score!).toBeLessThan(whole.score!);
  });

  it('scores no more, whatever columns are gone from whatever export without dirt', async () => {
    await fc.assert(
      fc.asyncProperty(anyExport(6), fc.infiniteStream(fc.nat(2)), async (table, draws) => {
        const whole = await reportOf(table, false);
        const some = [...draws.take(table.columns.length)].flatMap((draw, at) => (draw === 0 ? [at] : []));
        for (const left of [...table.columns.keys()].map((at) => [at]).concat([some])) {
          const rest = without(table, new Set(left));
          if (rest.columns.length === 0) continue;
          const report = await reportOf(rest, false);
          expect(report.score ?? 0, left.map((at) => table.columns[at]).join(', ')).toBeLessThanOrEqual(
            whole.score ?? 0,
          );
        }
      }),
      { numRuns: 6 * Number(process.env.LAWS_RUNS ?? 1) },
    );
  }, 120_000);
});

/** A record that looks like another one: some of its cells, and the rest of its own. */
const withLookAlikes = (table: Table, draws: Iterator<number>): Table => ({
  ...table,
  rows: table.rows.map((cells, at) => {
    const like = table.rows[draws.next().value! % Math.max(1, at)]!;
    return at % 2 === 0 ? cells : cells.map((cell, i) => (draws.next().value! % 3 === 0 ? cell : like[i]!));
  }),
});

/** Half of the records with their values a column further right or left, from some column on. */
const withSlips = (table: Table, draws: Iterator<number>): Table => ({
  ...table,
  rows: table.rows.map((cells) => {
    const [draw, at] = [draws.next().value!, draws.next().value! % cells.length];
    if (draw % 4 === 0) return [...cells.slice(0, at), '', ...cells.slice(at, -1)];
    return draw % 4 === 1 ? [...cells.slice(0, at), ...cells.slice(at + 1), ''] : cells;
  }),
});

describe('a file full of dirt, in which records look like others', () => {
  it.each([
    ['as before', 'and stand in their columns'],
    ['anew', 'and stand in their columns'],
    ['anew', 'and half of them have slipped'],
  ])(
    'scores no more, whatever columns are gone, where the others are read %s %s: what is in doubt does not count',
    async (how, where) => {
      let doubts = 0;
      let slips = 0;
      await fc.assert(
        fc.asyncProperty(anyExport(24, true), fc.infiniteStream(fc.nat(99)), async (drawn, draws) => {
          const alike = withLookAlikes(drawn, draws);
          const table = where.endsWith('slipped') ? withSlips(alike, draws) : alike;
          const roles = new Map((await reportOf(table)).fields.map(({ column, role }) => [column, role] as const));
          const read = async (one: Table): Promise<Report> => {
            const known = [...roles].filter(([name]) => how === 'as before' && one.columns.includes(name));
            return (await run(csvOf(one), { maps: new Map(known) })).report;
          };
          const whole = await read(table);
          doubts += whole.duplicates.review;
          slips += whole.rules.find(({ code }) => code === 'shifted-row/shifted')?.count ?? 0;
          const some = [...draws.take(table.columns.length)].flatMap((draw, at) => (draw % 3 === 0 ? [at] : []));
          for (const left of [...table.columns.keys()].map((at) => [at]).concat([some])) {
            const rest = without(table, new Set(left));
            if (rest.columns.length === 0) continue;
            const report = await read(rest);
            expect(report.score ?? 0, left.map((at) => table.columns[at]).join(', ')).toBeLessThanOrEqual(
              whole.score ?? 0,
            );
          }
        }),
        { numRuns: 4 * Number(process.env.LAWS_RUNS ?? 1) },
      );
      expect(doubts).toBeGreaterThan(0);
      if (where.endsWith('slipped')) expect(slips).toBeGreaterThan(0);
    },
    120_000,
  );

  it('scores the same without the column that makes records look alike', async () => {
    const pairs = tableOf(
      ['First Name', 'Last Name', 'Email', 'Mobile Phone Number'],
      ...Array.from({ length: 60 }, (_, at) => [
        FIRST[Math.floor(at / 2) % FIRST.length]!,
        LAST[at % LAST.length]!,
        `p${at}@firma${at}.fi`,
        `+3584012345${10 + Math.floor(at / 2)}`,
      ]),
    );
    const pack = join(mkdtempSync(join(tmpdir(), 'crmq-kinds-')), 'no-phone.yaml');
    writeFileSync(pack, 'name: no-phone\nlayer: true\nscore:\n  expect: [name, email]\n');
    const [whole, rest] = [pairs, leaving(pairs, 'Mobile Phone Number')].map(csvOf);
    const { report: withPhones } = await run(whole!, { pack });
    const { report: gone } = await run(rest!, { pack });
    expect([withPhones.duplicates.review, gone.duplicates.review]).toEqual([30, 0]);
    expect([withPhones.score, withPhones.dimensions]).toEqual([gone.score, gone.dimensions]);
  });
});

describe('a sound file', () => {
  const RECORDS = [...Array(12).keys()];
  const contacts = tableOf(
    ['First Name', 'Last Name', 'Email', 'Phone', 'Company', 'City', 'Country', 'Last Activity Date'],
    ...RECORDS.map((at) => [
      FIRST[at]!, LAST[at % LAST.length]!, `p${at}@firma${at}.fi`, `+3584012345${10 + at}`, `Firma ${at} Oy`, 'Helsinki', 'Finland', '2026-11-01',
    ]), // biome-ignore format: a table
  );
  const companies = tableOf(
    ['Company Name', 'Website', 'Phone', 'City', 'Country', 'Industry', 'Last Activity Date'],
    ...RECORDS.map((at) => [
      `${FIRST[at]} ${LAST[at % LAST.length]} Oy`, `https://firma${at}.fi`, `+3584012345${10 + at}`, 'Helsinki', 'Finland', 'Retail', '2026-11-01',
    ]), // biome-ignore format: a table
  );
  const deals = tableOf(
    ['Deal Name', 'Amount', 'Deal Stage', 'Close Date', 'Deal Owner', 'Last Activity Date'],
    ...RECORDS.map((at) => [`Licences ${at}`, String(1000 + at), 'Qualification', '2026-12-20', 'Pat', '2026-11-01']),
  );

  it.each([
    ['contact', contacts],
    ['company', companies],
    ['deal', deals],
  ] as const)('of each kind has 100: %s', async (kind, table) => {
    const { score, scoring } = await reportOf(table);
    expect([scoring.as, score]).toEqual([kind, 100]);
  });

  it.each(['First Name', 'Email', 'Phone', 'Last Activity Date'])(
    'of contacts misses what is empty: %s',
    async (name) => {
      const at = contacts.columns.indexOf(name);
      const empty = { ...contacts, rows: contacts.rows.map((cells) => cells.map((cell, i) => (i === at ? '' : cell))) };
      const { score, dimensions } = await reportOf(empty);
      expect(dimensions.completeness!).toBeLessThan(85);
      expect(score!).toBeLessThan(100);
    },
  );
});

describe('a record that has slipped', () => {
  const table = tableOf(
    ['First Name', 'Last Name', 'Email', 'Phone', 'Postal Code', 'City'],
    ...[...Array(10).keys()].map((at) =>
      at % 2 === 0
        ? [FIRST[at]!, LAST[at % LAST.length]!, `+3584012345${10 + at}`, '', `p${at}@firma${at}.fi`, 'Oulu']
        : [FIRST[at]!, LAST[at % LAST.length]!, `p${at}@firma${at}.fi`, `+3584012345${10 + at}`, '00100', 'Oulu'],
    ),
  );

  it('counts alike whether it is set aside, reported or let be', async () => {
    const scored = async (severity: string) => {
      const pack = join(mkdtempSync(join(tmpdir(), 'crmq-kinds-')), 'shifted.yaml');
      writeFileSync(pack, `name: shifted\nlayer: true\nrules:\n  shifted-row: ${severity}\n`);
      const { report } = await run(csvOf(table), { pack, dedupe: false });
      return {
        rejected: report.rows.rejected,
        score: report.score,
        before: report.before,
        made: report.scoring.counts,
      };
    };
    const { rejected, ...aside } = await scored('reject');
    expect(rejected).toBe(5);
    for (const severity of ['warning', 'off'])
      expect(await scored(severity), severity).toEqual({ rejected: 0, ...aside });
  });

  it('counts alike in however many parts', async () => {
    const { scoring, rows } = await reportOf(table, false);
    const how = { jobs: 1, chunkBytes: 60, pieces: [13] };
    const { report } = await run(csvOf(table), { dedupe: false, how });
    expect([report.scoring, report.rows]).toEqual([scoring, rows]);
  });

  it('counts as its values would in their columns, and nothing of it moves', async () => {
    const { report, output, rejected } = await run(csvOf(table), { dedupe: false });
    const sound = await reportOf({ ...table, rows: table.rows.filter((_, at) => at % 2 === 1) }, false);
    expect(report.scoring.counts.completeness.failed).toBe(2 * sound.scoring.counts.completeness.failed);
    expect(`${output}${rejected}`).toContain('+358401234510,,p0@firma0.fi');
  });
});

describe('what vanishes with a column', () => {
  it('is no gain where the column rejects records: they count with their other cells', async () => {
    const table = tableOf(
      ['Last Name', 'Email', 'External ID'],
      ['Virtanen', 'anna@firma.fi', 'C-1'],
      ['Laine', 'not an address', '1.23457E+11'],
      ['Koski', 'pekka@firma.fi', 'C-3'],
    );
    const rest = leaving(table, 'External ID');
    const [whole, kept] = [await reportOf(table, false), await reportOf(rest, false)];
    expect([whole.rows.rejected, kept.rows.rejected]).toEqual([1, 0]);
    expect(kept.scoring.counts.validity).toEqual(whole.scoring.counts.validity);
    expect(kept.score!).toBeLessThanOrEqual(whole.score!);
  });

  it('is no gain where all that is left is a column with empty lines', async () => {
    const table = tableOf(['Email', 'Zorp'], ['a@firma.fi', 'x'], ['', 'y'], ['', 'z'], ['', 'x']);
    const text = 'Email\na@firma.fi\n\n\n\n';
    const { report } = await run(Buffer.from(text), { dedupe: false });
    expect(report.dropped.blank).toBe(3);
    expect(report.score!).toBeLessThanOrEqual((await reportOf(table, false)).score!);
  });

  it('is no gain where an address, a name or a value is read otherwise without it', async () => {
    const street = tableOf(
      ['Last Name', 'Address', 'City'],
      ['Virtanen', 'Bulevardi 1', 'Helsinki'],
      ['Laine', '', 'Oulu'],
    );
    const names = tableOf(
      ['Nombre', 'Apellidos', 'Correo'],
      ['María José', '', 'm@firma.es'],
      ['Ana', '', 'a@firma.es'],
    );
    const swapped = tableOf(
      ['Last Name', 'Email', 'Secondary Email', 'Phone'],
      ['Virtanen', 'v@firma.fi', '', 'v2@firma.fi'],
      ['Laine', 'l@firma.fi', '', 'l2@firma.fi'],
    );
    for (const [table, name] of [
      [street, 'City'],
      [names, 'Apellidos'],
      [swapped, 'Secondary Email'],
    ] as const) {
      const [whole, rest] = [await reportOf(table, false), await reportOf(leaving(table, name), false)];
      expect(rest.score!, name).toBeLessThanOrEqual(whole.score!);
    }
  });

  it('is no gain where a column is another by what stands beside it: it is judged as all that it may be', async () => {
    const table = tableOf(
      ['Client', 'Email', 'Phone', 'Company'],
      ['Acme Inc.', 'a@acme.com', '+358401234510', ''],
      ['Fazer Oy', 'f@fazer.fi', '+358401234511', ''],
      ['Kone Oy', 'k@kone.com', '+358401234512', 'Kone'],
      ['Matti Virtanen', 'm@firma.fi', '+358401234513', ''],
    );
    const [whole, rest] = [await reportOf(table, false), await reportOf(leaving(table, 'Company'), false)];
    expect([whole, rest].map(({ fields }) => fields[0]!.role)).toEqual(['full_name', 'company']);
    const asContacts = ({ scoring }: Report) => scoring.kinds.find(({ kind }) => kind === 'contact')!.score!;
    expect(asContacts(rest)).toBeLessThanOrEqual(asContacts(whole));
    expect(rest.score!).toBeLessThanOrEqual(whole.score!);
  });

  it('is the same in however many parts, and by however many values are remembered', async () => {
    const values = ['Acme Inc.', 'http://acme.example', 'Matti Virtanen', 'dto.', 'Kesko (Espoo)', 'a@b.fi', '12345'];
    const rows = ten((at) => [
      values[at % 7]!,
      FIRST[at]!,
      `p${at}@firma${at}.fi`,
      at % 2 === 0 ? '' : values[at % 5]!,
    ]);
    const table = tableOf(['Client', 'First Name', 'Email', 'Kunde'], ...rows, ...[...rows].reverse());
    const { scoring } = await reportOf(table, false);
    const how = { jobs: 1, chunkBytes: 60, pieces: [13] };
    expect((await run(csvOf(table), { dedupe: false, how })).report.scoring).toEqual(scoring);
  });

  it('is no gain where it shows that a firm is called like the person: nobody counts that', async () => {
    const table = tableOf(
      ['First Name', 'Last Name', 'Company', 'Website', 'City', 'Country', 'Industry'],
      ...FIRST.map((first, at) => [
        at % 2 === 0 ? first : '',
        at % 2 === 0 ? LAST[at % LAST.length]! : '',
        `${first} ${LAST[at % LAST.length]}`,
        `www.firma${at}.fi`,
        'Oulu',
        'Finland',
        'Retail',
      ]),
    );
    const whole = await reportOf(table, false);
    expect(whole.rules.map(({ code }) => code)).toContain('company-plausibility/person-as-company');
    const rest = await reportOf(leaving(table, 'First Name', 'Last Name'), false);
    expect(rest.score!).toBeLessThanOrEqual(whole.score!);
  });

  it('is no gain where it contradicts what others say of the country of phone numbers', async () => {
    const table = tableOf(
      ['Company Name', 'Website', 'Phone', 'State'],
      ...FIRST.map((first, at) => [`${first} Oy`, `www.firma${at}.fi`, `040 12345${10 + at}`, at % 2 === 0 ? 'Uusimaa' : 'Ohio']),
    ); // biome-ignore format: a table
    const [whole, rest] = [await reportOf(table, false), await reportOf(leaving(table, 'State'), false)];
    const untold = ({ rules }: Report) => rules.find(({ code }) => code === 'phone-valid/no-country')?.count ?? 0;
    expect(untold(whole)).toBeGreaterThan(untold(rest));
    expect(rest.dimensions.validity!).toBeLessThanOrEqual(whole.dimensions.validity!);
    expect(rest.score!).toBeLessThanOrEqual(whole.score!);
  });

  const ten = (cells: (at: number) => readonly string[]): (readonly string[])[] => [...Array(10).keys()].map(cells);

  it.each<readonly [what: string, table: Table, left: readonly string[]]>([
    [
      'names and phones are only looked for where little is known',
      tableOf(['Email', 'Notes', 'Enw', 'Cyfenw', 'Ffôn', 'a', 'b', 'c'], ...ten((at) => [`p${at}@firma${at}.fi`, 'x', FIRST[at]!, LAST[at % LAST.length]!, `+44 20 7946 09${10 + at}`, 'q', 'r', 's'])),
      ['Notes'],
    ],
    [
      'the name of a deal is one of a person by what else there is',
      tableOf(
        ['Name', 'Product', 'Amount', 'Stage', 'Close Date', 'Owner', 'Last Modified Date', 'Email'],
        ...ten((at) => [`Licences ${at}`, 'Gold', `${1000 + at}`, 'Qualification', '2026-12-20', 'Pat', '2026-11-01', `p${at}@firma${at}.fi`]),
      ),
      ['Email'],
    ],
    [
      'a column holds the same as another one, mended',
      tableOf(['First Name', 'first_name_clean', 'Last Name', 'Email'], ...ten((at) => [at % 2 === 0 ? '' : 'test', FIRST[at]!, LAST[at % LAST.length]!, `p${at}@firma${at}.fi`])),
      ['First Name'],
    ],
    [
      'an address of email stands where a firm or a person may stand',
      tableOf(['Client', 'Email', 'Company'], ...ten((at) => [at % 2 === 0 ? `p${at}@firma${at}.fi` : `Firma ${at} Oy`, '', ''])),
      ['Company'],
    ],
    [
      'a sign for the same again stands for a firm and not for a person',
      tableOf(['First Name', 'Last Name', 'Kunde', 'Email'], ...ten((at) => ['', '', at % 3 === 0 ? 'Kesko' : 'dto.', `p${at}@firma${at}.fi`])),
      ['First Name', 'Last Name'],
    ],
    [
      'a branch or a person stands for a firm',
      tableOf(['First Name', 'Last Name', 'Customer', 'Email'], ...ten((at) => ['', '', at % 2 === 0 ? 'Kesko (Espoo)' : 'Mrs. Mary Johnson', `p${at}@firma${at}.fi`])),
      ['First Name', 'Last Name'],
    ],
    [
      'a record is told to be junk by what is read as a name',
      tableOf(['Client', 'Email', 'Company'], ...ten((at) => [at % 2 === 0 ? 'xKvQpWzLmRt HbTqLrXsWn' : `Firma ${at} Oy`, `p${at}@firma${at}.fi`, ''])),
      ['Company'],
    ],
    [
      'an address is a street by the town beside it',
      tableOf(['Last Name', 'Phone', 'Home Address', 'Home City'], ...ten((at) => [LAST[at % LAST.length]!, `+3584012345${10 + at}`, '+358 50 765 4321', 'Oulu'])),
      ['Home City'],
    ],
    [
      'a firm is a branch by the town beside it',
      tableOf(['Company', 'Website', 'Street', 'City', 'Country'], ...ten((at) => ['Deloitte - Berlin', `www.firma${at}.de`, `Hauptstraße ${at}`, 'Berlin', 'Germany'])),
      ['City'],
    ],
    [
      'a country is a state by the postcode beside it',
      tableOf(['Last Name', 'City', 'State', 'Postal Code', 'Country'], ...ten((at) => [LAST[at % LAST.length]!, 'San Francisco', '', '94105', 'CA'])),
      ['Postal Code'],
    ],
    [
      'dates of another order stand beside it',
      tableOf(
        ['Last Name', 'Last Modified Date', 'Opt-in Date', 'Birthday'],
        ...ten((at) => [LAST[at % LAST.length]!, `0${1 + (at % 3)}/0${7 + (at % 2)}/2026`, `2${3 + (at % 4)}/03/2025`, `03/2${3 + (at % 4)}/1980`]),
      ),
      ['Birthday'],
    ],
    [
      'the countries of the records are wrong',
      tableOf(
        ['Company', 'Website', 'Phone', 'Email', 'Street', 'Country'],
        ...ten((at) => [`Firma ${at} Oy`, `www.firma${at}.fi`, `040 12345${10 + at}`, `p${at}@firma${at}.fi`, `Katu ${at}`, 'United States']),
      ),
      ['Country'],
    ],
    [
      'columns of numbers are of several countries',
      tableOf(
        ['Sukunimi', 'Puhelin', 'Matkapuhelin', 'Faksi'],
        ...ten((at) => [LAST[at % LAST.length]!, `040 12345${10 + at}`, at < 5 ? `+358 50 12345${10 + at}` : '', at < 5 ? '' : `+46 8 1234 56${10 + at}`]),
      ),
      ['Faksi'],
    ],
    [
      'the country of the record shows that numbers of companies are wrong',
      tableOf(
        ['Company Name', 'Registration Number', 'Website', 'Street Address', 'Country'],
        ...ten((at) => [`Firma ${at} Oy`, '1234567-8', `www.firma${at}.fi`, `Katu ${at}`, 'Finland']),
      ),
      ['Country'],
    ],
    [
      'one of two columns of countries shows that postcodes are wrong',
      tableOf(['Last Name', 'Postal Code', 'Country', 'Country Code'], ...ten((at) => [LAST[at % LAST.length]!, '1011 AB', 'Finland', 'NL'])),
      ['Country'],
    ],
    [
      'first and last name are swapped, and a third column has the last name',
      tableOf(['First Name', 'Last Name', 'Surname', 'Email'], ...ten((at) => ['Korhonen', 'Matti', 'Korhonen', `p${at}@firma${at}.fi`])),
      ['Last Name'],
    ],
    [
      'it shows that values have slipped, which are moved without it',
      tableOf(
        ['First Name', 'Last Name', 'Email', 'Phone', 'Postal Code', 'City'],
        ...ten((at) => [FIRST[at]!, LAST[at % LAST.length]!, `+3584012345${10 + at}`, '', `p${at}@firma${at}.fi`, 'Oulu']),
      ),
      ['Postal Code'],
    ],
    [
      'a country is filled in from it, of which the phone number is not',
      tableOf(
        ['Last Name', 'Email', 'Phone', 'State', 'Country'],
        ...ten((at) => [LAST[at % LAST.length]!, `p${at}@firma${at}.fi`, `+3584012345${10 + at}`, at < 5 ? 'Spain' : '', ['Finland', '', 'n/a'][at < 5 ? 1 + (at % 2) : 0]!]),
      ),
      ['State'],
    ],
    [
      'a column of regions is one of countries without it, and fits the phone numbers',
      tableOf(
        ['Last Name', 'Email', 'Phone', 'Region', 'Country'],
        ...ten((at) => [LAST[at % LAST.length]!, `p${at}@firma${at}.fi`, `+3584012345${10 + at}`, at < 7 ? 'Finland' : '', at < 7 ? '' : 'Spain']),
      ),
      ['Country'],
    ],
    [
      'a column is understood with it alone, and stands for nothing where it says n/a',
      tableOf(
        ['Contact', 'Correo', 'Position', 'Birthday', 'Create Date', 'Owner', 'Notes', 'PLZ', 'Ort', 'State'],
        ...ten((at) => [`${FIRST[at]} ${LAST[at % LAST.length]}`, `p${at}@firma${at}.fi`, '', '', '', 'Pat', '', '', at % 2 === 0 ? 'n/a' : 'Oulu', 'NY']),
      ),
      ['PLZ'],
    ],
    [
      'the title of a job is that of a deal without it',
      tableOf(
        ['Title', 'Opportunity Name', 'Value', 'Deal Stage', 'Close Date', 'Record ID', 'Lead Status', 'Company Domain Name'],
        ...ten((at) => [at % 2 === 0 ? 'CEO' : 'Buyer', at < 5 ? '' : 'Licences', '1000', 'Closed Won', '2026-12-20', `${at}`, '', '']),
      ),
      ['Opportunity Name'],
    ],
    [
      'a column is understood without it, and broken text is repaired',
      tableOf(
        ['Client', 'Email', 'Birthday', 'Ort', 'Estado', 'Last Modified Date'],
        ...ten((at) => ['', `p${at}@firma${at}.fi`, '', at % 2 === 0 ? 'KÃ¶ln' : 'Oulu', '', '2026-10-15']),
      ),
      ['Birthday'],
    ],
    [
      'a job title moves into it out of what may be the name of a firm',
      tableOf(['Nom', 'Position', 'Email', 'Branche'], ...ten((at) => [at % 2 === 0 ? 'CEO' : 'Petra Nieminen', '', `p${at}@firma${at}.fi`, 'Retail'])),
      ['Position'],
    ],
    [
      'a first name may hold both, and a third column has the last name',
      tableOf(['First Name', 'Last Name', 'Surname', 'Email'], ...ten((at) => ['Paul Simon', '', 'Simon', `p${at}@firma${at}.fi`])),
      ['Last Name'],
    ],
  ])('is no gain where %s', async (_what, table, left) => {
    const [whole, rest] = [await reportOf(table, false), await reportOf(leaving(table, ...left), false)];
    expect(rest.score!, JSON.stringify([whole.dimensions, rest.dimensions])).toBeLessThanOrEqual(whole.score!);
  }); // biome-ignore format: tables

  it('is no gain where it tells records apart: each such column that is gone costs half of uniqueness', async () => {
    const { dimensions } = await reportOf(tableOf(['Last Name', 'City'], ['Virtanen', 'Oulu'], ['Laine', 'Turku']));
    expect(dimensions.uniqueness).toBe(25);
  });
});
