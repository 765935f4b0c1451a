/** What is told of the beginning of a file is what a local run reads there. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import type { Plan } from '../../src/contract.ts';
import { uniqueColumns } from '../../src/fields/columns.ts';
import { cut, type DroppedLine } from '../../src/io/stream/cutter.ts';
import { type InputOverrides, openInput } from '../../src/io/stream/input.ts';
import { openSource, type Source } from '../../src/io/stream/source.ts';
import { fileAnswers, readOverrides } from '../../src/jobs/shards/answers-shape.ts';
import { chainFiles } from '../../src/jobs/shards/chain.ts';
import { type HeadAnswer, readHead } from '../../src/jobs/shards/head.ts';
import { scanSplit } from '../../src/jobs/shards/split.ts';
import { csvFile, jsonFile } from '../laws/files.ts';
import { THOROUGH } from '../thorough.ts';
import { inPieces, readParts, readWhole, shard } from './sharding.ts';

const sourceOf = (bytes: Uint8Array, gzip = false): Source => ({
  name: 'input',
  size: undefined,
  gzip,
  chunks: inPieces(bytes, [1000]),
});

async function headOf(bytes: Uint8Array, overrides: InputOverrides, more: { plan?: Plan; count?: boolean } = {}) {
  const input = await openInput(sourceOf(bytes), overrides, uniqueColumns);
  const plan = more.plan ?? ({ layout: input.layout, outputEncoding: input.layout.encoding } as Plan);
  const head = await readHead({
    source: sourceOf(bytes),
    plan,
    overrides,
    isEarlierPlan: false,
    count: more.count === true,
  });
  return { input, head };
}

/** What a run over the file reads. */
async function readLocally(bytes: Uint8Array, overrides: InputOverrides) {
  const input = await openInput(sourceOf(bytes), overrides, uniqueColumns);
  const footer: DroppedLine[] = [];
  const { codec, layout, firstLine } = input;
  const onDropped = (line: DroppedLine) => line.kind === 'footer' && footer.push(line);
  let records = 0;
  for await (const chunk of cut(input.records(), {
    codec,
    layout,
    firstLine,
    firstRow: 1,
    chunkBytes: 1000,
    onDropped,
  }))
    records += chunk.records;
  return { records, dropped: [...input.dropped.map((line) => ({ ...line, row: 1 })), ...footer], read: input.read };
}

const tables = { wildness: 6, minColumns: 1, maxRows: 12 };
const file = fc.oneof(
  { weight: 4, arbitrary: csvFile({ ...tables, framed: true }) },
  { weight: 1, arbitrary: jsonFile(tables) },
);

describe('head', () => {
  it('is where the records of a local run begin, and what stands before them', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(fc.nat(900), { maxLength: 4 }), async ({ bytes, overrides }, ends) => {
        const { input, head } = await headOf(bytes, overrides, { count: true });
        expect(Buffer.from(head.front, 'base64')).toEqual(Buffer.from(bytes.subarray(0, head.data)));
        expect(Buffer.from(head.head, 'base64')).toEqual(Buffer.from(input.head));
        expect(head).toMatchObject({ layout: input.layout, line: input.firstLine });
        expect(head.splittable).toBe(input.layout.format !== 'json');
        const { records, dropped, read } = await readLocally(bytes, overrides);
        const counted = chainFiles([{ file: 'input', size: bytes.length, head, splits: [], tail: null }]).files[0]!;
        expect(counted).toMatchObject({ records, dropped });
        expect(head.count).toMatchObject(read);
        expect(read.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
        if (!head.splittable) return;
        const { count: _, ...open } = head;
        const { parts } = await shard(bytes, open, { ends, marks: 2, pieces: [100] });
        expect(parts).toMatchObject({ records, dropped });
        expect(await readParts(bytes, parts)).toEqual(await readWhole(bytes, open));
        expect(await readParts(bytes, counted)).toEqual(await readWhole(bytes, open));
      }),
      { numRuns: THOROUGH ? 600 : 30 },
    );
  }, 60_000);

  it('refuses a file of another shape by its name', async () => {
    const { input } = await headOf(Buffer.from('id,name\n1,Anna\n'), {});
    const plan = { layout: input.layout, outputEncoding: input.layout.encoding } as Plan;
    await expect(headOf(Buffer.from('id,email\n1,a@x.com\n'), {}, { plan })).rejects.toThrow(
      'input does not have the shape of the plan: column 2 is "email", not "name"',
    );
  });

  it('cannot cut gzip, and counts what is in it', async () => {
    const text = Buffer.from('id,name,note\n1,Anna,\n2,Bo,\n\nTotal: 2\n');
    const { input } = await headOf(text, {});
    const packed = gzipSync(text);
    const open = async () => ({ ...(await openSource('-', { stdin: Readable.from([packed]) })), name: 'a.csv.gz' });
    const request = {
      plan: { layout: input.layout, outputEncoding: input.layout.encoding } as Plan,
      overrides: {},
      isEarlierPlan: false,
    };
    const head = await readHead({ source: await open(), ...request, count: false });
    expect(head).toMatchObject({ splittable: false, gzip: true, data: 13 });
    const known = { file: 'a.csv.gz', size: packed.length, splits: [], tail: null };
    expect(chainFiles([{ ...known, head }])).toMatchObject({ done: false, files: [{ count: true, parts: [] }] });
    const counted = await readHead({ source: await open(), ...request, count: true });
    const plain: HeadAnswer = (await headOf(text, {}, { count: true })).head;
    const chained = chainFiles(
      [
        { ...known, head: counted },
        { ...known, file: 'b.csv', size: text.length, head: plain },
      ],
      5,
    );
    expect(chained.done).toBe(true);
    expect(chained.files.map(({ parts }) => parts)).toEqual([
      [{ from: 0, to: null, firstRow: 5, firstLine: 2, records: 2 }],
      [{ from: 13, to: 28, firstRow: 7, firstLine: 2, records: 2 }],
    ]);
    expect(chained.files[1]!.dropped).toEqual([{ kind: 'footer', row: 9, text: 'Total: 2\n' }]);
  });
});

describe('what comes back from an engine', () => {
  const head = { data: 5, line: 2, layout: { columns: [] }, splittable: true, dropped: [] };
  it.each([
    ['no JSON', 'everything'],
    ['{"file":"a","size":-1}', 'size'],
    [JSON.stringify({ file: 'a', size: 9, head }), 'head'],
  ])('is refused where it is %s', (line, key) => {
    expect(() => fileAnswers(line, 3)).toThrow(
      `line 3 of standard input is not what is known of a file: look at ${key}`,
    );
  });

  it.each(['{', '[]', '{"delimeter":";"}', '{"headerRows":"1"}', '{"toString":1}'])(
    'overrides %s are refused',
    (text) => {
      expect(() => readOverrides(text)).toThrow('--overrides is not how an input is read');
    },
  );

  it('overrides are those of a run', () => {
    const told = {
      encoding: 'latin1',
      delimiter: ';',
      quote: '',
      format: 'csv',
      headerRows: 1,
      skipLines: 2,
      limits: { record: 5 },
    };
    expect(readOverrides(JSON.stringify(told))).toEqual(told);
    expect(readOverrides(undefined)).toEqual({});
  });
});

describe('chain', () => {
  const text = Buffer.from('id,name,note\n1,Anna,\n2,Bo,\n');
  const answers = async () => {
    const { head } = await headOf(text, {});
    const split = await scanSplit(inPieces(text, [9]), { layout: head.layout, from: 0, to: text.length, exact: false });
    return { file: 'a.csv', size: text.length, head, splits: [split], tail: null };
  };

  it('refuses a file that has become shorter or longer', async () => {
    const known = await answers();
    expect(() => chainFiles([{ ...known, size: 50, splits: [{ ...known.splits[0]!, to: 50 }] }])).toThrow(
      `a.csv changed while it was read: it had 50 bytes, and then ${text.length}`,
    );
    expect(() => chainFiles([{ ...known, size: 20 }])).toThrow('a.csv changed while it was read');
  });

  it('refuses splits that do not reach to the end', async () => {
    const known = await answers();
    const { layout } = known.head;
    const split = await scanSplit(inPieces(text, [9]), { layout, from: 0, to: 14, exact: false });
    expect(() => chainFiles([{ ...known, splits: [split] }])).toThrow('and its splits end at 21');
  });

  it('has one part without a record of a file without records: its header and preamble are written all the same', async () => {
    const { head } = await headOf(Buffer.from('id,name,note\n'), {});
    const known = { file: 'a.csv', size: 13, head, splits: [], tail: null };
    expect(chainFiles([known])).toMatchObject({
      done: true,
      files: [{ parts: [{ from: 13, to: 13, firstRow: 1, firstLine: 2, records: 0 }], records: 0 }],
    });
  });
});
