/** What the score asks rules once more, in silence: one that fails on it must not fail the run. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Catalog, Context, Plan } from '../../src/contract.ts';
import { defineNormalizer } from '../../src/define.ts';
import { expectationOf } from '../../src/engine/score/expectation.ts';
import { PossibleMoves } from '../../src/engine/score/possible-moves.ts';
import { run } from '../laws/run.ts';

const ROW = ['hello', '', 'p@firma.fi'];
const FILE = Buffer.from(`Fax,Company Phone,Company Email\n${ROW.join(',')}\n`);

/** Moves any fax into the phone column, or fails where it should. */
const mover = (normalize: (value: string, context: Context) => void) =>
  defineNormalizer({
    id: 'mover',
    roles: ['fax'],
    fills: ['phone', 'other_phone'],
    risk: 'safe',
    phase: 'split',
    docs: { summary: 'Move it.', why: 'A test.', examples: [{ before: 'a', after: 'a' }] },
    normalize(value, context) {
      normalize(value, context);
      return { value: '', also: { phone: value } };
    },
  });

async function phonesFilled(rule: ReturnType<typeof mover>): Promise<boolean> {
  const { plan: own } = await run(FILE, { dedupe: false, country: 'FI' });
  const both: Catalog = { ...catalog, normalizers: [...catalog.normalizers, rule] };
  const use = { ...own.uses.find(({ rule: id }) => id === 'whitespace')!, rule: rule.id };
  const plan: Plan = { ...own, uses: [...own.uses, use] };
  const expected = expectationOf(plan, both);
  const bit = expected.bitsOf('phone');
  const moves = PossibleMoves.of(plan, both, expected)!;
  return (moves.judge([...ROW], ROW, bit, () => 0) & bit) !== 0;
}

describe('a rule that is asked in silence', () => {
  it('counts with what it would move', async () => {
    expect(await phonesFilled(mover(() => {}))).toBe(true);
  });

  it('counts with nothing where it fails', async () => {
    const failing = mover(() => {
      throw new Error('not today');
    });
    expect(await phonesFilled(failing)).toBe(false);
  });
});
