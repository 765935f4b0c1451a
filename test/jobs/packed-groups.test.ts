import { expect, test } from 'vitest';
import type { Member } from '../../src/dedupe/cluster/resolution.ts';
import { type Group, PackedGroups } from '../../src/jobs/merging/packed-groups.ts';

const member = (row: number, why = 'same email', score = 1): Member => ({ row, role: 'member', score, why });

const group = (survivor: number, members: readonly Member[], more: Partial<Group> = {}): Group => ({
  survivor,
  members,
  bytes: undefined,
  ledger: '',
  done: '',
  columns: [],
  changes: undefined,
  ...more,
});

test('what comes out is what went in, by its survivor', () => {
  const groups = new PackedGroups();
  const plain = group(7, [member(3), member(7)]);
  const full = group(9, [member(8, 'same phone', 0.9371), member(9, 'gleicher Name: 王小明'), member(4_294_967_295)], {
    bytes: Uint8Array.of(0, 255, 10),
    ledger: '9,City,,"Ä, ""b""",merge/row-8,safe,\n',
    done: '3 merge/row-8\n',
    columns: [3, 17],
    changes: { 'phone-format': { Phone: 2 } } as unknown as Group['changes'],
  });
  groups.set(plain);
  groups.set(full);
  expect(groups.get(7)).toEqual(plain);
  expect(groups.get(9)).toEqual(full);
  expect([groups.get(3), groups.has(3), groups.has(9)]).toEqual([undefined, false, true]);
});

test('one that grew stands for what it was', () => {
  const groups = new PackedGroups();
  groups.set(group(1, [member(1), member(2)]));
  groups.set(group(1, [member(1), member(2), member(5)]));
  expect(groups.get(1)!.members.map(({ row }) => row)).toEqual([1, 2, 5]);
  groups.delete(1);
  expect([...groups.all()]).toEqual([]);
});

test('all come by their first rows, of many pages, one of them larger than a page', () => {
  const groups = new PackedGroups();
  const long = 'x'.repeat(3_000_000);
  for (let row = 4000; row > 0; row -= 2) {
    groups.set(group(row + 1, [member(row), member(row + 1)], { ledger: row === 2000 ? long : 'y'.repeat(1000) }));
  }
  const all = [...groups.all()];
  expect(all.map(({ members }) => members[0]!.row)).toEqual(Array.from({ length: 2000 }, (_, at) => 2 + 2 * at));
  expect(all.every(({ survivor, members }) => survivor === members[1]!.row)).toBe(true);
  expect(all[999]!.ledger).toBe(long);
  expect(groups.get(4001)!.ledger).toHaveLength(1000);
});
