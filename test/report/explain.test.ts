import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weighing } from '../../src/report/shape/explained-pair.ts';
import { renderExplained } from '../../src/report/terminal/explain.ts';
import { Axis } from '../../src/report/terminal/waterfall.ts';
import { displayWidth } from '../../src/report/text/width.ts';
import { GUARDED, MERGED, REJECTED, weighing } from './explained.ts';

const PLAIN = new Chalk({ level: 0 });
const show = (pairs: Parameters<typeof renderExplained>[0], width: number) =>
  renderExplained(pairs, { chalk: PLAIN, width });

describe('an explained pair', () => {
  it('is a waterfall from the start to the sum, with thresholds, decision, keys and cluster', () => {
    expect(show([MERGED], 80).split('\n')).toEqual([
      'rows 3 and 17  merged',
      '  both are in cluster 2 of 3 records; row 3 survives',
      '',
      '  start                       −8.0   −8.0  ████████████████┊       ┊',
      '  given-name   short-form     +2.0   −6.0  ████            ┊       ┊',
      '    "Robert" ↔ "Bob"',
      '  family-name  same           +4.3   −1.8      ████████▌   ┊       ┊',
      '    "Virtasalmi" on both',
      '  email        own           +12.0  +10.3              ▐████████████████████████',
      '    same email: "robert@north.example" on both',
      '  phone        differs        −2.0   +8.3                  ┊       ┊        ████',
      '    phones differ: "+358401234567" ↔ "+358407654321", (empty) ↔ "+358501"',
      '  sum                                +8.3                  █████████████████',
      '',
      '  together   +8.3 bits, probability 0.9967',
      '             ┊ review from 0.0 (0.5), merge from +3.7 (0.93)',
      '  says       one record',
      '  keys       email, name+postcode',
      '  cluster    2: rows 3, 17, 20; row 3 survives',
      '             row 3 is held by 0.9999: same email',
      '             row 17 is held by 0.9968: short form; same email',
      '',
    ]);
  });

  it('says what guards forbade, and where one raised the decision', () => {
    const text = show([GUARDED], 100);
    expect(text).toContain('together   −1.0 bits, probability 0.3333\n');
    expect(text).toContain('guard      no more than review: one household\n');
    expect(text).toContain('guard      no less than review: ');
    expect(text).toContain('says       a person should look\n');
    const apart = { ...GUARDED, weighing: { ...GUARDED.weighing!, decision: 'none' as const, keys: [] } };
    expect(show([apart], 100)).toContain('one household\n  says       two records\n  keys       none in common\n');
  });

  it('tells of guards what the bits do not say', () => {
    const guardsOf = (guards: Weighing['guards'], sum: number) => {
      const strength = { bits: sum, probability: 0.99 };
      const pair = { ...MERGED, weighing: { ...MERGED.weighing!, guards, sum: strength } };
      return [...show([pair], 100).matchAll(/guard {6}(.*)/g)].map(([, text]) => text);
    };
    const [silent, review] = [
      { decision: 'none', why: '' },
      { decision: 'review', why: '' },
    ] as const;
    const household = { decision: 'review', why: 'one household' } as const;
    expect(guardsOf([review, household], 9)).toEqual(['no more than review: one household']);
    expect(guardsOf([silent, household], 9)).toEqual(['never one record']);
    expect(guardsOf([review], 9)).toEqual(['no more than review']);
    expect(guardsOf([review], 2)).toEqual([]);
    expect(guardsOf([silent], -2)).toEqual([]);
  });

  it('is never quite sure', () => {
    const text = (bits: number, probability: number) =>
      show([{ ...MERGED, weighing: { ...MERGED.weighing!, sum: { bits, probability } } }], 100);
    expect(text(20, 0.999999)).toContain('+20.0 bits, probability over 0.9999\n');
    expect(text(-20, 0.000001)).toContain('−20.0 bits, probability under 0.0001\n');
  });

  it('is a sentence where there is nothing to weigh', () => {
    expect(show([REJECTED], 100)).toBe(
      'rows 7 and 1  rejected\n  row 7 was rejected (junk-record/junk): a rejected record is compared with none\n',
    );
  });

  it('puts pairs one below the other', () => {
    expect(show([MERGED, REJECTED], 80)).toBe(`${show([MERGED], 80)}\n${show([REJECTED], 80)}`);
  });

  it('lets nothing out of a cell act on the terminal', () => {
    expect(show([GUARDED], 80)).toContain('Maria‹ESC›[31m');
    expect(show([GUARDED], 80)).not.toContain('\u001b');
  });

  it('has colour where there is colour, and the same text', () => {
    const coloured = renderExplained([MERGED, GUARDED], { chalk: new Chalk({ level: 2 }), width: 80 });
    expect(coloured).toContain('\u001b[32m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(show([MERGED, GUARDED], 80));
  });

  it('is never wider than the terminal', () => {
    const bits = fc.double({ min: -30, max: 30, noNaN: true });
    const step = fc.tuple(fc.string(), fc.string(), bits, fc.string());
    const pairs = fc.array(step, { maxLength: 12 }).map((steps) => ({ ...MERGED, weighing: weighing(-8, steps) }));
    fc.assert(
      fc.property(pairs, fc.integer({ min: 40, max: 120 }), (pair, width) => {
        for (const line of show([pair, GUARDED], width).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('an axis', () => {
  it('draws half columns', () => {
    const axis = new Axis([0, 10], [], 10);
    expect(axis.bar(0, 10)).toEqual(['', '██████████', '']);
    expect(axis.bar(2, 4)).toEqual(['  ', '██', '      ']);
    expect(axis.bar(4, 2)).toEqual(['  ', '██', '      ']);
    expect(axis.bar(2.5, 4.5)).toEqual(['  ', '▐█▌', '     ']);
  });

  it('shows something of whatever is not nothing, also at the edges', () => {
    const axis = new Axis([0, 1000], [], 10);
    expect(axis.bar(0, 1)).toEqual(['', '▌', '         ']);
    expect(axis.bar(1000, 999)).toEqual(['         ', '▐', '']);
    expect(axis.bar(500, 500)).toEqual(['     ', '', '     ']);
  });

  it('marks thresholds where no bar is', () => {
    const axis = new Axis([0, 10], [0, 5, 10], 10);
    expect(axis.bar(6, 8)).toEqual(['┊    ┊', '██', ' ┊']);
    expect(axis.bar(0, 10)).toEqual(['', '██████████', '']);
  });

  it('has a place for one value alone', () => {
    expect(new Axis([3], [], 4).bar(3, 3)).toEqual(['', '', '    ']);
  });
});
