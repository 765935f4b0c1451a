/** Moves a job title out of a column for names or forms of address into the empty column for job titles. */
import { defineNormalizer } from '../define.ts';
import { holdsJobTitle } from '../values/name/not-a-name.ts';
import { isGivenName, isSurname } from '../values/name/surname.ts';
import { findShift } from '../values/record/row-shift.ts';

/** `CEO` and `COO` are titles, `Coo` may be a surname. */
const SHORT = /^\p{L}{1,3}$/u;
const isTitle = (text: string): boolean =>
  holdsJobTitle(text) && !isGivenName(text) && !isSurname(text) && (!SHORT.test(text) || text === text.toUpperCase());

export const misplacedJobTitle = defineNormalizer({
  id: 'misplaced-job-title',
  roles: ['full_name', 'first_name', 'last_name', 'middle_name', 'prefix', 'suffix'],
  fills: ['job_title'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['lower', 'upper', 'non-ascii'], none: ['at', 'plain-name'], shortest: 2 },
  docs: {
    summary:
      'Move a job title that is the whole of a cell for a name or a form of address into the job title column, if that is empty.',
    why: 'A letter opens with "Dear Sales Manager", and the person cannot be found by name. Only what is a job title from end to end moves; one in front of a name is reported, and moved by `name-job-title` where that is on. In a column that may as well be one of firms it stays, since a firm can be called so.',
    examples: [
      { before: 'Jane', after: 'Jane' },
      { before: 'Director Jane', after: 'Director Jane' },
      {
        before: 'Sales Manager',
        after: 'Sales Manager',
        note: 'moves where the file has a job title column that is empty in this record',
      },
    ],
  },
  normalize(value, context) {
    if (!isTitle(value) || !context.has('job_title') || context.facts.mayBeCompany) return value;
    const there = context.get('job_title');
    if ((there !== '' && there !== value) || findShift(context).length > 0) return value;
    return { value: '', also: { job_title: value } };
  },
});
