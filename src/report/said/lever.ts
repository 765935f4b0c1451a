/** What would raise the score, in the reader's language. */
import { DIMENSIONS } from '../../contract.ts';
import type { Lever } from '../build/levers.ts';
import type { Medium } from './medium.ts';
import { expectedName, roleName } from './names.ts';

export function leverWords(medium: Medium, { mend, field, roles }: Lever): string {
  const { t, report, mark } = medium;
  if (field === null && (mend === 'correct' || mend === 'renew')) return t('lever.record');
  const list = roles.map((role) => roleName(medium, role)).join(' / ');
  if (field === null) return t('lever.add', { field: list });
  const expected = report.scoring.expected.find((one) => one.field === field);
  const name = mark.bold(expectedName(medium, field, expected?.roles ?? roles));
  // of a field of which a part is there it says which one is not
  const isPart = mend === 'add' && (expected?.columns.length ?? 0) > 0;
  return t(`lever.${isPart ? 'parts' : mend}`, { field: name, list });
}

/** Dimensions in which the score rises. */
export const raisedBy = ({ t }: Medium, { dimensions }: Lever): string[] =>
  DIMENSIONS.filter((one) => dimensions.includes(one)).map((one) => t(`dimension.${one}`));
