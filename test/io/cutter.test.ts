/** What the cutter decides depends on the bytes alone: not on how they come, nor on where reading began. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import type { Layout } from '../../src/contract.ts';
import { createDecoder, ENCODINGS, encodeAll } from '../../src/io/encoding/encoding.ts';
import { type CutOptions, cut } from '../../src/io/stream/cutter.ts';
import { createCodec } from '../../src/io/stream/input.ts';
import { rawLength } from '../../src/io/stream/raw-length.ts';

const CSV: Layout = {
  format: 'csv',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  quote: '"',
  eol: '\n',
  loneCr: false,
  columns: ['x', 'y', 'z'],
  header: 'x,y,z',
  headerRows: 1,
  sepLine: false,
  reason: '',
};
const NDJSON: Layout = { ...CSV, format: 'ndjson', columns: ['a'], header: '', limits: { record: 60 } };

interface Found {
  readonly chunks: readonly (readonly [row: number, line: number, text: string])[];
  readonly dropped: readonly string[];
  readonly records: number;
}

async function cutAll(
  text: string,
  layout: Layout,
  sizes: readonly number[],
  more: Partial<CutOptions> = {},
): Promise<Found> {
  const bytes = Buffer.from(text);
  const pieces = (async function* () {
    for (let at = 0, i = 0; at < bytes.length; i++) yield bytes.subarray(at, (at += sizes[i % sizes.length]!));
  })();
  const chunks: [number, number, string][] = [];
  const dropped: string[] = [];
  let records = 0;
  const onDropped = (line: { text: string }) => dropped.push(line.text);
  const at = { codec: createCodec(layout), layout, firstRow: 1, firstLine: 1, chunkBytes: 30, onDropped };
  for await (const { bytes: own, firstRow, firstLine, ...chunk } of cut(pieces, { ...at, ...more })) {
    chunks.push([firstRow, firstLine, Buffer.from(own).toString()]);
    records += chunk.records;
  }
  return { chunks, dropped, records };
}

const joined = ({ chunks }: Found): string => chunks.map(([, , text]) => text).join('');

const short = fc.constantFrom('by Anna', 'two,cells', '', '', ' ', 'Total: 3', '"a\nb"', 'x'.repeat(3000));
const line = fc.oneof(
  { weight: 6, arbitrary: short },
  { weight: 1, arbitrary: fc.constantFrom('a,b,c', '1,2,3,4', '"q",1,2', 'x,y,z') },
);
const lines = fc.array(line, { maxLength: 130, size: 'max' });
const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 3 });

describe('cutter', () => {
  it('finds the same footer and records from any boundary that is not among the last 40 lines', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.nat(130), sizes, async (all, at, some) => {
        const from = Math.min(at, Math.max(0, all.length - 41));
        const [before, after] = [all.slice(0, from), all.slice(from)].map((part) =>
          part.map((one) => `${one}\n`).join(''),
        );
        const whole = await cutAll(`${before}${after}`, CSV, [1_000_000]);
        const rest = await cutAll(after!, CSV, some);
        const first = await cutAll(before!, CSV, some, { footer: false });
        expect(rest.dropped).toEqual(whole.dropped);
        expect(`${before}${joined(rest)}`).toBe(joined(whole));
        expect(first.records + rest.records).toBe(whole.records);
      }),
      { numRuns: 200 },
    );
  });

  it('finds no footer where the file goes on', async () => {
    const text = 'a,b,c\n\nTotal: 1\n\n';
    expect(await cutAll(text, CSV, [7], { footer: false })).toEqual({
      chunks: [[1, 1, text]],
      dropped: [],
      records: 2,
    });
    expect(await cutAll(text, CSV, [7])).toMatchObject({ dropped: ['Total: 1\n', '\n'], records: 1 });
  });

  it('takes a line that is longer than a footer can be for a record', async () => {
    const long = `${'x'.repeat(70_000)}\n`;
    expect(await cutAll(`a,b,c\n\n${long}`, CSV, [4096])).toMatchObject({ dropped: [], records: 2 });
    expect(await cutAll(`a,b,c\n\n${long}end\n`, CSV, [4096])).toMatchObject({ dropped: [], records: 3 });
    expect(await cutAll(`a,b,c\n${long}\nend\n`, CSV, [4096])).toMatchObject({ dropped: ['end\n'], records: 2 });
  });

  it('cuts the same chunks whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(lines, sizes, fc.boolean(), async (all, some, footer) => {
        const text = all.join('\n');
        const options = { footer, chunkBytes: 100 };
        expect(await cutAll(text, CSV, some, options)).toEqual(await cutAll(text, CSV, [1_000_000], options));
      }),
      { numRuns: 200 },
    );
  });

  it('counts lines of NDJSON as it counts scanned ones, and cuts one that never ends at the same place', async () => {
    const one = fc.constantFrom('{"a":1}', '{"a":', '{}x', '', '  ', '[1]', '{"a":"é"}\r', `{"a":"${'é'.repeat(90)}"}`);
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 20 }), sizes, async (all, some) => {
        const text = all.join('\n');
        const whole = await cutAll(text, NDJSON, [1_000_000], { plain: null });
        expect(await cutAll(text, NDJSON, [...some, 7])).toEqual(whole);
        expect(joined(whole)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('length in the file', () => {
  it('is that of the bytes that a text was decoded from', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(...ENCODINGS), (raw, encoding) => {
        const decoder = createDecoder(encoding);
        const text = Buffer.concat([decoder.push(raw), decoder.end()]);
        expect(rawLength(text, encoding)).toBe(raw.length);
        expect(rawLength(text, encoding)).toBe(encodeAll(text, encoding).length);
      }),
      { numRuns: 1000 },
    );
  });
});
