/** Through all rounds of a clean: whom a birth date or a generation tells apart is never merged, whoever stands between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanInMemory } from '../../src/in-memory.ts';

const RUNS = Number(process.env.LAWS_RUNS ?? 1);
const HEADER = ['First Name', 'Last Name', 'Suffix', 'Email', 'Phone Number', 'Birth Date', 'Street Address', 'City'];
const SUFFIX = 2;
const BORN = 5;
const record = fc.tuple(
  fc.constantFrom('John', 'John', 'Jon', 'J.', ''),
  fc.constantFrom('Kilbride', 'Kilbride', 'Kilbryde'),
  fc.constantFrom('', '', '', 'Jr', 'Sr', 'III'),
  fc.constantFrom('', 'kilbride@home.example', 'john.kilbride@acme.example', 'jk77@gmail.com'),
  fc.constantFrom('', '+1 203 555 0172', '+1 617 555 0101'),
  fc.constantFrom('', '', '', '1955-11-02', '1980-05-17', '2004-01-23'),
  fc.constantFrom('', '31 Cedar Hill Road'),
  fc.constantFrom('', 'Westport'),
);

/** Rows of each merged cluster. */
function mergedIn(duplicates: string): number[][] {
  const clusters = new Map<string, number[]>();
  for (const line of duplicates.split('\n').slice(1)) {
    const [cluster = '', row, role] = line.split(',', 3);
    if (role === undefined || role === 'review') continue;
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), Number(row)]);
  }
  return [...clusters.values()];
}

/** More than a mistyped digit apart. */
function areTwoDays(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  return [...a].filter((digit, at) => digit !== b[at]).length > 1;
}

const textOf = (records: readonly (readonly string[])[]): string =>
  [HEADER, ...records].map((cells) => cells.join(',')).join('\n');

/** Cleans, and looks into each merged cluster; gives the number of records in clusters. */
async function check(records: readonly (readonly string[])[]): Promise<number> {
  const { duplicates } = await cleanInMemory(textOf(records), { asOf: '2026-11-26', country: 'US' });
  const clusters = mergedIn(duplicates);
  for (const rows of clusters) {
    const members = rows.map((row) => records[row - 1]!);
    expect(new Set(members.map((cells) => cells[SUFFIX]).filter(Boolean)).size).toBeLessThan(2);
    for (const a of members) for (const b of members) expect(areTwoDays(a[BORN]!, b[BORN]!)).toBe(false);
  }
  return clusters.flat().length;
}

describe('a clean', () => {
  it('merges nobody with somebody else, through whatever chain', async () => {
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 3, maxLength: 12 }), async (records) => {
        merged += await check(records);
      }),
      { numRuns: 40 * RUNS },
    );
    expect(merged).toBeGreaterThan(40);
  });

  // a survivor has one of two birth dates, and a later round no longer knows the other: who may be either stays for review
  it('does not go from slip to slip of a birth date, round by round', async () => {
    const born = (day: string): string[] => ['John', 'Kilbride', '', '', '', day, day && '31 Cedar Hill Road', ''];
    await check([born('1980-05-27'), born('1980-06-27'), born(''), born('1980-05-17'), born('')]);
  });
});
