/** Turns a spreadsheet serial number back into its date, in a column that holds dates. */
import { z } from 'zod';
import { DATE_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { parseDate } from '../values/date/date.ts';

const SERIAL = /^[2-6]\d{4}(?:[.,]\d+)?$/;

const options = z.strictObject({
  base: z
    .union([z.literal(1900), z.literal(1904)])
    .nullable()
    .default(null)
    .describe(
      'Year from which the numbers count: 1904 for workbooks of Excel for Mac before 2011. null: 1900, unless the dates of the column fit 1904 better; then they stay.',
    ),
  always: z.boolean().default(false).describe('Convert in columns that show no other dates as well.'),
});

export const dateExcelSerial = defineNormalizer<z.output<typeof options>>({
  id: 'date-excel-serial',
  roles: DATE_ROLES,
  risk: 'safe',
  phase: 'shape',
  only: { any: ['digit'], none: ['lower', 'upper', 'space', 'minus', 'slash', 'colon'], shortest: 5 },
  options,
  docs: {
    summary: 'Turn spreadsheet serial numbers (45748) into dates, in a date column whose other cells are dates.',
    why: 'Excel stores dates as days since 1900, and a cell that lost its format shows the number. Only 20000 to 60000 (1954 to 2064) is read, and only beside real dates; a column of numbers alone is reported and left.',
    source: 'ECMA-376 part 1, 18.17.4',
    examples: [
      { before: '45748', after: '45748', note: 'becomes 2025-04-01 where other cells of the column are dates' },
      { before: '2025-04-01', after: '2025-04-01' },
    ],
  },
  normalize(value, context) {
    if (!SERIAL.test(value)) return value;
    const { dateOrder, dateSystem } = context.facts;
    const { always } = context.options;
    if (dateOrder === undefined && dateSystem === undefined && !always) return value;
    const base = context.options.base ?? dateSystem ?? 1900;
    if (base === 'unclear') return value;
    const number = Number(value.replace(',', '.'));
    if (number < 20_000 || number > 60_000) return value;
    const { iso } = parseDate(value, { base });
    return iso === '' ? value : iso.replace('T', ' ');
  },
});
