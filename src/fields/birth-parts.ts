/** A date of birth in three columns: year, month, day. */
import type { Role } from '../contract.ts';
import type { Draft } from './assign.ts';
import { labelKey } from './keys.ts';
import type { Look, Shape } from './sniff.ts';

const LEAST = 0.9;

/** Initials for year, month and day of birth, which alone may be anything; all three of them, and values like these, may not. */
const INITIALS: ReadonlyMap<string, readonly [Role, Look]> = new Map([
  ['by', ['birth_year', 'year']],
  ['bm', ['birth_month', 'month']],
  ['bd', ['birth_day', 'monthDay']],
]);

/**
 * Corrects the drafts of such columns, in place. `Birth Day` and `Birthday` are one label: which of them is meant is for the values
 * to say, which are days of a month or dates.
 * @param labels of the drafts, in their order
 */
export function findBirthParts(drafts: readonly Draft[], shapes: readonly Shape[], labels: readonly string[]): void {
  const looksLike = (index: number, look: Look): boolean =>
    shapes[index]!.sampled > 0 && shapes[index]!.share(look) >= LEAST;
  const isInParts =
    drafts.some(({ role }) => role === 'birth_year') && drafts.some(({ role }) => role === 'birth_month');
  /** By the label alone: crmq's own name of the role, or beside the other parts. */
  const isNamed = (label: string): boolean =>
    label.trim() === 'birth_day' || (isInParts && labelKey(label) === 'birthday');
  for (const [index, draft] of drafts.entries()) {
    if (draft.role !== 'birth_date' || draft.by !== 'label') continue;
    const isEmpty = shapes[index]!.sampled === 0;
    if (isEmpty ? !isNamed(labels[index]!) : !looksLike(index, 'monthDay')) continue;
    draft.role = 'birth_day';
    if (!isEmpty) draft.reason += '; its values are days of a month';
  }
  const initials = labels.flatMap((label, index) => {
    const [role, look] = INITIALS.get(labelKey(label)) ?? [];
    return role && look && looksLike(index, look) ? [{ draft: drafts[index]!, role, look }] : [];
  });
  if (new Set(initials.map(({ role }) => role)).size < INITIALS.size) return;
  for (const { draft, role } of initials) {
    if (draft.by === 'map') continue;
    draft.role = role;
    draft.confidence = 0.7;
    draft.reason = 'beside initials of the other parts of a date of birth, and its values are such';
  }
}
