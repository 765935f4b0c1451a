/** The score cannot be raised by leaving columns out (docs/score.md, which says where the limits of that are). */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import { catalog } from '../../src/catalog.ts';
import type { Role } from '../../src/contract.ts';
import type { Report } from '../../src/report/shape/schema.ts';
import { some } from '../thorough.ts';
import { POOLS } from './pools.ts';
import { run } from './run.ts';
import { csvOf, type Table, tableOf, without } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'crmq-score-'));
const packOf = (name: string, text: string): string => {
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, text);
  return path;
};

/** Whatever is left of the file is still held to what a contact should have. */
const PINNED = packOf('pinned', 'name: pinned\nlayer: true\nscore:\n  expect: contact\n');

const reportOf = async (table: Table, pack?: string, dedupe = true): Promise<Report> =>
  (await run(csvOf(table), { dedupe, ...(pack ? { pack } : {}) })).report;

const FIXTURES = [
  'hubspot-contacts/contacts.csv',
  'salesforce-report/report.csv',
  'link-two-systems/accounts.csv',
  'hostile-cells/people.csv',
  'linkedin-preamble/Connections.csv',
  'survivorship-decisions/contacts.csv',
  'policy-retention-audience/contacts.csv',
  'locale-fi-cp1252/asiakkaat.csv',
  'locale-zh-gb18030/customers.csv',
  'dedupe-contacts/contacts.csv',
  'locale-de-cp1252/kunden.csv',
  'locale-es-hubspot/contactos.csv',
];

describe('leaving columns out', () => {
  it.each(some(FIXTURES, 6))(
    'does not raise the score of %s',
    async (fixture) => {
      const table = await tableOf(join(import.meta.dirname, '../../fixtures', fixture), 60);
      const [whole, pinned] = [await reportOf(table), await reportOf(table, PINNED)];
      expect(whole.score).not.toBeNull();
      const fields = whole.scoring.expected.map(({ columns }) => columns.map((name) => table.columns.indexOf(name)));
      const subsets = fc.sample(fc.subarray([...table.columns.keys()], { minLength: 2 }), 6);
      for (const left of [...table.columns.keys()].map((at) => [at]).concat(fields, subsets)) {
        const rest = without(table, new Set(left));
        if (rest.columns.length === 0) continue;
        const names = left.map((at) => table.columns[at]).join(', ');
        const report = await reportOf(rest);
        expect(report.score ?? 0, names).toBeLessThanOrEqual(whole.score!);
        if (report.kind !== whole.kind)
          expect((await reportOf(rest, PINNED)).score ?? 0, names).toBeLessThanOrEqual(pinned.score!);
      }
    },
    120_000,
  );

  it('does not raise the score of any table, as far as checks look at cells by themselves or say what they compare them with', async () => {
    const comparing = new Set(['phone-country', 'state-country', 'postcode-country', 'required', 'staleness']);
    const own = new Set([
      'email-role',
      'email-free',
      'email-placeholder',
      'country-known',
      'date-format',
      'formula-injection',
    ]);
    const rules = catalog.validators.filter(({ id }) => comparing.has(id) || own.has(id) || id === 'date-plausibility');
    expect(rules).toHaveLength(comparing.size + own.size + 1);
    const kinds = {
      first: 'first_name', last: 'last_name', full: 'full_name', email: 'email', phone: 'phone', mobile: 'mobile', company: 'company',
      website: 'website', city: 'city', state: 'state', postcode: 'postal_code', country: 'country', date: 'last_activity_at',
    }; // biome-ignore format: a table
    const roles = { ...kinds, changed: 'updated_at', made: 'created_at', title: 'job_title' };
    const poolOf = (kind: string) => POOLS[kind === 'changed' || kind === 'made' ? 'date' : kind]!.values;
    const pack = packOf(
      'checks',
      `name: checks\nrules:\n${rules.map(({ id }) => `  ${id}: warning\n`).join('')}score:\n  expect: contact\n`,
    );
    const cell = (kind: string) => fc.constantFrom('', ...poolOf(kind));
    const anyTable = fc.array(fc.tuple(...Object.keys(roles).map(cell)), { minLength: 1, maxLength: 8 });
    // a title says that these are persons, whatever else is left
    const droppable = fc.subarray([...Object.keys(roles).keys()].slice(0, -1), { minLength: 1 });
    const map = (columns: readonly string[]) =>
      new Map(columns.map((name) => [name, roles[name as 'first'] as Role] as const));
    await fc.assert(
      fc.asyncProperty(anyTable, droppable, async (rows, left) => {
        const table = { columns: Object.keys(roles), rows };
        const scoreOf = async (one: Table) => {
          const { report } = await run(csvOf(one), { pack, dedupe: false, maps: map(one.columns) });
          return report;
        };
        const [whole, rest] = [await scoreOf(table), await scoreOf(without(table, new Set(left)))];
        expect(rest.score ?? 0).toBeLessThanOrEqual(whole.score!);
        for (const [dimension, score] of Object.entries(rest.dimensions)) {
          expect(score ?? 0, dimension).toBeLessThanOrEqual(whole.dimensions[dimension as 'validity'] ?? 0);
        }
      }),
      { numRuns: 60 * Number(process.env.LAWS_RUNS ?? 1) },
    );
  }, 120_000);

  it('is null where no column is understood, and says that uniqueness was not checked where nobody looked for duplicates', async () => {
    const nothing = await reportOf({ columns: ['zorp', 'blub'], rows: [['§', '%'], ['%', '§']] }); // biome-ignore format: a table
    expect(nothing).toMatchObject({ score: null, before: { score: null } });
    const table = { columns: ['Email', 'Last Name'], rows: [['anna@firma.example', 'Virtanen']] };
    const unchecked = await reportOf(table, undefined, false);
    expect(unchecked.dimensions.uniqueness).toBeNull();
    expect(unchecked.notes.join()).toContain('uniqueness was not checked');
    expect((await reportOf(table)).notes.join()).not.toContain('uniqueness was not checked');
  });
});
