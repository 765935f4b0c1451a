import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  isoDate,
  monthsBetween,
  weekdayOf,
} from '../../../src/values/date/calendar.ts';

const DAY = 86_400_000;
/** Days of the years 1 to 9999. */
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe('calendar', () => {
  it('agrees with Date on every day', () => {
    fc.assert(
      fc.property(anyDay, (days) => {
        const date = new Date(days * DAY);
        const { year, month, day } = dateOfDayNumber(days);
        expect(isoDate(year, month, day)).toBe(date.toISOString().slice(-24).slice(0, 10));
        expect(dayNumber(year, month, day)).toBe(days);
        expect(isCalendarDate(year, month, day)).toBe(true);
        expect(weekdayOf(year, month, day)).toBe(date.getUTCDay() || 7);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [2024, 2, 29],
    [2023, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2024, 4, 30],
    [2024, 13, 0],
    [2024, 0, 0],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  it.each([
    [0, 1, 1],
    [10_000, 1, 1],
    [2024, 2, 30],
    [2023, 2, 29],
    [2024, 4, 31],
    [2024, 1, 0],
  ])('refuses %i-%i-%i', (year, month, day) => {
    expect(isCalendarDate(year, month, day)).toBe(false);
  });

  it.each([
    ['2024-01-31', '2024-02-29', 0],
    ['2024-01-15', '2024-02-15', 1],
    ['2024-01-15', '2026-01-14', 23],
    ['2024-01-15', '2026-01-15', 24],
    ['2024-03-01', '2024-02-01', -1],
  ])('from %s to %s are %i months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it('counts days over leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });
});
