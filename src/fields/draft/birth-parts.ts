/** A date of birth in three columns: year, month, day. */
import type { Role } from '../../contract.ts';
import { labelKey } from '../label/keys.ts';
import type { Look, Shape } from '../look/sniff.ts';
import type { Draft } from './assign.ts';

const LEAST = 0.9;
const HALF = 0.5;

/** Initials for year, month and day of birth, which alone may be anything; all three of them, and values like these, may not. */
const INITIALS: ReadonlyMap<string, readonly [Role, Look]> = new Map([
  ['by', ['birth_year', 'year']],
  ['bm', ['birth_month', 'month']],
  ['bd', ['birth_day', 'monthDay']],
]);

/**
 * Corrects the drafts of such columns, in place.
 * @param labels of the drafts, in their order
 */
export function findBirthParts(drafts: readonly Draft[], shapes: readonly Shape[], labels: readonly string[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.role === 'birth_date' && draft.by === 'label') doubtDay(draft, shapes[index]!, labels[index]!, drafts);
  }
  readInitials(drafts, shapes, labels);
}

const looksLike = (shape: Shape, look: Look): boolean => shape.sampled > 0 && shape.share(look) >= LEAST;

/** `Birth Day` and `Birthday` are one label: which of them is meant is for the values to say, which are days of a month or dates. */
function doubtDay(draft: Draft, shape: Shape, label: string, drafts: readonly Draft[]): void {
  const has = (role: Role): boolean => drafts.some((one) => one.role === role);
  const isNamed =
    label.trim() === 'birth_day' || (labelKey(label) === 'birthday' && has('birth_year') && has('birth_month'));
  const areDays = looksLike(shape, 'monthDay');
  if (isNamed ? shape.share('date') >= HALF : !areDays) return;
  draft.role = 'birth_day';
  if (areDays) draft.reason += '; its values are days of a month';
}

function readInitials(drafts: readonly Draft[], shapes: readonly Shape[], labels: readonly string[]): void {
  const found = labels.flatMap((label, index) => {
    const [role, look] = INITIALS.get(labelKey(label)) ?? [];
    return role && look && looksLike(shapes[index]!, look) ? [{ draft: drafts[index]!, role }] : [];
  });
  if (new Set(found.map(({ role }) => role)).size < INITIALS.size) return;
  for (const { draft, role } of found) {
    if (draft.by === 'map') continue;
    draft.role = role;
    draft.confidence = 0.7;
    draft.reason = 'beside initials of the other parts of a date of birth, and its values are such';
  }
}
