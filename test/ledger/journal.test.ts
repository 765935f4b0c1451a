/** The format of journal.bin: what is written is read, and what is broken is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../src/ledger/byte-reader.ts';
import { ByteWriter } from '../../src/ledger/byte-writer.ts';
import { CLUSTER_ROLES, type JournalCluster, type JournalInput, VERSION } from '../../src/ledger/journal-format.ts';
import { memorySource, openJournal } from '../../src/ledger/journal-reader.ts';
import { JournalWriter } from '../../src/ledger/journal-writer.ts';

const HEAD = { columns: ['Record ID', 'Näme'], keyColumn: 0, outputEncoding: 'utf-8', joined: true };
const END = { read: 5, written: 2, merged: 2, rejected: 1 };
const LAYOUT = {
  format: 'csv',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  quote: '"',
  eol: '\n',
  loneCr: false,
  columns: HEAD.columns,
  header: 'Record ID,Näme',
  headerRows: 1,
  sepLine: false,
  reason: '',
} as const;
const input = (name: string, firstRow: number): JournalInput => ({
  name,
  gzip: false,
  layout: LAYOUT,
  list: false,
  firstRow,
  front: Buffer.from('Report\n\nRecord ID,Näme\n'),
  head: Buffer.from('Record ID,Näme\n'),
});

async function write(fill: (journal: JournalWriter) => Promise<void>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const journal = new JournalWriter(async (bytes) => void pieces.push(Uint8Array.from(bytes)));
  await journal.begin(HEAD);
  await fill(journal);
  await journal.end(END);
  return Buffer.concat(pieces);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const twoInputs = (): Promise<Buffer> =>
  write(async (journal) => {
    await journal.input(input('a.csv', 1));
    await journal.block('stage', Buffer.from('one'));
    await journal.input(input('b.csv', 4));
    await journal.block('stage', Buffer.from('two'));
    await journal.block('stage', Buffer.from('three'));
  });

describe('numbers and texts', () => {
  it('come back as they were', () => {
    const numbers = fc.array(fc.oneof(fc.nat(300), fc.maxSafeNat()));
    fc.assert(
      fc.property(
        numbers,
        fc.array(fc.integer()),
        fc.double(),
        fc.string({ unit: 'grapheme' }),
        (large, words, double, text) => {
          const bytes = new ByteWriter();
          for (const number of large) bytes.number(number);
          for (const word of words) bytes.word(word);
          bytes.double(double);
          bytes.text(text);
          const reader = new ByteReader(bytes.take(), '');
          expect(large.map(() => reader.number())).toEqual(large);
          expect(words.map(() => reader.word() | 0)).toEqual(words);
          expect(Object.is(reader.double(), double)).toBe(true);
          expect(reader.text()).toBe(text);
          expect(reader.atEnd).toBe(true);
        },
      ),
    );
  });
});

describe('the outline', () => {
  it('has head, inputs and end, and the blocks of one input', async () => {
    const journal = await openJournal(memorySource(await twoInputs()));
    expect(journal.head).toEqual(HEAD);
    expect(journal.end).toEqual(END);
    expect(journal.inputs.map(({ name, firstRow, layout }) => [name, firstRow, layout])).toEqual([
      ['a.csv', 1, LAYOUT],
      ['b.csv', 4, LAYOUT],
    ]);
    expect(Buffer.from(journal.inputs[1]!.front).toString()).toBe('Report\n\nRecord ID,Näme\n');
    const texts = async (of?: number) =>
      (await all(journal.blocks('stage', of))).map((block) => Buffer.from(block.rest()).toString());
    expect([await texts(), await texts(0), await texts(1)]).toEqual([
      ['one', 'two', 'three'],
      ['one'],
      ['two', 'three'],
    ]);
  });

  it('tells a file that is cut off, at every byte', async () => {
    const whole = await twoInputs();
    for (let length = 1; length < whole.length; length++) {
      await expect(openJournal(memorySource(whole.subarray(0, length)))).rejects.toMatchObject({
        code: 'journal-truncated',
        exitCode: 3,
      });
    }
  });

  it('tells another file, a newer version, and what is damaged', async () => {
    const whole = await twoInputs();
    const changed = (at: number, byte: number) => Buffer.from(whole.map((old, i) => (i === at ? byte : old)));
    const cases: [Uint8Array, string][] = [
      [Buffer.alloc(0), 'not-a-journal'],
      [Buffer.from('row,column,before,after\n'), 'not-a-journal'],
      [Buffer.from(whole.toString('latin1').replace('\r\n', '\n'), 'latin1'), 'not-a-journal'],
      [changed(8, VERSION + 1), 'journal-version'],
      [changed(9, 0x7a), 'journal-damaged'],
      [Buffer.concat([whole, Buffer.from('x')]), 'journal-damaged'],
      [changed(14, 0x7a), 'journal-damaged'],
    ];
    for (const [bytes, code] of cases) await expect(openJournal(memorySource(bytes))).rejects.toMatchObject({ code });
  });
});

describe('clusters', () => {
  const member = fc.record({
    row: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    role: fc.constantFrom(...CLUSTER_ROLES),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    why: fc.string({ unit: 'grapheme' }),
  });
  const clusters: fc.Arbitrary<JournalCluster[]> = fc.array(
    fc.record({ id: fc.nat(), members: fc.array(member, { minLength: 2, maxLength: 5 }) }),
  );

  it('come back in their order, whatever stands between', async () => {
    await fc.assert(
      fc.asyncProperty(clusters, async (list) => {
        const bytes = await write(async (journal) => {
          await journal.input(input('a.csv', 1));
          for (const cluster of list) {
            await journal.cluster(cluster);
            await journal.block('stage', Buffer.from('between'));
          }
        });
        expect(await all((await openJournal(memorySource(bytes))).clusters())).toEqual(list);
      }),
    );
  });

  it('are written in blocks of bounded size', async () => {
    const many = Array.from(
      { length: 5000 },
      (_, id): JournalCluster => ({
        id,
        members: [1, 2].map((row) => ({ row: row + id, role: 'review', score: 0.7, why: 'same email' })),
      }),
    );
    const bytes = await write(async (journal) => {
      for (const cluster of many) await journal.cluster(cluster);
    });
    const journal = await openJournal(memorySource(bytes));
    const sizes = (await all(journal.blocks('clusters'))).map((block) => block.rest().length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
    expect(await all(journal.clusters())).toEqual(many);
  });
});
