/** Fills empty first and last names from the full name. */
import { defineNormalizer } from '../define.ts';
import { nameHalves } from '../values/name/whole-name.ts';

export const nameFromFullName = defineNormalizer({
  id: 'name-from-full-name',
  roles: ['full_name'],
  fills: ['first_name', 'last_name', 'middle_name'],
  risk: 'opt-in',
  phase: 'fill',
  only: { none: ['digit', 'at', 'ampersand', 'comma', 'slash', 'bracket', 'colon'], shortest: 2 },
  docs: {
    summary: 'Fill empty first- and last-name columns from the full name, where its words leave no doubt.',
    why: 'Most CRMs import first and last name and make the full name themselves. Which word is which is known from lists of names, so it is off by default; names with two surnames, titles, suffixes or several people are left to a person.',
    examples: [
      { before: 'John Doe', after: 'John Doe', note: 'with both columns empty: first name John, last name Doe' },
      { before: 'Mary Ann', after: 'Mary Ann', note: 'a double given name is no whole name' },
    ],
  },
  normalize(value, context) {
    if (!context.has('first_name') || !context.has('last_name')) return value;
    const [first, last] = [context.get('first_name'), context.get('last_name')];
    if (first !== '' && last !== '') return value;
    const halves = nameHalves(value, context.country, context.facts.nameOrder);
    if (!halves) return value;
    const hasMiddle = halves.middle !== '' && context.has('middle_name');
    const given = hasMiddle ? halves.first : [halves.first, halves.middle].filter(Boolean).join(' ');
    const middle = hasMiddle ? { middle_name: halves.middle } : {};
    return { value, also: { first_name: given, last_name: halves.last, ...middle } };
  },
});
