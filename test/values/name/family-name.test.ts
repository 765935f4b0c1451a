import { describe, expect, it } from 'vitest';
import { familyNameKeys, isSameFamilyName } from '../../../src/values/name/family-name.ts';

describe('family names', () => {
  it.each([
    ['mueller', 'muller'], ['goetz', 'gotz'], ['kjaergaard', 'kjargard'], ['mc donald', 'mcdonald'], ['macdonald', 'mcdonald'], ['van der berg', 'vanderberg'], ['de la cruz', 'delacruz'], ['o brien', 'obrien'],
    ['dijkstra', 'dykstra'], ['王', 'wang'], ['曾', 'zeng'], ['欧阳', 'ouyang'], ['吕', 'lyu'], ['kowalski', 'kowalsky'],
  ])('%s is %s', (a, b) => {
    expect(isSameFamilyName(a, b)).toBe(true);
    expect(isSameFamilyName(b, a)).toBe(true);
  }); // biome-ignore format: a table reads better dense

  it.each([
    ['bauer', 'baur'],
    ['王', '汪'],
    ['mack', 'mck'],
    ['王', 'zhang'],
    ['smith', 'smyth'],
    ['ivanov', 'ivanova'],
    ['garcia', 'garcia lopez'],
  ])('%s is not %s', (a, b) => expect(isSameFamilyName(a, b)).toBe(false));

  it.each([
    ['smith', ['smith']],
    ['garcia lopez', ['garcialopez', 'garcia', 'lopez']],
    ['van der berg', ['vanderberg', 'berg']],
    ['garcia de la cruz', ['garciadelacruz', 'garcia', 'cruz']],
    ['macdonald', ['mcdonald']],
    ['mueller', ['muller']],
    ['王', ['王', 'wang']],
    ['de', ['de']],
  ])('keys of %s', (form, keys) => expect(familyNameKeys(form)).toEqual(keys));
});
