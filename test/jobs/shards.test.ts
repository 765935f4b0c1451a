/** A big file that is read split by split is the file that one reader reads. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import type { Layout } from '../../src/contract.ts';
import { bomFor, canEncode, ENCODINGS, type Encoding, encodeAll } from '../../src/io/encoding/encoding.ts';
import type { HeadAnswer } from '../../src/jobs/shards/head.ts';
import { THOROUGH } from '../thorough.ts';
import { readParts, readWhole, shard } from './sharding.ts';

interface Drawn {
  readonly bytes: Uint8Array;
  readonly head: HeadAnswer;
}

const HEADER = 'id,name,note';
const PLAIN: Layout = {
  format: 'csv',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  quote: '"',
  eol: '\n',
  loneCr: false,
  columns: ['id', 'name', 'note'],
  header: HEADER,
  headerRows: 1,
  sepLine: false,
  reason: '',
};
const HEAD = {
  splittable: true,
  gzip: false,
  encodingReason: '',
  headBytes: 0,
  list: false,
  front: '',
  head: '',
  dropped: [],
};

/** Lines, parts of lines and records; a quoted cell may be closed many lines on, or never, and what it holds may look like records. */
const FRAGMENTS = [
  '1,Anna,x\n',
  '2,Mäki,"a note"\n',
  '3,王芳,"on two\nlines"\n',
  '4,"Li\n5,Bo,y\n6,Cy,z\n",w\n',
  '"7\n8,a,b\n9,""c"",d\n10,e,f",g,h\n',
  '"a,b,c\nd,e,f\n""g"",h,i\n",j,k\n',
  '11,"never closed,x\n',
  '12,"stray" quote,x\n',
  '"',
  '",',
  '""',
  '\n"',
  ',"\n',
  '13,two\n',
  '14,too,many,cells\n',
  'Total\n',
  'short "\n',
  '\n',
  '  \n',
  `${HEADER}\n`,
  '\r',
  '15,a\rb,c\n',
];
const FOOTERS = [
  '',
  '',
  '\nTotal: 5\n',
  '\nby Anna\nand Bo\n\nfor Cy\nand Di\n',
  '\n(c) 2026 Example\n\nPage 1',
  'x\n\n',
  '16,last,one',
];

const fragments = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 25, size: 'max' });
const noise = fc.array(fc.tuple(fc.nat(999), fc.constantFrom(0x80, 0xe2, 0xd8, 0xff, 0x8f, 0xf4, 0x1f)), {
  maxLength: 2,
});

const recipe = fc.record({
  body: fragments,
  end: fragments,
  footer: fc.constantFrom(...FOOTERS),
  noise,
  encoding: fc.constantFrom<Encoding>(...ENCODINGS),
  bom: fc.boolean(),
  eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  columns: fc.constantFrom(['id', 'name', 'note'], ['id', 'name', 'note'], ['id'], ['id', 'name', 'note', 'more']),
  longest: fc.constantFrom(undefined, undefined, undefined, 45, 90),
  format: fc.constantFrom('csv' as const, 'csv' as const, 'csv' as const, 'csv' as const, 'ndjson' as const),
});
type Recipe = typeof recipe extends fc.Arbitrary<infer T> ? T : never;

function fileOf({ body, end, footer, encoding, bom, columns, longest, format, ...rest }: Recipe): Drawn {
  const eol = format === 'ndjson' && rest.eol === '\r' ? '\n' : rest.eol;
  const line = (text: string) => text.replaceAll('\n', eol);
  const held = (text: string) => (canEncode(text, encoding) ? text : text.replace(/[^\x00-\x7f]/g, '?'));
  const raw = (text: string) => encodeAll(Buffer.from(line(held(text))), encoding);
  const dirty = Buffer.from(raw(body.join('')));
  const step = encoding.startsWith('utf-16') ? 2 : 1;
  for (const [at, byte] of rest.noise) dirty[(at * step) % dirty.length] = byte;
  const mark = bom ? bomFor(encoding) : new Uint8Array(0);
  const front = Buffer.concat([mark, raw(`${HEADER}\n`)]);
  const limits = longest === undefined ? {} : { limits: { record: longest } };
  const layout = { ...PLAIN, format, encoding, bom: mark.length > 0, eol, loneCr: eol === '\r', columns, ...limits };
  return {
    bytes: Buffer.concat([front, dirty, raw(filler(longest ?? 4000)), raw(end.join('') + footer)]),
    head: { ...HEAD, data: front.length, line: 2, layout },
  };
}

/** Records that part the dirt from what may be a footer, so far from the end that it is looked for behind them. */
const filler = (length: number): string => `f,${'x'.repeat(length - 5)},f\n`.repeat(Math.ceil(136_000 / length));

const splitting = fc.record({
  sizes: fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 })), {
    minLength: 1,
    maxLength: 5,
  }),
  marks: fc.constantFrom(1, 2, 3, 64),
  pieces: fc.constantFrom([4001], [7, 20_000], [100_000], [64, 3, 50_000]),
});

/** Small splits in the dirt at the beginning and around the footer; what is left are a few big ones. */
function endsOf(sizes: readonly number[], size: number): number[] {
  const ends = [70_000];
  const add = (from: number, to: number) => {
    for (let at = from, i = 0; at < to; i++) ends.push((at += sizes[i % sizes.length]!));
  };
  add(0, 500);
  add(size - 40, size);
  return ends;
}

describe('splits', () => {
  it('are the parts of one reading, wherever they begin and however little of each is told', async () => {
    const seen = { again: 0, parts: 0 };
    await fc.assert(
      fc.asyncProperty(recipe, splitting, async (made, { sizes, marks, pieces }) => {
        const { bytes, head } = fileOf(made);
        const { parts, rounds } = await shard(bytes, head, { ends: endsOf(sizes, bytes.length), marks, pieces });
        if (rounds > 1) seen.again++;
        if (parts.parts.length > 5) seen.parts++;
        const found = await readParts(bytes, parts);
        const whole = await readWhole(bytes, head);
        const at = found.units.findIndex((unit, i) => `${unit}` !== `${whole.units[i]}`);
        expect(found.units[at]).toEqual(whole.units[at]);
        expect(found.units.length).toBe(whole.units.length);
        expect(found.dropped).toEqual(whole.dropped);
        expect(parts.records).toBe(whole.units.filter(([row]) => row !== null).length);
      }),
      { numRuns: THOROUGH ? 400 : 30 },
    );
    expect(seen.again).toBeGreaterThan(0);
    expect(seen.parts).toBeGreaterThan(0);
  }, 120_000);

  it('do not begin where a record without an end was cut between two bytes that are read together', async () => {
    for (const [encoding, pair] of [
      ['utf-16le', [0x41, 0xd8]],
      ['gb18030', [0x81, 0xff]],
    ] as const) {
      const wide = encoding === 'utf-16le';
      for (const pad of [40, 41, 42]) {
        const raw = (text: string) => encodeAll(Buffer.from(text), encoding);
        const long = [raw('x'.repeat(pad)), Buffer.from(pair), raw(`${'y'.repeat(60)}\n{"a":1}\n`)];
        const bytes = Buffer.concat([...long, ...long]);
        const layout: Layout = { ...PLAIN, format: 'ndjson', encoding, columns: ['a'], limits: { record: 45 } };
        const head = { ...HEAD, data: 0, line: 1, layout };
        const step = wide ? 2 : 1;
        const ends = Array.from({ length: bytes.length / step }, (_, i) => i * step);
        const { parts } = await shard(bytes, head, { ends, marks: 64, pieces: [1000] });
        expect(parts.parts.length).toBeGreaterThan(1);
        expect(await readParts(bytes, parts)).toEqual(await readWhole(bytes, head));
      }
    }
  });
});
