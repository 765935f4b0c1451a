import { describe, expect, it } from 'vitest';
import { countDates, decideDateOrder, likelyDateOrder, voteDateOrder } from '../../../src/values/date/vote.ts';

/** So many different dates that may be read either way. */
const open = (sign: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => [1 + (at % 12), 1 + ((at + 3) % 12), 2020 + (at % 5)].join(sign));
const dayFirst = (sign: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => [13 + (at % 12), 1 + (at % 12), 2024].join(sign));
const monthFirst = (sign: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => [1 + (at % 12), 13 + (at % 12), 2024].join(sign));

describe('voteDateOrder', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['few dates', ['3/15/2024', '3/5/2024', '2024-01-01'], 'mdy'],
    ['few dates with dots', ['25.3.2024', '5.3.2024', ''], 'dmy'],
    ['year first', ['2024-03-05', '2024/3/6'], 'ymd'],
    ['a word that proves it', ['1.2.2019 klo 9.00'], 'dmy'],
    ['a Nordic form', ['5/3-2024', '6/3-2024'], 'dmy'],
    ['nothing but open dates', ['03/05/2024', '04/06/2024'], undefined],
    ['a contradiction', ['3/15/2024', '15/3/2024', '16/3/2024'], undefined],
    ['no dates in numbers', ['12 Mar 2024', 'n/a', ''], undefined],
    ['bare numbers', ['45748', '1700000000'], undefined],
    ['impossible and short ones', ['31/31/2024', '3/15/24'], undefined],
    ['nothing', [], undefined],
    ['two of forty', [...open('/', 38), '13/05/2024', '14/05/2024'], 'dmy'],
    ['one of forty', [...open('/', 39), '13/05/2024'], undefined],
    ['one of forty, several times', [...open('/', 36), ...Array(4).fill('13/05/2024')], undefined],
    ['two of two hundred', [...open('/', 198), '13/05/2024', '14/05/2024'], undefined],
    ['one of nine', [...open('/', 8), '05/13/2024'], 'mdy'],
    ['dots with a word among slashes', [...open('/', 30), '1.2.2019 klo 9.00'], undefined],
    ['dots among slashes', [...open('/', 5), ...dayFirst('.', 20)], undefined],
    ['hyphens among slashes', [...open('-', 5), ...monthFirst('/', 20)], undefined],
    ['slashes with the month first, open dots', [...monthFirst('/', 20), ...open('.', 5)], 'mdy'],
    [
      'slashes with the month first, dots with the day first',
      [...monthFirst('/', 9), ...dayFirst('.', 20), ...open('/', 2), ...open('.', 3)],
      'mdy',
    ],
    [
      'slashes and dots that agree',
      [...dayFirst('/', 20), ...dayFirst('.', 20), ...open('.', 9), ...open('/', 9)],
      'dmy',
    ],
    [
      'slashes and hyphens that differ',
      [...dayFirst('/', 20), ...monthFirst('-', 20), ...open('/', 2), ...open('-', 2)],
      undefined,
    ],
    ['dots with the month first', [...monthFirst('.', 20), ...open('.', 9)], undefined],
    ['a weekday is a form of its own', [...open('/', 20), 'Tue 03/05/2024', 'Wed 03/06/2024'], undefined],
    ['am and pm are none', ['3/15/2024 2:30 PM', '3/16/2024 9:00 AM', ...open('/', 20)], 'mdy'],
    ['year first, and one odd date', [...Array(40).fill('2024-03-05'), ...open('/', 20), '13/05/2024'], 'ymd'],
  ])('%s', (_what, values, order) => {
    expect(voteDateOrder(values).order).toBe(order);
  });

  it.each<[readonly string[], string]>([
    [['3/15/2024', '3/5/2024'], '1 of 2 dates like "3/15/2024" only fit month first'],
    [['3/15/2024', '15/3/2024'], 'contradicting: 1 day first ("15/3/2024"), 1 month first ("3/15/2024")'],
    [['3/5/2024'], ''],
    [[...open('/', 39), '13/05/2024'], '1 of 40 dates like "13/05/2024" only fit day first: too few to decide'],
    [['2024-03-05', ''], '1 of 2 values only fit year first, as "2024-03-05"'],
    [
      ['13.3.2024', '3/5/2024'],
      '1 of 1 dates like "13.3.2024" only fit day first, but other dates of the column are written in another way and may fit another',
    ],
  ])('says why: %#', (values, evidence) => {
    expect(voteDateOrder(values).evidence).toBe(evidence);
  });
});

describe('columns of one export', () => {
  const decide = (own: readonly string[], ...others: readonly (readonly string[])[]) =>
    decideDateOrder(
      countDates(own),
      others.map((values, at) => ({ column: `C${at}`, ballot: countDates(values) })),
    );

  it('share what they prove about dates in the same form', () => {
    expect(decide(open('/', 40), [...dayFirst('/', 12), ...open('/', 28)])).toEqual({
      order: 'dmy',
      evidence: 'as in "C0", 12 of 40 dates like "13/1/2024" only fit day first',
    });
    expect(decide([...open('/', 39), '13/05/2024'], dayFirst('/', 12)).order).toBe('dmy');
    expect(decide(open('/', 4), dayFirst('/', 12), open('/', 9), dayFirst('.', 9)).order).toBe('dmy');
  });

  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['of another form', open('/', 40), [dayFirst('.', 12)]],
    ['that contradict each other', open('/', 40), [dayFirst('/', 12), monthFirst('/', 12)]],
    [
      'one of which contradicts itself',
      open('/', 40),
      [dayFirst('/', 12), [...dayFirst('/', 9), ...monthFirst('/', 9)]],
    ],
    ['that contradict the column', [...open('/', 39), '05/13/2024'], [dayFirst('/', 12)]],
    ['a single cell of which says otherwise', open('/', 40), [dayFirst('/', 12), [...open('/', 39), '05/13/2024']]],
    ['that prove it by one cell', open('/', 40), [['13/05/2024', ...open('/', 3)]]],
    ['that are much smaller', open('/', 400), [dayFirst('/', 7)]],
    ['that prove too little', open('/', 40), [[...open('/', 39), '13/05/2024']]],
  ])('but not those %s', (_what, own, others) => {
    expect(decide(own, ...others).order).toBeUndefined();
  });

  it('keep what they prove themselves', () => {
    expect(decide([...monthFirst('/', 9), ...open('/', 9)], dayFirst('/', 12)).order).toBe('mdy');
  });
});

const times = (many: number, text: string): string[] => Array.from({ length: many }, () => text);

it.each([
  ['one slip in twenty', [...times(19, '05/31/1984'), '31/05/1984', '03/04/1984'], 'mdy'],
  ['as many of either', ['05/31/1984', '31/05/1984'], undefined],
  ['none that fits one order only', ['03/04/1984'], undefined],
  ['too few to prove it', [...times(200, '03/04/1984'), '31/05/1984'], 'dmy'],
  ['eight digits with the year last', ['05311984', '12311984', '03041984'], 'mdy'],
  ['eight digits that are no date either way', ['99311984', '55555555'], undefined],
  ['dots, which say nothing of slashes', ['31.05.1984', '05/31/1984'], 'mdy'],
] as const)('of %s it is likely', (_, values, order) => {
  expect(likelyDateOrder(countDates(values))).toBe(order);
});

it('is likely what the dates of other columns fit where none of its own fits one order only', () => {
  const neighbours = [{ column: 'Joined', ballot: countDates(['05/31/1984']) }];
  expect(likelyDateOrder(countDates(['03/04/1984']), neighbours)).toBe('mdy');
  expect(likelyDateOrder(countDates(['31/05/1984']), neighbours)).toBe('dmy');
});
