/** What is not done with columns that are not known to be the record's own (decision 48). */
import { describe, expect, it } from 'vitest';
import { type CleanResult, cleanInMemory } from '../../src/in-memory.ts';

const asOf = '2025-01-15';
const N = 30;
const GIVEN = 'James Mary Robert Patricia John Jennifer Michael Linda David Susan'.split(' ');
const FAMILY = 'Smithson Johnsen Brownell'.split(' ');

/** A file of persons, with a column beside; a function gives its cells, and another one changes those of the person. */
async function clean(
  header: string,
  cells: (n: number) => readonly (string | number)[],
): Promise<CleanResult & { lines: string[] }> {
  const rows = Array.from({ length: N }, (_, n) =>
    cells(n)
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  const result = await cleanInMemory(`${header}\n${rows.join('\n')}\n`, { asOf });
  return { ...result, lines: Buffer.from(result.output).toString().trim().split('\n').slice(1) };
}

const name = (n: number): [string, string] => [GIVEN[n % 10]!, FAMILY[Math.floor(n / 10) % 3]!];

describe('nothing is moved into it', () => {
  it.each(['Account Manager E-mail', 'Rep email', 'Xyzzy'])('no second address into %s', async (label) => {
    const { changes } = await clean(`Record ID,First Name,Last Name,Email,${label}`, (n) => [
      n + 1,
      ...name(n),
      n % 10 === 0 ? `u${n}@a${n}.com; x${n}@b${n}.com` : `u${n}@a${n}.com`,
      n % 5 === 0 ? '' : `rep${n % 3}@us.com`,
    ]);
    expect(changes).not.toContain('email-split');
  });

  it('but into a second mailbox of the record', async () => {
    const { changes } = await clean('Record ID,First Name,Last Name,Email,Other Email', (n) => [
      n + 1,
      ...name(n),
      n % 10 === 0 ? `u${n}@a${n}.com; x${n}@b${n}.com` : `u${n}@a${n}.com`,
      n % 5 === 0 ? '' : `y${n}@us.com`,
    ]);
    expect(changes).toContain('email-split');
  });

  it.each(['Owner Phone', 'Order No', 'Assistant Phone', 'Xyzzy'])('no second number into %s', async (label) => {
    const { changes } = await clean(`Record ID,First Name,Last Name,Phone,Country,${label}`, (n) => [
      n + 1,
      ...name(n),
      `+1 212 660 48${10 + n}${n % 10 === 0 ? ` / +1 212 661 48${10 + n}` : ''}`,
      'US',
      n % 5 === 0 ? '' : `+1 415 660 48${10 + n}`,
    ]);
    expect(changes).not.toContain('phone-split');
  });

  it('no web address of a company into Landing Page or an unknown column', async () => {
    for (const label of ['Landing Page', 'Xyzzy']) {
      const { changes } = await clean(`Record ID,First Name,Last Name,Company,${label}`, (n) => [
        n + 1,
        ...name(n),
        n % 10 === 0 ? `https://www.acme${n}.com` : `Firm ${n}`,
        n % 5 === 0 ? '' : `https://lp.us.com/p?x=${n}`,
      ]);
      expect(changes).not.toContain('misplaced-url');
    }
  });

  it('nor out of it', async () => {
    const { changes } = await clean('Record ID,First Name,Last Name,Email,Xyzzy', (n) => [
      n + 1,
      ...name(n),
      n % 5 === 0 ? '' : `u${n}@a${n}.com`,
      `w${n}@b.com; v${n}@b.com`,
    ]);
    expect(changes).not.toContain('email-split');
  });

  it('nor what a merged record had', async () => {
    const { lines } = await clean('Record ID,First Name,Last Name,Email,Phone,Xyzzy', (n) =>
      n < 2
        ? [n, 'John', 'Halloway', n === 0 ? 'jh@a.com' : 'john@b.com', '+12126604855', n === 0 ? 'rep@us.com' : '']
        : [n, ...name(n), `u${n}@a${n}.com`, `+121266048${10 + n}`, n % 2 ? `rep${n % 3}@us.com` : ''],
    );
    expect(
      lines.filter((line) => /@.*@/.test(line) && /jh@a|john@b/.test(line) && !line.includes('rep@us.com')),
    ).toEqual([]);
  });
});

describe('it is no sign that two records are one', () => {
  it.each(['Rep email', 'Xyzzy'])('%s', async (label) => {
    const people = [
      ['John Smith', 'Acme'],
      ['John Smith', 'Beta'],
      ['Mary Jones', 'Gamma'],
      ['Mary Jones', ''],
    ] as const;
    const { duplicates } = await clean(`Customer,Company,${label}`, (n) => {
      const person = people[n];
      return person
        ? [...person, `rep${Math.floor(n / 2)}@us.com`]
        : [name(n).join(' '), `Firm ${n}`, `rep${n}@us.com`];
    });
    expect(duplicates).not.toContain('merged');
  });

  it('unlike a mailbox of the record', async () => {
    const { duplicates } = await clean('Customer,Company,Email', (n) => [
      n < 2 ? 'John Smith' : name(n).join(' '),
      n < 2 ? 'Acme' : `Firm ${n}`,
      n < 2 ? 'john@us.com' : `rep${n}@us.com`,
    ]);
    expect(duplicates).toContain('merged');
  });
});

describe('nothing that its role has for nothing is emptied', () => {
  it('days', async () => {
    const cells = (n: number): (string | number)[] => [
      n + 1,
      ...name(n),
      n % 3 === 0 ? '1900-01-01' : `2024-03-${10 + (n % 20)}`,
    ];
    expect((await clean('Record ID,First Name,Last Name,Xyzzy', cells)).changes).not.toContain('date-sentinel');
    expect((await clean('Record ID,First Name,Last Name,Created', cells)).changes).toContain('date-sentinel');
  });

  it('but what is nothing anywhere', async () => {
    const cells = (n: number): (string | number)[] => [
      n + 1,
      ...name(n),
      n % 10 === 0 ? 'n/a' : `2024-03-${10 + (n % 20)}`,
    ];
    expect((await clean('Record ID,First Name,Last Name,Xyzzy', cells)).changes).toContain('placeholder');
  });
});

describe('cards', () => {
  it('are none among codes with check digits', async () => {
    const told = async (label: string): Promise<boolean> => {
      const { report } = await clean(`Record ID,First Name,Last Name,${label}`, (n) => [
        n + 1,
        ...name(n),
        '4111 1111 1111 1111',
      ]);
      return JSON.stringify(report).includes('card-number');
    };
    expect(await told('Serial number')).toBe(false);
    expect(await told('Xyzzy')).toBe(true);
    expect(await told('Card number')).toBe(true);
  });
});
