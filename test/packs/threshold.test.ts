import { describe, expect, it } from 'vitest';
import { bitsOf, scoreOf } from '../../src/dedupe/weigh/bits.ts';
import { parsePack } from '../../src/packs/parse.ts';
import { resolveSettings } from '../../src/packs/settings.ts';
import { THRESHOLD_PATTERN, thresholdFrom } from '../../src/packs/threshold.ts';

describe('a threshold', () => {
  it.each<[string | number, number]>([
    [0.93, 0.93],
    ['0.93', 0.93],
    ['.5', 0.5],
    [' 0.5 ', 0.5],
    ['1e-3', 0.001],
    ['0bits', 0.5],
    ['+3.7bits', scoreOf(3.7)],
    ['3.7b', scoreOf(3.7)],
    ['3.7 bits', scoreOf(3.7)],
    ['3.7 BITS', scoreOf(3.7)],
    ['1 bit', scoreOf(1)],
    ['-1.5bits', scoreOf(-1.5)],
    ['−1.5 bits', scoreOf(-1.5)],
    ['.5b', scoreOf(0.5)],
  ])('is read: %j', (given, probability) => {
    expect(thresholdFrom(given)).toBe(probability);
  });

  it.each(['2000bits', '60bits', '-2000bits'])('stays between 0 and 1, however many bits: %s', (given) => {
    const probability = thresholdFrom(given) as number;
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThan(1);
    expect(Number.isFinite(bitsOf(probability))).toBe(true);
  });

  it.each<[unknown, string]>([
    ['abc', 'must be a probability such as 0.93, or bits such as +3.7bits'],
    ['', 'must be a probability'],
    ['3,7bits', 'must be a probability'],
    ['bits', 'must be a probability'],
    ['93%', 'must be a probability'],
    [Number.NaN, 'must be a probability'],
    [true, 'must be a probability'],
    [3.7, 'if you mean bits, write 3.7bits'],
    ['3.7', 'if you mean bits, write 3.7bits'],
    ['+4', 'if you mean bits, write +4bits'],
    ['-2', 'if you mean bits, write -2bits'],
    [0, 'between 0 and 1, and neither'],
    ['1', 'between 0 and 1, and neither'],
  ])('is refused with what is wrong: %j', (given, words) => {
    expect(thresholdFrom(given)).toContain(words);
  });

  it('has a pattern for editors that says the same', () => {
    for (const text of ['+3.7bits', '3.7 b', '-1bit', '−1 BITS', '.93', ' 0.5 '])
      expect(text).toMatch(THRESHOLD_PATTERN);
    for (const text of ['3.7', 'bits', '93%', '3,7bits', '']) expect(text).not.toMatch(THRESHOLD_PATTERN);
  });
});

describe('thresholds as settings', () => {
  const defaults = { 'merge-threshold': 0.93, 'review-threshold': 0.5 };
  const settle = async (flags: object, env: { [name: string]: string } = {}, values: object = {}) => {
    const settings = await resolveSettings({ ...flags }, env, { values, origins: {} }, defaults);
    return [settings['merge-threshold'].value, settings['review-threshold'].value];
  };

  it('come from flags, the environment and the project file, in bits and as probability', async () => {
    const file = parsePack('settings:\n  merge-threshold: 5 bits\n  review-threshold: 0.25\n', 'crmq.yaml').data
      .settings!;
    expect(await settle({}, {}, file)).toEqual([scoreOf(5), 0.25]);
    expect(await settle({}, { CRMQ_MERGE_THRESHOLD: '+6bits' }, file)).toEqual([scoreOf(6), 0.25]);
    const flags = { 'merge-threshold': '0.99', 'review-threshold': '-1b' };
    expect(await settle(flags, { CRMQ_MERGE_THRESHOLD: '+6bits' }, file)).toEqual([0.99, scoreOf(-1)]);
    expect(await settle({})).toEqual([0.93, 0.5]);
  });

  it('say where a wrong one stands', async () => {
    await expect(settle({ 'merge-threshold': '4' })).rejects.toThrow('--merge-threshold: "4": a probability is');
    await expect(settle({}, { CRMQ_REVIEW_THRESHOLD: 'low' })).rejects.toThrow('CRMQ_REVIEW_THRESHOLD: "low": must be');
    expect(() => parsePack('settings:\n  merge-threshold: 4\n', 'crmq.yaml')).toThrow(
      'crmq.yaml:2:3: settings.merge-threshold: a probability is between 0 and 1; if you mean bits, write 4bits',
    );
  });

  it('leave room for review or none, but never less than none', async () => {
    expect(await settle({ 'merge-threshold': '0.4' })).toEqual([0.4, 0.4]);
    expect(await settle({ 'merge-threshold': '0.8', 'review-threshold': '2bits' })).toEqual([0.8, 0.8]);
    await expect(settle({ 'review-threshold': '0.95' })).rejects.toThrow(
      'the threshold for review 0.9500 (--review-threshold) is above that for merging 0.9300 (default)',
    );
    await expect(settle({ 'merge-threshold': '1bits', 'review-threshold': '2bits' })).rejects.toThrow('is above');
  });
});
