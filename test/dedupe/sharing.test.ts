/** How many names share a value is the same in whatever order the records are: what says nothing of a record may order them. */
import { expect, it } from 'vitest';
import { answersIn } from './guards/scenario.ts';
import { p } from './guards/table.ts';

it('an initial that fits two names does not hide that they are two', () => {
  const shared = { email: 'mendoza82@btinternet.example', phone: '+44 115 318 5373' };
  const said = Array.from({ length: 24 }, (_, at) => {
    const owner = (row: number) => ({ owner: `${(at * 7 + row * 5) % 11}` });
    const names = ['W.', 'Willie', 'Wanda', ''];
    return [
      ...answersIn(
        'alone',
        names.map((first, row) => p(first, 'Mendoza', shared, owner(row))),
      ),
    ].join(' ');
  });
  expect(new Set(said).size).toBe(1);
});
