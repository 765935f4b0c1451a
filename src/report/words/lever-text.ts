/** In English: what would raise the score most, and checks that fail in every record because of what is not in the file. */

import type { Lever } from '../build/levers.ts';
import type { Report } from '../shape/schema.ts';
import { counted } from '../text/numbers.ts';

const roleWords = (roles: readonly string[]): string =>
  roles.map((role) => role.replace(/_at$/, '').replaceAll('_', ' ')).join(', ');

/** `fill in email: missing in 1,204 records`. */
export function leverText({ mend, field, roles, records }: Lever, { scoring }: Report): string {
  const name = field ?? roleWords(roles);
  const many = counted(records, 'record');
  const isPart = scoring.expected.some((one) => one.field === field && one.columns.length > 0);
  switch (mend) {
    case 'fill':
      return `fill in ${name}: missing in ${many}`;
    case 'complete':
      return `complete ${name}: not whole in ${many}`;
    case 'correct':
      return field === null ? `mend ${many} as a whole` : `correct ${name}: found fault with in ${many}`;
    case 'renew':
      return `bring ${name} up to date: old or unknown in ${many}`;
    case 'add':
      return `add a column for ${name}${isPart ? ` (${roleWords(roles)})` : ''}: in none of ${many}`;
    case 'compare':
      return `add a column to compare ${name} with (${roleWords(roles)}): in ${many}`;
  }
}

/** `+2.1`. */
export const leverPoints = ({ points }: Lever): string => `+${points.toFixed(1)}`;

/** `last activity, updated: so timeliness fails in every record`. */
export const absentTexts = ({ scoring }: Report): string[] =>
  (scoring.absent ?? []).map(({ dimension, roles }) => `${roleWords(roles)}: so ${dimension} fails in every record`);
