import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearPattern, patternProblem } from '../../../src/values/text/linear-pattern.ts';
import { patternExample } from '../../../src/values/text/pattern-example.ts';

describe('an example of a pattern', () => {
  it.each([
    ['^[A-Z]{3}-\\d+$', 'ABC-1'],
    ['^(?:DE|AT|CH)\\d{4,6}$', 'DE1234'],
    ['^\\d{5}(-\\d{4})?$', '12345'],
    ['^K-[0-9]{3}[a-f]$', 'K-123a'],
    ['^(?P<land>FI|SE)\\.[[:alpha:]]$', ''],
    ['^[^x]+$', ''],
    ['(?i)abc', ''],
    ['\\p{L}+', ''],
    ['', ''],
    ['^$', ''],
    ['a{500}', ''],
    [`${'('.repeat(99)}^${'){12}'.repeat(99)}`, ''],
    ['^a|b$', 'a'],
    ['^[\\d-]{3}$', '123'],
    ['^((A|B){2}C)+$', 'AAC'],
  ])('%s is %j', (source, example) => {
    expect(patternExample(source)).toBe(example);
  });

  it('is matched by the pattern, or is none', () => {
    const atom = fc.constantFrom(
      '[A-Z]',
      '\\d',
      'a',
      '(b|c)',
      '(?:x\\d)',
      '\\.',
      '[a-c1-3_]',
      '.',
      '^',
      '$',
      '[^a]',
      '\\b',
    );
    const times = fc.constantFrom('', '?', '+', '*', '{2}', '{1,3}', '{2,}', '+?');
    const pattern = fc.array(fc.tuple(atom, times), { maxLength: 8 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.oneof(pattern, fc.string({ maxLength: 30 })), (source) => {
        const example = patternExample(source);
        if (patternProblem(source) !== undefined) expect(example).toBe('');
        else if (example !== '') expect(linearPattern(source).test(example)).toBe(true);
      }),
    );
  });
});
