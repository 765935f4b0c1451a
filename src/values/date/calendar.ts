/** Calendar arithmetic of the proleptic Gregorian calendar, in days; no clock, no time zone, no `Date`. */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Number of days of a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Whether year (1 to 9999), month and day name a day that exists. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01 (negative before). Source: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date that lies `days` after 1970-01-01. Inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): CalendarDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** ISO weekday of a date: 1 Monday to 7 Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return ((((dayNumber(year, month, day) + 3) % 7) + 7) % 7) + 1;
}

/** `YYYY-MM-DD` of a calendar date. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Two digits: `7` → `07`. */
export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Days from one ISO date to another (negative when `to` lies before `from`); times of day are not looked at. */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Days by which two systems may differ: time zones, and exports that ran after midnight. */
export const SLACK_DAYS = 1;

/** Whether an ISO date lies in the future, also where clocks differ. */
export const isFuture = (day: string, asOf: string): boolean => day > asOf && daysBetween(asOf, day) > SLACK_DAYS;

const dayNumberOf = (iso: string): number => dayNumber(numberAt(iso, 0, 4), numberAt(iso, 5, 7), numberAt(iso, 8, 10));

/** Whole calendar months from one ISO date to another, rounded down: 2024-01-31 to 2024-02-29 is 0. */
export function monthsBetween(from: string, to: string): number {
  const months = (numberAt(to, 0, 4) - numberAt(from, 0, 4)) * 12 + numberAt(to, 5, 7) - numberAt(from, 5, 7);
  return months - (numberAt(to, 8, 10) < numberAt(from, 8, 10) ? 1 : 0);
}

function numberAt(iso: string, from: number, end: number): number {
  let number = 0;
  for (let i = from; i < end; i++) number = number * 10 + iso.charCodeAt(i) - 48;
  return number;
}
