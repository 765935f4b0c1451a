/** What is said of a pair without its texts must be what would be said with them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairBuffer } from '../../src/dedupe/blocks/pair-buffer.ts';
import { sortPairs } from '../../src/dedupe/columns/radix.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import { sketch, sketchOf, surelyDiffer } from '../../src/dedupe/features/sketch.ts';
import { type DedupePlan, slotsOf } from '../../src/dedupe/plan.ts';
import { Store } from '../../src/dedupe/store/store.ts';
import { Comparer, SAME } from '../../src/dedupe/weigh/comparer.ts';
import { Names } from '../../src/dedupe/weigh/evidence.ts';
import { comparisonsOf, publishedModel, Weights } from '../../src/dedupe/weigh/model.ts';
import { Outlines } from '../../src/dedupe/weigh/outlines.ts';
import { PersonScorer } from '../../src/dedupe/weigh/score-person.ts';
import { Sharing } from '../../src/dedupe/weigh/sharing.ts';
import { addTo, MATCHERS, type Person, planFor } from './people.ts';

const mailbox = fc.stringMatching(/^[ab.]{1,3}smith[12]?@(?:acme|acne|koti)\.example$/);
const number = fc.stringMatching(/^\+?(?:1 ?)?[45]15 ?55[56] ?010[12]$/);
const house = fc.constantFrom(
  '12 Oak Lane',
  '12 Oak Ln',
  '14 Oak Lane',
  'Oak Lane',
  '9b Elm St',
  '9 Elm Street',
  'Elm',
);
const FIRST = ['Anna', 'Anne', 'Bob', 'Robert', 'R.', 'John', 'Jon', 'Smith', 'Ивана', ''];
const LAST = ['Smith', 'Smyth', 'Smith-Jones', 'Brown Jr', 'Braun', 'Anna', 'Hämäläinen', 'Hamalaine', 'Иванов', ''];
const person: fc.Arbitrary<Person> = fc.record({
  first_name: fc.constantFrom(...FIRST), last_name: fc.constantFrom(...LAST),
  email: fc.option(mailbox, { nil: '' }), email_2: fc.option(mailbox, { nil: '', freq: 1 }),
  phone: fc.option(number, { nil: '' }), mobile: fc.option(number, { nil: '', freq: 1 }),
  street: fc.option(house, { nil: '' }), postal_code: fc.constantFrom('02134', '2134', '94105', ''),
  city: fc.constantFrom('Boston', 'Bostom', 'Turku', ''), birth_date: fc.constantFrom('1984-05-31', '1984-05-21', '', ''),
  company: fc.constantFrom('Acme Inc', 'Acme Foods', 'Nordic Foods', ''), linkedin: fc.constantFrom('linkedin.com/in/a', '', ''),
}); // biome-ignore format: a table reads better dense

function storeOf(plan: DedupePlan, records: readonly Person[]): Store {
  const [store, features] = [new Store(), createFeatures(plan, MATCHERS)];
  for (const [at, record] of records.entries()) addTo(features, plan, at + 1, record);
  store.add(features.take());
  store.seal();
  return store;
}

describe('sketches', () => {
  const unlike = (id: string, value: fc.Arbitrary<string>, below: number): void => {
    it(`of ${id} never hide a likeness`, () => {
      const matcher = MATCHERS.find((one) => one.id === id)!;
      const kind = sketchOf(id);
      const formOf = (text: string) => matcher.form(text, { role: matcher.roles[0]!, get: () => '' } as never);
      const numbers = (form: string) => {
        const [bytes, into] = [Buffer.from(form), new Uint32Array(2)];
        sketch(kind, bytes, 0, bytes.length, into);
        return into;
      };
      fc.assert(
        fc.property(value, value, (a, b) => {
          const [left, right] = [formOf(a), formOf(b)];
          if (left === '' || right === '' || left === right) return;
          const [x, y] = [numbers(left), numbers(right)];
          if (!surelyDiffer(kind, x[0]!, x[1]!, y[0]!, y[1]!)) return;
          expect(matcher.similarity(left, right)).toBeLessThan(below);
        }),
        { numRuns: 2000 },
      );
    });
  };
  unlike('email', mailbox, 0.3);
  unlike('phone', number, 0.7);
  unlike('street', house, 0.6);
  unlike('external-id', fc.stringMatching(/^[ab1]{3,4}$/), 0.1);
});

describe('what is not weighed', () => {
  const all = planFor(fc.sample(person, { numRuns: 1, seed: 1 }));
  const scorerFor = (store: Store, plan: DedupePlan): PersonScorer => {
    const comparer = new Comparer(store, slotsOf(plan), MATCHERS);
    const sharing = new Sharing('person', comparer);
    sharing.begin();
    const scorer = new PersonScorer(
      plan,
      comparer,
      sharing,
      new Weights(publishedModel('person'), comparisonsOf('person')),
    );
    scorer.begin();
    return scorer;
  };

  it('would not have reached a review', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 8 }), (records) => {
        const store = storeOf(all, records);
        const scorer = scorerFor(store, all);
        // nothing is too little for this one, so it weighs every pair
        const thorough = scorerFor(store, { ...all, reviewThreshold: 1e-12 });
        for (let a = 0; a < store.size; a++) {
          for (let b = a + 1; b < store.size; b++) {
            const { score, decision, why } = scorer.weigh(a, b);
            const whole = thorough.weigh(a, b);
            if (decision === 'none') {
              expect(
                whole.decision === 'none' || whole.score < all.reviewThreshold,
                `${whole.score} ${whole.why}`,
              ).toBe(true);
            } else expect(why).toBe(whole.why);
            if (decision === 'merge') expect(score).toBe(whole.score);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has nothing in common where it is two by its outlines', () => {
    let count = 0;
    fc.assert(
      fc.property(person, person, (x, y) => {
        const store = storeOf(all, [x, y]);
        if (store.size < 2) return;
        const comparer = new Comparer(store, slotsOf(all), MATCHERS);
        const names = new Names(comparer);
        const outlines = new Outlines(comparer, names);
        outlines.draw();
        if (!outlines.areTwo(0, 1)) return;
        count++;
        expect(names.compare(0, 1)).toMatch(/differs$/);
        const ties = ['email', 'birth-date', 'linkedin', 'external-id', 'phone'].map((id) => comparer.slotOf(id));
        for (const slot of ties) expect(comparer.best(0, 1, slot)).toBeLessThan(SAME);
      }),
      { numRuns: 1000 },
    );
    expect(count).toBeGreaterThan(100);
  });
});

describe('columns', () => {
  it('are sorted by key, and ties keep their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 0xffffffff })), { maxLength: 200 }),
        (keys) => {
          const [sorted, values] = sortPairs(
            Uint32Array.from(keys),
            Uint32Array.from(keys, (_, i) => i),
            keys.length,
          );
          const wanted = keys.map((key, at) => ({ key, at })).sort((x, y) => x.key - y.key || x.at - y.at);
          expect([...sorted]).toEqual(wanted.map(({ key }) => key));
          expect([...values]).toEqual(wanted.map(({ at }) => at));
        },
      ),
    );
  });

  it('of pairs hold each once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 400 }), (pairs) => {
        const seen: string[] = [];
        const buffer = new PairBuffer(41, ({ starts, seconds }) => {
          for (let a = 0; a < 41; a++) {
            for (const b of seconds.subarray(starts[a], starts[a + 1])) {
              seen.push(`${String(a).padStart(2)} ${String(b).padStart(2)}`);
            }
          }
        });
        for (const [a, b] of pairs) buffer.add(a, b);
        buffer.drain();
        const names = pairs.map(([a, b]) =>
          [Math.min(a, b), Math.max(a, b)].map((one) => String(one).padStart(2)).join(' '),
        );
        expect(seen).toEqual([...new Set(names)].sort());
        expect(buffer.passed).toBe(seen.length);
      }),
    );
  });
});
