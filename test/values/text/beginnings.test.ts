import { describe, expect, it } from 'vitest';
import { beginningsOfTexts } from '../../../src/values/encoding/two-signs.ts';
import { beginningsOf, letterAt } from '../../../src/values/text/beginnings.ts';

describe('beginningsOf', () => {
  const found = beginningsOf(['sales', 'hr', 'no-reply', '123']);
  const begins = (text: string) =>
    found[[0, 1, 2, 3].reduce((number, at) => number * 26 + letterAt(text, at), 0)] === 1;

  it.each(['sale', 'salesteam', 'hrab', 'hrxy', 'noab'])('finds %s', (text) => expect(begins(text)).toBe(true));
  it.each(['salt', 'hasa', 'anna', 'zzzz'])('does not find %s', (text) => expect(begins(text)).toBe(false));
});

describe('beginningsOfTexts', () => {
  const mayBe = beginningsOfTexts(['n/a', '-', '--', 'žaden', '0']);

  it.each(['n/a', 'N/A', 'n/x', '-', '--', '0', 'žaden', 'é'])('lets %s through', (text) =>
    expect(mayBe(text)).toBe(true),
  );
  it.each(['na', '-5', '00', 'anna', '+49', 'n'])('leaves %s out', (text) => expect(mayBe(text)).toBe(false));
});
