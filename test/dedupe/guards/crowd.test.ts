/** What is said of a crowd itself: a guard that keeps everybody apart, or shows everybody for review, is none. */
import { describe, expect, it } from 'vitest';
import { run } from '../people.ts';
import { type Crowd, companies, people } from './crowd.ts';

interface Count {
  readonly wrong: number;
  readonly found: number;
  readonly shown: number;
}

/** Merged pairs that are two, merged pairs that are one, and pairs for review. */
function countIn({ records, again }: Crowd, kind: 'contact' | 'company'): Count {
  let [wrong, found, shown] = [0, 0, 0];
  for (const { members } of run(records, { kind }).clusters) {
    const rows = members.map(({ row }) => row - 1);
    if (members[0]!.role === 'review') shown++;
    else
      for (const a of rows)
        for (const b of rows) {
          if (b <= a) continue;
          if (b === a + 1 && again.has(b)) found++;
          else wrong++;
        }
  }
  return { wrong, found, shown };
}

describe.each([['contact', people] as const, ['company', companies] as const])('a crowd of kind %s', (kind, make) => {
  it('of strangers stays as it is', () => {
    const { wrong, shown } = countIn(make(300, 0, 7), kind);
    expect(wrong).toBe(0);
    expect(shown).toBeLessThanOrEqual(3);
  });

  it('with duplicates keeps those apart that are two, finds those that are one, and shows few', () => {
    const crowd = make(5000, 0.1, 11);
    const { wrong, found, shown } = countIn(crowd, kind);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.995);
    expect(found).toBeGreaterThanOrEqual(0.9 * crowd.again.size);
    expect(shown).toBeLessThanOrEqual(0.2 * crowd.again.size);
  });
});
