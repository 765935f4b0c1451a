/** Father and son of one name, in a file with so many of them that birth dates look as if they were often wrong. */
import { describe, expect, it } from 'vitest';
import { type Person, run } from '../people.ts';
import { crowd, fatherAndSon } from './relatives.ts';

const merged = (records: readonly Person[], count: number): number =>
  run(records).clusters.filter(
    ({ members }) => members.filter(({ role, row }) => role === 'member' && row <= count).length > 1,
  ).length;

describe('father and son of one name', () => {
  it.each([1, 7, 8, 30])('%d pairs: none is one record', (pairs) => {
    const relatives = Array.from({ length: pairs }, (_, at) => fatherAndSon(at)).flat();
    expect(merged([...relatives, ...crowd(400)], relatives.length)).toBe(0);
  });
});
