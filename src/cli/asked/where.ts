/** `--where COLUMN=VALUE`: lines of findings of those records alone that have this value, as the report groups them. */
import type { Plan } from '../../contract.ts';
import type { Telling } from '../../engine/lines/finding-lines.ts';
import { CrmqError } from '../../errors.ts';
import type { Flags } from './request.ts';

/** @throws CrmqError `bad-flag` */
export function refuseWhere({ where }: Flags, isListing: boolean): void {
  if (where === undefined) return;
  if (!isListing) {
    throw new CrmqError('bad-flag', '--where is about the lines of findings', { hint: 'add --format ndjson' });
  }
  if (!String(where).includes('=')) {
    throw new CrmqError('bad-flag', `--where ${String(where)} names no value`, {
      hint: "write --where 'Owner=Ann Ames'; nothing behind the sign is an empty cell",
    });
  }
}

/** A name may have such a sign too, so all columns are tried. @throws CrmqError `bad-flag` */
export function whereIn({ where }: Flags, { fields }: Plan): Telling['where'] {
  if (where === undefined) return undefined;
  const text = String(where);
  const field = fields
    .filter(({ column }) => text.startsWith(`${column}=`))
    .sort((a, b) => b.column.length - a.column.length)[0];
  if (field) return { index: field.index, value: text.slice(field.column.length + 1) };
  throw new CrmqError('bad-flag', `--where ${text} names no column of the input`, {
    hint: `its columns are ${fields.map(({ column }) => column).join(', ')}`.slice(0, 500),
  });
}
