import { describe, expect, it } from 'vitest';
import { factsFor, findBulkMinute } from '../../../src/fields/facts/facts.ts';
import { countDates } from '../../../src/values/date/vote.ts';

const times = (value: string, count: number): string[] => Array.from({ length: count }, () => value);

/** No other column says anything. */
const ALONE = { roles: [], values: [], countries: undefined, header: '' };

describe('date order', () => {
  it.each([
    [['13.3.2024', '5.3.2024'], 'dmy'],
    [['3/15/2024', '3/5/2024'], 'mdy'],
    [['2024-03-05'], 'ymd'],
    [['3/5/2024', '4/6/2024'], undefined],
    [['13/3/2024', '3/13/2024'], undefined],
    [[], undefined],
  ])('%j: %s', (values, order) => {
    expect(factsFor('created_at', values, ALONE).dateOrder).toBe(order);
  });

  it('is a fact of date columns only', () => {
    expect(factsFor('notes', ['13.3.2024'], ALONE)).toEqual({});
    expect(factsFor(null, ['13.3.2024'], ALONE)).toEqual({});
  });

  it('tells when a column contradicts itself', () => {
    expect(factsFor('other_date', ['13/3/2024', '3/13/2024'], ALONE).dateOrderEvidence).toContain('contradicting');
  });
});

describe('a date order that other columns contest', () => {
  const contested = (values: string[], ...others: string[][]): boolean | undefined => {
    const [own, ...rest] = [values, ...others].map(countDates);
    const neighbours = rest.map((ballot, at) => ({ column: `c${at}`, ballot }));
    return factsFor('created_at', values, ALONE, { ballot: own, neighbours }).dateOrderContested;
  };
  const open = ['5/6/2026', '6/7/2026'];
  const [dayFirst, monthFirst] = [
    ['25/3/2025', '26/3/2025'],
    ['3/25/1980', '3/26/1980'],
  ];

  it.each<[string, boolean | undefined, string[], ...string[][]]>([
    ['two others prove two orders', true, open, dayFirst, monthFirst],
    [
      'the other proves another order than one cell of many does',
      true,
      [...times('5/6/2026', 60), '3/25/2026'],
      [...times('5/6/2026', 9), ...dayFirst],
    ],
    ['the column has proof enough of its own', undefined, [...open, '3/25/2026'], dayFirst],
    ['the other proves one', undefined, open, dayFirst],
    ['the others prove none', undefined, open, open],
    ['the column contradicts itself', undefined, [...open, ...dayFirst, ...monthFirst], dayFirst],
    ['the others are written otherwise', undefined, open, ['25-3-2025', '26-3-2025'], ['3-25-1980', '3-26-1980']],
    ['no date is ambiguous', undefined, dayFirst, dayFirst, monthFirst],
  ])('%s: %s', (_what, wanted, values, ...others) => {
    expect(contested(values, ...others)).toBe(wanted);
  });
});

describe('bulk timestamps', () => {
  it.each([
    [[...times('2025-02-01 08:00:03', 11), ...times('2024-01-01 09:00', 9)], '2025-02-01T08:00'],
    [[...times('2025-02-01T08:00:59.000Z', 20), '', '', ''], '2025-02-01T08:00'],
    [times('1.2.2025 klo 8.00', 20), '2025-02-01T08:00'],
    [times('2/1/2025 2:30 PM', 20), undefined],
    [[...times('2025-02-01 08:00', 10), ...times('2024-01-01 09:00', 10)], undefined],
    [times('2025-02-01 08:00', 19), undefined],
    [times('2025-02-01', 40), undefined],
    [times('', 40), undefined],
    [times('soon', 40), undefined],
  ])('%#', (values, minute) => {
    expect(findBulkMinute(values)).toBe(minute);
  });

  it('read the order of the column', () => {
    expect(findBulkMinute(times('2/1/2025 2:30 PM', 20), 'mdy')).toBe('2025-02-01T14:30');
  });

  it('are no fact of a birth date', () => {
    expect(factsFor('birth_date', times('1980-01-01 00:00', 30), ALONE).bulkTimestamp).toBeUndefined();
    expect(factsFor('updated_at', times('2025-02-01 08:00', 30), ALONE).bulkTimestamp).toBe('2025-02-01T08:00');
  });
});

describe('names of firms in one case', () => {
  const brands = ['NVIDIA', 'trivago', 'Acme Corporation', 'Nordic Tools', 'Green Valley Ltd', 'Fazer Oyj'];

  it('are no habit where most are in both', () => {
    expect(factsFor('company', brands, ALONE).oneCase).toBeUndefined();
  });

  it('are one where many are not', () => {
    expect(factsFor('company', [...brands, 'ACME TOOLS', 'NORDIC HOUSE', 'HARIBO'], ALONE).oneCase).toBe(true);
  });

  it('say nothing when there are few', () => {
    expect(factsFor('company', ['NVIDIA', 'HARIBO'], ALONE).oneCase).toBeUndefined();
  });
});

describe('addresses whose parts are two blanks apart', () => {
  const apart = times('12 Main St  Apt 4  Atlanta  GA  30303  US', 6);

  it('are a habit where most are', () => {
    expect(factsFor('address', [...apart, '', 'Main St 1', 'n/a'], ALONE).isSpaced).toBe(true);
    expect(factsFor('address', times('12 Main St    Atlanta  GA  30303', 5), ALONE).isSpaced).toBe(true);
  });

  it('are none where few are, or where one place alone has two blanks', () => {
    expect(factsFor('address', apart.slice(0, 4), ALONE).isSpaced).toBeUndefined();
    expect(factsFor('address', [...apart, ...times('1 Elm St, Boston', 9)], ALONE).isSpaced).toBeUndefined();
    expect(factsFor('address', times('12 Main St  Atlanta', 9), ALONE).isSpaced).toBeUndefined();
    expect(factsFor('street', apart, ALONE).isSpaced).toBeUndefined();
  });
});

describe('dates that are months', () => {
  it('are a habit where nearly all are', () => {
    expect(factsFor('other_date', [...times('Jan 2020', 9), ''], ALONE).isMonths).toBe(true);
    expect(factsFor('other_date', times('2020-03', 9), ALONE).isMonths).toBe(true);
    expect(factsFor('other_date', [...times('2018', 4), ...times('May 2019', 3)], ALONE).isMonths).toBe(true);
  });

  it('are none where days are there, where few are dates, or of a birth', () => {
    expect(
      factsFor('other_date', [...times('Jan 2020', 6), ...times('2020-01-05', 3)], ALONE).isMonths,
    ).toBeUndefined();
    expect(factsFor('other_date', times('Jan 2020', 4), ALONE).isMonths).toBeUndefined();
    expect(factsFor('other_date', times('2020', 9), ALONE).isMonths).toBeUndefined();
    expect(factsFor('birth_date', times('Jan 1980', 9), ALONE).isMonths).toBeUndefined();
  });
});

describe('country of postcodes of four digits', () => {
  const codes = ['1051', '4025', '6720', '7621', '8200', '9021'];
  const around = (countries: readonly string[]) => ({ ...ALONE, countries });
  it.each([
    ['Magyarország', codes, 'HU'],
    ['HU', [...codes, 'H-1117'], 'HU'],
    ['USA', codes, undefined],
    ['HU', ['10115', '20095', '1067', '50667', '80331', '60311'], undefined],
    ['DE', ['10115', '20095', '01067', '50667', '80331', '60311'], undefined],
    ['', codes, undefined],
  ])('%s: %j → %s', (country, values, expected) => {
    const found = factsFor('postal_code', values, around(values.map((_value, row) => (row === 3 ? '' : country))));
    expect(found.postcodeCountry).toBe(expected);
  });
});
