import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnownGivenName, isSameGivenName } from '../../../src/values/name/given-name.ts';
import { areNear, edits, jaroWinkler, wordOverlap } from '../../../src/values/text/similarity.ts';

describe('edits', () => {
  it.each([
    ['james', 'james', 0],
    ['jmaes', 'james', 1],
    ['smith', 'smyth', 1],
    ['19680531', '19860531', 1],
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s / %s: %i', (a, b, count) => expect(edits(a, b)).toBe(count));
});

describe('jaroWinkler', () => {
  // values of Winkler's own examples
  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
    ['same', 'same', 1],
  ])('%s / %s: %f', (a, b, value) => expect(jaroWinkler(a, b)).toBeCloseTo(value, 2));

  it('lies between 0 and 1 and does not depend on the side', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(jaroWinkler(a, b)).toBeGreaterThanOrEqual(0);
        expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1);
        expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 6);
      }),
    );
  });
});

describe('wordOverlap', () => {
  it('counts shared words by either side', () => {
    expect(wordOverlap('bel air hotel', 'hotel bel air')).toEqual({ shorter: 1, longer: 1 });
    expect(wordOverlap('mifune', 'mifune japan center')).toEqual({ shorter: 1, longer: 1 / 3 });
    expect(wordOverlap('acme', 'globex')).toEqual({ shorter: 0, longer: 0 });
    expect(wordOverlap('virtanen consulting', 'virtannen consulting')).toEqual({ shorter: 1, longer: 1 });
  });
});

describe('given names', () => {
  it.each([
    ['bob', 'robert'],
    ['robert', 'bob'],
    ['pepe', 'jose'],
    ['sasha', 'aleksandr'],
    ['anna', 'anna'],
  ])('%s is %s', (a, b) => expect(isSameGivenName(a, b)).toBe(true));
  it.each([
    ['anna', 'anne'],
    ['mario', 'maria'],
    ['john', 'jane'],
    ['robert', 'richard'],
    ['xyzzy', 'plugh'],
  ])('%s is not %s', (a, b) => expect(isSameGivenName(a, b)).toBe(false));
  it('knows names', () => {
    expect(isKnownGivenName('maria')).toBe(true);
    expect(isKnownGivenName('xyzzy')).toBe(false);
  });
});

describe('areNear', () => {
  it('says what the number of edits says', () => {
    const text = fc.stringMatching(/^[ab]{0,7}$/);
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(areNear(a, b)).toBe(edits(a, b) <= 1);
      }),
      { numRuns: 20_000 },
    );
  });
});
