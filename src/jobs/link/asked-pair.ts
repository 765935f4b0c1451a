/** Two records, mostly of two systems, about which somebody asks. */
import { CrmqError } from '../../errors.ts';
import type { System } from '../../link/model.ts';

/** A record by the number of its system and its row there. */
interface Place {
  readonly system: number;
  readonly row: number;
}
/** The one whose system was named first on the left. */
export type AskedPair = readonly [Place, Place];

/** The rows of a pair, numbered through. @throws CrmqError `no-such-row` */
export function rowsOf(asked: AskedPair, places: readonly System[]): [number, number] {
  const [left, right] = asked.map(({ system, row }) => {
    const { name, base, rows } = places[system]!;
    if (row <= rows) return base + row;
    throw new CrmqError('no-such-row', `--explain: there is no record ${row} in ${name}: it has ${rows}`, {
      hint: 'rows are numbers of records, from 1 on, without the header',
    });
  });
  return [left!, right!];
}
