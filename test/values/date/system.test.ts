import { describe, expect, it } from 'vitest';
import { findDateSystem } from '../../../src/values/date/system.ts';

describe('findDateSystem', () => {
  it('counts from 1900 beside dates, and says so', () => {
    const { base, evidence } = findDateSystem(['2024-03-12', '45748', '']);
    expect(base).toBe(1900);
    expect(evidence).toBe('1 of 3 values are numbers of days as "45748", counted from 1900');
  });
  it('leaves it to a person where only 1904 puts the numbers among the dates', () => {
    const values = ['2024-01-12', '2024-12-30', '43901', '43905', '43910'];
    expect(findDateSystem(values)).toMatchObject({ base: 'unclear', evidence: expect.stringContaining('from 1904') });
    // too few to say
    expect(findDateSystem(values.slice(0, 4)).base).toBe(1900);
  });
  it.each([[['45748', '45749']], [['2024-01-12']], [['457', '2024-01-12']], [[]]])(
    'has nothing to say of %j',
    (values) => {
      expect(findDateSystem(values)).toEqual({ evidence: '' });
    },
  );
});
