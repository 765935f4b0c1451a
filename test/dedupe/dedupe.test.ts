import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, type Person, run } from './people.ts';

/** Clusters as sets of original positions, whatever rows they had. */
function shape({ clusters }: Outcome, position: (row: number) => number = (row) => row): string[] {
  return clusters
    .map(
      ({ members }) =>
        `${members[0]?.role} ${members
          .map(({ row }) => position(row))
          .sort((a, b) => a - b)
          .join(' ')}`,
    )
    .sort();
}

const first = fc.constantFrom('Anna', 'Anne', 'Matti', 'Bob', 'Robert', 'Mary', 'J.', 'John', 'Jon', '王芳', '');
const last = fc.constantFrom('Virtanen', 'Virtannen', 'Smith', 'Smyth', 'Brown Jr', 'Brown Sr', 'Brown', '');
const mail = fc.constantFrom(
  'a.smith@acme.example',
  'asmith@acme.example',
  'info@acme.example',
  'bob@gmail.com',
  'm.virtanen@koti.example',
  '',
  '',
);
const number = fc.constantFrom(
  '+1 415 555 0142',
  '415 555 0142',
  '+358 40 1234567',
  '000000000',
  '617 555 0101',
  '',
  '',
);
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom('1', '2', '3', '', '', ''),
  first_name: first,
  last_name: last,
  email: mail,
  phone: number,
  birth_date: fc.constantFrom('1984-05-31', '1984-05-21', '1955-02-11', '', '', ''),
  street: fc.constantFrom('12 Oak Lane', '12 Oak Ln', '9 Elm St', '', ''),
  postal_code: fc.constantFrom('02134', '94105', ''),
});
const company: fc.Arbitrary<Person> = fc.record({
  company: fc.constantFrom('Ritz Buckhead', 'cafe Ritz Buckhead', 'dining room Ritz Buckhead', 'Ritz', 'Palm Grill', 'Palm Gril', 'The Palm', ''),
  phone: fc.constantFrom('404 237 2700', '404 237 2700', '404 659 0400', ''),
  street: fc.constantFrom('3434 Peachtree Rd.', '3434 Peachtree Road', '9 Elm St', ''),
  city: fc.constantFrom('Atlanta', 'Buckhead', ''),
  company_domain: fc.constantFrom('ritz.example', 'palm.example', '', ''),
}); // biome-ignore format: a table reads better dense
const people = fc.array(person, { minLength: 2, maxLength: 40 });

describe('properties', () => {
  it('same clusters for a shuffled input', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (records, noise) => {
        const order = records.map((_, at) => ({ at, by: noise.next().value as number })).sort((a, b) => a.by - b.by);
        const shuffled = run(order.map(({ at }) => records[at] as Person));
        // exact copies are one record to dedupe: any of them may stand for the others in a review
        const name = (at: number) => records.findIndex((one) => JSON.stringify(one) === JSON.stringify(records[at]));
        const straight = shape(run(records), (row) => name(row - 1));
        expect(shape(shuffled, (row) => name((order[row - 1] as { at: number }).at))).toEqual(straight);
      }),
      { numRuns: 150 },
    );
  });

  it('same clusters for a shuffled input of companies', () => {
    fc.assert(
      fc.property(fc.array(company, { minLength: 2, maxLength: 25 }), fc.infiniteStream(fc.nat()), (records, noise) => {
        const order = records.map((_, at) => ({ at, by: noise.next().value as number })).sort((a, b) => a.by - b.by);
        const rows = order.map(({ at }) => records[at] as Person);
        const name = (at: number) => records.findIndex((one) => JSON.stringify(one) === JSON.stringify(records[at]));
        const straight = shape(run(records, { kind: 'company' }), (row) => name(row - 1));
        const shuffled = run(rows, { kind: 'company' });
        expect(shape(shuffled, (row) => name((order[row - 1] as { at: number }).at))).toEqual(straight);
      }),
      { numRuns: 100 },
    );
  });

  it('same answer for any chunks in any order', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 7 }), fc.boolean(), (records, chunk, reversed) => {
        expect(run(records, { chunk, reversed })).toEqual(run(records));
      }),
      { numRuns: 100 },
    );
  });

  it('a row is merged at most once, and every cluster is ordered', () => {
    fc.assert(
      fc.property(people, (records) => {
        const { clusters, stats } = run(records);
        const rows = clusters.flatMap(({ members }) =>
          members.filter(({ role }) => role === 'member').map(({ row }) => row),
        );
        expect(new Set(rows).size).toBe(rows.length);
        expect(clusters.map(({ id }) => id)).toEqual(clusters.map((_, at) => at + 1));
        const firsts = clusters.map(({ members }) => members[0]?.row as number);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        for (const { members } of clusters) {
          expect(members.length).toBeGreaterThan(1);
          for (const { score, why } of members) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(why).not.toBe('');
          }
        }
        expect(stats.records).toBe(records.length);
      }),
      { numRuns: 100 },
    );
  });
});

const mary: Person = { id: '1', first_name: 'Mary', last_name: 'McDonald', email: 'mary@acme.example' };

describe('exact copies and ids', () => {
  it('merges rows that are equal cell for cell', () => {
    const { clusters, stats } = run([mary, { ...mary, id: '2', email: 'x@y.example' }, mary, mary]);
    expect(clusters[0]?.members.map(({ row, why }) => [row, why])).toEqual([
      [1, 'exact copy'],
      [3, 'exact copy'],
      [4, 'exact copy'],
    ]);
    expect(stats.exactCopies).toBe(2);
    expect(stats.merged).toBe(2);
  });

  it('merges thousands of copies as one', () => {
    const { clusters } = run(Array.from({ length: 3_000 }, () => mary));
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.members).toHaveLength(3_000);
  });

  it('merges one id where nothing contradicts', () => {
    const { clusters, stats } = run([mary, { ...mary, email: '', phone: '415 555 0142' }]);
    expect(clusters[0]?.members.map(({ role, why }) => [role, why])).toEqual([
      ['member', 'same id'],
      ['member', 'same id'],
    ]);
    expect(stats.sharedIds).toEqual([]);
  });

  it('reports one id on two people and merges nothing', () => {
    const { clusters, stats } = run([
      mary,
      { id: '1', first_name: 'Tom', last_name: 'Baker', email: 'tom@other.example' },
    ]);
    expect(clusters).toEqual([]);
    expect(stats.sharedIds).toEqual([{ id: '1', rows: [1, 2] }]);
  });

  it('names the first row of each group of records that may be one', () => {
    const tom = { id: '1', first_name: 'Tom', last_name: 'Baker', email: 'tom@other.example' };
    const eve = { id: '1', first_name: 'Eve', last_name: 'Novak', email: 'eve@third.example' };
    const { sharedIds } = run([tom, mary, tom, { ...mary, phone: '415 555 0142' }, eve]).stats;
    expect(sharedIds).toEqual([{ id: '1', rows: [1, 2, 5] }]);
  });

  it('has all shared ids', () => {
    const names = ['Mary McDonald', 'Tom Baker'];
    const rows = names.flatMap((full_name) =>
      Array.from(
        { length: 250 },
        (_, i): Person => ({
          id: `id-${i}`,
          full_name: `${full_name}`,
          email: `${full_name.slice(0, 3)}${i}@acme.example`,
        }),
      ),
    );
    expect(run(rows).stats.sharedIds).toHaveLength(250);
  });

  it('tells ids apart by case', () => {
    const [a, b] = [
      { ...mary, id: '003xAbCdE', email: '' },
      { id: '003xAbCDE', first_name: 'Tom', last_name: 'Baker' },
    ];
    expect(run([a, b]).clusters).toEqual([]);
  });

  it('finds exact copies where nothing can be compared', () => {
    const deal = { deal_name: 'Renewal', deal_amount: '100' };
    expect(
      run([deal, deal, { ...deal, deal_amount: '200' }], { kind: 'deal' }).clusters.map(({ members }) =>
        members.map(({ row }) => row),
      ),
    ).toEqual([[1, 2]]);
  });
});

describe('groups', () => {
  it('never joins Jr and Sr through a record without suffix', () => {
    const at = { email: 'brown@brown.example', phone: '617 555 0101' };
    const rows = [
      { first_name: 'Robert', last_name: 'Brown Jr', ...at },
      { first_name: 'Robert', last_name: 'Brown', ...at },
      { first_name: 'Robert', last_name: 'Brown Sr', ...at },
    ];
    for (const { members } of run(rows).clusters.filter((one) => one.members[0]?.role === 'member')) {
      expect(members.map(({ row }) => row)).not.toEqual(expect.arrayContaining([1, 3]));
    }
  });

  it('shows one review for a pair of groups', () => {
    const a = { first_name: 'Anna', last_name: 'Virtanen', email: 'v@koti.example', id: '' };
    const b = { ...a, first_name: 'Matti' };
    const { clusters } = run([a, { ...a, id: 'x' }, b, { ...b, id: 'y' }]);
    expect(clusters.map(({ members }) => `${members[0]?.role} ${members.length}`).sort()).toEqual([
      'member 2',
      'member 2',
      'review 2',
    ]);
  });

  it('says that a name is a short form of the other', () => {
    const home = { street: '12 Oak Lane', city: 'Boston', phone: '617 555 0101' };
    const [one] = run([
      { first_name: 'Alex', last_name: 'Kirk', ...home },
      { first_name: 'Alexandra', last_name: 'Kirk', ...home },
    ]).clusters;
    expect(one?.members.map(({ role }) => role)).toEqual(['review', 'review']);
    expect(one?.members[0]?.why).toBe('short form of one name; same phone; same address');
  });

  it('says why in words', () => {
    const [one] = run([mary, { ...mary, id: '2', first_name: 'Marry', phone: '415 555 0142' }]).clusters;
    expect(one?.members[0]?.why).toBe('names alike (0.92); same email');
  });
});

describe('skew', () => {
  const limits = { cap: 20, weakCap: 20, wideCap: 20, window: 4 };
  const crowd = (size: number): Person[] =>
    Array.from({ length: size }, (_, i) => ({
      first_name: `Q${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}xyz`,
      last_name: `Um${i}`,
      phone: '415 555 0100',
      email: `u${i}user${i * 7}@acme.example`,
    }));

  it('walks an over-large block as a neighbourhood and counts what it leaves out', () => {
    const rows = crowd(90);
    const { stats } = run(rows, { limits });
    expect(stats.skipped).toBeGreaterThan(0);
    expect(stats.pairs + stats.skipped).toBeGreaterThanOrEqual((90 * 99) / 2);
    expect(stats.pairs).toBeLessThan(90 * 20);
  });

  it('still finds a pair that shares a rarer key', () => {
    const rows = [
      ...crowd(100),
      { first_name: 'Mary', last_name: 'McDonald', phone: '415 555 0100', mobile: '212 555 0777', email: '' },
      { first_name: 'Maryy', last_name: 'McDonald', phone: '415 555 0100', mobile: '212 555 0777', email: '' },
    ];
    const { clusters } = run(rows, { limits });
    expect(clusters.some(({ members }) => members.map(({ row }) => row).join() === '101,102')).toBe(true);
  });
});
