/** What a file is taken for may change with the columns that it has; its score does not rise by that (docs/decisions/0039). */
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import type { Report } from '../../src/report/schema.ts';
import { run } from './run.ts';
import { csvOf, type Table, without } from './tables.ts';

const reportOf = async (table: Table): Promise<Report> => (await run(csvOf(table))).report;

/** The table without columns of these names. */
const leaving = (table: Table, ...names: readonly string[]): Table =>
  without(table, new Set(names.map((name) => table.columns.indexOf(name))));

const CITIES = ['Helsinki', 'Espoo', 'Tampere', 'Turku', 'Oulu'];
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
  });
});
