import { describe, expect, it } from 'vitest';
import type { AnyNormalizer, Field, Plan, Role, Spread } from '../../src/contract.ts';
import { defineNormalizer } from '../../src/define.ts';
import { compile } from '../../src/engine/rules/compile.ts';
import { RecordContext } from '../../src/engine/rules/record.ts';
import { type CellChange, repair } from '../../src/engine/rules/repair.ts';

const docs = { summary: 's', why: 'w', examples: [{ before: 'a', after: 'b' }] };
const rule = (
  id: string,
  normalize: (value: string) => string | Spread,
  roles: readonly Role[] | '*' = '*',
): AnyNormalizer => defineNormalizer({ id, roles, risk: 'safe', phase: 'shape', docs, normalize });

function run(
  rules: readonly AnyNormalizer[],
  columns: readonly [Role | null, string][],
  encodable = (_text: string) => true,
) {
  const fields = columns.map(
    ([role], index): Field => ({ column: `c${index}`, index, role, confidence: 1, reason: '', facts: {} }),
  );
  const plan = {
    fields,
    uses: rules.map(({ id }) => ({ rule: id, severity: 'on', options: {} })),
    country: '',
    asOf: '2026-01-15',
    crm: 'unknown',
    kind: 'contact',
  } as unknown as Plan;
  const { repairs } = compile(plan, { normalizers: rules, validators: [], matchers: [] });
  const record = new RecordContext(plan);
  const original = columns.map(([, value]) => value);
  record.values.splice(0, original.length, ...original);
  const changes: CellChange[] = [];
  repair(repairs, record, original, 7, { writable: () => true, encodable }, changes);
  return { values: record.values, changes };
}

describe('repair', () => {
  it('goes on until nothing changes, and writes down every step', () => {
    const rules = [rule('cut', (value) => value.replace(/b$/, '')), rule('turn', (value) => value.replace(/c$/, 'b'))];
    const { values, changes } = run(rules, [['notes', 'ac']]);
    expect(values).toEqual(['a']);
    expect(changes.map(({ rule: id, before, after, index }) => [index, id, before, after])).toEqual([
      [0, 'turn', 'ac', 'ab'],
      [0, 'cut', 'ab', 'a'],
    ]);
  });

  it('refuses rules that undo each other', () => {
    const rules = [rule('up', (value) => value.toUpperCase()), rule('down', (value) => value.toLowerCase())];
    expect(() => run(rules, [['notes', 'a']])).toThrow(/never settles/);
  });

  it('never shows an identifier or an unmapped column to a normalizer', () => {
    const { values } = run(
      [rule('shout', (value) => value.toUpperCase())],
      [
        ['id', 'ab'],
        [null, 'ab'],
        ['checksum', 'ab'],
        ['notes', 'ab'],
      ],
    );
    expect(values).toEqual(['ab', 'ab', 'ab', 'AB']);
  });

  it('leaves a repair out that the output cannot hold', () => {
    expect(run([rule('star', () => '★')], [['notes', 'a']], (text) => text !== '★').values).toEqual(['a']);
  });

  describe('a spread', () => {
    const split = rule(
      'split',
      (value) =>
        value.includes(' ') ? { value: value.split(' ')[0]!, also: { last_name: value.split(' ')[1]! } } : value,
      ['first_name'],
    );

    it('fills an empty column', () => {
      const { values, changes } = run(
        [split],
        [
          ['first_name', 'Ada Byron'],
          ['last_name', ''],
        ],
      );
      expect(values).toEqual(['Ada', 'Byron']);
      expect(changes).toHaveLength(2);
    });

    it('agrees with one that holds the value already', () => {
      expect(
        run(
          [split],
          [
            ['first_name', 'Ada Byron'],
            ['last_name', 'Byron'],
          ],
        ).values,
      ).toEqual(['Ada', 'Byron']);
    });

    it.each([
      [
        'would overwrite',
        [
          ['first_name', 'Ada Byron'],
          ['last_name', 'King'],
        ],
      ],
      [
        'has nowhere to go',
        [
          ['first_name', 'Ada Byron'],
          ['notes', ''],
        ],
      ],
    ] as [string, [Role, string][]][])('does nothing where it %s', (_name, columns) => {
      const { values, changes } = run([split], columns);
      expect(values).toEqual(columns.map(([, value]) => value));
      expect(changes).toEqual([]);
    });
  });
});
