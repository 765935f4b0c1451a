/** A record's hash: of its cells, however they are written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Batch } from '../../src/engine/batch/batch.ts';
import { createDigest, digestColumn } from '../../src/engine/batch/digest.ts';
import { createCsvCodec } from '../../src/io/format/csv.ts';
import { hashCell, hashRecord, hashText } from '../../src/ledger/record-hash.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\t', 'é', '✓') }),
  fc.string({ minLength: 1020, maxLength: 1030 }),
);

describe('the hash of a cell', () => {
  it('is the same for a text and for its bytes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = Buffer.from(text);
        expect(hashText(text)).toBe(hashCell(Buffer.concat([Buffer.from('xyz'), bytes]), 3, bytes.length + 3));
      }),
    );
  });

  it('is the number that the record stage makes on its way', () => {
    const codec = createCsvCodec({ columns: ['a', 'b'], delimiter: ',', quote: '"', loneCr: false });
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const bytes = Buffer.from(`"${a.replaceAll('"', "'")}","${b.replaceAll('"', "'")}"\n`);
        const batch = new Batch(2, 8);
        codec.scan(bytes, 0, bytes.length, true, batch.next());
        batch.admit(0);
        const digest = createDigest(8, 2);
        for (const [column, text] of [a, b].entries()) {
          digestColumn(bytes, batch, column, digest);
          expect(digest.hashes[column * 8]).toBe(hashText(text.replaceAll('"', "'")));
        }
      }),
    );
  });

  it('does not depend on how a line is broken', () => {
    for (const text of ['a\nb', '\n', 'a\n\nb\n']) {
      expect(hashText(text.replaceAll('\n', '\r\n'))).toBe(hashText(text));
      expect(hashText(text.replaceAll('\n', '\r'))).toBe(hashText(text));
    }
    expect(hashText('a\nb')).not.toBe(hashText('ab'));
  });
});

describe('the hash of a record', () => {
  const of = (...texts: string[]) => hashRecord(texts, 0).hash;

  it('knows what stands where', () => {
    const all = [
      of('a', 'b'),
      of('b', 'a'),
      of('ab', ''),
      of('', 'ab'),
      of('a', ''),
      of('', 'a'),
      of('', ''),
      of('a', 'b', 'c'),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(of('a', '')).toBe(of('a', '', ''));
  });

  it('has the key of its column', () => {
    expect(hashRecord(['7', 'x'], 0).key).toBe(hashRecord(['7', 'y'], 0).key);
    expect(hashRecord(['7', 'x'], 0).key).not.toBe(hashRecord(['8', 'x'], 0).key);
    expect([hashRecord(['', 'x'], 0).key, hashRecord(['7', 'x'], -1).key]).toEqual([0, 0]);
  });

  it('hardly ever comes twice', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 20_000; i++) seen.add(of(String(i), `person${i % 97}@example.com`, String(i % 13)));
    expect(seen.size).toBeGreaterThan(19_990);
  });
});
