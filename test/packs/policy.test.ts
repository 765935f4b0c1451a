/** The section `policy` of a pack: chains, and what is wrong in it with line and column. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Field, Role } from '../../src/contract.ts';
import { parsePack } from '../../src/packs/parse.ts';
import { effectivePolicy, policyFor } from '../../src/packs/policy.ts';
import { resolvePack } from '../../src/packs/resolve.ts';

const pack = (text: string, path = 'crmq.yaml') => parsePack(text, path);
const section = (...lines: string[]) => pack(`policy:\n${lines.map((line) => `  ${line}\n`).join('')}`);
const FIELDS = (
  [
    ['Active', 'last_activity_at'],
    ['Made', 'created_at'],
    ['Stage', 'lifecycle_stage'],
    ['Delete after', null],
  ] as [string, Role | null][]
).map(([column, role], index): Field => ({ column, index, role, confidence: 1, reason: '', facts: {} }));
const planOf = (...chain: ReturnType<typeof pack>[]) => policyFor(resolvePack(chain, catalog).policy, FIELDS).policy;

function errorOf(run: () => unknown): { message: string; hint: string } {
  try {
    run();
  } catch (error) {
    expect(error).toMatchObject({ name: 'CrmqError', exitCode: 2 });
    return error as { message: string; hint: string };
  }
  throw new Error('nothing was refused');
}

describe('a policy', () => {
  it('is none where no pack has one', () => expect(planOf(pack('name: x\n'))).toBeUndefined());

  it('names columns by role or by name, and is plain JSON', () => {
    const policy = planOf(
      section(
        'retention:',
        '  leads: { since: [last_activity_at, created_at], keep: 2 Years, unless: { lifecycle_stage: customer } }',
        '  dated: { until: Delete after, when: { Stage: ["", lead] } }',
      ),
    );
    expect(policy).toEqual({
      retention: [
        {
          name: 'leads',
          columns: ['Active', 'Made'],
          keep: { count: 2, unit: 'year' },
          when: [],
          unless: [{ columns: ['Stage'], values: ['customer'] }],
        },
        { name: 'dated', columns: ['Delete after'], when: [{ columns: ['Stage'], values: ['', 'lead'] }], unless: [] },
      ],
    });
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  it('is merged along the chain by name, and off takes away', () => {
    const base = pack(
      'policy:\n  retention:\n    a: { since: created_at, keep: 1 year }\n    b: { until: Delete after }\n  lawful-basis: { column: Stage, accept: x }\n',
      'base.yaml',
    );
    const own = section(
      'retention:',
      '  a: { since: created_at, keep: 90 days }',
      '  b: off',
      '  c: { until: Made }',
      'lawful-basis: off',
    );
    const resolved = resolvePack([base, own], catalog).policy;
    expect(effectivePolicy(resolved)).toEqual([
      { key: 'retention a', rule: { since: ['created_at'], keep: '90 days' }, origin: 'crmq.yaml:3:5' },
      { key: 'retention c', rule: { until: ['Made'] }, origin: 'crmq.yaml:5:5' },
    ]);
    expect(planOf(base)?.basis).toEqual({ columns: ['Stage'], accept: ['x'], when: [], unless: [] });
    expect(planOf(base, own)?.basis).toBeUndefined();
  });
});

describe('a policy with a mistake', () => {
  it.each<[string, string[], string]>([
    ['a part that does not exist', ['retentoin: {}'], 'crmq.yaml:2:3: unknown key "retentoin"'],
    ['a key that does not exist', ['retention:', '  a: { since: created_at, kep: 1 year }'], 'crmq.yaml:3:'],
    ['a period that is none', ['retention:', '  a: { since: created_at, keep: soon }'], 'crmq.yaml:3:'],
    ['a period without a unit', ['retention:', '  a: { since: created_at, keep: 24 }'], 'crmq.yaml:3:'],
    [
      'a start without a period',
      ['retention:', '  a: { since: created_at }'],
      'crmq.yaml:3:5: policy.retention.a: since needs keep',
    ],
    [
      'neither start nor end',
      ['retention:', '  a: { keep: 1 year }'],
      'crmq.yaml:3:5: policy.retention.a: needs one of since and until',
    ],
    ['both', ['retention:', '  a: { since: created_at, keep: 1 year, until: Made }'], 'crmq.yaml:3:5:'],
    ['a name with blanks', ['retention:', '  Old Leads: { until: Made }'], 'crmq.yaml:3:5:'],
    ['no accepted basis', ['lawful-basis: { column: Stage }'], 'crmq.yaml:2:3:'],
    ['an empty list', ['lawful-basis: { accept: [] }'], 'crmq.yaml:2:'],
  ])('%s', (_, lines, message) => expect(errorOf(() => section(...lines)).message).toContain(message));

  it.each<[string, string[], string, string]>([
    [
      'a column that is not there',
      ['retention:', '  a: { until: Delete aftr }'],
      'crmq.yaml:3:10: the input has no column "Delete aftr"',
      'did you mean Delete after?',
    ],
    [
      'a role that no column has',
      ['retention:', '  a: { since: opt_in_at, keep: 1 year }'],
      'crmq.yaml:3:10: the input has no column of the role opt_in_at',
      '--map "Column=opt_in_at"',
    ],
    [
      'an exception that cannot be seen',
      ['retention:', '  a: { until: Made, unless: { country: FI } }'],
      'crmq.yaml:3:33: the input has no column of the role country',
      '--map',
    ],
    [
      'a basis without a column',
      ['lawful-basis: { accept: x }'],
      'crmq.yaml:2:3: the input has no column of the role legal_basis',
      '--map',
    ],
  ])('%s', (_, lines, message, hint) => {
    const error = errorOf(() => planOf(section(...lines)));
    expect(error.message).toBe(message);
    expect(error.hint).toContain(hint);
  });
});
