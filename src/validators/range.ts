/** Checks that the numbers or dates of a column lie between bounds that the pack gives. */
import { z } from 'zod';
import type { Context, Finding } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { dayOf } from '../values/date/date.ts';
import { numberReadings } from '../values/number/number-readings.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const bound = z.union([z.number(), z.string().regex(DAY, 'must be a number, or a date such as 2020-01-31')]).optional();
const options = z
  .strictObject({
    min: bound.describe('The least number, or the earliest date (YYYY-MM-DD), that is all right.'),
    max: bound.describe('The greatest number, or the latest date, that is all right.'),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || typeof min === typeof max, {
    error: 'min and max must both be numbers or both be dates',
  })
  // days as they are written here sort as they follow each other
  .refine(({ min, max }) => min === undefined || max === undefined || typeof min !== typeof max || min <= max, {
    error: 'min must not be above max: nothing lies between them',
  });
type Options = z.output<typeof options>;
type Message = 'too-low' | 'too-high';

export const range = defineValidator<Options, Message>({
  id: 'range',
  roles: '*',
  dimension: 'plausibility',
  only: { any: ['digit', 'non-ascii'] },
  options,
  docs: {
    summary: 'A number or a date must lie between the bounds that the pack gives.',
    why: 'Three zeros too many, a month for a year: such values are well formed, and only who knows the column sees that they cannot be. Give it by column: `fields: { Seats: { rules: { range: [error, { min: 1, max: 5000 } ] } } }`. What can be read in two ways (`1.234`) is at fault only if both are; what is no number or date is left to other rules.',
    prevent:
      'Look at the number of digits and at the year before you save; enter the plain figure, without thousands separators.',
    examples: [
      { before: '120', after: '', note: 'min 1, max 5000' },
      { before: '120000', after: '', note: 'too-high with these bounds; without any everything passes' },
    ],
  },
  messages: {
    'too-low': '{value} is below {bound}',
    'too-high': '{value} is above {bound}',
  },
  check(value, context) {
    const { min, max } = context.options;
    if (min === undefined && max === undefined) return undefined;
    return typeof (min ?? max) === 'number' ? ofNumber(value, context.options) : ofDay(value, context);
  },
});

function ofNumber(value: string, { min, max }: Options): Finding<Message> | undefined {
  const readings = numberReadings(value.trim());
  if (readings.length === 0) return undefined;
  if (typeof min === 'number' && readings.every((number) => number < min)) return outside('too-low', min);
  if (typeof max === 'number' && readings.every((number) => number > max)) return outside('too-high', max);
  return undefined;
}

function ofDay(value: string, { facts, options: { min, max } }: Context<Options>): Finding<Message> | undefined {
  const day = dayOf(value, facts.dateOrder).slice(0, 10);
  if (!DAY.test(day)) return undefined;
  if (typeof min === 'string' && day < min) return outside('too-low', min);
  return typeof max === 'string' && day > max ? outside('too-high', max) : undefined;
}

const outside = (message: Message, bound: number | string): Finding<Message> => ({ message, data: { bound } });
