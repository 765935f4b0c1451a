/** From which year the numbers of days in a column of dates count: what the dates beside them say. */
import type { DateOrder } from '../../contract.ts';
import { dateOfSerial, dayOf } from './date.ts';

export interface DateSystem {
  /** Undefined where the column has no such numbers, or no dates beside them. */
  readonly base?: 1900 | 'unclear';
  readonly evidence: string;
}

const SERIAL = /^[2-6]\d{4}(?:[.,]\d+)?$/;
const [FIRST, LAST] = [20_000, 60_000];
/** So many numbers must fit one system and not the other. */
const LEAST = 3;

/**
 * Windows counts from 1900, Excel for Mac counted from 1904: 1,462 days apart. Numbers that read from 1900 all lie before every date of
 * the column, and read from 1904 among them, are left to a person.
 */
export function findDateSystem(values: readonly string[], order?: DateOrder): DateSystem {
  const serials: number[] = [];
  let sample = '';
  let [earliest, latest] = ['', ''];
  for (const value of values) {
    const text = value.trim();
    const number = SERIAL.test(text) ? Number(text.replace(',', '.')) : 0;
    if (number >= FIRST && number <= LAST) {
      serials.push(number);
      sample ||= text;
      continue;
    }
    const day = dayOf(text, order);
    if (day === '') continue;
    if (earliest === '' || day < earliest) earliest = day;
    if (day > latest) latest = day;
  }
  if (serials.length === 0 || earliest === '') return { evidence: '' };
  const days = (base: 1900 | 1904): string[] => serials.map((serial) => dateOfSerial(serial, base)?.date ?? '');
  const isBefore = days(1900).every((day) => day < earliest);
  const fits1904 = days(1904).every((day) => day >= earliest && day <= latest);
  const found = `${serials.length} of ${values.length} values are numbers of days as "${sample}"`;
  if (serials.length >= LEAST && isBefore && fits1904) {
    const evidence = `${found}: only counted from 1904 they lie among the dates of the column; set the base of date-excel-serial`;
    return { base: 'unclear', evidence };
  }
  return { base: 1900, evidence: `${found}, counted from 1900` };
}
