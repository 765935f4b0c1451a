import { describe, expect, it } from 'vitest';
import { factsFor } from '../../../src/fields/facts/facts.ts';
import type { GivenOrder } from '../../../src/values/date/given.ts';
import { countDates } from '../../../src/values/date/vote.ts';

const FI: GivenOrder = { order: 'dmy', by: 'locale fi' };
const US: GivenOrder = { order: 'mdy', by: '--date-order' };
const facts = (values: string[], given: GivenOrder, others: string[] = []) =>
  factsFor(
    'created_at',
    values,
    { roles: [], values: [], countries: undefined, header: '' },
    { ballot: undefined, neighbours: others.length > 0 ? [{ column: 'Other', ballot: countDates(others) }] : [] },
    given,
  );

describe('an order that was given', () => {
  it.each<[string[], GivenOrder, string]>([
    [['3/5/2024', '4/6/2024'], FI, 'dmy'],
    [['3/5/2024', '4/6/2024'], US, 'mdy'],
    [['2024-03-05', '2024-04-06', '3/5/2024'], FI, 'dmy'],
  ])('holds where %j proves none', (values, given, order) => {
    const { dateOrder, dateOrderEvidence } = facts(values, given);
    expect(dateOrder).toBe(order);
    expect(dateOrderEvidence).toContain(`given by ${given.by}`);
  });

  it.each<[string, string[], GivenOrder, string | undefined]>([
    ['the column proves another', ['3/15/2024', '3/5/2024'], FI, 'mdy'],
    [
      'one cell of many contradicts',
      [...Array.from({ length: 20 }, (_, i) => `3/${(i % 9) + 1}/2024`), '3/15/2024'],
      FI,
      undefined,
    ],
    ['cells contradict each other', ['13/3/2024', '3/13/2024'], FI, undefined],
    ['nothing could be read both ways', ['2024-03-05', 'soon'], FI, 'ymd'],
  ])('gives way where %s', (_why, values, given, order) => {
    const { dateOrder, dateOrderEvidence } = facts(values, given);
    expect(dateOrder).toBe(order);
    expect(dateOrderEvidence ?? '').not.toContain('given');
  });

  it('gives way to other columns that are written alike', () => {
    expect(facts(['3/5/2024'], FI, ['3/15/2024', '4/16/2024']).dateOrder).toBe('mdy');
    const one = [...Array.from({ length: 30 }, (_, i) => `3/${(i % 9) + 1}/2024`), '3/15/2024'];
    expect(facts(['3/5/2024'], FI, one).dateOrder).toBeUndefined();
  });

  it('is nothing where the year comes first', () => {
    expect(facts(['3/5/2024'], { order: 'ymd', by: 'locale ja' }).dateOrder).toBeUndefined();
  });
});
