/** Whatever a file holds, its pack is YAML that says what was meant, and its comments cannot say anything else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conclusions } from '../../src/infer/conclusions.ts';
import { packText } from '../../src/infer/pack-text.ts';
import { parsePack } from '../../src/packs/parse.ts';

const HEAD = { inputs: ['a.csv'], asOf: '2026-01-15', version: '0.0.0', kept: 1000 };

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.constantFrom(
    '__proto__', 'constructor', 'null', '~', 'true', 'off', '1e3', '0x1', '- a', '# x', 'a: b', '? a', '&a', '*a', '!!js', '<<', '%YAML 2', '---',
    '...', "'", '"', '`', '@', '{a', '[a', '|', '>', 'a\n# b: c\nrules:', 'a\r\nb', '\u2028', '\u0085', '\u202egnp', '\ufeff', '\u{e0041}', '\ud800', ' a', 'a ', 'x'.repeat(3000),
  ), // biome-ignore format: a list
);

const conclusions: fc.Arbitrary<Conclusions> = fc
  .uniqueArray(
    fc.record({ column: hostile, values: fc.uniqueArray(hostile, { minLength: 1, maxLength: 4 }), why: hostile }),
    {
      selector: ({ column }) => column,
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((columns) => ({
    packs: { value: ['recommended'], why: columns[0]!.why },
    settings: [{ key: 'country', value: 'FI', why: columns[0]!.why }],
    open: columns.map(({ why }) => why),
    columns: columns.map(({ column, values, why }) => ({
      column,
      role: { value: 'notes' as const, why },
      required: { value: true as const, why },
      picklist: {
        value: {
          list: values.map((value, i) => ({ value, count: 100 - i })),
          slips: [{ value: why, count: 1, meant: values[0]! }],
          others: { values: 1, count: 2 },
        },
        why,
      },
      open: [],
    })),
  }));

const bare = (text: string): boolean =>
  !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Cs}]/u.test(
    text,
  );

describe('the text of a pack', () => {
  it('says what was concluded, whatever names and values are', () => {
    fc.assert(
      fc.property(conclusions, (found) => {
        const text = packText(HEAD, found);
        expect(bare(text)).toBe(true);
        const { data } = parsePack(text, 'crmq.yaml');
        expect(Object.keys(data).sort()).toEqual(['extends', 'fields', 'settings']);
        expect(Object.keys(data.fields!)).toHaveLength(found.columns.length);
        for (const { column, picklist } of found.columns) {
          const field = Object.getOwnPropertyDescriptor(data.fields, column)?.value;
          const list = picklist!.value.list.map(({ value }) => value);
          expect(field).toEqual({ role: 'notes', rules: { required: 'error', picklist: ['error', { list }] } });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has a gate', () => {
    const found: Conclusions = { packs: { value: ['hubspot'], why: 'x' }, settings: [], columns: [], open: [] };
    const text = packText(HEAD, found, {
      criteria: [{ key: 'max-errors', value: '0.42%', today: '3' }],
      rules: [{ key: 'pattern', value: 0, today: '0' }],
      columns: [
        {
          name: '# x: y',
          limits: [
            { key: 'min-filled', value: '76%', today: '80 % of 100 filled' },
            { key: 'max-share', value: '75%', today: '50 % one value' },
          ],
        },
        { name: '__proto__', limits: [{ key: 'max-share', value: '90%', today: '80 % one value' }] },
      ],
    });
    expect(text).toMatch(/ {4}__proto__: \{ max-share: 90% \} # today 80 % one value\n$/);
    expect(text).toContain(
      '    "# x: y": { min-filled: 76%, max-share: 75% } # today 80 % of 100 filled, 50 % one value\n',
    );
    expect(text).toContain('max-errors: 0.42% # today 3\n');
    expect(parsePack(text, 'crmq.yaml').data.gate).toMatchObject({
      'max-errors': { limit: { unit: 'percent', value: 0.42 } },
      rules: { pattern: { max: { limit: { unit: 'count', value: 0 } } } },
      columns: { '# x: y': { 'min-filled': { limit: { unit: 'percent', value: 76 } } } },
    });
    const { columns } = parsePack(text, 'crmq.yaml').data.gate!;
    expect(Object.keys(columns!)).toEqual(['# x: y', '__proto__']);
  });
});
