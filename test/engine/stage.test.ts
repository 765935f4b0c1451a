/** What a stage says must not depend on which records it works on together. */
import { describe, expect, it } from 'vitest';
import type { AnyNormalizer, Catalog, Field, Plan } from '../../src/contract.ts';
import { defineNormalizer } from '../../src/define.ts';
import { createStage } from '../../src/engine/stage.ts';
import { createCsvCodec } from '../../src/io/format/csv.ts';
import { createJsonCodec } from '../../src/io/format/json.ts';

const rule = (id: string, normalize: (value: string) => string): AnyNormalizer =>
  defineNormalizer({
    id,
    roles: '*',
    phase: 'shape',
    risk: 'safe',
    docs: { summary: 's', why: 'w', examples: [{ before: 'a', after: 'b' }] },
    normalize,
  }) as AnyNormalizer;

function stageOf(normalizers: readonly AnyNormalizer[]) {
  const columns = ['First', 'Second'];
  const roles = ['first_name', 'last_name'] as const;
  const fields = roles.map(
    (role, index): Field => ({ column: columns[index]!, index, role, confidence: 1, reason: '', facts: {} }),
  );
  const layout = {
    format: 'csv',
    delimiter: ',',
    quote: '"',
    eol: '\n',
    loneCr: false,
    columns,
    header: 'First,Second',
  };
  const uses = normalizers.map(({ id }) => ({ rule: id, severity: 'on', options: {} }));
  const plan = {
    fields,
    uses,
    layout,
    country: '',
    asOf: '2026-01-15',
    crm: 'unknown',
    kind: 'contact',
    outputEncoding: 'utf-8',
  };
  const catalog: Catalog = { normalizers, validators: [], matchers: [] };
  const codec = createCsvCodec({ columns, delimiter: ',', quote: '"', loneCr: false });
  const stage = createStage(plan as unknown as Plan, catalog, codec, undefined);
  return (text: string) => stage(Buffer.from(text), 1, 2);
}

const failing = rule('failing', (value) => {
  if (value === 'bang') throw new Error('boom');
  return value;
});
/** Never comes to rest. */
const restless = rule('restless', (value) => (value === 'x' ? 'y' : value === 'y' ? 'x' : value));

it('a remembered value that is moved out of its cell leaves an empty one', () => {
  const move = rule('move', (value) =>
    value === 'over there' ? ({ value: '', also: { last_name: value } } as unknown as string) : value,
  );
  const run = stageOf([move]);
  for (let time = 0; time < 4; time++) run('over there,\n');
  // in a place of the batch where no value was that is not remembered
  expect(Buffer.from(run('a,b\nover there,\n').out).toString()).toBe('a,b\n,over there\n');
});

describe('a rule that fails is blamed with the first record that it fails on', () => {
  it.each(['', 'a,a\n'.repeat(300)])('although a later one fails in an earlier column', (before) => {
    const row = 1 + before.split('\n').length;
    const run = stageOf([failing]);
    expect(() => run(`${before}a,a\na,bang\nbang,a\n`)).toThrow(
      `record ${row}, column Second: the rule failing failed`,
    );
  });

  it('although a later one never settles, or the other way round', () => {
    const run = stageOf([failing, restless]);
    expect(() => run('a,bang\nx,a\n')).toThrow('record 1, column Second: the rule failing failed');
    expect(() => run('x,a\na,bang\n')).toThrow('record 1: the rule restless never settles on First');
  });
});

describe('a JSON record of which no column is filled', () => {
  const columns = ['First', 'tags'];
  const ROLES = ['first_name', null] as const;
  const fields = columns.map((column, index) => ({
    column,
    index,
    role: ROLES[index],
    confidence: 0,
    reason: '',
    facts: {},
  }));
  const layout = { format: 'ndjson', delimiter: '', quote: '', eol: '\n', loneCr: false, columns, header: '' };
  const uses = [{ rule: 'emptying', severity: 'on', options: {} }];
  const plan = { fields, uses, layout, country: '', asOf: '2026-01-15', outputEncoding: 'utf-8' };
  const emptying = rule('emptying', (value) => (value === 'x' ? '' : value));
  const catalog: Catalog = { normalizers: [emptying], validators: [], matchers: [] };
  const stage = createStage(plan as unknown as Plan, catalog, createJsonCodec(columns, 'ndjson'), undefined);

  it.each([
    '{"later":"what nobody knew of when the columns were found"}',
    '{"n":0}',
    '{"First":"","deep":{"list":[null,"x"]}}',
    '{"tags":["only"]}',
  ])('stays where it says something: %s', (record) => {
    const { out, tally } = stage(Buffer.from(`${record}\n`), 1, 1);
    expect({ out: Buffer.from(out).toString(), rejected: tally.rejected }).toEqual({
      out: `${record}\n`,
      rejected: 0,
    });
  });

  it.each(['{}', '{"First":"x"}', '{"later":null,"First":""}', '{"later":{"a":[""," "]}}'])(
    'is empty where not: %s',
    (record) => {
      expect(stage(Buffer.from(`${record}\n`), 1, 1).tally.rejections).toMatchObject({ 'empty-record': { count: 1 } });
    },
  );
});
