/** Parts a Chinese name that stands whole in one cell into surname and given name. */
import type { Context, Spread } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { splitChineseName } from '../values/name/cjk.ts';

/** Most cells are not Chinese, and end here. */
const MIN_CHINESE = 0x3400;

export const nameCjkSplit = defineNormalizer({
  id: 'name-cjk-split',
  roles: ['full_name', 'first_name', 'last_name'],
  fills: ['first_name', 'last_name'],
  risk: 'opt-in',
  phase: 'split',
  only: { any: ['non-ascii'], none: ['lower', 'upper', 'digit', 'space'], shortest: 2, longest: 4 },
  docs: {
    summary: 'Part a Chinese name that stands in one cell into surname and given name; compound surnames are known.',
    why: 'An import into a CRM with two name columns needs both, and 王芳 has no blank to cut at. The surname comes first and is one of a few hundred; that it is Chinese and not Japanese is a guess where the country is not known, so it is off by default. Forms of address (王女士) are no given names and stay.',
    examples: [
      { before: '王芳', after: '王芳', note: 'with an empty last name: first name 芳, last name 王' },
      { before: '欧阳娜娜', after: '欧阳娜娜', note: 'with an empty last name: first name 娜娜, last name 欧阳' },
      { before: '王女士', after: '王女士' },
    ],
  },
  normalize(value, context) {
    if (value.length < 2 || value.length > 4 || value.charCodeAt(0) < MIN_CHINESE) return value;
    return part(value, context) ?? value;
  },
});

/** A full name stays whole and fills the two columns; a name in one of two columns leaves its other part there. */
function part(value: string, context: Context): Spread | undefined {
  const name = splitChineseName(value, context.country);
  if (!name) return undefined;
  const free = (role: 'first_name' | 'last_name') => context.has(role) && context.get(role) === '';
  if (context.role === 'first_name')
    return free('last_name') ? { value: name.first, also: { last_name: name.last } } : undefined;
  if (context.role === 'last_name')
    return free('first_name') ? { value: name.last, also: { first_name: name.first } } : undefined;
  return free('first_name') && free('last_name')
    ? { value, also: { first_name: name.first, last_name: name.last } }
    : undefined;
}
