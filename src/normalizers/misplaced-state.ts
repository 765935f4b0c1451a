/** Moves a state out of the country column into the empty state column. */
import { defineNormalizer } from '../define.ts';
import { stateNotCountry } from '../values/place/misplaced-place.ts';
import { findShift } from '../values/record/row-shift.ts';

export const misplacedState = defineNormalizer({
  id: 'misplaced-state',
  roles: ['country'],
  fills: ['state'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['lower', 'upper', 'non-ascii'], none: ['digit', 'at'], shortest: 4 },
  docs: {
    summary: 'Move a state that is the whole of a country cell into the state column, if that is empty.',
    why: 'An import that checks countries refuses the record, or drops the value. Only the whole name of a state that nothing else is called moves: CA and Georgia are countries as well, and there is an Ontario in California.',
    examples: [
      { before: 'Finland', after: 'Finland' },
      { before: 'CA', after: 'CA' },
      { before: 'California', after: 'California', note: 'moves where the state column is empty in this record' },
    ],
  },
  normalize(value, context) {
    if (!context.has('state') || stateNotCountry(value) === undefined) return value;
    const there = context.get('state');
    if ((there !== '' && there !== value) || findShift(context).length > 0) return value;
    return { value: '', also: { state: value } };
  },
});
