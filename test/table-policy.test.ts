import { describe, expect, it } from 'vitest';
import { defineNormalizer } from '../src/define.ts';
import { normalizerCases } from '../src/testing.ts';

const rule = defineNormalizer({
  id: 'small-letters',
  roles: ['notes'],
  risk: 'safe',
  phase: 'shape',
  docs: { summary: 's', why: 'w', examples: [{ before: 'A', after: 'a' }] },
  normalize: (value) => value.toLowerCase(),
});
const repairs = [
  { before: 'A', after: 'a' },
  { before: 'B', after: 'b' },
];

describe('the table of a normalizer', () => {
  it('must hold as many values that stay as repairs', () => {
    expect(() => normalizerCases(rule, { repairs, keeps: ['a'] })).toThrow('1 missing under keeps');
  });

  it('passes with as many', () => {
    expect(normalizerCases(rule, { repairs, keeps: ['a', 'b'] }).map(({ title }) => title)).toHaveLength(4);
  });
});
