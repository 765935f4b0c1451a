import { describe, expect, it } from 'vitest';
import { findWidth } from '../../../src/fields/facts/code-width.ts';

const ids = Array.from({ length: 20 }, (_, index) => String(index * 700).padStart(5, '0'));

describe('the width of codes', () => {
  it('is told where some begin with zeros and some are shorter', () => {
    expect(findWidth([...ids, '12', ' 345 ', ''])).toEqual({
      width: 5,
      widthEvidence: '20 of 22 values have 5 digits, 15 of them zeros in front',
    });
  });

  it.each([
    ['no value is shorter', ids],
    ['no value begins with a zero', ids.map((id) => id.replace(/^0+/, '9')).concat('12')],
    ['a shorter one begins with a zero', [...ids, '0123', '12']],
    ['too many are shorter', [...ids, ...ids.map((id) => id.slice(1).replace(/^0+/, '9'))]],
    ['the values are few', ['00012', '00013', '00014', '15']],
    ['most values are no digits', [...ids, '12', ...ids.map((id) => `A-${id}`)]],
  ])('is not told where %s', (_why, values) => {
    expect(findWidth(values)).toBeUndefined();
  });
});
