/** A row of the file must be a record. */
import type { Context, Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { onlyCell, tableLineIn } from '../values/cell/table-line.ts';

/** A lone cell in a wider row than this may head the rows below it. */
const NARROW = 3;

export const tableLine = defineValidator({
  id: 'table-line',
  roles: 'record',
  dimension: 'validity',
  docs: {
    summary: 'A row must be a record: no total, no page number, no heading, and not the header again.',
    why: 'Sheets kept by hand, and reports saved as CSV, have lines between the records. Each would be imported as a contact called “Total”, and the lines that are alike would be merged. They are set aside. Under a header with its columns in another order all values are read under the wrong names: part the file there. What could be a record after all, such as a name alone in its row, is only reported.',
    prevent:
      'Export a plain list: one header row, then one row a record. What a heading says of the rows below it goes into a column of its own.',
    examples: [{ before: '', after: '', note: 'looks at the whole row: “Subtotal, , , 1,200.00” is a `total`' }],
  },
  messages: {
    total: 'is a line of totals or counts, not a record: {text}',
    page: 'is a line of a printed page, not a record: {text}',
    made: 'says how the list was made, and is no record: {text}',
    heading: 'is a heading over the rows below it, not a record: {text}',
    remark: 'is a remark, not a record: {text}',
    drawn: 'is a line that was drawn between rows, not a record: {text}',
    header: 'is the header again, not a record: {text}',
    'other-header':
      'is a header with other columns, or in another order: the rows below it may stand under the wrong names ({text})',
    alone: '"{text}" stands alone in its row: it may be a heading over the rows below it',
  },
  check(_value, context) {
    const { row } = context;
    const email = context.get('email');
    // Nearly every record has an address, and no line that is none.
    if (row === undefined || email.includes('@')) return undefined;
    const isNamed = context.kind === 'company' || context.kind === 'deal';
    const read = (cells: readonly string[]) => tableLineIn(cells, row.columns, isNamed, email !== '');
    // Where a dash was emptied and it is a line since, too: cleaning again must not find more.
    const line = read(row.original) ?? (isSame(row.original, row.cells) ? undefined : read(row.cells));
    if (line && !(line.kind === 'total' && isKnown(context, line.text)))
      return { message: line.kind, data: { text: shorten(line.text) } };
    const lone = loneCell(row.original, context);
    return lone === '' ? undefined : { message: 'alone', data: { text: shorten(lone) } };
  },
});

function isSame(before: readonly string[], now: readonly string[]): boolean {
  for (let i = 0; i < before.length; i++) if (before[i] !== now[i]) return false;
  return true;
}

/** What makes a row a record although it begins as a total does: an id, a number to call, a postcode. */
const isKnown = (context: Context, text: string): boolean =>
  KNOWN_BY.some(([role, digits]) => {
    const value = context.get(role);
    return value !== '' && value !== text && digitsIn(value) >= digits;
  });
const KNOWN_BY: readonly (readonly [role: Role, digits: number])[] = [
  ['id', 1], ['external_id', 1], ['company_id', 1], ['business_id', 5], ['phone', 6], ['mobile', 6], ['home_phone', 6], ['other_phone', 6], ['postal_code', 4],
]; // biome-ignore format: a table reads better dense
const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** The only cell of a row that holds something, where people are listed and it is no number to call them; `''` where there is none. */
function loneCell(cells: readonly string[], context: Context): string {
  const isPerson = context.kind === 'contact' || context.kind === 'lead';
  if (!isPerson || cells.length <= NARROW) return '';
  const lone = onlyCell(cells);
  return LETTER.test(lone) ? lone : '';
}

const LETTER = /\p{L}/u;
const SHOWN = 80;
const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text).trim();
