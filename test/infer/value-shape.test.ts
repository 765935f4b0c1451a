import { describe, expect, it } from 'vitest';
import { Shapes } from '../../src/infer/value-shape.ts';
import { linearPattern } from '../../src/values/text/linear-pattern.ts';

const patternOf = (values: readonly string[], isId = false) => {
  const shapes = new Shapes();
  for (const value of values) shapes.add(value);
  return shapes.pattern(isId);
};
const many = (make: (i: number) => string, count = 120): string[] => Array.from({ length: count }, (_, i) => make(i));
const HEX = (i: number): string => ((i * 2654435761) >>> 0).toString(16).padStart(8, '0');

describe('the shape of a column of codes', () => {
  const shapes: [what: string, values: string[], isId: boolean, source: string][] = [
    ['a prefix and six digits', many((i) => `C-${100000 + i}`), false, '^C-\\d{6}$'],
    ['digits that grow', many((i) => `C-${i + 1}`), false, '^C-\\d+$'],
    ['letters that differ', many((i) => `${'ABCDEFGH'[i % 8]}${10 + (i % 80)}`), false, '^[A-Z]\\d{2}$'],
    [
      'signs that mean something in an expression',
      many((i) => `(${i % 10}).${10 + i}/a`, 90),
      false,
      '^\\(\\d\\)\\.\\d{2}/a$',
    ],
    ['a number that is an id', many((i) => `${10000 + i * 700}`), true, '^\\d{5}$'],
    ['a number that is counted up', many((i) => `${9800 + i}`), true, '^\\d+$'],
    ['the same with gaps', many((i) => `${1000 + i * 7 + (i % 3)}`).reverse(), true, '^\\d+$'],
    ['a number with zeros in front', many((i) => `${i}`.padStart(5, '0')), false, '^\\d{5}$'],
    ['hexadecimal digits', many((i) => `${HEX(i)}-${HEX(i + 7).slice(0, 4)}`), false, '^[0-9a-f]{8}-[0-9a-f]{4}$'],
    ['a year is chance', many((i) => `2024-A${100 + i}`), false, '^\\d{4}-A\\d{3}$'],
  ];
  it.each(shapes)('%s', (_what, values, isId, source) => {
    expect(patternOf(values, isId)).toEqual({ source, fits: values.length });
    expect(values.filter((value) => !linearPattern(source).test(value))).toEqual([]);
  });

  const none: [what: string, values: string[]][] = [
    ['words', many((i) => ['red', 'green', 'blue'][i % 3]!)],
    ['numbers', many((i) => `${10000 + i}`)],
    ['amounts', many((i) => `${10 + (i % 80)}.50`)],
    ['dates', many((i) => `2024-01-${10 + (i % 18)}`)],
    ['dates with dots', many((i) => `${10 + (i % 18)}.01.2024`)],
    ['emails', many((i) => `a${i}@b.fi`)],
    ['addresses of pages', many((i) => `https://a.fi/${i}`)],
    ['text with blanks', many((i) => `room ${i}`)],
    ['two shapes', many((i) => (i % 2 ? `A${i}` : `${i}-B`))],
    ['too few', many((i) => `C-${1000 + i}`, 49)],
    ['few that come again', many((i) => `Smith-${i % 19}`)],
    ['nothing', []],
  ];
  it.each(none)('none of %s', (_what, values) => expect(patternOf(values)).toBeUndefined());

  it('is told by nearly all values: the others are findings', () => {
    const values = [...many((i) => `C-${1000 + i}`, 400), 'see above', 'C1000'];
    expect(patternOf(values)).toEqual({ source: '^C-\\d{4}$', fits: 400 });
    expect(patternOf([...many((i) => `C-${1000 + i}`, 100), 'see above'])).toBeUndefined();
  });

  it('has no width where the numbers are those of records', () => {
    const shapes = new Shapes();
    for (const value of many((i) => `${10000 + i * 700}`)) shapes.add(value);
    expect(shapes.pattern(true, true)?.source).toBe('^\\d+$');
  });

  it('does not hang on the order of the values', () => {
    const values = [...many((i) => `C-${1000 + i}`, 400), 'see above', 'C1000'];
    expect(patternOf([...values].reverse())).toEqual(patternOf(values));
  });
});
